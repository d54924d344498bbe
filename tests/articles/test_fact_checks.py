"""The list of fact checks."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import make_article

pytestmark = pytest.mark.django_db


def make_check(slug: str, verdict: str) -> None:
    make_article(
        slug=slug, kind="fact-check", statement=f"Statement {slug}.", verdict=verdict,
        statement_ids="[U1]",
    )  # fmt: skip


def test_each_statement_stands_with_its_verdict(client: Client) -> None:
    make_check("fills", "misleading")
    page = client.get("/fact-checks/").content.decode()
    assert '<a href="/articles/fills/">“Statement fills.”</a>' in page
    assert '<span class="verdict verdict--misleading">Misleading</span>' in page


def test_without_fact_checks_the_page_says_so(client: Client) -> None:
    make_article()
    page = client.get("/fact-checks/").content.decode()
    assert "No fact check has been published so far." in page
    assert "/articles/dermis/" not in page


def test_more_fact_checks_need_no_more_queries(
    client: Client, django_assert_num_queries: Any
) -> None:
    for slug in ("a", "b", "c"):
        make_check(slug, "unsafe")
    with django_assert_num_queries(2):
        client.get("/fact-checks/")
