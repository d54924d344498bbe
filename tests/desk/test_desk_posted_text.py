"""Text that comes back from a form keeps the style of the text it was made from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.posted_text import for_form, in_own_style

ENDS = st.sampled_from(["\n", "\r\n", "\r"])
TEXTS = st.lists(st.tuples(st.sampled_from(["", "a", "b", "\ufeff"]), ENDS), max_size=12).map(
    lambda pairs: "".join(line + end for line, end in pairs)
)


def _posted(text: str) -> str:
    """What a browser sends back for a text it was given."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")


@given(TEXTS)
def test_an_untouched_text_comes_back_to_the_byte(text: str) -> None:
    assert in_own_style(_posted(for_form(text)), text) == text


@given(TEXTS, TEXTS)
def test_what_was_typed_is_what_is_kept_apart_from_line_ends(old: str, typed: str) -> None:
    kept = in_own_style(_posted(typed), old)
    assert _posted(for_form(for_form(kept))) == _posted(for_form(for_form(typed)))


@pytest.mark.parametrize(
    ("current", "typed", "kept"),
    [("a\r\nb\nc\n", "a\nB\nc\n", "a\r\nB\nc\n"), ("a\r\nb\nc\n", "A\nb\nc\n", "A\r\nb\nc\n"),
     ("a\r\nb\nc\n", "a\nb\nnew\nc\n", "a\r\nb\nnew\nc\n"), ("a\rb\n", "b\n", "b\n"),
     ("a\r\nb\nc", "a\nb\nc\nd", "a\r\nb\nc\nd"), ("", "a\r\nb", "a\nb"),
     ("\ufeffa\r\n", "b\n", "\ufeffb\r\n"), ("\ufeff\ufeffa", "\ufeffb", "\ufeff\ufeffb"),
     ("a", "\ufeffb", "b")],
)  # fmt: skip
def test_every_line_keeps_the_end_it_had(current: str, typed: str, kept: str) -> None:
    assert in_own_style(_posted(typed), current) == kept
