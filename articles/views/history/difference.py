"""Two texts side by side in words: which lines were added, which removed, and within them what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

LINES_COMPARED = 4_000  # of both texts together; difflib's time grows with their product
WORDS_COMPARED = 1_500  # of one line
CONTEXT_LINES = 2
ALIKE = 0.4  # below, two lines have too little in common to show word by word

Change = Literal["same", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a line; ``is_new`` marks those the other text has not."""

    text: str
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    change: Change
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Groups of changed lines, each with a little of what stands around them."""

    groups: tuple[tuple[Line, ...], ...]
    added: int
    removed: int
    is_too_long: bool = False


def difference(old: str, new: str) -> Difference:
    """By lines that hold a word: line ends and empty lines are how a text is kept, not what it says."""
    before, after = _said(old), _said(new)
    if len(before) + len(after) > LINES_COMPARED:
        return Difference((), 0, 0, is_too_long=True)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    groups = tuple(
        tuple(_lines(opcodes, before, after))
        for opcodes in matcher.get_grouped_opcodes(CONTEXT_LINES)
    )
    changes = [line.change for group in groups for line in group]
    return Difference(groups, changes.count("added"), changes.count("removed"))


def _said(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _lines(
    opcodes: Sequence[tuple[str, int, int, int, int]], before: list[str], after: list[str]
) -> Iterator[Line]:
    for tag, old_from, old_to, new_from, new_to in opcodes:
        old, new = before[old_from:old_to], after[new_from:new_to]
        if tag == "equal":
            yield from (Line("same", (Part(text),)) for text in old)
        else:
            yield from _changed(old, new)


def _changed(old: list[str], new: list[str]) -> Iterator[Line]:
    """Lines that replace one another one by one are compared word by word."""
    pairs = [_by_word(*pair) for pair in zip(old, new, strict=False)]
    olds = [pair[0] for pair in pairs] + [(Part(text, True),) for text in old[len(new) :]]
    news = [pair[1] for pair in pairs] + [(Part(text, True),) for text in new[len(old) :]]
    yield from (Line("removed", parts) for parts in olds)
    yield from (Line("added", parts) for parts in news)


def _by_word(old: str, new: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    before, after = _words(old), _words(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    too_long = max(len(before), len(after)) > WORDS_COMPARED
    if too_long or matcher.ratio() < ALIKE:
        return (Part(old, True),), (Part(new, True),)
    olds, news = [], []
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        olds.append(Part("".join(before[old_from:old_to]), tag != "equal"))
        news.append(Part("".join(after[new_from:new_to]), tag != "equal"))
    return _filled(olds), _filled(news)


def _words(line: str) -> list[str]:
    return re.findall(r"\s+|\w+|[^\w\s]", line)


def _filled(parts: list[Part]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.text)
