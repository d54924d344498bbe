"""The HTML of every kind of page is valid."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from django.test import RequestFactory
from playwright.sync_api import BrowserContext

from articles.views import errors
from tests.browser.places import DESK, PAGES
from tests.browser.served import ROOT

pytestmark = pytest.mark.browser

WANTED = (
    # Safari takes a list without bullets for no list unless it is told that it is one.
    "The “list” role is unnecessary for element",
    # The admin's own list of models leaves out one column beside a page.
    "A table row was 2 columns wide, which is less than the column count established by the first",
)
VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_every_kind_of_page_is_valid_html(
    context: BrowserContext, ids: dict[str, int], tmp_path: Path
) -> None:
    for name, address in (PAGES | DESK).items():
        answer = context.request.get(address.format(**ids))
        (tmp_path / f"{name}.html").write_bytes(answer.body())
    for name, page in _error_pages().items():
        (tmp_path / f"{name}.html").write_bytes(page)
    found = _problems(tmp_path)
    assert not found, "\n".join(found)


def _error_pages() -> dict[str, bytes]:
    """Those that no address leads to."""
    request = RequestFactory().get("/")
    return {
        "400": errors.bad_request(request, Exception()).content,
        "403": errors.forbidden(request, Exception()).content,
        "500": errors.server_error(request).content,
    }


def _problems(folder: Path) -> list[str]:
    """Java starts once for all files, which takes as long as reading them."""
    options = ("--format", "json", "--stdout", "--exit-zero-always")
    command = ["java", "-jar", str(VNU), *options, str(folder)]
    done = subprocess.run(command, capture_output=True, check=True)
    return [
        f"{Path(message['url']).name}:{message['lastLine']}: {message['message']} {message.get('extract', '')}"
        for message in json.loads(done.stdout)["messages"]
        if not message["message"].startswith(WANTED)
    ]
