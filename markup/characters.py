"""Characters no text may hold: they hide, reorder or break what people read."""

from __future__ import annotations

import html
import re
import unicodedata

from markup.positions import Positions
from markup.types import Problem

MOST_CHARACTER_PROBLEMS = 50

REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls but tab and line ends; U+0085 survives no YAML
    "\ud800-\udfff"  # surrogates without their partner
    "\u202a-\u202e\u2066-\u2069]"  # bidi overrides and isolates: text that reads otherwise than it is
)

REFERENCE = re.compile(r"&#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,8});?")


def character_problems(text: str, first_line: int = 1) -> list[Problem]:
    """Each refused character, by line and column; any text may be asked about."""
    if not REFUSED.search(text):
        return []
    positions = Positions(text, first_line)
    problems: list[Problem] = []
    for found in REFUSED.finditer(text):
        if len(problems) == MOST_CHARACTER_PROBLEMS:
            break
        line, column = positions.at(found.start())
        problems.append(Problem(line, column, _sentence(found[0])))
    return problems


def reference_problems(text: str, first_line: int = 1) -> list[Problem]:
    """Refused characters written as references (&#x202e;), which browsers turn into themselves."""
    if "&#" not in text:
        return []
    positions = Positions(text, first_line)
    problems: list[Problem] = []
    for found in REFERENCE.finditer(text):
        meant = html.unescape(found[0])
        if REFUSED.search(meant) or meant in {"", "\ufffd"}:
            line, column = positions.at(found.start())
            problems.append(Problem(line, column, f"“{found[0]}” is not allowed; delete it."))
    return problems[:MOST_CHARACTER_PROBLEMS]


def _sentence(character: str) -> str:
    name = unicodedata.name(character, "a control character")
    if "\ud800" <= character <= "\udfff":
        name = "half of a character"
    return f"The character U+{ord(character):04X} ({name.lower()}) is not allowed; delete it."
