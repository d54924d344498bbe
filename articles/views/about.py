"""About the site itself. What these pages count, they count now."""

from __future__ import annotations

from collections import Counter

from django.conf import settings
from django.db.models import Count, F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from articles.figures import published_figure
from articles.json_ld import web_page_json_ld
from articles.models import Article, Contributor
from articles.models.article import Verdict
from evidence.models import Claim, Direction, Reference
from markup.figure_plate import picture_html, words_html

TITLES = {
    "index": "About",
    "how_we_write": "How we write",
    "sources": "How we read sources",
    "design": "Design",
    "accessibility": "Accessibility",
    "privacy": "Privacy",
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    return _page(request, "index")


@require_safe
def how_we_write(request: HttpRequest) -> HttpResponse:
    articles = Article.objects.published()
    reviewed = articles.filter(document__reviews__content_hash=F("content_hash"))
    claims = Claim.objects.published()
    effects = claims.filter(direction__in=[Direction.BENEFIT, Direction.HARM])
    approved = effects.filter(document__live__approvals__role="clinical reviewer")
    return _page(
        request,
        "how_we_write",
        two_person_rule=settings.TWO_PERSON_RULE,
        article_count=articles.count(),
        reviewed_count=reviewed.distinct().count(),
        claim_count=effects.count(),
        approved_count=approved.distinct().count(),
        contributors=Contributor.objects.published(),
        grade=Reference.objects.published().filter(key="balshem2011").first(),
        rank=_figure("evidence-rank"),
    )


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    every = Reference.objects.published()
    read = Counter(every.values_list("csl__custom__read", flat=True))
    return _page(
        request,
        "sources",
        total=sum(read.values()),
        full_count=read["full text"],
        abstract_count=read["abstract"],
        page_count=read["page"],
        second_hand_count=every.filter(second_hand=True).count(),
        weak_count=every.filter(weak=True).count(),
        kinds=every.order_by("kind").values_list("kind").annotate(Count("pk")),
    )


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return _page(request, "accessibility")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return _page(request, "privacy")


@require_safe
def design(request: HttpRequest) -> HttpResponse:
    return _page(request, "design", verdicts=Verdict.values)


def _figure(name: str) -> dict[str, SafeString] | None:
    figure = published_figure(name)
    if figure is None:
        return None
    # Both are markup of our own around words that figure_plate has escaped.
    return {"picture": mark_safe(picture_html(figure)), "words": mark_safe(words_html(figure))}


def _page(request: HttpRequest, name: str, **context: object) -> HttpResponse:
    above = [] if name == "index" else [("About", "/about/")]
    shown = {
        "title": TITLES[name],
        "contact_email": settings.CONTACT_EMAIL,
        "publisher": settings.PUBLISHER_NAME,
        "crumbs": above or [("Home", "/")],
        "structured_data": web_page_json_ld(TITLES[name], request.path, above),
    }
    return render(request, f"about/{name}.html", {**shown, **context})
