"""Fact boxes count people out of one denominator and refuse what misleads."""

from __future__ import annotations

import pytest

from tests.markup.page_context import complaints, html, page

HEAD = "title: Thirty people\npopulation: Brown skin\nsources: [dogra2014]\ndenominator: 30\ntime: one month later\n"
HARM = "  - outcome: New dark marks\n    effect: harm\n    with: 5\n    without: not recorded\n    certainty: low\n"
VAGUE = (
    "  - outcome: Scars shallower\n    effect: benefit\n    number: no reliable number\n"
    "    note: Score fell from 11.7 to 6.5\n    certainty: very low\n"
)


def box(rows: str = HARM, head: str = HEAD) -> str:
    return f"```factbox\n{head}rows:\n{rows}```\n"


def messages(text: str) -> list[str]:
    return [problem.message for problem in page(text).problems]


def test_a_box_shows_its_title_people_time_and_sources() -> None:
    shown = html(box())
    assert (
        '<section class="facts" aria-labelledby="facts-1"><h3 id="facts-1">Thirty people</h3>'
        in shown
    )
    assert "<p>Brown skin. Time frame: one month later.<sup" in shown
    assert 'href="#source-dogra2014"' in shown


def test_a_count_is_said_in_words_and_drawn_in_cells() -> None:
    shown = html(box())
    assert '<h4>New dark marks</h4><p class="fact__n">5 in 30</p>' in shown
    assert '<p>Without treatment: <span class="none">not recorded</span></p>' in shown
    assert '<span class="sure sure--low">Low certainty</span>' in shown
    assert shown.count('class="cell cell--on"') == 5
    assert shown.count('class="cell"') == 25
    assert '<span class="cells" aria-hidden="true">' in shown


def test_two_counts_stand_side_by_side() -> None:
    shown = html(box(HARM.replace("not recorded", "2")))
    assert "5 in 30 <small>with treatment</small>" in shown
    assert "2 in 30 <small>without</small>" in shown
    assert shown.count('class="cell cell--on"') == 7


def test_no_reliable_number_keeps_the_place_of_a_number() -> None:
    shown = html(box(VAGUE + HARM))
    assert '<p class="fact__n fact__n--none">No reliable number of people</p>' in shown
    assert "<p>Score fell from 11.7 to 6.5.</p>" in shown
    assert '<span class="sure sure--very-low">Very low certainty</span>' in shown


def test_large_denominators_are_not_drawn() -> None:
    shown = html(box(head=HEAD.replace("30", "2805")))
    assert "5 in 2,805" in shown
    assert "cell" not in shown


def test_a_box_without_counts_needs_no_denominator() -> None:
    assert (
        messages(box(VAGUE.replace("benefit", "harm"), HEAD.replace("denominator: 30\n", ""))) == []
    )


def test_the_heading_of_a_box_stands_below_the_last_heading() -> None:
    assert '<h4 id="facts-1">' in html(f"## One\n\n### Two\n\n{box()}")


def test_words_keep_what_yaml_would_change() -> None:
    shown = html(
        box(HARM.replace("New dark marks", "NO"), HEAD.replace("one month later", "12:30"))
    )
    assert "<h4>NO</h4>" in shown
    assert "Time frame: 12:30." in shown


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        (HARM.replace("with: 5", "with: 5 in 40"), "All rows share the denominator of the box; write the count alone."),
        (HARM + "    denominator: 40\n", "All rows share the denominator of the box; a row may not have its own."),
        (HARM.replace("with: 5", "with: 17%"), "A count is a whole number of people, not a percentage or a ratio."),
        (HARM.replace("with: 5", "with: -1"), "A count is a whole number of people, not a percentage or a ratio."),
        (HARM.replace("with: 5", "with: 31"), "The count 31 is above the denominator 30."),
        (HARM.replace("    certainty: low\n", ""), "A row needs its certainty: high, moderate, low or very low."),
        (HARM.replace("certainty: low", "certainty: lowish"), "A row needs its certainty: high, moderate, low or very low."),
        (HARM.replace("effect: harm", "effect: bad"), "A row needs its effect: benefit or harm."),
        (HARM.replace("    with: 5\n", ""), "A row needs a count under with, or 'number: no reliable number'."),
        (HARM + "    risk: high\n", "A row has no key risk; it may hold outcome, effect, with, without, number, note, certainty."),
        (
            VAGUE.replace("benefit", "harm").replace("Score fell from 11.7 to 6.5", "The risk halved"),
            "A percentage or a relative risk alone misleads: give counts of people.",
        ),
        (
            VAGUE.replace("benefit", "harm").replace("Score fell from 11.7 to 6.5", "A relative risk of 0.5"),
            "A percentage or a relative risk alone misleads: give counts of people.",
        ),
        (VAGUE, "There are fewer harms than benefits; add harms, or say why under fewer_harms_because."),
        (VAGUE.replace("no reliable number", "about half") + HARM, "The only value of number is 'no reliable number'."),
    ],
)  # fmt: skip
def test_what_misleads_is_refused(rows: str, complaint: str) -> None:
    assert messages(box(rows)) == [complaint]
    assert "<section" not in html(box(rows))


@pytest.mark.parametrize(
    ("head", "complaint"),
    [
        (HEAD.replace("title: Thirty people\n", ""), "A fact box needs a title."),
        (HEAD.replace("time: one month later\n", ""), "A fact box needs its time frame, or 'time: not recorded'."),
        (HEAD.replace("sources: [dogra2014]\n", ""), "A fact box needs its sources: sources: [key]."),
        (HEAD.replace("denominator: 30\n", ""), "Counts need the denominator of the box."),
        (HEAD.replace("30", "thirty"), "The denominator is a whole number of people, such as 30."),
        (HEAD + "extra: x\n", "A fact box has no key extra; it may hold title, population, sources, denominator, time, rows, fewer_harms_because."),
        (HEAD + "title: Again\n", "The key title is given twice."),
        (HEAD.replace("Brown", "&a Brown"), "Anchors (&name) are not allowed."),
        (HEAD.replace("Brown skin", "*a"), "Aliases (*name) are not allowed; write the value out."),
        (HEAD.replace("Brown skin", "!!python/object:x y"), "Tags (!name) are not allowed."),
        (HEAD.replace("[dogra2014]", "[nobody]"), "There is no source nobody."),
    ],
)  # fmt: skip
def test_a_box_that_lacks_or_holds_too_much_is_refused(head: str, complaint: str) -> None:
    assert messages(box(head=head)) == [complaint]


def test_fewer_harms_than_benefits_need_a_reason() -> None:
    assert messages(box(VAGUE, HEAD + "fewer_harms_because: None were counted\n")) == []
    shown = html(box(VAGUE, HEAD + "fewer_harms_because: None were counted\n"))
    assert "<p>Fewer harms than benefits: None were counted</p>" in shown


def test_problems_name_the_line_and_column_of_the_value() -> None:
    text = "Intro\n\n" + box(HARM.replace("with: 5", "with: 31"))
    assert complaints(text, first_line=40) == ["51:11 The count 31 is above the denominator 30."]


def test_broken_yaml_is_a_problem_at_its_line() -> None:
    found = page("```factbox\ntitle: [a\n```\n").problems
    assert len(found) == 1
    assert found[0].message.startswith("This is not YAML: ")


def test_a_block_that_is_never_closed_is_a_problem() -> None:
    assert "1:1 This fenced block is opened but never closed." in complaints(
        "```factbox\ntitle: x\n"
    )


def test_a_box_that_is_too_long_is_refused_before_it_is_read() -> None:
    found = messages(box(HARM * 45))
    assert found == ["A fact box may hold 8,000 characters and 200 lines."]


def test_the_words_of_a_box_are_text_and_not_html() -> None:
    assert "&lt;b&gt;x&lt;/b&gt;" in html(box(HARM.replace("New dark marks", "<b>x</b>")))
