"""Roller, stamp, pen and radiofrequency tip, each at work in a strip of skin."""

from __future__ import annotations

import math
import random

from figures.drawing.arrow import arrow
from figures.drawing.canvas import Canvas
from figures.drawing.line import wavy
from figures.drawing.paths import rounded
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import fat
from figures.tissue.fibres import dermis_weave

WIDTH, SKIN, DEEP, FLOOR, BLOCK = (
    164.0,
    132.0,
    142.0,
    176.0,
    202.0,
)  # of one cell: skin, junction, dermis ends, block ends
CELLS = (
    ("Roller", ("a drum with needles,", "192 on a medical one"), 3),
    ("Stamp", ("a flat head,", "pressed straight down"), 5),
    ("Pen", ("a motor drives 9–36", "needles straight in"), 1),
    ("Radiofrequency", ("a different treatment:", "heats the dermis too"), 4),
)

FIGURE = Figure(
    title="Four kinds of microneedling device",
    alt=(
        "Roller, stamp and pen push needles into skin; radiofrequency is a different treatment "
        "that also heats the dermis."
    ),
    long=(
        "Four needling devices, each over a strip of skin cut open, needles in. The roller is a "
        "drum on a handle; the standard medical one carries 192 needles in eight rows. The stamp "
        "is a flat head pressed straight down. The pen holds a motor and a single-use cartridge "
        "of about 9 to 36 needles that go in and out at a right angle. The radiofrequency tip has "
        "needles too, and heats the tissue at their tips: glowing zones in the dermis mark where "
        "it is coagulated. Radiofrequency is a different treatment from plain needling; results "
        "and risks do not carry over. Devices and depths are not to scale; needles are drawn "
        "large."
    ),
    tones=(1, 3, 4, 5),
    sources=(
        source(
            "fdadevices",
            "roller, flat stamp, pen-shaped tip; by hand or by motor with set depth and speed",
        ),
        source("doddaballapur2009 singh2016", "drum about 2 cm wide, 192 needles in eight rows"),
        source(
            "termediareview",
            "pen cartridge of about 9-36 needles, at a right angle, sterile, single use",
        ),
        source(
            "sasaki2019 min2016",
            "heat at the needle tips, zones of coagulated tissue in the dermis",
        ),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 580, scheme)
    for i, (name, words, tone) in enumerate(CELLS):
        x, y = 8 + (i % 2) * 180.0, 4 + (i // 2) * 278.0
        canvas.open_group((x, y))
        _skin(canvas, tone, random.Random(40 + i))
        (_roller, _stamp, _pen, _radiofrequency)[i](canvas)
        canvas.close_group()
        canvas.text((x, y + BLOCK + 22), name, bold=True)
        canvas.lines((x, y + BLOCK + 41), words)
    canvas.text((8, 572), "Not to scale; needles drawn large.", fill=scheme.muted)
    return canvas


def _skin(canvas: Canvas, tone: int, rng: random.Random) -> None:
    junction, floor = wavy(0, WIDTH, DEEP, 3, 15, rng), wavy(0, WIDTH, FLOOR, 3, 60, rng)
    fat(canvas, 0, WIDTH, floor, BLOCK, rng, cell=14.5, lobule=60)
    canvas.path(area_between(junction, floor), canvas.scheme.dermis)
    dermis_weave(canvas, 0, WIDTH, junction, floor, rng, fine=0.1, scale=0.8, elastin=False)
    epidermis(
        canvas,
        [(0, SKIN), (WIDTH, SKIN)],
        junction,
        canvas.scheme.tone(tone),
        horny=2.2,
        basal=2.8,
        nuclei=False,
        line=1.3,
    )


def _needles(canvas: Canvas, roots: list[tuple[Point, Point]], width: float = 3.2) -> None:
    """Slim steel points from root to tip."""
    data = ""
    for (x, y), (tx, ty) in roots:
        length = math.dist((x, y), (tx, ty))
        nx, ny = -(ty - y) / length * width / 2, (tx - x) / length * width / 2
        mx, my = x + (tx - x) * 0.5, y + (ty - y) * 0.5
        data += (
            "M"
            + "L".join(
                f"{number(a)} {number(b)}"
                for a, b in (
                    (x + nx, y + ny),
                    (mx + nx, my + ny),
                    (tx, ty),
                    (mx - nx, my - ny),
                    (x - nx, y - ny),
                )
            )
            + "z"
        )
    canvas.path(data, canvas.scheme.steel_pale, stroke=canvas.scheme.steel_edge, stroke_width=0.9)


def _body(canvas: Canvas, points: list[Point], radius: float, fill: str | None = None) -> None:
    canvas.path(
        rounded(points, radius),
        fill or canvas.scheme.steel_pale,
        stroke=canvas.scheme.steel_edge,
        stroke_width=1.3,
    )


def _roller(canvas: Canvas) -> None:
    scheme, cx, cy, r = canvas.scheme, 66.0, 92.0, 32.0
    needles = [
        (
            (cx + math.cos(a) * r, cy + math.sin(a) * r),
            (cx + math.cos(a) * (r + 21), cy + math.sin(a) * (r + 21)),
        )
        for a in (math.radians(90 + 15 * i) for i in range(24))
    ]
    _body(
        canvas,
        [
            (cx - 4, cy + 4),
            (cx + 6, cy - 6),
            (cx + 52, cy - 64),
            (cx + 62, cy - 74),
            (cx + 74, cy - 64),
            (cx + 66, cy - 54),
            (cx + 8, cy + 8),
        ],
        6,
    )
    _needles(canvas, needles)
    canvas.disc((cx, cy), r, scheme.steel_pale, stroke=scheme.steel_edge, stroke_width=1.3)
    canvas.disc((cx, cy), r - 7, "none", stroke=scheme.steel, stroke_width=1)
    canvas.stroke(
        f"M{number(cx)} {number(cy)}L{number(cx + 34)} {number(cy - 41)}", scheme.steel, 5
    )
    canvas.disc((cx, cy), 6, scheme.steel, stroke=scheme.steel_edge, stroke_width=1.3)
    arrow(canvas, (124, 114), (158, 114))


def _stamp(canvas: Canvas) -> None:
    scheme = canvas.scheme
    _needles(canvas, [((x, 106), (x, 156)) for x in range(56, 112, 9)])
    _body(canvas, [(74, 8), (94, 8), (98, 30), (93, 66), (96, 84), (72, 84), (75, 66), (70, 30)], 8)
    _body(canvas, [(48, 84), (120, 84), (118, 107), (50, 107)], 5)
    canvas.stroke("M50 99H118", scheme.steel, 1)
    arrow(canvas, (140, 56), (140, 112))


def _pen(canvas: Canvas) -> None:
    scheme = canvas.scheme
    _needles(canvas, [((x, 98), (x, 158)) for x in (73, 78.5, 84, 89.5, 95)], 2.6)
    canvas.path(
        rounded([(68, 84), (100, 84), (98, 124), (70, 124)], 4),
        scheme.sweat,
        fill_opacity=".28",
        stroke=scheme.steel_edge,
        stroke_width=1.3,
    )
    _body(
        canvas, [(68, 0), (100, 0), (104, 20), (104, 58), (99, 86), (69, 86), (64, 58), (64, 20)], 8
    )
    canvas.stroke("M64 58H104M69 84H99", scheme.steel, 1)
    edge = {"stroke": scheme.steel_edge, "stroke_width": 1}
    canvas.rect((78, 24), (12, 20), scheme.steel, rx=6, **edge)
    arrow(canvas, (128, 78), (128, 122), both=True)


def _radiofrequency(canvas: Canvas) -> None:
    scheme = canvas.scheme
    tips = [62.0, 77.0, 92.0, 107.0]
    for rx, ry, strength in ((8.5, 13, ".35"), (5.5, 9, ".55"), (3, 5.5, ".95")):
        for x in tips:
            canvas.add(
                "ellipse",
                cx=x,
                cy=163,
                rx=float(rx),
                ry=float(ry),
                fill=scheme.heat,
                fill_opacity=strength,
            )
    _needles(canvas, [((x, 110), (x, 167)) for x in tips], 3)
    canvas.stroke("M84 22C84 4 60 6 40 2", scheme.steel_edge, 6)
    canvas.stroke("M84 22C84 4 60 6 40 2", scheme.steel, 3.6)
    _body(canvas, [(70, 18), (98, 18), (104, 40), (106, 78), (62, 78), (64, 40)], 9)
    _body(canvas, [(50, 76), (118, 76), (121, 96), (116, 112), (52, 112), (47, 96)], 6)
    canvas.stroke("M49 104H119", scheme.steel, 1)
    canvas.stroke("M87 34l-8 15h9l-7 15", scheme.heat, 2.4)
