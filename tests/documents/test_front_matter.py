from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import front_matter
from documents.posted_text import for_form, in_own_style

TEXT = "---\ntitle: A  # a comment\nkind: guide\n\n# note\nrelated: []\n---\n\nBody\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_parts_are_the_text_again(mark: str, end: str) -> None:
    text = mark + TEXT.replace("\n", end)
    parts, problems = front_matter.split(text)
    assert parts is not None and not problems
    assert parts.joined() == text
    assert parts.body == f"{end}Body{end}" and (parts.front_line, parts.body_line) == (2, 8)


@given(st.text(alphabet="-\r\n \ufeffab:", max_size=60))
def test_splitting_never_loses_a_character(text: str) -> None:
    parts, problems = front_matter.split(text)
    assert (parts is None) == bool(problems)
    assert parts is None or parts.joined() == text


def test_a_new_key_stands_in_the_fixed_order_and_touches_nothing_else() -> None:
    text = front_matter.set_key(TEXT, "withdrawn", {"on": "2026-11-25", "reason": 'No "good".'})
    line = 'withdrawn: {on: 2026-11-25, reason: "No \\"good\\"."}\n'
    assert text == TEXT.replace("related: []\n", line + "related: []\n")


def test_a_removed_key_leaves_the_text_as_it_was() -> None:
    text = front_matter.set_key(TEXT, "withdrawn", {"on": "2026-11-25", "reason": "x"})
    assert front_matter.remove_key(text, "withdrawn") == TEXT


def test_a_key_of_several_lines_is_replaced_whole() -> None:
    text = TEXT.replace("related: []", "aliases:\n  - one\n  - two\nrelated: []")
    changed = front_matter.set_key(text, "aliases", ["one", "two", "three"])
    assert changed == TEXT.replace("related: []", "aliases: [one, two, three]\nrelated: []")


def test_set_key_writes_the_document_s_own_line_ends() -> None:
    text = front_matter.set_key(TEXT.replace("\n", "\r\n"), "aliases", ["old"])
    assert "aliases: [old]\r\n" in text and "\n" not in text.replace("\r\n", "")


STYLED = ["a\r\nb\r\n", "\ufeff\n\na\n", "a\rb", "a\r\nb\nc", "", "\n"]


@pytest.mark.parametrize("text", STYLED)
def test_an_unchanged_form_gives_the_text_back(text: str) -> None:
    posted = "\r\n".join(for_form(text).replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert in_own_style(posted, text) == text


def test_an_edited_form_keeps_the_style_of_the_text() -> None:
    assert in_own_style("a\r\nnew\r\n", "\ufeffa\nb\n") == "\ufeffa\nnew\n"
    assert in_own_style("a\r\nnew", "a\rb") == "a\rnew"
