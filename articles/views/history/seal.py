"""What was signed, by whom, and whether it is still what readers see."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import content_hash
from articles.differences import read_difference
from articles.json_ld import web_page_json_ld
from articles.models import Article
from articles.review_state import review_state
from articles.views.history.publications import crumbs
from articles.views.history.whereabouts import elsewhere
from documents import kinds
from documents.library import Library
from markup.types import Rendered


@require_safe
def seal(request: HttpRequest, slug: str) -> HttpResponse:
    article = Article.objects.published().filter(slug=slug).select_related("document__live").first()
    if article is None:
        return elsewhere(request, "article", slug)
    state = review_state(article)
    context: dict[str, Any] = {
        "article": article,
        "crumbs": crumbs(article),
        "structured_data": web_page_json_ld(
            "The seal", f"{article.get_absolute_url()}seal/", crumbs(article)
        ),
        "review": state,
        "version": content_hash.VERSION,
    }
    if state.status == "changed since review" and state.review is not None:
        signed, now = in_words(state.review.content), in_words(live(article))
        context["difference"] = read_difference(signed, now)
    return render(request, "articles/seal.html", context)


def live(article: Article) -> str:
    """The canonical content of what readers see now, made as a signature's is."""
    assert article.document.live is not None
    parsed, _ = kinds.get("article").parse(article.slug, article.document.live.text)
    return content_hash.canonical(parsed, _as_stored(article), Library())


def _as_stored(article: Article) -> Rendered:
    """What the rendering at publication found in the text: all that a signature takes from it."""
    return Rendered(
        html="", toc=(), plain_text="", sections=(), links=(), words=(), problems=(),
        citations=tuple(source["key"] for source in article.sources),
        claims=tuple(article.claims), figures=tuple(article.figures),
    )  # fmt: skip


def in_words(canonical: str) -> str:
    """Canonical content as lines a person can compare."""
    return "\n".join(_lines("", json.loads(canonical)))


def _lines(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, entry in value.items():
            yield from _lines(f"{name} · {key}" if name else key.replace("_", " "), entry)
    elif isinstance(value, list):
        for entry in value:
            yield from _lines(name, entry)
    else:
        for line in str(value).splitlines():
            yield f"{name}: {line}" if line.strip() else ""
