"""The map of the site for search engines."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from django.conf import LazySettings
from django.test import Client

from articles.sitemaps import PLAIN_PAGES
from documents import workflow
from tests.factories import claim_text, make_article, make_document

pytestmark = pytest.mark.django_db
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def pages(client: Client) -> dict[str, str | None]:
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        url.findtext(f"{MAP}loc", ""): url.findtext(f"{MAP}lastmod")
        for url in root.iter(f"{MAP}url")
    }


def test_every_kind_of_page_is_there_on_the_sites_own_host(
    client: Client, settings: LazySettings
) -> None:
    settings.SITE_URL = "https://example.org"
    make_article()
    make_document("claim", "scars", claim_text())
    found = pages(client)
    for path in ("/", "/articles/dermis/", "/layers/dermis/", "/claims/scars/", "/sources/menon/"):
        assert f"https://example.org{path}" in found
    assert all(address.startswith("https://example.org/") for address in found)


def test_an_article_is_dated_by_its_last_change(client: Client) -> None:
    make_article(changed="[{on: 2026-11-22, note: First}, {on: 2026-11-24, note: Mended}]")
    dated = {address: day for address, day in pages(client).items() if day}
    assert list(dated.values()) == ["2026-11-24"]


def test_drafts_and_withdrawn_pages_are_left_out(client: Client) -> None:
    make_article(slug="draft", live=False)
    workflow.withdraw(make_article(slug="gone"), by=None, reason="It was wrong.")
    assert not [address for address in pages(client) if "/articles/" in address.rstrip("/")[-20:]]


def test_every_plain_page_is_there_to_be_found(client: Client) -> None:
    make_article()
    for path in PLAIN_PAGES:
        assert client.get(path).status_code == 200, path
