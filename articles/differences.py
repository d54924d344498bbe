"""What differs between two texts, line by line and, inside a changed line, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from typing import Literal

from documents.front_matter import LINE_END

# Beyond these difflib's time is no longer bounded by what a person would wait for. Its own junk
# heuristic stays on: without it two lines of 700 other words each took 21 s, with it a millisecond.
LINES_COMPARED = 5_000
WORDS_COMPARED = 2_000
LINES_SHOWN = 500  # of a stretch beyond that
READ_LINES_COMPARED = 4_000  # of both texts together
DESK_CONTEXT_LINES = 3
READ_CONTEXT_LINES = 2
ALIKE = 0.4  # below, two lines have too little in common to show word by word
WORD = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line; ``is_changed`` marks those the other text has not."""

    text: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Line:
    """``number`` counts in the text the line is of; of "gap" and "more" it says how many lines
    are alike, or changed and not shown."""

    kind: Literal["same", "removed", "added", "gap", "more"]
    number: int
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadDifference:
    """Groups of changed lines, each with a little of what stands around them."""

    groups: tuple[tuple[Line, ...], ...]
    added: int
    removed: int
    is_too_long: bool = False


def difference(old: str, new: str) -> list[Line]:
    """For who writes: every line counts. Empty where only line ends differ."""
    return _compared(re.split(LINE_END, old), re.split(LINE_END, new), DESK_CONTEXT_LINES)


def read_difference(old: str, new: str) -> ReadDifference:
    """For who reads: empty lines and line ends are how a text is kept, not what it says."""
    before, after = _said(old), _said(new)
    if len(before) + len(after) > READ_LINES_COMPARED:
        return ReadDifference((), 0, 0, is_too_long=True)
    lines = _compared(before, after, READ_CONTEXT_LINES)
    groups = tuple(
        tuple(group)
        for is_gap, group in groupby(lines, lambda line: line.kind == "gap")
        if not is_gap
    )
    kinds = [line.kind for line in lines]
    return ReadDifference(groups, kinds.count("added"), kinds.count("removed"))


def _said(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _compared(before: Sequence[str], after: Sequence[str], context: int) -> list[Line]:
    """The changed lines with a few around them, "gap" for the rest; empty if none is changed."""
    found: list[Line] = []
    for act, i1, i2, j1, j2 in _opcodes(before, after):
        if act == "equal":
            above = 0 if i1 == j1 == 0 else context
            below = 0 if i2 == len(before) and j2 == len(after) else context
            found += _alike(before, i1, i2, above, below)
        else:
            found += _changed(before[i1:i2], after[j1:j2], i1 + 1, j1 + 1)
    return found if any(line.kind in {"removed", "added"} for line in found) else []


def _opcodes(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[str, int, int, int, int]]:
    """As difflib's, but what both texts begin and end with is never searched."""
    start = 0
    most = min(len(before), len(after))
    while start < most and before[start] == after[start]:
        start += 1
    end = 0
    while end < most - start and before[-1 - end] == after[-1 - end]:
        end += 1
    stop_before, stop_after = len(before) - end, len(after) - end
    if start:
        yield "equal", 0, start, 0, start
    if max(stop_before, stop_after) - start > LINES_COMPARED:
        yield "replace", start, stop_before, start, stop_after
    else:
        matcher = SequenceMatcher(None, before[start:stop_before], after[start:stop_after])
        for act, i1, i2, j1, j2 in matcher.get_opcodes():
            yield act, i1 + start, i2 + start, j1 + start, j2 + start
    if end:
        yield "equal", stop_before, len(before), stop_after, len(after)


def _alike(lines: Sequence[str], start: int, stop: int, above: int, below: int) -> Iterator[Line]:
    """The ends of a run of unchanged lines, and how long its middle is."""
    head = min(start + above, stop)
    tail = max(stop - below, head)
    for index in range(start, head):
        yield Line("same", index + 1, (Piece(lines[index], False),))
    if tail > head:
        yield Line("gap", tail - head)
    for index in range(tail, stop):
        yield Line("same", index + 1, (Piece(lines[index], False),))


def _changed(
    old: Sequence[str], new: Sequence[str], old_number: int, new_number: int
) -> Iterator[Line]:
    """Removed lines, then those in their place, each with its own words marked."""
    if max(len(old), len(new)) > LINES_COMPARED:
        yield from _many("removed", old, old_number)
        yield from _many("added", new, new_number)
        return
    removed, added = [], []
    for index, (before, after) in enumerate(zip_longest(old, new)):
        left, right = _words(before, after)
        if before is not None:
            removed.append(Line("removed", old_number + index, left))
        if after is not None:
            added.append(Line("added", new_number + index, right))
    yield from removed
    yield from added


def _many(kind: Literal["removed", "added"], lines: Sequence[str], number: int) -> Iterator[Line]:
    for index, text in enumerate(lines[:LINES_SHOWN]):
        yield Line(kind, number + index, (Piece(text, True),))
    if len(lines) > LINES_SHOWN:
        yield Line("more", len(lines) - LINES_SHOWN)


def _words(before: str | None, after: str | None) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Two lines in pieces, changed ones marked; lines that share little are marked whole."""
    whole = (Piece(before or "", True),), (Piece(after or "", True),)
    if before is None or after is None:
        return whole
    old, new = WORD.findall(before), WORD.findall(after)
    if max(len(old), len(new)) > WORDS_COMPARED:
        return whole
    matcher = SequenceMatcher(None, old, new)
    if matcher.ratio() < ALIKE:
        return whole
    left, right = [], []
    for act, i1, i2, j1, j2 in matcher.get_opcodes():
        is_changed = act != "equal"
        if i2 > i1:
            left.append(Piece("".join(old[i1:i2]), is_changed))
        if j2 > j1:
            right.append(Piece("".join(new[j1:j2]), is_changed))
    return tuple(left), tuple(right)
