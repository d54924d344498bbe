"""The layout holds whatever the content is; every case leaves a picture to look at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser import hostile
from tests.browser.conftest import made_once
from tests.browser.layout import faults
from tests.browser.served import Prepared
from tests.factories import write_tree

pytestmark = pytest.mark.browser
WIDTHS = (320, 1280)


@contextmanager
def _opened(browser: Browser, site: Prepared) -> Iterator[BrowserContext]:
    with site.served() as url:
        context = browser.new_context(base_url=url, reduced_motion="reduce")
        yield context
        context.close()


@pytest.fixture(scope="module")
def hostile_site(
    browser: Browser, run_folder: Path, empty_site: Prepared
) -> Iterator[BrowserContext]:
    site = Prepared(run_folder / "hostile", run_folder / "hostile-content")
    with made_once(run_folder, "hostile") as is_missing:
        if is_missing:
            hostile.write(site.content)
            site.fill(empty_site)
    with _opened(browser, site) as context:
        yield context


@pytest.fixture(scope="module")
def pictures(run_folder: Path) -> Path:
    folder = run_folder / "pictures"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.mark.parametrize("name", hostile.PAGES)
def test_the_layout_holds_on(hostile_site: BrowserContext, pictures: Path, name: str) -> None:
    assert not _faults(hostile_site, hostile.PAGES[name], pictures / name)


def test_an_article_without_its_pictures_still_says_what_they_show(
    hostile_site: BrowserContext, pictures: Path
) -> None:
    hostile_site.route("**/media/**", lambda route: route.abort())
    assert not _faults(hostile_site, "/articles/long-words/", pictures / "missing image")
    hostile_site.unroute("**/media/**")


def test_a_site_without_content_has_a_calm_page_everywhere(
    browser: Browser, empty_site: Prepared, pictures: Path
) -> None:
    with _opened(browser, empty_site) as context:
        for address in hostile.EMPTY:
            found = _faults(context, address, pictures / f"empty {address.replace('/', '_')}")
            assert not found, (address, found)


def test_lists_of_one_hold(
    browser: Browser, empty_site: Prepared, tmp_path: Path, pictures: Path
) -> None:
    site = Prepared(tmp_path / "data", write_tree(tmp_path / "content"))
    site.fill(empty_site)
    with _opened(browser, site) as context:
        for address in hostile.ONE:
            found = _faults(context, address, pictures / f"one {address.replace('/', '_')}")
            assert not found, (address, found)


def _faults(context: BrowserContext, address: str, picture: Path) -> list[str]:
    """At both widths; the page must be there, or be a friendly 404."""
    page = context.new_page()
    response = page.goto(address)
    assert response is not None
    assert response.status == (404 if hostile.WORD in address and "?" not in address else 200)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{width}: {fault}" for fault in faults(page)]
        page.screenshot(path=picture.with_name(f"{picture.name} {width}.png"))
    page.close()
    return found
