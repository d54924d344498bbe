from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from documents import workflow
from documents.models import Approval, AuditEntry, Publication, Revision
from tests.factories import make_article, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.services]

MODELS = [Revision, Approval, Publication, AuditEntry]


def _published_with_history() -> None:
    article = make_article()
    writer = make_user("wren", "writer")
    workflow.save(article, article.head.text + "More.\n", by=writer, based_on=article.head_id)


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
