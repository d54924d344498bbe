"""Drawings as files of their own."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from articles.models import Drawing
from articles.views.history.whereabouts import elsewhere
from documents.models import Publication

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
    """Exactly the drawing that this address names, also after a newer one has taken its place.

    A page that a browser or a cache still holds may ask for the drawing it was made with.
    """
    if _published(slug) is None:
        return elsewhere(request, "drawing", slug)
    found = _ever_published(slug, sha256)
    if found is None:
        raise Http404
    response = _svg(request, *found)
    response.headers["Cache-Control"] = FOR_EVER
    return response


def _published(name: str) -> tuple[str, str] | None:
    """Text and sha256 of the drawing readers may see."""
    drawings = Drawing.objects.published().filter(name=name)
    return drawings.values_list("document__live__text", "sha256").first()


def _ever_published(name: str, sha256: str) -> tuple[str, str] | None:
    """Text and sha256 of the published text whose hash begins so."""
    if len(sha256) != HASH_CHARACTERS:
        return None
    publications = Publication.objects.filter(
        document__kind="drawing", document__name=name, revision__sha256__startswith=sha256
    )
    return publications.values_list("revision__text", "revision__sha256").first()


def _svg(request: HttpRequest, text: str, sha256: str) -> HttpResponseBase:
    response = HttpResponse(text, content_type="image/svg+xml")
    response.headers["ETag"] = etag = f'"{sha256[:24]}"'
    answer = get_conditional_response(request, etag=etag, response=response)
    assert answer is not None
    return answer
