"""Reads typed values out of YAML and JSON, noting what is missing or of the wrong type, and where."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from markup.types import Problem

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
TEXT_CHARACTERS = 2_000
YEARS = range(1900, 2101)  # of every date, so that adding months to one never overflows


class Fields:
    """The keys of one mapping. Every reader returns a usable value and adds to ``problems``."""

    def __init__(
        self, data: Any, problems: list[Problem], *, first_line: int = 1, where: str = ""
    ) -> None:
        self.first_line, self.problems, self.where = first_line, problems, where
        self.known: set[str] = set()
        self.data: Mapping[str, Any] = {}
        if isinstance(data, Mapping):
            self.data = data
        else:
            problems.append(
                Problem(first_line, 1, f"{where or 'The text'} must be keys with values.")
            )

    def line(self, key: str) -> int:
        """The line on which a key stands; the first line where the parser kept none."""
        marks = getattr(self.data, "lc", None)
        try:
            return self.first_line + marks.key(key)[0] if marks else self.first_line
        except (KeyError, AttributeError, TypeError):
            return self.first_line

    def problem(self, key: str, message: str) -> None:
        name = f"{self.where}.{key}" if self.where else key
        self.problems.append(Problem(self.line(key), 1, f"{name}: {message}"))

    def _value(self, key: str, required: bool) -> Any:
        self.known.add(key)
        value = self.data.get(key)
        if value is None and required:
            self.problem(key, "is missing." if key not in self.data else "has no value.")
        return value

    def text(
        self, key: str, *, required: bool = True, longest: int = TEXT_CHARACTERS, default: str = ""
    ) -> str:
        value = self._value(key, required)
        if value is None:
            return default
        if not isinstance(value, str):
            self.problem(key, f"must be text; put it in quotes (found {_kind(value)}).")
            return default
        if required and not value.strip():
            self.problem(key, "has no value.")
        if len(value) > longest:
            self.problem(key, f"is {len(value):,} characters long; {longest:,} are allowed.")
            return default
        return str(value)

    def choice(self, key: str, choices: Sequence[str], *, required: bool = True) -> str:
        value = self.text(key, required=required)
        if value and value not in choices:
            self.problem(key, f"“{value}” is not one of: {', '.join(choices)}.")
            return ""
        return value

    def texts(self, key: str, *, required: bool = True, fewest: int = 0) -> tuple[str, ...]:
        value = self._value(key, required)
        if value is None:
            return ()
        if not isinstance(value, Sequence) or isinstance(value, str):
            self.problem(key, f"must be a list (found {_kind(value)}).")
            return ()
        wrong = [entry for entry in value if not isinstance(entry, str) or not entry.strip()]
        if wrong:
            self.problem(key, f"every entry must be text (found {_kind(wrong[0])}).")
            return ()
        if len(value) < fewest:
            self.problem(key, f"needs at least {fewest}, has {len(value)}.")
        if len(set(value)) < len(value):
            twice = next(entry for entry in value if list(value).count(entry) > 1)
            self.problem(key, f"“{twice}” stands here twice.")
        return tuple(str(entry) for entry in value)

    def integer(self, key: str, *, default: int, least: int, most: int) -> int:
        value = self._value(key, required=False)
        if value is None:
            return default
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self.problem(key, f"must be a whole number from {least} to {most}.")
            return default
        return int(value)

    def flag(self, key: str) -> bool:
        value = self._value(key, required=False)
        if value is not None and not isinstance(value, bool):
            self.problem(key, "must be true or false.")
        return value is True

    def day(self, key: str, *, required: bool = True) -> date | None:
        text = self.text(key, required=required)
        if not text:
            return None
        try:
            if not ISO_DAY.fullmatch(text):
                raise ValueError
            day = date.fromisoformat(text)
        except ValueError:
            self.problem(key, f"“{text}” is not a day of the calendar, written as 2026-11-22.")
            return None
        if day.year not in YEARS:
            self.problem(key, f"“{text}” does not lie in the years {YEARS[0]} to {YEARS[-1]}.")
            return None
        return day

    def mapping(self, key: str, *, required: bool = True) -> Fields:
        value = self._value(key, required)
        if value is None:
            return Fields({}, self.problems, first_line=self.line(key), where=key)
        return self._below(value, key, self.line(key))

    def mappings(self, key: str, *, required: bool = True, fewest: int = 0) -> list[Fields]:
        value = self._value(key, required)
        if value is None:
            return []
        if not isinstance(value, Sequence) or isinstance(value, str):
            self.problem(key, f"must be a list (found {_kind(value)}).")
            return []
        if len(value) < fewest:
            self.problem(key, f"needs at least {fewest}, has {len(value)}.")
        return [self._below(entry, f"{key}[{n}]", self.line(key)) for n, entry in enumerate(value)]

    def _below(self, value: Any, name: str, line: int) -> Fields:
        where = f"{self.where}.{name}" if self.where else name
        # ruamel counts lines from the start of the whole text, nested mappings too.
        first_line = self.first_line if hasattr(value, "lc") else line
        return Fields(value, self.problems, first_line=first_line, where=where)

    def advise_unknown(self) -> None:
        """Say which keys nobody reads; they are kept."""
        for key in self.data:
            if key not in self.known:
                self.problems.append(
                    Problem(
                        self.line(str(key)), 1,
                        f"{key}: this key is not read by the site; it is kept.", "advice",
                    )
                )  # fmt: skip


def _kind(value: Any) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", type(None): "nothing"}
    for kind, name in names.items():
        if isinstance(value, kind):
            return name
    if isinstance(value, str):
        return "text" if value.strip() else "empty text"
    return "keys with values" if isinstance(value, Mapping) else "a list"
