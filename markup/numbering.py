"""The one numbering of sources on a page, by first appearance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from markup.marks import CitationMark, ClaimMark, FactBoxMark, Mark
from markup.types import Citation, Context, Problem

SOURCE_ID_PREFIX = "source-"


class Numbering:
    """Numbers the known sources of a page; an unknown one has no number."""

    def __init__(self, citations: Mapping[str, Citation]) -> None:
        self.citations = citations
        self.numbers: dict[str, int] = {}
        self.links: dict[str, str] = {}

    def add(self, keys: Iterable[str]) -> None:
        for key in keys:
            if key in self.citations:
                self.numbers.setdefault(key, len(self.numbers) + 1)

    def order(self) -> tuple[str, ...]:
        """The keys, in the order of their numbers."""
        return tuple(self.numbers)

    def html(self, keys: Iterable[str]) -> str:
        """The raised numbers of some sources, each a link into the page's list."""
        links = ",".join(self.links.get(key) or self._link(key) for key in keys)
        return f'<sup class="cites">{links}</sup>' if links else ""

    def _link(self, key: str) -> str:
        if key not in self.numbers:
            return f'<span class="cite cite--unknown">{escape(key)}</span>'
        citation, number = self.citations[key], self.numbers[key]
        variant, said = (" cite--retracted", ", retracted") if citation.retracted else ("", "")
        label = escape(f"Source {number}: {citation.label}{said}")
        return f'<a class="cite{variant}" href="#{SOURCE_ID_PREFIX}{escape(key)}" aria-label="{label}">{number}</a>'


def number_sources(marks: Sequence[Mark], context: Context, problems: list[Problem]) -> Numbering:
    """The numbering of a page: its citations, its fact boxes and the sources of its claims."""
    numbering = Numbering(context.citations)
    for mark in marks:
        for key, unknown in _sources(mark, context):
            if key in context.citations:
                numbering.add([key])
            else:
                problems.append(unknown)
    return numbering


def _sources(mark: Mark, context: Context) -> Iterator[tuple[str, Problem]]:
    """Each source a mark names, with what to say if it is unknown."""
    if isinstance(mark, CitationMark):
        for key in mark.keys:
            yield key, mark.problem(f"There is no source {key}.")
    elif isinstance(mark, FactBoxMark):
        for source in mark.reading.sources:
            yield source.key, mark.problem_at(source.place, f"There is no source {source.key}.")
    elif isinstance(mark, ClaimMark) and mark.id in context.claims:
        for key in context.claims[mark.id].sources:
            yield (
                key,
                mark.problem(f"The claim {mark.id} rests on {key}, but there is no such source."),
            )
