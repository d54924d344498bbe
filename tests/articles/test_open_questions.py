"""What pages say they do not know, in one place."""

from __future__ import annotations

import pytest
from django.test import Client

from documents import workflow
from tests.factories import make_article

pytestmark = pytest.mark.django_db

BODY = (
    "## What it is\n\nA layer.\n\n## What we don’t know\n\n"
    "- **How deep it is.** Two studies differ.[@menon]\n- Why it thins.\n\n"
    "## When to get help\n\n- Not a question.\n"
)


def test_each_question_leads_to_its_heading(client: Client) -> None:
    make_article(body=BODY)
    page = client.get("/open-questions/").content.decode()
    assert 'href="/articles/dermis/#h-what-we-dont-know"' in page


def test_entries_stand_alone_and_without_the_numbers_of_their_sources(client: Client) -> None:
    make_article(body=BODY)
    groups = client.get("/open-questions/").context["groups"]
    assert list(groups) == ["Skin"]
    assert groups["Skin"][0].items == (
        ("How deep it is.", "Two studies differ."), ("Why it thins.", ""),
    )  # fmt: skip


def test_a_section_in_sentences_is_kept_whole(client: Client) -> None:
    make_article(body="## What we don't know\n\nHow deep it is.\n")
    groups = client.get("/open-questions/").context["groups"]
    assert groups["Skin"][0].items == (("How deep it is.", ""),)


def test_pages_without_such_a_section_are_left_out(client: Client) -> None:
    make_article()
    assert "has been published yet" in client.get("/open-questions/").content.decode()


def test_a_withdrawn_page_asks_nothing(client: Client) -> None:
    workflow.withdraw(make_article(body=BODY), by=None, reason="It was wrong.")
    assert client.get("/open-questions/").context["groups"] == {}
