"""Tables name their rows and columns and scroll on their own."""

from __future__ import annotations

from tests.markup.page_context import html

TABLE = "Choice | What it does | How sure\n:--|--:|:-:\nNothing | Little | Low\n| | b | c\n"


def test_headers_say_whether_they_name_a_column_or_a_row() -> None:
    shown = html(TABLE)
    assert '<th scope="col">Choice</th>' in shown
    assert '<th scope="row">Nothing</th>' in shown


def test_a_row_without_a_name_has_no_header() -> None:
    assert '<th scope="row"></th>' not in html(TABLE)


def test_a_column_without_a_name_has_no_header() -> None:
    shown = html("| | At home |\n|--|--|\n| Depth | Shallow |\n")
    assert "<td></td>" in shown
    assert '<th scope="col">At home</th>' in shown


def test_tables_with_the_same_columns_have_different_names() -> None:
    shown = html(f"{TABLE}\nBetween them.\n\n{TABLE}")
    assert 'aria-label="Table 1: Choice, What it does, How sure"' in shown
    assert 'aria-label="Table 2: Choice, What it does, How sure"' in shown


def test_a_table_stands_in_a_frame_that_can_be_reached_by_keyboard() -> None:
    shown = html(TABLE)
    for attribute in (
        'class="table"',
        'role="region"',
        'tabindex="0"',
        'aria-label="Table: Choice, What it does, How sure"',
    ):
        assert attribute in shown


def test_alignment_becomes_a_class() -> None:
    shown = html(TABLE)
    assert '<td class="at-end">Little</td>' in shown
    assert '<td class="at-centre">Low</td>' in shown
    assert "style=" not in shown


def test_a_bar_in_code_or_after_a_backslash_ends_no_cell() -> None:
    assert "<td><code>a|b</code> c|d</td>" in html("x | y\n--|--\nz | `a|b` c\\|d")


def test_definition_lists_are_kept() -> None:
    assert (
        html("Dermis\n:   The middle layer")
        == "<dl>\n<dt>Dermis</dt>\n<dd>The middle layer</dd>\n</dl>"
    )


def test_an_ordered_list_keeps_its_first_number() -> None:
    assert html("3. a\n4. b").startswith('<ol start="3">')
