"""The dermis close up: papillary above, reticular below, and what runs through both."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at, resample, wavy
from figures.drawing.paths import spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.bundles import cut_bundle, woven_bundles
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import fat
from figures.tissue.fibres import strands
from figures.tissue.tubes import tube, winding

LEFT, RIGHT, SKIN, FLOOR = 6.0, 204.0, 14.0, 524.0
JUNCTION, BORDER, BASE = 50.0, 206.0, 462.0  # epidermis, papillary and reticular dermis end
UPPER, LOWER = 184.0, 450.0  # the two vessel networks

FIGURE = Figure(
    title="The two parts of the dermis",
    alt=(
        "The dermis close up: a thin upper part of fine loose fibres with capillary loops, and a "
        "thick lower part of level collagen bundles."
    ),
    long=(
        "A section through the dermis, drawn for clarity and not to scale. At the top lies the "
        "epidermis with its undulating border. Under it the papillary dermis, the upper part, has "
        "fine, loose fibres and reaches up in bumps, the papillae. A capillary loop rises into "
        "each bump, and very fine elastic fibres stand upright below the border. A level network "
        "of small arteries and veins, the upper network, marks where the upper part ends; a mesh "
        "of lymph vessels lies just below it. The reticular dermis, the lower part, is denser: "
        "thick collagen bundles lie more or less level, a few of them cut across, with thick "
        "elastic fibres and spindle-shaped fibroblasts between them. Fibroblasts make the fibres. "
        "A second, deep network of vessels, joined to the upper one by an upright pair, marks the "
        "border with the fat layer. Nerves, hair and glands are left out."
    ),
    tones=(2,),
    sources=(
        source(
            "menonDermis histochem2024", "papillary and reticular dermis, their fibres; fibroblasts"
        ),
        source(
            "braunVasculature microcirculation1997",
            "two networks as landmarks, upright pairs, loops",
        ),
        source("lymphatics1989", "lymph plexus just below the upper venous plexus"),
        source("elasticFibres", "upright oxytalan fibres above, thick elastic fibres below"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 536, scheme)
    rng = random.Random(14)
    junction = wavy(LEFT, RIGHT, JUNCTION, 15, 50, rng)
    floor = wavy(LEFT, RIGHT, BASE, 6, 90, rng)
    fat(canvas, LEFT, RIGHT, floor, FLOOR, rng, cell=24, lobule=90)
    canvas.path(area_between(junction, floor), scheme.dermis)
    _papillary(canvas, junction, rng)
    _reticular(canvas, rng)
    _vessels(canvas, junction, rng)
    surface = wavy(LEFT, RIGHT, SKIN, 1.4, 46, rng)
    epidermis(canvas, surface, junction, scheme.tone(2), horny=5, basal=9, line=2)
    _words(canvas, junction)
    return canvas


def _papillary(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme = canvas.scheme
    canvas.path(area_between(junction, [(LEFT, BORDER), (RIGHT, BORDER)]), scheme.papillary)

    def inside(x: float, y: float) -> bool:
        return height_at(junction, x) + 5 < y < BORDER - 2

    box = (LEFT, 36, RIGHT, BORDER)
    for colour, count in ((scheme.collagen_shade, 34), (scheme.collagen, 40)):
        strands(
            canvas, box, inside, rng, count=count, length=(14, 34), width=1.4, colour=colour,
            slope=1.1, wave=2.4,
        )  # fmt: skip
    upright = ""
    for x, y in resample(junction, 9):
        top, lean = y + 4, rng.uniform(-4, 4)
        if LEFT + 5 < x < RIGHT - 5:
            upright += spline([(x, top), (x + lean, top + 18), (x - lean * 0.4, top + 36)])
    canvas.stroke(upright, scheme.elastin, 0.9)


def _reticular(canvas: Canvas, rng: random.Random) -> None:
    scheme = canvas.scheme
    woven_bundles(canvas, (LEFT, BORDER + 2, RIGHT, BASE - 6), rng, rows=17, width=(8, 13))
    for at, radii in (((58, 272), (13, 8)), ((176, 330), (14, 8)), ((84, 402), (15, 8))):
        cut_bundle(canvas, at, radii)
    elastic = ""
    for x, y in ((10, 262), (104, 292), (26, 346), (118, 384), (20, 424)):
        elastic += spline(
            [(x + 16 * i, y + rng.uniform(-5, 5) + (3 if i % 2 else -3)) for i in range(6)]
        )
    canvas.stroke(elastic, scheme.elastin, 1.9)
    for x, y, tilt in ((172, 262, 3), (60, 318, -3), (172, 402, 2)):
        body = [(x - 20, y + tilt), (x - 4, y - 4), (x + 20, y - tilt), (x + 4, y + 4)]
        canvas.path(
            spline(body, closed=True), scheme.fibroblast, stroke=scheme.paper, stroke_width=1
        )


def _papillae(junction: list[Point]) -> list[Point]:
    """The highest places of the dermis under the border."""
    inner = [p for p in junction if LEFT + 12 < p[0] < RIGHT - 12]
    return [
        b
        for a, b, c in zip(inner, inner[1:], inner[2:], strict=False)
        if a[1] > b[1] <= c[1] and b[1] < JUNCTION
    ]


def _vessels(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme, edge = canvas.scheme, canvas.scheme.vessel_edge
    for x, top in _papillae(junction):
        up = [(x - 9, UPPER), (x - 5, 130), (x - 5, top + 22), (x - 4, top + 8), (x, top + 8)]
        down = [(x, top + 8), (x + 4, top + 8), (x + 5, top + 22), (x + 5, 130), (x + 9, UPPER + 9)]
        tube(canvas, [(down, 2.4)], scheme.vein, edge, rim=0.5)
        tube(canvas, [(up, 2.2)], scheme.artery, edge, rim=0.5)
    for colour, shift, level, deep in (
        (scheme.vein, 10.0, 3.6, 5.6),
        (scheme.artery, 0.0, 2.8, 4.6),
    ):
        x = 134.0 if shift else 120.0
        upright = winding((x, LOWER + shift), (x + 4, UPPER + shift), rng, sway=7, step=30)
        tube(canvas, [(upright, level)], colour, edge, rim=0.5)
        for y, width in ((UPPER, level), (LOWER, deep)):
            ends = (LEFT, y + shift), (RIGHT, y + shift)
            tube(
                canvas, [(winding(*ends, rng, sway=3, step=34), width)], colour, edge, rim=0.5,
                cut=True,
            )  # fmt: skip
    y = UPPER + 24
    mesh = [winding((LEFT, y), (RIGHT, y + 1), rng, sway=4, step=30)]
    mesh += [[(x, y), (x + 9, y + 9), (x + 22, y + 11), (x + 34, y)] for x in (28, 76, 152)]
    tube(canvas, [(line, 3.4) for line in mesh], scheme.dermis, scheme.fibroblast, rim=1, cut=True)


def _words(canvas: Canvas, junction: list[Point]) -> None:
    scheme, x = canvas.scheme, 224.0
    rules = "".join(f"M{number(RIGHT + 5)} {number(y)}H354" for y in (64.0, BORDER, BASE))
    canvas.stroke(rules, scheme.rule, 0.8)
    for y, name, note in (
        (84, "Papillary dermis", "fine, loose fibres"),
        (BORDER + 20, "Reticular dermis", "thick bundles"),
        (BASE + 22, "Fat layer", ""),
    ):
        canvas.text((x, y), name, bold=True)
        if note:
            canvas.text((x, y + 17), note, fill=scheme.muted)
    loop = max(_papillae(junction))
    column = {"edge": RIGHT, "x": x}
    label_column(canvas, [Label((190, 28), "Epidermis")], top=16, bottom=60, **column)
    label_column(
        canvas,
        [
            Label((loop[0] + 5, loop[1] + 50), "Capillary loop"),
            Label((198, UPPER), "Upper network"),
        ],
        top=112,
        bottom=BORDER - 4,
        **column,
    )
    label_column(
        canvas,
        [
            Label((176, UPPER + 24.8), "Lymph vessel"),
            Label((172, 262), "Fibroblast", "makes the fibres"),
            Label((180, 330), "Bundle", "cut across"),
            Label((166, 386), "Elastic fibre"),
            Label((198, LOWER), "Deep network"),
        ],
        top=BORDER + 43,
        bottom=BASE - 2,
        **column,
    )
