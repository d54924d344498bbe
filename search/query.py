"""Reads what a person typed: any text at all becomes a short list of words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from search import folding
from search.folding import Word

LONGEST = 200  # characters that are read
MOST_WORDS = 24
UNREADABLE = {"Cc", "Cs", "Co", "Cn"}  # controls, lone surrogates, what is no character
INVISIBLE = {"Cf"}  # soft hyphens, marks of direction
# Words that hold a question together and say nothing about its subject.
FILLERS = frozenset({
    "a", "about", "am", "an", "and", "any", "anyone", "are", "as", "at", "be", "been", "being",
    "by", "can", "could", "d", "did", "do", "does", "doing", "for", "from", "get", "getting",
    "give", "go", "good", "had", "has", "have", "having", "help", "her", "his", "how", "i", "if",
    "in", "into", "is", "it", "its", "just", "let", "ll", "m", "make", "makes", "mean", "means",
    "me", "more", "most", "much", "my", "need", "of", "on", "one", "or", "our", "please", "re",
    "s", "say", "shall", "she", "should", "so", "some", "t", "tell", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "thing", "things", "this", "those", "to",
    "too", "up", "us", "use", "using", "ve", "very", "was", "we", "were", "what", "when", "where",
    "whether", "which", "who", "whose", "why", "will", "with", "work", "works", "would", "you",
    "your",
})  # fmt: skip
CJK_FILLERS = re.compile(
    "怎么办|怎麼辦|怎么样|怎麼樣|怎么|怎麼|怎样|怎樣|如何|什么是|什麼是|是什么|是什麼|什么|什麼|"
    "为什么|為什麼|可不可以|可以|能不能|有没有|有沒有|请问|請問|哪些|吗|嗎|呢|的|了|吧"
)


@dataclass(frozen=True, slots=True)
class Query:
    """``text`` is what was typed, made readable; ``words`` are all of its words, in order."""

    text: str
    words: tuple[Word, ...]
    was_cut: bool = False

    def is_filler(self, word: Word) -> bool:
        written = self.text[word.start : word.end]
        if folding.CJK_RUN.match(written):
            return any(
                match.start() < word.end and word.start < match.end()
                for match in CJK_FILLERS.finditer(self.text)
            )
        return folding.fold(written) in FILLERS

    def telling(self, words: list[Word]) -> list[Word]:
        """The words without fillers, unless nothing else is there."""
        return [word for word in words if not self.is_filler(word)] or words


def read(typed: str) -> Query:
    text = clean(typed)
    cut = text[:LONGEST].rstrip()
    words = list(_words(cut))
    was_cut = cut != text or len(words) > MOST_WORDS
    return Query(cut, tuple(words[:MOST_WORDS]), was_cut)


def clean(typed: str) -> str:
    """One line of readable characters; the start of a very long text is enough."""
    kept = "".join(map(_readable, typed[: LONGEST * 20]))
    return " ".join(unicodedata.normalize("NFKC", kept).split())


def _readable(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in INVISIBLE:
        return ""
    return " " if category in UNREADABLE or letter == "\ufffd" else letter


def _words(text: str) -> list[Word]:
    """As in an index, but no last character of a longer Chinese run: its pairs say it all."""
    found = list(folding.words(text))
    runs = {match.end(): match.start() for match in folding.CJK_RUN.finditer(text)}
    return [
        word for word in found if word.end - word.start > 1 or runs.get(word.end) in {None, word.start}
    ]  # fmt: skip
