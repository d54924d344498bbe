"""The epidermis close up: cells flatten as they rise."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at, resample, simplify, wavy
from figures.drawing.paths import dots, polyline, rounded, spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.cells import centre, sheet_of_cells, shrink
from figures.tissue.epidermis import area_between
from figures.tissue.fibres import strands
from figures.tissue.tubes import tube

LEFT, RIGHT, TOP, FLOOR = 6.0, 214.0, 40.0, 486.0
HORNY_ROWS = 9

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
    junction = wavy(LEFT, RIGHT, 366, 30, 106, rng)
    _dermis(canvas, junction, rng)
    cells = _cells(canvas, junction, rng)
    _horny(canvas, rng)
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


def _borders(junction: list[Point]) -> list[list[Point]]:
    """Row borders: the lowest repeats the undulation, each higher one less of it."""
    heights = (104, 130, 158, 190, 222, 256, 296)
    xs = [LEFT + i * (RIGHT - LEFT) / 40 for i in range(41)]
    mean = sum(y for _, y in junction) / len(junction)
    rows = []
    for i, level in enumerate(heights):
        follow = 0.78 * (i / (len(heights) - 1)) ** 1.6
        rows.append(
            [
                (
                    x,
                    level
                    + follow * (height_at(junction, x) - mean)
                    + 1.2 * math.sin(x / 13 + i * 2),
                )
                for x in xs
            ]
        )
    return [*rows, [(x, height_at(junction, x)) for x in xs]]


def _cells(canvas: Canvas, junction: list[Point], rng: random.Random) -> list[list[list[Point]]]:
    tone = canvas.scheme.tone(5)
    borders = _borders(junction)
    sheet = sheet_of_cells(
        LEFT, RIGHT, borders, (58, 50, 42, 36, 32, 28, 15), (0, 3, 5, 8, 9, 9, 6, 0), rng
    )
    canvas.path(area_between(borders[0], junction), tone.basal)
    for row, cells in enumerate(sheet):
        gap, radius = (1.1, 5) if row < 6 else (0.9, 4)
        canvas.path(
            "".join(
                rounded(shrink(simplify(cell, 0.8), gap), radius, digits=0 if row < 6 else 1)
                for cell in cells
            ),
            tone.living,
        )
    _bridges(canvas, sheet)
    nuclei = [
        centre(cell)
        for row in sheet[2:6]
        for cell in row
        if cell[0][0] > LEFT and max(p[0] for p in cell) < RIGHT
    ]
    for x, y in nuclei:
        canvas.add("ellipse", cx=x, cy=y, rx=6.2, ry=5.0, fill=tone.melanin)
    grains = [
        (x + rng.uniform(-15, 15), y + rng.uniform(-6.5, 6.5))
        for row in sheet[:2]
        for x, y in map(centre, row)
        if LEFT + 16 < x < RIGHT - 16
        for _ in range(13)
    ]
    canvas.stroke(dots(grains), tone.melanin, 2.1)
    _base_row(canvas, sheet[6], rng)
    return sheet


def _bridges(canvas: Canvas, sheet: list[list[list[Point]]]) -> None:
    """The prickles: short ticks across the gaps between neighbouring cells."""
    ticks = ""
    for cell in (cell for row in sheet[2:6] for cell in row):
        cx, cy = centre(cell)
        for a, b in pairwise(cell):
            if (
                math.dist(a, b) < 9
                or min(a[0], b[0]) <= LEFT + 1
                or max(a[0], b[0]) >= RIGHT - 1
                or (a[1] + b[1]) / 2 > cy
            ):
                continue
            for share in (0.28, 0.5, 0.72):
                x, y = a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
                length = math.hypot(x - cx, y - cy)
                dx, dy = (cx - x) / length * 2.2, (cy - y) / length * 2.2
                ticks += f"M{x - dx:.0f} {y - dy:.0f}l{number(2 * dx)} {number(2 * dy)}"
    canvas.stroke(ticks, canvas.scheme.tone(5).living, 1.3)


def _base_row(canvas: Canvas, row: list[list[Point]], rng: random.Random) -> None:
    tone = canvas.scheme.tone(5)
    grains = []
    for cell in row:
        x, y = centre(cell)
        if LEFT + 5 < x < RIGHT - 5:
            canvas.add("ellipse", cx=x, cy=y + 4, rx=3.8, ry=7.0, fill=tone.melanin)
            grains += [(x + rng.uniform(-4, 4), y - 7 - rng.uniform(0, 8)) for _ in range(6)]
    canvas.stroke(
        dots(grains), canvas.scheme.hair if canvas.scheme.name == "light" else tone.melanin, 1.9
    )


def _horny(canvas: Canvas, rng: random.Random) -> None:
    """Thin sheets without nuclei; the top ones lift and leave."""
    scheme = canvas.scheme
    canvas.path(f"M{LEFT:.0f} 44H{RIGHT:.0f}V106H{LEFT:.0f}z", scheme.horny_line)
    data = ""
    for row in range(HORNY_ROWS):
        y, x = TOP + row * 7.0, LEFT - rng.uniform(0, 50)
        while x < RIGHT:
            end = x + rng.uniform(52, 74)
            a, b = max(LEFT, x + 1), min(RIGHT, end - 1)
            if b - a > 10:
                data += rounded(
                    [
                        (a, y + 1),
                        (a + 7, y),
                        (b - 7, y),
                        (b, y + 2),
                        (b - 5, y + 6),
                        (a + 4, y + 6),
                    ],
                    3,
                    digits=0,
                )
            x = end
    for dx, dy, tilt in ((36, 26, -5), (118, 32, 4), (170, 22, -8)):
        data += rounded(
            [
                (dx, dy),
                (dx + 24, dy + tilt / 2 - 2),
                (dx + 48, dy + tilt),
                (dx + 46, dy + tilt + 5),
                (dx + 24, dy + tilt / 2 + 4),
                (dx + 3, dy + 5),
            ],
            3,
        )
    canvas.path(data, scheme.horny, stroke=scheme.horny_line, stroke_width=0.8)


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
