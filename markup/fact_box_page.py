"""A fact box on a page: the number beside its cells, one denominator, certainty per row."""

from __future__ import annotations

from html import escape

from markup.certainty import certainty_html, certainty_words
from markup.fact_box import NOT_RECORDED, FactBox, Row
from markup.numbering import Numbering

LARGEST_DRAWN_DENOMINATOR = 100
NO_NUMBER_WORDS = "No reliable number of people"
CELL, CELL_ON = '<span class="cell"></span>', '<span class="cell cell--on"></span>'


def fact_box_html(box: FactBox, id: str, level: int, numbering: Numbering) -> str:
    """The box, under a heading of the given level."""
    keys = [source.key for source in box.sources]
    rows = "".join(_row_html(row, box.denominator or 0, level + 1) for row in box.rows)
    why = (
        f"<p>Fewer harms than benefits: {escape(box.fewer_harms_because)}</p>"
        if box.fewer_harms_because
        else ""
    )
    return (
        f'<section class="facts" aria-labelledby="{id}"><h{level} id="{id}">{escape(box.title)}</h{level}>'
        f"<p>{escape(_setting(box))}{numbering.html(keys)}</p>{rows}{why}</section>"
    )


def fact_box_text(box: FactBox) -> str:
    """The box as search reads it."""
    rows = " ".join(_row_text(row, box.denominator or 0) for row in box.rows)
    return f"{_sentence(box.title)} {_setting(box)} {rows} {box.fewer_harms_because}".strip()


def _setting(box: FactBox) -> str:
    people = box.population or f"People: {NOT_RECORDED}"
    time = "Time frame: not recorded" if box.time == NOT_RECORDED else f"Time frame: {box.time}"
    return f"{_sentence(people)} {_sentence(time)}"


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _row_html(row: Row, denominator: int, level: int) -> str:
    note = f"<p>{escape(_sentence(row.note))}</p>" if row.note else ""
    head = f"<h{level}>{escape(row.outcome)}</h{level}>"
    sure = certainty_html(row.certainty)
    effect = f"fact fact--{row.effect}"
    if row.count is None:
        return (
            f'<div class="{effect}"><div>{head}{note}{sure}</div>'
            f'<p class="fact__n fact__n--none">{NO_NUMBER_WORDS}</p></div>'
        )
    counts = _counts_html(row, row.count, denominator)
    cells = _cells_html(row, row.count, denominator)
    return f'<div class="{effect}"><div>{head}{counts}{note}{sure}</div>{cells}</div>'


def _counts_html(row: Row, count: int, denominator: int) -> str:
    if row.without is None:
        return (
            f'<p class="fact__n">{count:,} in {denominator:,}</p>'
            f'<p>Without treatment: <span class="none">{NOT_RECORDED}</span></p>'
        )
    return (
        f'<p class="fact__n">{count:,} in {denominator:,} <small>with treatment</small></p>'
        f'<p class="fact__n">{row.without:,} in {denominator:,} <small>without</small></p>'
    )


def _cells_html(row: Row, count: int, denominator: int) -> str:
    if denominator > LARGEST_DRAWN_DENOMINATOR:
        return ""
    if row.without is None:
        return _cells(count, denominator)
    return f'<div class="fact__cells">{_cells(count, denominator)}{_cells(row.without, denominator)}</div>'


def _cells(count: int, denominator: int) -> str:
    """The count again, to see; ten a row by the style sheet. The number beside it is what is read out."""
    return f'<span class="cells" aria-hidden="true">{CELL_ON * count}{CELL * (denominator - count)}</span>'


def _row_text(row: Row, denominator: int) -> str:
    if row.count is None:
        said = NO_NUMBER_WORDS.lower()
    elif row.without is None:
        said = f"{row.count} in {denominator}; without treatment {NOT_RECORDED}"
    else:
        said = (
            f"{row.count} in {denominator} with treatment, {row.without} in {denominator} without"
        )
    return f"{row.outcome}: {said}. {_sentence(row.note) if row.note else ''} {certainty_words(row.certainty)}."
