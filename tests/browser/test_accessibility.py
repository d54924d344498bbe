"""axe finds nothing on any kind of page, in both schemes, on a phone and on a desk."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

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
