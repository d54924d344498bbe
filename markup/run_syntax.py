"""What may stand inside a run of text: citations, claims, links, figures, code and escaped signs."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from string import punctuation

from markup.addresses import SCHEME, read_address, read_figure_name
from markup.findings import Findings
from markup.marks import (
    AutolinkMark,
    CitationMark,
    ClaimMark,
    CodeMark,
    EscapeMark,
    FigureMark,
    LinkMark,
)

TOKEN = re.compile(r"\\.|`+|!\[|\[|\]|<[^<>\s]+>", re.DOTALL)
TICKS = re.compile("`+")
CITATION = re.compile(r"\[@([^\[\]]*)\]")
KEYS = re.compile(r"[A-Za-z0-9-]+(?:\s*;\s*@[A-Za-z0-9-]+)*\s*")
KEY = re.compile(r"[A-Za-z0-9-]+")
DOUBLE = re.compile(r"\[\[([^\[\]\n]*)\]\]")
CLAIM_ID = re.compile(r"claim:([a-z0-9-]+)")
# Possessive throughout: an address that is not closed is given up at once.
DESTINATION = re.compile(
    r"\(\s*+(?:<(?P<pointed>[^<>\n]*+)>|(?P<plain>(?:[^\s()\\]|\\.|\([^\s()]*+\))*+))"
    r"(?:\s++(?P<title>\"[^\"]*+\"|'[^']*+'))?+\s*+\)"
)
ESCAPED = re.compile(rf"\\([{re.escape(punctuation)}])")
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(slots=True)
class _Bracket:
    start: int
    end: int
    live: bool = True


class RunReader:
    """Reads one run from left to right, looking at each sign once."""

    def __init__(self, findings: Findings, start: int, end: int) -> None:
        self.findings = findings
        self.text = findings.text
        self.start, self.end = start, end
        self.brackets: list[_Bracket] = []
        self.ticks: dict[int, list[int]] | None = None

    def read(self) -> None:
        position = self.start
        while token := TOKEN.search(self.text, position, self.end):
            at, position = token.span()
            sign = token[0]
            if sign == "[":
                position = self.square(at)
            elif sign == "]":
                position = self.close(position)
            elif sign == "![":
                self.brackets.append(_Bracket(at, position))
            elif sign[0] == "`":
                position = self.code(at, position)
            elif sign[0] == "<":
                self.pointed(at, position)
            elif sign[1] in punctuation:
                self.findings.replace(
                    at, position, EscapeMark(sign, *self.findings.at(at), sign[1])
                )

    # Brackets

    def square(self, at: int) -> int:
        if citation := CITATION.match(self.text, at, self.end):
            self.citation(citation)
            return citation.end()
        if double := DOUBLE.match(self.text, at, self.end):
            self.double(double)
            return double.end()
        self.brackets.append(_Bracket(at, at + 1))
        return at + 1

    def citation(self, found: re.Match[str]) -> None:
        if not KEYS.fullmatch(found[1]):
            self.findings.problem(found.start(), "A citation is written [@key] or [@key; @other].")
            return
        keys = tuple(dict.fromkeys(KEY.findall(found[1])))
        mark = CitationMark(found[0], *self.findings.at(found.start()), keys)
        self.findings.replace(found.start(), found.end(), mark)

    def double(self, found: re.Match[str]) -> None:
        claim = CLAIM_ID.fullmatch(found[1])
        if not claim:
            self.findings.problem(
                found.start(), f"{found[0]} is not understood; a claim is written [[claim:its-id]]."
            )
            return
        mark = ClaimMark(found[0], *self.findings.at(found.start()), claim[1])
        self.findings.replace(found.start(), found.end(), mark)

    def close(self, after: int) -> int:
        bracket = self.brackets.pop() if self.brackets else None
        if bracket is None or after >= self.end or self.text[after] != "(":
            return after
        destination = DESTINATION.match(self.text, after, self.end)
        if not destination:
            self.findings.problem(
                bracket.start,
                "This looks like a link, but its address holds a space or is not closed.",
            )
        elif not bracket.live:
            self.findings.problem(bracket.start, "A link cannot hold another link.")
        else:
            self.link(bracket, after, destination)
            return destination.end()
        return after

    def link(self, bracket: _Bracket, after: int, destination: re.Match[str]) -> None:
        pointed = destination["pointed"]
        typed = ESCAPED.sub(r"\1", destination["plain"] if pointed is None else pointed)
        source = self.text[bracket.start : destination.end()]
        place = self.findings.at(bracket.start)
        is_figure = source[0] == "!"
        mark = (
            FigureMark(source, *place, read_figure_name(typed))
            if is_figure
            else LinkMark(source, *place, read_address(typed), (destination["title"] or "")[1:-1])
        )
        self.findings.pair((bracket.start, bracket.end), (after - 1, destination.end()), mark)
        for outer in () if is_figure else self.brackets:
            outer.live = outer.live and self.text[outer.start] == "!"

    # Code and addresses

    def code(self, start: int, inside: int) -> int:
        """A stretch between as many backticks as began it; without such an end they are plain signs."""
        length = inside - start
        same = self.ticks_by_length().get(length, [])
        following = bisect_right(same, start)
        if following == len(same):
            return inside
        close = same[following]
        text = self.text[inside:close].replace("\n", " ").strip()
        mark = CodeMark(self.text[start : close + length], *self.findings.at(start), text)
        self.findings.replace(start, close + length, mark)
        return close + length

    def ticks_by_length(self) -> dict[int, list[int]]:
        if self.ticks is None:
            self.ticks = {}
            for ticks in TICKS.finditer(self.text, self.start, self.end):
                self.ticks.setdefault(len(ticks[0]), []).append(ticks.start())
        return self.ticks

    def pointed(self, start: int, end: int) -> None:
        """An address between angle brackets; anything else there is text."""
        inside = self.text[start + 1 : end - 1]
        if MAIL.fullmatch(inside) and not SCHEME.match(inside):
            address = f"mailto:{inside}"
        elif SCHEME.match(inside) and ("://" in inside or inside.startswith("mailto:")):
            address = inside
        else:
            return
        words = address.removeprefix("mailto:")
        mark = AutolinkMark(
            self.text[start:end], *self.findings.at(start), read_address(address), words
        )
        self.findings.replace(start, end, mark)
