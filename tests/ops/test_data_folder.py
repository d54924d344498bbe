from __future__ import annotations

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from skinsite import data_dir, release


def test_a_secret_key_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    key = data_dir.secret_key(tmp_path)
    assert len(key) > 50
    assert data_dir.secret_key(tmp_path) == key
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_a_key_that_another_process_made_meanwhile_stays(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_text("theirs\n")
    data_dir._make_key(tmp_path / "secret_key")
    assert data_dir.secret_key(tmp_path) == "theirs"


def test_a_folder_in_the_place_of_the_key_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "secret_key").mkdir()
    with pytest.raises(ImproperlyConfigured, match="cannot be read or written"):
        data_dir.secret_key(tmp_path)


@pytest.mark.parametrize("folder", ["/proc/skin", "/dev/null"])
def test_a_folder_that_cannot_be_is_one_sentence(folder: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATA_DIR"):
        data_dir.prepare(Path(folder))


def test_a_release_is_known_by_its_code_and_by_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "base.html").write_text("a")
    first = release.fingerprint(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "new.md").write_text("b")
    assert release.fingerprint(tmp_path) == first
    (tmp_path / "templates" / "base.html").rename(tmp_path / "templates" / "page.html")
    assert release.fingerprint(tmp_path) != first
