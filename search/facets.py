"""Ways to narrow a list of results: links with the number of pages that each leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.asking import KINDS, Asked, Names
from search.backends import Match

TITLES = {
    "kind": "Kind of page",
    "concern": "Concern",
    "layer": "Layer of skin",
    "treatment": "Treatment",
    "setting": "Where it is done",
}


@dataclass(frozen=True, slots=True)
class Choice:
    label: str
    count: int
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    choices: list[Choice]
    url_of_all: str  # without this filter, "" where there is none


def narrowed(matches: Iterable[Match], asked: Asked, *, but: str = "") -> list[Match]:
    """Matches that pass every filter, apart from the one named ``but``."""
    wanted = {name: value for name, value in asked.filters.items() if name != but}
    kind = wanted.pop("kind", "")
    facets = {f"{name}/{value}" for name, value in wanted.items()}
    return [
        match for match in matches
        if (not kind or match.kind == kind) and facets.issubset(match.facets)
    ]  # fmt: skip


def groups(matches: Sequence[Match], asked: Asked, names: Names) -> list[Group]:
    """A count is the number of results that its link shows."""
    found = []
    for name, title in TITLES.items():
        chosen = asked.filters.get(name, "")
        counts = Counter(
            value for match in narrowed(matches, asked, but=name) for value in _values(match, name)
        )
        choices = [
            Choice(_label(name, value, names), count, asked.filtered(name, value), value == chosen)
            for value, count in counts.items()
            if name == "kind" or f"{name}/{value}" in names
        ]
        choices.sort(key=lambda choice: (-choice.count, choice.label))
        if choices:
            found.append(Group(title, choices, asked.filtered(name, "") if chosen else ""))
    return found


def _values(match: Match, name: str) -> Iterable[str]:
    if name == "kind":
        return (match.kind,)
    start = f"{name}/"
    return (facet.removeprefix(start) for facet in match.facets if facet.startswith(start))


def _label(name: str, value: str, names: Names) -> str:
    return KINDS.get(value, value) if name == "kind" else names[f"{name}/{value}"]
