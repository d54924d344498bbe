"""Runs: the stretches of lines in which a link, citation or code may run on from line to line.

Headings and care cards, which begin runs of their own, are noticed on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markup.care_cards import LEVEL_WORDS
from markup.findings import Findings
from markup.marks import HeadingMark

NEW_RUN = re.compile(
    r"[ \t>]*(?:$|(?P<alone>[|#]|!!!)|:[ ]|[-+*][ \t]|\d+\.[ \t]"
    r"|(?P<rule>[-*_=])[ \t]*(?:(?P=rule)[ \t]*)+$)",
    re.MULTILINE,
)
MARKERS = r"[ \t]*(?:>[ \t]?|[-+*:][ \t]+|\d+\.[ \t]+)*"
HEADING = re.compile(MARKERS + r"#{1,6}[ \t]*")
BEFORE_WORDS = re.compile(MARKERS)
UNDERLINE = re.compile(r"(?:=+|-+)[ ]*$", re.MULTILINE)
CARD = re.compile(r'[ \t>]*!!! ?(?P<kind>[\w-]+(?: +[\w-]+)*)?(?: +"[^"\n]*")? *$', re.MULTILINE)
REFERENCE = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[ \t]*\S", re.MULTILINE)


def find_runs(findings: Findings, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The runs between two offsets that hold no fenced block."""
    text, begin, line = findings.text, start, start
    while line < end:
        stop = text.find("\n", line, end)
        stop = end if stop < 0 else stop
        fresh = NEW_RUN.match(text, line, stop)
        if fresh and begin < line:
            yield begin, line
        begin = line if fresh else begin
        alone = fresh["alone"] if fresh else None
        _notice(findings, line, stop, alone)
        if alone:
            yield line, stop
            begin = stop + 1
        line = stop + 1
    if begin < end:
        yield begin, end


def refuse_references(findings: Findings, start: int, end: int) -> None:
    """Addresses listed apart from their links: they would be shown as text."""
    if findings.text.find("]:", start, end) < 0:
        return
    for found in REFERENCE.finditer(findings.text, start, end):
        findings.problem(
            found.start(), "Links by reference are not understood; write [text](file.md) in place."
        )


def _notice(findings: Findings, line: int, stop: int, alone: str | None) -> None:
    text = findings.text
    if alone == "!!!":
        _card(findings, line, stop)
    elif "#" in text[line:stop] and (heading := HEADING.match(text, line, stop)):
        _heading(findings, line, heading.end(), stop)
    elif not alone and text[stop + 1 : stop + 2] in ("=", "-") and UNDERLINE.match(text, stop + 1):
        # Whether it is a heading depends on what stands before; a mark that is not used vanishes.
        before = BEFORE_WORDS.match(text, line, stop)
        _heading(findings, line, before.end() if before else line, stop)


def _heading(findings: Findings, line: int, words: int, stop: int) -> None:
    findings.replace(words, words, HeadingMark(findings.text[line:stop], *findings.at(line)))


def _card(findings: Findings, line: int, stop: int) -> None:
    card = CARD.match(findings.text, line, stop)
    offset = findings.text.index("!!!", line)
    if not card or not card["kind"]:
        findings.problem(
            offset, 'A care card begins like this: !!! care-urgent "Ask a doctor today"'
        )
    elif card["kind"] not in LEVEL_WORDS:
        findings.problem(
            offset, f"There is no card {card['kind']}; there are {', '.join(LEVEL_WORDS)}."
        )
