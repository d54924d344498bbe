"""Putting the HTML of every mark where the mark stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape

from markup.claim_card import claim_html
from markup.fact_box_page import fact_box_html
from markup.link_targets import Destination
from markup.marks import (
    ATOM,
    CLOSE,
    END,
    OPEN,
    AutolinkMark,
    CitationMark,
    ClaimMark,
    CodeMark,
    EscapeMark,
    FactBoxMark,
    FenceMark,
    Mark,
)
from markup.numbering import Numbering
from markup.types import Claim, Context, Problem

ATOM_IN_HTML = re.compile(f"<p>{ATOM}(\\d+){END}</p>|{ATOM}(\\d+){END}")
LEFT_OVER = re.compile(f"[{OPEN}{CLOSE}](\\d+){END}")

Resolve = Callable[[AutolinkMark], Destination]


class Drawing:
    """The HTML of one page's marks, and of what was made while its tree was arranged."""

    def __init__(
        self,
        marks: Sequence[Mark],
        context: Context,
        numbering: Numbering,
        problems: list[Problem],
    ) -> None:
        self.marks = marks
        self.claims = context.claims
        self.numbering = numbering
        self.problems = problems
        self.kept: list[str] = []
        self.heading_levels: dict[int, int] = {}  # by the number of a fact box
        self.boxes = 0

    def keep(self, html: str) -> str:
        """A mark for HTML that a tree cannot hold as text; numbered after the marks of the page."""
        self.kept.append(html)
        return f"{ATOM}{len(self.marks) + len(self.kept) - 1}{END}"

    def draw(self, html: str, resolve: Resolve) -> str:
        """The HTML with no mark left in it."""
        self.resolve = resolve
        html = ATOM_IN_HTML.sub(self._atom, html)
        return LEFT_OVER.sub(self._left_over, html) if OPEN in html or CLOSE in html else html

    def _atom(self, found: re.Match[str]) -> str:
        alone = found[1] is not None
        number = int(found[1] if alone else found[2])
        if number >= len(self.marks):
            return self.kept[number - len(self.marks)]
        mark = self.marks[number]
        if isinstance(mark, FactBoxMark | FenceMark):
            return self._fenced(mark, number)
        claim = self._claim(mark, alone) if isinstance(mark, ClaimMark) else None
        if claim:
            return claim_html(claim, self.numbering)
        drawn = self._inline(mark)
        return f"<p>{drawn}</p>" if alone else drawn

    def _claim(self, mark: ClaimMark, alone: bool) -> Claim | None:
        claim = self.claims.get(mark.id)
        if claim is None:
            self.problems.append(mark.problem(f"There is no claim {mark.id}."))
        elif not alone:
            self.problems.append(mark.problem("A claim stands in a paragraph of its own."))
            return None
        return claim

    def _inline(self, mark: Mark) -> str:
        if isinstance(mark, CitationMark):
            return self.numbering.html(mark.keys)
        if isinstance(mark, EscapeMark):
            return escape(mark.sign)
        if isinstance(mark, CodeMark):
            return f"<code>{escape(mark.text)}</code>"
        if isinstance(mark, ClaimMark):
            return escape(mark.source)
        return self._autolink(mark) if isinstance(mark, AutolinkMark) else ""

    def _autolink(self, mark: AutolinkMark) -> str:
        destination = self.resolve(mark)
        if not destination.href:
            return escape(mark.text)
        return (
            f'<a href="{escape(destination.href)}" rel="{destination.rel}">{escape(mark.text)}</a>'
        )

    def _fenced(self, mark: FactBoxMark | FenceMark, number: int) -> str:
        box = mark.reading.box if isinstance(mark, FactBoxMark) else None
        if box is None:
            text = mark.text if isinstance(mark, FenceMark) else mark.source
            return f"<pre><code>{escape(text)}</code></pre>"
        self.boxes += 1
        level = self.heading_levels.get(number, 3)
        return fact_box_html(box, f"facts-{self.boxes}", level, self.numbering)

    def _left_over(self, found: re.Match[str]) -> str:
        """One end of a link whose other end landed in another block."""
        if found[0][0] == OPEN:
            mark = self.marks[int(found[1])]
            self.problems.append(
                mark.problem("This is cut in two by the lines or cells around it.")
            )
        return ""
