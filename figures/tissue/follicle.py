"""The hair follicle, an inward fold of epidermis, with its oil gland."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from figures.drawing.canvas import Canvas
from figures.drawing.line import middle, resample
from figures.drawing.paths import dots, spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Tone


@dataclass(frozen=True)
class Follicle:
    """An inward fold of epidermis: the border runs down one side, round the bulb and up the other."""

    mouth: Point
    bulb: Point
    width: float

    def along(self, share: float, side: float) -> Point:
        """A place `share` of the way down, `side` half widths off the axis."""
        dx, dy = self.bulb[0] - self.mouth[0], self.bulb[1] - self.mouth[1]
        length, half = math.hypot(dx, dy), self.width / 2
        return (
            self.mouth[0] + dx * share - dy / length * side * half,
            self.mouth[1] + dy * share + dx / length * side * half,
        )

    def fold(self, junction: Sequence[Point]) -> list[Point]:
        """The border with the follicle folded in."""
        profile = (
            (0.16, 1.2),
            (0.3, 1.0),
            (0.5, 0.95),
            (0.7, 0.9),
            (0.82, 1.1),
            (0.88, 1.5),
            (0.95, 1.65),
            (1.0, 1.45),
            (1.025, 0.9),
            (1.0, 0.42),
        )
        left = [self.along(share, side) for share, side in profile]
        papilla = [self.along(0.95, 0.4), self.along(0.89, 0.0), self.along(0.95, -0.4)]
        right = [self.along(share, -side) for share, side in reversed(profile)]
        lip = self.width * 0.85
        before = [p for p in junction if p[0] < self.mouth[0] - lip]
        after = [p for p in junction if p[0] > self.mouth[0] + lip]
        return [
            *before,
            *resample([before[-1], *left, *papilla, *right, after[0]], max(2.0, self.width * 0.17))[
                1:-1
            ],
            *after,
        ]

    def draw(
        self,
        canvas: Canvas,
        tone: Tone,
        *,
        gland: Point | None = None,
        rng: random.Random,
        hair_above: float = 60,
    ) -> None:
        """Canal, hair and oil gland; call it after the folded epidermis is drawn."""
        scheme, at = canvas.scheme, self.along
        if gland:
            side = 0.5 if gland[0] < self.mouth[0] else -0.5
            _oil_gland(canvas, gland, at(0.27, side), rng, self.width)
        canal = [
            at(0.006, 1.1),
            at(0.04, 0.55),
            at(0.2, 0.42),
            at(0.5, 0.36),
            at(0.84, 0.36),
            at(0.84, -0.36),
            at(0.5, -0.36),
            at(0.2, -0.42),
            at(0.04, -0.55),
            at(0.006, -1.1),
        ]
        canvas.path(spline(canal) + "z", tone.horny)
        tip = (self.mouth[0] + (self.mouth[0] - self.bulb[0]) * 0.3, self.mouth[1] - hair_above)
        bend = (
            self.mouth[0] + (self.mouth[0] - self.bulb[0]) * 0.05,
            self.mouth[1] - hair_above * 0.45,
        )
        canvas.stroke(
            spline([at(0.86, 0), at(0.5, 0), at(0.1, 0), bend, tip]),
            scheme.hair,
            max(1.3, self.width * 0.15),
        )


def _oil_gland(canvas: Canvas, at: Point, opens: Point, rng: random.Random, width: float) -> None:
    scheme, (x, y), r = canvas.scheme, at, width * 0.62
    canvas.stroke(spline([at, middle(at, opens), opens]), scheme.gland_edge, width * 0.62 + 2)
    lobes = [
        (x, y - r * 0.8),
        (x + r, y),
        (x - r * 0.7, y + r * 0.3),
        (x + r * 0.45, y + r * 1.05),
        (x - r * 0.3, y + r * 1.3),
    ][: 5 if width > 8 else 3]
    for lobe in lobes:
        canvas.disc(lobe, r, scheme.gland, stroke=scheme.gland_edge, stroke_width=1.6)
    canvas.stroke("".join(f"M{number(a)} {number(b)}h0" for a, b in lobes), scheme.gland, r * 1.85)
    canvas.stroke(spline([at, middle(at, opens), opens]), scheme.gland, width * 0.62)
    droplets = [
        (a + rng.uniform(-0.55, 0.55) * r, b + rng.uniform(-0.55, 0.55) * r)
        for a, b in lobes
        for _ in range(3 if width > 8 else 1)
    ]
    canvas.stroke(dots(droplets), scheme.gland_edge, 1.7)
