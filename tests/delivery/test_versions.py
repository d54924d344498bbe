from __future__ import annotations

from datetime import timedelta
from unittest.mock import patch

import pytest
import time_machine
from django.db import OperationalError
from django.test import Client
from django.utils.timezone import now
from pytest_django import Settings

from articles.models import Article
from documents import workflow
from documents.models import SiteVersion
from tests.factories import article_text, make_article, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.services]


def _raise() -> None:
    SiteVersion.raise_number(next_due_at=None)


def test_a_page_asked_for_again_is_not_sent_again(client: Client) -> None:
    first = client.get("/page/")
    again = client.get("/page/", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert (again["ETag"], again["Cache-Control"]) == (first["ETag"], first["Cache-Control"])


@pytest.mark.parametrize("form", ["W/{}", '"other", {}', "{}, W/{}"])
def test_any_form_of_the_tag_is_understood(client: Client, form: str) -> None:
    tag = client.get("/page/")["ETag"]
    asked = form.replace("{}", tag)
    assert client.get("/page/", headers={"If-None-Match": asked}).status_code == 304


@pytest.mark.parametrize("asked", ['"other"', "nonsense", "*", ""])
def test_any_other_tag_gets_the_page(client: Client, asked: str) -> None:
    assert client.get("/page/", headers={"If-None-Match": asked}).status_code == 200


def test_a_publication_changes_the_tag_of_every_page(client: Client) -> None:
    before = client.get("/page/")["ETag"]
    _raise()
    assert client.get("/page/", headers={"If-None-Match": before}).status_code == 200


def test_a_new_release_changes_the_tag_of_every_page(client: Client, settings: Settings) -> None:
    before = client.get("/page/")["ETag"]
    settings.RELEASE = "another"
    assert Client().get("/page/")["ETag"] != before


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("TWO_PERSON_RULE", False), ("CONTACT_EMAIL", "a@example.org"),
        ("SECURITY_CONTACT", "b@example.org"), ("PUBLISHER_NAME", "Somebody"),
        ("SITE_NAME", "Another"), ("SITE_URL", "http://127.0.0.1:9"),
    ],
)  # fmt: skip
def test_what_the_operator_lets_readers_see_changes_the_tag_of_every_page(
    client: Client, settings: Settings, setting: str, value: object
) -> None:
    before = client.get("/page/")["ETag"]
    setattr(settings, setting, value)
    restarted = Client()
    assert restarted.get("/page/", headers={"If-None-Match": before}).status_code == 200
    assert restarted.get("/page/")["ETag"] != before


def test_two_addresses_have_two_tags(client: Client) -> None:
    assert client.get("/page/?q=a")["ETag"] != client.get("/page/?q=b")["ETag"]


def test_readers_pages_may_be_kept_by_anybody_for_a_minute(client: Client) -> None:
    said = client.get("/page/")["Cache-Control"]
    assert "public" in said
    assert "stale-while-revalidate" in said


@pytest.mark.parametrize("path", ["/cookie/", "/form/", "/nowhere/", "/admin/draft/"])
def test_what_is_personal_secret_or_an_error_is_not_offered_for_keeping(
    client: Client, path: str
) -> None:
    answer = client.get(path)
    assert "ETag" not in answer
    assert "public" not in answer.get("Cache-Control", "")


def test_pages_are_served_while_the_database_does_not_answer(client: Client) -> None:
    with patch("django.db.backends.utils.CursorWrapper.execute", side_effect=OperationalError):
        answer = client.get("/page/")
    assert (answer.status_code, "ETag" in answer) == (200, False)


def _scheduled() -> None:
    article = make_article()
    writer, editor = make_user("wren", "writer"), make_user("ed", "editor")
    text = article_text("## What it is\n\nNew words.\n")
    workflow.save(article, text, by=writer, based_on=article.head_id)
    workflow.submit(article, by=writer)
    article.refresh_from_db()
    workflow.approve(article.head, by=editor)
    article.refresh_from_db()
    soon = now() + timedelta(hours=1)
    workflow.schedule(article, by=make_user("pat", "publisher"), at=soon)


def test_a_scheduled_text_is_published_by_the_first_reader_after_its_time(client: Client) -> None:
    _scheduled()
    client.get("/page/")
    assert "New words" not in Article.objects.get().html
    with time_machine.travel(now() + timedelta(hours=2)):
        client.get("/page/")
    assert "New words" in Article.objects.get().html
    assert SiteVersion.current().next_due_at is None


def test_a_page_kept_from_before_a_scheduled_text_is_sent_anew_after_it(client: Client) -> None:
    _scheduled()
    before = client.get("/page/")["ETag"]
    with time_machine.travel(now() + timedelta(hours=2)):
        assert client.get("/page/", headers={"If-None-Match": before}).status_code == 200


def test_readers_keep_their_pages_when_what_is_due_cannot_be_published(client: Client) -> None:
    SiteVersion.raise_number(next_due_at=now() - timedelta(minutes=1))
    with patch("documents.workflow.publish_due", side_effect=RuntimeError):
        assert client.get("/page/").status_code == 200
