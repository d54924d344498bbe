"""A text as readers would see it, rendered by the server with their own templates."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles import article_kind
from articles.article_text import ParsedArticle
from articles.desk.history import revision_or_404
from articles.models import Article, Contributor
from articles.rendering import ContextMaker, render
from articles.views.detail import article_context
from documents import projection
from documents.kinds import Item
from documents.library import Library
from documents.models import Document
from documents.names import name_problem
from documents.posted_text import in_own_style
from taxonomy.models import Term

if TYPE_CHECKING:
    from articles.desk.text_admin import TextAdmin

UNNAMED = "new-text"
NOT_FOR_READING = {"csl", "lines", "rows"}
SHOWN_IN_A_TEXT = {"claim": "[[claim:{name}]]", "image": "![As in a text]({name}.svg)"}


@dataclass(frozen=True, slots=True)
class Looked:
    """What is previewed, for the bar above it."""

    item: Item
    words: str

    @property
    def errors(self) -> int:
        return sum(problem.level == "error" for problem in self.item.problems)


def new(desk: TextAdmin, request: HttpRequest) -> HttpResponse:
    """The text of a document that does not exist yet."""
    desk.require(desk.has_view_permission(request))
    name = request.POST.get("name", "")
    name = UNNAMED if name_problem(desk.kind, name) else name
    name = f"concern/{name}" if desk.kind.nested and name == UNNAMED else name
    # No document has id 0: whatever is asked about it is answered with nothing.
    document = Document(pk=0, kind=desk.kind.name, name=name, path=desk.kind.path(name))
    text = in_own_style(request.POST.get("text", ""), desk.kind.starter)
    return _page(desk, request, document, text, "the text you are writing")


def typed(desk: TextAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """The posted text, or the newest one."""
    document = desk.document(request, pk)
    if "text" not in request.POST:
        words = f"revision {document.head.number}, the newest"
        return _page(desk, request, document, document.head.text, words)
    text = in_own_style(request.POST["text"], document.head.text)
    return _page(desk, request, document, text, "the text you are writing")


def revision(desk: TextAdmin, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """An old text, with what it names as that stands today."""
    document = desk.document(request, pk)
    found = revision_or_404(document, number)
    return _page(desk, request, document, found.text, f"revision {number}")


def _page(
    desk: TextAdmin, request: HttpRequest, document: Document, text: str, words: str
) -> HttpResponse:
    item = projection.item_of(document, text)
    context: dict[str, Any] = {"looked": Looked(item, words), "title": f"Preview: {document.name}"}
    if item.parsed is None:
        template = "desk/preview_problems.html"
    elif isinstance(item.parsed, ParsedArticle):
        template = "desk/preview_article.html"
        context |= article_context(unsaved_article(item))
    else:
        template = "desk/preview.html"
        context |= {"rows": _rows(item.parsed), "html": _in_a_text(item)}
    return TemplateResponse(request, template, context)


def unsaved_article(item: Item) -> Article:
    """The row this text would become. Nothing is written."""
    library = Library([item])
    projection.check([item], library)
    parsed: ParsedArticle = item.parsed
    if item.prepared is None:  # errors in the body: as much of it as can be shown
        context = ContextMaker(library).context(parsed.body)
        rendered = render(parsed.body, context, first_line=parsed.body_line)
        item.prepared = article_kind.Prepared(
            rendered, content_hash="", linked=(), related=parsed.related
        )
    known = library.names("reference")
    rendered = item.prepared.rendered
    citations = tuple(key for key in rendered.citations if key in known)
    item.prepared = replace(item.prepared, rendered=replace(rendered, citations=citations))
    article = article_kind.unsaved(item)
    # What the text names, where Django would look up what is stored.
    article._prefetched_objects_cache = {  # type: ignore[attr-defined]
        "terms": Term.objects.filter(document__name__in=parsed.terms),
        "contributors": Contributor.objects.filter(key__in=parsed.contributors),
    }
    return article


def _in_a_text(item: Item) -> str:
    """A claim or a figure inside an article."""
    pattern = SHOWN_IN_A_TEXT.get(item.kind.name)
    if pattern is None:
        return ""
    body = pattern.format(name=item.name)
    context = ContextMaker(Library([item])).context(body)
    return render(body, context, first_line=1).html


def _rows(parsed: Any) -> list[tuple[str, str]]:
    """Every value the text gives, with its key in words."""
    if not is_dataclass(parsed):
        return []
    return [
        (field.name.replace("_", " ").capitalize(), _in_words(getattr(parsed, field.name)))
        for field in fields(parsed)
        if field.name not in NOT_FOR_READING and not field.name.endswith("_line")
    ]


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        parts = (f"{key}: {_in_words(each)}" for key, each in value.items() if each)
        return "; ".join(parts)
    if isinstance(value, tuple | list):
        return ", ".join(_in_words(each) for each in value)
    return str(value or "")
