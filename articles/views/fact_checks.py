"""What is often said about skin and needles, and what the evidence says to it."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.json_ld import page_json_ld
from articles.models import Article
from articles.models.article import ArticleKindChoice, Verdict


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    published = Article.objects.published().for_lists()
    checks = list(published.filter(kind=ArticleKindChoice.FACT_CHECK).order_by("position", "title"))
    counts = Counter(check.verdict for check in checks)
    context = {
        "checks": checks,
        "verdicts": [(verdict, counts[verdict]) for verdict in Verdict.values],
        "crumbs": [("Home", "/")],
        "nav": "checks",
        "structured_data": page_json_ld("Fact checks", "/fact-checks/", []),
    }
    return render(request, "articles/fact_checks.html", context)
