"""Words that no page holds: begun ones completed, misspelt ones mended from the site's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search import folding
from search.folding import Word
from search.models import KnownWord
from search.query import Query

SHORTEST_MENDED = 4  # letters; shorter words are too like each other
SHORTEST_BEGUN = 3
LONG_WORD = 8  # letters; from here on two slips are forgiven
MOST_BEGINNINGS = 8
Known = dict[str, tuple[str, str, int]]  # word → word, key, on how many pages it leads


@dataclass(frozen=True, slots=True)
class Mended:
    """The question with its misspelt words mended; ``beginnings`` has the keys a begun word may be."""

    text: str
    beginnings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)  # key → as typed


def mend(asked: Query, words: Sequence[Word]) -> Mended:
    """One query where every word is known, two where not."""
    keys = {word.key for word in words}
    strange = keys.difference(KnownWord.objects.filter(key__in=keys).values_list("key", flat=True))
    if not strange:
        return Mended(asked.text)
    known = {row[0]: row for row in KnownWord.objects.values_list("word", "key", "leads")}
    text, mended = asked.text, Mended("")
    for word in sorted(words, key=lambda each: each.start, reverse=True):
        if word.key not in strange:
            continue
        typed = asked.text[word.start : word.end]
        folded = folding.fold(typed)
        if begun := _begun(folded, known):
            mended.beginnings[word.key] = begun
        elif likely := _likely(folded, known):
            text = text[: word.start] + likely + text[word.end :]
        else:
            mended.unknown[word.key] = typed
    return Mended(text, mended.beginnings, mended.unknown)


def _begun(word: str, known: Known) -> tuple[str, ...]:
    if len(word) < SHORTEST_BEGUN and not folding.CJK_RUN.match(word):
        return ()
    keys = [key for other, key, _ in known.values() if other.startswith(word)]
    return tuple(dict.fromkeys(keys))[:MOST_BEGINNINGS]


def _likely(word: str, known: Known) -> str:
    """The nearest known word; of equally near ones that of titles, then that which begins alike."""
    if len(word) < SHORTEST_MENDED or not word.isalpha() or folding.CJK_RUN.match(word):
        return ""
    slips = 2 if len(word) >= LONG_WORD else 1
    choices = [other for other in known if len(other) >= SHORTEST_MENDED and other.isalpha()]
    near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=slips, limit=20)
    by_nearness = sorted(
        (distance, not known[other][2], other[0] != word[0], other) for other, distance, _ in near
    )
    return by_nearness[0][-1] if by_nearness else ""
