"""Collagen and elastic fibres of the dermis: where they lie and what they are made of."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at, resample, wavy
from figures.drawing.paths import spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.bundles import woven_bundles
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fibres import strands
from figures.tissue.tubes import tube

LEFT, RIGHT, SKIN, FLOOR = 6.0, 210.0, 14.0, 388.0
JUNCTION, BORDER = 44.0, 186.0
MESH = 132.0  # where elaunin fibres lie

FIGURE = Figure(
    title="Collagen and elastic fibres of the dermis",
    alt=(
        "Elastic fibres form three linked tiers, fine and upright on top, thick below, between "
        "collagen that is mostly type I."
    ),
    long=(
        "A section through deep brown skin, drawn for clarity and not to scale. Under the "
        "undulating border of the epidermis the collagen fibres are fine and loose; below they "
        "form thick, more or less level bundles. Elastic fibres are drawn in petrol, in three "
        "linked tiers. Oxytalan fibres stand upright just below the epidermis and are very fine. "
        "They end in a level mesh of elaunin fibres. From there thick elastic fibres run down "
        "between the bundles. Fibroblasts, the cells that make both kinds, lie between them. A "
        "bar below shows what skin collagen is made of: about 80 % type I, about 15 % type III, "
        "the rest other types, among them type IV in the border, type VI and type VII, which "
        "anchors the border. Other texts split them a little differently. Elastin is made mostly "
        "early in life and hardly replaced."
    ),
    tones=(6,),
    sources=(
        source("elasticFibres", "oxytalan, elaunin and elastic fibres in three linked tiers"),
        source("menonDermis histochem2024", "fine fibres above, thick bundles below; fibroblasts"),
        source("xue2015", "about 80 % type I, 15 % type III; types IV, VI and VII"),
        source("baumann2021", "elastin made early, hardly replaced"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 510, scheme)
    rng = random.Random(12)
    junction = wavy(LEFT, RIGHT, JUNCTION, 14, 50, rng)
    canvas.path(area_between(junction, [(LEFT, FLOOR), (RIGHT, FLOOR)]), scheme.dermis)
    _collagen(canvas, junction, rng)
    feet = _elastic(canvas, junction, rng)
    _fibroblasts(canvas)
    surface = wavy(LEFT, RIGHT, SKIN, 1.4, 46, rng)
    epidermis(canvas, surface, junction, scheme.tone(6), horny=5, basal=9, line=2)
    _words(canvas, feet)
    _shares(canvas)
    return canvas


def _collagen(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme = canvas.scheme
    canvas.path(area_between(junction, [(LEFT, BORDER), (RIGHT, BORDER)]), scheme.papillary)

    def inside(x: float, y: float) -> bool:
        return height_at(junction, x) + 5 < y < BORDER - 2

    for colour, count in ((scheme.collagen_shade, 44), (scheme.collagen, 36)):
        strands(
            canvas, (LEFT, 34, RIGHT, BORDER), inside, rng, count=count, length=(16, 38),
            width=1.6, colour=colour, slope=1.0, wave=2.4,
        )  # fmt: skip
    woven_bundles(canvas, (LEFT, BORDER, RIGHT, FLOOR), rng, rows=12, width=(11, 16), slope=20)


def _elastic(canvas: Canvas, junction: list[Point], rng: random.Random) -> list[Point]:
    """Upright, level, thick: three tiers that hang together; returns places on the thick ones."""
    upright, level, thick, feet = "", "", [], []
    for x, y in resample(junction, 13):
        if LEFT + 6 < x < RIGHT - 6:
            lean = rng.uniform(-5, 5)
            upright += spline(
                [
                    (x, y + 3),
                    (x + lean, y + 30),
                    (x - lean, MESH - 26),
                    (x, MESH + rng.uniform(-4, 6)),
                ]
            )
    for shift in (-5, 3, 10):
        xs = range(int(LEFT), int(RIGHT) + 1, 12)
        points = [(float(x), MESH + shift + rng.uniform(-6, 6)) for x in xs]
        level += spline(points)
    for x, lean in ((30, 34), (92, -26), (142, 40), (196, -30)):
        line = [
            (x, MESH + 6.0),
            (x + lean * 0.2, 176.0),
            (x + lean, 222.0),
            (x + lean * 0.4, 268.0),
        ]
        thick.append((line, 2.6))
    for y in (206.0, 252.0, 296.0, 340.0, 374.0):
        start = rng.uniform(LEFT + 6, 60)
        wave = [(start + 19 * i, y + rng.uniform(-9, 9)) for i in range(8)]
        thick.append(([p for p in wave if p[0] < RIGHT - 5], 2.6))
        feet.append(thick[-1][0][-1])
    colour, edge = canvas.scheme.elastin, canvas.scheme.collagen
    canvas.stroke(upright, colour, 0.9)
    canvas.stroke(level, colour, 1.5)
    tube(canvas, thick, colour, edge, rim=0.6)
    return feet


def _fibroblasts(canvas: Canvas) -> None:
    scheme = canvas.scheme
    for x, y, tilt in ((46, 160, 3), (116, 228, -3), (88, 304, 3), (164, 352, 2)):
        body = [(x - 22, y + tilt), (x - 4, y - 5), (x + 22, y - tilt), (x + 4, y + 5)]
        canvas.path(
            spline(body, closed=True), scheme.fibroblast, stroke=scheme.paper, stroke_width=1
        )
        canvas.oval((x, y), (4, 2.2), scheme.paper)


def _words(canvas: Canvas, feet: list[Point]) -> None:
    thick = max(feet, key=lambda p: p[0])
    label_column(
        canvas,
        [
            Label((198, 24), "Epidermis"),
            Label((160, 92), "Oxytalan fibres", "fine, upright"),
            Label((198, MESH + 3), "Elaunin fibres", "a level mesh"),
            Label((118, 168), "Fine collagen"),
            Label((124, 228), "Fibroblast", "makes the fibres"),
            Label(thick, "Elastic fibre", "thick, below"),
            Label((204, 330), "Collagen bundle"),
        ],
        edge=RIGHT,
        x=230,
        top=14,
        bottom=FLOOR,
    )


def _shares(canvas: Canvas) -> None:
    """Types of collagen as parts of one bar."""
    scheme, y, width = canvas.scheme, 444.0, 346.0
    canvas.text((LEFT, 424), "Skin collagen", bold=True)
    x = LEFT
    for share, colour in ((0.80, scheme.accent), (0.15, scheme.link), (0.05, scheme.rule)):
        canvas.rect((x, y - 10), (width * share - 2, 14), colour)
        x += width * share
    canvas.text((LEFT, y + 24), "type I, about 80 %")
    canvas.text(
        (LEFT + width * 0.8 + width * 0.15 - 2, y + 24), "type III, about 15 %", anchor="end"
    )
    canvas.text((LEFT + width, y + 44), "other types, the rest", anchor="end", fill=scheme.muted)
    tick = f"M{number(LEFT + width * 0.975)} {number(y + 7)}v22"
    canvas.stroke(tick, scheme.rule, 1)
