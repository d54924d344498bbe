"""Text that came back from a browser's form, turned into the document's own style."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from documents.front_matter import LINE_END, line_end

BYTE_ORDER_MARK = "\ufeff"
MIXED_LINES = 10_000  # of a text with several styles of line ends; beyond, matching takes too long


def for_form(text: str) -> str:
    """What a textarea shows: without the byte-order mark, which no person can see."""
    return text.removeprefix(BYTE_ORDER_MARK)


def in_own_style(posted: str, current: str) -> str:
    """The posted text with the byte-order mark and line ends of the text it was made from.

    Browsers post CRLF whatever they were given. Lines that were not edited keep the line ends they
    had, also where a text mixes styles.
    """
    mark = BYTE_ORDER_MARK if current.startswith(BYTE_ORDER_MARK) else ""
    before = for_form(current)
    typed = posted if before.startswith(BYTE_ORDER_MARK) else for_form(posted)
    lines, old_lines = re.split(LINE_END, typed), re.split(LINE_END, before)
    if lines == old_lines:
        return current
    own, ends = line_end(before), re.findall(LINE_END, before)
    if set(ends) <= {own} or len(lines) + len(old_lines) > MIXED_LINES:
        return mark + own.join(lines)
    new_ends = [*_line_ends(old_lines, lines, ends, own), ""]
    return mark + "".join(line + end for line, end in zip(lines, new_ends, strict=True))


def _line_ends(old: list[str], new: list[str], ends: list[str], own: str) -> list[str]:
    """For each new line but the last its old one's end, for an added line that of the line above."""
    found: list[str] = [""] * len(new)
    for _, i1, i2, j1, j2 in SequenceMatcher(None, old, new).get_opcodes():
        for i, j in zip(range(i1, min(i2, len(ends))), range(j1, j2), strict=False):
            found[j] = ends[i]
    for j, end in enumerate(found):
        above = found[j - 1] if j else own
        found[j] = end or above
        if j and not new[j] and (above, found[j]) == ("\r", "\n"):
            found[j] = "\r"  # CR and LF with nothing between them would be one line end
    return found[:-1]
