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
def test_a_form_that_cannot_be_read_is_the_senders_mistake(
    body: bytes, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    answer = ask(stack(), "/form/", body, CONTENT_TYPE=kind)
    assert answer.status in {400, 413}
    assert caplog.records == []


def test_an_unknown_method_is_no_error_of_ours() -> None:
    assert 400 <= ask(stack(), "/healthz", REQUEST_METHOD="BREW").status < 500


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
@pytest.mark.parametrize("path", ["/page/", "/healthz", "/media/figure.svg"])
def test_a_page_for_reading_is_only_read(
    method: str, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    answer = ask(stack(), path, REQUEST_METHOD=method)
    assert (answer.status, answer["Allow"]) == (405, "GET, HEAD")
    assert "set-cookie" not in answer.names()
    assert caplog.records == []


def test_a_page_that_takes_forms_of_its_own_is_sent_them() -> None:
    assert ask(stack(), "/form/", b"a=1", CONTENT_TYPE=FORM).body == b"Got 1"


def test_the_desk_still_asks_for_its_token(caplog: pytest.LogCaptureFixture) -> None:
    assert ask(stack(), "/admin/draft/", b"a=1", CONTENT_TYPE=FORM).status == 403
    assert caplog.records == []


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_an_address_without_a_page_is_not_found_by_any_method(method: str) -> None:
    assert ask(stack(), "/nowhere/", REQUEST_METHOD=method).status == 404


@pytest.mark.parametrize(
    "path", ["/page/", "/nowhere/", "/broken/", "/a\x00b/", "/admin/draft/", "/healthz"]
)
def test_head_is_answered_as_get_is_without_a_body(path: str) -> None:
    application = stack()
    asked, told = ask(application, path), ask(application, path, REQUEST_METHOD="HEAD")
    assert (told.status, told.body) == (asked.status, b"")
    assert sorted(told.names()) == sorted(asked.names())


def test_the_length_of_a_page_is_told_without_it() -> None:
    assert ask(stack(), "/page/", REQUEST_METHOD="HEAD")["Content-Length"] == "6"


def test_a_page_is_not_asked_when_its_address_is_bad() -> None:
    def never(request: HttpRequest) -> HttpResponse:
        raise AssertionError

    request = HttpRequest()
    request.path_info = "/\x00"
    assert RefuseBadPaths(never)(request).status_code == 400
