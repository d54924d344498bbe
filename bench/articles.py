"""One article of about 900 words, with all that articles of this site are made of."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.sentences import paragraph, sentence
from bench.size import CLAIMS, FACETS, FIGURES, REFERENCES, TERMS

SECTIONS = ("What it is", "What it does", "What changes it", "What you can do", "Before you start")
SECTION_NAMES = ("skin", "microneedling", "uses", "other-ways")


def article(random: Random, n: int, count: int) -> str:
    return f"---\n{_front(random, n, count)}---\n\n{_body(random, n, count)}"


def _front(random: Random, n: int, count: int) -> str:
    points = "".join(f"  - Point {number}. {sentence(random)}\n" for number in range(1, 5))
    related = "".join(
        f"  - {{to: article-{other}, why: {sentence(random).split(',')[0].rstrip('.')}}}\n"
        for other in sorted({(n + 1) % count, (n + 7) % count} - {n})
    )
    terms = "".join(f"  {facet}: [{facet}-{random.randrange(TERMS)}]\n" for facet in FACETS)
    return (
        f"title: Article {n}\nkind: {random.choice(('guide', 'anatomy'))}\n"
        f"section: {random.choice(SECTION_NAMES)}\n"
        f"summary: {sentence(random)} {sentence(random)}\nterms:\n{terms}key_points:\n{points}"
        "contributors: []\npublished: 2026-11-22\nchanged:\n"
        "  - {on: 2026-11-22, note: First published}\naliases: []\nreview_months: 12\n"
        f"related:\n{related}"
    )


def _body(random: Random, n: int, count: int) -> str:
    return "\n".join(block + "\n" for block in _blocks(random, n, count))


def _blocks(random: Random, n: int, count: int) -> Iterator[str]:
    for number, heading in enumerate(SECTIONS):
        yield f"## {heading} {{#{heading.split()[-1].lower()}-{number}}}"
        for _ in range(2):
            yield _cited(random, 4)
        other = random.randrange(count)
        yield f"{_cited(random, 2)} Read more about [another part](article-{other}.md)."
        yield f"[[claim:claim-{random.randrange(CLAIMS)}]]"
        if number == 0:
            yield f"![{sentence(random)}](figure-{random.randrange(FIGURES)}.svg)"
        elif number == 1:
            yield _table(random)
        elif number == 2:
            yield "\n".join(f"- **{word}.** {sentence(random)}" for word in ("Age", "Sun", "Sleep"))
        elif number == 3:
            yield _fact_box(random)
        else:
            yield '!!! care-urgent "Ask a doctor soon if"\n    - it hurts more each day\n    - it spreads'


def _cited(random: Random, sentences: int) -> str:
    """A paragraph; every second sentence names its source, some name two."""
    said = []
    for number, text in enumerate(paragraph(random, sentences)):
        keys = random.sample(range(REFERENCES), random.choice((1, 1, 2)))
        mark = "[" + "; ".join(f"@source{key}" for key in keys) + "]" if number % 2 == 0 else ""
        said.append(text + mark)
    return " ".join(said)


def _table(random: Random) -> str:
    rows = [f"| Place {n} | {n}.5 mm | {sentence(random)} |" for n in range(4)]
    return "\n".join(["| Where | How thick | Who was measured |", "|---|---|---|", *rows])


def _fact_box(random: Random) -> str:
    source = random.randrange(REFERENCES)
    return f"""```factbox
title: Thirty people, five sessions
population: Thirty adults, nobody was left untreated
sources: [source{source}]
denominator: 30
time: one month after the last session
rows:
  - outcome: Scars shallower on average
    effect: benefit
    number: no reliable number
    note: How many people saw a clear gain is not recorded
    certainty: low
  - outcome: New dark marks
    effect: harm
    with: 5
    without: not recorded
    certainty: low
```"""
