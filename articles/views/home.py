"""The home page: where to begin, by concern, by question, by layer."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.json_ld import home_json_ld
from articles.models import Article
from articles.models.article import ArticleKindChoice
from evidence.models import Claim
from taxonomy.models import Facet, Term

# Slugs of the articles behind the three layers of the picture, from the surface down.
LAYERS = {
    "epidermis": ("Epidermis", "the outer wall"),
    "dermis": ("Dermis", "strength, vessels, nerves"),
    "subcutaneous-tissue": ("Fat layer", "warmth and cushion"),
}
# What to read before needling at home, the most urgent first.
SAFETY_PATH = ["home-vs-clinic", "contraindications", "sterilisation", "aftercare", "side-effects"]
SAFETY_CLAIM = "home-cleaning-not-sterile"
STEPS_SHOWN, CHANGES_SHOWN, CHECKS_SHOWN = 3, 4, 3


@dataclass(frozen=True, slots=True)
class Layer:
    name: str
    words: str
    article: Article | None


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    articles = Article.objects.published().for_lists()
    known = articles.filter(slug__in=[*LAYERS, *SAFETY_PATH]).in_bulk(field_name="slug")
    checks = articles.filter(kind=ArticleKindChoice.FACT_CHECK)
    context = {
        "concerns": Term.objects.published().filter(facet=Facet.CONCERN, parent=None),
        "layers": [Layer(*words, known.get(slug)) for slug, words in LAYERS.items()],
        "steps": [known[slug] for slug in SAFETY_PATH if slug in known][:STEPS_SHOWN],
        "claim": Claim.objects.published().filter(key=SAFETY_CLAIM).first(),
        "checks": checks.order_by("-changed_on", "title")[:CHECKS_SHOWN],
        "changed": articles.order_by("-changed_on", "title")[:CHANGES_SHOWN],
        "structured_data": home_json_ld(),
    }
    return render(request, "articles/home.html", context)
