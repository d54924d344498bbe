"""The page that shows every component."""

from __future__ import annotations

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
SHOWN = (
    "state", "key", "sure--high", "sure--very-low", "claim", "facts", "level--emergency", "verdict--unsafe",
    "cite", "word", "card", "index", "options", "ask", "chip", "notice", "none",
)  # fmt: skip


def test_every_component_is_shown_in_both_schemes(client: Client) -> None:
    html = client.get("/about/design/").content.decode()
    for name in SHOWN:
        found = re.findall(rf'class="[^"]*(?<![\w-]){name}(?![\w-])', html)
        assert len(found) >= 2, name


def test_no_id_stands_twice(client: Client) -> None:
    ids = re.findall(r' id="([^"]+)"', client.get("/about/design/").content.decode())
    assert len(ids) == len(set(ids))


def test_the_page_about_the_site_leads_there(client: Client) -> None:
    assert 'href="/about/design/"' in client.get("/about/").content.decode()
