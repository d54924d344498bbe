"""A fibroblast and its collagen in young and in old skin."""

from __future__ import annotations

import random
from collections.abc import Sequence

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.paths import spline
from figures.drawing.pen import Point
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.bundles import bundle

LEFT, RIGHT, HEIGHT = 6.0, 222.0, 172.0
TOPS = (44.0, 284.0)

FIGURE = Figure(
    title="A fibroblast in young and in old skin",
    alt=(
        "In young skin a fibroblast is stretched along whole collagen; in old skin collagen is "
        "chopped and the cell touches less of it."
    ),
    long=(
        "Two close-ups of the dermis, drawn for clarity and not to scale. Above, young skin: "
        "whole collagen bundles run through the picture, and a long, stretched fibroblast, the "
        "cell that makes collagen, touches them over 78 % of its surface. Below, old skin: the "
        "bundles are chopped into pieces with gaps, and the fibroblast is short and touches "
        "collagen over 58 % of its surface, a sign of lost tension. Cells from people over 80 "
        "made about a third less type I collagen in culture than cells from people aged 18 to 29 "
        "(56 against 82 ng/ml). Reviews describe a loop: chopped collagen, cells that lose their "
        "grip, less new collagen and more of the enzymes that chop it. Numbers of bundles in the "
        "picture are not data."
    ),
    tones=(),
    sources=(
        source(
            "varaniCollagen", "contact 78 % and 58 %; collagen made in culture, 82 and 56 ng/ml"
        ),
        source("collagenCollapse shin2019", "chopped collagen, lost grip, the loop"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 498, scheme)
    for top, name, note in (
        (TOPS[0], "Young skin", "78 % of the cell touches collagen"),
        (TOPS[1], "Old skin", "58 % of the cell touches collagen"),
    ):
        canvas.text((LEFT, top - 26), name, bold=True)
        canvas.text((LEFT, top - 9), note, fill=scheme.muted)
        canvas.rect((LEFT, top), (RIGHT - LEFT, HEIGHT), scheme.dermis)
    _young(canvas, TOPS[0], random.Random(61))
    _old(canvas, TOPS[1], random.Random(62))
    canvas.lines(
        (LEFT, 478),
        ("Old cells also make less new collagen.",),
        fill=scheme.muted,
    )
    return canvas


def _wave(y: float, rng: random.Random) -> list[Point]:
    points = [(LEFT + (RIGHT - LEFT) * i / 8, y + rng.uniform(-4, 4)) for i in range(9)]
    return [(LEFT, points[1][1]), *points[1:-1], (RIGHT, points[-2][1])]


def _young(canvas: Canvas, top: float, rng: random.Random) -> None:
    heights = (14, 40, 66, 108, 134, 160)
    for dy in heights:
        bundle(canvas, _wave(top + dy, rng), 15)
    y = top + 87
    long = [(LEFT + 18, y + 4), (70, y - 14), (114, y - 20), (158, y - 14), (RIGHT - 16, y - 4)]
    body = [*long, (160, y + 16), (114, y + 20), (68, y + 15)]
    _cell(canvas, body, (114, y), (19, 8.5))
    label_column(
        canvas,
        [
            Label((208, top + 34), "Whole bundle"),
            Label((150, y), "Fibroblast", "stretched"),
        ],
        edge=RIGHT,
        x=242,
        top=top,
        bottom=top + HEIGHT,
    )


def _old(canvas: Canvas, top: float, rng: random.Random) -> None:
    for dy in (14, 38, 64, 110, 136, 158):
        line = _wave(top + dy, rng)
        cuts = sorted(rng.sample(range(1, 8), 2))
        for a, b in ((0, cuts[0]), (cuts[0] + 1, cuts[1]), (cuts[1] + 1, 8)):
            piece = line[a : b + 1]
            if len(piece) >= 2:
                (x0, y0), (x1, y1) = piece[0], piece[-1]
                middle = [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) for t in (0.33, 0.66)]
                bundle(canvas, [piece[0], *middle, piece[-1]], 13)
    y = top + 87
    body = [(82, y + 2), (96, y - 15), (118, y - 18), (138, y - 10), (146, y + 4)]
    body += [(132, y + 15), (112, y + 17), (94, y + 13)]
    _cell(canvas, body, (114, y), (12, 9))
    label_column(
        canvas,
        [
            Label((206, top + 36), "Chopped", "collagen"),
            Label((134, y), "Fibroblast", "short, less grip"),
        ],
        edge=RIGHT,
        x=242,
        top=top,
        bottom=top + HEIGHT,
    )


def _cell(canvas: Canvas, body: Sequence[Point], core: Point, radii: Point) -> None:
    scheme = canvas.scheme
    canvas.path(
        spline(body, closed=True),
        scheme.fibroblast,
        fill_opacity=".85",
        stroke=scheme.ink,
        stroke_width=1.3,
    )
    canvas.oval(core, radii, scheme.paper, fill_opacity=".75", stroke=scheme.ink, stroke_width=1)
