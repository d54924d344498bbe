from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from pytest_django import Settings

from delivery.bad_paths import RefuseBadPaths, is_bad
from tests.delivery.wsgi_calls import ask, stack

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path",
    [
        "/page\x00/", "/page/\n", "/\x7f", "/\x1b[31m", "/\xff/", "/\xc3/", "/\xed\xa0\x80/",
        "/\xc2\x85/", "/\xef\xbf\xbd/", "/" + "a" * 2_001,
    ],
)  # fmt: skip
def test_an_address_no_page_can_have_is_refused_with_400(path: str) -> None:
    assert ask(stack(), path).status == 400


def test_the_words_of_any_language_are_no_bad_address() -> None:
    assert not is_bad("/søk/痘疤/é")


@pytest.mark.parametrize(
    "query", ["q=%00", "q=%FF%FE", "q=%", "&&&", "q", "=", "q=%F0%9F%98%80", "q=a;b", "\xff=\xff"]
)
def test_any_query_is_answered_without_an_error(query: str) -> None:
    assert ask(stack(), f"/page/?{query}").status == 200


def test_a_query_of_too_many_fields_is_refused_with_400() -> None:
    assert ask(stack(), "/page/?" + "&".join(["a=1"] * 1_001)).status == 400


@pytest.mark.parametrize("host", ["evil.example", "", "localhost:port", "a b", "[::1", "\xff"])
def test_a_foreign_host_is_refused_with_400(host: str, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["localhost"]
    assert ask(stack(), "/page/", HTTP_HOST=host).status == 400


FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"a=" + b"x" * 3_000_001, FORM),
        (b"&".join([b"a=1"] * 1_001), FORM),
        (b"a=1", f"{FORM}; charset=utf-16"),
        (b"--x\r\nnot a part", "multipart/form-data"),
        (b"--x\r\n", "multipart/form-data; boundary=\xff".encode("latin-1").decode("latin-1")),
    ],
    ids=["too large", "too many fields", "not UTF-8", "no boundary", "bad boundary"],
)
def test_a_form_that_cannot_be_read_is_the_senders_mistake(body: bytes, kind: str) -> None:
    answer = ask(stack(), "/form/", body, CONTENT_TYPE=kind)
    assert answer.status in {400, 403, 413}


def test_an_unknown_method_is_no_error_of_ours() -> None:
    assert 400 <= ask(stack(), "/healthz", REQUEST_METHOD="BREW").status < 500


def test_a_page_is_not_asked_when_its_address_is_bad() -> None:
    def never(request: HttpRequest) -> HttpResponse:
        raise AssertionError

    request = HttpRequest()
    request.path_info = "/\x00"
    assert RefuseBadPaths(never)(request).status_code == 400
