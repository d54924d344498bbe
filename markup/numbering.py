"""The one numbering of sources on a page, by first appearance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from markup.types import Citation

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
