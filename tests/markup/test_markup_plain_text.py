"""The words of a page, for search: section by section, and nothing but words."""

from __future__ import annotations

from markup import Section
from tests.markup.page_context import SCARS, page


def sections(text: str) -> tuple[Section, ...]:
    return page(text).sections


def test_text_is_collected_by_section() -> None:
    assert sections("Intro.\n\n## One\n\nA.\n\nB.\n\n### Two\n\nC.\n\n#### Deep\n\nD.") == (
        Section("", "", "Intro."),
        Section("h-one", "One", "A.\nB."),
        Section("h-two", "Two", "C.\nDeep\nD."),
    )


def test_the_whole_text_holds_titles_too() -> None:
    assert page("Intro.\n\n## One\n\nA.").plain_text == "Intro.\nOne\nA."


def test_citation_numbers_are_no_words() -> None:
    assert page("It works.[@alam2014; @iwj2021] Well.").plain_text == "It works. Well."


def test_claims_are_read_with_their_certainty() -> None:
    assert page("[[claim:scars-modest-gain]]").plain_text == (
        f"{SCARS.statement} Moderate certainty: {SCARS.reason}"
    )


def test_cards_and_fact_boxes_are_read() -> None:
    text = (
        '!!! care-urgent "Ask"\n    Pus.\n\n```factbox\ntitle: Thirty people\nsources: [dogra2014]\ndenominator: 30\n'
        "time: a month\nrows:\n  - {outcome: Dark marks, effect: harm, with: 5, certainty: low}\n```\n"
    )
    words = page(text).plain_text
    assert "Urgent: Ask Pus." in words
    assert "Thirty people." in words
    assert "Dark marks: 5 in 30; without treatment not recorded. Low certainty." in words


def test_captions_are_read_and_alt_texts_are_not() -> None:
    assert page("![The caption.](three-layers.svg)").plain_text == "The caption."


def test_cells_and_items_do_not_run_together() -> None:
    assert page("- one\n- two\n\na | b\n--|--\nc | d").plain_text == "one two\na b c d"


def test_entities_code_and_escaped_signs_are_read_as_signs() -> None:
    assert page(r"1 &lt; 2 &amp; `a<b &amp;` \* <https://a.org>").plain_text == (
        "1 < 2 & a<b &amp; * https://a.org"
    )


def test_an_empty_text_has_no_sections() -> None:
    assert page("").sections == page(" \n\n").sections == ()
    assert page("").html == ""
