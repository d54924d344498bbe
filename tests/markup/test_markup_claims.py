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
        '<dt>Studies</dt><dd>Sitohang 2021<sup class="cites"><a class="cite" href="#source-iwj2021"'
        in shown
    )
    assert 'aria-label="Source 2: Alam and others 2014">2</a></sup></dd>' in shown


def test_what_is_not_recorded_is_said_and_not_hidden() -> None:
    shown = html(CLAIM)
    assert '<dt>People</dt><dd><span class="none">not recorded</span></dd>' in shown
    assert "<dt>Dose</dt><dd>1.5 mm, three sessions</dd>" in shown


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
