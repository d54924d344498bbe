"""An article as other programs read it: structured data, and its sources for reference managers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from articles import content_hash
from articles.models import Article, Contributor, Image
from articles.review_state import ReviewState, review_state
from evidence.models import Claim, Reference
from taxonomy.models import Term

LICENCE = "CC BY 4.0"  # as the foot of every page says; each figure names its own
NOTICE = "This is information, not medical advice."


def as_json(article: Article) -> dict[str, Any]:
    """Everything a reader of the page is told, and its text as HTML and as plain words."""
    return {
        "title": article.title,
        "kind": article.kind,
        "section": article.section,
        "address": _absolute(article.get_absolute_url()),
        "notice": NOTICE,
        "review": _review(review_state(article)),
        "summary": article.summary,
        **({"statement": article.statement, "verdict": article.verdict} if article.verdict else {}),
        "key_points": article.key_points,
        "terms": _terms(Term.objects.published().filter(articles=article)),
        "contributors": [
            _contributor(person)
            for person in Contributor.objects.published().filter(articles=article)
        ],
        "published": article.published_on.isoformat(),
        "changed": article.changed_on.isoformat(),
        "changes": article.changes,
        "body_html": article.html,
        "plain_text": article.plain_text,
        "words": article.words,
        "claims": [_claim(claim) for claim in _claims(article)],
        "sources": [_source(number, row) for number, row in enumerate(article.sources, start=1)],
        "figures": [_figure(image) for image in _images(article)],
        "content_hash": article.content_hash,
        "content_hash_version": content_hash.VERSION,
        "licence": LICENCE,
    }


def csl_sources(article: Article) -> list[dict[str, Any]]:
    """The page's sources as CSL-JSON, in the order of their numbers."""
    keys = [source["key"] for source in article.sources]
    found = dict(Reference.objects.filter(key__in=keys).values_list("key", "csl"))
    return [found[key] for key in keys if key in found]


def _absolute(address: str) -> str:
    return settings.SITE_URL + address


def _review(state: ReviewState) -> dict[str, Any]:
    if state.review is None:
        return {"status": state.status}
    return {
        "status": state.status,
        "reviewer": state.review.reviewer.name,
        "reviewed_on": state.review.reviewed_on.isoformat(),
        "checked": state.review.checked,
        "evidence_until": state.review.evidence_until.isoformat(),
        "signed_content_hash": state.review.content_hash,
    }


def _terms(terms: Iterable[Term]) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for term in terms:
        entry = {
            "slug": term.slug, "name": term.name, "address": _absolute(term.get_absolute_url()),
        }  # fmt: skip
        found.setdefault(term.facet, []).append(entry)
    return found


def _contributor(person: Contributor) -> dict[str, str]:
    return {
        "name": person.name, "role": person.role, "address": _absolute(person.get_absolute_url()),
    }  # fmt: skip


def _claims(article: Article) -> list[Claim]:
    found = {
        claim.key: claim
        for claim in Claim.objects.published()
        .filter(key__in=article.claims)
        .prefetch_related("claimsource_set__reference")
    }
    return [found[key] for key in article.claims if key in found]


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.key,
        "address": _absolute(claim.get_absolute_url()),
        "statement": claim.statement,
        "direction": claim.direction,
        "certainty": claim.certainty,
        "reason": claim.reason,
        "recorded": {label: value or None for label, value in claim.rows},
        "sources": [link.reference.key for link in claim.claimsource_set.all()],
    }


def _source(number: int, row: dict[str, Any]) -> dict[str, Any]:
    return {"number": number, "address": _absolute(f"/sources/{row['key']}/"), **row}


def _images(article: Article) -> list[Image]:
    names = [file.removesuffix(".svg") for file in article.figures]
    found = {image.name: image for image in Image.objects.published().filter(name__in=names)}
    return [found[name] for name in names if name in found]


def _figure(image: Image) -> dict[str, Any]:
    return {
        "name": image.name,
        "address": _absolute(f"/media/{image.name}.svg"),
        "title": image.title,
        "alt": image.alt,
        "long": image.long,
        "credit": image.credit,
        "licence": image.licence,
    }
