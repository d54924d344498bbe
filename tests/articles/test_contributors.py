"""A person's page."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Article, Contributor, Review
from documents.models import Document
from tests.factories import article_text, make_article, make_document

pytestmark = pytest.mark.django_db
PERSON = "name: Dr A. Example\nrole: Dermatologist\nqualification: MD\ninterests: none declared\n"


def make_person() -> Contributor:
    document = make_document("contributor", "a-example", PERSON)
    return Contributor.objects.get(document=document)


def sign(document: Document, person: Contributor, content_hash: str = "") -> None:
    live = Article.objects.get(document=document).content_hash
    Review.objects.create(
        document=document, content="{}", content_hash=content_hash or live, reviewer=person,
        checked="The whole text.", reviewed_on="2026-11-23", evidence_until="2026-11-22",
    )  # fmt: skip


def test_a_person_says_who_they_are_and_what_they_declared(client: Client) -> None:
    make_person()
    page = client.get("/contributors/a-example/").content.decode()
    assert "Dermatologist" in page
    assert "<dd>MD</dd>" in page
    assert "<dt>Declared interests</dt><dd>none declared</dd>" in page


def test_a_person_shows_what_they_wrote(client: Client) -> None:
    make_person()
    make_article(contributors="[a-example]")
    context = client.get("/contributors/a-example/").context
    assert [article.slug for article in context["written"]] == ["dermis"]


def test_a_review_of_an_earlier_text_is_not_shown_as_one_of_this(client: Client) -> None:
    person = make_person()
    sign(make_article(), person)
    sign(make_article(slug="other"), person, content_hash="0" * 64)
    context = client.get("/contributors/a-example/").context
    assert [article.slug for article in context["reviewed"]] == ["dermis"]


def test_a_review_counts_again_though_another_text_was_signed_since(client: Client) -> None:
    person, article = make_person(), make_article()
    sign(article, person)
    sign(article, person, content_hash="0" * 64)
    context = client.get("/contributors/a-example/").context
    assert [article.slug for article in context["reviewed"]] == ["dermis"]


def test_an_unknown_person_is_not_found(client: Client) -> None:
    assert "a-example" not in article_text()
    assert client.get("/contributors/a-example/").status_code == 404
