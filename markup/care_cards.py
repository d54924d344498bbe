"""Care cards: three levels, and the level's word always begins the heading."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

LEVEL_WORDS = {"care-emergency": "Emergency", "care-urgent": "Urgent", "care-self": "Self-care"}
TITLE_CLASS = "admonition-title"


def card_kind(element: Element) -> str:
    """Which card a block is, as typed after ``!!!``."""
    return (element.get("class") or "").removeprefix("admonition ")


def make_card(element: Element, kind: str, heading_level: int) -> None:
    """Turn an admonition into a card; an unknown kind becomes a plain block."""
    element.attrib = {}
    word = LEVEL_WORDS.get(kind)
    if word is None:
        return
    level = kind.removeprefix("care-")
    element.set("class", f"level level--{level}")
    icon = Element("span", {"class": f"icon icon--{level}", "aria-hidden": "true"})
    heading = _heading(element, kind, word)
    heading.tag = f"h{heading_level}"
    heading.attrib = {}
    element.insert(0, icon)


def group_cards(root: Element) -> None:
    """Cards that follow one another share one frame."""
    children, frame = [], None
    for child in list(root):
        if not (child.tag == "div" and (child.get("class") or "").startswith("level")):
            frame = None
            children.append(child)
            continue
        if frame is None:
            frame = Element("div", {"class": "care"})
            frame.tail = "\n"
            children.append(frame)
        frame.append(child)
    root[:] = children


def _heading(element: Element, kind: str, word: str) -> Element:
    first = element[0] if len(element) else None
    if first is None or first.get("class") != TITLE_CLASS:
        heading = SubElement(element, "p")
        element.remove(heading)
        element.insert(0, heading)
        heading.text, heading.tail = word, "\n"
        return heading
    words = first.text or ""
    if words == kind.capitalize():  # Python-Markdown's own title where none was typed
        first.text = word
    elif not words.lower().startswith(word.lower()):
        first.text = f"{word}: {words}"
    return first
