"""What a text names is found without rendering, and rendering finds the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from markup import Mentions, mentions
from tests.markup.page_context import page

ARTICLES = sorted((Path(__file__).parents[2] / "content" / "articles").glob("*.md"))

TEXT = """
A.[@alam2014; @old1998] See [a](dermis.md#papillary-dermis), [b](../terms/concern/acne.yaml), [c](https://a.org).

[[claim:scars-modest-gain]]

![The layers.[@iwj2021]](three-layers.svg)

```factbox
title: T
sources: [dogra2014]
denominator: 30
time: a month
rows:
  - {outcome: Marks, effect: harm, with: 5, certainty: low}
```

`[@code]` \\[@escaped] [@bad key] ![x](https://a.org/x.png)
"""


def test_everything_named_is_found() -> None:
    assert mentions(TEXT) == Mentions(
        citations=frozenset({"alam2014", "old1998", "iwj2021", "dogra2014"}),
        claims=frozenset({"scars-modest-gain"}),
        paths=frozenset({"articles/dermis.md", "terms/concern/acne.yaml"}),
        figures=frozenset({"three-layers.svg"}),
    )


def test_rendering_finds_exactly_what_was_mentioned() -> None:
    named, rendered = mentions(TEXT), page(TEXT)
    assert set(rendered.citations) == named.citations  # the claim's own sources are among them
    assert set(rendered.claims) == named.claims
    assert {link.path for link in rendered.links} == named.paths
    assert set(rendered.figures) == named.figures


def test_a_text_that_names_nothing_mentions_nothing() -> None:
    nothing: frozenset[str] = frozenset()
    assert mentions("") == mentions("Only words.") == Mentions(nothing, nothing, nothing, nothing)


def test_hostile_text_can_be_asked_about() -> None:
    assert mentions("[" * 50_000 + "\x00\ud800[@a](" * 1_000).claims == frozenset()


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_each_article_is_rendered_with_all_it_mentions(path: Path) -> None:
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    named, rendered = mentions(body), page(body)
    unknown = {problem.message for problem in rendered.problems}
    assert {
        f"There is no source {key}." for key in named.citations - set(rendered.citations)
    } <= unknown
    assert {
        f"There is no claim {claim}." for claim in named.claims - set(rendered.claims)
    } <= unknown
    assert {link.path for link in rendered.links} == named.paths
