from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from delivery.headers import EVERYWHERE, ResponseHeaders, StartResponse
from tests.delivery.wsgi_calls import Answer, ask, stack

pytestmark = pytest.mark.django_db


def _has_all(answer: Answer) -> None:
    for name, value in EVERYWHERE.items():
        assert answer[name] == value
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    once = set(answer.names()) - {"set-cookie"}
    assert sorted(once) == sorted(name for name in answer.names() if name != "set-cookie")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/page/", 200), ("/page", 301), ("/nowhere/", 404), ("/broken/", 500), ("/a\x00b/", 400),
        ("/healthz", 200), ("/readyz", 503), ("/admin/draft/", 200), ("/admin/nowhere/", 404),
        ("/admin/broken/", 500), ("/media/figure.svg", 200), ("/static/missing.css", 404),
    ],
)  # fmt: skip
def test_every_answer_has_every_header_once(path: str, status: int) -> None:
    answer = ask(stack(), path)
    assert answer.status == status
    _has_all(answer)


def test_static_files_have_every_header_once(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text("a {}")
    answer = ask(stack(tmp_path), "/static/site.css")
    assert (answer.status, answer.body) == (200, b"a {}")
    _has_all(answer)


def test_a_drawing_by_itself_may_run_nothing_and_load_nothing() -> None:
    policy = ask(stack(), "/media/figure.svg")["Content-Security-Policy"]
    assert "sandbox" in policy
    assert "script-src" not in policy


def test_pages_may_load_from_this_site_only_and_run_nothing_inline() -> None:
    policy = ask(stack(), "/page/")["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", ["/admin/draft/", "/admin/nowhere/", "/admin/broken/"])
def test_nothing_of_the_desk_is_kept_by_browsers(path: str) -> None:
    assert ask(stack(), path)["Cache-Control"] == "no-store"


def test_browsers_are_told_to_stay_on_https_where_the_site_is_on_https(settings: Settings) -> None:
    settings.HTTPS, settings.SECURE_HSTS_SECONDS = True, 63_072_000
    assert ask(stack(), "/page/")["Strict-Transport-Security"].startswith("max-age=63072000")
    settings.HTTPS = False
    assert "strict-transport-security" not in ask(stack(), "/page/").names()


def test_what_an_inner_layer_says_is_replaced() -> None:
    def careless(environ: dict[str, Any], start_response: StartResponse) -> list[bytes]:
        start_response("200 OK", [("x-frame-options", "ALLOWALL"), ("X-Other", "kept")])
        return [b""]

    answer = ask(ResponseHeaders(careless), "/")
    assert (answer["X-Frame-Options"], answer["X-Other"]) == ("DENY", "kept")
