"""Text that came back from a browser's form, turned into the document's own style."""

from __future__ import annotations

import re

from documents.front_matter import LINE_END, line_end

BYTE_ORDER_MARK = "\ufeff"


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
    lines = re.split(LINE_END, posted.removeprefix(BYTE_ORDER_MARK))
    if lines == re.split(LINE_END, before):
        return current
    return mark + line_end(before).join(lines)
