"""A hair follicle of the face with its oil gland."""

from __future__ import annotations

import math
import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import wavy
from figures.drawing.paths import dots, spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import cells_within
from figures.tissue.fibres import dermis_weave
from figures.tissue.follicle import Follicle

LEFT, RIGHT, SKIN, FLOOR = 6.0, 214.0, 66.0, 500.0
JUNCTION = SKIN + 34
HAIR = Follicle((128, SKIN), (150, 452), 36)
LOBES = (((58, 184), 27), ((38, 226), 24), ((80, 232), 27), ((56, 268), 24))
DUCT = ((66, 210), (96, 196), (124, 177))

FIGURE = Figure(
    title="A hair follicle and its oil gland",
    alt=(
        "A hair follicle is a fold of epidermis into the dermis; its oil gland empties into the "
        "canal that opens as a pore."
    ),
    long=(
        "A section through light brown skin, drawn for clarity and not to scale. The epidermis "
        "folds down into the dermis and lines a deep tube, the follicle. Its mouth at the surface "
        "is the pore. A hair stands in the canal; oil and shed horny cells leave past it. A third "
        "of the way down the gland duct joins the canal. It comes from the oil gland (sebaceous "
        "gland), a cluster of round lobes. Gland cells fill with oil and burst; the burst cells "
        "are the oil (sebum). Below the duct stem cells sit in the follicle wall, at the bulge; "
        "cells of the wall help to cover shallow wounds. At the bottom the follicle ends in a "
        "bulb. Such units exist everywhere except on palms and soles. Their size differs from "
        "place to place; on the face many hairs are too fine to see."
    ),
    tones=(4,),
    sources=(
        source(
            "knaggs", "fold of epidermis with duct, hair, gland; cells burst; stem cells, repair"
        ),
        source("pores2016", "a visible pore is the mouth of a follicle"),
        source("vellusPhysiology", "fine hairs of the forehead"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 512, scheme)
    rng = random.Random(31)
    surface = [(LEFT, SKIN), (70, SKIN), (104, SKIN - 1), (118, SKIN + 5), (138, SKIN + 5)]
    surface += [(152, SKIN - 1), (186, SKIN), (RIGHT, SKIN)]
    junction = wavy(LEFT, RIGHT, JUNCTION, 8, 34, rng)
    floor = [(LEFT, FLOOR), (RIGHT, FLOOR)]
    canvas.path(area_between(junction, floor), scheme.dermis)
    dermis_weave(canvas, LEFT, RIGHT, junction, floor, rng, fine=0.15, scale=1.8)
    epidermis(canvas, surface, HAIR.fold(junction), scheme.tone(4), horny=5, basal=6, line=2)
    _gland(canvas, rng)
    HAIR.draw(canvas, scheme.tone(4), rng=rng, hair_above=62)
    stem_cells = [HAIR.along(0.36 + i * 0.02, -0.66) for i in range(6)]
    canvas.stroke(dots(stem_cells), scheme.paper, 6)
    canvas.stroke(dots(stem_cells), scheme.fibroblast, 4.4)
    _oil(canvas, rng)
    _words(canvas, junction)
    return canvas


def _round(at: Point, radius: float) -> list[Point]:
    turns = (math.tau * i / 9 for i in range(9))
    return [(at[0] + radius * math.cos(t), at[1] + radius * math.sin(t)) for t in turns]


def _gland(canvas: Canvas, rng: random.Random) -> None:
    """Lobes in one wall; cells small at the rim, swollen with oil inside."""
    scheme = canvas.scheme
    outline = "".join(f"M{number(x)} {number(y)}h0" for (x, y), _ in LOBES)
    canvas.stroke(spline(DUCT), scheme.gland_edge, 22)
    for (_, radius), part in zip(LOBES, outline.split("M")[1:], strict=True):
        canvas.stroke(f"M{part}", scheme.gland_edge, radius * 2 + 4)
    canvas.stroke(spline(DUCT), scheme.gland, 18)
    cells, droplets = "", []
    for at, radius in LOBES:
        canvas.disc(at, radius, scheme.gland)
        for cell in cells_within(_round(at, radius - 1), 12, rng):
            cells += spline(cell, closed=True, digits=0)
            x, y = (sum(p[i] for p in cell) / len(cell) for i in (0, 1))
            droplets += [(x + dx, y + dy) for dx, dy in ((-2.2, -1), (2, -1.6), (0, 2.2))]
    canvas.path(cells, scheme.lipid, stroke=scheme.gland_edge, stroke_width=0.8)
    canvas.stroke(dots(droplets), scheme.gland_edge, 1.7)


def _oil(canvas: Canvas, rng: random.Random) -> None:
    """Droplets from the duct up past the hair, with a few shed cells."""
    scheme = canvas.scheme
    way = [(88, 200), (100, 193), (112, 186), (124, 178), (127, 160), (125, 140), (123, 120)]
    way += [(121, 102), (120, 86), (139, 150), (137, 126), (135, 104), (134, 86)]
    spots = [(x + rng.uniform(-1.5, 1.5), y + rng.uniform(-2, 2)) for x, y in way]
    canvas.stroke(dots(spots), scheme.gland_edge, 4.6)
    canvas.stroke(dots(spots), scheme.lipid, 2.8)


def _words(canvas: Canvas, junction: list[Point]) -> None:
    wall = HAIR.along(0.62, -0.75)
    bulge = HAIR.along(0.40, -0.66)
    label_column(
        canvas,
        [
            Label((124, 24), "Hair"),
            Label((139, SKIN + 5), "Pore", "the open mouth"),
            Label((204, SKIN + 22), "Epidermis"),
            Label((137, 126), "Oil, shed cells"),
            Label((104, 192), "Gland duct"),
            Label((bulge[0], bulge[1]), "Bulge", "stem cells"),
            Label((80, 240), "Oil gland", "cells fill, burst"),
            Label(wall, "Follicle wall", "folded epidermis"),
            Label((200, 372), "Dermis"),
            Label((166, 444), "Bulb"),
        ],
        edge=RIGHT,
        x=232,
        top=14,
        bottom=FLOOR,
    )
