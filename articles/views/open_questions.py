"""What nobody knows yet, gathered from every page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.json_ld import page_json_ld
from articles.open_questions import open_questions


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    context = {
        "groups": open_questions(),
        "crumbs": [("Home", "/")],
        "structured_data": page_json_ld("Open questions", "/open-questions/", []),
    }
    return render(request, "articles/open_questions.html", context)
