"""Measured data and findings, to take away."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from articles.views.history.whereabouts import elsewhere
from evidence.models import DataSet


@require_safe
def table(request: HttpRequest, slug: str) -> HttpResponseBase:
    """A table's live text to the byte; findings are no table."""
    found = _published(slug)
    if found is None:
        return elsewhere(request, "data", slug)
    if not found.is_table:
        raise Http404
    assert found.document.live is not None
    response = HttpResponse(found.document.live.text, content_type="text/csv; charset=utf-8")
    return _inline(request, response, found, "csv")


@require_safe
def rows(request: HttpRequest, slug: str) -> HttpResponseBase:
    found = _published(slug)
    if found is None:
        return elsewhere(request, "data", slug)
    data = {
        "name": found.key,
        "address": settings.SITE_URL + found.get_absolute_url(),
        "table": f"{settings.SITE_URL}/data/{found.key}.csv" if found.is_table else None,
        "sources": f"{settings.SITE_URL}/sources/",
        "rows": found.rows,
    }
    response = JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 1})
    return _inline(request, response, found, "json")


def _published(name: str) -> DataSet | None:
    return DataSet.objects.published().filter(key=name).select_related("document__live").first()


def _inline(
    request: HttpRequest, response: HttpResponse, found: DataSet, ending: str
) -> HttpResponseBase:
    live = found.document.live
    assert live is not None
    # The settings tell how a JSON answer is laid out, so their release is part of its tag.
    response.headers["ETag"] = etag = f'"{live.sha256[:24]}-{settings.RELEASE}-{ending}"'
    response.headers["Content-Disposition"] = f'inline; filename="{found.key}.{ending}"'
    answer = get_conditional_response(request, etag=etag, response=response)
    assert answer is not None
    return answer
