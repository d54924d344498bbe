"""The subcutaneous layer: fat lobules, walls, vessels, and its border with the dermis."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import middle, wavy
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.bundles import woven_bundles
from figures.tissue.epidermis import area_between
from figures.tissue.fat import fat, way_along_walls
from figures.tissue.packing import sides
from figures.tissue.tubes import tube, winding

LEFT, RIGHT, TOP, FLOOR = 6.0, 210.0, 12.0, 470.0
BASE = 128.0  # the dermis ends
VESSELS = BASE - 12
WAYS = (((50, 150), (60, 470)), ((150, 150), (150, 470)))

FIGURE = Figure(
    title="The fat layer under the skin",
    alt=(
        "The fat layer: fat cells packed in lobules between fibrous walls with blood vessels, "
        "under the thick fibres of the dermis."
    ),
    long=(
        "A section through the border of dermis and fat layer and the fat below it, drawn for "
        "clarity and not to scale. At the top are the lowest, thick bundles of the dermis. Where "
        "they end, a level network of arteries and veins, the deep network, marks the border, "
        "which is uneven. Below lies the fat layer (subcutaneous tissue): fat cells packed in "
        "lobules, with fibrous walls between the lobules that tie the skin to what lies below. "
        "Blood vessels run in the walls. The layer goes on below the picture; how deep depends on "
        "the place on the body, the sex and the weight of a person. It insulates, cushions blows "
        "and stores energy. Nerves and sweat glands are left out."
    ),
    tones=(),
    sources=(
        source("adiposeChapter", "fat cells, fibrous walls and blood vessels"),
        source("menonDermis", "thick bundles of the reticular dermis"),
        source("braunVasculature", "deep plexus at the border of dermis and fat"),
        source(
            "zhou2024 skinAppendages2020 skinTable2021", "insulates, cushions, stores, ties down"
        ),
        source("gibney2010", "thickness by site, sex and weight"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 482, scheme)
    rng = random.Random(27)
    floor = wavy(LEFT, RIGHT, BASE, 12, 110, rng)
    lobules = fat(canvas, LEFT, RIGHT, floor, FLOOR, rng, cell=27, lobule=84)
    canvas.path(area_between([(LEFT, TOP), (RIGHT, TOP)], floor), scheme.dermis)
    woven_bundles(canvas, (LEFT, TOP, RIGHT, BASE - 20), rng, rows=8, width=(9, 14))
    ways = [_way(lobules, *ends) for ends in WAYS]
    _vessels(canvas, ways, rng)
    _words(canvas, _bare_wall(lobules, ways), ways)
    return canvas


def _way(lobules: list[list[Point]], start: Point, end: Point) -> list[Point]:
    """A vessel from the deep network down inside the walls."""
    corners = [p for p in way_along_walls(lobules, start, end) if p[1] > BASE + 10]
    between = [middle(a, b, share) for a, b in pairwise(corners) for share in (0.0, 0.3, 0.7)]
    foot = corners[-1][0]
    return [(start[0], VESSELS), *between, (foot, FLOOR - 12), (foot, FLOOR)]


def _bare_wall(lobules: list[list[Point]], ways: list[list[Point]]) -> Point:
    """A place in a wall, low in the picture, as far from the vessels as can be."""
    walls = [middle(a, b) for home in lobules for a, b in sides(home)]
    low = [p for p in walls if LEFT + 20 < p[0] < RIGHT - 8 and 340 < p[1] < FLOOR - 25]
    return max(low, key=lambda p: min(math.dist(p, q) for way in ways for q in way))


def _vessels(canvas: Canvas, ways: list[list[Point]], rng: random.Random) -> None:
    scheme = canvas.scheme
    for colour, shift, width in ((scheme.vein, 3.0, 3.4), (scheme.artery, -3.0, 2.8)):
        ends = (LEFT, VESSELS + shift * 1.6), (RIGHT, VESSELS + shift * 1.6 + 1)
        level = winding(*ends, rng, sway=4, step=36)
        down = [[(x + shift, y + shift * 0.4) for x, y in way] for way in ways]
        lines = [(line, width) for line in down]
        tube(canvas, lines, colour, scheme.vessel_edge, rim=0.5, cut=True)
        tube(canvas, [(level, width + 1.6)], colour, scheme.vessel_edge, rim=0.5, cut=True)


def _words(canvas: Canvas, wall: Point, ways: list[list[Point]]) -> None:
    scheme, x = canvas.scheme, 230.0
    canvas.stroke(f"M{number(RIGHT + 5)} {number(BASE + 8)}H354", scheme.rule, 0.8)
    canvas.text((x, 26), "Dermis", bold=True)
    canvas.text((x, BASE + 30), "Fat layer", bold=True)
    canvas.text((x, BASE + 47), "goes on below", fill=scheme.muted)
    vessel = min(ways[1], key=lambda p: abs(p[1] - 300))
    column = {"edge": RIGHT, "x": x}
    label_column(
        canvas,
        [
            Label((200, 64), "Collagen bundle"),
            Label((200, VESSELS - 4), "Deep network", "of blood vessels"),
        ],
        top=38,
        bottom=BASE + 4,
        **column,
    )
    label_column(
        canvas,
        [
            Label((186, 226), "Fat cell"),
            Label((vessel[0] + 3, vessel[1] + 1), "Blood vessel", "in a wall"),
            Label((186, 344), "Lobule", "a packet of cells"),
            Label(wall, "Fibrous wall", "ties skin down"),
        ],
        top=BASE + 60,
        bottom=FLOOR,
        **column,
    )
