"""The way of one cell from the base of the epidermis to the surface, with the days it takes."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at, simplify, wavy
from figures.drawing.paths import polyline, rounded, spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.cells import centre, shrink
from figures.tissue.close_up import (
    HORNY_TOP,
    ROW_HEIGHTS,
    CloseUp,
    horny_sheets,
    living_cells,
    loose_sheet,
)
from figures.tissue.epidermis import area_between
from figures.tissue.fibres import strands
from figures.tissue.packing import area

LEFT, RIGHT, FLOOR = 6.0, 192.0, 430.0
BLOCK = CloseUp(LEFT, RIGHT, tone=3)
PATH_X = 112.0  # where the followed cell climbs
BASE, HORNY = 372.0, float(ROW_HEIGHTS[0])

FIGURE = Figure(
    title="How the epidermis renews itself",
    alt=(
        "One cell followed from the base of the epidermis to the surface: about five weeks in one "
        "study, with no single number for all skin."
    ),
    long=(
        "A close-up of the epidermis in light brown skin, drawn for clarity and not to scale. One "
        "cell is marked in each place it passes. It begins in the base layer, where cells divide, "
        "moves up between the prickle cells, flattens in the granular layer, becomes a dead horny "
        "sheet and is shed at the top. Living part: 12 to 14 days, a textbook figure passed on "
        "from book to book. Horny layer, measured by the fading of a dye on arm skin: about 18 to "
        "20 days at age 35, 25 to 28 days at age 60. On the face it is replaced about twice as "
        "fast and does not slow with age. Whole way: 36 days, give or take 6, on the inner "
        "forearm of six men about 37 years old; the textbook says about 26 to 35 days. There is "
        "no single number for all skin."
    ),
    tones=(3,),
    sources=(
        source(
            "epidermisFigure2012 dermnetStructure", "cells divide at the base, flatten, are shed"
        ),
        source(
            "washingtonEpidermis ovaere2009 hoath2003",
            "12-14 days for the living part; 26-35 in all",
        ),
        source("nonintrusiveJSCC", "horny layer 18-20 days at 35, 25-28 at 60, dye fading"),
        source("maeda2017", "36 days, SD 6, inner forearm, six men about 37"),
        source("faceTurnover1989", "face about twice as fast, no slowing with age"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 506, scheme)
    rng = random.Random(9)
    junction = wavy(LEFT, RIGHT, 366, 28, 106, rng, level_ends=False)
    _dermis(canvas, junction, rng)
    sheet = living_cells(canvas, BLOCK, junction, rng)
    horny_sheets(canvas, BLOCK, rng)
    canvas.stroke(polyline(junction), scheme.basement, 2.2)
    _journey(canvas, sheet)
    _times(canvas)
    return canvas


def _dermis(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme = canvas.scheme
    canvas.path(area_between(junction, [(LEFT, FLOOR), (RIGHT, FLOOR)]), scheme.dermis)

    def inside(x: float, y: float) -> bool:
        return height_at(junction, x) + 6 < y < FLOOR - 4

    for colour, width in ((scheme.collagen_shade, 2.4), (scheme.collagen, 2.0)):
        strands(
            canvas, (LEFT, 336, RIGHT, FLOOR), inside, rng, count=20, length=(26, 54), width=width,
            colour=colour, slope=0.6,
        )  # fmt: skip


def _journey(canvas: Canvas, sheet: list[list[list[Point]]]) -> None:
    """The followed cell, row by row, and its way up."""
    scheme, marked, way = canvas.scheme, "", []
    for row in reversed(sheet):
        cell = max(row, key=lambda cell: area(cell) / 90 - abs(centre(cell)[0] - PATH_X))
        marked += rounded(shrink(simplify(cell, 0.8), 1.6), 4, digits=0)
        way.append(centre(cell))
    for y in (HORNY_TOP + 42, HORNY_TOP + 14):
        a, b = PATH_X - 30, PATH_X + 30
        upper = [(a, y + 1), (a + 7, y), (b - 7, y), (b, y + 2)]
        marked += rounded([*upper, (b - 5, y + 6), (a + 4, y + 6)], 3)
        way.append((PATH_X, y + 3))
    marked += loose_sheet(PATH_X - 26, 14, -6)
    canvas.path(marked, scheme.accent, fill_opacity=".6", stroke=scheme.ink, stroke_width=1.3)
    tip = (PATH_X, 20.0)
    head = f"M{number(tip[0] - 4)} {number(tip[1] + 6)}l4-6l4 6"
    canvas.stroke(spline([*way, tip]) + head, scheme.ink, 1.8)


def _bracket(canvas: Canvas, x: float, top: float, bottom: float) -> None:
    data = f"M{number(x)} {number(top)}h5V{number(bottom)}h-5"
    canvas.stroke(data, canvas.scheme.ink, 1.3)


def _times(canvas: Canvas) -> None:
    scheme, x = canvas.scheme, 218.0
    _bracket(canvas, RIGHT + 8, HORNY_TOP, HORNY - 2)
    _bracket(canvas, RIGHT + 8, HORNY + 2, BASE)
    shed = [Label((PATH_X + 18, 13), "Shed cell")]
    label_column(canvas, shed, edge=RIGHT, x=x, top=8, bottom=40)
    canvas.text((x, 62), "Horny layer", bold=True)
    canvas.lines((x, 80), ("18–20 days at 35,", "25–28 days at 60"))
    canvas.lines((x, 116), ("arm; on the face", "about twice as fast"), fill=scheme.muted)
    canvas.text((x, 226), "Living cells", bold=True)
    canvas.text((x, 244), "12–14 days")
    canvas.text((x, 261), "a textbook figure", fill=scheme.muted)
    canvas.text((x, 356), "Base layer", bold=True)
    canvas.text((x, 373), "cells divide here", fill=scheme.muted)
    canvas.text((x, 416), "Dermis")
    canvas.text((LEFT, 458), "Whole way: 36 days, give or take 6", bold=True)
    canvas.lines(
        (LEFT, 476),
        ("inner forearm, six men about 37 years old.", "There is no single number for all skin."),
        fill=scheme.muted,
    )
