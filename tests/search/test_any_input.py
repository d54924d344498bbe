"""Nothing that can be typed or put into an address breaks the search."""

from __future__ import annotations

import pytest
from django.utils.http import urlencode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from search import query
from tests.search.pages import make_site, search

pytestmark = pytest.mark.services

HOSTILE = [
    '"', "'", "OR", "AND", "NOT", "a OR", "NEAR(", 'NEAR("skin" "acne", 3)', "*", "skin*", "^skin",
    "title:skin", "{title}:skin", "-skin", "+skin", "skin + acne", "(skin", "skin)", '"skin',
    "skin & acne", "skin | !acne", "skin <-> acne", "a:*", "'; DROP TABLE search_page; --", "%", "_",
    "%s", "%(q)s", "{visible}", "\\", "\x00", "skin\x00acne", "\ufffd", "😀", "👩🏽‍⚕️ skin", "½", "ﬁ", "ﷺ",
    "\u202eskin", "i\u0307", "ß", "हिन्दी", "العربية", "皮", "皮膚が痛い", "피부", "𠮷野家", "'" * 500,
    "skin " * 500, "x" * 10_000, "痘" * 3_000, "<script>alert(1)</script>", "&amp;", "skin\nacne\t!",
]  # fmt: skip
ODD = [
    "q=%ff%fe", "q=%", "q=%zz", "q=%ed%a0%80", "q=%00", "q", "&&&", "q=a&q=b", "q=a;q=b",
    "kind=guide&kind=guide&q=skin", "exact=maybe&q=skin", "q[]=skin", "q=skin&unknown=1",
    "q=%F0%9F%98%80", "=skin", "q=skin#x", "q=" + "+" * 900,
]  # fmt: skip


class AnyInputTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        make_site()

    def test_hostile_text_is_answered(self) -> None:
        for typed in HOSTILE:
            with self.subTest(typed[:40]):
                search(self.client, typed)
                search(self.client, typed, exact="1")

    def test_odd_addresses_are_answered(self) -> None:
        for raw in ODD:
            with self.subTest(raw[:40]):
                self.assertEqual(self.client.get("/search/", QUERY_STRING=raw).status_code, 200)

    def test_too_many_parameters_are_a_bad_request(self) -> None:
        raw = "&".join(f"a{number}=1" for number in range(2_000))
        self.assertEqual(self.client.get("/search/", QUERY_STRING=raw).status_code, 400)

    def test_what_was_typed_is_shown_escaped(self) -> None:
        html = search(self.client, "<script>alert(1)</script> skin")
        self.assertNotIn("<script>alert", html)
        self.assertIn("&lt;script&gt;alert(1)&lt;/script&gt;", html)

    def test_a_long_question_is_cut_and_said(self) -> None:
        self.assertIn("Only the beginning", search(self.client, "skin " * 100))
        self.assertLessEqual(len(query.read("x " * 10_000).text), query.LONGEST)

    def test_only_reading_is_possible(self) -> None:
        self.assertEqual(self.client.post("/search/", {"q": "skin"}).status_code, 405)
        self.assertEqual(self.client.head("/search/?q=skin").status_code, 200)

    @settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.text(alphabet=st.characters(exclude_categories=()), max_size=80))
    def test_any_text_is_answered(self, typed: str) -> None:
        raw = urlencode({"q": typed.encode("utf-8", "surrogatepass")})
        self.assertEqual(self.client.get(f"/search/?{raw}").status_code, 200)
