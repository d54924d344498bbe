"""What a reader sees when there is no page to show."""

from __future__ import annotations

import logging
import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

log = logging.getLogger(__name__)
BARE = (
    "Something on our side broke. Please try again in a moment.\n"
    "If you need medical help now, call your local emergency number (112 in the EU, 999 in the UK, "
    "911 in the US and Canada, 000 in Australia).\n"
)
NOT_WORDS = {"articles", "glossary", "claims", "sources", "concerns", "layers", "treatments", "html", "php"}  # fmt: skip


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _plain("errors/400.html", 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _plain("errors/403.html", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/404.html", {"query": words_of(request.path)}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    return _plain("errors/500.html", 500)


def words_of(path: str) -> str:
    """What somebody with a dead address may have been looking for, ready to be searched."""
    words = re.findall(r"[^\W_]+", path)
    return " ".join(word for word in words if word.lower() not in NOT_WORDS)[:100]


def _plain(template: str, status: int) -> HttpResponse:
    """Rendered without the request: no context processor runs and no database is asked."""
    context = {"site_name": settings.SITE_NAME}
    try:
        return HttpResponse(render_to_string(template, context), status=status)
    except Exception:  # whatever broke the page may break its error page too
        log.exception("%s could not be rendered.", template)
        return HttpResponse(BARE, status=status, content_type="text/plain; charset=utf-8")
