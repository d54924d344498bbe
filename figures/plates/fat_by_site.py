"""Skin and the fat below it at four places of the body, one study, to scale."""

from __future__ import annotations

import random
from dataclasses import dataclass

from figures.drawing.canvas import Canvas
from figures.drawing.line import wavy
from figures.drawing.pen import number
from figures.drawing.ruler import ruler
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import fat
from figures.tissue.fibres import dermis_weave

MM = 21.0  # px per millimetre
SKIN, LEFT, WIDTH, GAP = 44.0, 52.0, 68.0, 9.0
EPIDERMIS = 0.12 * MM  # drawn, not measured in this study


@dataclass(frozen=True)
class Site:
    """Mean thicknesses in mm."""

    name: str
    skin: float
    fat: float


SITES = (
    Site("Thigh", 1.9, 10.4),
    Site("Arm", 2.2, 10.8),
    Site("Abdomen", 2.2, 13.9),
    Site("Buttock", 2.4, 15.4),
)

FIGURE = Figure(
    title="How thick the fat layer is at four places of the body",
    alt=(
        "Skin is about 2 mm thick at thigh, arm, abdomen and buttock; the fat under it differs "
        "far more, from 10 to 15 mm on average."
    ),
    long=(
        "Four columns of skin and fat side by side, to scale, with a ruler in millimetres. On top "
        "of each is the skin (epidermis and dermis), below it the fat layer; a dashed line marks "
        "where it ends. Thigh: skin 1.9 mm, fat 10.4 mm. Arm: skin 2.2 mm, fat 10.8 mm. Abdomen: "
        "skin 2.2 mm, fat 13.9 mm. Buttock: skin 2.4 mm, fat 15.4 mm. All are averages, measured "
        "with ultrasound in 388 adults with diabetes in the United States. Women had 5.1 mm more "
        "fat than men on average, and ten points of body mass index added about 4 mm. How far "
        "single people differ at each place is not recorded here. The epidermis was not measured "
        "on its own; it is drawn as a thin line. Fat cells are not to scale. The face was not measured in this study."
    ),
    tones=(6,),
    sources=(
        source("gibney2010", "skin and fat at four sites, ultrasound, 388 US adults with diabetes"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 516, scheme)
    for i, site in enumerate(SITES):
        _column(canvas, site, LEFT + i * (WIDTH + GAP), random.Random(60 + i))
    _ruler(canvas)
    canvas.lines(
        (8, 482),
        ("Averages of 388 adults with diabetes, USA.", "Women had about 5 mm more fat than men."),
        fill=scheme.muted,
    )
    return canvas


def _column(canvas: Canvas, site: Site, x: float, rng: random.Random) -> None:
    scheme, right = canvas.scheme, x + WIDTH
    base, end = SKIN + site.skin * MM, SKIN + (site.skin + site.fat) * MM
    junction = wavy(x, right, SKIN + EPIDERMIS, 1.2, 9, rng)
    floor = wavy(x, right, base, 2.5, 44, rng)
    fat(canvas, x, right, floor, end, rng, cell=18, lobule=72)
    canvas.path(area_between(junction, floor), scheme.dermis)
    dermis_weave(canvas, x, right, junction, floor, rng, fine=0.1, scale=0.8, elastin=False)
    surface = [(x, SKIN), (right, SKIN)]
    epidermis(
        canvas, surface, junction, scheme.tone(6), horny=1.2, basal=1.6, line=1.2, nuclei=False
    )
    canvas.stroke(
        f"M{number(x)} {number(end)}H{number(right)}", scheme.ink, 1.4, stroke_dasharray="5 4"
    )
    middle = x + WIDTH / 2
    canvas.text((middle, SKIN - 14), site.name, anchor="middle", bold=True)
    canvas.text((middle, end + 18), f"skin {site.skin}", anchor="middle", fill=scheme.muted)
    canvas.text((middle, end + 36), f"fat {site.fat}", anchor="middle")


def _ruler(canvas: Canvas) -> None:
    ruler(canvas, LEFT - 8, SKIN, MM, marks=(0, 5, 10, 15), step=1, until=17)
    canvas.text((LEFT - 20, SKIN - 14), "mm", anchor="end", bold=True)
