"""A small, true-looking world for texts to point at."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from markup import (
    Citation,
    Claim,
    Context,
    Figure,
    GlossaryWord,
    Rendered,
    Rendition,
    Target,
    render,
)

ALAM = Citation(
    "alam2014", "Alam and others 2014", "Microneedling for scars", "RCT", "/sources/alam2014/"
)
DOGRA = Citation(
    "dogra2014", "Dogra 2014", "Microneedling in Asian skin", "case series", "/sources/dogra2014/"
)
IWJ = Citation("iwj2021", "Sitohang 2021", "A review", "systematic review", "/sources/iwj2021/")
OLD = Citation("old1998", "Old 1998", "Taken back", "RCT", "/sources/old1998/", retracted=True)

SCARS = Claim(
    id="scars-modest-gain",
    statement="Needling improves pitted acne scars on average, but only in part.",
    direction="benefit",
    certainty="moderate",
    reason="many small trials that mostly agree",
    sources=("iwj2021", "alam2014"),
    rows=(("People", ""), ("Dose", "1.5 mm, three sessions")),
    url="/claims/scars-modest-gain/",
)
LAYERS = Figure(
    name="three-layers.svg",
    title="The three layers of skin",
    alt="Three layers of skin, one above the other.",
    long="On top the epidermis.\n\nBelow it the dermis.",
    credit="Drawn for this site",
    light=Rendition("/media/three-layers.svg", 360, 480),
    dark=Rendition("/media/three-layers-dark.svg", 360, 480),
    wide=Rendition("/media/three-layers-wide.svg", 640, 400),
    wide_dark=Rendition("/media/three-layers-wide-dark.svg", 640, 400),
)
COLLAGEN = GlossaryWord(
    "collagen", "Collagen", "Strong fibres.", ("collagen fibres",), "/glossary/#collagen"
)
CORNEUM = GlossaryWord(
    "stratum-corneum",
    "Stratum corneum",
    "The horny layer.",
    ("corneum",),
    "/glossary/#stratum-corneum",
)

WORLD: dict[str, Any] = {
    "citations": {citation.key: citation for citation in (ALAM, DOGRA, IWJ, OLD)},
    "claims": {SCARS.id: SCARS},
    "targets": {
        "articles/dermis.md": Target(
            "/articles/dermis/", "The dermis", frozenset({"h-papillary-dermis"})
        ),
        "articles/epidermis.md": Target("/articles/epidermis/", "The epidermis"),
        "claims/scars-modest-gain.yaml": Target("/claims/scars-modest-gain/", "Scars"),
        "terms/concern/acne.yaml": Target("/concerns/acne/", "Acne"),
    },
    "figures": {LAYERS.name: LAYERS},
    "glossary": {word.slug: word for word in (COLLAGEN, CORNEUM)},
}


def world(**changes: Any) -> Context:
    """The context of most tests, with some of its parts changed."""
    return Context(**{**WORLD, **changes})


def page(text: str, *, first_line: int = 1, **changes: Any) -> Rendered:
    """A text rendered in that world."""
    return render(text, world(**changes), first_line=first_line)


def html(text: str, **changes: Any) -> str:
    return page(text, **changes).html


def complaints(text: str, **changes: Any) -> list[str]:
    """The problems of a text as ``line:column message``."""
    problems = page(text, **changes).problems
    return [f"{problem.line}:{problem.column} {problem.message}" for problem in problems]


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def elements(html: str) -> list[tuple[str, dict[str, str | None]]]:
    """Every element a browser would see, with its attributes."""
    parser = _Elements()
    parser.feed(html)
    parser.close()
    return parser.found


def tags(html: str) -> list[str]:
    return [tag for tag, _ in elements(html)]
