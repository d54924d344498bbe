"""Care cards say their level in words."""

from __future__ import annotations

import pytest

from tests.markup.page_context import complaints, html

CARD = '!!! care-{} "{}"\n    Ask now.\n'


@pytest.mark.parametrize(
    ("level", "word"), [("emergency", "Emergency"), ("urgent", "Urgent"), ("self", "Self-care")]
)
def test_the_heading_begins_with_the_word_of_the_level(level: str, word: str) -> None:
    shown = html(CARD.format(level, "Ask a doctor"))
    assert f'<div class="level level--{level}">' in shown
    assert f'<span aria-hidden="true" class="icon icon--{level}"></span>' in shown
    assert f"<h3>{word}: Ask a doctor</h3>" in shown


def test_the_word_is_not_said_twice() -> None:
    assert "<h3>Urgent: ask today</h3>" in html(CARD.format("urgent", "Urgent: ask today"))


def test_a_card_without_a_title_is_headed_by_its_level() -> None:
    assert "<h3>Emergency</h3>" in html("!!! care-emergency\n    Call now.\n")
    assert "<h3>Emergency</h3>" in html('!!! care-emergency ""\n    Call now.\n')


def test_the_heading_of_a_card_stands_one_level_below_the_last_heading() -> None:
    assert "<h4>Urgent: Ask</h4>" in html("## One\n\n### Two\n\n" + CARD.format("urgent", "Ask"))


def test_cards_that_follow_one_another_share_a_frame() -> None:
    shown = html(
        CARD.format("emergency", "a")
        + "\n"
        + CARD.format("urgent", "b")
        + "\ntext\n\n"
        + CARD.format("self", "c")
    )
    assert shown.count('<div class="care">') == 2


def test_headings_of_cards_are_not_in_the_contents_list() -> None:
    assert "id=" not in html(CARD.format("urgent", "Ask"))


def test_lists_and_fenced_blocks_may_stand_in_a_card() -> None:
    shown = html(
        '!!! care-self "Rest"\n    - one\n    - two\n\n    ```\n    code\n    ```\n\n    last\n'
    )
    assert "<li>one</li>" in shown
    assert "<pre><code>code\n</code></pre>\n<p>last</p>" in shown


def test_other_admonitions_are_a_problem() -> None:
    assert complaints('text\n\n!!! warning "No"\n    x\n') == [
        "3:1 There is no card warning; there are care-emergency, care-urgent, care-self."
    ]


def test_a_card_that_is_not_well_formed_is_a_problem() -> None:
    assert complaints("!!! care-urgent “Ask”\n    x\n") == [
        '1:1 A care card begins like this: !!! care-urgent "Ask a doctor today"'
    ]


def test_an_attribute_list_cannot_make_a_card() -> None:
    assert "level" not in html("text\n{: .level .level--emergency .claim }")
