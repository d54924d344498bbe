"""The page of results. Nothing of what is asked is kept anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.json_ld import web_page_json_ld
from documents.models import Document
from search import asking, backends, facets
from search.asking import Asked
from search.backends import Match
from search.marking import Marker
from search.ranking import ranked
from search.results import results as shown
from search.understanding import Understanding, understand
from taxonomy.models import Facet, Term

PAGE_SIZE = 10


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    terms = list(Term.objects.published())
    names = {f"{term.facet}/{term.slug}": term.name for term in terms}
    asked = asking.read(request.GET, names)
    meant = understand(asked.text, exact=asked.exact)
    every = ranked(_matches(asked, meant), meant.named)
    here = facets.narrowed(every, asked)
    page = _page(here, asked)
    context = {
        "asked": asked,
        "meant": meant,
        "query": asked.text,
        "title": f"{asked.text}: search" if asked.text else "Search",
        "nav": "search",
        "crumbs": [("Home", "/")],
        "structured_data": web_page_json_ld("Search", "/search/", [("Home", "/")]),
        "total": len(here),
        "total_unfiltered": len(every),
        "holds_all": bool(here) and here[-1].covered == len(meant.concepts),
        "results": shown(page, Marker(meant.concepts), meant.named),
        "chosen": asked.names(names),
        "groups": facets.groups(every, asked, names),
        "concerns": [term for term in terms if term.facet == Facet.CONCERN],
        **_links(here, asked, meant),
    }
    return render(request, "search/results.html", context)


def _matches(asked: Asked, meant: Understanding) -> Sequence[Match]:
    """Filters alone list every page that passes them."""
    if meant.concepts or (asked.filters and not asked.text):
        published = Document.objects.published().values("pk")
        return backends.current().search(meant.concepts, meant.phrase, published)
    return []


def _page(matches: Sequence[Match], asked: Asked) -> Sequence[Match]:
    start = (asked.page - 1) * PAGE_SIZE
    if asked.page > 1 and start >= len(matches):
        raise Http404("There is no such page of results.")
    return matches[start : start + PAGE_SIZE]


def _links(matches: Sequence[Match], asked: Asked, meant: Understanding) -> dict[str, Any]:
    left = len(matches) - asked.page * PAGE_SIZE
    pages = -(-len(matches) // PAGE_SIZE)
    return {
        "next_url": asked.on_page(asked.page + 1) if left > 0 else "",
        "next_count": min(left, PAGE_SIZE),
        "previous_url": asked.on_page(asked.page - 1) if asked.page > 1 else "",
        "pages": pages,
        "as_typed_url": asked.taken_as_typed(meant.asked_instead or asked.text),
        "unfiltered_url": asked.unfiltered(),
    }
