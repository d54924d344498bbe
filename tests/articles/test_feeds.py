"""Atom feeds: dated by front matter, with ids that stay."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from django.conf import LazySettings
from django.test import Client

from documents import workflow
from documents.models import Redirect
from tests.factories import make_article, make_library

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def site(settings: LazySettings) -> None:
    settings.SITE_URL = "https://example.org"


def feed(client: Client, address: str = "/feed.atom") -> ElementTree.Element:
    answer = client.get(address)
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content)


def texts(element: ElementTree.Element, path: str) -> list[str]:
    return [
        found.text or "" for found in element.findall("/".join(ATOM + p for p in path.split("/")))
    ]


def test_entries_are_dated_by_their_front_matter(client: Client) -> None:
    make_article(
        published="2026-11-20", changed="[{on: 2026-11-20, note: First}, {on: 2026-11-24, note: x}]"
    )
    found = feed(client)
    assert texts(found, "entry/published") == ["2026-11-20T00:00:00+00:00"]
    assert texts(found, "entry/updated") == ["2026-11-24T00:00:00+00:00"]
    assert texts(found, "updated") == ["2026-11-24T00:00:00+00:00"]


def test_the_last_changed_page_comes_first(client: Client) -> None:
    make_article(slug="a")
    make_article(slug="b", changed="[{on: 2026-11-24, note: New}]")
    assert texts(feed(client), "entry/id") == [
        "https://example.org/articles/b/", "https://example.org/articles/a/",
    ]  # fmt: skip


def test_addresses_are_those_of_the_site_whatever_host_was_asked(client: Client) -> None:
    make_article()
    found = feed(client)
    links = {link.get("href") for link in found.iter(f"{ATOM}link")}
    assert links == {
        "https://example.org/", "https://example.org/feed.atom",
        "https://example.org/articles/dermis/",
    }  # fmt: skip


def test_a_renamed_page_keeps_its_id(client: Client) -> None:
    document = make_article()
    for old_name in ("corium", "cutis"):
        Redirect.objects.create(kind="article", old_name=old_name, document=document)
    assert texts(feed(client), "entry/id") == ["https://example.org/articles/corium/"]


def test_odd_characters_stay_what_they_are(client: Client) -> None:
    make_article(title="'A < B & \"C\"'", summary="Less <b>than</b> & more.")
    found = feed(client)
    assert texts(found, "entry/title") == ['A < B & "C"']
    assert "Less &lt;b&gt;than&lt;/b&gt; &amp; more." in texts(found, "entry/summary")[0]


def test_drafts_and_withdrawn_pages_are_left_out(client: Client) -> None:
    make_article(slug="draft", live=False)
    workflow.withdraw(make_article(slug="gone"), by=None, reason="It was wrong.")
    assert texts(feed(client), "entry/id") == []


def test_an_empty_feed_is_not_dated_by_the_request(client: Client) -> None:
    make_library()
    assert feed(client).findtext(f"{ATOM}updated") == feed(client).findtext(f"{ATOM}updated")


def test_a_term_has_a_feed_of_its_pages(client: Client) -> None:
    make_article()
    make_article(slug="other", terms="{concern: [acne]}")
    found = feed(client, "/layers/dermis/feed.atom")
    assert texts(found, "entry/id") == ["https://example.org/articles/dermis/"]
    assert texts(found, "id") == ["https://example.org/layers/dermis/feed.atom"]


def test_an_unknown_term_has_no_feed(client: Client) -> None:
    assert client.get("/layers/dermis/feed.atom").status_code == 404


def test_more_pages_need_no_more_queries(client: Client, django_assert_num_queries: Any) -> None:
    for slug in ("a", "b", "c"):
        make_article(slug=slug)
    with django_assert_num_queries(3):
        client.get("/feed.atom")
