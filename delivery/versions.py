"""Reader pages by site version: an ETag for each, and what is due by the clock done first."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.utils.cache import has_vary_header
from django.utils.http import parse_etags
from django.utils.timezone import now

from documents import workflow
from documents.models import SiteVersion

GetResponse = Callable[[HttpRequest], HttpResponseBase]
CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600"
PRIVATE_PREFIXES = ("/admin/", "/healthz", "/readyz", "/static/")
# Chosen by the operator, and told to readers.
SHOWN = (
    "SITE_URL", "SITE_NAME", "TWO_PERSON_RULE", "CONTACT_EMAIL", "SECURITY_CONTACT",
    "PUBLISHER_NAME",
)  # fmt: skip
log = logging.getLogger(__name__)


class SiteVersionMiddleware:
    """One look at the site version for each reader's page; a page changes only when it does."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.made_by = _fingerprint()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in {"GET", "HEAD"} or request.path.startswith(PRIVATE_PREFIXES):
            return self.get_response(request)
        version = current_version()
        if version is None:
            return self.get_response(request)
        etag = self._etag(request, version)
        if _matches(request, etag):
            response: HttpResponseBase = HttpResponseNotModified()
        else:
            response = self.get_response(request)
        if response.status_code in {200, 304} and not _is_personal(response):
            response.headers.setdefault("ETag", etag)
            response.headers.setdefault("Cache-Control", CACHE_CONTROL)
        return response

    def _etag(self, request: HttpRequest, version: int) -> str:
        words = f"{version} {self.made_by} {request.get_full_path()}"
        return f'"{hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:24]}"'


def current_version() -> int | None:
    """The site version, after publishing what is due; None where no database answers."""
    try:
        version = SiteVersion.objects.filter(pk=1).first()
        if version is None:
            return 0
        if version.next_due_at is not None and version.next_due_at <= now():
            _publish_due()
            version = SiteVersion.current()
        return version.number
    except DatabaseError:
        log.exception("The site version could not be read.")
        return None


def _publish_due() -> None:
    """A text that cannot be published now leaves readers the pages they have."""
    try:
        workflow.publish_due()
    except Exception:
        log.exception("What is due could not be published.")


def _is_personal(response: HttpResponseBase) -> bool:
    """Made for one person, or never to be kept: nothing here says that it may be shared."""
    return (
        bool(response.cookies)
        or has_vary_header(response, "Cookie")
        or "no-store" in response.headers.get("Cache-Control", "")
    )


def _fingerprint() -> str:
    """Of all that changes a page between two starts, when no text does."""
    told = [str(getattr(settings, name)) for name in ("RELEASE", *SHOWN)]
    return hashlib.sha256(repr(told).encode("utf-8", "replace")).hexdigest()


def _matches(request: HttpRequest, etag: str) -> bool:
    """Only a page that was answered once with this tag can be asked for with it."""
    asked = request.headers.get("If-None-Match", "")
    return bool(asked) and etag in {tag.removeprefix("W/") for tag in parse_etags(asked)}
