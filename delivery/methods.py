"""What may be asked of a reader's page: to be read, and of some that take a form to get one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.http.response import StreamingHttpResponse

GetResponse = Callable[[HttpRequest], HttpResponseBase]
READING = ("GET", "HEAD")
DESK = "/admin/"


class OnlyReading:
    """Stands outermost: HEAD sends no body, and what only reads is never asked for a form's token.

    A reader's form carries no authority and asks for no token: its view is ``csrf_exempt``, and
    answers for its methods itself.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.method == "HEAD":
            _empty(response)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: object, kwargs: object
    ) -> HttpResponse | None:
        if request.method in READING or request.path_info.startswith(DESK):
            return None
        if getattr(view, "csrf_exempt", False):
            return None
        sentence = "This page can be read, and nothing else.\n"
        return HttpResponseNotAllowed(READING, sentence, content_type="text/plain; charset=utf-8")


def _empty(response: HttpResponseBase) -> None:
    """Keeps the headers, among them the length that the body would have had."""
    if isinstance(response, StreamingHttpResponse):
        response.streaming_content = ()
    elif isinstance(response, HttpResponse):
        response.content = b""
