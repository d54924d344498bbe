"""A fact box as data: counts of people out of one denominator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markup.plain_yaml import Place

NOT_RECORDED = "not recorded"
NO_RELIABLE_NUMBER = "no reliable number"


@dataclass(frozen=True, slots=True)
class Source:
    key: str
    place: Place


@dataclass(frozen=True, slots=True)
class Row:
    """One outcome; ``count`` is nothing when there is no reliable number."""

    outcome: str
    effect: Literal["benefit", "harm"]
    count: int | None
    without: int | None
    note: str
    certainty: str


@dataclass(frozen=True, slots=True)
class FactBox:
    title: str
    population: str
    sources: tuple[Source, ...]
    denominator: int | None
    time: str
    rows: tuple[Row, ...]
    fewer_harms_because: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong in a box, at a place within it."""

    message: str
    place: Place


@dataclass(frozen=True, slots=True)
class Reading:
    """A box as far as it could be read: nothing is drawn while there are complaints."""

    box: FactBox | None
    sources: tuple[Source, ...]
    complaints: tuple[Complaint, ...]
