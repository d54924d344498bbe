from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import TestCase

from tests.search.pages import found, make_site, search, words

pytestmark = pytest.mark.services

UNKNOWN = [
    "concern=nothing", "layer=nothing", "treatment=nothing", "setting=nothing", "kind=nothing",
    "concern=dermis", "concern=%00", "concern=ACNE", "kind=draft", "q=skin&kind=a%27b",
    "page=0", "page=-1", "page=x", "page=1.0", "page=99", "page=%D9%A1", "page=9999999999999",
    "q=skin&page=99", "page=%00", "page=+1", "page=01",
]  # fmt: skip


class FacetTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        make_site()

    def test_every_count_is_the_number_of_results_behind_its_link(self) -> None:
        choices = _choices(search(self.client, "dermis"))
        self.assertLessEqual({"Dermis", "Guides", "At home", "Acne scars"}, choices.keys())
        for url, count in choices.values():
            self.assertEqual(len(found(self.client.get(url).content.decode())), count)

    def test_facets_narrow_together(self) -> None:
        html = search(self.client, "dermis", layer="dermis", kind="guide")
        self.assertEqual(found(html), ["/articles/needling-scars/"])

    def test_a_chosen_facet_can_be_taken_back(self) -> None:
        html = search(self.client, "skin", layer="dermis")
        self.assertIn('aria-current="true"><strong>Dermis', html)
        self.assertIn('href="/search/?q=skin">Show all again', html)

    def test_filters_that_leave_nothing_say_so(self) -> None:
        html = search(self.client, "roller", kind="anatomy")
        self.assertEqual(found(html), [])
        self.assertIn("Nothing is left with these filters: How skin works", words(html))

    def test_a_facet_without_words_lists_its_pages(self) -> None:
        self.assertIn("/articles/needling-scars/", found(search(self.client, "", setting="home")))

    def test_unknown_facets_and_pages_are_not_found(self) -> None:
        for query in UNKNOWN:
            with self.subTest(query):
                self.assertEqual(self.client.get(f"/search/?{query}").status_code, 404)

    def test_empty_filters_are_no_filters(self) -> None:
        empty = "concern=&layer=&treatment=&setting=&kind=&page=&exact="
        response = self.client.get(f"/search/?q=skin&{empty}")
        self.assertGreater(len(found(response.content.decode())), 3)


def _choices(html: str) -> dict[str, tuple[str, int]]:
    links = re.findall(r'<li><a href="([^"]+)"[^>]*>([^<]+) <span class="n">(\d+)</span>', html)
    return {label: (unescape(url), int(count)) for url, label, count in links}
