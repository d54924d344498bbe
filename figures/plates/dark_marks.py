"""Dark marks after inflammation: pigment in the epidermis or dropped into the dermis."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at, wavy
from figures.drawing.paths import dots, spline
from figures.drawing.pen import Point
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fibres import strands

LEFT, RIGHT, HEIGHT, THICK = 6.0, 206.0, 168.0, 58.0
TONE = 5

FIGURE = Figure(
    title="Where the pigment of a dark mark lies",
    alt=(
        "A dark mark may lie in the epidermis, brown and easier to treat, or in the dermis, grey "
        "to black and harder to treat."
    ),
    long=(
        "Two sections of brown skin, one above the other, each with a dark mark in its middle, "
        "not to scale. Above, pigment in the epidermis: in the middle many grains lie in the "
        "base cells and in the cells above them; on the surface the mark looks light brown to "
        "brown. It is easier to treat. Below, pigment in the dermis: grains have dropped through "
        "the border and lie in clumps in the upper dermis; the mark looks grey to black. It is "
        "harder to treat. Marks of this kind (post-inflammatory hyperpigmentation) follow "
        "inflammation from sun, allergy or injury, needling included, and are more frequent and "
        "more severe in darker skin. Amounts are not data."
    ),
    tones=(TONE,),
    sources=(
        source("melasmaPIH davis2010", "depth and colour; more frequent and severe in darker skin"),
        source("markiewicz2022", "inflammation from sun, allergy or injury"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 458, scheme)
    for top, name, note, deep in (
        (52.0, "In the epidermis", "brown; easier to treat", False),
        (280.0, "In the dermis", "grey to black; harder to treat", True),
    ):
        canvas.text((LEFT, top - 34), name, bold=True)
        canvas.text((LEFT, top - 17), note, fill=scheme.muted)
        _section(canvas, top, deep=deep)
    return canvas


def _section(canvas: Canvas, top: float, *, deep: bool) -> None:
    scheme, rng = canvas.scheme, random.Random(44)
    junction = wavy(LEFT, RIGHT, top + THICK, 9, 40, rng)
    canvas.path(
        area_between(junction, [(LEFT, top + HEIGHT), (RIGHT, top + HEIGHT)]), scheme.dermis
    )

    def inside(x: float, y: float) -> bool:
        return height_at(junction, x) + 5 < y < top + HEIGHT - 4

    for colour in (scheme.collagen_shade, scheme.collagen):
        strands(
            canvas, (LEFT, top + 40, RIGHT, top + HEIGHT), inside, rng, count=26,
            length=(22, 54), width=2.2, colour=colour,
        )  # fmt: skip
    clumps = _clumps(canvas, top) if deep else []
    surface = [(LEFT, top), (RIGHT, top)]
    epidermis(canvas, surface, junction, scheme.tone(TONE), horny=5, basal=9, line=2)
    grains = [] if deep else _grains(canvas, junction, top)
    _words(canvas, top, clumps or grains, deep=deep)


def _grains(canvas: Canvas, junction: list[Point], top: float) -> list[Point]:
    """Pigment piled up in the middle of the strip, most of it deep in the epidermis."""
    rng = random.Random(45)
    grains: list[Point] = []
    while len(grains) < 170:
        x = rng.gauss(106, 30)
        y = height_at(junction, x) - 3 - abs(rng.gauss(0, 17))
        if LEFT + 20 < x < RIGHT - 20 and y > top + 8:
            grains.append((x, y))
    canvas.stroke(dots(grains), canvas.scheme.tone(TONE).melanin, 3)
    return [p for p in grains if p[0] > 120 and top + 30 < p[1] < top + 46]


def _clumps(canvas: Canvas, top: float) -> list[Point]:
    """Grains in clumps just under the border, as if swallowed by cells."""
    scheme, rng = canvas.scheme, random.Random(46)
    places = [
        (70, 84),
        (92, 96),
        (112, 86),
        (132, 98),
        (152, 88),
        (84, 114),
        (122, 116),
        (146, 112),
    ]
    shapes, grains = "", []
    for x, dy in places:
        y = top + dy
        body = [(x - 9, y), (x - 3, y - 7), (x + 8, y - 4), (x + 9, y + 4), (x, y + 7)]
        shapes += spline(body, closed=True)
        grains += [(x + rng.uniform(-5, 5), y + rng.uniform(-3.6, 3.6)) for _ in range(9)]
    canvas.path(shapes, scheme.papillary, stroke=scheme.basement, stroke_width=1)
    canvas.stroke(dots(grains), scheme.scab if scheme.name == "light" else scheme.paper, 3)
    return [(x + 2.0, top + dy) for x, dy in places]


def _words(canvas: Canvas, top: float, named: list[Point], *, deep: bool) -> None:
    target = max(named)
    labels = [Label((196, top + 22), "Epidermis"), Label((196, top + 142), "Dermis")]
    if deep:
        labels.append(Label(target, "Pigment", "dropped down"))
    else:
        labels.append(Label(target, "Pigment", "piled up"))
    label_column(canvas, labels, edge=RIGHT, x=232, top=top, bottom=top + HEIGHT)
