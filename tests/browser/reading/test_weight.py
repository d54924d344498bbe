"""How much an article asks of a phone: counted as a browser loads it, compressed as a server would."""

from __future__ import annotations

import brotli  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page, Response

from tests.browser.reading.typical_article import CLAIMS, SOURCES, make_typical_article

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
MOST_REQUESTS = 6
# The words alone, without a single tag, take 5,700: prose, six claims, fifteen references, head and foot.
MOST_HTML_BYTES = 9_000
MOST_BYTES = 60_000
COMPRESSED_ALREADY = (".woff2", ".png", ".webp")


SHIFTED = """() => new Promise(told => {
    let sum = 0;
    const add = entries => { for (const entry of entries) sum += entry.value; };
    const observer = new PerformanceObserver(list => add(list.getEntries()));
    observer.observe({type: "layout-shift", buffered: true});
    setTimeout(() => { add(observer.takeRecords()); told(sum); }, 300);
})"""


def _loaded(page: Page, address: str) -> dict[str, int]:
    """Path → bytes of all that came before the page said that it was loaded."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="load")
    page.wait_for_load_state("networkidle")
    return {
        answer.url.removeprefix(page.url): _bytes(answer)
        for answer in answers
        if not answer.url.endswith("icon.svg")  # the picture in the tab comes when it likes
    }


def _bytes(answer: Response) -> int:
    body = answer.body()
    return len(body) if answer.url.endswith(COMPRESSED_ALREADY) else len(brotli.compress(body))


def test_an_article_is_light(page: Page) -> None:
    article = make_typical_article()
    assert 1_560 <= article.words <= 1_680
    assert (len(article.sources), len(article.claims), len(article.figures)) == (SOURCES, CLAIMS, 1)
    loaded = _loaded(page, article.get_absolute_url())
    assert len(loaded) <= MOST_REQUESTS, sorted(loaded)
    assert loaded[""] <= MOST_HTML_BYTES
    assert sum(loaded.values()) <= MOST_BYTES


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_moves_while_an_article_loads(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(make_typical_article(words=400).get_absolute_url(), wait_until="networkidle")
    assert page.evaluate(SHIFTED) == 0
