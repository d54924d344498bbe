"""Headings have ids of their own, an order without gaps, and a contents list."""

from __future__ import annotations

from markup import Heading
from tests.markup.page_context import complaints, html, page


def test_ids_are_made_from_the_words_and_prefixed() -> None:
    assert html("## What it does") == '<h2 id="h-what-it-does">What it does</h2>'


def test_letters_of_other_languages_stay_in_ids() -> None:
    assert page("## Ørn og æble\n\n## 痤疮").toc == (
        Heading(2, "h-ørn-og-æble", "Ørn og æble"),
        Heading(2, "h-痤疮", "痤疮"),
    )


def test_a_typed_id_is_honoured() -> None:
    assert html("## What it does {#does}") == '<h2 id="h-does">What it does</h2>'


def test_the_contents_list_holds_the_second_and_third_level() -> None:
    assert page("## One\n\n### Two\n\n#### Three\n\n## Four[@alam2014]").toc == (
        Heading(2, "h-one", "One"),
        Heading(3, "h-two", "Two"),
        Heading(2, "h-four", "Four"),
    )


def test_duplicate_ids_are_a_problem_that_names_both_lines() -> None:
    text = "## One\n\ntext\n\n## Two {#one}\n"
    assert complaints(text, first_line=10) == [
        "14:1 The heading in line 10 has the same id; give this one its own, such as {#another-id}."
    ]
    assert 'id="h-one-2"' in html(text)


def test_a_heading_of_the_first_level_is_a_problem() -> None:
    complaint = "The page's title is its only heading of level 1; begin this one with ##."
    assert complaints("# Title") == [f"1:1 {complaint}"]
    assert complaints("Title\n=====") == [f"1:1 {complaint}"]
    assert "<h1" not in html("# Title")


def test_levels_that_jump_are_a_problem() -> None:
    assert complaints("## One\n\n#### Two") == [
        "3:1 This heading jumps from level 2 to level 4; begin it with ###."
    ]
    assert complaints("### One") == [
        "1:1 This heading jumps from level 1 to level 3; begin it with ##."
    ]


def test_a_heading_without_words_is_a_problem() -> None:
    assert complaints("##\n\ntext") == ["1:1 This heading has no words."]


def test_an_id_cannot_shadow_what_scripts_read() -> None:
    shown = html("## Cookie {#cookie}\n\n## Location {#getElementById}\n\nA{: #body} p {: #x}")
    assert 'id="h-cookie"' in shown
    assert 'id="h-getElementById"' in shown
    assert shown.count("id=") == 2


def test_an_id_with_odd_signs_is_a_problem() -> None:
    assert complaints('## One {#a"b<c}') == [
        "1:1 The id of a heading holds letters, digits, hyphens and underscores only."
    ]


def test_underlined_headings_are_found_with_their_line() -> None:
    assert complaints("text\n\n## One\n\nOne\n---\n", first_line=2) == [
        "6:1 The heading in line 4 has the same id; give this one its own, such as {#another-id}."
    ]


def test_an_underlined_heading_right_after_another_is_found_too() -> None:
    assert complaints("## One\nTwo\n===\n") == [
        "2:1 The page's title is its only heading of level 1; begin this one with ##."
    ]


def test_an_underlined_heading_after_a_card_is_found_too() -> None:
    assert complaints('!!! care-urgent "a"\n    b\nOne\n===\n', first_line=5)[0].startswith("7:1 ")


def test_code_and_emphasis_in_a_heading_reach_the_contents_as_words() -> None:
    assert page("## The *big* `n` & [it](dermis.md)").toc == (
        Heading(2, "h-the-big-n-it", "The big n & it"),
    )
