"""A real browser opens, saves and edits texts without changing a byte nobody typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from playwright.sync_api import Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from documents.models import Document
from tests.desk.situations import address, fresh
from tests.factories import article_text, make_document, make_library, make_user

pytestmark = [
    pytest.mark.browser,
    # The roles come from a migration, which the flush between such tests takes away.
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
CHROMIUM = "/usr/bin/chromium"
KEPT = "Object.keys(localStorage).filter(key => key.startsWith('desk ')).length"
TEXT = article_text("## What it is\n\nFirst line.\n\nSecond line.\n")
STYLES = {
    "plain": TEXT,
    "byte-order mark": "\ufeff" + TEXT,
    "CRLF": TEXT.replace("\n", "\r\n"),
    "CR": TEXT.replace("\n", "\r"),
    "no final newline": TEXT.rstrip("\n"),
    "blank lines first": "\n\n" + TEXT,
    "blank lines last": TEXT + "\n\n",
    "byte-order mark, CRLF, blank lines first": "\ufeff" + ("\n" + TEXT).replace("\n", "\r\n"),
    "mixed line ends": TEXT.replace("\n", "\r\n", 4),
    "spaces last": TEXT.rstrip("\n") + "  \t",
}


@pytest.fixture(autouse=True)
def database_beside_a_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Playwright runs an event loop in this thread, in which Django would refuse its database."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def page(database_beside_a_loop: None, live_server: LiveServer) -> Iterator[Page]:
    """A page of a browser in which a writer is signed in."""
    client = Client()
    client.force_login(make_user("wren", "writer"))
    name = settings.SESSION_COOKIE_NAME
    cookie = {"name": name, "value": client.cookies[name].value, "url": live_server.url}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(base_url=live_server.url)
        context.add_cookies([cookie])  # type: ignore[list-item]
        yield context.new_page()
        browser.close()


def _opened(page: Page, text: str) -> Document:
    with transaction.atomic():  # a document and its first revision name each other
        make_library()
        document = make_document("article", "styles", text, published=False)
    page.goto(address(document))
    return document


def _save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    page.locator(".messagelist").wait_for()


@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES.keys())
def test_an_untouched_text_is_saved_to_the_byte_and_makes_no_revision(
    page: Page, text: str
) -> None:
    document = _opened(page, text)
    _save(page)
    assert "nothing was saved" in page.locator(".messagelist").inner_text()
    saved = fresh(document)
    assert saved.head.text == text
    assert saved.revisions.count() == 1


@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES.keys())
def test_an_edited_line_changes_nothing_but_itself(page: Page, text: str) -> None:
    document = _opened(page, text)
    field = page.get_by_label("Text", exact=True)
    field.fill(field.input_value().replace("First line.", "One changed line."))
    _save(page)
    assert fresh(document).head.text == text.replace("First line.", "One changed line.")


def test_a_new_text_keeps_the_blank_lines_it_begins_and_ends_with(page: Page) -> None:
    page.goto("/admin/documents/article/add/")
    page.get_by_label("Name").fill("new-page")
    page.get_by_label("Text", exact=True).fill("\n\n" + TEXT + "\n")
    page.get_by_role("button", name="Keep as a draft").click()
    page.locator(".messagelist").wait_for()
    assert Document.objects.get(name="new-page").head.text == "\n\n" + TEXT + "\n"


def test_words_that_were_not_saved_are_kept_by_the_browser(page: Page) -> None:
    document = _opened(page, TEXT)
    field = page.get_by_label("Text", exact=True)
    field.fill(TEXT + "Unsaved words.\n")
    page.wait_for_function(f"{KEPT} > 0")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("/admin/")
    page.goto(address(document))
    page.get_by_role("button", name="Put it back").click()
    assert "Unsaved words." in field.input_value()
    _save(page)
    assert fresh(document).head.text == TEXT + "Unsaved words.\n"
    assert page.evaluate(KEPT) == 0


def test_a_problem_s_line_leads_to_its_place_in_the_text(page: Page) -> None:
    _opened(page, TEXT.replace("Second line.", "Second [@nobody] line."))
    page.get_by_role("button", name="line 20, column 8").click()
    selected = "getSelection().toString() || document.activeElement.value.slice("
    selected += "document.activeElement.selectionStart, document.activeElement.selectionEnd)"
    assert page.evaluate(selected) == "[@nobody] line."


def test_a_preview_opens_beside_the_text_and_leaves_it_where_it_is(page: Page) -> None:
    _opened(page, TEXT)
    field = page.get_by_label("Text", exact=True)
    field.fill(TEXT + "\nTyped words.\n")
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Preview in a new tab").click()
    opened.value.get_by_text("Preview, not public.").wait_for()
    assert opened.value.get_by_text("Typed words.").is_visible()
    assert "Typed words." in field.input_value()
