"""What a scan collects: marks, problems, and where the text is replaced by marks."""

from __future__ import annotations

from markup.marks import ATOM, CLOSE, END, OPEN, Mark
from markup.positions import Positions
from markup.types import Problem


class Findings:
    """Findings in one text, each with its place in the whole document."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.positions = Positions(text, first_line)
        self.marks: list[Mark] = []
        self.problems: list[Problem] = []
        self.edits: list[tuple[int, int, str]] = []

    def at(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset."""
        return self.positions.at(offset)

    def problem(self, offset: int, message: str) -> None:
        self.problems.append(Problem(*self.at(offset), message))

    def replace(self, start: int, end: int, mark: Mark, around: str = "{}") -> None:
        """Put a mark in place of a stretch of text."""
        self.edits.append((start, end, around.format(f"{ATOM}{self._add(mark)}{END}")))

    def pair(self, opening: tuple[int, int], closing: tuple[int, int], mark: Mark) -> None:
        """Put the two ends of a mark around the text between them."""
        number = self._add(mark)
        self.edits.append((*opening, f"{OPEN}{number}{END}"))
        self.edits.append((*closing, f"{CLOSE}{number}{END}"))

    def marked_text(self) -> str:
        """The text with its marks."""
        pieces, start = [], 0
        for begin, end, replacement in sorted(self.edits):
            if begin < start:  # inside a stretch that is already replaced
                continue
            pieces += [self.text[start:begin], replacement]
            start = end
        return "".join([*pieces, self.text[start:]])

    def _add(self, mark: Mark) -> int:
        self.marks.append(mark)
        return len(self.marks) - 1
