from __future__ import annotations

import pytest
from django.test import Client

from tests.search.pages import found, make_site, search, words

pytestmark = [pytest.mark.django_db]


def test_an_empty_question_shows_the_form_and_the_concerns(client: Client) -> None:
    make_site()
    html = search(client, "")
    assert '<label class="ask-label" for="q">Search all pages</label>' in html
    assert 'href="/concerns/acne-scars/">Acne scars</a>' in html
    assert "data-search-results" not in html


def test_an_empty_site_can_be_searched(client: Client) -> None:
    assert "We found no page" in words(search(client, "skin"))


def test_a_question_without_words_says_so(client: Client) -> None:
    assert "There is no word in what you wrote." in words(search(client, "?! 😀"))


@pytest.mark.parametrize("asked", ["", "skin", "qqqq"])
def test_the_page_says_before_its_results_that_it_is_no_advice(client: Client, asked: str) -> None:
    make_site()
    before_results = words(search(client, asked).partition('class="found')[0] + "</main>")
    assert "This is information, not medical advice." in before_results


def test_search_pages_are_not_indexed(client: Client) -> None:
    assert '<meta name="robots" content="noindex, follow">' in search(client, "skin")


def test_results_come_in_pages_of_ten(client: Client) -> None:
    make_site()
    from tests.factories import make_article

    for number in range(12):
        make_article(f"page-{number}", title=f"Cheek {number}")
    html = search(client, "cheek")
    assert len(found(html)) == 10
    assert 'href="/search/?q=cheek&amp;page=2" rel="next">Next 2 results' in html
    assert 'href="/search/?q=cheek" rel="prev"' in search(client, "cheek", page="2")
