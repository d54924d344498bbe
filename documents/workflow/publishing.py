"""Making an approved text what readers see, now or at a time."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.timezone import now

from documents import projection
from documents.models import Document, Revision, SiteVersion, State
from documents.workflow.approving import is_approved
from documents.workflow.refusals import Refused
from documents.workflow.steps import checked, checked_alone, locked, log, make_live, require


@transaction.atomic
def publish(document: Document, *, by: User) -> None:
    """Make the approved newest text what readers see, and raise the site version."""
    require(by, "documents.publish_document")
    SiteVersion.lock()
    document = locked(document)
    if document.withdrawn_at is not None:
        raise Refused("This page is withdrawn; restore it first.")
    _raise_unless_ready(document)
    publish_revision(document, document.head, by)


def _raise_unless_ready(document: Document) -> None:
    """A text sent back after its approval, or public already, is not published by a second click."""
    if not document.has_unpublished_changes:
        raise Refused("Readers see this text already.")
    if document.state != State.APPROVED or not is_approved(document, document.head):
        raise Refused("This exact text is not approved yet.")


def publish_revision(document: Document, revision: Revision, by: User | None) -> None:
    if not is_approved(document, revision):
        raise Refused("This exact text is not approved yet.")
    items = checked(document, revision.text)
    if document.kind_of_document.withdrawn(items[0].parsed) is not None:
        raise Refused("The text says that it is withdrawn; take those words out first.")
    make_live(document, revision, by)
    if document.scheduled is not None and document.scheduled.number <= revision.number:
        document.scheduled = document.scheduled_at = None  # an older text never replaces this one
    document.save()
    items[0].document = document
    projection.project(items)
    projection.announce(items)
    log("publish", document, revision, by)


@transaction.atomic
def schedule(document: Document, *, by: User, at: datetime) -> None:
    """Publish the approved newest text at a time to come."""
    require(by, "documents.publish_document")
    SiteVersion.lock()
    document = locked(document)
    if at <= now():
        raise Refused("That time has passed; publish now, or choose a time to come.")
    if document.withdrawn_at is not None:
        raise Refused("This page is withdrawn; restore it first.")
    _raise_unless_ready(document)
    checked_alone(document, document.head.text)
    document.scheduled, document.scheduled_at = document.head, at
    document.save()
    SiteVersion.objects.filter(pk=1).update(next_due_at=projection.next_due_at())
    log("schedule", document, document.head, by, f"for {at:%Y-%m-%d %H:%M} UTC")


@transaction.atomic
def unschedule(document: Document, *, by: User | None, reason: str = "") -> None:
    """Take back a scheduled publication."""
    if by is not None:
        require(by, "documents.publish_document")
    document = locked(document)
    revision = document.scheduled
    if revision is None:
        raise Refused("Nothing is scheduled.")
    document.scheduled = document.scheduled_at = None
    document.save()
    SiteVersion.objects.filter(pk=1).update(next_due_at=projection.next_due_at())
    log("unschedule", document, revision, by, reason)


def publish_due() -> list[Document]:
    """Publish what is scheduled for now or earlier, once, whoever calls; sets the next moment."""
    published = []
    with transaction.atomic():
        version = SiteVersion.lock()
        if version.next_due_at is None or version.next_due_at > now():
            return []  # another process was first
        due = Document.objects.filter(scheduled_at__lte=now()).order_by("scheduled_at", "pk")
        for document in due.select_for_update(of=("self",)):
            assert document.scheduled is not None
            try:
                with transaction.atomic():
                    publish_revision(document, document.scheduled, None)
                    published.append(document)
            except Refused as refused:
                unschedule(document, by=None, reason=str(refused))
        if not published:
            # A page changes by the clock although no text does: a review falls due.
            SiteVersion.raise_number(next_due_at=projection.next_due_at())
    return published
