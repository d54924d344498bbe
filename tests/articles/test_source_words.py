from __future__ import annotations

import pytest

from articles.templatetags.source_words import before_link, link_words


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("https://doi.org/10.1000/1", "doi:10.1000/1"),
        ("https://pubmed.ncbi.nlm.nih.gov/123/", "PMID 123"),
        ("https://www.who.int/skin", "who.int"),
        ("https://[bad/", "https://[bad/"),
        ("", ""),
    ],
)
def test_a_link_is_called_by_its_identifier_or_its_site(link: str, words: str) -> None:
    assert link_words(link) == words


def test_a_reference_with_half_an_address_still_has_its_words() -> None:
    assert before_link({"citation": "The dermis. 2002.", "link": "https://[bad/"}) == (
        "The dermis. 2002."
    )
