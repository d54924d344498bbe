"""Fat under the skin of the face: thin over the nose, thick around the mouth."""

from __future__ import annotations

import random
from dataclasses import dataclass

from figures.drawing.canvas import Canvas
from figures.drawing.line import wavy
from figures.drawing.pen import number
from figures.drawing.ruler import ruler
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.fat import fat

MM = 36.0  # px per millimetre
TOP, LEFT, WIDTH, GAP = 60.0, 60.0, 128.0, 26.0


@dataclass(frozen=True)
class Place:
    """Fat in mm, mean and standard deviation."""

    name: str
    words: str
    mean: float
    spread: float


PLACES = (
    Place("Nose", "bridge and back", 1.61, 1.07),
    Place("Mouth", "skin around it", 5.14, 3.31),
)

FIGURE = Figure(
    title="Fat under the skin of nose and mouth",
    alt=(
        "Fat under facial skin is thinnest over the nose, about 1.6 mm, and thickest around the "
        "mouth, about 5 mm, and people differ a lot."
    ),
    long=(
        "Two columns of the fat that lies under facial skin, to scale, with a ruler in "
        "millimetres that starts where the skin ends. A dashed line marks the average end of the "
        "fat, a shaded band one standard deviation to both sides. Over the bridge and back of the "
        "nose: 1.6 mm, give or take 1.1. Around the mouth: 5.1 mm, give or take 3.3. Measured by "
        "scanning the surface before and after dissection, in 53 embalmed Korean and Thai adults. "
        "The skin above is not drawn. Fat cells are far too large in the picture."
    ),
    tones=(),
    sources=(source("kim2019", "superficial facial fat, mean and SD, 53 dissected faces"),),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 470, scheme)
    for i, place in enumerate(PLACES):
        _column(canvas, place, LEFT + i * (WIDTH + GAP), random.Random(140 + i))
    ruler(canvas, LEFT - 8, TOP, MM, marks=(0, 2, 4, 6, 8), step=1, until=9)
    canvas.text((LEFT - 20, 36), "mm", anchor="end", bold=True)
    canvas.lines(
        (4, 416),
        (
            "Fat under the skin; 53 embalmed bodies,",
            "Korea and Thailand. Dashed: the average.",
            "Shaded: one standard deviation.",
        ),
        fill=scheme.muted,
    )
    return canvas


def _column(canvas: Canvas, place: Place, x: float, rng: random.Random) -> None:
    scheme, right, middle = canvas.scheme, x + WIDTH, x + WIDTH / 2
    top, end, bottom = (TOP + (place.mean + sign * place.spread) * MM for sign in (-1, 0, 1))
    border = wavy(x, right, TOP, 2.5, 50, rng)
    fat(canvas, x, right, border, bottom, rng, cell=21, lobule=80)
    canvas.rect((x, top), (WIDTH, bottom - top), scheme.ink, fill_opacity=".16")
    line = f"M{number(x)} {number(end)}H{number(right)}"
    canvas.stroke(line, scheme.ink, 1.6, stroke_dasharray="5 4")
    canvas.text((middle, 22), place.name, anchor="middle", bold=True)
    canvas.text((middle, 40), place.words, anchor="middle", fill=scheme.muted)
    canvas.text((middle, bottom + 20), f"about {place.mean:.1f}", anchor="middle", bold=True)
