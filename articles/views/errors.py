"""What a reader sees when there is no page to show."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponse("Bad request\n", status=400, content_type="text/plain")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponse("Not allowed\n", status=403, content_type="text/plain")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponse("No such page\n", status=404, content_type="text/plain")


def server_error(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Something broke\n", status=500, content_type="text/plain")
