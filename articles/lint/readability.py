"""How hard a text is to read: Flesch-Kincaid grade (Kincaid and others, 1975)."""

from __future__ import annotations

import re
from collections.abc import Sequence

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
VOWELS = re.compile(r"[aeiouy]+")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
ABBREVIATIONS = re.compile(r"\b(?:e\.g|i\.e|Dr|vs|approx|No)\.")
SILENT_E = re.compile(r"(?:[^aeiouyl]e|[aeiou]le|[^aeiouytd]ed|[^aeiouscxz]es)$")


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph of plain text."""
    joined = ABBREVIATIONS.sub(lambda found: found.group().replace(".", "․"), text)
    parts = SENTENCE_END.split(joined)
    return [part.replace("․", ".").strip() for part in parts if WORD.search(part)]


def words(text: str) -> list[str]:
    return WORD.findall(text)


def syllables(word: str) -> int:
    """Vowel groups, less a silent ending: right for nine words in ten, and the same every day."""
    plain = word.lower().replace("’", "").replace("'", "")
    plain = re.sub(r"(?<=[aeiou])y(?=[aeiou])", "j", plain)
    groups = len(VOWELS.findall(plain))
    if groups > 1 and SILENT_E.search(plain):
        groups -= 1
    groups += len(re.findall(r"i[ao](?!us)|eo|[^aeq]ua", plain)) - len(
        re.findall(r"[tcs]i[ao]|geo[nu]", plain)
    )
    if groups > 1 and plain.endswith("ea"):
        groups += 1
    return max(groups, 1)


def grade(texts: Sequence[str]) -> float:
    """The school grade of paragraphs taken together, 0 where there are no words."""
    all_sentences = [sentence for text in texts for sentence in sentences(text)]
    all_words = [word for sentence in all_sentences for word in words(sentence)]
    if not all_words:
        return 0.0
    length = len(all_words) / len(all_sentences)
    weight = sum(map(syllables, all_words)) / len(all_words)
    return 0.39 * length + 11.8 * weight - 15.59
