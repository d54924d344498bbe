"""The marks that stand for our own syntax while Python-Markdown reads the text around them.

Every construct is found once, by ``scanning``, and handed on as a number between two control
characters. Texts may not hold control characters, so a mark can never be typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markup.addresses import Address
from markup.fact_box import Reading
from markup.plain_yaml import Place
from markup.types import Problem

ATOM, OPEN, CLOSE, END = "\x0e", "\x11", "\x12", "\x0f"

ATOM_MARK = re.compile(f"{ATOM}(\\d+){END}")
ANY_MARK = re.compile(f"[{ATOM}{OPEN}{CLOSE}](\\d+){END}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A construct as typed, and where."""

    source: str
    line: int
    column: int

    def problem(self, message: str) -> Problem:
        """Something to mend where this mark stands."""
        return Problem(self.line, self.column, message)


@dataclass(frozen=True, slots=True)
class CitationMark(Mark):
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimMark(Mark):
    id: str


@dataclass(frozen=True, slots=True)
class LinkMark(Mark):
    address: Address
    title: str


@dataclass(frozen=True, slots=True)
class AutolinkMark(Mark):
    address: Address
    text: str


@dataclass(frozen=True, slots=True)
class FigureMark(Mark):
    name: str  # empty when the file is not one of ours


@dataclass(frozen=True, slots=True)
class CodeMark(Mark):
    text: str


@dataclass(frozen=True, slots=True)
class EscapeMark(Mark):
    """A sign after a backslash, which then means itself."""

    sign: str


@dataclass(frozen=True, slots=True)
class FenceMark(Mark):
    text: str


@dataclass(frozen=True, slots=True)
class FactBoxMark(Mark):
    reading: Reading

    def problem_at(self, place: Place, message: str) -> Problem:
        """Something to mend inside the box, whose text begins on the line after the fence."""
        return Problem(self.line + 1 + place.row, self.column + place.column, message)


@dataclass(frozen=True, slots=True)
class HeadingMark(Mark):
    pass
