"""Does a page have its kind's sections, length, figures and claims? (docs/content-guide.md)"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.lint.page import Page
from documents.library import Library
from evidence.models import Direction
from markup.types import Level, Problem

# kind or section → what some h2 must match
ANATOMY = {
    "where it is and how thick": r"(?i)where .*(thick|deep|big|many)|how thick|where it is|where they are",
    "what it does": r"(?i)what (it|they) do(es)?|what .* (does|do) for|what .* (is|are) for",
    "what we don’t know": r"(?i)what (we|nobody) (do(n['’]t| not)|does not) know|not known",
}
USES = {
    "how it works": r"(?i)how it (works|might work)",
    "what it can do": r"(?i)what it can do",
    "harms": r"(?i)harms|what can go wrong",
    "who should not, or should wait": r"(?i)who should (not|wait)",
    "without treatment, and other options": r"(?i)without treatment|other options|other ways",
    "what we don’t know": ANATOMY["what we don’t know"],
    "when to get help": r"(?i)when to get help",
}
OTHER_GUIDES = {
    "the short answer": r"(?i)the short answer",
    "what we don’t know": ANATOMY["what we don’t know"],
}
FACT_CHECK = {"what the evidence says": r"(?i)what the evidence says"}
USES_SECTIONS = {"uses", "other-ways"}
WORDS = {"fact-check": (150, 400), "guide": (700, 1_600), "anatomy": (700, 1_600)}
FIGURES = {"anatomy": 2, "guide": 1, "fact-check": 0}


def check(page: Page) -> Iterator[Problem]:
    yield from _sections(page)
    yield from _length(page)
    yield from _figures(page)
    yield from _claims(page)


def _required(page: Page) -> dict[str, str]:
    if page.parsed.kind == "fact-check":
        return FACT_CHECK
    if page.parsed.kind == "anatomy":
        return ANATOMY
    return USES if page.parsed.section in USES_SECTIONS else OTHER_GUIDES


def _sections(page: Page) -> Iterator[Problem]:
    for name, pattern in _required(page).items():
        if not any(re.search(pattern, heading) for heading in page.headings):
            yield Problem(page.parsed.body_line, 1, f"The section “{name}” is missing.")


def _length(page: Page) -> Iterator[Problem]:
    least, most = WORDS[page.parsed.kind]
    if not least <= page.word_count <= most:
        message = f"The text has {page.word_count:,} words; {least:,} to {most:,} are wanted."
        yield Problem(page.parsed.body_line, 1, message)


def _figures(page: Page) -> Iterator[Problem]:
    count = len(page.prepared.rendered.figures)
    wanted = FIGURES[page.parsed.kind]
    if count < wanted:
        level: Level = "error" if page.parsed.kind == "anatomy" else "advice"
        message = f"The page has {count} figures; {wanted} or more are wanted."
        yield Problem(page.parsed.body_line, 1, message, level)


def _claims(page: Page) -> Iterator[Problem]:
    """A page about a use shows what may help and what may hurt, each as a claim."""
    if page.parsed.kind != "guide" or page.parsed.section not in USES_SECTIONS:
        return
    shown = _directions(page.library, page.prepared.rendered.claims)
    if Direction.HARM not in shown:
        yield Problem(page.parsed.body_line, 1, "No harm is shown as a claim.")
    if not shown & {Direction.BENEFIT, Direction.NO_DIFFERENCE, Direction.UNCLEAR}:
        message = "No benefit, nor its absence, is shown as a claim."
        yield Problem(page.parsed.body_line, 1, message)


def _directions(library: Library, ids: tuple[str, ...]) -> set[str]:
    return {claim.direction for claim in library.parsed("claim", ids).values()}
