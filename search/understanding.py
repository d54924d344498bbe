"""What a question means on this site: its words as the site says them, misspellings mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef

from documents.models import Document
from search import folding, query, spelling
from search.concepts import Alternative, Concept
from search.folding import Word
from search.models import KnownPhrase
from search.query import Query

LONGEST_PHRASE = 6  # words
LONGEST_CJK_PHRASE = 8  # characters
MOST_ALSO = 8  # other words of one glossary entry
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Called:
    """The reader's words for something that the site calls by another name."""

    typed: str
    name: str


@dataclass(frozen=True, slots=True)
class Understanding:
    query: Query
    concepts: tuple[Concept, ...] = ()
    phrase: tuple[str, ...] = ()  # keys of all telling words, in order
    called: tuple[Called, ...] = ()
    named: tuple[int, ...] = ()  # documents of the concerns that are named
    unknown: tuple[str, ...] = ()  # words that no page holds
    asked_instead: str = ""  # what was typed, where the query is a mended one

    @property
    def text(self) -> str:
        return self.query.text

    @property
    def alternatives(self) -> Iterator[Alternative]:
        return (each for concept in self.concepts for each in concept.alternatives)


def understand(typed: str, *, exact: bool = False) -> Understanding:
    """Four small queries at most. ``exact`` takes the words as they are."""
    asked = query.read(typed)
    if not asked.words:
        return Understanding(asked)
    if exact:
        return _Reading(asked, {}).understanding()
    reading = _Reading(asked, _phrases(asked))
    mended = spelling.mend(asked, reading.open_words())
    if mended.text == asked.text:
        return reading.understanding(mended)
    better = query.read(mended.text)
    return _Reading(better, _phrases(better)).understanding(mended, asked_instead=asked.text)


def _phrases(asked: Query) -> dict[Span, list[KnownPhrase]]:
    """Every stretch of the question that names something, in one query."""
    candidates: dict[str, list[Span]] = {}
    for phrase, span in _stretches(asked):
        candidates.setdefault(phrase, []).append(span)
    published = Exists(Document.objects.published().filter(pk=OuterRef("document")))
    found: dict[Span, list[KnownPhrase]] = {}
    for known in KnownPhrase.objects.filter(published, phrase__in=candidates):
        for span in candidates[known.phrase]:
            found.setdefault(span, []).append(known)
    return found


def _stretches(asked: Query) -> Iterator[tuple[str, Span]]:
    words = asked.words
    for first, word in enumerate(words):
        for last in range(first, min(first + LONGEST_PHRASE, len(words))):
            part = words[first : last + 1]
            yield " ".join(each.key for each in part), (word.start, part[-1].end)
    for run in folding.CJK_RUN.finditer(asked.text):
        for start in range(run.start(), run.end()):
            for end in range(start + 1, min(start + LONGEST_CJK_PHRASE, run.end()) + 1):
                yield asked.text[start:end], (start, end)


@dataclass(slots=True)
class _Reading:
    """One question cut into concepts: named stretches first, the longest before the shorter."""

    asked: Query
    phrases: dict[Span, list[KnownPhrase]]
    spans: list[Span] = field(init=False)

    def __post_init__(self) -> None:
        self.spans = []
        by_length = sorted(self.phrases, key=lambda span: (span[0] - span[1], span[0]))
        for span in by_length:
            if not any(span[0] < end and start < span[1] for start, end in self.spans):
                self.spans.append(span)
        self.spans.sort()

    def open_words(self) -> list[Word]:
        """Words outside of every named stretch."""
        words = [word for word in self.asked.words if not self._is_named(word)]
        if self.spans:
            return [word for word in words if not self.asked.is_filler(word)]
        return self.asked.telling(words)

    def understanding(
        self, mended: spelling.Mended | None = None, asked_instead: str = ""
    ) -> Understanding:
        mended = mended or spelling.Mended(self.asked.text)
        words = [word for word in self.open_words() if word.key not in mended.unknown]
        concepts = [(span[0], self._named_concept(span)) for span in self.spans]
        for word in words:
            keys = mended.beginnings.get(word.key, (word.key,))
            concept = Concept(tuple(Alternative((key,)) for key in keys))
            concepts.append((word.start, concept))
        concepts.sort(key=lambda each: each[0])
        telling = self.asked.telling(list(self.asked.words))
        return Understanding(
            query=self.asked,
            concepts=tuple(dict.fromkeys(concept for _, concept in concepts)),
            phrase=tuple(word.key for word in telling),
            called=tuple(dict.fromkeys(self._called())),
            named=tuple(dict.fromkeys(self._named())),
            unknown=tuple(mended.unknown.values()),
            asked_instead=asked_instead,
        )

    def _is_named(self, word: Word) -> bool:
        return any(start < word.end and word.start < end for start, end in self.spans)

    def _named_concept(self, span: Span) -> Concept:
        """The words as typed, or what the site calls them."""
        words = [word for word in self.asked.words if span[0] <= word.start and word.end <= span[1]]
        typed = tuple(word.key for word in self.asked.telling(words))
        alternatives = [Alternative(typed)] if typed else []
        for known in self.phrases[span]:
            for name in (known.name, *known.also[:MOST_ALSO]):
                keys = tuple(folding.keys(name).split())
                alternatives.append(Alternative(keys, adjacent=len(keys) > 1))
        return Concept(tuple(dict.fromkeys(alternatives)))

    def _called(self) -> Iterator[Called]:
        """Only where the reader used words that the site itself does not use."""
        for span in self.spans:
            typed, known = self.asked.text[span[0] : span[1]], self.phrases[span]
            keys = set(folding.keys(typed).split())
            own = [name for each in known for name in (each.name, *each.also)]
            if not any(keys.issubset(folding.keys(name).split()) for name in own):
                names = sorted({each.name for each in known}, key=str.casefold)
                yield Called(typed, " or ".join(names))

    def _named(self) -> Iterator[int]:
        for span in self.spans:
            for known in self.phrases[span]:
                if known.facet == "concern":
                    yield known.document_id
