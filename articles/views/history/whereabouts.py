"""What became of a page that is not shown at its address: renamed, withdrawn, or never there."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

from articles.views.detail import gone
from documents.models import Document, Redirect


def elsewhere(request: HttpRequest, kind: str, name: str) -> HttpResponse:
    """301 from an old name, 410 with the reason for a withdrawn page; raises Http404 for the rest."""
    document = Document.objects.filter(kind=kind, name=name, live__isnull=False).first()
    if document is None:
        return HttpResponsePermanentRedirect(_new_address(request, kind, name))
    if document.withdrawn_at is None:
        raise Http404
    return gone(request, document)


def _new_address(request: HttpRequest, kind: str, old_name: str) -> str:
    """The same view of the document's present name."""
    found = Redirect.objects.select_related("document").filter(
        kind=kind, old_name=old_name, document__live__isnull=False
    )
    redirect, match = found.first(), request.resolver_match
    if redirect is None or match is None:
        raise Http404
    slug = redirect.document.name.rpartition("/")[2]
    return reverse(match.view_name, kwargs=match.kwargs | {"slug": slug})
