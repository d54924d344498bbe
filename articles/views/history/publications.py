"""A page's public history: every text readers were shown, and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.core.paginator import InvalidPage, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.article_text import ParsedArticle
from articles.differences import read_difference
from articles.json_ld import web_page_json_ld
from articles.models import Article
from articles.views.history.whereabouts import elsewhere
from documents import kinds
from documents.models import Publication

AT_ONCE = 30
FILES = "from the repository"
CLOCK = "by the clock, as planned"
NAMELESS = "an editor"


@dataclass(frozen=True, slots=True)
class Entry:
    """A publication as readers see it. The files date themselves; a person's act has its own day.

    ``note`` is what the text says of itself; what editors wrote about it is for editors.
    """

    number: int
    on: date
    how: str  # "by Ann Wu"
    note: str


@require_safe
def index(request: HttpRequest, slug: str) -> HttpResponse:
    article = Article.objects.published().for_lists().filter(slug=slug).first()
    if article is None:
        return elsewhere(request, "article", slug)
    publications = _publications(article)
    try:
        page = Paginator(publications, AT_ONCE).page(request.GET.get("page", "1"))
    except InvalidPage as error:
        raise Http404(str(error)) from error
    rows, history = list(page), f"{article.get_absolute_url()}history/"
    older = publications.filter(number__lt=rows[-1].number).first() if page.has_next() else None
    context = {
        "article": article,
        "crumbs": crumbs(article),
        "structured_data": web_page_json_ld("History", history, crumbs(article)),
        "page": page,
        "entries": _entries(rows, older),
    }
    return render(request, "articles/history.html", context)


@require_safe
def detail(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    article = Article.objects.published().for_lists().filter(slug=slug).first()
    if article is None:
        return elsewhere(request, "article", slug)
    publications = _publications(article)
    publication = get_object_or_404(publications, number=number)
    before = publications.filter(number__lt=number).first()
    after = publications.filter(number__gt=number).last()
    old = before.revision.text if before else ""
    history = f"{article.get_absolute_url()}history/"
    above = [*crumbs(article), ("History", history)]
    context = {
        "article": article,
        "crumbs": above,
        "structured_data": web_page_json_ld(f"Text {number}", f"{history}{number}/", above),
        "entry": _entries([publication], before)[0],
        "before": before,
        "after": after,
        "difference": read_difference(old, publication.revision.text) if before else None,
    }
    return render(request, "articles/history_detail.html", context)


@require_safe
def text(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One published text, whole and to the byte."""
    article = Article.objects.published().for_lists().filter(slug=slug).first()
    if article is None:
        return elsewhere(request, "article", slug)
    publication = get_object_or_404(_publications(article), number=number)
    response = HttpResponse(publication.revision.text, content_type="text/markdown; charset=utf-8")
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def crumbs(article: Article) -> list[tuple[str, str]]:
    return [("Articles", "/articles/"), (article.title, article.get_absolute_url())]


def _publications(article: Article) -> QuerySet[Publication]:
    found = Publication.objects.filter(document=article.document_id)
    return found.select_related("revision", "by__contributor")


def _entries(rows: Sequence[Publication], older: Publication | None) -> list[Entry]:
    """Newest first; ``older`` is the text that the last of them came after."""
    texts = [_parsed(row) for row in (*rows, older)]
    return [_entry(row, *pair) for row, pair in zip(rows, pairwise(texts), strict=True)]


def _entry(
    publication: Publication, parsed: ParsedArticle | None, before: ParsedArticle | None
) -> Entry:
    how = _how(publication)
    on = parsed.changes[-1][0] if parsed and how == FILES else publication.at.date()
    return Entry(publication.number, on, how, _note(parsed, before))


def _parsed(publication: Publication | None) -> ParsedArticle | None:
    if publication is None:
        return None
    parsed: ParsedArticle | None = kinds.get("article").parse("", publication.revision.text)[0]
    return parsed


def _note(parsed: ParsedArticle | None, before: ParsedArticle | None) -> str:
    """The text's own word on its last change, unless the text before it ended with the same."""
    if parsed is None:
        return ""
    if parsed.withdrawn:
        return f"Withdrawn: {parsed.withdrawn[1]}"
    if before is not None and before.changes == parsed.changes:
        return ""
    return parsed.changes[-1][1]


def _how(publication: Publication) -> str:
    """A byline or a person's own name; a login name is nobody's business."""
    if publication.by is None:
        return FILES if publication.revision.author_id is None else CLOCK
    contributor = getattr(publication.by, "contributor", None)
    name = contributor.name if contributor else publication.by.get_full_name()
    return f"by {name or NAMELESS}"
