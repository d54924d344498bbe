"""From an offset in a text to the line and column a person sees."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

LINE_END = re.compile(r"\r\n|\r|\n")


def unify_line_ends(text: str) -> str:
    """The same lines, each ended by a line feed; lines and columns stay what they were."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


class Positions:
    """Where offsets of one text lie, counted in the whole document from ``first_line``."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        self.first_line = first_line
        self.starts = _line_starts(text)

    def at(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset."""
        row = bisect_right(self.starts, offset) - 1
        return self.first_line + row, offset - self.starts[row] + 1


def _line_starts(text: str) -> list[int]:
    if "\r" in text:
        return [0, *(end.end() for end in LINE_END.finditer(text))]
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
