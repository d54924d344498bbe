"""Drawings as files of their own."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from articles.models import Drawing
from articles.views.history.whereabouts import elsewhere

FOR_EVER = "public, max-age=31536000, immutable"
HASH_CHARACTERS = 12


@require_safe
def drawing(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The drawing of this name as it is now."""
    found = _published(slug)
    if found is None:
        return elsewhere(request, "drawing", slug)
    return _svg(request, *found)


@require_safe
def hashed(request: HttpRequest, sha256: str, slug: str) -> HttpResponseBase:
    """Exactly the drawing that this address names; it may be kept for ever."""
    found = _published(slug)
    if found is None:
        return elsewhere(request, "drawing", slug)
    if found[1][:HASH_CHARACTERS] != sha256:
        raise Http404
    response = _svg(request, *found)
    response.headers["Cache-Control"] = FOR_EVER
    return response


def _published(name: str) -> tuple[str, str] | None:
    """Text and sha256 of the drawing readers may see."""
    drawings = Drawing.objects.filter(
        name=name, document__live__isnull=False, document__withdrawn_at__isnull=True
    )
    return drawings.values_list("document__live__text", "sha256").first()


def _svg(request: HttpRequest, text: str, sha256: str) -> HttpResponseBase:
    response = HttpResponse(text, content_type="image/svg+xml")
    response.headers["ETag"] = etag = f'"{sha256[:24]}"'
    answer = get_conditional_response(request, etag=etag, response=response)
    assert answer is not None
    return answer
