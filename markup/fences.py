"""Fenced blocks: where each begins and ends, and what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

OPENING = re.compile(r"^([ \t]*+)(`{3,}+|~{3,}+)[ \t]*+([^`\n]*+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fence:
    """A block of lines between two fences; ``end`` is the end of the closing line."""

    start: int
    end: int
    indent: str
    info: str
    text: str
    closed: bool


def find_fences(text: str) -> Iterator[Fence]:
    """Every fenced block in order; one that is never closed runs to the end."""
    if "```" not in text and "~~~" not in text:
        return
    position = 0
    while opening := OPENING.search(text, position):
        indent, fence, info = opening.groups()
        closing = re.compile(rf"^[ \t]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE)
        closed = closing.search(text, opening.end() + 1)
        inside_end = closed.start() if closed else len(text)
        position = closed.end() if closed else len(text)
        inside = text[opening.end() + 1 : inside_end]
        yield Fence(
            opening.start(), position, indent, info.strip(), _outdent(inside, indent), bool(closed)
        )


def _outdent(text: str, indent: str) -> str:
    if not indent:
        return text
    return re.sub(rf"^[ \t]{{1,{len(indent)}}}", "", text, flags=re.MULTILINE)
