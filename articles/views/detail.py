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
from articles.reading_order import section_of
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
    others = _others(article)
    before, after = _neighbours(article, others)
    review = review_state(article)
    terms = list(article.terms.published())  # type: ignore[attr-defined]
    contributors = list(article.contributors.published())
    crumbs = _crumbs(article)
    return {
        "article": article,
        "review": review,
        "terms": terms,
        "contributors": contributors,
        "related": _related(article, others),
        "before": before,
        "after": after,
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


def _others(article: Article) -> dict[str, Article]:
    """Every published article this page may lead to: those its writer names, those of its section."""
    slugs = {link["to"] for link in article.related}.union(section_of(article.slug))
    return Article.objects.published().only("slug", "title").in_bulk(slugs, field_name="slug")


def _related(article: Article, others: dict[str, Article]) -> list[tuple[Article, str]]:
    """What the writer names, in that order, each with the reason to read it."""
    return [(others[link["to"]], link["why"]) for link in article.related if link["to"] in others]


def _neighbours(
    article: Article, others: dict[str, Article]
) -> tuple[Article | None, Article | None]:
    """The nearest published articles before and after this one in its section."""
    order = section_of(article.slug)
    if not order:
        return None, None
    here = order.index(article.slug)
    before = (others[slug] for slug in reversed(order[:here]) if slug in others)
    after = (others[slug] for slug in order[here + 1 :] if slug in others)
    return next(before, None), next(after, None)


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
