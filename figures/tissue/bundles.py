"""Thick collagen bundles close up, woven over and under each other."""

from __future__ import annotations

import random
from collections.abc import Sequence

from figures.drawing.canvas import Canvas
from figures.drawing.line import offset
from figures.drawing.paths import dots, spline
from figures.drawing.pen import Point


def bundle(canvas: Canvas, line: Sequence[Point], width: float) -> None:
    """One bundle, with the fibres it is made of as fine lines along it."""
    scheme = canvas.scheme
    canvas.stroke(spline(line, digits=0), scheme.collagen_shade, width + 2.4, stroke_linecap="butt")
    canvas.stroke(spline(line, digits=0), scheme.collagen, width, stroke_linecap="butt")
    fibres = "".join(spline(offset(line, width * share), digits=0) for share in (-0.24, 0.2))
    canvas.stroke(fibres, scheme.collagen_shade, 0.8, stroke_linecap="butt")


def cut_bundle(canvas: Canvas, at: Point, radii: Point) -> None:
    """A bundle that runs towards the reader, its fibres cut across."""
    scheme, (x, y), (rx, ry) = canvas.scheme, at, radii
    canvas.oval(at, radii, scheme.collagen, stroke=scheme.collagen_shade, stroke_width=1.3)
    places = ((-0.5, 0.1), (-0.2, -0.4), (0.15, 0.1), (0.5, -0.2), (-0.1, 0.5), (0.4, 0.45))
    fibres = [(x + rx * dx, y + ry * dy) for dx, dy in places]
    canvas.stroke(dots(fibres), scheme.collagen_shade, 2)


def woven_bundles(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    rng: random.Random,
    *,
    rows: int,
    width: tuple[float, float],
    slope: float = 16,
) -> None:
    """Bundles from edge to edge, level on the whole, every second one over its neighbours."""
    x0, y0, x1, y1 = box
    order = [*range(0, rows, 2), *range(1, rows, 2)]
    for row in order:
        thick, fall = rng.uniform(*width), rng.uniform(-slope, slope)
        y = y0 + (y1 - y0) * (row + 0.5) / rows
        side = rng.choice((-1, 1))
        line = [
            (
                x0 + (x1 - x0) * i / 7,
                y + fall * (i / 7 - 0.5) + side * thick * 0.55 * (-1) ** i * rng.uniform(0.3, 1),
            )
            for i in range(8)
        ]
        line = [(x, min(max(y, y0 + thick / 2), y1 - thick / 2)) for x, y in line]
        line[0], line[-1] = (x0, line[1][1]), (x1, line[-2][1])  # level where the block is cut
        bundle(canvas, line, thick)
