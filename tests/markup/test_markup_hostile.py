"""Texts made to break, slow or fool the renderer."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from markup import mentions, render
from markup.child import render_text
from markup.limits import OUTPUT_CHARACTERS
from markup.parsing import NEEDED_SIGNS, Reader
from markup.pool import RenderPool
from markup.sanitiser import OWN_ID, OWN_RENDITION, TAGS
from markup.scanning import scan
from tests.markup.page_context import elements, world

SNIPPETS = (
    *(
        "[@alam2014]",
        "[@x; @y]",
        "[@",
        "[[claim:scars-modest-gain]]",
        "[[claim:x]]",
        "[[",
        "]]",
        "[a](dermis.md)",
    ),
    *(
        "[a](javascript:x)",
        "[a](",
        "](",
        ")",
        "![c](three-layers.svg)",
        "![",
        "](x.svg)",
        "`",
        "``",
        "```\n",
        "\n```",
    ),
    *(
        "```factbox\ntitle: a\nsources: [alam2014]\n",
        "rows:\n  - {outcome: a, effect: harm, with: 1}\n",
        "~~~",
        "\\",
    ),
    *(
        "# ",
        "## ",
        "### a {#b}\n",
        "\n---\n",
        "\n===\n",
        '!!! care-urgent "a"\n    b',
        "!!! x",
        "\n    ",
        "\n\n",
        "\n",
    ),
    *(
        "- ",
        "1. ",
        "> ",
        ":   ",
        "a | b\n--|--\n",
        "|",
        "*",
        "**",
        "_",
        "{: .a onclick=x }",
        "{#",
        "}",
        "<b>",
        "<script>",
    ),
    *(
        "<https://a.org>",
        "<a@b.org>",
        "&amp;",
        "&#106;",
        "collagen",
        "stratum\ncorneum",
        "[x]: y",
        "\r",
        "\r\n",
        "\t",
    ),
)
ANY_TEXT = some.text(some.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12)
TEXTS = some.lists(some.one_of(some.sampled_from(SNIPPETS), ANY_TEXT), max_size=30).map("".join)
LEADS_SOMEWHERE = re.compile(r"(?:https?://|mailto:|/|#)")


@settings(max_examples=300, deadline=None, database=None, derandomize=True)
@given(TEXTS)
def test_any_text_is_rendered_safely(text: str) -> None:
    rendered = render(text, world(), first_line=3)
    named = mentions(text)
    assert render(text, world(), first_line=3) == rendered
    assert all(problem.line >= 3 and problem.column >= 1 for problem in rendered.problems)
    for field in (rendered.html, rendered.plain_text):
        assert not re.search("[\x00-\x08\x0e-\x1f]", field)
    for tag, attributes in elements(rendered.html):
        assert tag in TAGS
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert OWN_ID.fullmatch(attributes.get("id") or "h-x")
        assert LEADS_SOMEWHERE.match(attributes.get("href") or "#")
        assert OWN_RENDITION.fullmatch(attributes.get("src") or "/media/x")
        assert OWN_RENDITION.fullmatch(attributes.get("srcset") or "/media/x")
    if rendered.html:
        assert {link.path for link in rendered.links} == named.paths
        assert set(rendered.claims) == named.claims & world().claims.keys()
        assert set(rendered.figures) == named.figures & world().figures.keys()


@settings(max_examples=100, deadline=None, database=None, derandomize=True)
@given(TEXTS)
def test_looking_for_a_sign_first_changes_nothing(text: str) -> None:
    marked = scan(text).text
    slow = Reader()
    for name in NEEDED_SIGNS:
        del slow.parser.blockprocessors[name].test  # back to Python-Markdown's own
    assert Reader().read(marked, ignore) == slow.read(marked, ignore)


def ignore(*_: object) -> None:
    """Leave the tree as it is."""


def blocks(block: str, characters: int) -> str:
    return (f"{block}\n\n" * (characters // (len(block) + 2)))[:characters]


SPACES = " " * 4_800
BLOCKS = {
    "nested emphasis": "*a " * 295 + "a* " * 295,
    "mixed emphasis": "*a _b " * 147 + "b_ a* " * 147,
    "unpaired emphasis": "*a" * 590,
    "markers on a line": "- " * 10 + "a",
    "numbers on a line": "1. " * 10 + "a",
    "nested quotes": "\n".join(["> " * 10 + "a"] * 300),
    "nested lists": "\n".join(" " * (4 * (number % 15)) + "- a" for number in range(390)),
    "loose lists": "- a",
    "definitions": "a\n" + ": b\n" * 99,
    "loose definitions": "a\n\n:   b",
    "definitions in lines": "\n".join(["a", "  : b"] * 99),
    "underlined headings": "a\n===\n" * 190,
    "headings": "## a b c",
    "rules": "\n".join(["- - -"] * 399),
    "rules that fail": "\n".join(["-  " * 9 + "a"] * 390),
    "tables": "\n".join(["|".join("a" * 39), "|".join("-" * 39)] + ["|".join("b" * 39)] * 200),
    "small tables": "a|b\n-|-",
    "attribute lists": "# a " + "{ " * 2_400,
    "attribute lists in lines": "\n".join(["a {: x"] * 390),
    "cards in cards": "\n\n".join(" " * (4 * number) + '!!! care-self "a"' for number in range(15)),
    "words of a card": "!!! " + "a  " * 1_600 + "!",
    "hard breaks": "a  \n" * 390,
    "paragraphs": "a",
    "escaped signs": "\\-" * 2_400,
    "glossary words": "collagen " * 500,
    "spaces in a heading": f"# a{SPACES}x {{",
    "spaces in an address": f"[a]({SPACES}x y",
    "spaces in a title": f'[a](b{SPACES}"x',
    "spaces in a fence": f"```{SPACES}`",
    "spaces in a table": f"a|b\n-|-\nc{SPACES}x|d {{",
    "spaces in a card": f"!!!{SPACES}!",
    "digits": "1" * 4_800 + ". b",
}
WHOLE_TEXTS = {
    "brackets": blocks("[a](b " * 149, 9_000),
    "links that do not close": blocks("[a](" * 149, 6_000),
    "citations": blocks("[@a; @b] " * 149, 13_000),
    "claims": "[[claim:scars-modest-gain]]\n\n" * 740,
    "figures": "![a](three-layers.svg)\n\n" * 1_490,
    "declarations": "<![CDATA[" * 50 + "\n\n" + "a" * 4_000,
    "tags": blocks("<b>" * 600, 8_000),
    "autolinks": blocks("<https://a.org/b> " * 200, 50_000),
    "backticks": blocks(" ".join("`" * length for length in range(1, 80)), 3_990),
    "lines without words": "\n" * 199_999,
    "indented lines": "    a\n\n" * 28_000,
    "fact boxes": ("```factbox\ntitle: a\nrows:\n" + "  - {outcome: a, with: 100}\n" * 20 + "```\n\n") * 20,
}  # fmt: skip


@pytest.fixture(scope="module")
def guard() -> Iterator[RenderPool]:
    """A child that the system ends after five seconds of processor time: a slow text fails its test."""
    made = RenderPool(seconds_per_text=60)
    yield made
    made.close()


def assert_rendered(guard: RenderPool, text: str) -> None:
    rendered = guard.run(render_text, text, world(), 1)
    assert len(rendered.html) <= OUTPUT_CHARACTERS
    refusals = [
        problem.message for problem in rendered.problems if "are allowed" in problem.message
    ]
    assert not [refusal for refusal in refusals if "characters of HTML" not in refusal]


@pytest.mark.parametrize("name", BLOCKS)
def test_hostile_blocks_are_rendered_in_time(guard: RenderPool, name: str) -> None:
    assert_rendered(guard, blocks(BLOCKS[name], 30_000))


@pytest.mark.parametrize("name", WHOLE_TEXTS)
def test_hostile_texts_are_rendered_in_time(guard: RenderPool, name: str) -> None:
    assert_rendered(guard, WHOLE_TEXTS[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", BLOCKS)
def test_the_largest_hostile_texts_are_rendered_in_time(guard: RenderPool, name: str) -> None:
    assert_rendered(guard, blocks(BLOCKS[name], 199_000))
