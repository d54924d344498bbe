"""Every text a document ever had: to read, to compare, to bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from articles.desk.pages import title_of
from articles.desk.standing import Standing
from articles.differences import difference
from documents import workflow
from documents.models import Document, Revision
from documents.workflow import OutdatedRevision, Refused

if TYPE_CHECKING:
    from articles.desk.text_admin import TextAdmin

PER_PAGE = 100
LARGEST_NUMBER = 2**31 - 1  # that a database column of positive integers holds


def revisions(desk: TextAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """The newest first, with what to compare."""
    document = desk.document(request, pk)
    found = document.revisions.select_related("author").defer("text").order_by("-number")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    first, second = _usual_pair(document)
    context = desk.context(
        request, title=f"History of “{title_of(document)}”", document=document, page=page,
        page_range=page.paginator.get_elided_page_range(page.number), first=first, second=second,
    )  # fmt: skip
    return TemplateResponse(request, "desk/history.html", context)


def revision(desk: TextAdmin, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One text as it was."""
    document = desk.document(request, pk)
    context = desk.context(
        request, title=f"Revision {number} of “{title_of(document)}”", document=document,
        revision=revision_or_404(document, number),
        may_write=Standing(document, desk.person(request)).may("write_document")
        and document.kind_of_document.editable,
    )  # fmt: skip
    return TemplateResponse(request, "desk/revision.html", context)


def compare(desk: TextAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """Two texts of one document, what was taken out and what was put in."""
    document = desk.document(request, pk)
    old = revision_or_404(document, _number(request.GET.get("from", "")))
    new = revision_or_404(document, _number(request.GET.get("to", "")))
    context = desk.context(
        request, title=f"Revision {old.number} against {new.number}", document=document, old=old,
        new=new, lines=difference(old.text, new.text), same_bytes=old.sha256 == new.sha256,
    )  # fmt: skip
    return TemplateResponse(request, "desk/compare.html", context)


def bring_back(desk: TextAdmin, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """An old text as the newest draft; nothing is undone, a revision is added."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    document = desk.document(request, pk)
    old = revision_or_404(document, number)
    try:
        desk.require(document.kind_of_document.editable)
        head = workflow.save(
            document, old.text, by=desk.person(request),
            based_on=request.POST.get("based_on", "")[:40], note=f"Revision {number} brought back",
        )  # fmt: skip
    except OutdatedRevision as outdated:
        who = outdated.head.author_name
        messages.error(request, f"{who} saved this document meanwhile; look at it first.")
    except (Refused, PermissionDenied) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"The text of revision {number} is now revision {head.number}.")
    return redirect(desk.address("change", document.pk))


def revision_or_404(document: Document, number: int) -> Revision:
    found = document.revisions.select_related("author").filter(number=min(number, LARGEST_NUMBER))
    revision = found.first()
    if revision is None:
        raise Http404("This document has no revision with this number.")
    return revision


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise Http404("Say with numbers which revisions to compare.")
    return int(text)


def _usual_pair(document: Document) -> tuple[int, int]:
    """What people want to compare: what readers see against the newest, or the last two."""
    newest = document.head.number
    live = document.live.number if document.live is not None else newest
    return (live, newest) if live < newest else (max(newest - 1, 1), newest)
