"""The epidermis close up: cells flatten as they rise."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at, resample, wavy
from figures.drawing.paths import dots, polyline, spline
from figures.drawing.pen import Point
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.close_up import CloseUp, horny_sheets, living_cells
from figures.tissue.epidermis import area_between
from figures.tissue.fibres import strands
from figures.tissue.tubes import tube

LEFT, RIGHT, FLOOR = 6.0, 214.0, 486.0
BLOCK = CloseUp(LEFT, RIGHT, tone=5)

FIGURE = Figure(
    title="The layers of the epidermis, close up",
    alt=(
        "The epidermis close up: cells are made at the base, flatten as they rise, and end as "
        "dead horny sheets."
    ),
    long=(
        "A close-up of the epidermis in brown skin, drawn for clarity and not to scale. Five "
        "bands lie one above the other. At the bottom the dermis reaches up in a bump with a "
        "small loop of blood vessel. On the undulating border stands one row of upright base "
        "cells with dark caps of pigment. Among them sits a melanocyte, a pale cell whose arms "
        "hand pigment to its neighbours. Above come four rows of prickle cells, many-sided and "
        "then wider, joined by tiny bridges; a Langerhans cell, a guard of the immune system, "
        "spreads its arms between them and a fine nerve ending runs up. Then two rows of flat "
        "granular cells dotted with dark grains. On top lie nine thin sheets of dead horny cells "
        "without a nucleus; the uppermost are coming loose. Merkel cells, the touch sensors of "
        "the base layer, are not drawn."
    ),
    tones=(5,),
    sources=(
        source("dermnetStructure epidermisFigure2012", "strata and their cells"),
        source("feingold2007", "granular cells release lipids"),
        source("yaXian1999", "about nine horny cell layers on the face"),
        source("skinAppendages2020", "melanocytes, Langerhans cells, Merkel cells"),
        source("melaninUnit2007 hoath2003", "one melanocyte serves about 36 keratinocytes"),
        source("innervation1993 hilliges1995", "nerve endings up to the granular layer"),
        source("microcirculation1997", "capillary loops"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 496, scheme)
    rng = random.Random(5)
    junction = wavy(LEFT, RIGHT, 366, 30, 106, rng, level_ends=False)
    _dermis(canvas, junction, rng)
    cells = living_cells(canvas, BLOCK, junction, rng)
    horny_sheets(canvas, BLOCK, rng)
    canvas.stroke(polyline(junction), scheme.basement, 2.2)
    _nerve(canvas, junction)
    _melanocyte(canvas, junction)
    _langerhans(canvas)
    _words(canvas, junction, cells)
    return canvas


def _dermis(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme = canvas.scheme
    canvas.path(area_between(junction, [(LEFT, FLOOR), (RIGHT, FLOOR)]), scheme.dermis)

    def inside(x: float, y: float) -> bool:
        return height_at(junction, x) + 6 < y < FLOOR - 4

    box = (LEFT, 330, RIGHT, FLOOR)
    strands(
        canvas,
        box,
        inside,
        rng,
        count=24,
        length=(30, 60),
        width=2.4,
        colour=scheme.collagen_shade,
        slope=0.6,
    )
    strands(
        canvas,
        box,
        inside,
        rng,
        count=34,
        length=(28, 60),
        width=2,
        colour=scheme.collagen,
        slope=0.7,
    )
    strands(
        canvas,
        box,
        inside,
        rng,
        count=5,
        length=(34, 60),
        width=0.9,
        colour=scheme.elastin,
        slope=0.5,
    )
    x, top = min((p for p in junction if 40 < p[0] < 190), key=lambda p: p[1])
    rise, fall = (
        [(x - 26, FLOOR - 4), (x - 13, top + 76), (x - 11, top + 34), (x - 10, top + 26)],
        [(x + 10, top + 26), (x + 11, top + 34), (x + 13, top + 76), (x + 30, FLOOR - 4)],
    )
    tube(
        canvas,
        [([(x - 10, top + 30), (x - 9, top + 12), (x + 9, top + 12), (x + 10, top + 30)], 4.2)],
        scheme.capillary,
        scheme.vessel_edge,
    )
    tube(canvas, [(rise, 5)], scheme.artery, scheme.vessel_edge)
    tube(canvas, [(fall, 5.6)], scheme.vein, scheme.vessel_edge)


def _nerve(canvas: Canvas, junction: list[Point]) -> None:
    y = height_at(junction, 186)
    line = [
        (204, FLOOR - 4),
        (192, y + 70),
        (188, y + 20),
        (186, y - 6),
        (193, 310),
        (184, 270),
        (190, 230),
        (182, 196),
        (186, 164),
    ]
    tube(
        canvas,
        [(line, 1.8), ([(184, 270), (176, 250), (177, 226)], 1.3)],
        canvas.scheme.nerve,
        canvas.scheme.nerve_edge,
        rim=0.8,
    )


def _arms(
    canvas: Canvas,
    at: Point,
    body: list[Point],
    arms: list[list[Point]],
    fill: str,
    edge: str,
    width: float,
) -> None:
    for arm in arms:
        canvas.stroke(spline([at, *arm]), edge, width + 2)
    canvas.path(spline(body, closed=True), fill, stroke=edge, stroke_width=1.1)
    for arm in arms:
        canvas.stroke(spline([at, *arm]), fill, width)


def _melanocyte(canvas: Canvas, junction: list[Point]) -> None:
    scheme, tone = canvas.scheme, canvas.scheme.tone(5)
    x = 62.0
    y = height_at(junction, x) - 15
    body = [
        (x - 13, y + 9),
        (x - 11, y - 8),
        (x, y - 14),
        (x + 11, y - 8),
        (x + 13, y + 9),
        (x, y + 14),
    ]
    arms = [
        [(x - 14, y - 12), (x - 18, y - 30), (x - 32, y - 44)],
        [(x - 4, y - 22), (x - 7, y - 44), (x - 2, y - 66)],
        [(x + 12, y - 14), (x + 18, y - 32), (x + 34, y - 46)],
        [(x + 14, y), (x + 26, y - 8), (x + 36, y - 22)],
        [(x - 14, y), (x - 26, y - 4), (x - 38, y - 16)],
    ]
    _arms(
        canvas,
        (x, y),
        body,
        arms,
        scheme.gland,
        scheme.basement if scheme.name == "light" else scheme.paper,
        2.6,
    )
    canvas.add("ellipse", cx=x, cy=y + 2, rx=6.0, ry=5.5, fill=tone.melanin)
    grains = [point for arm in arms for point in resample([(x, y), *arm], 7)[1:]]
    canvas.stroke(dots(grains), tone.melanin, 1.8)


def _langerhans(canvas: Canvas) -> None:
    scheme, (x, y) = canvas.scheme, (120.0, 214.0)
    body = [(x - 10, y + 5), (x - 7, y - 8), (x + 5, y - 9), (x + 11, y + 1), (x + 4, y + 9)]
    arms = [
        [(x - 14, y - 8), (x - 22, y - 16), (x - 34, y - 18)],
        [(x - 2, y - 16), (x + 3, y - 30), (x - 4, y - 42)],
        [(x + 14, y - 10), (x + 22, y - 20), (x + 36, y - 22)],
        [(x + 14, y + 6), (x + 24, y + 10), (x + 30, y + 22)],
        [(x - 10, y + 10), (x - 20, y + 14), (x - 26, y + 28)],
    ]
    _arms(
        canvas,
        (x, y),
        body,
        arms,
        scheme.elastin if scheme.name == "dark" else scheme.sweat,
        scheme.sweat_edge if scheme.name == "light" else scheme.paper,
        2.4,
    )
    canvas.add(
        "ellipse",
        cx=x,
        cy=y,
        rx=4.6,
        ry=4.0,
        fill=scheme.link if scheme.name == "light" else scheme.paper,
    )


def _words(canvas: Canvas, junction: list[Point], sheet: list[list[list[Point]]]) -> None:
    y = height_at(junction, 62) - 15
    label_column(
        canvas,
        [
            Label((196, 72), "Horny layer", "dead, flat cells"),
            Label((160, 128), "Granular layer", "grains and fats"),
            Label((120, 213), "Langerhans cell", "immune guard"),
            Label((204, 246), "Prickle layer", "joined by bridges"),
            Label((190, 292), "Nerve ending"),
            Label((206, 322), "Base layer", "cells divide here"),
            Label((64, y), "Melanocyte", "makes pigment"),
            Label((200, height_at(junction, 206) + 46), "Dermis", "feeds from below"),
        ],
        edge=RIGHT,
        x=236,
        top=52,
        bottom=FLOOR,
    )
