"""All articles, by section."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.json_ld import page_json_ld
from articles.models import Article
from articles.models.article import Section
from articles.reading_order import place

TITLE = "All articles"


@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    context = {
        "sections": articles_by_section(),
        "crumbs": [("Home", "/")],
        "structured_data": page_json_ld(TITLE, "/articles/", [("Home", "/")]),
    }
    return render(request, "articles/article_list.html", context)


def articles_by_section() -> list[tuple[Section, list[Article]]]:
    """Sections in the order of the content guide; guides in its order, then fact checks."""
    articles = sorted(
        Article.objects.published().for_lists(),
        key=lambda article: (article.is_fact_check, place(article.slug), article.title),
    )
    grouped = [
        (section, [article for article in articles if article.section == section])
        for section in Section
    ]
    return [(section, found) for section, found in grouped if found]
