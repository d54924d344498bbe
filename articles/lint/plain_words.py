"""Is it plain? Grades, sentence length, hype, units and spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from articles.lint.numbers import numbers
from articles.lint.page import Page
from articles.lint.readability import grade, sentences, words
from markup.types import Problem

SENTENCE_WORDS = 30
OPENING_GRADE = 5.0  # summary and key points together
MEDIAN_GRADE = 6.0  # of the body's paragraphs
HIGHEST_GRADE = 8.0  # of any paragraph that is long enough to measure
MEASURABLE_WORDS = 30
EMERGENCY_NUMBERS = {"112", "911", "999"}

HYPE = re.compile(
    r"(?i)\b(miracle|miraculous|guaranteed|clinically proven|risk[- ]free|game[- ]chang\w+|"
    r"breakthrough|revolutionary|medical[- ]grade|holy grail|anti[- ]age?ing|flawless|our experts)\b"
)
CONDITIONAL = re.compile(r"(?i)\b(safe(?:ly|st|r)?|proven|painless(?:ly)?|FDA[- ]approved)\b")
DOUBT = re.compile(
    r"(?i)\b(no|not|nor|never|nobody|nothing|neither|cannot|can't|isn't|aren't|doesn't|don't|if|"
    r"whether|how|less|un|without|few|rarely|who|which|what|is it|call(?:s|ed)?|claim\w*)\b"
)
UNITS = (
    (re.compile(r"\d(?:mm|µm|cm|mg|ml|kg|nm)\b"), "put a space between number and unit"),
    (re.compile(r"(?i)\b\d[\d.]* ?(?:microns?|um|micromet(?:er|re)s?|millimet(?:er|re)s?)\b"),
     "write mm or µm"),
    (re.compile(r"\d-\d[\d.]* ?(?:mm|µm|cm|%|days?|weeks?|months?|years?)\b"),
     "write a range with an en dash (0.5–1 mm)"),
    (re.compile(r"μ"), "write the micro sign µ (U+00B5), not the Greek letter"),
)  # fmt: skip
AMERICAN = re.compile(
    r"(?i)\b(color\w*|sterili[z]\w*|anesthe\w+|center(?:s|ed)?|aging|gray\w*|edema|hemo\w+|"
    r"tumor\w*|fiber\w*|moisturiz\w*|recogniz\w*|organiz\w*|minimiz\w*|behavior\w*|pediatr\w+|"
    r"leukocyt\w*|estrogen\w*|fetal|diarrhea|liter|meter)\b"
)


def check(page: Page) -> Iterator[Problem]:
    yield from _opening(page)
    yield from _grades(page)
    for paragraph in page.all_paragraphs:
        yield from sentence_length(paragraph.text, paragraph.line)
        yield from wording(paragraph.text, paragraph.line)


def opening_grade(page: Page) -> float:
    return grade([page.parsed.summary, *page.parsed.key_points])


def paragraph_grades(page: Page) -> list[tuple[int, float]]:
    """(line, grade) of every paragraph that is long enough to measure."""
    measured = [(paragraph.line, _own_words(paragraph.text)) for paragraph in page.prose]
    return [
        (line, grade([text])) for line, text in measured if len(words(text)) >= MEASURABLE_WORDS
    ]


def _own_words(text: str) -> str:
    """Without the one sentence whose words are fixed: where to call in which country."""
    return " ".join(
        each for each in sentences(text) if not EMERGENCY_NUMBERS.issubset(numbers(each))
    )


def _opening(page: Page) -> Iterator[Problem]:
    found = opening_grade(page)
    if found > OPENING_GRADE:
        message = (
            f"Summary and key points read at grade {found:.1f}; {OPENING_GRADE:.0f} is wanted."
        )
        yield Problem(1, 1, message)
    for text in (page.parsed.title, page.parsed.summary, *page.parsed.key_points):
        yield from sentence_length(text, 1)
        yield from wording(text, 1)


def _grades(page: Page) -> Iterator[Problem]:
    grades = paragraph_grades(page)
    if grades and median(value for _, value in grades) > MEDIAN_GRADE:
        middle = median(value for _, value in grades)
        message = f"The body's median grade is {middle:.1f}; {MEDIAN_GRADE:.0f} is wanted."
        yield Problem(page.parsed.body_line, 1, message)
    for line, value in grades:
        if value > HIGHEST_GRADE:
            message = f"This paragraph reads at grade {value:.1f}; {HIGHEST_GRADE:.0f} is the most."
            yield Problem(line, 1, message)


def sentence_length(text: str, line: int) -> Iterator[Problem]:
    for sentence in sentences(text):
        count = len(words(sentence))
        if count > SENTENCE_WORDS:
            start = " ".join(sentence.split()[:5])
            message = f"“{start} …” has {count} words; {SENTENCE_WORDS} are the most."
            yield Problem(line, 1, message)


def wording(text: str, line: int) -> Iterator[Problem]:
    """Hype, units and American spelling; for any text that readers see."""
    for found in HYPE.finditer(text):
        yield Problem(line, 1, f"“{found.group()}” promises more than anyone can know.")
    for sentence in sentences(text) or [text]:
        for found in CONDITIONAL.finditer(sentence):
            if not DOUBT.search(sentence) and not sentence.endswith("?"):
                message = f"“{found.group()}” needs the exact condition under which it is so."
                yield Problem(line, 1, message)
    for pattern, advice in UNITS:
        for found in pattern.finditer(text):
            yield Problem(line, 1, f"“{found.group()}”: {advice}.")
    for found in AMERICAN.finditer(text):
        yield Problem(line, 1, f"“{found.group()}”: spell it the British way.")
