"""Problems name the line and column of the whole document, whatever ends its lines."""

from __future__ import annotations

import pytest

from markup import Link
from markup.positions import Positions
from tests.markup.page_context import complaints, html, page

LINES = [
    "Intro[@no1]",
    "",
    "## One",
    "",
    "- a",
    "- b [x](gone.md)",
    "",
    "```",
    "[@code]",
    "```",
    "",
    "x [@no2]",
]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(end: str) -> None:
    assert complaints(end.join(LINES), first_line=20) == [
        "20:6 There is no source no1.",
        "25:5 There is no document articles/gone.md.",
        "31:3 There is no source no2.",
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_the_page_is_the_same_whatever_ends_its_lines(end: str) -> None:
    assert html(end.join(LINES)) == html("\n".join(LINES))


def test_columns_count_characters_after_tabs_and_wide_letters() -> None:
    assert complaints("\t痘坑 👩🏽 [@no1]") == ["1:8 There is no source no1."]


def test_links_know_their_place() -> None:
    assert page("a\n\nb [x](epidermis.md#y) [z](dermis.md)", first_line=3).links == (
        Link("articles/epidermis.md", "y", 5, 3),
        Link("articles/dermis.md", "", 5, 23),
    )


def test_problems_are_told_from_the_top_down_and_each_once() -> None:
    lines = [problem.line for problem in page("[a](x.md)\n\n# T\n\n[@no]\n\n[[claim:no]]").problems]
    assert lines == [1, 3, 5, 7]
    assert len(complaints("[@no; @no]")) == 1


def test_the_end_of_a_text_has_a_place() -> None:
    assert Positions("a\nbc", 5).at(4) == (6, 3)
    assert Positions("a\r\nbc\rd").at(6) == (3, 1)
