"""``make run`` in a fresh copy of the tree: the first start, the second, and what may be in the way."""

from __future__ import annotations

import signal
import socket
import stat
from pathlib import Path

import pytest

from tests.factories import article_text, write_tree
from tests.ops.served_site import Site

pytestmark = pytest.mark.slow
SECOND_START_SECONDS = 50  # 5 on a quiet machine; `make bench` measures that
NEW = article_text("## What it is\n\nWords of the file.\n")


def test_a_fresh_tree_serves_all_its_content(site: Site) -> None:
    site.content = site.tree / "content"
    with site.running() as run:
        assert run.get("/readyz")[0] == 200
        assert run.get("/")[0] == 200
        assert f"http://127.0.0.1:{site.port}/" in run.output()
        assert "make editor NAME=" in run.output()
    assert stat.S_IMODE((site.data / "secret_key").stat().st_mode) == 0o600
    assert (site.data / "media").is_dir() and (site.data / "site.sqlite3").is_file()


def test_a_second_start_does_nothing_twice_and_is_quick(site: Site) -> None:
    with site.running() as run:
        assert "8 added" in run.output()
        run.press_ctrl_c()
    manifest = (site.data / "static" / "staticfiles.json").stat().st_mtime_ns
    with site.running() as run:
        assert run.seconds < SECOND_START_SECONDS
        assert "8 unchanged" in run.output()
        assert "Installing" not in run.output()
    assert (site.data / "static" / "staticfiles.json").stat().st_mtime_ns == manifest


def test_ctrl_c_stops_everything_and_complains_of_nothing(started_before: Site) -> None:
    with started_before.running() as run:
        run.get("/")
        assert run.press_ctrl_c() in {0, -signal.SIGINT}
        assert not run.is_anything_left()
        assert run.output().endswith("Stopped.\n")
        assert "Traceback" not in run.output()


def test_a_busy_port_is_one_sentence(site: Site) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", site.port))
        busy.listen()
        _stops_with_one_sentence(site, f"Port {site.port} on 127.0.0.1 cannot be used")


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1"])
def test_a_port_that_is_none_is_one_sentence(site: Site, port: str) -> None:
    _stops_with_one_sentence(site, f"PORT is {port}", PORT=port)


def test_a_file_in_the_place_of_the_data_folder_is_one_sentence(site: Site) -> None:
    site.data.write_text("in the way")
    _stops_with_one_sentence(site, f"The data folder {site.data} cannot be written")


def test_a_folder_not_even_root_can_make_is_one_sentence(site: Site) -> None:
    _stops_with_one_sentence(site, "cannot be written", DATA_DIR="/proc/skin")


def test_a_file_that_is_no_database_is_one_sentence(site: Site) -> None:
    site.data.mkdir()
    (site.data / "site.sqlite3").write_text("this is not a database" * 50)
    _stops_with_one_sentence(site, "The database cannot be used: file is not a database")


def test_http_on_a_public_name_is_one_sentence(site: Site) -> None:
    _stops_with_one_sentence(site, "plain http is accepted on", SITE_URL="http://example.org")


def _stops_with_one_sentence(site: Site, sentence: str, **environment: str) -> None:
    done = site.make("run", **environment)
    lines = [
        line for line in done.stdout.splitlines()
        if not line.startswith(("make", "Making .venv", "Installing"))
    ]  # fmt: skip
    assert done.returncode != 0
    assert len(lines) == 1, done.stdout
    assert sentence in lines[0]


def test_bad_files_and_no_earlier_content_stop_the_start(site: Site) -> None:
    write_tree(site.content, {"articles/dermis.md": "---\ntitle: No more\n---\n"})
    done = site.make("run")
    assert done.returncode != 0
    assert "content/articles/dermis.md:" in done.stdout
    assert "There is no earlier content to start with." in done.stdout
    assert "Traceback" not in done.stdout


def test_bad_files_later_leave_readers_the_last_good_content(started_before: Site) -> None:
    site = started_before
    write_tree(site.content, {"articles/dermis.md": article_text("[@nobody]\n")})
    with site.running() as run:
        assert "content/articles/dermis.md:" in run.output()
        assert "The site starts with the last good content." in run.output()
        assert b"three layers" in run.get("/articles/dermis/")[2]


def test_a_conflict_is_printed_and_the_site_starts(started_before: Site) -> None:
    site = started_before
    _edit_in_the_database(site)
    (site.content / "articles/dermis.md").write_text(NEW)
    with site.running() as run:
        assert "changed in the file and in the database" in run.output()
        assert "+Words of the file." in run.output()
        assert run.get("/readyz")[0] == 200


def _edit_in_the_database(site: Site) -> None:
    assert site.make("editor", NAME="wren", ROLE="writer", PASSWORD=PASSWORD).returncode == 0
    site.django(
        "from django.contrib.auth.models import User; from documents import workflow\n"
        "from documents.models import Document\n"
        "article = Document.objects.get(kind='article')\n"
        "workflow.save(article, article.head.text + 'Words of the desk.\\n', "
        "by=User.objects.get(), based_on=article.head_id)"
    )


PASSWORD = "correct horse battery staple"


def test_make_editor_asks_for_a_name_and_a_role(site: Site) -> None:
    done = site.make("editor", NAME="", ROLE="writer")
    assert done.returncode != 0
    assert "NAME=… ROLE=writer|editor" in done.stdout


def test_make_editor_before_the_first_start_says_what_to_do(site: Site) -> None:
    done = site.make("editor", NAME="wren", ROLE="writer", PASSWORD=PASSWORD)
    assert done.returncode != 0
    assert "start the site once with make run" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_moved_tree_still_starts(started_before: Site, tmp_path: Path) -> None:
    site = started_before
    site.tree.rename(tmp_path / "moved")
    site.tree, before = tmp_path / "moved", site.tree
    try:
        with site.running() as run:
            assert run.get("/readyz")[0] == 200
    finally:
        site.tree.rename(before)
