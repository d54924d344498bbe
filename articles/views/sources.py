"""All sources, and for each how it was read and what rests on it."""

from __future__ import annotations

from collections.abc import Container
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import Count, F, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.json_ld import page_json_ld
from articles.views.claims import pages_naming
from articles.views.history.whereabouts import elsewhere
from evidence.models import Claim, DataSet, Reference
from taxonomy.models import GlossaryEntry

AT_ONCE = 50
ORDERS: dict[str, tuple[str, list[Any]]] = {
    "name": ("Name", ["label", "key"]),
    "newest": ("Newest first", [F("year").desc(nulls_last=True), "label", "key"]),
    "oldest": ("Oldest first", [F("year").asc(nulls_last=True), "label", "key"]),
    "kind": ("Kind", ["kind", "label", "key"]),
}
NO_YEAR = "none"
CRUMBS = [("Sources", "/sources/")]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    every = Reference.objects.published()
    kinds = dict(every.order_by("kind").values_list("kind").annotate(Count("pk")))
    years = dict(every.order_by("-year").values_list("year").annotate(Count("pk")))
    chosen = {
        "kind": _choice(request, "kind", kinds),
        "year": _choice(request, "year", {str(year or NO_YEAR) for year in years}),
        "sort": _choice(request, "sort", ORDERS),
    }
    order = chosen["sort"] or "name"
    found = _chosen(every, chosen).order_by(*ORDERS[order][1])
    page = _page(request, found)
    context = {
        "crumbs": [("Home", "/")],
        "structured_data": page_json_ld("Sources", "/sources/", []),
        "page": page,
        "chosen": chosen,
        "kinds": kinds.items(),
        "years": [(str(year or NO_YEAR), year, count) for year, count in years.items()],
        "total": sum(kinds.values()),
        "order": order,
        "orders": [(key, title, _query(chosen, sort=key)) for key, (title, _) in ORDERS.items()],
        "pages": [(n, _query(chosen, page=str(n))) for n in page.paginator.page_range],
        "canonical_query": _query(chosen, page=str(page.number) if page.number > 1 else ""),
    }
    return render(request, "evidence/source_list.html", context)


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    source = Reference.objects.published().filter(key=slug).first()
    if source is None:
        return elsewhere(request, "reference", slug)
    named = {"document__mentions__kind": "reference", "document__mentions__name": source.key}
    context = {
        "source": source,
        "crumbs": CRUMBS,
        "structured_data": page_json_ld(source.title, source.get_absolute_url(), CRUMBS)
        | {"@type": "WebPage"},
        "custom": source.csl.get("custom", {}),
        "pages": pages_naming("reference", source.key),
        "claims": Claim.objects.published().filter(sources=source),
        "words": GlossaryEntry.objects.published().filter(**named),
        "data": DataSet.objects.published().filter(**named),
    }
    return render(request, "evidence/source.html", context)


def _choice(request: HttpRequest, name: str, known: Container[str]) -> str:
    """The value of a parameter, "" where none is asked for; raises Http404 for an unknown one."""
    value = request.GET.get(name, "")
    if value and value not in known:
        raise Http404
    return value


def _chosen(sources: QuerySet[Reference], chosen: dict[str, str]) -> QuerySet[Reference]:
    if chosen["kind"]:
        sources = sources.filter(kind=chosen["kind"])
    if chosen["year"] == NO_YEAR:
        return sources.filter(year__isnull=True)
    return sources.filter(year=chosen["year"]) if chosen["year"] else sources


def _page(request: HttpRequest, found: QuerySet[Reference]) -> Page[Reference]:
    try:
        return Paginator(found, AT_ONCE).page(request.GET.get("page", "1"))
    except InvalidPage as error:
        raise Http404(str(error)) from error


def _query(chosen: dict[str, str], **changed: str) -> str:
    """The address of the same list with something changed."""
    wanted = {key: value for key, value in (chosen | changed).items() if value}
    return f"?{urlencode(wanted)}" if wanted else ""
