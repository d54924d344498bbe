"""What a person may do with a document, each through its one door in the workflow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from articles.desk.standing import Standing
from documents import workflow
from documents.kinds import Kind
from documents.models import Approval, Document
from documents.workflow import OutdatedRevision, Refused

Asked = Mapping[str, str]  # what the form's fields say


@dataclass(frozen=True, slots=True)
class Act:
    """``field`` names what must be said with it; ``of_text`` acts are about the newest text only,
    and those with ``needs_whole`` are not offered while it has errors."""

    name: str
    label: str
    done: str
    offered: Callable[[Standing], bool]
    run: Callable[[Document, User, Asked], object]
    field: str = ""
    of_text: bool = True
    needs_whole: bool = False


def perform(act: Act, document: Document, seen: str, *, by: User, asked: Asked) -> None:
    """Do it, or raise Refused or PermissionDenied and leave everything as it was."""
    try:
        with transaction.atomic():
            act.run(document, by, asked)
            document.refresh_from_db()
            # Checked after the act, when the row is locked: nobody can slip a text in between.
            if act.of_text and str(document.head_id) != seen:
                raise OutdatedRevision(document.head)
    except IntegrityError as error:
        raise Refused("Somebody else changed this at the same moment; try again.") from error


def moment(text: str) -> datetime:
    """The time as written in the form, which is UTC."""
    try:
        said = datetime.fromisoformat(text.strip())
        return said.astimezone(UTC) if said.tzinfo else said.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise Refused("Write the time as 2026-11-30 09:00; it is read as UTC.") from error


def _submit(document: Document, by: User) -> None:
    """Nobody is asked to read a text that could not be published anyhow."""
    kind = document.kind_of_document
    if workflow.errors(workflow.problems_of(kind, document.name, document.head.text)):
        raise Refused(
            "The text has errors, listed below. It is kept as a draft until they are mended."
        )
    workflow.submit(document, by=by)


def _approve(role: Approval.Role) -> Callable[[Document, User, Asked], object]:
    return lambda document, by, asked: workflow.approve(document.head, by=by, role=role)


def _may_approve(permission: str, role: Approval.Role) -> Callable[[Standing], bool]:
    return lambda standing: (
        standing.is_before_reviewers
        and standing.may(permission)
        and not standing.wrote_part
        and not standing.has_approved_as(role)
    )


def _may_submit(standing: Standing) -> bool:
    waits = standing.document.state in {"draft", "changes asked"}
    return standing.is_new and waits and standing.may("write_document")


def _may_ask_changes(standing: Standing) -> bool:
    may = standing.may("review_document") or standing.may("clinically_review_document")
    return standing.is_before_reviewers and may


def _may_withdraw(standing: Standing) -> bool:
    return standing.document.is_public and standing.may("publish_document")


def _may_rename(standing: Standing) -> bool:
    can_change = type(standing.document.kind_of_document).rename_text is not Kind.rename_text
    return can_change and standing.may("publish_document")


ACTS = (
    Act(
        "submit", "Submit for review", "Submitted for review.", _may_submit,
        lambda document, by, asked: _submit(document, by),
    ),
    Act(
        "approve", "Approve as editor", "You approved this exact text.",
        _may_approve("review_document", Approval.Role.EDITOR), _approve(Approval.Role.EDITOR),
        needs_whole=True,
    ),
    Act(
        "approve-clinically", "Approve as clinical reviewer",
        "You approved this exact text as a clinical reviewer.",
        _may_approve("clinically_review_document", Approval.Role.CLINICAL_REVIEWER),
        _approve(Approval.Role.CLINICAL_REVIEWER), needs_whole=True,
    ),
    Act(
        "ask-changes", "Ask for changes", "Sent back to the writer.", _may_ask_changes,
        lambda document, by, asked: workflow.ask_changes(
            document, by=by, reason=asked["changes_reason"]
        ),
        field="changes_reason",
    ),
    Act(
        "publish", "Publish now", "Published: readers see this text now.",
        lambda standing: standing.may_be_published and standing.may("publish_document"),
        lambda document, by, asked: workflow.publish(document, by=by),
        needs_whole=True,
    ),
    Act(
        "schedule", "Schedule", "Scheduled.",
        lambda standing: standing.may_be_published and standing.may("publish_document"),
        lambda document, by, asked: workflow.schedule(
            document, by=by, at=moment(asked["publish_at"])
        ),
        field="publish_at", needs_whole=True,
    ),
    Act(
        "unschedule", "Take back the schedule", "The schedule is taken back.",
        lambda standing: (
            standing.document.scheduled_at is not None and standing.may("publish_document")
        ),
        lambda document, by, asked: workflow.unschedule(document, by=by), of_text=False,
    ),
    Act(
        "withdraw", "Withdraw", "Withdrawn: readers are told that the page is gone, and why.",
        _may_withdraw,
        lambda document, by, asked: workflow.withdraw(
            document, by=by, reason=asked["withdraw_reason"]
        ),
        field="withdraw_reason", of_text=False,
    ),
    Act(
        "restore", "Restore", "Restored: readers see the page again.",
        lambda standing: (
            standing.document.withdrawn_at is not None and standing.may("publish_document")
        ),
        lambda document, by, asked: workflow.restore(document, by=by), of_text=False,
    ),
    Act(
        "rename", "Rename", "Renamed: the old address leads to the new one.", _may_rename,
        lambda document, by, asked: workflow.rename(document, asked["new_name"].strip(), by=by),
        field="new_name", of_text=False,
    ),
)  # fmt: skip
BY_NAME = {act.name: act for act in ACTS}


def offered(standing: Standing, *, has_errors: bool) -> list[Act]:
    """Exactly what this person may do with this document now."""
    if not standing.document.kind_of_document.editable:
        return []
    acts = [act for act in ACTS if act.offered(standing)]
    return [act for act in acts if not (has_errors and act.needs_whole)]
