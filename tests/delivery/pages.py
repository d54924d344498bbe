"""Addresses of a small site, to look at what delivery does around its pages."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

from delivery import health


def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"Words {request.GET.get('q', '')}")


def cookie(request: HttpRequest) -> HttpResponse:
    response = HttpResponse("For you")
    response.set_cookie("who", "you")
    return response


@csrf_exempt
def form(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(f"Got {len(request.POST)}")
    response["Cache-Control"] = "no-store"
    return response


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("broken on purpose")


admin = [path("draft/", page), path("broken/", broken)]
urlpatterns = [
    path("page/", page),
    path("cookie/", cookie),
    path("form/", form),
    path("broken/", broken),
    path("media/figure.svg", page),
    path("admin/", include(admin)),
    path("healthz", health.healthz),
    path("readyz", health.readyz),
]


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponse("Refused", status=400)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponse("Missing", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Failed", status=500)


handler400, handler404, handler500 = refused, missing, failed
