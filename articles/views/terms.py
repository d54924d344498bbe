"""Browsing by concern, skin layer, treatment and setting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.json_ld import page_json_ld
from articles.models import Article
from articles.models.article import Section
from articles.views.glossary import LANGUAGES, joined
from articles.views.history.whereabouts import elsewhere
from evidence.models import Claim, Direction
from taxonomy.models import Facet, Term

SYNONYMS_SHOWN = 6  # of one language
CLAIMS_SHOWN = 8
OF_BENEFIT = (Direction.BENEFIT, Direction.NO_DIFFERENCE, Direction.UNCLEAR)
HEADINGS = {
    Facet.CONCERN: "Concerns",
    Facet.LAYER: "Layers of skin",
    Facet.TREATMENT: "Treatments",
    Facet.SETTING: "Where it is done",
}
NAV = {Facet.CONCERN: "concerns", Facet.LAYER: "skin", Facet.TREATMENT: "treatments"}
HELPS_TITLES = {
    Facet.CONCERN: "What helps, and what does not",
    Facet.LAYER: "What treatments do there",
    Facet.TREATMENT: "What it is used for",
    Facet.SETTING: "What is done there",
}
HELPS = {Section.USES, Section.OTHER_WAYS}


@dataclass(frozen=True, slots=True)
class Group:
    """Some of a term's pages under one heading, in the order in which they are best read."""

    id: str
    title: str
    articles: list[Article]


@require_safe
def browse(request: HttpRequest) -> HttpResponse:
    is_public = Q(articles__document__live__isnull=False) & Q(
        articles__document__withdrawn_at__isnull=True
    )
    terms = Term.objects.published().annotate(pages=Count("articles", filter=is_public))
    facets = [
        {"id": facet.value, "title": title, "terms": _tree(t for t in terms if t.facet == facet)}
        for facet, title in HEADINGS.items()
    ]
    context = {
        "facets": [facet for facet in facets if facet["terms"]],
        "crumbs": [("Home", "/")],
        "nav": "concerns",
        "structured_data": page_json_ld("Browse", "/browse/", []),
    }
    return render(request, "taxonomy/browse.html", context)


@require_safe
def detail(request: HttpRequest, facet: str, slug: str) -> HttpResponse:
    term = Term.objects.published().select_related("parent").filter(facet=facet, slug=slug).first()
    if term is None:
        return elsewhere(request, "term", f"{facet}/{slug}")
    below = list(term.descendants().filter(document__withdrawn_at__isnull=True))
    articles = about(term, below)
    crumbs = [(HEADINGS[Facet(facet)], f"/browse/#{facet}")]
    if term.parent is not None:
        crumbs.append((term.parent.name, term.parent.get_absolute_url()))
    context = {
        "term": term,
        "crumbs": crumbs,
        "synonyms": [
            (code, LANGUAGES.get(code, ""), joined(words[:SYNONYMS_SHOWN], code))
            for code, words in term.synonyms.items()
            if words
        ],
        "below": below,
        "claims": _claims(term, articles),
        "groups": groups(term, articles),
        "near": _near(term, articles),
        "nav": NAV.get(Facet(facet), ""),
        "feed": f"{term.get_absolute_url()}feed.atom",
        "structured_data": _structured_data(term, articles, crumbs),
    }
    return render(request, "taxonomy/term.html", context)


def about(term: Term, below: Iterable[Term]) -> list[Article]:
    """Published pages about the term or one below it; pages of the term itself come first."""
    keys = [term.pk, *(other.pk for other in below)]
    found = Article.objects.published().for_lists().filter(terms__in=keys).distinct()
    articles = found.prefetch_related(Prefetch("terms", Term.objects.published()))
    return sorted(articles, key=lambda article: _order(term, article))


def groups(term: Term, articles: Sequence[Article]) -> list[Group]:
    """What to read first, what helps, what to mind, what is only said; empty groups left out."""
    titles = {
        "start": "Start here",
        "helps": HELPS_TITLES[Facet(term.facet)],
        "safety": "Before anyone needles your skin",
        "heard": "Heard somewhere",
    }
    found = [
        Group(key, title, [article for article in articles if _group(article) == key])
        for key, title in titles.items()
    ]
    return [group for group in found if group.articles]


def _claims(term: Term, articles: Sequence[Article]) -> list[Claim]:
    """What pages on helping with a concern say of benefit, in their order; of other facets nothing."""
    if term.facet != Facet.CONCERN:
        return []
    keys = list(
        dict.fromkeys(
            key for article in articles if _group(article) == "helps" for key in article.claims
        )
    )
    found = Claim.objects.published().filter(key__in=keys, direction__in=OF_BENEFIT)
    return sorted(found, key=lambda claim: keys.index(claim.key))[:CLAIMS_SHOWN]


def _group(article: Article) -> str:
    if article.is_fact_check:
        return "heard"
    if article.is_safety:
        return "safety"
    return "helps" if article.section in HELPS else "start"


def _order(term: Term, article: Article) -> tuple[bool, bool, bool, int, str]:
    is_direct = term.pk in {other.pk for other in article.terms.all()}
    is_of_skin = term.facet in {Facet.CONCERN, Facet.LAYER}
    first = Section.SKIN if is_of_skin else Section.MICRONEEDLING
    return (
        article.slug != term.slug, not is_direct, article.section != first, article.position,
        article.title,
    )  # fmt: skip


def _near(term: Term, articles: Sequence[Article]) -> list[tuple[str, list[Term]]]:
    """Other terms that its pages are about, by facet, the commonest first."""
    counts = Counter(other for article in articles for other in article.terms.all())
    del counts[term]
    return [
        (title, found)
        for facet, title in HEADINGS.items()
        if (found := [other for other, _ in counts.most_common(12) if other.facet == facet])
    ]


def _tree(terms: Iterable[Term]) -> list[tuple[Term, list[Term]]]:
    """Terms without a parent, each with the terms right below it."""
    known = {term.pk: term for term in terms}
    top = [term for term in known.values() if term.parent_id not in known]
    return [
        (term, [other for other in known.values() if other.parent_id == term.pk]) for term in top
    ]


def _structured_data(
    term: Term, articles: Sequence[Article], crumbs: list[tuple[str, str]]
) -> dict[str, object]:
    pages = [
        {"@type": "Article", "name": a.title, "url": settings.SITE_URL + a.get_absolute_url()}
        for a in articles
    ]
    page = page_json_ld(term.name, term.get_absolute_url(), crumbs)
    return {**page, "description": term.description, "hasPart": pages}
