from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.models import Article
from documents.models import SiteVersion
from tests.factories import claim_text, make_article, make_document, make_library

pytestmark = pytest.mark.django_db


def _home(client: Client) -> str:
    return client.get("/").content.decode()


def test_an_empty_site_still_has_a_home_page(client: Client) -> None:
    response = client.get("/")
    assert response.status_code == 200
    assert "No article" not in response.content.decode()


def test_concerns_are_where_one_may_begin(client: Client) -> None:
    make_library()
    assert '<a class="chip" href="/concerns/acne/">Acne</a>' in _home(client)


def test_a_question_goes_to_the_search(client: Client) -> None:
    html = _home(client)
    form = html[html.index("<form") : html.index("</form>")]
    assert 'action="/search/"' in form
    assert 'name="q"' in form
    assert "method" not in form


def test_layers_lead_to_their_articles_once_those_are_published(client: Client) -> None:
    make_article()
    html = _home(client)
    assert 'href="/articles/dermis/"><b>Dermis</b>' in html
    assert '<span class="tag tag--1"><b>Epidermis</b>' in html


def test_safety_comes_first_once_it_is_published(client: Client) -> None:
    assert "Roller in your hand?" not in _home(client)
    make_article("home-vs-clinic", title="Home or clinic", section="safety", kind="guide")
    make_document("claim", "home-cleaning-not-sterile", claim_text(certainty="high"))
    html = _home(client)
    assert '<a href="/articles/home-vs-clinic/">Roller in your hand? Read this first</a>' in html
    assert "Needling improves pitted scars in part." in html
    assert '<span class="sure sure--high">High certainty</span>' in html


def test_what_changed_last_stands_first(client: Client) -> None:
    make_article("epidermis", title="The epidermis", published="2026-11-20",
                 changed="[{on: 2026-11-20, note: First published}]")  # fmt: skip
    make_article()
    html = _home(client)
    assert html.index("The dermis</a><small>") < html.index("The epidermis</a><small>")


def test_the_home_page_says_that_nobody_has_reviewed_it(client: Client) -> None:
    html = _home(client)
    assert "Not yet reviewed by a clinician." in html
    assert "This is information, not medical advice." in html


def test_the_home_page_asks_few_questions_of_the_database(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_article()
    SiteVersion.current()
    with django_assert_num_queries(6):
        _home(client)


def test_the_list_keeps_the_order_of_the_sections(client: Client) -> None:
    make_article("home-vs-clinic", title="Home or clinic", section="safety", kind="guide")
    make_article()
    Article.objects.update(position=0)
    html = client.get("/articles/").content.decode()
    assert re.findall(r'<section class="block" id="([\w-]+)"', html) == ["skin", "safety"]


def test_a_section_is_listed_in_the_order_of_reading(client: Client) -> None:
    make_article("dermis")
    make_article("epidermis", title="The epidermis")
    make_article("how-skin-works", title="Zoom into skin")
    html = client.get("/articles/").content.decode()
    found = re.findall(r'<h3 class="lead"><a href="/articles/([\w-]+)/"', html)
    assert found == ["how-skin-works", "epidermis", "dermis"]


@pytest.mark.parametrize("address", ["/", "/articles/"])
def test_a_list_sets_no_cookie_and_varies_by_none(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.cookies == {}
    assert "Cookie" not in response.headers.get("Vary", "")
