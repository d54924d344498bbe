"""Addresses that no page can have: refused with 400 before anything looks at them."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseBase

GetResponse = Callable[[HttpRequest], HttpResponseBase]
PATH_CHARACTERS = 2_000


class RefuseBadPaths:
    """Control characters and text that is not UTF-8 reach no database and no log line."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_bad(request.path_info):
            return bad_request("This address holds characters that no page can have.")
        # Django would raise only when a page, perhaps the one for errors, looks at the query.
        if (
            request.META.get("QUERY_STRING", "").count("&")
            >= settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
        ):
            return bad_request("This address asks for too much at once.")
        return self.get_response(request)


def is_bad(path: str) -> bool:
    return len(path) > PATH_CHARACTERS or any(map(_is_never_ours, path))


def _is_never_ours(letter: str) -> bool:
    # Django writes a byte that is no UTF-8 as %FF; no address of ours holds a percent sign.
    return letter < " " or letter == "%" or "\x7f" <= letter < "\xa0" or letter == "\ufffd"


def bad_request(sentence: str) -> HttpResponse:
    return HttpResponseBadRequest(f"{sentence}\n", content_type="text/plain; charset=utf-8")
