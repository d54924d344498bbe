"""A source's file as strict JSON: no number that databases cannot hold, no character behind an escape."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from documents.limits import YAML_DEPTH
from markup.characters import character_problems
from markup.positions import Positions
from markup.types import Problem

# Two escapes in a row may be the halves of one character.
ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
)
NUMBER_CHARACTERS = 16


def load(text: str) -> tuple[Any, list[Problem]]:
    """The data, or None and what is wrong."""
    text = text.removeprefix("\ufeff")
    problems = _escaped_characters(text)
    if problems:
        return None, problems
    try:
        data = json.loads(
            text, object_pairs_hook=_no_twice, parse_constant=_no_number,
            parse_int=_whole, parse_float=_fraction,
        )  # fmt: skip
    except json.JSONDecodeError as error:
        return None, [Problem(error.lineno, error.colno, f"Not valid JSON: {error.msg}.")]
    except (ValueError, RecursionError) as error:
        return None, [Problem(1, 1, f"Not valid JSON: {error}.")]
    if _depth(data) > YAML_DEPTH:
        return None, [Problem(1, 1, f"Nested more than {YAML_DEPTH} levels deep.")]
    return data, []


def _escaped_characters(text: str) -> list[Problem]:
    """The refused characters that escapes stand for; none stands in the text itself."""
    if "\\" not in text:
        return []
    positions = Positions(text, 1)
    found = []
    for escape in ESCAPE.finditer(text):
        for problem in character_problems(_meaning(escape[0])):
            line, column = positions.at(escape.start())
            found.append(Problem(line, column, problem.message))
    return found


def _meaning(escape: str) -> str:
    try:
        return str(json.loads(f'"{escape}"'))
    except ValueError:  # no escape of JSON, which its reader will say
        return ""


def _no_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key “{twice}” stands here twice")
    return data


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is not a number")


def _whole(figures: str) -> int:
    return int(_short(figures))


def _fraction(figures: str) -> float:
    # Without an exponent, sixteen characters never reach infinity.
    if "e" in figures.lower():
        raise ValueError(f"write the number {figures[:NUMBER_CHARACTERS]} out, without an exponent")
    return float(_short(figures))


def _short(figures: str) -> str:
    if len(figures) > NUMBER_CHARACTERS:
        raise ValueError(f"a number may have {NUMBER_CHARACTERS} figures")
    return figures


def _depth(data: Any) -> int:
    """How many lists and objects stand inside each other, without recursion."""
    depth, level = 0, [data]
    while level := [value for value in level if isinstance(value, dict | list)]:
        depth += 1
        level = [
            entry
            for value in level
            for entry in (value.values() if isinstance(value, dict) else value)
        ]
    return depth
