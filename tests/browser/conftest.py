"""The real content, served; and a browser that looks at it."""

from __future__ import annotations

import fcntl
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.places import ARTICLE
from tests.browser.served import CHROMIUM, Prepared
from tests.browser.states import NAME, PASSWORD

IDS = "ids.json"


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of one run share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@contextmanager
def made_once(folder: Path, name: str) -> Iterator[bool]:
    """Whether it has still to be made; other workers wait until it is."""
    done = folder / f"{name}.done"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield not done.exists()
        done.touch()


@pytest.fixture(scope="session")
def empty_site(run_folder: Path) -> Prepared:
    site = Prepared(run_folder / "empty")
    with made_once(run_folder, "empty") as is_missing:
        if is_missing:
            site.make_empty()
    return site


@pytest.fixture(scope="session")
def prepared(run_folder: Path, empty_site: Prepared) -> Prepared:
    """All of content/, and a page in every state."""
    site = Prepared(run_folder / "real")
    told = str(site.data / IDS)
    with made_once(run_folder, "real") as is_missing:
        if is_missing:
            site.fill(
                empty_site,
                "from pathlib import Path; from tests.browser import states; "
                f"states.make({ARTICLE!r}, Path({told!r}))",
            )
    return site


@pytest.fixture(scope="session")
def ids(prepared: Prepared) -> dict[str, int]:
    """What the desk's addresses hold in place of names."""
    found: dict[str, int] = json.loads((prepared.data / IDS).read_text())
    return found


@pytest.fixture(scope="module")
def site_url(prepared: Prepared) -> Iterator[str]:
    with prepared.served() as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Closed after each file: Playwright's event loop would stand in the way of others' databases."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def context(browser: Browser, site_url: str) -> Iterator[BrowserContext]:
    """Somebody signed in at the desk; tests may put scripts of their own into a page."""
    context = browser.new_context(base_url=site_url, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.close()
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    yield page
    page.close()
