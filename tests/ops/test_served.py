"""What only a real server shows: static files, and requests that reach no application."""

from __future__ import annotations

import json

import pytest

from tests.ops.served_site import Site

pytestmark = pytest.mark.slow
POLICY = b"content-security-policy: default-src 'none'"


def test_every_answer_over_the_wire_has_the_headers_and_none_is_an_error_of_ours(
    started_before: Site,
) -> None:
    with started_before.running() as run:
        for request, status in (
            (b"GET / HTTP/1.1\r\nHost: localhost\r\n", b"200"),
            (b"GET /a\x01b HTTP/1.1\r\nHost: localhost\r\n", b"400"),
            (b"GET /%00 HTTP/1.1\r\nHost: localhost\r\n", b"400"),
            (b"GET /%FF%FE HTTP/1.1\r\nHost: localhost\r\n", b"400"),
            (b"GET /nowhere HTTP/1.1\r\nHost: localhost\r\n", b"404"),
            (b"GET / HTTP/1.1\r\nHost: evil.example\r\n", b"400"),
            (b"GET /search/?q=%00%FF HTTP/1.1\r\nHost: localhost\r\n", b""),
            (b"NONSENSE\r\n", b"400"),
            (b"GET / HTTP/9.9\r\nHost: localhost\r\n", b"400"),
            (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n", b"400"),
            (b"GET /" + b"a" * 5_000 + b" HTTP/1.1\r\nHost: localhost\r\n", b"414"),
        ):
            answer = run.raw(request + b"Connection: close\r\n\r\n")
            head = answer.partition(b"\r\n\r\n")[0]
            assert head.split()[1].startswith(status), (request, head)
            assert not head.split()[1].startswith(b"5"), (request, head)
            assert head.lower().count(POLICY) == 1, (request, head)
        assert "Traceback" not in run.output()


def test_static_files_are_kept_for_ever_by_their_hashed_names_and_are_sent_small(
    started_before: Site,
) -> None:
    with started_before.running() as run:
        manifest = json.loads((started_before.data / "static" / "staticfiles.json").read_text())
        hashed = manifest["paths"]["admin/css/base.css"]
        status, headers, _ = run.get(f"/static/{hashed}", **{"Accept-Encoding": "br"})
        assert status == 200
        assert "immutable" in headers["cache-control"]
        assert headers["content-encoding"] == "br"
        assert "access-control-allow-origin" not in headers
        assert headers["x-content-type-options"] == "nosniff"
