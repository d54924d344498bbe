"""Glossary words in running text: whole words, any case, the longest form first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from markup.types import GlossaryWord

LONGEST_FORM_CHARACTERS = 100
WORD = re.compile(r"[\w-]+")

Letters = dict[str, "Letters"]
FormKey = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A glossary word in a text."""

    start: int
    end: int
    slug: str


class Forms:
    """All forms of all words, found by their first word and then matched as far as they go."""

    def __init__(self, key: FormKey) -> None:
        self.slugs: dict[str, str] = {}
        self.slugs_by_first_word: dict[str, set[str]] = {}
        for slug, forms in key:
            for form in forms:
                self.add(slug, " ".join(form.lower().split()))
        self.pattern = re.compile(rf"(?<![\w-]){_branch(_tree(self.slugs))}(?![\w-])")

    def add(self, slug: str, form: str) -> None:
        first = WORD.match(form)
        if first and len(form) <= LONGEST_FORM_CHARACTERS:
            self.slugs.setdefault(form, slug)
            self.slugs_by_first_word.setdefault(first[0], set()).add(slug)

    def first_words_in(self, text: str) -> set[str]:
        """The words of a text with which forms begin: a quick look, before the slow one."""
        return self.slugs_by_first_word.keys() & WORD.findall(text.lower())

    def slugs_of(self, first_words: set[str]) -> set[str]:
        return set().union(*(self.slugs_by_first_word[word] for word in first_words))

    def hits(self, text: str, first_words: set[str]) -> list[Hit]:
        """The forms in a text that begin with these words, in order, none inside another."""
        lowered = text.lower()
        if len(lowered) != len(text):  # a letter that grows when lowered would shift every place
            return []
        found = sorted(span for word in first_words for span in self.spans(lowered, word))
        hits: list[Hit] = []
        for start, end in found:
            if not hits or start >= hits[-1].end:
                hits.append(Hit(start, end, self.slugs[" ".join(lowered[start:end].split())]))
        return hits

    def spans(self, lowered: str, first_word: str) -> Iterator[tuple[int, int]]:
        at = lowered.find(first_word)
        while at >= 0:
            if match := self.pattern.match(lowered, at):
                yield match.span()
            at = lowered.find(first_word, at + len(first_word))


def forms_of(glossary: Mapping[str, GlossaryWord]) -> Forms:
    """The forms of a glossary, kept from one text to the next."""
    return _forms(tuple((slug, (entry.word, *entry.forms)) for slug, entry in glossary.items()))


@lru_cache(maxsize=4)
def _forms(key: FormKey) -> Forms:
    return Forms(key)


def _tree(forms: Iterable[str]) -> Letters:
    tree: Letters = {}
    for form in forms:
        node = tree
        for letter in form:
            node = node.setdefault(letter, {})
        node[""] = {}
    return tree


def _branch(node: Letters) -> str:
    """A pattern for many forms that tries no letter twice: ``collagen(?:\\s+fibres|s)?``."""
    tails = [_letter(letter) + _branch(below) for letter, below in sorted(node.items()) if letter]
    if not tails:
        return ""
    if len(tails) == 1 and "" not in node:
        return tails[0]
    return f"(?:{'|'.join(tails)}){'?' if '' in node else ''}"


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
