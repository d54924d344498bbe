from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from articles.models import Contributor, Review
from documents import workflow
from documents.models import Approval, AuditEntry, Document, Publication, Revision
from tests.factories import make_article, make_document, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.services]

MODELS = [Revision, Approval, Publication, AuditEntry, Review]
PERSON = "name: A. Example\nrole: Nurse\ninterests: None\n"


def _published_with_history() -> None:
    article = make_article()
    writer = make_user("wren", "writer")
    workflow.save(article, article.head.text + "More.\n", by=writer, based_on=article.head_id)
    _sign(article)


def _sign(article: Document) -> None:
    if not Contributor.objects.exists():
        make_document("contributor", "a-example", PERSON)
    Review.objects.create(
        document=article, content="{}", content_hash="0" * 64, reviewer=Contributor.objects.get(),
        checked="The whole text.", reviewed_on="2026-11-23", evidence_until="2026-11-20",
    )  # fmt: skip


@pytest.mark.parametrize("model", MODELS)
def test_rows_are_never_removed(model: Any) -> None:
    _published_with_history()
    count = model.objects.count()
    assert count
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        model.objects.all()._raw_delete("default")
    assert model.objects.count() == count


CHANGES: dict[type, Callable[[], int]] = {
    Revision: lambda: Revision.objects.update(text="other"),
    Approval: lambda: Approval.objects.update(role="editor", by=1),
    Publication: lambda: Publication.objects.update(number=9),
    AuditEntry: lambda: AuditEntry.objects.update(act="nothing"),
    Review: lambda: Review.objects.update(checked="Nothing."),
}


@pytest.mark.parametrize("model", MODELS)
def test_rows_are_never_changed(model: type) -> None:
    _published_with_history()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        CHANGES[model]()


def test_a_document_with_revisions_cannot_be_deleted() -> None:
    article = make_article()
    with pytest.raises(DatabaseError), transaction.atomic():
        article.delete()


REPLACED: dict[type, tuple[str, ...]] = {
    Revision: ("pk", "number"),
    Approval: ("pk",),
    Publication: ("pk", "number"),
    AuditEntry: ("pk",),
    Review: ("pk",),
}


@pytest.mark.parametrize(
    ("model", "same"), [(model, same) for model, keys in REPLACED.items() for same in keys]
)
def test_rows_are_never_replaced(model: Any, same: str) -> None:
    """SQLite's INSERT OR REPLACE removes the old row without asking the triggers of DELETE."""
    _published_with_history()
    before = list(model.objects.values())
    columns = [field.column for field in model._meta.concrete_fields]
    others = columns if same == "pk" else [column for column in columns if column != "id"]
    table = model._meta.db_table
    if connection.vendor == "sqlite":
        new_id = "lower(hex(randomblob(16)))" if model is Revision else "999"
        verb, ending = "INSERT OR REPLACE", ""
    else:
        new_id = "gen_random_uuid()" if model is Revision else "999"
        target = "id" if same == "pk" else "document_id, number"
        verb = "INSERT"
        ending = f" ON CONFLICT ({target}) DO UPDATE SET {columns[-1]} = EXCLUDED.{columns[-1]}"
    into = ", ".join(others if same == "pk" else ["id", *others])
    values = ", ".join(others if same == "pk" else [new_id, *others])
    replace = f"{verb} INTO {table} ({into}) SELECT {values} FROM {table}{ending}"
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(replace)
    assert list(model.objects.values()) == before


def test_an_upsert_changes_no_row() -> None:
    _published_with_history()
    rows = list(Publication.objects.all())
    for row in rows:
        row.by_id = None
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Publication.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["document", "number"], update_fields=["at"]
        )  # fmt: skip


def test_the_guard_lets_rows_be_emptied_between_tests() -> None:
    _published_with_history()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE documents_append_only_guard SET is_open = %s", [True])
        cursor.execute("DELETE FROM articles_review")
        cursor.execute("UPDATE documents_append_only_guard SET is_open = %s", [False])
    assert not Review.objects.exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_protection_of_signatures_can_be_taken_back() -> None:
    try:
        call_command("migrate", "articles", "0001", verbosity=0)
        with transaction.atomic():
            article = make_article()
            _sign(article)
        Review.objects.all().delete()
    finally:
        call_command("migrate", "articles", verbosity=0)
    _sign(article)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Review.objects.update(checked="Nothing.")
