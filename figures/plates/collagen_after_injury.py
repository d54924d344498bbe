"""Collagen of the dermis before an injury, in the first week and months after it."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.paths import spline
from figures.drawing.pen import Point
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.bundles import woven_bundles
from figures.tissue.fibres import strands

LEFT, RIGHT, HEIGHT = 6.0, 222.0, 136.0
TOPS = (42.0, 238.0, 434.0)
GAP = (66.0, 168.0)  # the hurt place, the same in both later scenes

FIGURE = Figure(
    title="Collagen before and after an injury",
    alt=(
        "A deep wound cuts the weave of collagen; new type III collagen fills it, type I replaces "
        "it, and full strength never returns."
    ),
    long=(
        "Three close-ups of the same piece of the deeper dermis, one above the other at one size, "
        "drawn for clarity and not to scale. Above, before: thick, more or less level collagen bundles, about 80 % "
        "of it type I and 15 % type III, with a fibroblast, the cell that makes collagen. Middle, "
        "about days 4 to 7: the bundles are cut, and new tissue fills the gap with fibroblasts and "
        "new collagen, drawn in terracotta, with type III in it. Below, months later: type I takes "
        "the place of type III, and the gap is closed by a scar, with only a few terracotta fibres "
        "left. A scar never gets the full strength of unhurt skin back. "
        "The days are for small wounds, and the borders are blurred. Our sources do not say how "
        "fibres lie in a scar, how many there are or how much type III stays, so none of that can "
        "be read off the picture. After needling, small biopsy studies of acne scars without a "
        "comparison group found more collagen, in one of them types I and III, one to three months "
        "later. Whether a needle hole ends as a tiny scar or as normal weave is left open."
    ),
    tones=(),
    sources=(
        source("menonDermis skinTable2021", "thick fibres more or less level in the deeper dermis"),
        source("xue2015", "about 80 % type I and 15 % type III; full strength never regained"),
        source("reinke2012", "deeper wounds are closed with a scar"),
        source("woundPhasesTable", "new tissue at about days 4-7 in small wounds"),
        source("woundChapter", "type III replaced by type I over months"),
        source(
            "eldomyatiscars lotfi2013",
            "more collagen after needling, no comparison group, 1-3 months",
        ),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 636, scheme)
    for top, name, note in zip(
        TOPS,
        ("Before", "About days 4–7", "Months later"),
        (
            "A weave of thick, level bundles",
            "New tissue fills the gap",
            "A scar, never as strong as before",
        ),
        strict=True,
    ):
        canvas.text((LEFT, top - 25), name, bold=True)
        canvas.text((LEFT, top - 8), note, fill=scheme.muted)
        canvas.rect((LEFT, top), (RIGHT - LEFT, HEIGHT), scheme.dermis)
        box = (LEFT, top, RIGHT, top + HEIGHT)
        woven_bundles(canvas, box, random.Random(23), rows=8, width=(12, 16), slope=26)
    _before(canvas, TOPS[0])
    _days(canvas, TOPS[1])
    _months(canvas, TOPS[2])
    canvas.lines(
        (LEFT, 594),
        ("Our sources leave open how fibres lie in a", "scar, and if a needle hole ends as one."),
        fill=scheme.muted,
    )
    return canvas


def _gap(canvas: Canvas, top: float) -> None:
    """The hurt place: the same skin with its middle gone, so cut ends show on both sides."""
    rng = random.Random(7)
    heights = [top + HEIGHT * i / 8 for i in range(9)]
    left = [(GAP[0] + rng.uniform(-7, 7), y) for y in heights]
    right = [(GAP[1] + rng.uniform(-7, 7), y) for y in reversed(heights)]
    outline = spline(left) + spline(right).replace("M", "L", 1) + "z"
    canvas.path(outline, canvas.scheme.papillary)


def _fill(canvas: Canvas, top: float, colour: str, *, seed: int, count: int, width: float) -> None:
    strands(
        canvas,
        (GAP[0] - 2 - width / 2, top + 3, GAP[1] + 2 + width / 2, top + HEIGHT - 3),
        lambda _x, y: top + 9 < y < top + HEIGHT - 12,
        random.Random(seed),
        count=count,
        length=(24, 44),
        width=width,
        colour=colour,
        slope=0.8,
    )


def _before(canvas: Canvas, top: float) -> None:
    _cell(canvas, (120, top + 86), -2)
    _words(
        canvas,
        top,
        Label((206, top + 32), "Bundle", "mostly type I"),
        Label((138, top + 86), "Fibroblast"),
    )


def _days(canvas: Canvas, top: float) -> None:
    _gap(canvas, top)
    _fill(canvas, top, canvas.scheme.accent, seed=3, count=26, width=1.7)
    for at, tilt in (((96, top + 34), 4), ((136, top + 66), -4), ((98, top + 104), 3)):
        _cell(canvas, at, tilt)
    _words(
        canvas,
        top,
        Label((204, top + 22), "Cut bundle"),
        Label((154, top + 66), "Fibroblast"),
        Label((146, top + 108), "New collagen", "with type III"),
    )


def _months(canvas: Canvas, top: float) -> None:
    scheme = canvas.scheme
    _gap(canvas, top)
    for batch in range(4):
        for colour, width in ((scheme.collagen_shade, 5.6), (scheme.collagen, 3.6)):
            _fill(canvas, top + 4 * batch - 4, colour, seed=batch, count=11, width=width)
    _fill(canvas, top, scheme.accent, seed=11, count=5, width=1.7)
    _cell(canvas, (118, top + 72), -3)
    _words(
        canvas,
        top,
        Label((204, top + 22), "Old bundle"),
        Label((136, top + 72), "Fibroblast"),
        Label((146, top + 115), "Type I", "in place of III"),
    )


def _words(canvas: Canvas, top: float, *labels: Label) -> None:
    label_column(canvas, labels, edge=RIGHT, x=240, top=top, bottom=top + HEIGHT)


def _cell(canvas: Canvas, at: Point, tilt: float) -> None:
    scheme, (x, y) = canvas.scheme, at
    body = [(x - 22, y + tilt), (x - 4, y - 5), (x + 22, y - tilt), (x + 4, y + 5)]
    canvas.path(spline(body, closed=True), scheme.fibroblast, stroke=scheme.paper, stroke_width=1)
    canvas.oval((x, y), (4, 2.2), scheme.paper)
