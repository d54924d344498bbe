"""What the writing pages show around the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles.desk import acts
from articles.desk.forms import ChangeForm, NewTextForm
from articles.desk.standing import Standing
from articles.desk.titles import title_in
from articles.differences import Line, difference
from documents import workflow
from documents.kinds import Kind
from documents.models import Document, Revision
from documents.posted_text import for_form, in_own_style
from markup.types import Problem

if TYPE_CHECKING:
    from articles.desk.text_admin import TextAdmin

SIGNING = "clinically_review_document"


@dataclass(frozen=True)
class Conflict:
    """Two texts written on the same revision; ``base`` is None where nobody can say which."""

    head: Revision
    base: Revision | None
    typed: str

    @property
    def theirs(self) -> str:
        return for_form(self.head.text)

    @property
    def mine_against_theirs(self) -> list[Line]:
        return difference(self.head.text, self.typed)

    @property
    def what_they_changed(self) -> list[Line]:
        return difference(self.base.text, self.head.text) if self.base is not None else []


def add_page(
    desk: TextAdmin, request: HttpRequest, form: NewTextForm, *, status: int = 200
) -> HttpResponse:
    context = desk.context(
        request, title=f"New {desk.kind.label}", form=form, preview=desk.address("add_preview")
    )
    if form.is_bound:
        name = form.data.get("name", "")
        context |= _problems(desk.kind, name, form)
    return TemplateResponse(request, "desk/add.html", context, status=status)


def change_page(
    desk: TextAdmin, request: HttpRequest, document: Document, form: ChangeForm, *,
    status: int = 200, refusal: str = "", conflict: Conflict | None = None,
) -> HttpResponse:  # fmt: skip
    standing = Standing(document, desk.person(request))
    kind = document.kind_of_document
    problems = _problems(kind, document.name, form, document.head.text)
    offered = acts.offered(standing, has_errors=bool(problems["errors"]) and not form.is_bound)
    context = desk.context(
        request, title=title_of(document), document=document, form=form, standing=standing,
        acts=[(act, form[act.field] if act.field else None) for act in offered],
        refusal=refusal, conflict=conflict,
        # What was typed is shown also to somebody whose role was taken away meanwhile.
        may_write="text" in form.data or (kind.editable and standing.may("write_document")),
        may_sign=kind.name == "article" and document.is_public and standing.may(SIGNING),
        preview=desk.address("preview", document.pk), **problems,
    )  # fmt: skip
    return TemplateResponse(request, "desk/change.html", context, status=status)


def title_of(document: Document) -> str:
    return title_in(document.kind, document.head.text) or document.name


def _problems(kind: Kind, name: str, form: Any, current: str = "") -> dict[str, list[Problem]]:
    """Errors and advice for the text the page shows, not for one that is too long to look at."""
    text = in_own_style(form.data.get("text", ""), current) if "text" in form.data else current
    found = sorted(
        workflow.problems_of(kind, name, text), key=lambda problem: (problem.line, problem.column)
    )
    return {
        "errors": [problem for problem in found if problem.level == "error"],
        "advice": [problem for problem in found if problem.level != "error"],
    }
