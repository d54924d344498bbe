"""Headings: their ids, the contents list, and an order without gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.extensions.toc import slugify_unicode

from markup.types import Heading

HEADING_ID_PREFIX = "h-"
HEADING_TAGS = {f"h{level}": level for level in range(1, 7)}
CONTENTS_LEVELS = (2, 3)
TITLE_LEVEL = 1

ANCHOR = re.compile(r"[\w-]+")


def heading_id(anchor: str) -> str:
    """The id in the page of a heading that texts call ``anchor``; prefixed against DOM clobbering."""
    return anchor if anchor.startswith(HEADING_ID_PREFIX) else HEADING_ID_PREFIX + anchor


class Outline:
    """The headings of one page, in order."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}  # id: line
        self.taken: dict[str, int] = {}  # the last number given to an id that came again
        self.contents: list[Heading] = []
        self.level = TITLE_LEVEL

    def add(self, element: Element, words: str, line: int) -> Iterator[str]:
        """Take a heading in, set its id and yield what is wrong with it."""
        level = HEADING_TAGS[element.tag]
        if level == TITLE_LEVEL:
            yield "The page's title is its only heading of level 1; begin this one with ##."
            element.tag, level = "h2", 2
        elif level > self.level + 1:
            yield f"This heading jumps from level {self.level} to level {level}; begin it with {'#' * (self.level + 1)}."
        if not words:
            yield "This heading has no words."
        typed = element.get("id")
        if typed is not None and not ANCHOR.fullmatch(typed):
            yield "The id of a heading holds letters, digits, hyphens and underscores only."
            typed = None
        id = heading_id(typed or slugify_unicode(words, "-") or "part")
        if id in self.ids:
            yield f"The heading in line {self.ids[id]} has the same id; give this one its own, such as {{#another-id}}."
            id = self.unused(id)
        self.ids[id] = line
        self.level = level
        element.attrib = {"id": id}
        if level in CONTENTS_LEVELS:
            self.contents.append(Heading(level, id, words))

    def unused(self, id: str) -> str:
        number = self.taken.get(id, 1) + 1
        while f"{id}-{number}" in self.ids:
            number += 1
        self.taken[id] = number
        return f"{id}-{number}"
