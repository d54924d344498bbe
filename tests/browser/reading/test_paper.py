"""An article on paper: help first, everything open, nothing that only a screen can do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading.typical_article import make_typical_article

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
CARE = '\n\n## When to get help\n\n!!! care-emergency "Call now if"\n    - you cannot breathe\n'


@pytest.fixture
def paper(page: Page) -> Page:
    article = make_typical_article(words=400, more=CARE)
    page.set_viewport_size({"width": 794, "height": 1123})
    page.goto(article.get_absolute_url())
    page.get_by_label("Dark").check()
    page.emulate_media(media="print")
    return page


def _top(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None and box["height"] > 0, selector
    return box["y"]


def test_when_to_get_help_stands_before_the_text(paper: Page) -> None:
    assert _top(paper, ".care") < _top(paper, ".text > h2")


def test_what_a_claim_rests_on_is_open(paper: Page) -> None:
    assert _top(paper, ".claim .spec") < _top(paper, ".sources li")


def test_ways_through_the_site_are_left_out(paper: Page) -> None:
    for selector in (".menu", ".contents", ".theme", ".fig__large", ".foot nav"):
        expect(paper.locator(selector).first).to_be_hidden()


def test_paper_is_white_whatever_colours_were_chosen(paper: Page) -> None:
    assert paper.evaluate("getComputedStyle(document.body).colorScheme") == "light"
