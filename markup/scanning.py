"""Finding our own syntax in a text, once, with the place of each construct.

What is found is replaced by a mark, so that rendering can neither miss nor invent a construct:
``mentions`` and ``render`` read the same scan. One pass, linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from string import punctuation

from markup.addresses import SCHEME, read_address, read_figure_name
from markup.fact_box import read_fact_box
from markup.fences import Fence, find_fences
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
    FigureMark,
    HeadingMark,
    LinkMark,
    Mark,
)
from markup.positions import Positions, unify_line_ends
from markup.types import Problem

CARE_KINDS = ("care-emergency", "care-urgent", "care-self")

# Lines that begin something new: no link, citation or code runs on into them.
NEW_RUN = re.compile(
    r"[ \t>]*(?:$|(?P<alone>[|#]|!!!)|:[ ]|[-+*][ \t]|\d+\.[ \t]|(?P<rule>[-*_=])[ \t]*(?:(?P=rule)[ \t]*)+$)",
    re.MULTILINE,
)
HEADING = re.compile(r"[ \t]*(?:>[ \t]?|[-+*][ \t]+|\d+\.[ \t]+)*#{1,6}[ \t]*")
UNDERLINE = re.compile(r"(?:=+|-+)[ ]*$", re.MULTILINE)
CARD = re.compile(r'[ \t>]*!!! ?(?P<kind>[\w-]+(?: +[\w-]+)*)?(?: +"[^"\n]*")? *$', re.MULTILINE)

TOKEN = re.compile(r"\\.|`+|!\[|\[|\]|<[^<>\s]+>", re.DOTALL)
CITATION = re.compile(r"\[@([^\[\]]*)\]")
KEYS = re.compile(r"[A-Za-z0-9-]+(?:\s*;\s*@[A-Za-z0-9-]+)*\s*")
KEY = re.compile(r"[A-Za-z0-9-]+")
DOUBLE = re.compile(r"\[\[([^\[\]\n]*)\]\]")
CLAIM_ID = re.compile(r"claim:([a-z0-9-]+)")
DESTINATION = re.compile(
    r"\(\s*(?:<(?P<pointed>[^<>\n]*)>|(?P<plain>(?:[^\s()\\]|\\.|\([^\s()]*\))*+))"
    r"(?:\s+(?P<title>\"[^\"]*\"|'[^']*'))?\s*\)"
)
ESCAPED = re.compile(rf"\\([{re.escape(punctuation)}])")
REFERENCE = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[ \t]*\S", re.MULTILINE)
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class Scan:
    """A text with marks in place of our syntax; a mark's number is its index."""

    text: str
    marks: tuple[Mark, ...]
    problems: tuple[Problem, ...]


def scan(source: str, first_line: int = 1) -> Scan:
    """Everything of ours in the text, in the order it stands there."""
    return _Scanner(unify_line_ends(source), first_line).scan()


@dataclass(slots=True)
class _Bracket:
    start: int
    end: int
    live: bool = True


class _Scanner:
    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.positions = Positions(text, first_line)
        self.marks: list[Mark] = []
        self.problems: list[Problem] = []
        self.edits: list[tuple[int, int, str]] = []

    def scan(self) -> Scan:
        start = 0
        for fence in find_fences(self.text):
            self.between_fences(start, fence.start)
            self.fence(fence)
            start = fence.end
        self.between_fences(start, len(self.text))
        return Scan(self.marked_text(), tuple(self.marks), tuple(self.problems))

    def marked_text(self) -> str:
        pieces, start = [], 0
        for begin, end, replacement in sorted(self.edits):
            pieces += [self.text[start:begin], replacement]
            start = end
        return "".join([*pieces, self.text[start:]])

    def add(self, mark: Mark) -> int:
        self.marks.append(mark)
        return len(self.marks) - 1

    def replace(self, start: int, end: int, mark: Mark) -> None:
        self.edits.append((start, end, f"{ATOM}{self.add(mark)}{END}"))

    def problem(self, offset: int, message: str) -> None:
        self.problems.append(Problem(*self.positions.at(offset), message))

    # Blocks

    def fence(self, fence: Fence) -> None:
        if not fence.closed:
            self.problem(fence.start, "This fenced block is opened but never closed.")
        source = self.text[fence.start : fence.end]
        place = self.positions.at(fence.start + len(fence.indent))
        mark: Mark = FenceMark(source, *place, fence.text)
        if fence.info == "factbox":
            mark = FactBoxMark(source, *place, read_fact_box(fence.text))
            self.complaints(mark)
        token = f"{ATOM}{self.add(mark)}{END}"
        self.edits.append((fence.start, fence.end, f"\n{fence.indent}{token}\n"))

    def complaints(self, mark: FactBoxMark) -> None:
        for complaint in mark.reading.complaints:
            line = mark.line + 1 + complaint.place.row
            self.problems.append(
                Problem(line, mark.column + complaint.place.column, complaint.message)
            )

    def between_fences(self, start: int, end: int) -> None:
        if self.text.find("]:", start, end) >= 0:
            for found in REFERENCE.finditer(self.text, start, end):
                self.problem(
                    found.start(),
                    "Links by reference are not understood; write [text](file.md) in place.",
                )
        for begin, stop in self.runs(start, end):
            self.run(begin, stop)

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of lines that belong together; headings and cards are noticed on the way."""
        text, begin, line, after_blank = self.text, start, start, True
        while line < end:
            stop = text.find("\n", line, end)
            stop = end if stop < 0 else stop
            fresh = NEW_RUN.match(text, line, stop)
            if fresh:
                if begin < line:
                    yield begin, line
                begin = line
            self.notice(line, stop, fresh, after_blank)
            if fresh and fresh["alone"]:
                yield line, stop
                begin = stop + 1
            after_blank = stop == line or not text[line:stop].strip()
            line = stop + 1
        if begin < end:
            yield begin, end

    def notice(self, line: int, stop: int, fresh: re.Match[str] | None, after_blank: bool) -> None:
        text = self.text
        if fresh and fresh["alone"] == "!!!":
            self.card(line, stop)
            return
        if "#" in text[line:stop] and (heading := HEADING.match(text, line, stop)):
            self.heading(line, heading.end(), stop)
        elif (
            after_blank
            and text[stop + 1 : stop + 2] in ("=", "-")
            and UNDERLINE.match(text, stop + 1)
        ):
            indent = stop - line - len(text[line:stop].lstrip())
            self.heading(line + indent, line + indent, stop)

    def heading(self, line: int, words: int, stop: int) -> None:
        mark = HeadingMark(self.text[line:stop], *self.positions.at(line))
        self.edits.append((words, words, f"{ATOM}{self.add(mark)}{END}"))

    def card(self, line: int, stop: int) -> None:
        card = CARD.match(self.text, line, stop)
        offset = self.text.index("!!!", line)
        if not card or not card["kind"]:
            self.problem(
                offset, 'A care card begins like this: !!! care-urgent "Ask a doctor today"'
            )
        elif card["kind"] not in CARE_KINDS:
            self.problem(
                offset, f"There is no card {card['kind']}; there are {', '.join(CARE_KINDS)}."
            )

    # Runs of text

    def run(self, start: int, end: int) -> None:
        brackets: list[_Bracket] = []
        ticks: dict[int, list[int]] | None = None
        position = start
        while token := TOKEN.search(self.text, position, end):
            at, position = token.span()
            sign = token[0]
            if sign[0] == "\\":
                self.escape(at, sign[1])
            elif sign[0] == "`":
                ticks = self.ticks(start, end) if ticks is None else ticks
                position = self.code(at, position, ticks)
            elif sign[0] == "<":
                self.pointed(at, position)
            elif sign == "[":
                position = self.square(at, end, brackets)
            elif sign == "![":
                brackets.append(_Bracket(at, position))
            elif sign == "]" and brackets:
                position = self.close(position, end, brackets)

    def escape(self, at: int, sign: str) -> None:
        if sign in punctuation:
            self.replace(at, at + 2, EscapeMark(f"\\{sign}", *self.positions.at(at), sign))

    def ticks(self, start: int, end: int) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for ticks in re.compile("`+").finditer(self.text, start, end):
            found.setdefault(len(ticks[0]), []).append(ticks.start())
        return found

    def code(self, start: int, inside: int, ticks: dict[int, list[int]]) -> int:
        length = inside - start
        same = ticks.get(length, [])
        following = bisect_right(same, start)
        if following == len(same):
            return inside
        end = same[following] + length
        text = " ".join(self.text[inside : same[following]].split("\n")).strip()
        source = self.text[start:end]
        self.replace(start, end, CodeMark(source, *self.positions.at(start), text))
        return end

    def pointed(self, start: int, end: int) -> None:
        inside = self.text[start + 1 : end - 1]
        typed = inside
        if MAIL.fullmatch(inside) and not SCHEME.match(inside):
            typed = f"mailto:{inside}"
        elif not (SCHEME.match(inside) and ("://" in inside or inside.startswith("mailto:"))):
            return
        place = self.positions.at(start)
        mark = AutolinkMark(
            self.text[start:end], *place, read_address(typed), inside.removeprefix("mailto:")
        )
        self.replace(start, end, mark)

    def square(self, at: int, end: int, brackets: list[_Bracket]) -> int:
        citation = CITATION.match(self.text, at, end)
        if citation:
            self.citation(citation)
            return citation.end()
        double = DOUBLE.match(self.text, at, end)
        if double:
            self.double(double)
            return double.end()
        brackets.append(_Bracket(at, at + 1))
        return at + 1

    def citation(self, found: re.Match[str]) -> None:
        if not KEYS.fullmatch(found[1]):
            self.problem(found.start(), "A citation is written [@key] or [@key; @other].")
            return
        keys = tuple(dict.fromkeys(KEY.findall(found[1])))
        self.replace(*found.span(), CitationMark(found[0], *self.positions.at(found.start()), keys))

    def double(self, found: re.Match[str]) -> None:
        claim = CLAIM_ID.fullmatch(found[1])
        if not claim:
            self.problem(
                found.start(), f"{found[0]} is not understood; a claim is written [[claim:its-id]]."
            )
            return
        self.replace(
            *found.span(), ClaimMark(found[0], *self.positions.at(found.start()), claim[1])
        )

    def close(self, after: int, end: int, brackets: list[_Bracket]) -> int:
        bracket = brackets.pop()
        if self.text[after : after + 1] != "(" or after >= end:
            return after
        destination = DESTINATION.match(self.text, after, end)
        if not destination:
            self.problem(
                bracket.start,
                "This looks like a link, but its address holds a space or is not closed.",
            )
            return after
        if not bracket.live:
            self.problem(bracket.start, "A link cannot hold another link.")
            return after
        self.link(bracket, after, destination)
        if self.text[bracket.start] == "[":
            for outer in brackets:
                outer.live = outer.live and self.text[outer.start] == "!"
        return destination.end()

    def link(self, bracket: _Bracket, after: int, destination: re.Match[str]) -> None:
        typed = (
            destination["pointed"] if destination["pointed"] is not None else destination["plain"]
        )
        source = self.text[bracket.start : destination.end()]
        place = self.positions.at(bracket.start)
        mark: Mark
        if self.text[bracket.start] == "!":
            mark = FigureMark(source, *place, read_figure_name(typed))
        else:
            mark = LinkMark(source, *place, read_address(typed), (destination["title"] or "")[1:-1])
        number = self.add(mark)
        self.edits.append((bracket.start, bracket.end, f"{OPEN}{number}{END}"))
        self.edits.append((after - 1, destination.end(), f"{CLOSE}{number}{END}"))
