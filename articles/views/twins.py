"""The same article for other programs: its text, its data, its sources."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from articles import twins
from articles.models import Article
from articles.views.history.whereabouts import elsewhere
from documents.models import Document
from evidence import bibtex, ris

MARKDOWN = "text/markdown; charset=utf-8"


@require_safe
def markdown(request: HttpRequest, slug: str) -> HttpResponse:
    """The live text to the byte, as it lies in the repository."""
    published = Document.objects.published().filter(kind="article", name=slug)
    text = published.values_list("live__text", flat=True).first()
    if text is None:
        return elsewhere(request, "article", slug)
    return HttpResponse(text, content_type=MARKDOWN)


@require_safe
def data(request: HttpRequest, slug: str) -> HttpResponse:
    article = Article.objects.published().filter(slug=slug).first()
    if article is None:
        return elsewhere(request, "article", slug)
    return JsonResponse(
        twins.as_json(article), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )


@require_safe
def bib(request: HttpRequest, slug: str) -> HttpResponse:
    article = Article.objects.published().filter(slug=slug).first()
    if article is None:
        return elsewhere(request, "article", slug)
    text = bibtex.bibtex(twins.csl_sources(article))
    return _file(text, bibtex.MEDIA_TYPE, f"{slug}.bib")


@require_safe
def research_information(request: HttpRequest, slug: str) -> HttpResponse:
    article = Article.objects.published().filter(slug=slug).first()
    if article is None:
        return elsewhere(request, "article", slug)
    return _file(ris.ris(twins.csl_sources(article)), ris.MEDIA_TYPE, f"{slug}.ris")


def _file(text: str, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(text, content_type=media_type)
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response
