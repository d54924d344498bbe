"""How a glossary entry's file is read, checked and projected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from documents.fields import Fields
from documents.kinds import Item
from documents.library import Library
from documents.yaml_kind import YamlKind
from markup import types as markup_types
from markup.types import Problem
from taxonomy.models import GlossaryEntry
from taxonomy.term_kind import LANGUAGES, read_words
from taxonomy.words_in_texts import articles_holding

REGISTERS = ("lay", "clinical", *LANGUAGES)


@dataclass(frozen=True, slots=True)
class ParsedEntry:
    word: str
    definition: str
    forms: tuple[str, ...]
    also: Mapping[str, tuple[str, ...]]
    sources: tuple[str, ...]
    sources_line: int


class GlossaryKind(YamlKind):
    name = "glossary"
    label = "glossary entry"
    folder = "glossary"
    order = 30
    starter: ClassVar[str] = (
        "word: \ndefinition: \nforms: []\nalso:\n  lay: []\n  clinical: []\n  zh: []\nsources: []\n"
    )

    def parse_fields(self, fields: Fields) -> ParsedEntry:
        return ParsedEntry(
            word=fields.text("word", longest=200),
            definition=fields.text("definition"),
            forms=fields.texts("forms", required=False),
            also=read_words(fields.mapping("also", required=False), REGISTERS),
            sources=fields.texts("sources", required=False),
            sources_line=fields.line("sources"),
        )

    def check(self, items: Sequence[Item], library: Library) -> None:
        owners: dict[str, str] = {}
        for name, entry in sorted(library.all("glossary").items()):
            for form in (entry.word, *entry.forms):
                owners.setdefault(form.casefold(), name)
        for item in items:
            parsed: ParsedEntry = item.parsed
            for form in (parsed.word, *parsed.forms):
                owner = owners.get(form.casefold(), item.name)
                if owner != item.name:
                    message = f"“{form}” is already explained by {owner}.yaml."
                    item.problems.append(Problem(1, 1, message))
            item.problems += library.unknown(
                "reference", parsed.sources, key="sources", line=parsed.sources_line
            )

    def project(self, items: Sequence[Item]) -> None:
        rows = [
            GlossaryEntry(
                document=item.document, slug=item.name, word=item.parsed.word,
                definition=item.parsed.definition, forms=list(item.parsed.forms),
                also={key: list(words) for key, words in item.parsed.also.items()},
                sources=list(item.parsed.sources),
            )
            for item in items
        ]  # fmt: skip
        GlossaryEntry.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["document"],
            update_fields=["slug", "word", "definition", "forms", "also", "sources"],
        )  # fmt: skip

    def mentions(self, item: Item) -> Iterable[tuple[str, str]]:
        return [("reference", source) for source in item.parsed.sources]

    def dependents(self, items: Sequence[Item]) -> Iterable[int]:
        """Texts in which one of the words may now be marked."""
        forms = {
            form for item in items if item.parsed for form in (item.parsed.word, *item.parsed.forms)
        }
        return articles_holding(forms)

    def address(self, name: str) -> str:
        return f"/glossary/#{name}"

    def title(self, parsed: ParsedEntry) -> str:
        return parsed.word


def glossary(library: Library) -> dict[str, markup_types.GlossaryWord]:
    """Every word as the renderer marks it, by slug."""
    return {
        name: markup_types.GlossaryWord(
            slug=name, word=entry.word, definition=entry.definition,
            forms=(entry.word, *entry.forms), url=f"/glossary/#{name}",
        )
        for name, entry in sorted(library.all("glossary").items())
    }  # fmt: skip
