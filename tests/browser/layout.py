"""What sticks out of a page, and what of its words is cut off."""

from __future__ import annotations

from playwright.sync_api import Page

# Things that scroll on their own, and things hidden for the eye, may be wider than the page.
STICKS_OUT = """() => {
  const wide = document.documentElement.clientWidth;
  const held = element => {
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (around !== element && ['auto', 'scroll'].includes(style.overflowX)) return true;
      if (style.clipPath !== 'none' || style.clip !== 'auto' || around.tagName === 'svg') return true;
    }
    return false;
  };
  const found = [...document.body.querySelectorAll('*')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width && (box.right > wide + 1 || box.left < -1) && element.checkVisibility() && !held(element);
  });
  if (document.documentElement.scrollWidth > wide) found.push(document.documentElement);
  return found.map(element => 'sticks out: ' + element.cloneNode().outerHTML.slice(0, 120));
}"""
CUT_OFF = """() => [...document.body.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element);
  if (!['hidden', 'clip'].includes(style.overflowX)) return false;
  if (style.clipPath !== 'none' || style.clip !== 'auto') return false;
  if (!element.innerText || element.closest('svg') || !element.checkVisibility()) return false;
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
}).map(element => 'cut off: ' + element.cloneNode().outerHTML.slice(0, 120))"""


def faults(page: Page) -> list[str]:
    found: list[str] = page.evaluate(STICKS_OUT) + page.evaluate(CUT_OFF)
    return found
