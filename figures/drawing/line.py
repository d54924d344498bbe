"""Lines as lists of points: sampled, moved sideways, thinned out, made to undulate."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import pairwise

from figures.drawing.pen import Point


def middle(one: Point, other: Point, share: float = 0.5) -> Point:
    return (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share)


def resample(points: Sequence[Point], step: float) -> list[Point]:
    """The same soft curve as evenly spaced points."""
    dense: list[Point] = []
    for i in range(1, len(points) - 1):
        start = points[0] if i == 1 else middle(points[i - 1], points[i])
        end = points[-1] if i == len(points) - 2 else middle(points[i], points[i + 1])
        dense += [
            middle(middle(start, points[i], t / 8), middle(points[i], end, t / 8), t / 8)
            for t in range(8)
        ]
    dense.append(points[-1])
    out, travelled = [dense[0]], 0.0
    for one, other in pairwise(dense):
        travelled += math.dist(one, other)
        if travelled >= step:
            out.append(other)
            travelled = 0.0
    return out if out[-1] == dense[-1] else [*out, dense[-1]]


def offset(points: Sequence[Point], distance: float) -> list[Point]:
    """The line moved sideways, to its right as it runs: downwards for a line drawn left to right."""
    moved = []
    for i, (x, y) in enumerate(points):
        (x0, y0), (x1, y1) = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
        length = math.hypot(x1 - x0, y1 - y0) or 1
        moved.append((x - (y1 - y0) / length * distance, y + (x1 - x0) / length * distance))
    return moved


def simplify(points: Sequence[Point], tolerance: float = 0.22) -> list[Point]:
    """The same line with fewer points, nowhere further off than the tolerance."""
    if len(points) < 3:
        return list(points)
    (x0, y0), (x1, y1) = points[0], points[-1]
    length = math.dist(points[0], points[-1])

    def away(x: float, y: float) -> float:
        return (
            abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length
            if length
            else math.dist((x, y), points[0])
        )

    worst = max(range(1, len(points) - 1), key=lambda i: away(*points[i]))
    if away(*points[worst]) <= tolerance:
        return [points[0], points[-1]]
    return [*simplify(points[: worst + 1], tolerance)[:-1], *simplify(points[worst:], tolerance)]


def height_at(points: Sequence[Point], x: float) -> float:
    """The y of a left-to-right line at x."""
    for (x0, y0), (x1, y1) in pairwise(points):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / ((x1 - x0) or 1)
    return points[0][1] if x < points[0][0] else points[-1][1]


def wavy(
    x0: float,
    x1: float,
    y: float,
    amplitude: float,
    wavelength: float,
    rng: random.Random,
    *,
    level_ends: bool = True,
) -> list[Point]:
    """The undulating border: pegs and papillae of uneven width and height, ends on the edges.

    Level ends let a thick line along the border be cut straight at the edge of the block.
    """
    points, x, side = [(x0, y)], x0, 1
    while True:
        x += wavelength / 2 * rng.uniform(0.72, 1.3)
        if x > x1 - wavelength / 4:
            break
        points.append((x, y + side * amplitude * rng.uniform(0.65, 1.25)))
        side = -side
    points.append((x1, y))
    if level_ends:
        points[0], points[-1] = (x0, points[1][1]), (x1, points[-2][1])
    return resample(points, min(wavelength / 8, 3.2))
