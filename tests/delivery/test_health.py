from __future__ import annotations

from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.test import Client

from documents.models import SiteVersion
from tests.factories import make_article

pytestmark = [pytest.mark.django_db, pytest.mark.services]


def test_the_process_says_that_it_lives_without_a_database(client: Client) -> None:
    with patch("django.db.backends.utils.CursorWrapper.execute", side_effect=OperationalError):
        assert client.get("/healthz").json() == {"status": "ok"}


def test_an_empty_site_is_not_ready(client: Client) -> None:
    assert client.get("/readyz").status_code == 503


def test_a_published_site_is_ready_and_says_its_version(client: Client) -> None:
    make_article()
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")
    assert answer.json()["site_version"] == SiteVersion.current().number


def test_a_site_without_its_database_is_not_ready(client: Client) -> None:
    with patch("django.db.backends.utils.CursorWrapper.execute", side_effect=OperationalError):
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"status": "no database"})


def test_health_is_never_kept(client: Client) -> None:
    assert "no-store" in client.get("/healthz")["Cache-Control"]
    assert "ETag" not in client.get("/readyz")
