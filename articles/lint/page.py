"""One article as the rules see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from articles.article_kind import Prepared
from articles.article_text import ParsedArticle
from articles.lint.prose import Paragraph, headings, paragraphs
from articles.lint.readability import words
from documents.kinds import Item
from documents.library import Library


@dataclass(frozen=True)
class Page:
    """An article that renders, beside the library it belongs to."""

    item: Item
    library: Library

    @property
    def path(self) -> str:
        return self.item.path

    @property
    def parsed(self) -> ParsedArticle:
        parsed: ParsedArticle = self.item.parsed
        return parsed

    @property
    def prepared(self) -> Prepared:
        prepared: Prepared = self.item.prepared
        return prepared

    @cached_property
    def headings(self) -> list[str]:
        return headings(self.parsed.body)

    @cached_property
    def all_paragraphs(self) -> list[Paragraph]:
        return paragraphs(self.parsed.body, self.parsed.body_line)

    @cached_property
    def prose(self) -> list[Paragraph]:
        return [paragraph for paragraph in self.all_paragraphs if not paragraph.is_table]

    @cached_property
    def word_count(self) -> int:
        return sum(len(words(paragraph.text)) for paragraph in self.prose)
