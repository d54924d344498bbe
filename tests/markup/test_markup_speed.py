"""Rendering an article costs little more than Python-Markdown alone."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable

import markdown
import pytest

from markup import GlossaryWord, render
from tests.markup.page_context import world

HIGHEST_RATIO = 1.35
ROUNDS = 40
SYLLABLES = [
    "der",
    "ma",
    "kera",
    "tin",
    "col",
    "gen",
    "fib",
    "ro",
    "blast",
    "ure",
    "phos",
    "lip",
    "id",
    "cort",
    "hya",
    "lu",
    "ron",
    "pore",
    "seb",
    "um",
    "mel",
    "nin",
]
COMMON = [
    "the",
    "skin",
    "needle",
    "heals",
    "slowly",
    "and",
    "makes",
    "new",
    "fibres",
    "when",
    "a",
    "tiny",
    "wound",
    "closes",
    "after",
    "some",
    "weeks",
]


def glossary(words: int = 135) -> dict[str, GlossaryWord]:
    """A glossary of 135 words with 405 forms, some of which every article holds."""
    dice = random.Random(1)
    entries = [
        "collagen",
        "wound",
        "fibres",
        *("".join(dice.choices(SYLLABLES, k=3)) for _ in range(words - 3)),
    ]
    return {
        f"word-{number}": GlossaryWord(
            f"word-{number}",
            word,
            "A definition.",
            (f"{word}s", f"{word} {dice.choice(SYLLABLES)}"),
            f"/glossary/#word-{number}",
        )
        for number, word in enumerate(entries)
    }


def article() -> str:
    """About 1,200 words in the shape of a guide."""
    dice = random.Random(2)

    def sentence() -> str:
        words = dice.choices([*COMMON, *COMMON, *SYLLABLES, "collagen"], k=15)
        return f"{' '.join(words).capitalize()}.{dice.choice(['', '', '[@alam2014]', '[@iwj2021; @dogra2014]'])}"

    def paragraph() -> str:
        return " ".join(sentence() for _ in range(4))

    parts = []
    for number in range(9):
        parts += [f"## Part {number}", paragraph(), f"{paragraph()} See [the dermis](dermis.md)."]
        parts += (
            ["[[claim:scars-modest-gain]]"]
            if number % 2
            else [f"- **One** {sentence()}\n- {sentence()}"]
        )
    parts += [
        "![The layers of skin.](three-layers.svg)",
        "a | b | c\n--|--|--\n" + "x | y | z[@old1998]\n" * 5,
    ]
    parts += [
        f'!!! care-{level} "Ask"\n    {sentence()}' for level in ("emergency", "urgent", "self")
    ]
    parts += [
        "```factbox\ntitle: Thirty people\nsources: [dogra2014]\ndenominator: 30\ntime: a month\nrows:\n"
        "  - {outcome: Dark marks, effect: harm, with: 5, certainty: low}\n```"
    ]
    return "\n\n".join(parts)


def milliseconds(work: Callable[[], object]) -> float:
    """The median processor time of a call."""
    taken = []
    for _ in range(ROUNDS):
        started = time.process_time()
        work()
        taken.append((time.process_time() - started) * 1_000)
    return statistics.median(taken)


@pytest.mark.slow
def test_rendering_costs_little_more_than_python_markdown() -> None:
    text, context = article(), world(glossary=glossary())
    plain = markdown.Markdown(
        extensions=["tables", "def_list", "attr_list", "toc", "admonition", "sane_lists"]
    )
    assert render(text, context).problems == ()
    ratio = milliseconds(lambda: render(text, context)) / milliseconds(
        lambda: plain.reset().convert(text)
    )
    assert ratio < HIGHEST_RATIO
