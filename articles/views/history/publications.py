"""A page's public history: every text readers were shown, and what changed from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.paginator import InvalidPage, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.differences import read_difference
from articles.models import Article
from articles.views.history.whereabouts import elsewhere
from documents import kinds
from documents.models import Publication

AT_ONCE = 30
FILES = "the repository"
CLOCK = "the clock, as planned"
NAMELESS = "an editor"


@dataclass(frozen=True, slots=True)
class Entry:
    """A publication as readers see it. The files date themselves; a person's act has its own day."""

    number: int
    on: date
    by: str
    note: str


@require_safe
def index(request: HttpRequest, slug: str) -> HttpResponse:
    article = Article.objects.published().for_lists().filter(slug=slug).first()
    if article is None:
        return elsewhere(request, "article", slug)
    paginator = Paginator(_publications(article), AT_ONCE)
    try:
        page = paginator.page(request.GET.get("page", "1"))
    except InvalidPage as error:
        raise Http404(str(error)) from error
    context = {
        "article": article,
        "crumbs": crumbs(article),
        "page": page,
        "entries": [_entry(row) for row in page],
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
    context = {
        "article": article,
        "crumbs": [*crumbs(article), ("History", f"{article.get_absolute_url()}history/")],
        "entry": _entry(publication),
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


def _entry(publication: Publication) -> Entry:
    revision = publication.revision
    by = _by(publication)
    if by != FILES:
        return Entry(publication.number, publication.at.date(), by, revision.note)
    parsed, _ = kinds.get("article").parse("", revision.text)
    on, note = parsed.changes[-1] if parsed else (publication.at.date(), "")
    return Entry(publication.number, on, by, note)


def _by(publication: Publication) -> str:
    """A byline or a person's own name; a login name is nobody's business."""
    if publication.by is None:
        return FILES if publication.revision.author_id is None else CLOCK
    contributor = getattr(publication.by, "contributor", None)
    return (contributor.name if contributor else publication.by.get_full_name()) or NAMELESS
