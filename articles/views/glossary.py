"""Every word that is explained, from A to Z."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evidence.models import Reference
from taxonomy.models import GlossaryEntry

REGISTERS = {"lay": "People also say", "clinical": "In clinics", "en": "Also"}
LANGUAGES = {
    "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "de": "German", "fr": "French",
    "es": "Spanish", "it": "Italian", "nl": "Dutch", "pt": "Portuguese", "ar": "Arabic",
    "he": "Hebrew", "hi": "Hindi", "ur": "Urdu",
}  # fmt: skip
NO_LETTER = "0–9"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    entries = sorted(GlossaryEntry.objects.published(), key=lambda entry: _folded(entry.word))
    labels = _labels(entries)
    rows: list[dict[str, Any]] = [
        {
            "entry": entry,
            "also": list(_also(entry)),
            "sources": [(key, labels[key]) for key in entry.sources if key in labels],
        }
        for entry in entries
    ]
    letters = groupby(rows, key=lambda row: _letter(row["entry"].word))
    context = {
        "letters": [(letter, list(found)) for letter, found in letters],
        "crumbs": [("Home", "/")],
        "structured_data": _structured_data(entries),
    }
    return render(request, "taxonomy/glossary.html", context)


def _labels(entries: Iterable[GlossaryEntry]) -> dict[str, str]:
    keys = {key for entry in entries for key in entry.sources}
    return dict(Reference.objects.published().filter(key__in=keys).values_list("key", "label"))


def _also(entry: GlossaryEntry) -> Iterable[tuple[str, str, str]]:
    """(who says so, the words, their language where it is not English)."""
    for key, words in entry.also.items():
        if words:
            name = REGISTERS.get(key) or LANGUAGES.get(key, key)
            yield name, joined(words, key), key if key in LANGUAGES else ""


def joined(words: Iterable[str], language: str) -> str:
    """Words as a list in a sentence of their language."""
    return ("、" if language in {"zh", "ja"} else ", ").join(words)


def _folded(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _letter(word: str) -> str:
    first = _folded(word)[:1].upper()
    return first if first.isalpha() else NO_LETTER


def _structured_data(entries: Iterable[GlossaryEntry]) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "name": "Glossary",
        "url": f"{settings.SITE_URL}/glossary/",
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "name": e.word,
                "url": settings.SITE_URL + e.get_absolute_url(),
            }
            for e in entries
        ],
    }
