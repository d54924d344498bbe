"""Tables: cells that name their row or column, in a frame that scrolls on narrow screens."""

from __future__ import annotations

from xml.etree.ElementTree import Element

LONGEST_LABEL_CHARACTERS = 120
ALIGNMENT_CLASSES = {"right": "at-end", "center": "at-centre"}


def make_table(table: Element, labels: list[str], name: str = "Table") -> None:
    """Give every header its scope and wrap the table; ``labels`` are the words of its first row."""
    for cell in list(table.iter("th")):
        if _is_empty(cell):
            cell.tag = "td"  # a header without words names nothing
        else:
            cell.set("scope", "col")
    for row in table.findall("tbody/tr"):
        first = row[0] if len(row) > 1 else None
        if first is not None and not _is_empty(first):
            first.tag = "th"
            first.set("scope", "row")
    inside = Element("table")
    inside.text, inside[:] = table.text, list(table)
    label = ", ".join(label for label in labels if label)[:LONGEST_LABEL_CHARACTERS]
    table.tag, table.text, table[:] = "div", None, [inside]
    table.attrib = {
        "class": "table",
        "role": "region",
        "tabindex": "0",
        "aria-label": f"{name}: {label}" if label else name,
    }


def _is_empty(cell: Element) -> bool:
    return not (cell.text or "").strip() and not len(cell)


def align_cell(cell: Element) -> None:
    """Keep a column's alignment as a class, and nothing else."""
    name = ALIGNMENT_CLASSES.get(cell.get("align") or "")
    cell.attrib = {"class": name} if name else {}
