"""What of each kind of document is searchable, and how heavily.

Four fields, from heavy to light: title, terms, headings, text. Only published documents are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.models import Article
from documents.models import Document
from evidence.models import Claim
from taxonomy.models import GlossaryEntry, Term

WEIGHTS = (8.0, 5.0, 3.0, 1.0)  # title, terms, headings, text
KINDS = ("article", "term", "glossary", "claim")
AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site as search sees it; ``facets`` are "concern/acne" and the like."""

    document_id: int
    kind: str
    title: str
    terms: str = ""
    headings: str = ""
    text: str = ""
    facets: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[str, str, str, str]:
        return self.title, self.terms, self.headings, self.text


@dataclass(frozen=True, slots=True)
class Naming:
    """All that a term or glossary word may be called by readers."""

    document_id: int
    name: str
    facet: str
    phrases: tuple[str, ...]
    also: tuple[str, ...] = ()  # what the text itself may call it


def pages(document_ids: Sequence[int]) -> Iterator[Page]:
    """The published ones of these documents; one query a kind for every few hundred."""
    for start in range(0, len(document_ids), AT_ONCE):
        part = document_ids[start : start + AT_ONCE]
        for read in (_articles, _terms, _glossary, _claims):
            yield from read(part)


def namings(document_ids: Sequence[int]) -> Iterator[Naming]:
    for start in range(0, len(document_ids), AT_ONCE):
        part = document_ids[start : start + AT_ONCE]
        for term in Term.objects.published().filter(pk__in=part):
            words = [term.name, *_flat(term.synonyms.values()), *term.misspellings]
            yield Naming(term.pk, term.name, term.facet, tuple(words))
        for entry in GlossaryEntry.objects.published().filter(pk__in=part):
            english = [entry.word, *entry.forms]
            english += _flat(entry.also.get(register, ()) for register in ("lay", "clinical"))
            every = [*english, *_flat(entry.also.values())]
            yield Naming(entry.pk, entry.word, "", tuple(every), tuple(english))


def every_id() -> list[int]:
    """All documents that are pages of search."""
    published = Document.objects.published().filter(kind__in=KINDS)
    return list(published.order_by("pk").values_list("pk", flat=True))


def articles_with(term_ids: Sequence[int]) -> list[int]:
    """Articles whose row holds the name of one of the terms."""
    tagged = Article.objects.published().filter(terms__pk__in=term_ids)
    return list(tagged.values_list("pk", flat=True).distinct())


def _articles(ids: Sequence[int]) -> Iterator[Page]:
    facets, names = _tagged(ids)
    rows = Article.objects.published().filter(pk__in=ids)
    for pk, kind, title, statement, summary, points, toc, text in rows.values_list(
        "pk", "kind", "title", "statement", "summary", "key_points", "toc", "plain_text"
    ):
        headings = [statement, *(heading["text"] for heading in toc)]
        yield Page(
            pk, kind, title, terms=_lines(names.get(pk, ())), headings=_lines(headings),
            text=_lines([summary, *points, text]), facets=facets.get(pk, ()),
        )  # fmt: skip


def _tagged(ids: Sequence[int]) -> tuple[dict[int, tuple[str, ...]], dict[int, list[str]]]:
    """Each article's facets and the names of its terms, those above them included."""
    terms = {term.pk: term for term in Term.objects.published()}
    facets: dict[int, tuple[str, ...]] = {}
    names: dict[int, list[str]] = {}
    pairs = Article.terms.through.objects.filter(article_id__in=ids)
    for article, term_id in pairs.values_list("article_id", "term_id"):
        for term in _upwards(terms, term_id):
            facet = f"{term.facet}/{term.slug}"
            if facet not in facets.get(article, ()):
                facets[article] = (*facets.get(article, ()), facet)
                names.setdefault(article, []).append(term.name)
    return facets, names


def _upwards(terms: dict[int, Term], pk: int | None) -> Iterator[Term]:
    while pk is not None and pk in terms:
        yield terms[pk]
        pk = terms[pk].parent_id


def _terms(ids: Sequence[int]) -> Iterator[Page]:
    for term in Term.objects.published().filter(pk__in=ids):
        yield Page(
            term.pk, "topic", term.name, terms=_lines(_flat(term.synonyms.values())),
            text=term.description, facets=(f"{term.facet}/{term.slug}",),
        )  # fmt: skip


def _glossary(ids: Sequence[int]) -> Iterator[Page]:
    for entry in GlossaryEntry.objects.published().filter(pk__in=ids):
        others = [*entry.forms, *_flat(entry.also.values())]
        yield Page(entry.pk, "glossary", entry.word, terms=_lines(others), text=entry.definition)


def _claims(ids: Sequence[int]) -> Iterator[Page]:
    """A claim has no title: its sentence weighs as a heading does."""
    for claim in Claim.objects.published().filter(pk__in=ids):
        text = _lines([claim.outcome, claim.reason])
        yield Page(claim.pk, "claim", "", headings=claim.statement, text=text)


def _flat(lists: Iterable[Iterable[str]]) -> list[str]:
    return [word for words in lists for word in words]


_lines: Callable[[Iterable[str]], str] = "\n".join
