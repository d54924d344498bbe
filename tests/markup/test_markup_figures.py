"""Figures: a picture for each scheme and width, and the same in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.markup.page_context import LAYERS, complaints, html, page, tags

FIGURE = "![The **layers** of skin.[@alam2014]](three-layers.svg)"


def test_a_figure_has_a_file_for_each_scheme_and_width() -> None:
    shown = html(FIGURE)
    assert shown.index("three-layers-wide-dark.svg") < shown.index("three-layers-dark.svg")
    assert shown.index("three-layers-dark.svg") < shown.index("three-layers-wide.svg")
    assert (
        '<source media="(min-width: 640px) and (prefers-color-scheme: dark)" '
        'srcset="/media/three-layers-wide-dark.svg" width="640" height="400">'
    ) in shown


def test_the_picture_has_its_alt_and_size_and_loads_late() -> None:
    assert (
        '<img src="/media/three-layers.svg" alt="Three layers of skin, one above the other." '
        'width="360" height="480" loading="lazy" decoding="async"></picture>'
    ) in html(FIGURE)


def test_the_caption_names_the_figure_and_may_hold_markup() -> None:
    shown = html(FIGURE)
    assert '<figure aria-labelledby="fig-1" class="fig">' in shown
    assert (
        '<figcaption><p id="fig-1">The <strong>layers</strong> of skin.<sup class="cites">' in shown
    )


def test_the_figure_is_also_told_in_words_with_its_credit() -> None:
    assert (
        "<details><summary>The figure in words</summary><p>On top the epidermis.</p><p>Below it the dermis.</p>"
        '</details><p class="fig__credit">Drawn for this site</p></figcaption></figure>'
    ) in html(FIGURE)


def test_a_link_may_stand_in_a_caption() -> None:
    assert '<a href="/articles/dermis/">dermis</a>' in html(
        "![The [dermis](dermis.md).](three-layers.svg)"
    )


def test_the_light_drawing_is_enough() -> None:
    plain = replace(LAYERS, dark=None, wide=None, wide_dark=None)
    assert "<source" not in html(FIGURE, figures={plain.name: plain})


def test_an_unknown_figure_is_a_problem() -> None:
    assert complaints("![a](nothing.svg)") == ["1:1 There is no figure nothing.svg."]


@pytest.mark.parametrize(
    "address", ["https://a.org/x.png", "//a.org/x.png", "data:image/svg+xml,x", "../x.svg"]
)
def test_pictures_from_elsewhere_are_a_problem(address: str) -> None:
    assert complaints(f"![a]({address})") == ["1:1 Only figures of content/media/ are shown."]
    assert "<img" not in html(f"![a]({address})")


def test_a_figure_inside_a_sentence_is_a_problem() -> None:
    assert complaints("See ![a](three-layers.svg) here.") == [
        "1:5 A figure stands in a paragraph of its own."
    ]


def test_a_figure_without_alt_text_is_a_problem() -> None:
    silent = replace(LAYERS, alt=" ")
    assert complaints(FIGURE, figures={silent.name: silent}) == [
        "1:1 The figure three-layers.svg has no alt text."
    ]


def test_a_rendition_elsewhere_never_reaches_the_page() -> None:
    bad = replace(
        LAYERS,
        light=replace(LAYERS.light, src="https://evil.org/x.svg"),
        dark=replace(LAYERS.light, src="javascript:alert(1)"),
        wide=replace(LAYERS.light, src="/media/../admin/x, /media/a.svg 2x"),
        wide_dark=None,
    )
    shown = html(FIGURE, figures={bad.name: bad})
    assert "evil" not in shown
    assert "javascript" not in shown
    assert "srcset" not in shown


def test_alt_and_long_text_are_text_and_not_html() -> None:
    loud = replace(LAYERS, alt='"><script>x</script>', long="<img src=x onerror=y>")
    shown = html(FIGURE, figures={loud.name: loud})
    assert "script" not in tags(shown)
    assert tags(shown).count("img") == 1


def test_figures_are_numbered_and_remembered_in_order() -> None:
    rendered = page(f"{FIGURE}\n\n{FIGURE}")
    assert rendered.figures == ("three-layers.svg",)
    assert 'id="fig-2"' in rendered.html


def test_the_address_that_works_in_the_repository_works_here() -> None:
    assert "<figure" in html("![a](../media/three-layers.svg)")
