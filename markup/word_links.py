"""Marking glossary words in a tree, each once per section."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from markup.glossary import Hit, forms_of
from markup.types import GlossaryWord

UNMARKED = frozenset(
    (
        "a",
        "code",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "figcaption",
        "figure",
        "th",
        "picture",
    )
)


class WordLinks:
    """Marks the words of one page and remembers which."""

    def __init__(self, glossary: Mapping[str, GlossaryWord]) -> None:
        self.glossary = glossary
        self.forms = forms_of(glossary) if glossary else None
        self.in_section: set[str] = set()
        self.first_words: set[str] = set()
        self.wanted: set[str] = (
            set()
        )  # perhaps in the block at hand, and not yet marked in its section
        self.marked: dict[str, None] = {}

    def begin_section(self) -> None:
        self.in_section.clear()

    def mark(self, block: Element, text: str) -> None:
        """Mark the words of a block; ``text`` is all of its text, to see quickly whether there are any."""
        if self.forms is None or block.tag in UNMARKED:
            return
        self.first_words = self.forms.first_words_in(text)
        self.wanted = self.forms.slugs_of(self.first_words) - self.in_section
        if self.wanted:
            self._inside(block)

    def _inside(self, element: Element) -> None:
        if element.text and not element.text.isspace():
            self._text(element)
        position = 0
        while self.wanted and position < len(element):
            child = element[position]
            if child.tag not in UNMARKED:
                self._inside(child)
            if child.tail and not child.tail.isspace():
                position += self._tail(element, position)
            position += 1

    def _text(self, element: Element) -> None:
        before, links = self._split(element.text or "")
        if links:
            element.text = before
            element[:0] = links

    def _tail(self, parent: Element, position: int) -> int:
        child = parent[position]
        before, links = self._split(child.tail or "")
        if links:
            child.tail = before
            parent[position + 1 : position + 1] = links
        return len(links)

    def _split(self, text: str) -> tuple[str, list[Element]]:
        hits = self._fresh(text)
        links = []
        for hit, following in zip(hits, [*hits[1:], None], strict=False):
            link = Element("a", {"class": "word", "href": self.glossary[hit.slug].url})
            link.text = text[hit.start : hit.end]
            link.tail = text[hit.end : following.start if following else len(text)]
            links.append(link)
        return (text[: hits[0].start] if hits else text), links

    def _fresh(self, text: str) -> list[Hit]:
        fresh = []
        for hit in self.forms.hits(text, self.first_words) if self.forms else ():
            if hit.slug in self.wanted:
                self.wanted.remove(hit.slug)
                self.in_section.add(hit.slug)
                self.marked[hit.slug] = None
                fresh.append(hit)
        return fresh
