"""The questions that both backends are asked, through the page that readers use."""

from __future__ import annotations

import pytest
from django.test import TestCase

from tests.search.pages import found, make_site, search, words

pytestmark = pytest.mark.services

SCARS, DERMIS, CHECK = "/articles/needling-scars/", "/articles/dermis/", "/articles/collagen-check/"
HUB = "/concerns/acne-scars/"
FIRST = {
    "fibres": DERMIS,
    "fibers": DERMIS,  # American spelling
    "roller": SCARS,
    "rollers": SCARS,
    "softening": SCARS,
    "Needling for acne scars": HUB,  # a concern's own page comes before all others
    "pockmarks": HUB,
    "how do I get rid of pits in skin?": HUB,
    "pocmarks": HUB,  # a misspelling of the term's own list
    "痘坑": HUB,
    "痘坑怎么办": HUB,
    "nerve endings": DERMIS,
    "ODEGARD": DERMIS,
    "ødegård": DERMIS,
    "ødega\u030ard": DERMIS,
    "ｆｉｂｒｅｓ": DERMIS,  # full width
    "collagen drinks": CHECK,
    "fill scars": CHECK,  # the statement that is checked
}


class QuestionTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        make_site()

    def test_a_question_leads_to_its_page(self) -> None:
        for asked, first in FIRST.items():
            with self.subTest(asked):
                self.assertEqual(found(search(self.client, asked))[0], first)

    def test_other_words_of_a_glossary_entry_find_it_and_what_it_names(self) -> None:
        self.assertLessEqual(
            {"/glossary/#collagen", CHECK}, set(found(search(self.client, "scaffold protein")))
        )

    def test_a_title_weighs_more_than_a_mention(self) -> None:
        self.assertEqual(found(search(self.client, "collagen", kind="fact-check")), [CHECK])
        self.assertEqual(found(search(self.client, "dermis", kind="anatomy"))[0], DERMIS)

    def test_pages_with_all_words_are_the_only_results(self) -> None:
        self.assertEqual(found(search(self.client, "roller shallower")), [SCARS])

    def test_pages_with_most_words_are_shown_where_none_has_all(self) -> None:
        html = search(self.client, "roller shallower fibres")
        self.assertEqual(found(html), [SCARS])
        self.assertIn("No page has all of your words; these have most.", words(html))

    def test_one_known_word_is_enough(self) -> None:
        html = search(self.client, "qqqq roller")
        self.assertEqual(found(html), [SCARS])
        self.assertIn("No page holds “qqqq”.", words(html))

    def test_only_filler_words_still_find_something(self) -> None:
        self.assertTrue(found(search(self.client, "what is it")))

    def test_a_begun_word_is_completed(self) -> None:
        self.assertEqual(found(search(self.client, "shallo")), [SCARS])

    def test_a_misspelt_word_is_mended_and_said(self) -> None:
        html = search(self.client, "rolxer")
        self.assertEqual(found(html), [SCARS])
        self.assertIn("Showing results for roller . Search instead for “rolxer”", words(html))

    def test_a_word_searched_as_typed_is_not_mended(self) -> None:
        self.assertEqual(found(search(self.client, "rolxer", exact="1")), [])

    def test_words_under_four_letters_are_never_mended(self) -> None:
        html = search(self.client, "nxt")
        self.assertEqual(found(html), [])
        self.assertIn("We found no page", words(html))

    def test_the_site_s_name_for_it_is_said(self) -> None:
        sentence = "You wrote pockmarks . We call this Acne scars and looked for both."
        self.assertIn(sentence, words(search(self.client, "pockmarks")))
        self.assertNotIn("We call this", search(self.client, "acne scars"))

    def test_words_as_typed_find_no_other_names(self) -> None:
        self.assertNotIn(SCARS, found(search(self.client, "pockmarks", exact="1")))

    def test_results_lead_to_the_heading_and_mark_the_words(self) -> None:
        html = search(self.client, "roller")
        self.assertIn(f'href="{SCARS}#h-what-it-can-do"', html)
        self.assertIn("A <mark>roller</mark> softens pitted scars", html)

    def test_results_say_verdict_and_review(self) -> None:
        seen = words(search(self.client, "collagen drinks"))
        self.assertIn("Misleading", seen)
        self.assertIn("Not yet reviewed", seen)
