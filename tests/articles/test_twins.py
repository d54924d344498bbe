"""The same article as text, data and sources."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.test import Client

from articles.models import Article
from documents import workflow
from documents.models import Redirect
from tests.factories import (
    IMAGE,
    SVG,
    article_text,
    claim_text,
    make_article,
    make_document,
    make_library,
)

pytestmark = pytest.mark.django_db
ENDINGS = ("md", "json", "bib", "ris")


def test_the_text_is_given_out_to_the_byte(client: Client) -> None:
    text = "\ufeff" + article_text().replace("\n", "\r\n")
    make_library()
    make_document("article", "dermis", text)
    answer = client.get("/articles/dermis.md")
    assert answer.content == text.encode()
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"


def test_the_data_say_all_that_the_page_says(client: Client, settings: LazySettings) -> None:
    settings.SITE_URL = "https://example.org"
    make_library()
    make_document("claim", "scars", claim_text())
    make_document("drawing", "layers", SVG)
    make_document("image", "layers", IMAGE)
    make_article(body="## What it is\n\n[[claim:scars]]\n\n![Layers.](layers.svg)\n")
    data = client.get("/articles/dermis.json").json()
    assert data["title"] == "The dermis"
    assert data["address"] == "https://example.org/articles/dermis/"
    assert data["review"] == {"status": "not reviewed"}
    assert data["terms"]["layer"][0]["slug"] == "dermis"
    assert data["claims"][0]["certainty"] == "moderate"
    assert data["claims"][0]["recorded"]["Size"] is None
    assert data["claims"][0]["sources"] == ["menon"]
    assert data["sources"][0]["number"] == 1
    assert data["figures"][0]["licence"] == "CC BY 4.0"
    assert data["content_hash"] == Article.objects.get().content_hash
    assert data["published"] == data["changed"] == "2026-11-22"
    assert "Needling improves pitted scars in part." in data["plain_text"]


def test_a_fact_checks_data_hold_statement_and_verdict(client: Client) -> None:
    make_article(
        kind="fact-check", statement="It fills.", verdict="misleading", statement_ids="[U1]"
    )
    data = client.get("/articles/dermis.json").json()
    assert (data["statement"], data["verdict"]) == ("It fills.", "misleading")


def test_the_sources_come_for_reference_managers(client: Client) -> None:
    make_article()
    bib, ris = client.get("/articles/dermis.bib"), client.get("/articles/dermis.ris")
    assert bib.content.startswith(b"@incollection{menon,")
    assert ris.content.startswith(b"TY  - CHAP\r\n")
    assert bib.headers["Content-Disposition"] == 'inline; filename="dermis.bib"'


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_old_name_leads_to_the_same_twin(client: Client, ending: str) -> None:
    Redirect.objects.create(kind="article", old_name="corium", document=make_article())
    answer = client.get(f"/articles/corium.{ending}")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/articles/dermis.{ending}")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_withdrawn_article_has_no_twins(client: Client, ending: str) -> None:
    workflow.withdraw(make_article(), by=None, reason="It was wrong.")
    answer = client.get(f"/articles/dermis.{ending}")
    assert answer.status_code == 410
    assert "Strong" not in answer.content.decode()


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_draft_has_no_twins(client: Client, ending: str) -> None:
    make_article(live=False)
    assert client.get(f"/articles/dermis.{ending}").status_code == 404
