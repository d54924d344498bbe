"""Numbers: cited where they stand, the same as in the findings, the same on every page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from articles.lint.page import Page
from articles.lint.prose import CITATION, Paragraph, plain
from articles.lint.readability import sentences, words
from documents.library import Library
from evidence.claim_kind import ParsedClaim
from markup.types import Problem

NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*(?:/\d+)?")
NUMBER_WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "half": "0.5",
}  # fmt: skip
# Numbers that are no findings: emergency numbers, figure and step numbers, years.
NOT_MEASURED = re.compile(
    r"(?i)(?<![\d,.])(?:112|999|911|000|24/7)\b|\bA\d\b|\b(?:19|20)\d\d\b|\bSPF ?\d+|\b(?:type|types|step|grade|class) [IV\d]+"
)
ALIKE = 0.75  # share of words two sentences must have in common to speak of one thing
ALIKE_WORDS = 8


def numbers(text: str) -> set[str]:
    """Figures in a text, 1,200 and 1200 alike, 0.50 and 0.5 alike."""
    found = set()
    for figure in NUMBER.findall(text.replace("·", ".")):
        plain_figure = (
            figure.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+", figure) else figure
        )
        for part in plain_figure.split("/"):
            found.add(_normal(part))
    return found


def _normal(figure: str) -> str:
    if "." in figure:
        return figure.rstrip("0").rstrip(".")
    return figure.lstrip("0") or "0"


def numbers_and_words(text: str) -> set[str]:
    spoken = {
        NUMBER_WORDS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in NUMBER_WORDS
    }
    return numbers(text) | spoken


def check(page: Page) -> Iterator[Problem]:
    """Every sentence with a measured number is followed by its source within its paragraph."""
    for paragraph in page.all_paragraphs:
        if paragraph.is_table:
            yield from _table_row(page, paragraph)
        else:
            yield from _paragraph(paragraph)


def _paragraph(paragraph: Paragraph) -> Iterator[Problem]:
    last = 0
    for found in CITATION.finditer(paragraph.marked):
        last = found.end()
    tail = plain(paragraph.marked[last:])
    for sentence in sentences(tail):
        if numbers(NOT_MEASURED.sub("", sentence)):
            start = " ".join(sentence.split()[:6])
            yield Problem(paragraph.line, 1, f"“{start} …” has a number and no source after it.")


def _table_row(page: Page, paragraph: Paragraph) -> Iterator[Problem]:
    """A row needs a source, unless the paragraph before or after its table gives one for all."""
    if paragraph.sources or not numbers(NOT_MEASURED.sub("", paragraph.text)):
        return
    around = [
        other for other in page.prose
        if other.heading == paragraph.heading and abs(other.line - paragraph.line) <= 20
    ]  # fmt: skip
    if not any(other.sources for other in around):
        start = " ".join(paragraph.text.split()[:6])
        yield Problem(paragraph.line, 1, f"The row “{start} …” has a number and no source.")


def check_claim(path: str, claim: ParsedClaim, findings: Mapping[str, Any]) -> Iterator[Problem]:
    """Every number in a claim stands in one of the findings it rests on."""
    known: set[str] = set()
    for key in claim.findings:
        known |= numbers_and_words(_words_of(findings.get(key, {})))
    texts = [claim.statement, *(value for _, value in claim.rows)]
    for text in texts:
        for figure in sorted(numbers(NOT_MEASURED.sub("", text)) - known):
            message = f"The number {figure} stands in none of the claim's findings."
            yield Problem(1, 1, message)


def _words_of(value: Any) -> str:
    if isinstance(value, Mapping):
        return " ".join(_words_of(entry) for entry in value.values())
    if isinstance(value, list):
        return " ".join(_words_of(entry) for entry in value)
    return str(value)


def findings_of(library: Library) -> dict[str, Any]:
    found = {}
    for data in library.all("data").values():
        for row in data.rows if isinstance(data.rows, list) else []:
            if isinstance(row, Mapping) and "id" in row:
                found[str(row["id"])] = row
    return found


def check_between(pages: Sequence[Page]) -> Iterator[tuple[str, Problem]]:
    """Two sentences that say the same of the same thing, with different numbers."""
    seen: list[tuple[Page, int, str, frozenset[str], set[str]]] = []
    for page in pages:
        for line, sentence in _sentences_with_numbers(page):
            key = frozenset(word.lower() for word in words(sentence) if len(word) > 3)
            if len(key) < ALIKE_WORDS:
                continue
            values = numbers(sentence)
            for other, other_line, other_sentence, other_key, other_values in seen:
                if other is page or values == other_values:
                    continue
                if len(key & other_key) / len(key | other_key) >= ALIKE:
                    message = (
                        f"“{_start(sentence)}” and {other.path}:{other_line} "
                        f"“{_start(other_sentence)}” say the same with different numbers."
                    )
                    yield page.path, Problem(line, 1, message)
            seen.append((page, line, sentence, key, values))


def _sentences_with_numbers(page: Page) -> Iterable[tuple[int, str]]:
    for paragraph in page.prose:
        for sentence in sentences(paragraph.text):
            if numbers(NOT_MEASURED.sub("", sentence)):
                yield paragraph.line, sentence


def _start(sentence: str) -> str:
    return " ".join(sentence.split()[:6]) + " …"
