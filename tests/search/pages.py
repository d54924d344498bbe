"""A small site to ask questions of, and what a page of results shows."""

from __future__ import annotations

import re
from html import unescape

from django.test import Client
from django.utils.http import urlencode

from documents.models import Document
from tests.factories import (
    glossary_text,
    make_article,
    make_document,
    make_library,
    term_text,
)

SCARS = term_text(
    "Acne scars",
    description="Pits that stay after acne.",
    synonyms="{en: [pockmarks, pits in skin], zh: [痘坑, 痘疤]}",
    misspellings="[pocmarks, acne skars]",
)
SCARS_BODY = (
    "## The short answer\n\nScars get shallower.[@menon]\n\n"
    "## What it can do\n\nA roller softens pitted scars in some people.[@menon]\n"
)
DERMIS_BODY = (
    "## What it is\n\nA net of fibres.[@menon]\n\n"
    "## Where nerves lie\n\nRougher skin holds the nerve endings of Ødegård.[@menon]\n"
)


def make_site() -> dict[str, Document]:
    make_library()
    make_document("term", "concern/acne-scars", SCARS)
    make_document("term", "setting/home", term_text("At home", description="By yourself."))
    make_document(
        "glossary",
        "collagen",
        glossary_text(definition="A protein.", also="{lay: [scaffold protein]}"),
    )
    return {
        "scars": make_article(
            "needling-scars", SCARS_BODY, title="Needling for acne scars", kind="guide",
            section="uses", summary="It softens some pits.",
            terms="{concern: [acne-scars], layer: [dermis], setting: [home]}",
        ),
        "dermis": make_article("dermis", DERMIS_BODY),
        "check": make_article(
            "collagen-check", title="Collagen drinks", kind="fact-check", section="other-ways",
            summary="What they do to skin.", statement="Collagen drinks fill scars.",
            verdict="misleading", statement_ids="[s1]", terms="{layer: [dermis]}",
        ),
    }  # fmt: skip


def search(client: Client, q: str, **parameters: str) -> str:
    response = client.get(f"/search/?{urlencode({'q': q, **parameters})}")
    assert response.status_code == 200
    return response.content.decode()


def found(html: str) -> list[str]:
    """The own address of each result, in order."""
    start = html.find("data-search-results")
    entries = html[start : html.find("</ol>", start)].split("<li")[1:] if start > 0 else []
    return [re.findall(r'href="([^"]+)"', entry)[0] for entry in entries]


def words(html: str) -> str:
    """What a reader sees of the page's main part, on one line."""
    main = re.search(r"<main.*</main>", html, re.DOTALL)
    assert main is not None
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main.group())).split())
