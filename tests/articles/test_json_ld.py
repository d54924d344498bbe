from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from pytest_django import Settings

from articles.models import Article, Contributor, Review
from articles.templatetags.structured_data import json_ld
from tests.factories import make_article, make_document

PERSON = "name: Dr A. Example\nrole: Reviewer\nqualification: MD\ninterests: none declared\n"


def _data(client: Client, address: str = "/articles/dermis/") -> dict[str, Any]:
    html = client.get(address).content.decode()
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert len(found) == 1
    data: dict[str, Any] = json.loads(found[0])
    return data


def test_data_cannot_close_the_element_it_stands_in() -> None:
    hostile = {"name": "</script><script>alert(1)</script> & <!-- \u2028"}
    written = json_ld(hostile)
    inside = written.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not re.search(r"[<>&\u2028]", inside)
    assert json.loads(inside) == hostile


@pytest.mark.django_db
def test_a_page_says_what_it_is_and_no_more(client: Client) -> None:
    make_article()
    data = _data(client)
    assert data["headline"] == "The dermis"
    assert data["datePublished"] == data["dateModified"] == "2026-11-22"
    assert data["inLanguage"] == "en-GB"
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert data["about"][0]["name"] == "Dermis"
    assert data.keys().isdisjoint({"lastReviewed", "reviewedBy", "author", "publisher"})


@pytest.mark.django_db
def test_the_way_to_a_page_ends_at_the_page(client: Client) -> None:
    make_article()
    steps = _data(client)["breadcrumb"]["itemListElement"]
    assert [step["name"] for step in steps] == ["Home", "Articles", "Skin", "The dermis"]
    assert [step["position"] for step in steps] == [1, 2, 3, 4]
    assert steps[-1]["item"].endswith("/articles/dermis/")


@pytest.mark.django_db
def test_a_review_and_an_author_are_named_when_there_are_any(client: Client) -> None:
    make_document("contributor", "a-example", PERSON)
    document = make_article(contributors="[a-example]")
    Review.objects.create(
        document=document, content="{}", checked="All.", reviewer=Contributor.objects.get(),
        content_hash=Article.objects.get().content_hash,
        reviewed_on=localdate(), evidence_until=localdate(),
    )  # fmt: skip
    data = _data(client)
    assert data["lastReviewed"] == localdate().isoformat()
    assert data["reviewedBy"]["name"] == "Dr A. Example"
    assert [author["name"] for author in data["author"]] == ["Dr A. Example"]


@pytest.mark.django_db
def test_a_publisher_is_named_only_where_one_is_set(client: Client, settings: Settings) -> None:
    settings.PUBLISHER_NAME = "Skin Foundation"
    make_article()
    assert _data(client)["publisher"]["name"] == "Skin Foundation"


@pytest.mark.django_db
def test_sources_stand_in_the_page_and_not_once_more_in_its_data(client: Client) -> None:
    make_article()
    assert "citation" not in _data(client)
    assert 'id="source-menon"' in client.get("/articles/dermis/").content.decode()


@pytest.mark.django_db
def test_the_home_page_describes_the_site(client: Client) -> None:
    data = _data(client, "/")
    assert data["@type"] == "WebSite"
    assert "/search/?q=" in data["potentialAction"]["target"]["urlTemplate"]
