"""A source of an article's list in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django import template

register = template.Library()

KIND_WORDS = {
    "systematic review": "Systematic review",
    "meta-analysis": "Meta-analysis",
    "RCT": "Randomised trial",
    "guideline": "Guideline",
    "regulator": "Regulator",
    "observational": "Observational study",
    "laboratory": "Laboratory study",
    "narrative review": "Overview",
    "textbook": "Textbook",
    "case report": "Case report",
    "patient information": "Patient information",
    "news": "News",
}
READ_WORDS = {
    "full text": "read in full",
    "abstract": "read as its abstract only",
    "page": "read as a web page",
}


@register.filter
def kind_words(kind: str) -> str:
    """What a source is: "Randomised trial"."""
    return KIND_WORDS.get(kind, kind.capitalize())


@register.filter
def read_words(read: str) -> str:
    """How far it was read for this site."""
    return READ_WORDS.get(read, "")


@register.filter
def link_words(link: str) -> str:
    """What a link to a source is called: its DOI or PMID, else the name of the site."""
    try:
        parts = urlsplit(link)
    except ValueError:  # "https://[half" is no address
        return link
    path = parts.path.strip("/")
    if parts.hostname == "doi.org":
        return f"doi:{path}"
    if parts.hostname == "pubmed.ncbi.nlm.nih.gov":
        return f"PMID {path}"
    return (parts.hostname or link).removeprefix("www.")


@register.filter
def before_link(source: Mapping[str, Any]) -> str:
    """The reference without the identifier at its end, which the link says."""
    return str(source["citation"]).removesuffix(link_words(source.get("link", ""))).rstrip()
