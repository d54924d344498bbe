"""Whether the process lives, and whether it can serve pages."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from documents.models import SiteVersion


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers; touches nothing else."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """The database answers and holds a published site; 503 until it does."""
    try:
        version = SiteVersion.objects.filter(pk=1).values_list("number", flat=True).first()
    except DatabaseError:
        return JsonResponse({"status": "no database"}, status=503)
    if not version:
        return JsonResponse({"status": "nothing published"}, status=503)
    return JsonResponse({"status": "ok", "site_version": version})
