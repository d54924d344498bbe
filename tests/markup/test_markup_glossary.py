"""Glossary words are marked once per section, in running text only."""

from __future__ import annotations

from markup import GlossaryWord
from tests.markup.page_context import html, page

LINK = '<a class="word" href="/glossary/#collagen">'


def test_a_word_is_marked_once_per_section() -> None:
    text = "Collagen and collagen.\n\nMore collagen.\n\n## Two\n\nCollagen.\n\n### Three\n\nAnd *collagen*."
    assert html(text).count(LINK) == 3
    assert html(text).startswith(f"<p>{LINK}Collagen</a> and collagen.</p>")


def test_the_longest_form_wins() -> None:
    assert html("The Collagen  fibres hold.") == f"<p>The {LINK}Collagen  fibres</a> hold.</p>"
    assert 'href="/glossary/#stratum-corneum">stratum corneum</a> and corneum' in html(
        "The stratum corneum and corneum."
    )


def test_a_form_may_run_on_into_the_next_line() -> None:
    assert f"{LINK}collagen\nfibres</a>" in html("The collagen\nfibres hold.")


def test_only_whole_words_are_marked() -> None:
    assert LINK not in html("Procollagen, collagenous, pro-collagen, collagen-rich and collagens.")


def test_any_case_is_marked_as_typed() -> None:
    assert f"{LINK}COLLAGEN</a>" in html("COLLAGEN")


def test_headings_links_code_captions_and_claims_are_left_alone() -> None:
    text = (
        "## Collagen\n\n[collagen](dermis.md) `collagen`\n\n![Collagen.](three-layers.svg)\n\n"
        '```\ncollagen\n```\n\n!!! care-self "Collagen"\n    Rest.\n'
    )
    assert LINK not in html(text)


def test_words_in_lists_cells_and_cards_are_marked() -> None:
    assert f"<li>{LINK}collagen</a></li>" in html("- collagen\n- b")
    assert f"<td>{LINK}collagen</a></td>" in html("a | b\n--|--\nx | collagen")
    assert f"<p>Some {LINK}collagen</a></p>" in html('!!! care-self "Rest"\n    Some collagen\n')


def test_a_page_remembers_which_words_it_marked() -> None:
    assert page("Corneum and collagen.").words == ("stratum-corneum", "collagen")
    assert page("Nothing here.").words == ()


def test_words_with_odd_signs_are_matched_as_they_are() -> None:
    odd = GlossaryWord("c", "C++ (x)", "d", ("vitamin C",), "/glossary/#c")
    assert ">Vitamin C</a>" in html("Vitamin C helps.", glossary={"c": odd})


def test_marking_changes_no_words() -> None:
    text = "Collagen fibres and the stratum corneum, *collagen*[@alam2014] and **corneum**."
    assert page(text).plain_text == page(text, glossary={}).plain_text
