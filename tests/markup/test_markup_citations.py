"""Citations are numbered links into one list of sources."""

from __future__ import annotations

from tests.markup.page_context import complaints, html, page

BOX = """```factbox
title: Thirty people
sources: [dogra2014]
denominator: 30
time: one month
rows:
  - {outcome: New dark marks, effect: harm, with: 5, certainty: low}
```
"""


def test_a_citation_is_a_numbered_link_that_names_its_source() -> None:
    assert html("It works.[@alam2014]") == (
        '<p>It works.<sup class="cites"><a class="cite" href="#source-alam2014" '
        'aria-label="Source 1: Alam and others 2014">1</a></sup></p>'
    )


def test_sources_are_numbered_by_first_appearance() -> None:
    text = "One.[@dogra2014; @alam2014] Two.[@alam2014]\n\n[[claim:scars-modest-gain]]\n\nThree.[@old1998]"
    assert page(text).citations == ("dogra2014", "alam2014", "iwj2021", "old1998")


def test_fact_boxes_and_claims_share_the_numbering_of_the_page() -> None:
    rendered = page(f"{BOX}\n[[claim:scars-modest-gain]]\n\nLast.[@alam2014]")
    assert rendered.citations == ("dogra2014", "iwj2021", "alam2014")
    assert 'aria-label="Source 3: Alam and others 2014">3</a></sup></p>' in rendered.html


def test_a_source_cited_twice_in_one_place_is_shown_once() -> None:
    assert html("It.[@alam2014; @alam2014]").count('class="cite"') == 1


def test_a_retracted_source_says_so() -> None:
    assert 'class="cite cite--retracted"' in html("It.[@old1998]")
    assert 'aria-label="Source 1: Old 1998, retracted"' in html("It.[@old1998]")


def test_unknown_citation_is_named_with_its_line_and_column() -> None:
    assert complaints("First.\n\nSo it is.[@nobody1999]", first_line=30) == [
        "32:10 There is no source nobody1999."
    ]


def test_an_unknown_citation_gets_no_number() -> None:
    rendered = page("A.[@nobody1999] B.[@alam2014]")
    assert rendered.citations == ("alam2014",)
    assert '<span class="cite cite--unknown">nobody1999</span>' in rendered.html


def test_a_citation_may_run_on_into_the_next_line() -> None:
    assert page("It works.[@alam2014;\n@iwj2021]").citations == ("alam2014", "iwj2021")


def test_a_malformed_citation_is_a_problem() -> None:
    assert complaints("It.[@alam2014, p. 3]") == [
        "1:4 A citation is written [@key] or [@key; @other]."
    ]


def test_citations_in_code_are_only_text() -> None:
    rendered = page("Write `[@alam2014]`, or\n\n```\n[@iwj2021]\n```\n")
    assert rendered.citations == ()
    assert "<code>[@alam2014]</code>" in rendered.html
    assert "<pre><code>[@iwj2021]\n</code></pre>" in rendered.html


def test_an_escaped_bracket_begins_no_citation() -> None:
    assert html(r"It \[@alam2014].") == "<p>It [@alam2014].</p>"


def test_citations_stand_in_tables_lists_and_card_titles() -> None:
    text = '- a[@alam2014]\n\nx | y\n--|--\na[@iwj2021] | b\n\n!!! care-urgent "Ask.[@dogra2014]"\n    Now.\n'
    assert page(text).citations == ("alam2014", "iwj2021", "dogra2014")
    assert html(text).count('class="cite"') == 3
