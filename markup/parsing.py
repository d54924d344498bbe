"""Python-Markdown as we use it: raw HTML, indented code and its own links are off, our marks are on.

Links, code and citations are found by ``scanning``; what is left to Python-Markdown is the shape
of the text: paragraphs, lists, tables, definition lists, care cards and emphasis.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.attr_list import AttrListExtension, AttrListTreeprocessor
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from markup.marks import CLOSE, END, OPEN

Arrange = Callable[[Element, dict[Element, int]], None]

OFF_INLINE = (
    *(
        "backtick",
        "escape",
        "reference",
        "link",
        "image_link",
        "image_reference",
        "short_reference",
    ),
    *("short_image_ref", "autolink", "automail", "html", "entity"),
)
OFF_BLOCK = ("code", "reference")
MOST_IDLE_READERS = 16

# Signs without which a block cannot be of a kind. Looking for them first saves most of the
# patterns that Python-Markdown tries on every block: a fifth of the time of an article.
NEEDED_SIGNS = {
    "admonition": ("!!!", " " * 4),
    "table": ("|",),
    "hashheader": ("#",),
    "setextheader": ("\n-", "\n="),
    "hr": ("-", "_", "*"),
    "deflist": (":",),
    "quote": (">",),
}


class _PairPattern(InlineProcessor):
    """A link or figure whose two ends stand in one run of text."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(f"{OPEN}(\\d+){END}(.*?){CLOSE}\\1{END}", reader)
        self.reader = reader

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        element = Element("a")
        element.text = m[2]
        self.reader.placed[element] = int(m[1])
        return element, m.start(), m.end()


class _ArrangeTree(Treeprocessor):
    """Hands the finished tree to the page being rendered."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self.reader = reader

    def run(self, root: Element) -> None:
        self.reader.arrange(root, self.reader.placed)


class _AttributeLists(AttrListTreeprocessor):
    """Walks the tree only where a text has an attribute list."""

    def run(self, doc: Element) -> None:
        if "{" in self.md.text:
            super().run(doc)


class Reader(Markdown):
    """One Markdown parser; it reads one text at a time."""

    arrange: Arrange

    def __init__(self) -> None:
        self.text = ""
        self.placed: dict[Element, int] = {}
        super().__init__(
            extensions=[
                TableExtension(use_align_attribute=True),
                DefListExtension(),
                AttrListExtension(),
                AdmonitionExtension(),
                SaneListExtension(),
            ],
            output_format="html",
        )
        self.preprocessors.deregister("html_block")
        for name in OFF_INLINE:
            self.inlinePatterns.deregister(name)
        for name in OFF_BLOCK:
            self.parser.blockprocessors.deregister(name)
        for name, signs in NEEDED_SIGNS.items():
            _look_first(self.parser.blockprocessors[name], signs)
        # Twice: a pair inside another, such as a link in a caption, is only looked for by a later pattern.
        self.inlinePatterns.register(_PairPattern(self), "outer_pair", 165)
        self.inlinePatterns.register(_PairPattern(self), "inner_pair", 164)
        self.treeprocessors.register(_AttributeLists(self), "attr_list", 8)
        self.treeprocessors.deregister("unescape")
        self.treeprocessors.register(_ArrangeTree(self), "arrange", -10)

    def read(self, text: str, arrange: Arrange) -> str:
        self.reset()
        self.text, self.placed = text, {}
        self.arrange = arrange
        return self.convert(text)


def _look_first(processor: BlockProcessor, signs: tuple[str, ...]) -> None:
    test = processor.test

    def quick_test(parent: Element, block: str) -> bool:
        return any(sign in block for sign in signs) and test(parent, block)

    processor.test = quick_test  # type: ignore[method-assign]


# Making a reader costs as much as a short article. A reader is taken out while it is in use.
_idle: deque[Reader] = deque(maxlen=MOST_IDLE_READERS)


def read_marked_text(text: str, arrange: Arrange) -> str:
    """HTML with marks still in it; ``arrange`` gets the tree before it is written out."""
    try:
        reader = _idle.pop()
    except IndexError:
        reader = Reader()
    html = reader.read(text, arrange)
    _idle.append(reader)  # not after an exception: its state could be anything
    return html
