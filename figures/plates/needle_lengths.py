"""Needle lengths against the layers of facial skin, all from one study and one method."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import wavy
from figures.drawing.needle import needle
from figures.drawing.pen import number
from figures.drawing.ruler import ruler
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import fat
from figures.tissue.fibres import dermis_weave

MM = 200.0  # px per millimetre
LEFT, RIGHT, SKIN, FLOOR = 44.0, 238.0, 84.0, 446.0
EPIDERMIS = (0.066, 0.121)  # mm, lowest and highest regional mean
SKIN_ENDS = (1.235, 1.599)  # mm, epidermis and dermis together
LENGTHS = (0.2, 0.5, 1.0, 1.5)

FIGURE = Figure(
    title="How deep needles of four lengths would reach in facial skin",
    alt=(
        "Four needles pushed into facial skin, to scale: 0.2 mm passes the epidermis, 1.5 mm ends "
        "where the dermis may already give way to fat."
    ),
    long=(
        "Facial skin in section, to scale, with a ruler in millimetres and four needles pushed in "
        "to their full length. The epidermis ends 0.07 to 0.12 mm down. The dermis ends somewhere "
        "between 1.23 and 1.60 mm, shown as a shaded band, because the six regions of face and "
        "scalp differ. The 0.2 mm needle passes the epidermis and ends in the uppermost dermis. "
        "The 0.5 mm needle ends in the upper dermis, the 1.0 mm needle in the lower half of it. "
        "The 1.5 mm needle ends inside the shaded band: where skin is thinner it would reach fat. "
        "Fat goes on below. The samples came from women aged 30 to 80. Needle length is not "
        "always depth: in rats needles 0.77 mm long made channels about 0.15 mm deep, while a "
        "motor pen came close to its setting in one sample of human skin. Eyelid skin is far "
        "thinner. Needle widths are not to scale."
    ),
    tones=(4,),
    sources=(
        source(
            "selcukFaceRegions",
            "six face and scalp regions, women 30-80, histology: epidermis 66-121 um, "
            "dermis 1150-1498 um, whole skin 1235-1599 um",
        ),
        source("kalluri2011", "needles 0.77 mm long, channels about 0.15 mm deep in rats"),
        source("sasaki2019", "motor pen close to its setting"),
        source("leeHwang2002", "eyelid skin 0.52-0.63 mm"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 528, scheme)
    rng = random.Random(21)
    surface = wavy(LEFT, RIGHT, SKIN, 1.2, 46, rng)
    junction = wavy(LEFT, RIGHT, SKIN + sum(EPIDERMIS) / 2 * MM, 5.5, 21, rng)
    floor = wavy(LEFT, RIGHT, SKIN + sum(SKIN_ENDS) / 2 * MM, 7, 90, rng)
    fat(canvas, LEFT, RIGHT, floor, FLOOR, rng, cell=17, lobule=80)
    canvas.path(area_between(junction, floor), scheme.dermis)
    dermis_weave(canvas, LEFT, RIGHT, junction, floor, rng, fine=0.17, scale=0.9, elastin=False)
    epidermis(canvas, surface, junction, scheme.tone(4), horny=3.4, basal=4.5)
    _band(canvas)
    for i, length in enumerate(LENGTHS):
        _needle(canvas, 72 + i * 46, length)
    _ruler(canvas)
    _words(canvas)
    return canvas


def _band(canvas: Canvas) -> None:
    """Where the dermis ends: between the thinnest and the thickest region."""
    top, bottom = (SKIN + mm * MM for mm in SKIN_ENDS)
    canvas.rect((LEFT, top), (RIGHT - LEFT, bottom - top), canvas.scheme.ink, fill_opacity=".1")
    canvas.stroke(
        f"M{number(LEFT)} {number(top)}H{number(RIGHT)}M{number(LEFT)} {number(bottom)}H{number(RIGHT)}",
        canvas.scheme.ink,
        1.2,
        stroke_dasharray="5 4",
    )


def _needle(canvas: Canvas, x: float, length: float) -> None:
    tip, head = SKIN + length * MM, SKIN - 34
    needle(canvas, x, head, max(SKIN - 12, tip - 62), tip)
    canvas.text((x, head - 17), f"{length}", anchor="middle", bold=True)


def _ruler(canvas: Canvas) -> None:
    ruler(canvas, LEFT - 6, SKIN, MM, marks=(0, 0.5, 1.0, 1.5), step=0.1, until=1.8)
    canvas.text((2, 33), "mm", bold=True)


def _words(canvas: Canvas) -> None:
    scheme = canvas.scheme
    label_column(
        canvas,
        [
            Label((228, SKIN + 10), "Epidermis", "0.07–0.12"),
            Label((228, SKIN + 120), "Dermis", "1.15–1.50"),
            Label((228, SKIN + sum(SKIN_ENDS) / 2 * MM), "Dermis ends", "1.23–1.60"),
            Label((228, SKIN + 340), "Fat", "goes on below"),
        ],
        edge=RIGHT,
        x=258,
        top=66,
        bottom=FLOOR,
    )
    canvas.lines(
        (2, 472),
        (
            "Face and scalp samples, women 30–80.",
            "Shaded: where the dermis may end.",
            "Needle length is not always depth.",
        ),
        fill=scheme.muted,
    )
