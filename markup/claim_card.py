"""A claim on a page: its sentence, how sure it is and why, and what it rests on."""

from __future__ import annotations

from html import escape

from markup.certainty import certainty_html, certainty_words
from markup.numbering import SOURCE_ID_PREFIX, Numbering
from markup.types import Claim

NOT_RECORDED = "Not recorded"
NO_SOURCE_HTML = '<span class="none">no source recorded</span>'


def claim_html(claim: Claim, numbering: Numbering) -> str:
    """The card, set like the label beneath a plate."""
    reason = f" <span>{escape(claim.reason)}</span>" if claim.reason else ""
    rows = "".join(_row(label, escape(value)) for label, value in claim.rows if value)
    return (
        f'<div class="claim"><p class="claim__text">{escape(claim.statement)}</p>'
        f'<p class="claim__sure">{certainty_html(claim.certainty)}{reason}</p>'
        f'<details><summary>What this rests on</summary><dl class="spec">'
        f"{_row('Studies', _studies(claim, numbering))}{rows}{_missing(claim)}</dl>"
        f'<p class="claim__more"><a href="{escape(claim.url)}">More about this claim</a></p></details></div>'
    )


def claim_text(claim: Claim) -> str:
    """The claim as search reads it."""
    reason = f": {claim.reason}" if claim.reason else ""
    return f"{claim.statement} {certainty_words(claim.certainty)}{reason}"


def _row(label: str, value: str) -> str:
    return f"<dt>{escape(label)}</dt><dd>{value}</dd>"


def _missing(claim: Claim) -> str:
    """What no study says, in one line: visibly empty, never hidden."""
    labels = [label for label, value in claim.rows if not value]
    words = ", ".join([*labels[:1], *(label.lower() for label in labels[1:])])
    return _row(NOT_RECORDED, f'<span class="none">{escape(words)}</span>') if labels else ""


def _studies(claim: Claim, numbering: Numbering) -> str:
    return "; ".join(_study(key, numbering) for key in claim.sources) or NO_SOURCE_HTML


def _study(key: str, numbering: Numbering) -> str:
    """Its name leads into the page's list; the number beside it is for paper."""
    citation = numbering.citations.get(key)
    if citation is None:
        return numbering.html([key])
    said = ", retracted" if citation.retracted else ""
    name = f'<a href="#{SOURCE_ID_PREFIX}{escape(key)}">{escape(citation.label)}{said}</a>'
    return f'{name}<sup class="cites">{numbering.numbers[key]}</sup>'
