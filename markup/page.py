"""One page while it is being made: the scan of its text, the tree, and what becomes of each mark."""

from __future__ import annotations

import re
from html import escape
from xml.etree.ElementTree import Element

from markup.care_cards import TITLE_CLASS, card_kind, group_cards, make_card
from markup.claim_card import claim_html, claim_text
from markup.fact_box_page import fact_box_html, fact_box_text
from markup.figure_plate import picture_html, words_html
from markup.headings import CONTENTS_LEVELS, HEADING_TAGS, Outline
from markup.link_targets import Destination, find_destination
from markup.marks import (
    ATOM,
    ATOM_MARK,
    CLOSE,
    END,
    OPEN,
    AutolinkMark,
    CitationMark,
    ClaimMark,
    CodeMark,
    EscapeMark,
    FactBoxMark,
    FenceMark,
    FigureMark,
    HeadingMark,
    LinkMark,
    Mark,
)
from markup.numbering import Numbering
from markup.plain_text import SectionTexts, plain, words_of
from markup.scanning import Scan
from markup.tables import align_cell, make_table
from markup.types import Context, Problem
from markup.word_links import WordLinks

ATOM_IN_HTML = re.compile(f"<p>{ATOM}(\\d+){END}</p>|{ATOM}(\\d+){END}")
LEFT_OVER = re.compile(f"[{OPEN}{CLOSE}](\\d+){END}")
LOWEST_BOX_LEVEL = 5


class Page:
    """Draws the marks of one text and arranges its tree."""

    def __init__(self, scanned: Scan, context: Context) -> None:
        self.marks = scanned.marks
        self.context = context
        self.problems: list[Problem] = list(scanned.problems)
        self.numbering = Numbering(context.citations)
        self.outline = Outline()
        self.words = WordLinks(context.glossary)
        self.texts = SectionTexts()
        self.number_sources()
        self.mark_texts = [self.text_of(mark) for mark in self.marks]
        self.kept: list[
            str
        ] = []  # HTML that the tree points at by numbers after those of the marks
        self.box_levels: dict[int, int] = {}
        self.boxes = self.figures = 0

    def problem(self, mark: Mark, message: str) -> None:
        self.problems.append(Problem(mark.line, mark.column, message))

    # Sources

    def number_sources(self) -> None:
        for mark in self.marks:
            if isinstance(mark, CitationMark):
                self.cite(mark, mark.keys)
            elif isinstance(mark, FactBoxMark):
                self.cite_box(mark)
            elif isinstance(mark, ClaimMark):
                self.cite_claim(mark)

    def cite(self, mark: Mark, keys: tuple[str, ...]) -> None:
        for key in keys:
            if key not in self.context.citations:
                self.problem(mark, f"There is no source {key}.")
        self.numbering.add(keys)

    def cite_box(self, mark: FactBoxMark) -> None:
        for source in mark.reading.sources:
            if source.key not in self.context.citations:
                line, column = mark.line + 1 + source.place.row, mark.column + source.place.column
                self.problems.append(Problem(line, column, f"There is no source {source.key}."))
        self.numbering.add(source.key for source in mark.reading.sources)

    def cite_claim(self, mark: ClaimMark) -> None:
        claim = self.context.claims.get(mark.id)
        if claim is None:
            self.problem(mark, f"There is no claim {mark.id}.")
            return
        for key in claim.sources:
            if key not in self.context.citations:
                self.problem(
                    mark, f"The claim {mark.id} rests on a source {key} that there is not."
                )
        self.numbering.add(claim.sources)

    # The tree

    def arrange(self, root: Element, placed: dict[Element, int]) -> None:
        """Give the tree our shape: headings, cards, tables, figures, links, glossary words."""
        cards: list[tuple[Element, str, int]] = []
        tables: list[Element] = []
        figures: list[tuple[Element, FigureMark]] = []
        for element in root.iter():
            tag = element.tag
            if tag in HEADING_TAGS:
                self.heading(element)
            elif tag == "p":
                self.paragraph(element)
                if mark := self.figure_in(element, placed):
                    figures.append((element, mark))
            elif tag == "table":
                tables.append(element)
            elif tag == "div" and element is not root:
                cards.append((element, card_kind(element), self.level_below()))
            elif tag in ("th", "td"):
                align_cell(element)
            elif tag == "ol":
                element.attrib = (
                    {"start": element.attrib["start"]} if "start" in element.attrib else {}
                )
            elif element.attrib and element not in placed:
                element.attrib = {}
        for table in tables:
            make_table(table, [self.plain(cell) for cell in table.iter("th")])
        for card in cards:
            make_card(*card)
        for paragraph, mark in figures:
            self.figure(paragraph, paragraph[0], mark)
        self.pairs(placed)
        self.read(root)
        group_cards(root)

    def plain(self, element: Element) -> str:
        return plain(words_of(element), self.mark_texts)

    def level_below(self) -> int:
        return min(max(self.outline.level + 1, 3), LOWEST_BOX_LEVEL)

    def heading(self, element: Element) -> None:
        found = ATOM_MARK.match(element.text or "")
        mark = self.marks[int(found[1])] if found else None
        if not found or not isinstance(mark, HeadingMark):
            mark = Mark("", *self.last_place())
        line, column = mark.line, mark.column
        for complaint in self.outline.add(element, self.plain(element), line):
            self.problems.append(Problem(line, column, complaint))

    def last_place(self) -> tuple[int, int]:
        headings = [mark for mark in self.marks if isinstance(mark, HeadingMark)]
        return (headings[-1].line, headings[-1].column) if headings else (1, 1)

    def paragraph(self, element: Element) -> None:
        """Note how deep a block of ours stands, and drop what attribute lists have set."""
        is_title = element.get("class") == TITLE_CLASS
        element.attrib = {"class": TITLE_CLASS} if is_title else {}
        if len(element) == 0 and (found := ATOM_MARK.fullmatch((element.text or "").strip())):
            element.text = found[0]
            self.box_levels[int(found[1])] = self.level_below()

    def figure_in(self, paragraph: Element, placed: dict[Element, int]) -> FigureMark | None:
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

    def figure(self, element: Element, caption: Element, mark: FigureMark) -> None:
        figure = self.context.figures.get(mark.name)
        if figure is None:
            why = (
                f"There is no figure {mark.name}."
                if mark.name
                else "Only figures of content/media/ are shown."
            )
            self.problem(mark, why)
            caption.tag = "span"
            return
        if not figure.alt.strip():
            self.problem(mark, f"The figure {mark.name} has no alt text.")
        self.figures += 1
        id = f"fig-{self.figures}"
        caption.tag, caption.attrib, caption.tail = "p", {"id": id}, self.keep(words_html(figure))
        legend = Element("figcaption")
        legend.append(caption)
        element.tag, element.attrib = "figure", {"class": "fig", "aria-labelledby": id}
        element.text, element[:] = self.keep(picture_html(figure)), [legend]

    def keep(self, html: str) -> str:
        """A mark for HTML made on the way; it has no words."""
        self.kept.append(html)
        self.mark_texts.append("")
        return f"{ATOM}{len(self.mark_texts) - 1}{END}"

    def pairs(self, placed: dict[Element, int]) -> None:
        for element, number in placed.items():
            mark = self.marks[number]
            element.attrib = {}
            if isinstance(mark, LinkMark):
                self.link(element, mark)
            else:
                self.problem(mark, "A figure stands in a paragraph of its own.")
                element.tag = "span"

    def link(self, element: Element, mark: LinkMark) -> None:
        destination = self.destination(mark, mark)
        if not destination.href:
            element.tag = "span"
            return
        element.set("href", escape(destination.href))
        if destination.rel:
            element.set("rel", destination.rel)
        if mark.title:
            element.set("title", mark.title)

    def destination(self, mark: Mark, of: LinkMark | AutolinkMark) -> Destination:
        found = find_destination(of.address, self.context.targets, self.outline.ids)
        if found.problem:
            self.problem(mark, found.problem)
        return found

    def read(self, root: Element) -> None:
        """Collect the plain text and mark glossary words, block by block."""
        for block in root:
            words = words_of(block)
            text = plain(words, self.mark_texts)
            level = HEADING_TAGS.get(block.tag)
            if level in CONTENTS_LEVELS:
                self.texts.begin(block.get("id", ""), text)
                self.words.begin_section()
                continue
            self.texts.add(text)
            self.words.mark(block, words)

    # The marks

    def text_of(self, mark: Mark) -> str:
        if isinstance(mark, CodeMark | AutolinkMark | FenceMark):
            return escape(mark.text)
        if isinstance(mark, EscapeMark):
            return escape(mark.sign)
        if isinstance(mark, ClaimMark) and mark.id in self.context.claims:
            return escape(claim_text(self.context.claims[mark.id]))
        if isinstance(mark, FactBoxMark) and mark.reading.box:
            return escape(fact_box_text(mark.reading.box))
        return ""

    def draw(self, html: str) -> str:
        """Put the HTML of every mark in its place."""
        html = ATOM_IN_HTML.sub(self.atom, html)
        return LEFT_OVER.sub(self.left_over, html) if OPEN in html or CLOSE in html else html

    def atom(self, found: re.Match[str]) -> str:
        alone = found[1] is not None
        number = int(found[1] if alone else found[2])
        if number >= len(self.marks):
            return self.kept[number - len(self.marks)]
        mark = self.marks[number]
        if isinstance(mark, ClaimMark):
            return self.claim(mark, alone)
        if isinstance(mark, FactBoxMark | FenceMark):
            return self.fenced(mark, number)
        drawn = self.inline(mark)
        return f"<p>{drawn}</p>" if alone else drawn

    def inline(self, mark: Mark) -> str:
        if isinstance(mark, CitationMark):
            return self.numbering.html(mark.keys)
        if isinstance(mark, EscapeMark):
            return escape(mark.sign)
        if isinstance(mark, CodeMark):
            return f"<code>{escape(mark.text)}</code>"
        if isinstance(mark, AutolinkMark):
            destination = self.destination(mark, mark)
            href = f' href="{escape(destination.href)}"' if destination.href else ""
            return f'<a{href} rel="{destination.rel}">{escape(mark.text)}</a>'
        return ""

    def claim(self, mark: ClaimMark, alone: bool) -> str:
        claim = self.context.claims.get(mark.id)
        if not alone:
            self.problem(mark, "A claim stands in a paragraph of its own.")
        if claim is None or not alone:
            return f"<p>{escape(mark.source)}</p>" if alone else escape(mark.source)
        return claim_html(claim, self.numbering)

    def fenced(self, mark: FactBoxMark | FenceMark, number: int) -> str:
        if isinstance(mark, FenceMark):
            return f"<pre><code>{escape(mark.text)}</code></pre>"
        box = mark.reading.box
        if box is None:
            return f"<pre><code>{escape(mark.source)}</code></pre>"
        self.boxes += 1
        return fact_box_html(
            box, f"facts-{self.boxes}", self.box_levels.get(number, 3), self.numbering
        )

    def left_over(self, found: re.Match[str]) -> str:
        """One end of a link whose other end landed in another block."""
        mark = self.marks[int(found[1])]
        if found[0][0] == OPEN:
            self.problem(mark, "This link is cut in two by the lines or cells around it.")
        return ""
