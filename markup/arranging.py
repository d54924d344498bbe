"""Giving the tree of a text our shape: headings, cards, tables, figures, links, glossary words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from xml.etree.ElementTree import Element

from markup.care_cards import TITLE_CLASS, card_kind, group_cards, make_card
from markup.drawing import Drawing
from markup.figure_plate import arrange_figure, picture_html, words_html
from markup.headings import CONTENTS_LEVELS, HEADING_TAGS, Outline
from markup.link_targets import Destination, find_destination
from markup.mark_words import mark_words
from markup.marks import ATOM_MARK, AutolinkMark, FigureMark, HeadingMark, LinkMark, Mark
from markup.plain_text import SectionTexts, plain, words_of
from markup.tables import align_cell, make_table
from markup.types import Context, Problem
from markup.word_links import WordLinks

HIGHEST_BOX_LEVEL, LOWEST_BOX_LEVEL = 3, 5


class Arrangement:
    """The tree of one page while it is put in order."""

    def __init__(
        self,
        marks: Sequence[Mark],
        context: Context,
        drawing: Drawing,
        problems: list[Problem],
        first_line: int,
    ) -> None:
        self.marks = marks
        self.context = context
        self.drawing = drawing
        self.problems = problems
        self.mark_texts = [mark_words(mark, context) for mark in marks]
        self.outline = Outline()
        self.words = WordLinks(context.glossary)
        self.texts = SectionTexts()
        self.last_heading = HeadingMark("", first_line, 1)
        self.cards: list[tuple[Element, str, int]] = []
        self.tables: list[Element] = []
        self.figures: list[tuple[Element, FigureMark]] = []

    def arrange(self, root: Element, placed: dict[Element, int]) -> None:
        """Change the tree in place; ``placed`` tells which mark an element stands for."""
        for element in root.iter():
            if element is not root:
                self._note(element, placed)
        for number, table in enumerate(self.tables, start=1):
            # Two tables with the same columns are told apart by their numbers.
            name = f"Table {number}" if len(self.tables) > 1 else "Table"
            make_table(table, [self._plain(cell) for cell in table.iter("th")], name)
        for card in self.cards:
            make_card(*card)
        for number, (paragraph, mark) in enumerate(self.figures, start=1):
            self._figure(paragraph, mark, number)
        self._pairs(placed)
        self._read(root)
        group_cards(root)

    def resolve(self, mark: LinkMark | AutolinkMark) -> Destination:
        """Where a link leads; a dead one is a problem."""
        found = find_destination(mark.address, self.context.targets, self.outline.ids)
        if found.problem:
            self.problems.append(mark.problem(found.problem))
        return found

    # One walk, in the order of the page. Nothing moves yet: the walk would follow it.

    def _note(self, element: Element, placed: dict[Element, int]) -> None:
        tag = element.tag
        if tag in HEADING_TAGS:
            self._heading(element)
        elif tag == "p":
            self._paragraph(element)
            if mark := self._figure_in(element, placed):
                self.figures.append((element, mark))
        elif tag == "table":
            self.tables.append(element)
            element.attrib = {}
        elif tag == "div":
            self.cards.append((element, card_kind(element), self._level_below()))
        elif tag in ("th", "td"):
            align_cell(element)
        elif element.attrib:
            start = element.get("start") if tag == "ol" else None
            element.attrib = {"start": start} if start else {}

    def _heading(self, element: Element) -> None:
        numbers = (int(found[1]) for found in ATOM_MARK.finditer(element.text or ""))
        marks = (
            mark for mark in map(self.marks.__getitem__, numbers) if isinstance(mark, HeadingMark)
        )
        self.last_heading = next(marks, self.last_heading)
        complaints = self.outline.add(element, self._plain(element), self.last_heading.line)
        self.problems += map(self.last_heading.problem, complaints)

    def _paragraph(self, element: Element) -> None:
        """Note how deep a fact box stands, and drop what attribute lists have set."""
        element.attrib = {"class": TITLE_CLASS} if element.get("class") == TITLE_CLASS else {}
        if len(element) == 0 and (found := ATOM_MARK.fullmatch((element.text or "").strip())):
            element.text = found[0]
            self.drawing.heading_levels[int(found[1])] = self._level_below()

    def _figure_in(self, paragraph: Element, placed: dict[Element, int]) -> FigureMark | None:
        """The figure that fills a paragraph; it is then no longer among the pairs."""
        if (
            len(paragraph) != 1
            or (paragraph.text or "").strip()
            or (paragraph[0].tail or "").strip()
        ):
            return None
        number = placed.get(paragraph[0])
        mark = self.marks[number] if number is not None else None
        if not isinstance(mark, FigureMark):
            return None
        del placed[paragraph[0]]
        return mark

    def _level_below(self) -> int:
        return min(max(self.outline.level + 1, HIGHEST_BOX_LEVEL), LOWEST_BOX_LEVEL)

    # What the walk has found

    def _figure(self, paragraph: Element, mark: FigureMark, number: int) -> None:
        figure = self.context.figures.get(mark.name)
        if figure is None:
            why = (
                f"There is no figure {mark.name}."
                if mark.name
                else "Only figures of content/media/ are shown."
            )
            self.problems.append(mark.problem(why))
            paragraph[0].tag = "span"
            return
        if not figure.alt.strip():
            self.problems.append(mark.problem(f"The figure {mark.name} has no alt text."))
        picture, words = self._keep(picture_html(figure)), self._keep(words_html(figure))
        arrange_figure(paragraph, picture, words, f"fig-{number}")

    def _keep(self, html: str) -> str:
        self.mark_texts.append("")
        return self.drawing.keep(html)

    def _pairs(self, placed: dict[Element, int]) -> None:
        for element, number in placed.items():
            mark = self.marks[number]
            if isinstance(mark, LinkMark):
                self._link(element, mark)
            else:
                self.problems.append(mark.problem("A figure stands in a paragraph of its own."))
                element.tag = "span"

    def _link(self, element: Element, mark: LinkMark) -> None:
        destination = self.resolve(mark)
        if not destination.href:
            element.tag = "span"
            return
        attributes = {"href": escape(destination.href), "rel": destination.rel, "title": mark.title}
        element.attrib = {name: value for name, value in attributes.items() if value}

    def _read(self, root: Element) -> None:
        """Collect the plain text and mark glossary words, block by block."""
        for block in root:
            words = words_of(block)
            text = plain(words, self.mark_texts)
            if HEADING_TAGS.get(block.tag) in CONTENTS_LEVELS:
                self.texts.begin(block.get("id", ""), text)
                self.words.begin_section()
            else:
                self.texts.add(text)
                self.words.mark(block, words)

    def _plain(self, element: Element) -> str:
        return plain(words_of(element), self.mark_texts)
