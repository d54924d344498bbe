"""English word stems after Porter (1980): "scarring", "scarred" and "scars" are one word to search.

One stemmer in Python serves every backend, so that all of them find the same pages and the marks
on the page stand on the same words.
"""

from __future__ import annotations

import re

SHORTEST = 3  # letters; shorter words are left as they are
VOWEL = "(?:[aeiou]|(?<=[^aeiou])y)"
CONSONANT = "(?:[^aeiouy]|(?<=[aeiou])y|^y)"
MEASURE = re.compile(f"{VOWEL}+{CONSONANT}+")
HAS_VOWEL = re.compile(VOWEL)
DOUBLE = re.compile(r"([^aeiouylsz])\1$")
SHORT_END = re.compile(f"{CONSONANT}{VOWEL}[^aeiouwxy]$")

STEP_2 = {
    "ational": "ate", "tional": "tion", "enci": "ent", "anci": "ant", "iser": "ise", "bli": "ble",
    "alli": "al", "entli": "ent", "eli": "e", "ousli": "ous", "isation": "ise", "ation": "ate",
    "ator": "ate", "alism": "al", "iveness": "ive", "fulness": "ful", "ousness": "ous",
    "aliti": "al", "iviti": "ive", "biliti": "ble", "logi": "log",
}  # fmt: skip
STEP_3 = {
    "icate": "ic", "ative": "", "alise": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": "",
}  # fmt: skip
STEP_4 = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism",
    "ate", "iti", "ous", "ive", "ise",
)  # fmt: skip


def stem(word: str) -> str:
    """The stem of a folded English word; words of other languages pass nearly as they are."""
    if len(word) < SHORTEST or not word.isascii() or not word.isalpha():
        return word
    word = _plural(word)
    word = _past(word)
    if word.endswith("y") and HAS_VOWEL.search(word[:-1]):
        word = word[:-1] + "i"
    word = _replace_end(word, STEP_2)
    word = _replace_end(word, STEP_3)
    word = _drop_end(word)
    return _tidy(word)


def _measure(word: str) -> int:
    """How many times consonants follow vowels."""
    return len(MEASURE.findall(word))


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    for end in ("ed", "ing"):
        rest = word.removesuffix(end)
        if rest == word:
            continue
        if not HAS_VOWEL.search(rest):
            return word
        if rest.endswith(("at", "bl", "is")):
            return rest + "e"
        if DOUBLE.search(rest):
            return rest[:-1]
        return rest + "e" if _measure(rest) == 1 and SHORT_END.search(rest) else rest
    return word


def _replace_end(word: str, ends: dict[str, str]) -> str:
    for end in sorted(ends, key=len, reverse=True):
        if word.endswith(end):
            rest = word[: -len(end)]
            return rest + ends[end] if _measure(rest) else word
    return word


def _drop_end(word: str) -> str:
    for end in sorted((*STEP_4, "ion"), key=len, reverse=True):
        if word.endswith(end):
            rest = word[: -len(end)]
            if _measure(rest) < 2 or (end == "ion" and not rest.endswith(("s", "t"))):
                return word
            return rest
    return word


def _tidy(word: str) -> str:
    if word.endswith("e"):
        rest = word[:-1]
        measure = _measure(rest)
        if measure > 1 or (measure == 1 and not SHORT_END.search(rest)):
            word = rest
    if word.endswith("ll") and _measure(word) > 1:
        word = word[:-1]
    return word
