"""What the site claims, how sure it is, and what that rests on."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from documents import workflow
from documents.models import Approval
from tests.factories import claim_text, make_article, make_document, make_library, make_user

pytestmark = pytest.mark.django_db


def make_claim(key: str = "scars", **keys: str) -> Any:
    return make_document("claim", key, claim_text(**keys))


def test_claims_stand_under_their_certainty_the_surest_first(client: Client) -> None:
    make_library()
    make_claim("a", certainty="low")
    make_claim("b", certainty="high")
    page = client.get("/claims/").content.decode()
    assert page.index("High certainty") < page.index("/claims/b/")
    assert page.index("/claims/b/") < page.index("Low certainty") < page.index("/claims/a/")


def test_one_direction_can_be_shown_alone(client: Client) -> None:
    make_library()
    make_claim("good")
    make_claim("bad", direction="harm")
    page = client.get("/claims/?direction=harm").content.decode()
    assert "/claims/bad/" in page
    assert "/claims/good/" not in page


def test_an_unknown_direction_is_not_found(client: Client) -> None:
    assert client.get("/claims/?direction=sideways").status_code == 404


def test_no_claim_yet_is_said(client: Client) -> None:
    assert "No claim has been published yet." in client.get("/claims/").content.decode()


def test_a_claim_says_what_is_not_recorded(client: Client) -> None:
    make_library()
    make_claim(size="3.4 points")
    page = client.get("/claims/scars/").content.decode()
    assert "<dt>Size</dt><dd>3.4 points</dd>" in page
    assert '<dt>Skin types</dt><dd><span class="none">not recorded</span></dd>' in page


def test_a_claim_names_its_sources_and_the_pages_that_show_it(client: Client) -> None:
    make_library()
    make_claim()
    make_article(body="## What it is\n\n[[claim:scars]]\n")
    make_article(slug="other")
    page = client.get("/claims/scars/").content.decode()
    assert "Menon G. The dermis." in page
    assert 'href="/articles/dermis/"' in page
    assert 'href="/articles/other/"' not in page


def test_a_claim_without_a_clinicians_approval_says_so(client: Client) -> None:
    make_library()
    make_claim()
    assert "Not yet reviewed by a clinician." in client.get("/claims/scars/").content.decode()


def test_a_clinicians_approval_counts_for_the_live_text_only(client: Client) -> None:
    make_library()
    document = make_claim()
    clinician = make_user("ann", "clinical reviewer")
    Approval.objects.create(
        revision=document.live, by=clinician, role="clinical reviewer", at="2026-11-23T00:00Z"
    )
    assert "Approved by a clinical reviewer" in client.get("/claims/scars/").content.decode()
    assert "ann" not in client.get("/claims/scars/").context["clinician"].role


def test_a_withdrawn_claim_is_gone(client: Client) -> None:
    make_library()
    workflow.withdraw(make_claim(), by=None, reason="Its trial was retracted.")
    assert client.get("/claims/scars/").status_code == 410
    assert "/claims/scars/" not in client.get("/claims/").content.decode()


def test_an_unknown_claim_is_not_found(client: Client) -> None:
    assert client.get("/claims/nothing/").status_code == 404


def test_more_claims_need_no_more_queries(client: Client, django_assert_num_queries: Any) -> None:
    make_library()
    for number in range(4):
        make_claim(f"claim-{number}")
    with django_assert_num_queries(2):
        client.get("/claims/")
    with django_assert_num_queries(5):
        client.get("/claims/claim-1/")
