"""Browsing by concern, layer, treatment and setting."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from documents import workflow
from tests.factories import claim_text, make_article, make_document, make_library, term_text

pytestmark = pytest.mark.django_db


def groups(client: Client, address: str) -> dict[str, list[str]]:
    context = client.get(address).context
    return {group.id: [a.slug for a in group.articles] for group in context["groups"]}


def test_all_terms_stand_under_their_facet_with_the_number_of_their_pages(client: Client) -> None:
    make_article()
    page = client.get("/browse/").content.decode()
    assert '<section class="block" id="layer"' in page
    assert '<a href="/layers/dermis/">Dermis</a> <span>1 page</span>' in page
    assert '<a href="/concerns/acne/">Acne</a> <span>No pages yet</span>' in page


def test_browse_without_any_term_says_so(client: Client) -> None:
    assert "nothing to browse yet" in client.get("/browse/").content.decode()


def test_pages_of_a_term_come_in_a_sensible_order(client: Client) -> None:
    make_article(slug="z-first")
    make_article(slug="dermis", title="Z")
    make_article(slug="scars", kind="guide", section="uses")
    make_article(slug="harms", kind="guide", section="safety")
    make_article(
        slug="myth", kind="fact-check", statement="It fills.", verdict="misleading",
        statement_ids="[U1]",
    )  # fmt: skip
    assert groups(client, "/layers/dermis/") == {
        "start": ["dermis", "z-first"], "helps": ["scars"], "safety": ["harms"], "heard": ["myth"],
    }  # fmt: skip


def test_skin_comes_first_for_a_concern_and_needling_for_a_treatment(client: Client) -> None:
    make_library()
    make_document("term", "treatment/needling", term_text("Needling"))
    terms = "{concern: [acne], treatment: [needling]}"
    make_article(slug="what-it-is", title="A", kind="guide", section="microneedling", terms=terms)
    make_article(slug="skin", title="B", terms=terms)
    assert groups(client, "/concerns/acne/") == {"start": ["skin", "what-it-is"]}
    assert groups(client, "/treatments/needling/") == {"start": ["what-it-is", "skin"]}


def test_a_term_shows_the_pages_of_terms_below_it(client: Client) -> None:
    make_library()
    make_document("term", "layer/papillary", term_text("Upper dermis", parent="dermis"))
    make_article(slug="papillary", terms="{layer: [papillary]}")
    assert groups(client, "/layers/dermis/") == {"start": ["papillary"]}
    assert b'<a href="/layers/papillary/">Upper dermis</a>' in client.get("/layers/dermis/").content


def test_a_concern_says_how_sure_anyone_is_of_what_helps(client: Client) -> None:
    make_library()
    make_document("claim", "scars", claim_text())
    make_document("claim", "burns", claim_text(direction="harm"))
    body = "## What it can do\n\n[[claim:burns]]\n\n[[claim:scars]]\n"
    make_article(
        body=body, kind="guide", section="uses", terms="{concern: [acne], layer: [dermis]}"
    )
    assert [claim.key for claim in client.get("/concerns/acne/").context["claims"]] == ["scars"]
    assert client.get("/layers/dermis/").context["claims"] == []


def test_a_term_without_pages_says_so(client: Client) -> None:
    make_library()
    assert "No page yet" in client.get("/concerns/acne/").content.decode()


def test_a_withdrawn_page_is_in_no_list(client: Client) -> None:
    workflow.withdraw(make_article(), by=None, reason="It was wrong.")
    assert groups(client, "/layers/dermis/") == {}
    assert "No pages yet" in client.get("/browse/").content.decode()


def test_a_draft_is_in_no_list(client: Client) -> None:
    make_article(live=False)
    assert groups(client, "/layers/dermis/") == {}


def test_words_of_another_language_are_marked_as_such(client: Client) -> None:
    make_document(
        "term", "layer/dermis", term_text(synonyms="{en: [true skin], zh: [真皮, 真皮层]}")
    )
    page = client.get("/layers/dermis/").content.decode()
    assert "People also say true skin." in page
    assert '<span lang="zh" dir="auto">真皮、真皮层</span>' in page


def test_a_term_of_another_facet_is_not_found(client: Client) -> None:
    make_library()
    assert client.get("/concerns/dermis/").status_code == 404


def test_a_withdrawn_term_is_gone_with_its_reason(client: Client) -> None:
    make_library()
    document = make_document("term", "concern/old", term_text("Old"))
    workflow.withdraw(document, by=None, reason="Merged into acne.")
    answer = client.get("/concerns/old/")
    assert answer.status_code == 410
    assert "Merged into acne." in answer.content.decode()
    assert client.get("/concerns/old/feed.atom").status_code == 410


def test_more_pages_need_no_more_queries(client: Client, django_assert_num_queries: Any) -> None:
    make_article()
    with django_assert_num_queries(5):
        client.get("/layers/dermis/")
    for number in range(5):
        make_article(slug=f"page-{number}")
    with django_assert_num_queries(5):
        client.get("/layers/dermis/")
    with django_assert_num_queries(2):
        client.get("/browse/")
