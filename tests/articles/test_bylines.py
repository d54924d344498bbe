"""A person's name stands on pages that no text changes: kept copies of them must not outlive it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils.timezone import now

from articles.desk.people import Byline
from articles.models import Contributor
from documents.models import Publication, SiteVersion
from tests.factories import make_article, make_document, make_user

pytestmark = pytest.mark.django_db
PERSON = "name: Dr A. Example\nrole: Reviewer\nqualification: MD\ninterests: none declared\n"


def _version() -> int:
    return SiteVersion.current().number


def _published_by() -> User:
    """Somebody who published the page\'s second text."""
    person = make_user("wren", "publisher", first_name="Ann", last_name="Wu")
    article = make_article()
    Publication.objects.create(
        document=article, revision=article.head, number=2, by=person, at=now()
    )
    return person


def test_a_changed_name_is_seen_by_who_keeps_the_page(client: Client) -> None:
    person = _published_by()
    page = "/articles/dermis/history/"
    kept = client.get(page)
    assert b"by Ann Wu" in kept.content
    person.last_name = "Lee"
    person.save()
    again = client.get(page, headers={"If-None-Match": kept["ETag"]})
    assert (again.status_code, b"by Ann Lee" in again.content) == (200, True)


def test_a_login_given_to_a_byline_is_seen_by_who_keeps_the_page(client: Client) -> None:
    person = _published_by()
    make_document("contributor", "a-example", PERSON)
    page = "/articles/dermis/history/"
    kept = client.get(page)
    byline = Contributor.objects.get()
    byline.login = person
    byline.save()
    again = client.get(page, headers={"If-None-Match": kept["ETag"]})
    assert (again.status_code, b"by Dr A. Example" in again.content) == (200, True)


def test_a_login_given_at_the_desk_is_seen_too() -> None:
    make_document("contributor", "a-example", PERSON)
    before, byline = _version(), Byline.objects.get()
    byline.login = make_user("ann", "clinical reviewer")
    byline.save(update_fields=["login"])
    assert _version() == before + 1


def test_what_readers_never_see_of_a_person_changes_no_page(client: Client) -> None:
    person = make_user("wren", "publisher")
    make_document("contributor", "a-example", PERSON)
    before = _version()
    person.email = "wren@example.org"
    person.save()
    Contributor.objects.get().save()
    client.force_login(person)
    make_user("new", first_name="New")
    assert _version() == before
