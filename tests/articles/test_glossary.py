"""The glossary page: ids equal slugs, so that marks in articles lead to their word."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import glossary_text, make_document, make_library

pytestmark = pytest.mark.django_db


def test_every_word_has_its_slug_as_id(client: Client) -> None:
    make_document("glossary", "collagen", glossary_text())
    assert '<div id="collagen">' in client.get("/glossary/").content.decode()


def test_words_stand_under_their_letter_whatever_their_accent_or_case(client: Client) -> None:
    for slug, word in (("b", "bMI"), ("e", "Écorché"), ("a", "Enzyme"), ("n", "5-FU")):
        make_document("glossary", slug, glossary_text(word))
    letters = client.get("/glossary/").context["letters"]
    assert [(letter, len(rows)) for letter, rows in letters] == [("0–9", 1), ("B", 1), ("E", 2)]


def test_other_words_are_named_by_who_says_them(client: Client) -> None:
    also = "{lay: [gristle], clinical: [collagenum], zh: [胶原蛋白, 膠原蛋白]}"
    make_document("glossary", "collagen", glossary_text(also=also))
    page = client.get("/glossary/").content.decode()
    assert "People also say: <span>gristle</span>" in page
    assert "In clinics: <span>collagenum</span>" in page
    assert 'Chinese: <span lang="zh" dir="auto">胶原蛋白、膠原蛋白</span>' in page


def test_a_word_names_its_sources(client: Client) -> None:
    make_library()
    make_document("glossary", "collagen", glossary_text(sources="[menon]"))
    page = client.get("/glossary/").content.decode()
    assert 'Source: <a href="/sources/menon/">Menon 2002</a>' in page


def test_no_word_yet_is_said(client: Client) -> None:
    assert "No word has been explained yet." in client.get("/glossary/").content.decode()


def test_more_words_need_no_more_queries(client: Client, django_assert_num_queries: Any) -> None:
    make_library()
    for number in range(4):
        make_document("glossary", f"w{number}", glossary_text(f"Word {number}", sources="[menon]"))
    with django_assert_num_queries(3):
        client.get("/glossary/")
