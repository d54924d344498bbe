"""How thick the dermis is at places of the body that one biopsy study measured."""

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
from figures.tissue.fibres import dermis_weave

MM = 150.0  # px per millimetre
SKIN, LEFT, WIDTH, GAP = 40.0, 56.0, 88.0, 14.0
EPIDERMIS = 0.06 * MM  # a thin line; see the long description
DEEPEST = 2.0


@dataclass(frozen=True)
class Group:
    """Dermis in mm: the range of a group of sites, or one mean."""

    name: str
    sites: tuple[str, ...]
    low: float
    high: float
    value: str


GROUPS = (
    Group("Thin", ("eyelid,", "groin, behind", "the ear"), 0.469, 0.645, "0.47–0.65"),
    Group("Middle", ("chest, front", "of the neck,", "buttock"), 1.318, 1.586, "1.32–1.59"),
    Group("Thick", ("back",), 1.942, 1.942, "1.94"),
)

FIGURE = Figure(
    title="How thick the dermis is at different places",
    alt=(
        "The dermis is about 0.5 mm thick at the eyelid and groin, about 1.5 mm at chest and "
        "buttock, and nearly 2 mm on the back."
    ),
    long=(
        "Three columns of skin side by side, to scale, with a ruler in millimetres that starts at "
        "the upper edge of the dermis. Each shows the epidermis as a thin line and the dermis "
        "under it; a shaded band with dashed edges marks where the dermis ends. Thin: eyelid, "
        "groin and behind the ear, 0.47 to 0.65 mm. Middle: chest, front of the neck and buttock, "
        "1.32 to 1.59 mm. Thick: the back, 1.94 mm, one average, so one dashed line. All from 452 "
        "biopsies of Korean men and women, seen under the microscope. In the same study the "
        "epidermis measured 0.03 to 0.07 mm at eyelid and behind the ear, and 0.14 to 0.19 mm at "
        "the buttock; here it is drawn alike everywhere. Other studies, with other methods, found "
        "other values. What lies below the dermis is not drawn. Cheek and forehead are not in "
        "these data."
    ),
    tones=(3,),
    sources=(
        source("leeHwang2002", "dermis and epidermis by site, 452 biopsies, Korean men and women"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 438, scheme)
    for i, group in enumerate(GROUPS):
        _column(canvas, group, LEFT + i * (WIDTH + GAP), random.Random(110 + i))
    _ruler(canvas)
    canvas.lines(
        (4, 410),
        ("Dermis only, in mm; 452 biopsies, Korea.", "Shaded: where the dermis may end."),
        fill=scheme.muted,
    )
    return canvas


def _column(canvas: Canvas, group: Group, x: float, rng: random.Random) -> None:
    scheme, right, middle = canvas.scheme, x + WIDTH, x + WIDTH / 2
    low, high = SKIN + group.low * MM, SKIN + group.high * MM
    junction = wavy(x, right, SKIN, 2.6, 14, rng)
    floor = [(x, high), (right, high)]
    canvas.path(area_between(junction, floor), scheme.dermis)
    dermis_weave(canvas, x, right, junction, floor, rng, fine=0.12, scale=0.9, elastin=False)
    surface = [(x, SKIN - EPIDERMIS), (right, SKIN - EPIDERMIS)]
    epidermis(
        canvas, surface, junction, scheme.tone(3), horny=1.6, basal=2.2, line=1.4, nuclei=False
    )
    if high > low:
        canvas.rect((x, low), (WIDTH, high - low), scheme.ink, fill_opacity=".12")
    ends = "".join(f"M{number(x)} {number(y)}H{number(right)}" for y in sorted({low, high}))
    canvas.stroke(ends, scheme.ink, 1.3, stroke_dasharray="5 4")
    canvas.text((middle, 20), group.name, anchor="middle", bold=True)
    canvas.text((middle, high + 20), group.value, anchor="middle", bold=True)
    for i, words in enumerate(group.sites):
        canvas.text((middle, high + 39 + i * 17), words, anchor="middle", fill=scheme.muted)


def _ruler(canvas: Canvas) -> None:
    ruler(canvas, LEFT - 8, SKIN, MM, marks=(0, 0.5, 1.0, 1.5, 2.0), step=0.1, until=DEEPEST)
    canvas.text((LEFT - 20, 20), "mm", anchor="end", bold=True)
