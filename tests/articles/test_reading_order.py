"""The order of reading names every section once and no article twice."""

from __future__ import annotations

from articles.models.article import Section
from articles.reading_order import AFTER_ALL, READING_ORDER, place, section_of


def test_every_section_has_its_order() -> None:
    assert list(READING_ORDER) == Section.values


def test_no_article_stands_in_two_places() -> None:
    slugs = [slug for section in READING_ORDER.values() for slug in section]
    assert len(slugs) == len(set(slugs))


def test_what_the_order_does_not_name_comes_last() -> None:
    assert place("myths") == AFTER_ALL > place("hyaluronic-acid")
    assert section_of("myths") == ()
