"""The whole stack that answers readers, asked as gunicorn asks it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

from django.core.handlers.wsgi import WSGIHandler
from whitenoise import WhiteNoise

from delivery.headers import ResponseHeaders, Wsgi


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def __getitem__(self, name: str) -> str:
        """The one value of a header; an AssertionError where there is not exactly one."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        assert len(values) == 1, f"{name}: {values}"
        return values[0]

    def names(self) -> list[str]:
        return [name.lower() for name, _ in self.headers]


def stack(static: Path | None = None) -> Wsgi:
    """As skinsite.wsgi puts it together; without static files unless a folder is given."""
    if static is None:
        return ResponseHeaders(WSGIHandler())
    return ResponseHeaders(WhiteNoise(WSGIHandler(), root=static, prefix="/static/"))


def ask(application: Wsgi, path: str, body: bytes = b"", **environ: Any) -> Answer:
    """``path`` is as WSGI gives it: bytes in the guise of Latin-1."""
    path, _, query = path.partition("?")
    environ = {
        "REQUEST_METHOD": "POST" if body else "GET", "PATH_INFO": path, "QUERY_STRING": query,
        "HTTP_HOST": "localhost", "wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body)),
    } | environ  # fmt: skip
    setup_testing_defaults(environ)
    told: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]], *_: Any) -> None:
        told[:] = [int(status.split()[0]), headers]

    parts = application(environ, start_response)
    try:
        content = b"".join(parts)
    finally:
        if hasattr(parts, "close"):
            parts.close()
    return Answer(told[0], told[1], content)
