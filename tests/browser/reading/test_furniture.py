"""What scripts add to an article, asked as a reader would: by keyboard, pointer and finger."""

from __future__ import annotations

import pytest
from django.db import transaction
from playwright.sync_api import Browser, Page, ViewportSize, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article
from tests.browser.reading.typical_article import make_typical_article
from tests.factories import glossary_text, make_document

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
DESK: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
WORD = "barrier"


@pytest.fixture
def article(database_beside_a_loop: None) -> Article:
    with transaction.atomic():
        make_document("glossary", WORD, glossary_text("Barrier", definition="The outer wall."))
    return make_typical_article(words=700)


@pytest.fixture
def desk(page: Page, article: Article) -> Page:
    page.set_viewport_size(DESK)
    page.goto(article.get_absolute_url())
    expect(page.locator(".theme")).to_be_attached()  # the script has run
    return page


def test_a_source_is_shown_on_focus_and_leaves_on_escape(desk: Page) -> None:
    cite = desk.locator(".cite").first
    cite.focus()
    desk.keyboard.press("Shift+Tab")
    desk.keyboard.press("Tab")
    card = desk.locator(".card")
    expect(card).to_be_visible()
    source = desk.locator(f"[id='{str(cite.get_attribute('href'))[1:]}']").inner_text()
    assert card.inner_text() == source
    desk.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(cite).to_be_focused()


def test_tab_leads_from_a_citation_into_its_card(desk: Page) -> None:
    desk.locator(".cite").first.focus()
    desk.keyboard.press("Shift+Tab")
    desk.keyboard.press("Tab")
    expect(desk.locator(".card")).to_be_visible()
    desk.keyboard.press("Tab")
    expect(desk.locator(".card a").first).to_be_focused()
    desk.locator("h1").click()
    expect(desk.locator(".card")).to_be_hidden()


def test_the_pointer_may_move_onto_a_card(desk: Page) -> None:
    desk.locator(".cite").first.hover()
    card = desk.locator(".card")
    expect(card).to_be_visible()
    card.hover()
    desk.wait_for_timeout(600)
    expect(card).to_be_visible()
    desk.locator("h1").hover()
    expect(card).to_be_hidden()


def test_a_glossary_word_is_explained_from_the_glossary(desk: Page) -> None:
    desk.locator(".word").first.hover()
    expect(desk.locator(".card")).to_contain_text("The outer wall.")


def test_a_tap_opens_the_card_and_a_second_one_follows_the_link(
    browser: Browser, live_server: LiveServer, article: Article
) -> None:
    context = browser.new_context(base_url=live_server.url, viewport=PHONE, has_touch=True)
    page = context.new_page()
    page.goto(article.get_absolute_url())
    expect(page.locator(".theme")).to_be_attached()
    page.locator(".cite").first.tap()
    expect(page.locator(".card")).to_be_visible()
    assert "#" not in page.url
    page.locator(".cite").first.tap()
    page.wait_for_url("**#source-*")


def test_the_section_being_read_is_marked(desk: Page) -> None:
    desk.locator("#sources").evaluate("heading => heading.scrollIntoView()")
    current = desk.locator(".contents [aria-current=location]")
    expect(current).to_have_text("Sources")
    desk.evaluate("scrollTo(0, 0)")
    expect(current).to_have_count(0)


def test_a_theme_is_kept_and_figures_follow_it(desk: Page) -> None:
    desk.get_by_label("Dark").check()
    desk.reload()
    assert desk.evaluate("document.documentElement.dataset.theme") == "dark"
    assert desk.evaluate("getComputedStyle(document.body).colorScheme") == "dark"
    picture = desk.locator(".fig img")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", True)
    assert "-dark.svg" in picture.evaluate("image => image.currentSrc")
    desk.get_by_label("As my device").check()
    assert desk.evaluate("localStorage.getItem('theme')") is None
    assert "-dark.svg" not in picture.evaluate("image => image.currentSrc")


def test_an_article_reads_the_same_without_scripts(
    browser: Browser, live_server: LiveServer, article: Article
) -> None:
    page = browser.new_context(base_url=live_server.url, java_script_enabled=False).new_page()
    page.goto(article.get_absolute_url())
    page.locator(".cite").first.click()
    page.wait_for_url("**#source-*")
    expect(page.locator(".sources li:target")).to_be_visible()
