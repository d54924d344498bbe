"""Where one document stands, as one person sees it: read once for a page of the desk."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.contrib.auth.models import User
from django.template.defaultfilters import date as as_date

from documents import workflow
from documents.models import Approval, AuditEntry, Document, State


@dataclass(frozen=True)
class Standing:
    """A document and the person who looks at it."""

    document: Document
    user: User

    def may(self, permission: str) -> bool:
        return self.user.has_perm(f"documents.{permission}")

    @cached_property
    def is_new(self) -> bool:
        """Whether the newest text is one that readers do not have."""
        return self.document.has_unpublished_changes

    @cached_property
    def is_before_reviewers(self) -> bool:
        return self.is_new and self.document.state in {State.IN_REVIEW, State.APPROVED}

    @cached_property
    def approvals(self) -> list[Approval]:
        """Every yes to exactly the newest text."""
        return list(self.document.head.approvals.select_related("by"))

    def has_approved_as(self, role: str) -> bool:
        return any(each.by_id == self.user.pk and each.role == role for each in self.approvals)

    @cached_property
    def wrote_part(self) -> bool:
        """Whether the two-person rule keeps this person from approving."""
        if not settings.TWO_PERSON_RULE:
            return False
        return self.user.pk in workflow.authors_since_live(self.document)

    @cached_property
    def may_be_published(self) -> bool:
        """Approved as it stands, new to readers, and not of a page that was taken from them."""
        document = self.document
        if not self.is_new or document.withdrawn_at is not None:
            return False
        return document.state == State.APPROVED and workflow.is_approved(document, document.head)

    @cached_property
    def waits_for_clinician(self) -> bool:
        """Approved by an editor, and still no text that may be published."""
        return (
            self.document.state == State.IN_REVIEW
            and bool(self.approvals)
            and not workflow.is_approved(self.document, self.document.head)
        )

    @cached_property
    def asked_changes(self) -> AuditEntry | None:
        """Why the newest text was sent back, while it is."""
        if self.document.state != State.CHANGES_ASKED:
            return None
        entries = self.document.audit.filter(act="ask changes").select_related("by")
        return entries.first()

    @property
    def newest(self) -> str:
        return newest_in_words(self.document)

    @property
    def readers_see(self) -> str:
        return readers_see_in_words(self.document)


def newest_in_words(document: Document) -> str:
    """Where the newest text stands."""
    if not document.has_unpublished_changes:
        return "Withdrawn" if document.withdrawn_at else "Published"
    return {
        State.DRAFT: "Draft",
        State.IN_REVIEW: "In review",
        State.CHANGES_ASKED: "Changes asked",
        State.APPROVED: "Approved, not published yet",
    }[State(document.state)]


def readers_see_in_words(document: Document) -> str:
    """What a reader finds at the address now, and what is to come by the clock."""
    if document.withdrawn_at is not None:
        words = f"Withdrawn on {as_date(document.withdrawn_at, 'j F Y')}"
    elif document.live_id is None:
        words = "Nothing yet"
    elif document.has_unpublished_changes:
        words = "An earlier text"
    else:
        words = "This text"
    if document.scheduled_at is not None:
        words += f"; scheduled for {as_date(document.scheduled_at, 'j F Y, H:i')} UTC"
    return words
