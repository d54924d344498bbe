"""Fat cells in lobules, fibrous walls between."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from figures.drawing.canvas import Canvas
from figures.drawing.line import height_at
from figures.drawing.paths import spline
from figures.drawing.pen import Point
from figures.tissue.cells import shrink
from figures.tissue.epidermis import area_between
from figures.tissue.packing import area, clip, left_of, scatter, sides, voronoi


def fat(
    canvas: Canvas,
    x0: float,
    x1: float,
    top: Sequence[Point],
    bottom: float,
    rng: random.Random,
    *,
    cell: float = 16,
    lobule: float = 78,
) -> list[Point]:
    """Draws the fat; returns places where its walls meet, for labels."""
    scheme = canvas.scheme
    y0 = min(y for _, y in top) + 2
    canvas.path(area_between(top, [(x0, bottom), (x1, bottom)]), scheme.septum)
    box = (x0, y0, x1, bottom)
    data, meets = [], []
    for home in voronoi(scatter(box, lobule, rng, stretch=1.35), box):
        meets += [p for p in home if x0 + 8 < p[0] < x1 - 8 and y0 + 12 < p[1] < bottom - 12]
        for shape in cells_within(home, cell, rng):
            shape = [(x, max(y, height_at(top, x) + 2.5)) for x, y in shape]
            if area(shape) > cell * cell * 0.2:
                data.append(spline(shape, closed=True, digits=0))
    canvas.path("".join(data), scheme.fat_cell, stroke=scheme.fat, stroke_width=1.6)
    return meets


def cells_within(home: list[Point], size: float, rng: random.Random) -> list[list[Point]]:
    """Cells filling one lobule: the lobule, drawn in a little, is the outer wall of its cells."""
    if len(home) < 3:
        return []
    wall = shrink(home, size * 0.16)
    xs, ys = [x for x, _ in wall], [y for _, y in wall]
    box = (min(xs), min(ys), max(xs), max(ys))
    shapes = []
    for shape in voronoi(scatter(box, size, rng), box):
        for start, end in sides(wall):
            shape = clip(shape, left_of(start, end))
        if len(shape) >= 3 and area(shape) > size * size * 0.22:
            corners = [p for i, p in enumerate(shape) if math.dist(p, shape[i - 1]) > size * 0.2]
            shapes.append(shrink(corners or shape, 0.5))
    return [shape for shape in shapes if len(shape) >= 3]
