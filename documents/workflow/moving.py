"""Taking a page from readers, giving it back, and giving it another name.

These acts write their own line into the live text; a draft on top of it gets the same line.
"""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.timezone import localdate, now

from documents import projection
from documents.library import Library
from documents.models import Approval, Document, Redirect, SiteVersion, State
from documents.names import name_problem
from documents.workflow.refusals import HasProblems, Refused, errors
from documents.workflow.steps import locked, log, make_live, new_head, require

Change = Callable[[str], str | None]


@transaction.atomic
def withdraw(document: Document, *, by: User | None, reason: str) -> None:
    """Take a page from readers; its address answers 410 with the reason."""
    if by is not None:
        require(by, "documents.publish_document")
    SiteVersion.lock()
    document = locked(document)
    if document.live is None:
        raise Refused("Readers have never seen this document.")
    if document.withdrawn_at is not None:
        raise Refused("This page is withdrawn already.")
    if not reason.strip():
        raise Refused("Say why the page is withdrawn; readers will see it.")
    kind, today = document.kind_of_document, localdate()
    document.withdrawn_at, document.withdrawn_reason = now(), reason
    document.scheduled = document.scheduled_at = None
    _rewrite(
        document, lambda text: kind.withdraw_text(text, today, reason), by, f"Withdrawn: {reason}"
    )
    _raise_if_still_shown(document)
    log("withdraw", document, document.live, by, reason)


@transaction.atomic
def restore(document: Document, *, by: User) -> None:
    """Give a withdrawn page back to readers; raises HasProblems where it no longer holds."""
    require(by, "documents.publish_document")
    SiteVersion.lock()
    document = locked(document)
    if document.withdrawn_at is None or document.live is None:
        raise Refused("This page is not withdrawn.")
    document.withdrawn_at, document.withdrawn_reason = None, ""
    _rewrite(document, document.kind_of_document.restore_text, by, "Restored")
    log("restore", document, document.live, by)


@transaction.atomic
def rename(document: Document, new_name: str, *, by: User) -> None:
    """Give a document a new address; the old one leads to it for ever."""
    require(by, "documents.publish_document")
    SiteVersion.lock()
    document = locked(document)
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
        if kind.rename_text((document.live or document.head).text, old_name, new_name) is None:
            raise Refused(f"Other texts name a {kind.label} by its id, so it keeps it.")
    except ValueError as error:
        raise Refused(
            f"The text cannot be renamed before its errors are mended: {error}"
        ) from error
    taken.delete()
    document.name, document.path = new_name, kind.path(new_name)
    document.save()
    Redirect.objects.create(kind=kind.name, old_name=old_name, document=document)
    _rewrite(
        document, lambda text: kind.rename_text(text, old_name, new_name), by,
        f"Renamed from {old_name}", formerly=old_name,
    )  # fmt: skip
    log("rename", document, document.live, by, f"from {old_name}")


def _rewrite(
    document: Document, change: Change, by: User | None, note: str, *, formerly: str = ""
) -> None:
    """Make the changed live text live, and put the draft that stood on it, changed too, on top."""
    live, head = document.live, document.head
    had_draft = document.has_unpublished_changes
    text = change(live.text) if live is not None else None
    if text is not None and live is not None and text != live.text:
        revision = new_head(document, text, author=by, note=note, parent=live)
        Approval.objects.create(
            revision=revision, by=by, at=now(),
            role=Approval.Role.EDITOR if by is not None else Approval.Role.FILES,
        )  # fmt: skip
        make_live(document, revision, by)
        if had_draft:
            draft = _changed_draft(head.text, change)
            new_head(document, draft, author=head.author, note="Draft kept", parent=head)
            document.state = State.DRAFT
    document.save()
    if document.live is not None:
        _show(document, formerly)


def _changed_draft(text: str, change: Change) -> str:
    """The draft with the same change; a draft that cannot be read keeps its words."""
    try:
        return change(text) or text
    except ValueError:
        return text


def _show(document: Document, formerly: str) -> None:
    """Project the live text and all that names it, by its old name too."""
    assert document.live is not None
    item = projection.item_of(document, document.live.text)
    key = (document.kind, document.name)
    gone = [key] if document.withdrawn_at else []
    once = [(document.kind, formerly)] if formerly else []
    items = [item, *projection.dependents([item], once)]
    projection.check(items, Library(items, gone=gone))
    if not gone and errors(item.problems):
        raise HasProblems([item])
    projection.project([each for each in items if not errors(each.problems)])
    shown = [each for each in items if not gone or each is not item]
    projection.announce(shown, gone=[document] if gone else [])


def _raise_if_still_shown(document: Document) -> None:
    """A page may be withdrawn although others link to it; a claim that pages show may not."""
    if document.kind_of_document.withdraw_text(document.head.text, localdate(), "x") is not None:
        return
    items = projection.naming([projection.item_of(document, document.head.text)])
    if items:
        names = ", ".join(sorted(item.path for item in items)[:10])
        raise Refused(f"These texts still name it: {names}.")
