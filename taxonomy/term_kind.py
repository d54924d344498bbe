"""How a term's file is read, checked and projected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from documents.fields import Fields
from documents.kinds import Item
from documents.library import Library
from documents.yaml_kind import YamlKind
from markup.types import Problem
from taxonomy.models import Facet, Term

LANGUAGES = ("en", "zh", "ja", "ko", "de", "fr", "es", "it", "nl", "pt", "ar", "he", "hi", "ur")


@dataclass(frozen=True, slots=True)
class ParsedTerm:
    name: str
    parent: str
    parent_line: int
    description: str
    synonyms: Mapping[str, tuple[str, ...]]
    misspellings: tuple[str, ...]


class TermKind(YamlKind):
    name = "term"
    label = "term"
    folder = "terms"
    order = 20
    nested = True
    shown_in_texts = False  # pages look their terms up, and search follows terms by itself
    starter: ClassVar[str] = (
        "name: \ndescription: \nsynonyms:\n  en: []\n  zh: []\nmisspellings: []\n"
    )

    def parse(self, name: str, text: str) -> tuple[ParsedTerm | None, list[Problem]]:
        facet = name.split("/")[0]
        if facet not in Facet.values:
            message = f"“{facet}” is not a facet; the folders are {', '.join(Facet.values)}."
            return None, [Problem(1, 1, message)]
        return super().parse(name, text)

    def parse_fields(self, fields: Fields) -> ParsedTerm:
        return ParsedTerm(
            name=fields.text("name", longest=300),
            parent=fields.text("parent", required=False),
            parent_line=fields.line("parent"),
            description=fields.text("description"),
            synonyms=read_words(fields.mapping("synonyms", required=False), LANGUAGES),
            misspellings=fields.texts("misspellings", required=False),
        )

    def check(self, items: Sequence[Item], library: Library) -> None:
        for item in items:
            parent = item.parsed.parent
            if not parent:
                continue
            full = f"{item.name.split('/')[0]}/{parent}"
            line = item.parsed.parent_line
            if not library.has("term", full):
                item.problems.append(Problem(line, 1, f"parent: there is no term “{full}”."))
            elif _is_cycle(item.name, library):
                message = f"parent: “{parent}” stands below this term itself."
                item.problems.append(Problem(line, 1, message))

    def project(self, items: Sequence[Item]) -> None:
        pks = {term.document_id: term for term in Term.objects.all()}
        by_name = {f"{term.facet}/{term.slug}": term.pk for term in pks.values()}
        terms = [_row(item) for item in items]
        _upsert(terms)
        by_name |= {f"{term.facet}/{term.slug}": term.pk for term in terms}
        for item, term in zip(items, terms, strict=True):
            parent = by_name.get(f"{term.facet}/{item.parsed.parent}")
            Term.objects.filter(pk=term.pk).update(parent=parent)

    def mentions(self, item: Item) -> Iterable[tuple[str, str]]:
        if item.parsed.parent:
            yield "term", f"{item.name.split('/')[0]}/{item.parsed.parent}"

    def address(self, name: str) -> str:
        facet, _, slug = name.partition("/")
        return f"/{Facet(facet).folder}/{slug}/"

    def title(self, parsed: ParsedTerm) -> str:
        return parsed.name


def read_words(fields: Fields, keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Lists of words by language or register; keys that are neither are problems."""
    words = {}
    for key in fields.data:
        if key in keys:
            words[str(key)] = fields.texts(str(key), required=False)
        else:
            fields.problem(str(key), f"is not one of: {', '.join(keys)}.")
    return words


def _is_cycle(name: str, library: Library) -> bool:
    facet = name.split("/")[0]
    seen, here = {name}, name
    while True:
        parsed = library.parsed("term", [here]).get(here)
        if parsed is None or not parsed.parent:
            return False
        here = f"{facet}/{parsed.parent}"
        if here in seen:
            return True
        seen.add(here)


def _row(item: Item) -> Term:
    facet, _, slug = item.name.partition("/")
    parsed: ParsedTerm = item.parsed
    return Term(
        document=item.document, facet=facet, slug=slug, name=parsed.name,
        description=parsed.description,
        synonyms={key: list(words) for key, words in parsed.synonyms.items()},
        misspellings=list(parsed.misspellings),
    )  # fmt: skip


def _upsert(terms: list[Term]) -> None:
    fields = ["facet", "slug", "name", "description", "synonyms", "misspellings"]
    Term.objects.bulk_create(
        terms, update_conflicts=True, unique_fields=["document"], update_fields=fields
    )
