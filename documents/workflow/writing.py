"""Writing a text and asking for its review."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.timezone import now

from documents.kinds import Kind
from documents.models import Document, Redirect, Revision, State
from documents.models.revision import text_hash
from documents.names import name_problem
from documents.workflow.refusals import OutdatedRevision, Refused
from documents.workflow.steps import locked, log, move, new_head, require


@transaction.atomic
def create(kind: Kind, name: str, text: str, *, by: User, note: str = "") -> Document:
    """A new document, as a draft."""
    require(by, "documents.write_document")
    problem = name_problem(kind, name)
    if problem:
        raise Refused(problem)
    if Document.objects.filter(kind=kind.name, name=name).exists():
        raise Refused(f"There is already a {kind.label} named “{name}”.")
    if Redirect.objects.filter(kind=kind.name, old_name=name).exists():
        raise Refused(f"“{name}” is an old name of another {kind.label}.")
    revision = Revision(
        number=1, text=text, sha256=text_hash(text), author=by, note=note[:300], created_at=now()
    )  # fmt: skip
    document = Document(kind=kind.name, name=name, path=kind.path(name), head=revision)
    document.head_id = revision.pk
    document.save()
    revision.document = document
    revision.save(force_insert=True)
    log("create", document, revision, by, note)
    return document


@transaction.atomic
def save(
    document: Document, text: str, *, by: User, based_on: UUID | str, note: str = ""
) -> Revision:
    """A new head, a draft again; the same text makes no revision. Raises OutdatedRevision."""
    require(by, "documents.write_document")
    document = locked(document)
    head = document.head
    if str(head.pk) != str(based_on):
        if head.text == text:
            return head
        raise OutdatedRevision(head)
    if head.text == text:
        return head
    revision = new_head(document, text, author=by, note=note)
    document.state = State.DRAFT
    document.save()
    log("save", document, revision, by, note)
    return revision


@transaction.atomic
def submit(document: Document, *, by: User) -> None:
    """Ask for a review of the newest text."""
    require(by, "documents.write_document")
    document = locked(document)
    if document.state not in {State.DRAFT, State.CHANGES_ASKED}:
        raise Refused(f"The text is already {document.state}.")
    if not document.has_unpublished_changes:
        raise Refused("There is nothing new to review: readers see this text already.")
    move(document, State.IN_REVIEW, "submit", by)


@transaction.atomic
def ask_changes(document: Document, *, by: User, reason: str) -> None:
    """Send the text back, saying why."""
    if not (
        by.has_perm("documents.review_document")
        or by.has_perm("documents.clinically_review_document")
    ):
        raise PermissionDenied("You may not review texts.")
    document = locked(document)
    if document.state not in {State.IN_REVIEW, State.APPROVED}:
        raise Refused("Only a text in review can be sent back.")
    if not reason.strip():
        raise Refused("Say what should change; the writer will read it.")
    if document.scheduled_id == document.head_id:
        document.scheduled = document.scheduled_at = None
    move(document, State.CHANGES_ASKED, "ask changes", by, reason)
