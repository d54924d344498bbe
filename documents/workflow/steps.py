"""What every act is made of: locking, checking, a new head, a new live text, the audit entry."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.utils.timezone import now

from documents import projection
from documents.kinds import Item, Kind
from documents.library import Library
from documents.models import AuditEntry, Document, Publication, Revision, State
from documents.models.revision import text_hash
from documents.workflow.refusals import HasProblems, errors
from markup.types import Problem


def require(by: User, permission: str) -> None:
    if not by.is_active or not by.has_perm(permission):
        raise PermissionDenied(f"Your role does not include “{permission}”.")


def locked(document: Document) -> Document:
    query = Document.objects.select_related("head", "live", "scheduled")
    return query.select_for_update(of=("self",)).get(pk=document.pk)


def checked(document: Document, text: str) -> list[Item]:
    """The document with this text and all that shows it, checked; raises HasProblems."""
    item = checked_alone(document, text)
    items = [item, *projection.dependents([item])]
    projection.check(items, Library(items))
    raise_on_errors(items)
    return items


def checked_alone(document: Document, text: str) -> Item:
    """The document with this text, checked against the library; raises HasProblems."""
    item = projection.item_of(document, text)
    if item.parsed is None:
        raise HasProblems([item])
    before = list(item.problems)
    projection.check([item], Library([item]))
    raise_on_errors([item])
    item.problems = before  # it is checked again beside those that show it
    return item


def raise_on_errors(items: list[Item]) -> None:
    if any(errors(each.problems) for each in items):
        raise HasProblems(items)


def problems_of(kind: Kind, name: str, text: str) -> list[Problem]:
    """All that is wrong with a text, as the editor sees it while writing."""
    parsed, problems = kind.read(name, text)
    item = Item(kind, name, kind.path(name), text, parsed, problems=problems)
    if parsed is not None:
        projection.check([item], Library([item]))
    return item.problems


def new_head(
    document: Document, text: str, *, author: User | None, note: str,
    parent: Revision | None = None,
) -> Revision:  # fmt: skip
    last = document.revisions.order_by("-number").values_list("number", flat=True).first()
    revision = Revision.objects.create(
        document=document, number=(last or 0) + 1, text=text, sha256=text_hash(text),
        parent=parent or document.head, author=author, note=note[:300], created_at=now(),
    )  # fmt: skip
    document.head = revision
    return revision


def make_live(document: Document, revision: Revision, by: User | None) -> Publication:
    """Move ``live`` and write the public history; the caller saves the document."""
    last = document.publications.order_by("-number").values_list("number", flat=True).first()
    document.live = revision
    document.first_published_at = document.first_published_at or now()
    return Publication.objects.create(
        document=document, revision=revision, number=(last or 0) + 1, by=by, at=now()
    )


def move(document: Document, state: State, act: str, by: User, reason: str = "") -> None:
    document.state = state
    document.save()
    log(act, document, document.head, by, reason)


def log(
    act: str, document: Document, revision: Revision | None, by: User | None, reason: str = ""
) -> None:
    AuditEntry.objects.create(
        at=now(), by=by, act=act, document=document, revision=revision, reason=reason
    )
