"""A second person's yes to one exact text."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import transaction
from django.utils.timezone import now

from documents.models import Approval, Document, Revision, State
from documents.workflow.refusals import OutdatedRevision, Refused
from documents.workflow.steps import checked_alone, locked, move, require


@transaction.atomic
def approve(revision: Revision, *, by: User, role: str = Approval.Role.EDITOR) -> Approval:
    """One person's yes to exactly this text. Void for any other."""
    clinical = role == Approval.Role.CLINICAL_REVIEWER
    require(
        by,
        "documents.clinically_review_document" if clinical else "documents.review_document",
    )
    document = locked(revision.document)
    if document.head_id != revision.pk:
        raise OutdatedRevision(document.head)
    if document.state not in {State.IN_REVIEW, State.APPROVED}:
        raise Refused("Only a text in review can be approved.")
    if settings.TWO_PERSON_RULE and by.pk in authors_since_live(document):
        raise Refused("You wrote part of this text, so somebody else must approve it.")
    checked_alone(document, revision.text)
    approval = Approval.objects.create(revision=revision, by=by, role=role, at=now())
    state = State.APPROVED if is_approved(document, revision) else State.IN_REVIEW
    move(document, state, f"approve as {role}", by)
    return approval


def authors_since_live(document: Document) -> set[int]:
    """Ids of everybody who wrote the newest text since it parted from one that readers saw.

    Along the parents, not by number: a draft kept over a withdrawal or a rename is younger than the
    live text, and its writers stand before it.
    """
    rows = document.revisions.values_list("pk", "parent_id", "author_id")
    revisions = {pk: (parent, author) for pk, parent, author in rows}
    published = set(document.publications.values_list("revision_id", flat=True))
    authors, here = set(), document.head_id
    while here in revisions and here not in published:
        here, author = revisions[here]
        authors.add(author)
    # Whoever wrote these very words before wrote them, though somebody else brought them back.
    same = document.revisions.filter(sha256=document.head.sha256)
    authors |= set(same.exclude(pk__in=published).values_list("author_id", flat=True))
    return authors - {None}


def is_approved(document: Document, revision: Revision) -> bool:
    """Whether the approvals this exact text has are enough to publish it."""
    roles = set(revision.approvals.values_list("role", flat=True))
    if not roles:
        return False
    if Approval.Role.FILES in roles or not clinician_exists():
        return True
    parsed, _ = document.kind_of_document.read(document.name, revision.text)
    if parsed is not None and document.kind_of_document.needs_clinician(parsed):
        return Approval.Role.CLINICAL_REVIEWER in roles
    return True


def clinician_exists() -> bool:
    """Whether an active account may review as a clinician by its role."""
    users = get_user_model().objects.filter(is_active=True, groups__name="clinical reviewer")
    return users.exists()
