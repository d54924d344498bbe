"""Four kinds of line in skin, told apart by what lies under them."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from figures.drawing.arrow import arrow
from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at
from figures.drawing.paths import spline
from figures.drawing.pen import Point
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fibres import strands

LEFT, RIGHT, DEPTH, STEP = 6.0, 242.0, 88.0, 146.0
THICK = 15.0  # of the epidermis, drawn large
MIDDLE = (LEFT + RIGHT) / 2

FIGURE = Figure(
    title="Four kinds of line in skin",
    alt=(
        "Four kinds of line in section: fine crinkles in thin skin, lasting creases from sun, "
        "expression lines from movement, folds from gravity."
    ),
    long=(
        "Four strips of light skin in section, each with another kind of line. First, fine "
        "crinkles: shallow ripples in skin that has become thinner and drier with age; the lower "
        "border of the epidermis has flattened. Second, a lasting crease, seen at rest: at its "
        "floor the epidermis is thinner, and in sun-damaged skin heaps of disordered elastic "
        "material lie in the upper dermis. Third, an expression line: it comes with movement of "
        "the face, shown by two arrows that press the skin together. Fourth, a fold: skin sinks "
        "with gravity, shown by an arrow pointing down. Expression lines and folds can be seen "
        "clearly in tissue sections; other lines show little change in the dermis compared with "
        "the skin beside them. Widths and depths are not to scale; none were measured here. The "
        "trials of needling for lines do not tell these kinds apart."
    ),
    tones=(1,),
    sources=(
        source("wrinkleRiddle2006", "four kinds; which are seen in sections"),
        source("sunAging2015 photoagingCutis2005", "ageing thins and dries skin, with fine lines"),
        source("agingHistology", "the border flattens with age"),
        source("contet1999 foreheadWrinkles2014", "thinner epidermis at the bottom of a wrinkle"),
        source("elastinPhoto2017", "heaps of elastic material in the upper dermis"),
        source("foppiani2025", "trials do not separate the kinds"),
    ),
)

Shape = Callable[[float], float]


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 608, scheme)
    kinds = (
        ("Fine crinkles", "skin grows thinner and drier with age", _crinkles),
        ("Lasting crease", "seen at rest, in sun-damaged skin", _crease),
        ("Expression line", "comes with movement of the face", _expression),
        ("Fold", "skin sinks with gravity", _fold),
    )
    for i, (name, note, draw) in enumerate(kinds):
        top = 18 + i * STEP
        canvas.text((LEFT, top), name, bold=True)
        canvas.text((LEFT, top + 17), note, fill=scheme.muted)
        draw(canvas, top + 36, random.Random(70 + i))
    canvas.text((LEFT, 600), "Not to scale.", fill=scheme.muted)
    return canvas


def _strip(
    canvas: Canvas,
    y: float,
    rng: random.Random,
    *,
    shape: Shape,
    thick: Shape = lambda _: THICK,
    pegs: float = 3,
) -> list[Point]:
    """A strip whose surface follows `shape`; returns the border of epidermis and dermis."""
    scheme, xs = canvas.scheme, [LEFT + i * 2 for i in range(int(RIGHT - LEFT) // 2 + 1)]
    surface = [(x, y + shape(x)) for x in xs]
    phase = rng.uniform(0, 6)
    border = [(x, y + shape(x) + thick(x) + pegs * math.sin(x / 3.1 + phase)) for x in xs]
    floor = [(LEFT, y + DEPTH), (RIGHT, y + DEPTH)]
    canvas.path(area_between(border, floor), scheme.dermis)

    def inside(x: float, at: float) -> bool:
        return height_at(border, x) + 4 < at < y + DEPTH - 3

    box = (LEFT, y + 10, RIGHT, y + DEPTH)
    for colour, width in ((scheme.collagen_shade, 2.4), (scheme.collagen, 2.0)):
        strands(
            canvas, box, inside, rng, count=30, length=(24, 54), width=width, colour=colour
        )  # fmt: skip
    epidermis(canvas, surface, border, scheme.tone(1), horny=2.6, basal=3.4, nuclei=False, line=1.5)
    return border


def _dip(x: float, at: float, width: float, depth: float) -> float:
    return depth * math.exp(-(((x - at) / width) ** 2))


def _crinkles(canvas: Canvas, y: float, rng: random.Random) -> None:
    def shape(x: float) -> float:
        return 2.6 + 2.6 * math.sin(x / 4.4) * (0.6 + 0.4 * math.sin(x / 31))

    border = _strip(canvas, y, rng, shape=shape, thick=lambda _: 9, pegs=0.8)
    label_column(
        canvas,
        [Label((232, y + 7), "Epidermis"), Label((226, height_at(border, 226) + 34), "Dermis")],
        edge=RIGHT,
        x=262,
        top=y - 10,
        bottom=y + DEPTH,
    )


def _crease(canvas: Canvas, y: float, rng: random.Random) -> None:
    def shape(x: float) -> float:
        return _dip(x, MIDDLE, 11, 30)

    def thick(x: float) -> float:
        return THICK - _dip(x, MIDDLE, 12, 7)

    border = _strip(canvas, y, rng, shape=shape, thick=thick, pegs=1)
    heaps = ""
    for x in (34, 62, 88, 160, 186, 214):
        base = height_at(border, x) + 15
        for _ in range(5):
            dx, dy = rng.uniform(-10, 10), rng.uniform(-6, 8)
            curl = [(x + dx + a, base + dy + b) for a, b in ((-8, 2), (-3, -5), (2, 5), (8, -2))]
            heaps += spline(curl)
    canvas.stroke(heaps, canvas.scheme.elastin, 1.5)
    label_column(
        canvas,
        [
            Label((214, height_at(border, 214) + 10), "Heaped", "elastic fibres"),
            Label((MIDDLE, height_at(border, MIDDLE) - 4), "Thin floor"),
        ],
        edge=RIGHT,
        x=262,
        top=y - 2,
        bottom=y + DEPTH,
    )


def _expression(canvas: Canvas, y: float, rng: random.Random) -> None:
    def shape(x: float) -> float:
        bulge = _dip(x, MIDDLE - 32, 22, 5) + _dip(x, MIDDLE + 32, 22, 5)
        return 6 + _dip(x, MIDDLE, 13, 34) - bulge

    _strip(canvas, y, rng, shape=shape)
    arrow(canvas, (MIDDLE - 92, y + 66), (MIDDLE - 40, y + 66))
    arrow(canvas, (MIDDLE + 92, y + 66), (MIDDLE + 40, y + 66))
    label_column(
        canvas,
        [Label((MIDDLE + 92, y + 66), "Movement")],
        edge=RIGHT,
        x=262,
        top=y,
        bottom=y + DEPTH,
    )


def _fold(canvas: Canvas, y: float, rng: random.Random) -> None:
    def shape(x: float) -> float:
        sag = 20 / (1 + math.exp(-(x - MIDDLE - 4) / 5))
        return 4 + sag - _dip(x, MIDDLE - 26, 24, 8) + _dip(x, MIDDLE + 14, 12, 12)

    _strip(canvas, y, rng, shape=shape)
    arrow(canvas, (MIDDLE - 34, y + 32), (MIDDLE - 34, y + 76))
    label_column(
        canvas,
        [Label((MIDDLE - 34, y + 52), "Gravity")],
        edge=RIGHT,
        x=262,
        top=y,
        bottom=y + DEPTH,
    )
