"""From written words to the keys that are compared: case, accents, spelling, stems, Chinese pairs.

Texts and questions go through the same functions, so "Øre" finds "ore", "tumors" finds "tumour" and
"痘坑很深" finds "痘坑" on every backend.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from search.stemming import stem

LONGEST_KEY = 40  # characters of a word that are compared
# Chinese characters, kana and hangul: written without spaces, compared in pairs.
CJK = "\u3005\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
CJK_RUN = re.compile(f"[{CJK}]+")
WORD = re.compile(f"[{CJK}]+|(?:(?![{CJK}])[^\\W_]|(?<=[^\\W_])[\u0300-\u036f])+")
LETTERS = str.maketrans({
    "ø": "o", "æ": "ae", "å": "a", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "ł": "l", "đ": "d",
    "ı": "i", "ħ": "h", "ŧ": "t", "µ": "u", "μ": "u",
})  # fmt: skip
BRITISH = (
    (re.compile("(?<=[a-z]{2})(i|y)z(?=e|i|a)"), r"\1s"),  # moisturize → moisturise
    (re.compile("(?<=[a-z]{3})our(?=$|s$|ed$|ing$|less$|ful$)"), "or"),  # colour → color
    (re.compile("(?<=[a-z]{2})(?<=[bt])re(?=$|s$)"), "er"),  # fibre → fiber
    (re.compile("[ao]e"), "e"),  # anaesthetic → anesthetic
    (re.compile("grey"), "gray"),
)
COMMON = dict.fromkeys("‘’“”–—…×≤≥→•·±\u00a0", " ") | {"µ": "u"}
SPACED = {code: (chr(code).lower() if chr(code).isalnum() else " ") for code in range(128)}


@dataclass(frozen=True, slots=True)
class Word:
    """A key and where in the text its word stands."""

    start: int
    end: int
    key: str


def fold(word: str) -> str:
    """Lower case, without accents or letters that only some keyboards have."""
    word = unicodedata.normalize("NFKC", word).casefold().translate(LETTERS)
    if not word.isascii():
        parts = unicodedata.normalize("NFD", word)
        word = unicodedata.normalize(
            "NFC", "".join(p for p in parts if not unicodedata.combining(p))
        )
        word = "".join(letter for letter in word if letter.isalnum())
    return word[:LONGEST_KEY]


def spell(word: str) -> str:
    """A folded word in the one spelling that is compared."""
    for pattern, replacement in BRITISH:
        word = pattern.sub(replacement, word)
    return word


class _Keys(dict[str, str]):
    """Keys by written word; a site has some thousand words, a stranger's text may have any number."""

    LIMIT = 50_000

    def __missing__(self, word: str) -> str:
        key = stem(spell(fold(word)))
        if len(self) < self.LIMIT:
            self[word] = key
        return key


_keys = _Keys()


def key_of(word: str) -> str:
    """What a written word is compared by; "" for one that holds no letter or figure."""
    return _keys[word]


def words(text: str) -> Iterator[Word]:
    """Every word of a text in order, runs of Chinese as overlapping pairs and a last character."""
    for match in WORD.finditer(text):
        start, written = match.start(), match.group()
        if CJK_RUN.match(written):
            for at in range(len(written)):
                pair = unicodedata.normalize("NFKC", written[at : at + 2])
                if pair := "".join(filter(str.isalnum, pair)):
                    yield Word(start + at, min(start + at + 2, match.end()), pair)
        elif key := _keys[written]:
            yield Word(start, match.end(), key)


def keys(text: str) -> str:
    """The keys of a text with spaces between them: what an index holds."""
    for mark, plain in COMMON.items():
        text = text.replace(mark, plain)
    if text.isascii():  # Ten times as fast, and nearly every text is.
        return " ".join(_ascii_keys(text))
    found: list[str] = []
    for piece in text.split():
        found += _ascii_keys(piece) if piece.isascii() else (word.key for word in words(piece))
    return " ".join(found)


def _ascii_keys(text: str) -> Iterator[str]:
    return map(_keys.__getitem__, text.translate(SPACED).split())


def vocabulary(texts: Iterable[str]) -> dict[str, str]:
    """Every word of the texts as readers spell it, with its key."""
    written: set[str] = set()
    for text in texts:
        for mark, plain in COMMON.items():
            text = text.replace(mark, plain)
        if text.isascii():
            written.update(text.translate(SPACED).split())
        else:
            written.update(text[word.start : word.end] for word in words(text))
    return {fold(word): _keys[word] for word in written if _keys[word]}
