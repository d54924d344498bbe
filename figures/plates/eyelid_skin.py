"""Skin of the upper eyelid at four heights: thin at the lashes, thicker below the brow."""

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

MM = 200.0  # px per millimetre
SKIN, LEFT, WIDTH, GAP = 62.0, 56.0, 64.0, 12.0
EPIDERMIS = 0.05 * MM  # drawn, not measured in this study


@dataclass(frozen=True)
class Height:
    """Whole skin in mm, mean and standard deviation."""

    words: tuple[str, str]
    mean: float
    spread: float


HEIGHTS = (
    Height(("at the", "lashes"), 0.320, 0.049),
    Height(("middle", "of plate"), 0.703, 0.103),
    Height(("top", "of plate"), 0.832, 0.213),
    Height(("under", "the brow"), 1.127, 0.238),
)

FIGURE = Figure(
    title="How thin the skin of the upper eyelid is",
    alt=(
        "Upper eyelid skin is about 0.3 mm thick at the lashes and 1.1 mm under the brow, so no "
        "depth for the cheek fits here."
    ),
    long=(
        "Four columns of upper eyelid skin side by side, to scale, with a ruler in millimetres. "
        "Each shows the epidermis as a thin line and the dermis; a dashed line marks the average "
        "end of the skin, a shaded band one standard deviation to both sides. At the lashes: 0.32 "
        "mm, give or take 0.05. At the middle of the stiff plate of the lid (tarsus): 0.70 mm, "
        "give or take 0.10. At its upper edge: 0.83 mm, give or take 0.21. Just under the brow: "
        "1.13 mm, give or take 0.24. Measured under the microscope in ten fresh Korean cadavers, "
        "nine men and one woman. The epidermis was not measured on its own; it is drawn alike "
        "everywhere. What lies below is not drawn."
    ),
    tones=(4,),
    sources=(source("eyelidLevels2006", "whole skin at four heights, mean and SD, ten cadavers"),),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 430, scheme)
    for i, height in enumerate(HEIGHTS):
        _column(canvas, height, LEFT + i * (WIDTH + GAP), random.Random(130 + i))
    ruler(canvas, LEFT - 8, SKIN, MM, marks=(0, 0.5, 1.0), step=0.1, until=1.4)
    canvas.text((LEFT - 20, 42), "mm", anchor="end", bold=True)
    canvas.lines(
        (4, 384),
        (
            "Upper eyelid, ten people, Korea, under the",
            "microscope. Dashed: the average end of skin.",
            "Shaded: one standard deviation.",
        ),
        fill=scheme.muted,
    )
    return canvas


def _column(canvas: Canvas, height: Height, x: float, rng: random.Random) -> None:
    scheme, right, middle = canvas.scheme, x + WIDTH, x + WIDTH / 2
    top, end, bottom = (SKIN + (height.mean + sign * height.spread) * MM for sign in (-1, 0, 1))
    junction = wavy(x, right, SKIN + EPIDERMIS, 2.6, 14, rng)
    canvas.path(area_between(junction, [(x, bottom), (right, bottom)]), scheme.dermis)
    floor = [(x, bottom), (right, bottom)]
    dermis_weave(canvas, x, right, junction, floor, rng, fine=0.12, scale=0.8, elastin=False)
    surface = [(x, SKIN), (right, SKIN)]
    epidermis(canvas, surface, junction, scheme.tone(4), horny=2, basal=2.6, line=1.4, nuclei=False)
    canvas.rect((x, top), (WIDTH, bottom - top), scheme.ink, fill_opacity=".14")
    line = f"M{number(x)} {number(end)}H{number(right)}"
    canvas.stroke(line, scheme.ink, 1.4, stroke_dasharray="5 4")
    canvas.text((middle, bottom + 18), f"{height.mean:.2f}", anchor="middle", bold=True)
    for i, words in enumerate(height.words):
        canvas.text((middle, 24 + i * 17), words, anchor="middle")
