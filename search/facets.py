"""Ways to narrow a list of results: links with the number of pages that each leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

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
    usual = _counts(narrowed(matches, asked))
    found = []
    for name, title in TITLES.items():
        chosen = asked.filters.get(name, "")
        counts = _counts(narrowed(matches, asked, but=name)) if chosen else usual
        choices = [
            Choice(label, counts[key], asked.filtered(name, value), value == chosen)
            for key in counts
            for facet, _, value in [key.partition("/")]
            if facet == name and (label := _label(name, value, names))
        ]
        choices.sort(key=lambda choice: (-choice.count, choice.label))
        if choices:
            found.append(Group(title, choices, asked.filtered(name, "") if chosen else ""))
    return found


def _counts(matches: Sequence[Match]) -> Counter[str]:
    """How many pages each facet has, kinds among them as "kind/guide"."""
    counts = Counter(chain.from_iterable(match.facets for match in matches))
    kinds = Counter(match.kind for match in matches)
    return counts + Counter({f"kind/{kind}": count for kind, count in kinds.items()})


def _label(name: str, value: str, names: Names) -> str:
    return KINDS.get(value, "") if name == "kind" else names.get(f"{name}/{value}", "")
