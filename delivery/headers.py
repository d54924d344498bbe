"""All response headers, set once, around everything: pages, static files, errors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

StartResponse = Callable[..., Any]
Wsgi = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
# A drawing opened by itself may show its shapes and do nothing else.
MEDIA_POLICY = "default-src 'none'; style-src 'none'; frame-ancestors 'none'; sandbox"
PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
        "microphone", "midi", "payment", "usb", "xr-spatial-tracking",
    )
)  # fmt: skip
EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
}


class ResponseHeaders:
    """Replaces whatever an inner layer said about these headers with the one policy."""

    def __init__(self, application: Wsgi) -> None:
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        ours = headers_for(environ.get("PATH_INFO", "/"))

        def start(status: str, headers: list[tuple[str, str]], *args: Any) -> Any:
            kept = [(name, value) for name, value in headers if name.title() not in ours]
            return start_response(status, [*kept, *ours.items()], *args)

        return self.application(environ, start)


def headers_for(path: str) -> dict[str, str]:
    """Every header this site adds to an answer, by address."""
    policy = MEDIA_POLICY if path.startswith("/media/") else CONTENT_SECURITY_POLICY
    headers = {name.title(): value for name, value in EVERYWHERE.items()}
    headers["Content-Security-Policy"] = policy
    if path.startswith("/admin/"):
        headers["Cache-Control"] = "no-store"  # drafts, and who works here
    if settings.HTTPS:
        headers["Strict-Transport-Security"] = (
            f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains; preload"
        )
    return headers
