"""Shows where a page holds what was asked: words marked, the telling sentences picked out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search import folding
from search.concepts import Concept

SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n+")
WHOLE = (".", "!", "?", "。", "！", "？")  # how a sentence ends, other than the words of a table
SNIPPET = 200  # characters
Span = tuple[int, int]


class Marker:
    """Knows the keys of a question, and finds them in any text."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.stretches: dict[tuple[str, ...], int] = {}  # keys side by side → which concept
        for number, concept in enumerate(concepts):
            for alternative in concept.alternatives:
                whole = alternative.adjacent
                for keys in [alternative.keys] if whole else [(key,) for key in alternative.keys]:
                    self.stretches.setdefault(keys, number)
        self.longest = max(map(len, self.stretches), default=0)

    def holds(self, text: str) -> dict[int, int]:
        """How often each concept occurs; quick, for whole articles."""
        keys = f" {folding.keys(text)} "
        counts: dict[int, int] = {}
        for stretch, number in self.stretches.items():
            count = keys.count(f" {' '.join(stretch)} ")
            if count:
                counts[number] = counts.get(number, 0) + count
        return counts

    def marked(self, text: str) -> SafeString:
        """The whole text, escaped piece by piece, with its found words in <mark>."""
        pieces, done = [], 0
        for start, end in self._spans(text):
            pieces += [escape(text[done:start]), "<mark>", escape(text[start:end]), "</mark>"]
            done = end
        pieces.append(escape(text[done:]))
        # Every piece of text above went through escape(); nothing else but the marks is here.
        return mark_safe("".join(pieces))

    def snippet(self, text: str) -> SafeString:
        """The sentence that holds most of what was asked, and as many after it as there is room."""
        sentences = [" ".join(each.split()) for each in SENTENCE_END.split(text)]
        sentences = [each for each in sentences if each]
        if not sentences:
            return SafeString()
        best = max(
            range(len(sentences)),
            key=lambda at: (len(self.holds(sentences[at])), sentences[at].endswith(WHOLE), -at),
        )
        chosen = sentences[best]
        for sentence in sentences[best + 1 :]:
            if len(chosen) + len(sentence) > SNIPPET or not sentence.endswith(WHOLE):
                break
            chosen += f" {sentence}"
        return self.marked(self._cut(chosen))

    def _cut(self, text: str) -> str:
        """A very long sentence around its first found word."""
        if len(text) <= SNIPPET * 2:
            return text
        first = next(self._spans(text), (0, 0))[0]
        start = text.rfind(" ", 0, max(first - SNIPPET // 2, 0)) + 1
        end = text.find(" ", start + SNIPPET)
        end = end if 0 < end < start + SNIPPET * 2 else start + SNIPPET
        return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")

    def _spans(self, text: str) -> Iterator[Span]:
        """Found words; those that only a space or hyphen parts are one."""
        last: Span | None = None
        for start, end in self._found(text):
            if last is not None and text[last[1] : start].strip(" -\u2010\u2011") == "":
                last = last[0], max(end, last[1])
                continue
            if last is not None:
                yield last
            last = start, end
        if last is not None:
            yield last

    def _found(self, text: str) -> Iterator[Span]:
        words = list(folding.words(text))
        keys = [word.key for word in words]
        for at, word in enumerate(words):
            for length in range(min(self.longest, len(words) - at), 0, -1):
                if tuple(keys[at : at + length]) in self.stretches:
                    yield word.start, words[at + length - 1].end
                    break
