"""What a page tells machines about itself, in schema.org's words: nothing that the page does not say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings

from articles.models import Article, Contributor
from articles.review_state import ReviewState
from taxonomy.models import Term

LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
LANGUAGE = "en-GB"
Crumbs = Sequence[tuple[str, str]]


def article_json_ld(
    article: Article,
    *,
    review: ReviewState,
    terms: Iterable[Term],
    contributors: Iterable[Contributor],
    crumbs: Crumbs,
) -> dict[str, Any]:
    """``lastReviewed`` stands only on a review of the text that is live now."""
    address = _absolute(article.get_absolute_url())
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ["MedicalWebPage", "Article"],
        "@id": address,
        "url": address,
        "headline": article.title,
        "description": article.summary,
        "datePublished": article.published_on.isoformat(),
        "dateModified": article.changed_on.isoformat(),
        "inLanguage": LANGUAGE,
        "license": LICENCE_URL,
        "isPartOf": {"@id": website()["@id"]},
        "breadcrumb": breadcrumb_list([*crumbs, (article.title, article.get_absolute_url())]),
        "about": [_term(term) for term in terms],
        "author": [_person(contributor) for contributor in contributors],
    }
    if review.is_valid and review.review is not None:
        data["lastReviewed"] = review.review.reviewed_on.isoformat()
        data["reviewedBy"] = _person(review.review.reviewer)
    if settings.PUBLISHER_NAME:
        data["publisher"] = {"@type": "Organization", "name": settings.PUBLISHER_NAME}
    return {key: value for key, value in data.items() if value != []}


def page_json_ld(title: str, path: str, crumbs: Crumbs) -> dict[str, Any]:
    """For a list of other pages."""
    address = _absolute(path)
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "@id": address,
        "url": address,
        "name": title,
        "inLanguage": LANGUAGE,
        "isPartOf": website(),
        "breadcrumb": breadcrumb_list([*crumbs, (title, path)]),
    }


def web_page_json_ld(title: str, path: str, crumbs: Crumbs) -> dict[str, Any]:
    """For a page that is no article and lists no others."""
    return page_json_ld(title, path, crumbs) | {"@type": "WebPage"}


def home_json_ld() -> dict[str, Any]:
    """The site itself, and that it can be searched."""
    search = {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": _absolute("/search/?q={search_term_string}"),
        },
        "query-input": "required name=search_term_string",
    }
    return {"@context": "https://schema.org", **website(), "potentialAction": search}


def website() -> dict[str, Any]:
    return {
        "@type": "WebSite",
        "@id": _absolute("/#site"),
        "name": settings.SITE_NAME,
        "url": _absolute("/"),
        "inLanguage": LANGUAGE,
    }


def breadcrumb_list(crumbs: Crumbs) -> dict[str, Any]:
    """The way to a page from the home page, the page itself last; crumbs without address are left out."""
    steps = [("Home", "/"), *((title, path) for title, path in crumbs if path)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": title, "item": _absolute(path)}
            for place, (title, path) in enumerate(steps, start=1)
        ],
    }


def _term(term: Term) -> dict[str, str]:
    return {
        "@type": "DefinedTerm",
        "name": term.name,
        "url": _absolute(term.get_absolute_url()),
    }


def _person(contributor: Contributor) -> dict[str, str]:
    person = {
        "@type": "Person",
        "name": contributor.name,
        "url": _absolute(contributor.get_absolute_url()),
        "jobTitle": contributor.role,
    }
    return person | (
        {"description": contributor.qualification} if contributor.qualification else {}
    )


def _absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}"
