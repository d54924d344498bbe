"""The list of sources, and each with what rests on it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.articles.heads import head
from tests.factories import (
    claim_text,
    glossary_text,
    make_article,
    make_document,
    make_library,
    reference_text,
)

pytestmark = pytest.mark.django_db


def make_source(key: str, *, kind: str = "RCT", year: int | None = 2014, **custom: Any) -> None:
    issued = {"date-parts": [[year]]} if year else None
    custom = {"read": "abstract", "kind": kind} | custom
    make_document("reference", key, reference_text(key, issued=issued, custom=custom))


def shown(client: Client, query: str) -> list[str]:
    return [source.key for source in client.get(f"/sources/{query}").context["page"]]


@pytest.mark.parametrize("page", ["", "menon/"])
def test_every_page_says_under_its_title_that_it_is_no_advice(client: Client, page: str) -> None:
    make_library()
    assert "not medical advice" in head(client.get(f"/sources/{page}").content.decode())


def test_sources_are_chosen_by_kind_and_year(client: Client) -> None:
    make_source("a")
    make_source("b", year=2020)
    make_source("c", kind="news")
    assert shown(client, "?kind=RCT&year=2014") == ["a"]
    assert shown(client, "?kind=news&year=2020") == []
    assert shown(client, "?kind=&year=") == ["a", "c", "b"]


def test_sources_without_a_date_can_be_found(client: Client) -> None:
    make_source("a")
    make_source("b", year=None)
    assert shown(client, "?year=none") == ["b"]
    assert shown(client, "?sort=newest") == ["a", "b"]
    assert shown(client, "?sort=oldest") == ["a", "b"]


@pytest.mark.parametrize(
    "query",
    ["kind=gossip", "year=1066", "year=x", "sort=rank", "page=0", "page=2", "page=x", "page=1e9"],
)
def test_an_unknown_value_is_not_found(client: Client, query: str) -> None:
    make_source("a")
    assert client.get(f"/sources/?{query}").status_code == 404


def test_a_long_list_comes_in_pages_each_with_its_own_address(client: Client) -> None:
    for number in range(51):
        make_source(f"s{number:02}")
    page = client.get("/sources/?page=2").content.decode()
    assert '/sources/?page=2">' in page.partition('rel="canonical"')[2]
    assert shown(client, "?page=2") == ["s50"]


def test_a_source_says_how_it_was_read_and_what_is_doubtful(client: Client) -> None:
    make_source(
        "a", secondhand=True, primary="FDA. A letter.", weak=True, unverified=["author", "page"],
        retracted=True,
    )  # fmt: skip
    page = client.get("/sources/a/").content.decode()
    assert "We have not read the whole paper." in page
    assert "a report of another document" in page
    assert "The document itself: FDA. A letter." in page
    assert "Nothing should rest on it alone." in page
    assert "still need a check: author, page." in page
    assert "This source has been retracted." in page


def test_a_source_names_what_rests_on_it(client: Client) -> None:
    make_library()
    make_document("claim", "scars", claim_text())
    make_document("glossary", "collagen", glossary_text(sources="[menon]"))
    make_article()
    page = client.get("/sources/menon/").content.decode()
    for address in ("/claims/scars/", "/glossary/#collagen", "/articles/dermis/"):
        assert f'href="{address}"' in page


def test_a_source_nothing_rests_on_says_so(client: Client) -> None:
    make_source("a")
    page = client.get("/sources/a/").content.decode()
    assert "No claim rests on it." in page
    assert "No page cites it directly." in page


def test_the_list_needs_few_queries(client: Client, django_assert_num_queries: Any) -> None:
    for number in range(5):
        make_source(f"s{number}")
    with django_assert_num_queries(5):
        client.get("/sources/")
    with django_assert_num_queries(6):
        client.get("/sources/s1/")
