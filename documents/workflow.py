"""The only doors to a document's state: save, submit, approve, publish, schedule, withdraw, restore.

Every door checks the person's permission, runs in one transaction and leaves an audit entry.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, PermissionsMixin, User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.timezone import localdate, now

from documents import projection
from documents.kinds import Item, Kind
from documents.library import Library
from documents.models import (
    Approval,
    AuditEntry,
    Document,
    Publication,
    Redirect,
    Revision,
    SiteVersion,
    State,
)
from documents.models.revision import text_hash
from documents.names import name_problem
from markup.types import Problem

Person = User | AbstractBaseUser | PermissionsMixin | None


class Refused(Exception):
    """Why an act cannot be done now, as a sentence for the person who asked."""


class OutdatedRevision(Refused):
    """The text was written on a revision that is no longer the newest."""

    def __init__(self, head: Revision) -> None:
        super().__init__(
            f"{head.author_name} saved this document after you opened it. Nothing is lost: "
            "both texts are shown below."
        )
        self.head = head


class HasProblems(Refused):
    """The text has errors; ``items`` carry them."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = [item for item in items if errors(item.problems)]
        lines = [
            f"{item.path}:{problem.line}: {problem.message}"
            for item in self.items
            for problem in errors(item.problems)
        ]
        super().__init__("The text has errors: " + " ".join(lines))


def errors(problems: Sequence[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.level == "error"]


@transaction.atomic
def create(kind: Kind, name: str, text: str, *, by: User, note: str = "") -> Document:
    """A new document, as a draft."""
    _require(by, "documents.write_document")
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
    _log("create", document, revision, by, note)
    return document


@transaction.atomic
def save(
    document: Document, text: str, *, by: User, based_on: UUID | str, note: str = ""
) -> Revision:
    """A new head, a draft again; the same text makes no revision. Raises OutdatedRevision."""
    _require(by, "documents.write_document")
    document = _locked(document)
    head = document.head
    if str(head.pk) != str(based_on):
        if head.text == text:
            return head
        raise OutdatedRevision(head)
    if head.text == text:
        return head
    revision = _new_head(document, text, author=by, note=note)
    document.state = State.DRAFT
    document.save()
    _log("save", document, revision, by, note)
    return revision


@transaction.atomic
def submit(document: Document, *, by: User) -> None:
    """Ask for a review of the newest text."""
    _require(by, "documents.write_document")
    document = _locked(document)
    if document.state not in {State.DRAFT, State.CHANGES_ASKED}:
        raise Refused(f"The text is already {document.state}.")
    if not document.has_unpublished_changes:
        raise Refused("There is nothing new to review: readers see this text already.")
    _move(document, State.IN_REVIEW, "submit", by)


@transaction.atomic
def ask_changes(document: Document, *, by: User, reason: str) -> None:
    """Send the text back, saying why."""
    if not (
        by.has_perm("documents.review_document")
        or by.has_perm("documents.clinically_review_document")
    ):
        raise PermissionDenied("You may not review texts.")
    document = _locked(document)
    if document.state not in {State.IN_REVIEW, State.APPROVED}:
        raise Refused("Only a text in review can be sent back.")
    if not reason.strip():
        raise Refused("Say what should change; the writer will read it.")
    if document.scheduled_id == document.head_id:
        document.scheduled = document.scheduled_at = None
    _move(document, State.CHANGES_ASKED, "ask changes", by, reason)


@transaction.atomic
def approve(revision: Revision, *, by: User, role: str = Approval.Role.EDITOR) -> Approval:
    """One person's yes to exactly this text. Void for any other."""
    clinical = role == Approval.Role.CLINICAL_REVIEWER
    _require(
        by,
        "documents.clinically_review_document" if clinical else "documents.review_document",
    )
    document = _locked(revision.document)
    if document.head_id != revision.pk:
        raise OutdatedRevision(document.head)
    if document.state not in {State.IN_REVIEW, State.APPROVED}:
        raise Refused("Only a text in review can be approved.")
    if settings.TWO_PERSON_RULE and by.pk in authors_since_live(document):
        raise Refused("You wrote part of this text, so somebody else must approve it.")
    _raise_on_problems(document)
    approval = Approval.objects.create(revision=revision, by=by, role=role, at=now())
    state = State.APPROVED if is_approved(document, revision) else State.IN_REVIEW
    _move(document, state, f"approve as {role}", by)
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


@transaction.atomic
def publish(document: Document, *, by: User) -> None:
    """Make the approved newest text what readers see, and raise the site version."""
    _require(by, "documents.publish_document")
    SiteVersion.lock()
    document = _locked(document)
    if document.withdrawn_at is not None:
        raise Refused("This page is withdrawn; restore it first.")
    _raise_unless_ready(document)
    _publish(document, document.head, by)


def _raise_unless_ready(document: Document) -> None:
    """A text sent back after its approval, or public already, is not published by a second click."""
    if not document.has_unpublished_changes:
        raise Refused("Readers see this text already.")
    if document.state != State.APPROVED or not is_approved(document, document.head):
        raise Refused("This exact text is not approved yet.")


def _publish(document: Document, revision: Revision, by: User | None) -> None:
    if not is_approved(document, revision):
        raise Refused("This exact text is not approved yet.")
    items = _checked(document, revision.text)
    make_live(document, revision, by)
    if document.scheduled_id == revision.pk:
        document.scheduled = document.scheduled_at = None
    document.save()
    items[0].document = document
    projection.project(items)
    projection.announce(items)
    _log("publish", document, revision, by)


def make_live(document: Document, revision: Revision, by: User | None) -> Publication:
    """Move ``live`` and write the public history; the caller saves the document."""
    last = document.publications.order_by("-number").values_list("number", flat=True).first()
    document.live = revision
    document.first_published_at = document.first_published_at or now()
    return Publication.objects.create(
        document=document, revision=revision, number=(last or 0) + 1, by=by, at=now()
    )


@transaction.atomic
def schedule(document: Document, *, by: User, at: datetime) -> None:
    """Publish the approved newest text at a time to come."""
    _require(by, "documents.publish_document")
    SiteVersion.lock()
    document = _locked(document)
    if at <= now():
        raise Refused("That time has passed; publish now, or choose a time to come.")
    if document.withdrawn_at is not None:
        raise Refused("This page is withdrawn; restore it first.")
    _raise_unless_ready(document)
    _raise_on_problems(document)
    document.scheduled, document.scheduled_at = document.head, at
    document.save()
    SiteVersion.objects.filter(pk=1).update(next_due_at=projection.next_due_at())
    _log("schedule", document, document.head, by, f"for {at:%Y-%m-%d %H:%M} UTC")


@transaction.atomic
def unschedule(document: Document, *, by: User | None, reason: str = "") -> None:
    """Take back a scheduled publication."""
    if by is not None:
        _require(by, "documents.publish_document")
    document = _locked(document)
    revision = document.scheduled
    if revision is None:
        raise Refused("Nothing is scheduled.")
    document.scheduled = document.scheduled_at = None
    document.save()
    SiteVersion.objects.filter(pk=1).update(next_due_at=projection.next_due_at())
    _log("unschedule", document, revision, by, reason)


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
                    _publish(document, document.scheduled, None)
                    published.append(document)
            except Refused as refused:
                unschedule(document, by=None, reason=str(refused))
        if not published:
            # A page changes by the clock although no text does: a review falls due.
            SiteVersion.raise_number(next_due_at=projection.next_due_at())
    return published


@transaction.atomic
def withdraw(document: Document, *, by: User | None, reason: str) -> None:
    """Take a page from readers; its address answers 410 with the reason."""
    if by is not None:
        _require(by, "documents.publish_document")
    SiteVersion.lock()
    document = _locked(document)
    if document.live is None:
        raise Refused("Readers have never seen this document.")
    if document.withdrawn_at is not None:
        raise Refused("This page is withdrawn already.")
    if not reason.strip():
        raise Refused("Say why the page is withdrawn; readers will see it.")
    text = document.kind_of_document.withdraw_text(document.live.text, localdate(), reason)
    document.withdrawn_at, document.withdrawn_reason = now(), reason
    document.scheduled = document.scheduled_at = None
    _take_over(document, text, by, f"Withdrawn: {reason}"[:300])
    _raise_on_broken_dependents(document, gone=True)
    _log("withdraw", document, document.live, by, reason)


@transaction.atomic
def restore(document: Document, *, by: User) -> None:
    """Give a withdrawn page back to readers."""
    _require(by, "documents.publish_document")
    SiteVersion.lock()
    document = _locked(document)
    if document.withdrawn_at is None or document.live is None:
        raise Refused("This page is not withdrawn.")
    text = document.kind_of_document.restore_text(document.live.text)
    document.withdrawn_at, document.withdrawn_reason = None, ""
    _take_over(document, text, by, "Restored")
    _log("restore", document, document.live, by)


@transaction.atomic
def rename(document: Document, new_name: str, *, by: User) -> None:
    """Give a document a new address; the old one leads to it for ever."""
    _require(by, "documents.publish_document")
    SiteVersion.lock()
    document = _locked(document)
    kind, old_name = document.kind_of_document, document.name
    problem = name_problem(kind, new_name)
    if problem:
        raise Refused(problem)
    if Document.objects.filter(kind=kind.name, name=new_name).exists():
        raise Refused(f"There is already a {kind.label} named “{new_name}”.")
    taken = Redirect.objects.filter(kind=kind.name, old_name=new_name)
    if taken.exclude(document=document).exists():
        raise Refused(f"“{new_name}” is an old name of another {kind.label}.")
    try:
        text = kind.rename_text((document.live or document.head).text, old_name)
    except ValueError as error:
        raise Refused(
            f"The text cannot be renamed before its errors are mended: {error}"
        ) from error
    if text is None:
        raise Refused(f"Other texts name a {kind.label} by its id, so it keeps it.")
    taken.delete()
    document.name, document.path = new_name, kind.path(new_name)
    document.save()
    Redirect.objects.create(kind=kind.name, old_name=old_name, document=document)
    _take_over(document, text, by, f"Renamed from {old_name}", formerly=old_name)
    _log("rename", document, document.live, by, f"from {old_name}")


def _take_over(
    document: Document, text: str | None, by: User | None, note: str, *, formerly: str = ""
) -> None:
    """Write the workflow's own line into the live text, keeping an unpublished head on top."""
    live, head = document.live, document.head
    if text is not None and live is not None and text != live.text:
        had_draft = document.has_unpublished_changes
        revision = _new_head(document, text, author=by, note=note, parent=live)
        Approval.objects.create(
            revision=revision, by=by, at=now(),
            role=Approval.Role.EDITOR if by is not None else Approval.Role.FILES,
        )  # fmt: skip
        make_live(document, revision, by)
        if had_draft:
            _new_head(document, head.text, author=head.author, note="Draft kept", parent=head)
            document.state = State.DRAFT
    document.save()
    if document.live is None:
        return
    item = projection.item_of(document, document.live.text)
    gone = (document.kind, document.name) if document.withdrawn_at else None
    items = [item, *projection.dependents([item], [(document.kind, formerly)] if formerly else [])]
    projection.check(items, Library(items, gone=[gone] if gone else []))
    projection.project([i for i in items if not errors(i.problems)])
    projection.announce(
        [i for i in items if gone is None or i is not item], gone=[document] if gone else []
    )


def _raise_on_broken_dependents(document: Document, *, gone: bool) -> None:
    """A page may be withdrawn although others link to it; a claim that pages show may not."""
    if document.kind_of_document.withdraw_text(document.head.text, localdate(), "x") is not None:
        return
    items = projection.dependents([projection.item_of(document, document.head.text)])
    if items:
        names = ", ".join(sorted(item.path for item in items)[:10])
        raise Refused(f"These texts still name it: {names}.")


def _checked(document: Document, text: str) -> list[Item]:
    """The document with this text and all that shows it, checked; raises HasProblems."""
    item = projection.item_of(document, text)
    if item.parsed is None:
        raise HasProblems([item])
    items = [item, *projection.dependents([item])]
    projection.check(items, Library(items))
    if any(errors(each.problems) for each in items):
        raise HasProblems(items)
    return items


def _raise_on_problems(document: Document) -> None:
    _checked(document, document.head.text)


def problems_of(kind: Kind, name: str, text: str) -> list[Problem]:
    """All that is wrong with a text, as the editor sees it while writing."""
    parsed, problems = kind.read(name, text)
    item = Item(kind, name, kind.path(name), text, parsed, problems=problems)
    if parsed is not None:
        projection.check([item], Library([item]))
    return item.problems


def _new_head(
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


def _locked(document: Document) -> Document:
    query = Document.objects.select_related("head", "live", "scheduled")
    return query.select_for_update(of=("self",)).get(pk=document.pk)


def _move(document: Document, state: State, act: str, by: User, reason: str = "") -> None:
    document.state = state
    document.save()
    _log(act, document, document.head, by, reason)


def _log(
    act: str, document: Document, revision: Revision | None, by: User | None, reason: str = ""
) -> None:
    AuditEntry.objects.create(
        at=now(), by=by, act=act, document=document, revision=revision, reason=reason
    )


def _require(by: User, permission: str) -> None:
    if not by.is_active or not by.has_perm(permission):
        raise PermissionDenied(f"Your role does not include “{permission}”.")
