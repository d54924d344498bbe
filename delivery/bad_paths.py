"""Addresses that no page can have: refused with 400 before anything looks at them."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseBase

GetResponse = Callable[[HttpRequest], HttpResponseBase]
PATH_CHARACTERS = 2_000


class RefuseBadPaths:
    """Control characters and text that is not UTF-8 reach no database and no log line."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_bad(request.path):
            return bad_request("This address holds characters that no page can have.")
        return self.get_response(request)


def is_bad(path: str) -> bool:
    if len(path) > PATH_CHARACTERS:
        return True
    return any(
        ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0 or letter == "\ufffd" for letter in path
    )


def bad_request(sentence: str) -> HttpResponse:
    return HttpResponseBadRequest(f"{sentence}\n", content_type="text/plain; charset=utf-8")
