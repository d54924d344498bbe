"""A claim is shown with its certainty in words and what it rests on."""

from __future__ import annotations

from dataclasses import replace

from tests.markup.page_context import SCARS, complaints, html, page

CLAIM = "[[claim:scars-modest-gain]]"


def test_a_claim_shows_its_sentence_certainty_and_reason() -> None:
    shown = html(CLAIM)
    assert f'<div class="claim"><p class="claim__text">{SCARS.statement}</p>' in shown
    assert '<span class="sure sure--moderate">Moderate certainty</span>' in shown
    assert "<span>many small trials that mostly agree</span>" in shown


def test_a_claim_names_and_numbers_its_studies() -> None:
    shown = html(CLAIM)
    assert (
        '<dt>Studies</dt><dd><a href="#source-iwj2021">Sitohang 2021</a><sup class="cites">1</sup>; '
        '<a href="#source-alam2014">Alam and others 2014</a><sup class="cites">2</sup></dd>'
        in shown
    )


def test_a_retracted_study_is_named_as_such() -> None:
    old = replace(SCARS, sources=("old1998",))
    shown = html(CLAIM, claims={SCARS.id: old})
    assert '<a href="#source-old1998">Old 1998, retracted</a>' in shown


def test_what_is_not_recorded_is_said_and_not_hidden() -> None:
    shown = html(CLAIM)
    assert "<dt>Dose</dt><dd>1.5 mm, three sessions</dd>" in shown
    assert '<dt>Not recorded</dt><dd><span class="none">People</span></dd></dl>' in shown


def test_all_that_is_not_recorded_stands_in_one_line() -> None:
    rows = (("Sessions", ""), ("People", "120"), ("Age", ""), ("Skin types", ""))
    shown = html(CLAIM, claims={SCARS.id: replace(SCARS, rows=rows)})
    assert '<span class="none">Sessions, age, skin types</span></dd></dl>' in shown


def test_a_claim_without_a_source_says_so() -> None:
    bare = replace(SCARS, sources=())
    assert '<span class="none">no source recorded</span>' in html(CLAIM, claims={SCARS.id: bare})


def test_a_claim_links_to_its_own_page() -> None:
    assert '<a href="/claims/scars-modest-gain/">' in html(CLAIM)


def test_the_words_of_a_claim_are_text_and_not_html() -> None:
    bold = replace(SCARS, statement="<b>bold</b> & more", reason="<script>x</script>")
    shown = html(CLAIM, claims={SCARS.id: bold})
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; more" in shown
    assert "<script" not in shown


def test_an_unknown_claim_is_a_problem_and_stays_readable() -> None:
    text = "One.\n\n[[claim:nothing-here]]"
    assert complaints(text) == ["3:1 There is no claim nothing-here."]
    assert "<p>[[claim:nothing-here]]</p>" in html(text)


def test_a_claim_inside_a_sentence_is_a_problem() -> None:
    assert complaints(f"As we say {CLAIM} here.") == [
        "1:11 A claim stands in a paragraph of its own."
    ]


def test_a_claim_that_rests_on_an_unknown_source_is_a_problem() -> None:
    lost = replace(SCARS, sources=("lost1990",))
    assert complaints(CLAIM, claims={SCARS.id: lost}) == [
        "1:1 The claim scars-modest-gain rests on lost1990, but there is no such source."
    ]


def test_a_misspelt_claim_is_a_problem() -> None:
    assert complaints("[[claims:scars]]") == [
        "1:1 [[claims:scars]] is not understood; a claim is written [[claim:its-id]]."
    ]


def test_a_page_remembers_its_claims_once() -> None:
    assert page(f"{CLAIM}\n\n{CLAIM}").claims == ("scars-modest-gain",)
