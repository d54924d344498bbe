"""Every kind of page is there for everyone: axe, the keyboard, narrow screens, wide letters."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.layout import faults
from tests.browser.places import DESK, PAGES, STATUS
from tests.browser.served import ROOT

pytestmark = pytest.mark.browser

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A scheme changes colours and nothing else, so that the second one is asked about colours only.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
FIND = """async options => (await axe.run(document, options)).violations.flatMap(found =>
    found.nodes.map(node => `${found.id}: ${node.target} ${node.html.slice(0, 160)}`))"""
WIDTHS = (320, 1280)
# What a reader may set by WCAG 1.4.12.
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
    "word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"
)
FOCUSED = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    is_page: element === document.body,
    is_skip: element.matches('.skip'),
    words: element.cloneNode().outerHTML.slice(0, 120),
    is_outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
    is_seen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
  };
}"""
MOST_STOPS = 1_000


@pytest.mark.parametrize("address", [*PAGES.values(), *DESK.values()], ids=[*PAGES, *DESK])
def test_axe_finds_nothing(page: Page, ids: dict[str, int], address: str) -> None:
    response = page.goto(address.format(**ids))
    assert response is not None
    assert response.status == STATUS.get(address, 200)
    page.add_script_tag(path=AXE)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            asked = _only("rule", OF_COLOUR) if scheme == "dark" else _only("tag", TAGS)
            found += [f"{width} {scheme} {line}" for line in page.evaluate(FIND, asked)]
    assert not found, "\n".join(found)


def _only(kind: str, values: list[str]) -> dict[str, object]:
    return {"runOnly": {"type": kind, "values": values}, "resultTypes": ["violations"]}


# 320 px is also what is left of 1,280 px at 400 % zoom.
@pytest.mark.parametrize("address", [*PAGES.values(), *DESK.values()], ids=[*PAGES, *DESK])
def test_nothing_sticks_out_on_a_narrow_screen(
    page: Page, ids: dict[str, int], address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address.format(**ids))
    assert not faults(page)
    page.emulate_media(forced_colors="active")
    assert not faults(page), "in forced colours"
    if address in PAGES.values():
        page.add_style_tag(content=SPACED)
        assert not faults(page), "with wide letters, words and lines"


@pytest.mark.parametrize("width", WIDTHS)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(PAGES["fact check"])
    stops: list[dict[str, Any]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["is_page"] or (stops and stop["is_skip"]):
            break
        stops.append(stop)
    else:
        raise AssertionError(f"no way out after {MOST_STOPS} stops: {stops[-1]['words']}")
    assert stops[0]["is_skip"]
    assert not [stop["words"] for stop in stops if not stop["is_outlined"]]
    assert not [stop["words"] for stop in stops if not stop["is_seen"]]
    assert len(stops) > 20
