"""Every claim the site makes, by how sure it is, and each with all it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Count, F, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.json_ld import breadcrumb_list, page_json_ld
from articles.models import Article
from articles.views.history.whereabouts import elsewhere
from documents.models import Approval
from evidence.models import Certainty, Claim, Direction, Reference

CRUMBS = [("Claims", "/claims/")]
MEANS = {
    Certainty.HIGH: "We are very sure. New studies are unlikely to change this.",
    Certainty.MODERATE: "We are fairly sure. New studies may change how much, or for whom.",
    Certainty.LOW: "We are not sure. New studies may well change this.",
    Certainty.VERY_LOW: "We can hardly tell. Treat it as an open question.",
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    direction = request.GET.get("direction", "")
    if direction and direction not in Direction.values:
        raise Http404
    claims = list(Claim.objects.published().annotate(source_count=Count("sources")))
    counts = Counter(claim.direction for claim in claims)
    shown = [claim for claim in claims if direction in {"", claim.direction}]
    context = {
        "crumbs": [("Home", "/")],
        "structured_data": page_json_ld("Claims", "/claims/", []),
        "total": len(claims),
        "direction": Direction(direction).label if direction else "",
        "directions": [(way.value, way.label, counts[way]) for way in Direction],
        "groups": [
            (level, MEANS[Certainty(level)], [c for c in shown if c.certainty == level])
            for level in Certainty.values
        ],
    }
    return render(request, "evidence/claim_list.html", context)


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    claim = Claim.objects.published().filter(key=slug).first()
    if claim is None:
        return elsewhere(request, "claim", slug)
    links = claim.claimsource_set.select_related("reference")
    pages = list(pages_naming("claim", claim.key))
    context = {
        "claim": claim,
        "crumbs": CRUMBS,
        "means": MEANS[Certainty(claim.certainty)],
        "sources": [_row(link.reference) for link in links],
        "pages": pages,
        "clinician": _clinical_approval(claim),
        "structured_data": _structured_data(claim, pages),
    }
    return render(request, "evidence/claim.html", context)


def pages_naming(kind: str, name: str) -> QuerySet[Article]:
    """Published articles whose live text names this document."""
    articles = Article.objects.published().for_lists()
    named = articles.filter(document__mentions__kind=kind, document__mentions__name=name)
    return named.order_by("title")


def _clinical_approval(claim: Claim) -> Approval | None:
    """A clinical reviewer's yes to exactly the text that readers see."""
    return Approval.objects.filter(
        role=Approval.Role.CLINICAL_REVIEWER, revision__document=claim.document_id,
        revision=F("revision__document__live"),
    ).first()  # fmt: skip


def _row(source: Reference) -> dict[str, object]:
    """A source as the list of sources shows it."""
    fields = ("key", "label", "citation", "link", "kind", "second_hand", "weak", "retracted")
    read = source.csl.get("custom", {}).get("read", "")
    return {**{name: getattr(source, name) for name in fields}, "read": read}


def _structured_data(claim: Claim, pages: Iterable[Article]) -> dict[str, object]:
    address = claim.get_absolute_url()
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": claim.statement,
        "url": settings.SITE_URL + address,
        "breadcrumb": breadcrumb_list([*CRUMBS, (claim.statement, address)]),
        "mainEntity": {
            "@type": "Claim",
            "name": claim.statement,
            "appearance": [
                {"@type": "Article", "url": settings.SITE_URL + page.get_absolute_url()}
                for page in pages
            ],
        },
    }
