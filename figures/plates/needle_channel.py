"""One needle channel from near, and the three things said to follow."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at, wavy
from figures.drawing.paths import dots, spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fibres import strands
from figures.tissue.tubes import tube

LEFT, RIGHT, SKIN, FLOOR = 6.0, 206.0, 26.0, 398.0
JUNCTION, MIDDLE, TIP = 96.0, 100.0, 286.0
TONE = 6

FIGURE = Figure(
    title="A needle channel and what follows it",
    alt=(
        "A needle channel tears small vessels and collagen; platelets and signals start healing "
        "that is expected to lay down new collagen."
    ),
    long=(
        "A close-up of one narrow needle channel in deep brown skin, drawn for clarity and not to "
        "scale. The channel runs through the epidermis, across its undulating border, into the "
        "upper dermis. One: it tears a capillary and cuts collagen fibres. Two: platelets, small "
        "discs, gather where blood has run out, and platelets and cells release signals (growth "
        "factors), drawn as dots that spread sideways. Three: fibroblasts beside the channel are "
        "expected to answer with new collagen, drawn in terracotta, and with new small vessels. "
        "The order comes from general wound biology and work in animals; few studies in people "
        "measured each step. Small biopsy studies without a comparison group found more collagen "
        "afterwards; for elastin they disagree, and two of them found less or no change."
    ),
    tones=(TONE,),
    sources=(
        source("dermnetneedling review28858169", "torn vessels and collagen, growth factors"),
        source("doddaballapur2009 hou2017", "new collagen and vessels are expected"),
        source(
            "eldomyatiscars microbiopsy2021", "biopsies: more collagen, elastin less or unchanged"
        ),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 448, scheme)
    rng = random.Random(55)
    junction = wavy(LEFT, RIGHT, JUNCTION, 14, 50, rng)
    canvas.path(area_between(junction, [(LEFT, FLOOR), (RIGHT, FLOOR)]), scheme.dermis)
    _collagen(canvas, junction, rng)
    _vessels(canvas, junction)
    surface = wavy(LEFT, RIGHT, SKIN, 1.4, 60, rng)
    epidermis(canvas, surface, junction, scheme.tone(TONE), horny=7, basal=10, line=2.2)
    _channel(canvas, rng)
    _answer(canvas, rng)
    _words(canvas)
    canvas.lines(
        (LEFT, 424),
        ("Not to scale. Steps 2 and 3 come mostly", "from wound biology and animals."),
        fill=scheme.muted,
    )
    return canvas


def _collagen(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme = canvas.scheme

    def inside(x: float, y: float) -> bool:
        return height_at(junction, x) + 6 < y < FLOOR - 4

    for colour in (scheme.collagen_shade, scheme.collagen):
        strands(
            canvas, (LEFT, 84, RIGHT, FLOOR), inside, rng, count=60, length=(26, 64), width=2.8,
            colour=colour, slope=0.35,
        )  # fmt: skip


def _vessels(canvas: Canvas, junction: list[Point]) -> None:
    """A whole loop at the left, a torn one at the channel."""
    scheme, level = canvas.scheme, 214.0
    top = height_at(junction, 40) + 14
    whole = [(30, level), (32, top + 26), (34, top), (46, top), (48, top + 26), (50, level)]
    torn = [[(84, level), (86, 172), (90, 150)], [(122, level), (118, 176), (112, 152)]]
    lines = [(whole, 3.4), *((line, 3.4) for line in torn)]
    tube(canvas, lines, scheme.artery, scheme.vessel_edge, rim=0.7)
    for y, colour in ((level + 10, scheme.vein), (level, scheme.artery)):
        line = [(LEFT, y), (60, y + 3), (120, y - 2), (RIGHT, y + 1)]
        tube(canvas, [(line, 5)], colour, scheme.vessel_edge, rim=0.7, cut=True)


def _channel(canvas: Canvas, rng: random.Random) -> None:
    scheme, half = canvas.scheme, 11.0
    left = [(MIDDLE - half, SKIN - 2), (MIDDLE - half * 0.8, 120), (MIDDLE - 5, 220), (MIDDLE, TIP)]
    right = [(2 * MIDDLE - x, y) for x, y in reversed(left)]
    walls = spline(left) + spline(right).replace("M", "L", 1)
    canvas.path(walls, scheme.paper)
    blood = [
        (MIDDLE - 7, 148),
        (MIDDLE + 7, 148),
        (MIDDLE + 5, 220),
        (MIDDLE, TIP - 6),
        (MIDDLE - 5, 220),
    ]
    canvas.path(spline(blood, closed=True), scheme.clot)
    canvas.stroke(spline(left) + spline(right), scheme.basement, 1.6)
    plates = [(MIDDLE + rng.uniform(-4, 4) * (1 - i / 20), 160 + i * 7.6) for i in range(15)]
    for spot in plates:
        canvas.oval(spot, (3, 2), scheme.gland, stroke=scheme.gland_edge, stroke_width=0.8)


def _answer(canvas: Canvas, rng: random.Random) -> None:
    scheme = canvas.scheme
    signals = []
    for _ in range(60):
        side, reach = rng.choice((-1, 1)), abs(rng.gauss(0, 26)) + 9
        signals.append((MIDDLE + side * min(reach, 72), rng.uniform(236, 300)))
    canvas.stroke(dots(signals), scheme.immune, 2.6)
    fresh = ""
    for x, y in ((40, 318), (84, 326), (132, 318), (58, 344), (112, 346), (150, 340)):
        fresh += spline([(x - 22, y), (x - 6, y - 5), (x + 8, y + 4), (x + 24, y - 1)])
    canvas.stroke(fresh, scheme.accent, 2.4)
    for x, y, tilt in ((52, 330, 3), (146, 328, -3), (98, 366, 2)):
        body = [(x - 22, y + tilt), (x - 4, y - 5), (x + 22, y - tilt), (x + 4, y + 5)]
        canvas.path(
            spline(body, closed=True), scheme.fibroblast, stroke=scheme.paper, stroke_width=1
        )
        canvas.oval((x, y), (4, 2.2), scheme.paper)


def _words(canvas: Canvas) -> None:
    label_column(
        canvas,
        [
            Label((196, SKIN + 30), "Epidermis"),
            Label((MIDDLE + 3, 112), "Channel"),
            Label((113.4, 156), "1 Torn capillary"),
            Label((MIDDLE, 198.0), "2 Platelets", "gather"),
            Label((MIDDLE + 20, 268), "Signals", "spread"),
            Label((150, 327), "3 Fibroblasts", "answer"),
            Label((172, 339), "New collagen"),
        ],
        edge=RIGHT,
        x=230,
        top=SKIN,
        bottom=FLOOR,
    )
    canvas.stroke(f"M{number(LEFT)} 406H354", canvas.scheme.rule, 0.8)
