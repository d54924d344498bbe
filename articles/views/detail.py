"""An article's page, and what stands at its address when it has moved or gone."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.article_kind import document_of
from articles.json_ld import article_json_ld
from articles.models import Article
from articles.models.article import Section, Verdict
from articles.review_state import review_state
from documents.models import Document, Redirect

CONTENTS_LEVEL = 2
NAV_OF_SECTION: dict[str, str] = {Section.SKIN: "skin", Section.SAFETY: "safety"}


@require_safe
def article_detail(request: HttpRequest, slug: str) -> HttpResponse:
    article = Article.objects.published().defer("plain_text", "sections").filter(slug=slug).first()
    if article is None:
        return _elsewhere(request, slug)
    return render(request, "articles/article_detail.html", article_context(article))


def article_context(article: Article) -> dict[str, Any]:
    """All that the template shows, in four queries more."""
    review = review_state(article)
    terms = list(article.terms.published())  # type: ignore[attr-defined]
    contributors = list(article.contributors.published())
    crumbs = _crumbs(article)
    return {
        "article": article,
        "review": review,
        "terms": terms,
        "contributors": contributors,
        "related": _related(article),
        "contents": [entry for entry in article.toc if entry["level"] == CONTENTS_LEVEL],
        "changes": [
            (date.fromisoformat(change["on"]), change["note"])
            for change in reversed(article.changes)
        ],
        "verdicts": Verdict.values,
        "crumbs": crumbs,
        "nav": "checks" if article.is_fact_check else NAV_OF_SECTION.get(article.section, "treatments"),
        "structured_data": article_json_ld(
            article, review=review, terms=terms, contributors=contributors, crumbs=crumbs
        ),
    }  # fmt: skip


def _crumbs(article: Article) -> list[tuple[str, str]]:
    if article.is_fact_check:
        return [("Fact checks", "/fact-checks/"), (article.get_section_display(), "")]
    section = (article.get_section_display(), f"/articles/#{article.section}")
    return [("Articles", "/articles/"), section, (article.get_kind_display(), "")]


def _related(article: Article) -> list[tuple[Article, str]]:
    """Published articles the writer names, in that order, each with the reason to read it."""
    reasons = {link["to"]: link["why"] for link in article.related}
    found = (
        Article.objects.published().for_lists().filter(slug__in=reasons).in_bulk(field_name="slug")
    )
    return [(found[slug], why) for slug, why in reasons.items() if slug in found]


def _elsewhere(request: HttpRequest, slug: str) -> HttpResponse:
    """Gone with its reason, moved for ever, or nothing."""
    document = document_of(slug)
    if document is not None and document.live_id and document.withdrawn_at:
        return gone(request, document)
    moved = Redirect.objects.filter(
        kind="article", old_name=slug, document__live__isnull=False
    ).select_related("document")
    redirect = moved.first()
    if redirect is None:
        raise Http404
    return HttpResponsePermanentRedirect(redirect.document.get_absolute_url())


def gone(request: HttpRequest, document: Document) -> HttpResponse:
    title = Article.objects.filter(document=document).values_list("title", flat=True).first()
    context = {"document": document, "title": title, "query": title}
    return render(request, "articles/gone.html", context, status=410)
