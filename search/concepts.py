"""What a backend is asked for: the ideas of a question, each with the ways it may be written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alternative:
    """Keys that must all stand in a page, side by side if ``adjacent``."""

    keys: tuple[str, ...]
    adjacent: bool = False


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea: a page has it that holds any of the alternatives."""

    alternatives: tuple[Alternative, ...]
