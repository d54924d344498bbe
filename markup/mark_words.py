"""The words a mark stands for in plain text, escaped as the text around it is."""

from __future__ import annotations

from html import escape

from markup.claim_card import claim_text
from markup.fact_box_page import fact_box_text
from markup.marks import AutolinkMark, ClaimMark, CodeMark, EscapeMark, FactBoxMark, FenceMark, Mark
from markup.types import Context


def mark_words(mark: Mark, context: Context) -> str:
    """Nothing for a citation, whose number is no word; the whole sentence for a claim."""
    if isinstance(mark, CodeMark | AutolinkMark | FenceMark):
        return escape(mark.text)
    if isinstance(mark, EscapeMark):
        return escape(mark.sign)
    if isinstance(mark, ClaimMark) and mark.id in context.claims:
        return escape(claim_text(context.claims[mark.id]))
    if isinstance(mark, FactBoxMark) and mark.reading.box:
        return escape(fact_box_text(mark.reading.box))
    return ""
