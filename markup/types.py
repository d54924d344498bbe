"""What goes into rendering and what comes out: frozen, picklable, free of any database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["error", "advice"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to mend, at a 1-based line and column of the whole document."""

    line: int
    column: int
    message: str
    level: Level = "error"


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as a page may name it; ``key`` is the id of its Reference."""

    key: str
    label: str  # "Alam and others 2014": the accessible name and the card's first line
    title: str
    kind: str  # "RCT", "systematic review", …
    url: str
    retracted: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as a page shows it; ``rows`` are (label, value), an empty value meaning not recorded."""

    id: str
    statement: str
    direction: str
    certainty: str
    reason: str
    sources: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    url: str


@dataclass(frozen=True, slots=True)
class Target:
    """A document that may be linked to; ``anchors`` is None where they are checked later."""

    url: str
    title: str
    anchors: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Rendition:
    """One drawing of a figure, for one colour scheme and width."""

    src: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with all its files; ``light`` is always there."""

    name: str
    title: str
    alt: str
    long: str
    credit: str
    light: Rendition
    dark: Rendition | None = None
    wide: Rendition | None = None
    wide_dark: Rendition | None = None


@dataclass(frozen=True, slots=True)
class GlossaryWord:
    """A word explained once per section; ``forms`` are matched whole, any case."""

    slug: str
    word: str
    definition: str
    forms: tuple[str, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a text may point at, keyed by id; links by path under ``content/`` ("articles/dermis.md")."""

    citations: Mapping[str, Citation] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    targets: Mapping[str, Target] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)  # by file name, "three-layers.svg"
    glossary: Mapping[str, GlossaryWord] = field(default_factory=dict)  # by slug


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the contents list."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """The plain text between one heading and the next; the opening section has an empty id and title."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another document, for checks that need that document's own headings."""

    path: str  # under content/, "articles/dermis.md"
    anchor: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a text names, found without rendering it: enough to build its Context."""

    citations: frozenset[str]
    claims: frozenset[str]
    paths: frozenset[str]
    figures: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text made ready for pages. ``citations`` are keys in the order of their numbers."""

    html: str
    toc: tuple[Heading, ...]
    plain_text: str
    sections: tuple[Section, ...]
    citations: tuple[str, ...]
    claims: tuple[str, ...]
    figures: tuple[str, ...]
    links: tuple[Link, ...]
    words: tuple[str, ...]  # slugs of glossary words marked
    problems: tuple[Problem, ...]
