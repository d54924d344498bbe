"""The words of a page without its markup, for search and for reading aloud."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markup.entities import unescape_entities
from markup.marks import ANY_MARK, ATOM_MARK
from markup.types import Section


def words_of(element: Element) -> str:
    """All text of an element, marks and entities still in it."""
    return "".join(element.itertext())


def plain(text: str, mark_texts: Sequence[str]) -> str:
    """Text on one line, each mark replaced by the words it stands for."""
    if "\x0e" in text:
        text = ATOM_MARK.sub(lambda mark: mark_texts[int(mark[1])], text)
    if "\x11" in text or "\x12" in text:
        text = ANY_MARK.sub("", text)
    return " ".join(unescape_entities(text).split())


class SectionTexts:
    """Collects the text of a page, section by section."""

    def __init__(self) -> None:
        self.done: list[Section] = []
        self.id, self.title, self.blocks = "", "", [""]

    def begin(self, id: str, title: str) -> None:
        self.finish()
        self.id, self.title, self.blocks = id, title, []

    def add(self, words: str) -> None:
        if words:
            self.blocks.append(words)

    def finish(self) -> None:
        text = "\n".join(block for block in self.blocks if block)
        if self.title or text:
            self.done.append(Section(self.id, self.title, text))
        self.blocks = []

    def sections(self) -> tuple[Section, ...]:
        self.finish()
        self.id = self.title = ""
        return tuple(self.done)


def page_text(sections: Sequence[Section]) -> str:
    """The whole page, titles included."""
    parts = (part for section in sections for part in (section.title, section.text))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(part for part in parts if part))
