"""Cells packed wall to wall: scattered seeds, the room around each, cut to a shape."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

from figures.drawing.line import middle
from figures.drawing.pen import Point

Box = tuple[float, float, float, float]
HalfPlane = Callable[[Point], float]
NEIGHBOURS = 21  # seeds further off never share a wall


def sides(cell: Sequence[Point]) -> list[tuple[Point, Point]]:
    return list(zip(cell, [*cell[1:], *cell[:1]], strict=True))


def area(cell: Sequence[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in sides(cell))) / 2


def inside_of(start: Point, end: Point, inset: float) -> HalfPlane:
    """Not negative at least `inset` inside the side of a cell from voronoi()."""
    (ax, ay), (bx, by) = start, end
    reach = inset * math.dist(start, end)
    return lambda p: (bx - ax) * (p[1] - ay) - (by - ay) * (p[0] - ax) - reach


def nearer(home: Point, other: Point) -> HalfPlane:
    """Not negative where `home` is the nearer of the two."""
    (hx, hy), (ox, oy) = home, other
    return lambda p: ((hx + ox) / 2 - p[0]) * (ox - hx) + ((hy + oy) / 2 - p[1]) * (oy - hy)


def clip(cell: Sequence[Point], keep: HalfPlane) -> list[Point]:
    """The part of a convex polygon where keep(point) >= 0."""
    out: list[Point] = []
    for one, other in sides(cell):
        a, b = keep(one), keep(other)
        if a >= 0:
            out.append(one)
        if a * b < 0:
            out.append(middle(one, other, a / (a - b)))
    return out


def voronoi(seeds: Sequence[Point], box: Box) -> list[list[Point]]:
    x0, y0, x1, y1 = box
    cells = []
    for seed in seeds:
        cell: list[Point] = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
        for other in sorted(seeds, key=lambda p: math.dist(p, seed))[1 : NEIGHBOURS + 1]:
            cell = clip(cell, nearer(seed, other))
        cells.append(cell)
    return cells


def scatter(box: Box, spacing: float, rng: random.Random, *, stretch: float = 1.0) -> list[Point]:
    """Points at uneven but nowhere crowded distances, a jittered honeycomb."""
    x0, y0, x1, y1 = box
    points, row, y = [], 0, y0 + spacing * 0.3
    while y < y1 + spacing * 0.3:
        x = x0 + spacing * stretch * (0.25 if row % 2 else 0.75)
        while x < x1 + spacing * 0.3:
            dx = rng.uniform(-0.24, 0.24) * spacing * stretch
            dy = rng.uniform(-0.2, 0.2) * spacing
            points.append((x + dx, y + dy))
            x += spacing * stretch
        y, row = y + spacing * 0.87, row + 1
    return points
