from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command

from documents import workflow
from documents.content_files.exporter import export_content
from documents.content_files.importer import import_content
from documents.models import Document
from tests.factories import article_text, make_user, write_tree

pytestmark = [pytest.mark.django_db, pytest.mark.services]

FILE = article_text("## What it is\n\nThe file's words.\n")
DATABASE = article_text("## What it is\n\nThe editor's words.\n")


def _edited_on_both_sides(root: Path) -> Document:
    import_content(write_tree(root))
    document = Document.objects.get(kind="article")
    writer = make_user("wren", "writer")
    workflow.save(document, DATABASE, by=writer, based_on=document.head_id)
    write_tree(root, {"articles/dermis.md": FILE})
    document.refresh_from_db()
    return document


def test_a_text_changed_on_both_sides_is_a_conflict(tmp_path: Path) -> None:
    document = _edited_on_both_sides(tmp_path)
    report = import_content(tmp_path)
    assert [conflict.path for conflict in report.conflicts] == ["articles/dermis.md"]
    document.refresh_from_db()
    assert document.head.text == DATABASE


def test_the_difference_shows_both_changes(tmp_path: Path) -> None:
    _edited_on_both_sides(tmp_path)
    difference = import_content(tmp_path).conflicts[0].difference()
    assert "+The file's words." in difference and "+The editor's words." in difference


def test_the_command_ends_with_3_and_imports_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _edited_on_both_sides(tmp_path)
    other = article_text(title="Fat")
    write_tree(tmp_path, {"articles/dermis.md": FILE, "articles/fat.md": other})
    with pytest.raises(SystemExit) as stop:
        call_command("import_content", tmp_path)
    assert stop.value.code == 3
    assert "changed in the file and in the database" in capsys.readouterr().err
    assert Document.objects.published().filter(name="fat").exists()


def test_take_file_publishes_the_file_and_keeps_the_draft_in_history(tmp_path: Path) -> None:
    document = _edited_on_both_sides(tmp_path)
    report = import_content(tmp_path, take="file")
    document.refresh_from_db()
    assert not report.conflicts
    assert document.live is not None and document.live.text == FILE
    assert DATABASE in document.revisions.values_list("text", flat=True)


def test_take_database_keeps_the_draft_and_ends_the_conflict(tmp_path: Path) -> None:
    document = _edited_on_both_sides(tmp_path)
    import_content(tmp_path, take="database")
    document.refresh_from_db()
    assert document.head.text == DATABASE
    assert not import_content(tmp_path).conflicts


def test_only_the_database_changed_keeps_its_text(tmp_path: Path) -> None:
    document = _edited_on_both_sides(tmp_path)
    write_tree(tmp_path)
    report = import_content(tmp_path)
    document.refresh_from_db()
    assert report.kept == ["articles/dermis.md"]
    assert document.head.text == DATABASE


def test_the_same_change_on_both_sides_is_no_conflict(tmp_path: Path) -> None:
    document = _edited_on_both_sides(tmp_path)
    write_tree(tmp_path, {"articles/dermis.md": DATABASE})
    report = import_content(tmp_path)
    document.refresh_from_db()
    assert not report.conflicts
    assert document.base_hash == document.head.sha256


def test_what_an_editor_publishes_goes_back_to_the_file(tmp_path: Path) -> None:
    document = _edited_on_both_sides(tmp_path)
    write_tree(tmp_path)
    publisher = make_user("pat", "publisher")
    workflow.submit(document, by=publisher)
    workflow.approve(document.head, by=publisher)
    workflow.publish(document, by=publisher)
    export_content(tmp_path)
    assert (tmp_path / "articles/dermis.md").read_text() == DATABASE
    assert import_content(tmp_path).wrote is False


def test_export_writes_live_texts_never_drafts(tmp_path: Path) -> None:
    _edited_on_both_sides(tmp_path)
    write_tree(tmp_path)
    export_content(tmp_path)
    assert (tmp_path / "articles/dermis.md").read_text() == article_text()
