"""Glossary words in running text: whole words, any case, the longest form first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from markup.types import GlossaryWord

FormKey = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A glossary word in a text."""

    start: int
    end: int
    slug: str


class Forms:
    """All forms of all words in one pattern, shared beginnings written once."""

    def __init__(self, key: FormKey) -> None:
        self.slugs: dict[str, str] = {}
        for slug, forms in key:
            for form in forms:
                if words := " ".join(form.lower().split()):
                    self.slugs.setdefault(words, slug)
        self.pattern = (
            re.compile(rf"(?<![\w-])(?:{_branches(list(self.slugs))})(?![\w-])")
            if self.slugs
            else None
        )

    def hits(self, text: str) -> Iterator[Hit]:
        lowered = text.lower()
        if self.pattern is None or len(lowered) != len(text):
            return
        for found in self.pattern.finditer(lowered):
            yield Hit(found.start(), found.end(), self.slugs[" ".join(found[0].split())])


def forms_of(glossary: Mapping[str, GlossaryWord]) -> Forms:
    """The forms of a glossary, kept from one text to the next."""
    return _forms(tuple((slug, (entry.word, *entry.forms)) for slug, entry in glossary.items()))


@lru_cache(maxsize=4)
def _forms(key: FormKey) -> Forms:
    return Forms(key)


def _branches(forms: list[str]) -> str:
    """A pattern for many forms that tries no letter twice: ``collagen(?:\\ fibres|s)?``."""
    tree: dict[str, dict] = {}
    for form in forms:
        node = tree
        for letter in form:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branch(tree)


def _branch(node: dict[str, dict]) -> str:
    tails = [_letter(letter) + _branch(below) for letter, below in sorted(node.items()) if letter]
    if not tails:
        return ""
    if len(tails) == 1 and "" not in node:
        return tails[0]
    return f"(?:{'|'.join(tails)}){'?' if '' in node else ''}"


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
