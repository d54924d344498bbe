from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from articles.models import Article
from documents import workflow
from documents.content_files.exporter import export_content
from documents.content_files.importer import import_content
from documents.content_files.report import BadContent
from documents.models import Approval, Document, Redirect, Revision, SiteVersion
from tests.factories import (
    TREE,
    article_text,
    claim_text,
    glossary_text,
    make_user,
    term_text,
    write_tree,
)

pytestmark = [pytest.mark.django_db, pytest.mark.services]


def test_every_file_becomes_a_published_document(tmp_path: Path) -> None:
    report = import_content(write_tree(tmp_path))
    assert len(report.added) == len(TREE) == Document.objects.published().count()
    assert Article.objects.get().title == "The dermis"


def test_an_import_is_approved_by_the_files(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    assert set(Approval.objects.values_list("role", "by")) == {("files", None)}
    assert set(Revision.objects.values_list("author", flat=True)) == {None}


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    version = SiteVersion.current().number
    report = import_content(tmp_path)
    assert (report.unchanged, report.wrote) == (len(TREE), False)
    assert SiteVersion.current().number == version
    assert Revision.objects.count() == len(TREE)


def test_an_import_raises_the_site_version_once(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    assert SiteVersion.current().number == 1


def test_a_changed_file_becomes_a_revision(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    text = article_text("## What it is\n\nNew words.\n")
    import_content(write_tree(tmp_path, {"articles/dermis.md": text}))
    document = Document.objects.get(kind="article")
    assert document.head.text == text and document.head == document.live
    assert document.head.parent is not None and document.head.number == 2
    assert "New words" in Article.objects.get().html


def test_a_changed_claim_changes_the_pages_that_show_it(tmp_path: Path) -> None:
    body = "## What it is\n\n[[claim:scars]]\n"
    import_content(write_tree(tmp_path, {"articles/dermis.md": article_text(body)}))
    report = import_content(
        write_tree(tmp_path, {
            "articles/dermis.md": article_text(body),
            "claims/scars.yaml": claim_text(statement="It helps a little."),
        })
    )  # fmt: skip
    assert (report.changed, report.refreshed) == (["claims/scars.yaml"], 1)
    assert "It helps a little." in Article.objects.get().html


def test_a_changed_term_makes_no_page_anew(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    files: dict[str, str | bytes | None] = {
        "terms/layer/dermis.yaml": term_text(description="New.")
    }
    report = import_content(write_tree(tmp_path, files))
    assert (report.changed, report.refreshed) == (["terms/layer/dermis.yaml"], 0)


def test_a_new_glossary_word_is_marked_in_pages_that_hold_it(tmp_path: Path) -> None:
    body = "## What it is\n\nElastin springs back.\n"
    import_content(write_tree(tmp_path, {"articles/dermis.md": article_text(body)}))
    assert "/glossary/#elastin" not in Article.objects.get().html
    files = {
        "articles/dermis.md": article_text(body), "glossary/elastin.yaml": glossary_text("Elastin")
    }  # fmt: skip
    import_content(write_tree(tmp_path, files))
    assert "/glossary/#elastin" in Article.objects.get().html


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    report = import_content(write_tree(tmp_path), dry_run=True)
    assert not Document.objects.exists()
    assert len(report.added) == len(TREE)


def test_a_dry_run_says_what_would_come_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("import_content", write_tree(tmp_path), "--dry-run")
    assert f"Would be: {len(TREE)} added" in capsys.readouterr().out


def test_a_renamed_file_keeps_its_document_and_its_old_address(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    before = Document.objects.get(kind="article").pk
    files: dict[str, str | bytes | None] = {
        "articles/dermis.md": None,
        "articles/middle-layer.md": article_text(aliases="[dermis]"),
    }
    report = import_content(write_tree(tmp_path, files))
    document = Document.objects.get(kind="article")
    assert (document.pk, document.name) == (before, "middle-layer")
    assert report.renamed == ["articles/dermis.md → articles/middle-layer.md"]
    assert Redirect.objects.get().old_name == "dermis"
    assert Article.objects.get().slug == "middle-layer"


def test_a_link_survives_the_renaming_of_a_file(tmp_path: Path) -> None:
    link = article_text("## What it is\n\n[x](dermis.md#what-it-is)\n", title="Fat")
    import_content(write_tree(tmp_path, {"articles/fat.md": link}))
    files: dict[str, str | bytes | None] = {
        "articles/fat.md": link,
        "articles/dermis.md": None,
        "articles/middle-layer.md": article_text(aliases="[dermis]"),
    }
    import_content(write_tree(tmp_path, files))
    assert "/articles/middle-layer/#h-what-it-is" in Article.objects.get(slug="fat").html


def test_names_may_change_again_and_back(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    before = Document.objects.get(kind="article").pk
    steps = (("dermis", "skin-b", "[dermis]"), ("skin-b", "skin-c", "[dermis, skin-b]"),
             ("skin-c", "dermis", "[skin-b, skin-c]"))  # fmt: skip
    for old, new, aliases in steps:
        (tmp_path / f"articles/{old}.md").unlink()
        (tmp_path / f"articles/{new}.md").write_text(article_text(aliases=aliases))
        import_content(tmp_path)
        document = Document.objects.get(kind="article")
        assert (document.pk, document.name) == (before, new)
        assert Article.objects.get().slug == new
    assert set(Redirect.objects.values_list("old_name", flat=True)) == {"skin-b", "skin-c"}


def test_a_renamed_file_whose_text_was_edited_at_the_desk_is_a_conflict(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    article = Document.objects.get(kind="article")
    writer = make_user("wren", "writer")
    workflow.save(article, article.head.text + "Mine.\n", by=writer, based_on=article.head_id)
    files: dict[str, str | bytes | None] = {
        "articles/dermis.md": None,
        "articles/middle-layer.md": article_text(aliases="[dermis]"),
    }
    report = import_content(write_tree(tmp_path, files))
    assert [conflict.path for conflict in report.conflicts] == ["articles/middle-layer.md"]
    article.refresh_from_db()
    assert article.name == "dermis" and article.head.text.endswith("Mine.\n")


def test_a_figure_is_withdrawn_whole(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    report = import_content(
        write_tree(tmp_path, {"media/layers.svg": None, "media/layers.yaml": None}),
        withdraw_missing=True,
    )
    assert sorted(report.withdrawn) == ["media/layers.svg", "media/layers.yaml"]


def test_a_term_and_those_below_it_are_withdrawn_together(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "terms/concern/pits.yaml": term_text("Pits", parent="acne")
    }
    import_content(write_tree(tmp_path, files))
    gone: dict[str, str | bytes | None] = {
        "terms/concern/pits.yaml": None, "terms/concern/acne.yaml": None
    }  # fmt: skip
    report = import_content(write_tree(tmp_path, gone), withdraw_missing=True)
    assert len(report.withdrawn) == 2


def test_a_dry_run_names_what_would_be_withdrawn(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    write_tree(tmp_path, {"articles/dermis.md": None})
    report = import_content(tmp_path, withdraw_missing=True, dry_run=True)
    assert report.withdrawn == ["articles/dermis.md"]
    assert Article.objects.published().exists()


@pytest.mark.parametrize("path", ["articles/dermis.md", "claims/scars.yaml"])
def test_a_file_that_comes_back_brings_its_page_back(tmp_path: Path, path: str) -> None:
    import_content(write_tree(tmp_path))
    text = (tmp_path / path).read_bytes()
    (tmp_path / path).unlink()
    import_content(tmp_path, withdraw_missing=True)
    (tmp_path / path).write_bytes(text)
    import_content(tmp_path)
    document = Document.objects.get(path=path)
    assert document.withdrawn_at is None and document.live is not None
    assert document.live.text.encode() == text


def test_a_missing_file_is_said_and_changes_nothing(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    report = import_content(write_tree(tmp_path, {"articles/dermis.md": None}))
    assert report.missing == ["articles/dermis.md"]
    assert Document.objects.published().filter(kind="article").exists()


def test_a_missing_file_withdraws_its_page_when_asked(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    write_tree(tmp_path, {"articles/dermis.md": None})
    import_content(tmp_path, withdraw_missing=True)
    document = Document.objects.get(kind="article")
    assert document.withdrawn_at is not None
    assert document.live is not None and "withdrawn: {on: " in document.live.text
    assert not Article.objects.published().exists()


def test_a_source_that_is_still_cited_cannot_be_withdrawn(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    write_tree(tmp_path, {"references/menon.json": None})
    with pytest.raises(BadContent, match="still name it"):
        import_content(tmp_path, withdraw_missing=True)
    assert Document.objects.published().filter(kind="reference").exists()


def test_a_withdrawn_article_says_so_in_its_file(tmp_path: Path) -> None:
    text = article_text(withdrawn="{on: 2026-11-23, reason: Merged elsewhere.}")
    import_content(write_tree(tmp_path, {"articles/dermis.md": text}))
    document = Document.objects.get(kind="article")
    assert document.withdrawn_reason == "Merged elsewhere."


def test_removing_the_words_gives_the_page_back(tmp_path: Path) -> None:
    text = article_text(withdrawn="{on: 2026-11-23, reason: Merged elsewhere.}")
    import_content(write_tree(tmp_path, {"articles/dermis.md": text}))
    import_content(write_tree(tmp_path))
    assert Document.objects.get(kind="article").withdrawn_at is None


STYLES = {
    "byte-order mark": "\ufeff" + article_text(),
    "CRLF": article_text().replace("\n", "\r\n"),
    "lone CR": article_text().replace("\n", "\r"),
    "mixed line ends": article_text().replace("\n", "\r\n", 5),
    "no final newline": article_text().rstrip("\n"),
    "leading blank lines": "\n\n" + article_text("\n\n\n## What it is\n\nSkin.\n"),
    "trailing blanks": article_text("## What it is  \n\nSkin. \n\n\n"),
}


@pytest.mark.parametrize("style", STYLES)
def test_a_text_survives_the_round_trip_to_the_byte(tmp_path: Path, style: str) -> None:
    data = STYLES[style].encode("utf-8")
    import_content(write_tree(tmp_path / "in", {"articles/dermis.md": data}))
    export_content(tmp_path / "out")
    assert (tmp_path / "out/articles/dermis.md").read_bytes() == data


def test_the_whole_library_survives_the_round_trip_to_the_byte(tmp_path: Path) -> None:
    root = tmp_path / "content"
    shutil.copytree(settings.CONTENT_DIR, root)
    import_content(root)
    assert not export_content(root, check=True).differs
    out = tmp_path / "out"
    export_content(out)
    files = [path for path in root.rglob("*") if path.is_file() and not path.name.startswith(".")]
    for path in files:
        copy = out / path.relative_to(root)
        assert copy.read_bytes() == path.read_bytes()
    assert len(files) == len([path for path in out.rglob("*") if path.is_file()])


def test_export_check_names_what_differs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import_content(write_tree(tmp_path))
    (tmp_path / "articles/dermis.md").unlink()
    with pytest.raises(CommandError):
        call_command("export_content", tmp_path, "--check")
    assert "articles/dermis.md: new" in capsys.readouterr().out
    assert not (tmp_path / "articles/dermis.md").exists()


def test_export_leaves_a_file_alone_that_was_edited_since(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    edited = article_text("## What it is\n\nEdited.\n")
    write_tree(tmp_path, {"articles/dermis.md": edited})
    report = export_content(tmp_path)
    assert report.conflicts == ["articles/dermis.md"]
    assert (tmp_path / "articles/dermis.md").read_text() == edited


def test_export_writes_through_no_link(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path / "content"))
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/articles").symlink_to(outside)
    with pytest.raises(CommandError, match="articles is a link"):
        call_command("export_content", tmp_path / "out")
    assert list(outside.iterdir()) == []


def test_export_writes_over_what_a_cut_run_left_not_through_it(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path / "content"))
    left = tmp_path / "out/articles/.dermis.md.new"
    left.parent.mkdir(parents=True)
    left.write_text("half")
    export_content(tmp_path / "out")
    assert (tmp_path / "out/articles/dermis.md").read_text() == article_text()
    assert not left.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- document: articles/nothing.md\n", "reviews.yaml:1: "),
        ("- [", "reviews.yaml:1: This is not valid YAML"),
        (b"\xff", "reviews.yaml:1: The file is not valid UTF-8"),
    ],
)
def test_bad_signatures_are_reported_with_their_line(
    tmp_path: Path, text: str | bytes, said: str
) -> None:
    with pytest.raises(BadContent, match=said):
        import_content(write_tree(tmp_path, {"reviews.yaml": text}))
    assert not Document.objects.exists()


def test_a_pipe_in_the_tree_is_refused(tmp_path: Path) -> None:
    write_tree(tmp_path)
    os.mkfifo(tmp_path / "articles/pipe.md")
    with pytest.raises(BadContent, match="no ordinary file"):
        import_content(tmp_path)


def test_terms_may_not_stand_below_themselves(tmp_path: Path) -> None:
    files = {
        "terms/concern/acne.yaml": term_text("Acne", parent="spots"),
        "terms/concern/spots.yaml": term_text("Spots", parent="acne"),
    }
    with pytest.raises(BadContent, match="stands below this term itself"):
        import_content(write_tree(tmp_path, files))
