"""Files that programs ask for."""

from __future__ import annotations

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils.dateparse import parse_datetime
from django.utils.timezone import now

from documents import workflow
from tests.factories import make_article

pytestmark = pytest.mark.django_db
SECURITY = "/.well-known/security.txt"


@pytest.fixture(autouse=True)
def site(settings: LazySettings) -> None:
    settings.SITE_URL = "https://example.org"


def test_robots_learn_where_the_map_is(client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert "Disallow: /admin/" in lines
    assert "Sitemap: https://example.org/sitemap.xml" in lines


def test_browsers_learn_how_to_search(client: Client, settings: LazySettings) -> None:
    settings.SITE_NAME = "Skin & more, very plainly"
    root = ElementTree.fromstring(client.get("/opensearch.xml").content)
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert root.findtext(f"{space}ShortName") == "Skin & more, ver"
    url = root.find(f"{space}Url[@type='text/html']")
    assert url is not None
    assert url.get("template") == "https://example.org/search/?q={searchTerms}"


def test_programs_that_read_find_every_text(client: Client) -> None:
    make_article(title="'[Odd] title'")
    workflow.withdraw(make_article(slug="gone"), by=None, reason="It was wrong.")
    text = client.get("/llms.txt").content.decode()
    entry = "- [(Odd) title](https://example.org/articles/dermis.md): The middle layer of skin."
    assert text.startswith("# ")
    assert entry in text.splitlines()
    assert "gone" not in text


def test_without_a_contact_there_is_no_security_file(
    client: Client, settings: LazySettings
) -> None:
    settings.SECURITY_CONTACT = ""
    assert client.get(SECURITY).status_code == 404


@pytest.mark.parametrize(
    ("contact", "written"),
    [
        ("security@example.org", "mailto:security@example.org"),
        ("https://example.org/report", "https://example.org/report"),
    ],
)
def test_the_security_file_names_its_contact_and_expires_within_a_year(
    client: Client, settings: LazySettings, contact: str, written: str
) -> None:
    settings.SECURITY_CONTACT = contact
    answer = client.get(SECURITY)
    fields = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    expires = parse_datetime(fields["Expires"])
    assert fields["Contact"] == written
    assert expires is not None
    assert now() < expires < now() + timedelta(days=365)
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    "path", ["/robots.txt", "/llms.txt", "/feed.atom", "/sitemap.xml", "/opensearch.xml"]
)
def test_nobody_can_write_to_a_file_or_get_a_cookie_from_it(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
    assert not client.get(path).cookies
