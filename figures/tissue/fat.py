"""Fat cells in lobules, fibrous walls between."""

from __future__ import annotations

import heapq
import math
import random
from collections.abc import Sequence

from figures.drawing.canvas import Canvas
from figures.drawing.line import height_at
from figures.drawing.paths import spline
from figures.drawing.pen import Point
from figures.tissue.cells import shrink
from figures.tissue.epidermis import area_between
from figures.tissue.packing import area, clip, inside_of, scatter, sides, voronoi

WALL_SHARE = 0.16  # of a cell, half the thickness of a wall


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
) -> list[list[Point]]:
    """Draws the fat; returns its lobules, whose sides are the walls."""
    scheme = canvas.scheme
    y0 = min(y for _, y in top) + 2
    canvas.path(area_between(top, [(x0, bottom), (x1, bottom)]), scheme.septum)
    box = (x0, y0, x1, bottom)
    data = []
    lobules = voronoi(scatter(box, lobule, rng, stretch=1.35), box)
    for home in lobules:
        for shape in cells_within(home, cell, rng):
            shape = [(x, max(y, height_at(top, x) + 2.5)) for x, y in shape]
            if area(shape) > cell * cell * 0.2:
                data.append(spline(shape, closed=True, digits=0))
    canvas.path("".join(data), scheme.fat_cell, stroke=scheme.fat, stroke_width=1.6)
    return lobules


def wall_meets(lobules: Sequence[Sequence[Point]], inset: float = 12) -> list[Point]:
    """Places where walls meet, clear of the edges of the block."""
    corners = [p for home in lobules for p in home]
    left, right = min(x for x, _ in corners) + inset, max(x for x, _ in corners) - inset
    top, bottom = min(y for _, y in corners) + inset, max(y for _, y in corners) - inset
    return [(x, y) for x, y in corners if left < x < right and top < y < bottom]


def way_along_walls(lobules: Sequence[Sequence[Point]], start: Point, end: Point) -> list[Point]:
    """The shortest way from near `start` to near `end` that stays inside the walls."""
    roads: dict[Point, set[Point]] = {}
    xs = [x for home in lobules for x, _ in home]
    left, right = min(xs) + 10, max(xs) - 10
    for one, other in ((_snap(a), _snap(b)) for home in lobules for a, b in sides(home)):
        if one != other and all(left < x < right for x, _ in (one, other)):
            roads.setdefault(one, set()).add(other)
            roads.setdefault(other, set()).add(one)
    first, last = (min(roads, key=lambda p: math.dist(p, at)) for at in (start, end))
    ways, known = [(0.0, [first])], set()
    while ways:
        length, way = heapq.heappop(ways)
        here = way[-1]
        if here == last:
            return way
        if here not in known:
            known.add(here)
            for there in roads[here] - known:
                heapq.heappush(ways, (length + math.dist(here, there), [*way, there]))
    return [first]


def _snap(point: Point) -> Point:
    """Neighbouring lobules agree on a corner only up to rounding."""
    return (float(round(point[0])), float(round(point[1])))


def cells_within(home: list[Point], size: float, rng: random.Random) -> list[list[Point]]:
    """Cells filling one lobule, with half a wall left free around them."""
    if len(home) < 3:
        return []
    xs, ys = [x for x, _ in home], [y for _, y in home]
    box = (min(xs), min(ys), max(xs), max(ys))
    shapes = []
    for shape in voronoi(scatter(box, size, rng), box):
        for start, end in sides(home):
            shape = clip(shape, inside_of(start, end, size * WALL_SHARE))
        corners = [p for i, p in enumerate(shape) if math.dist(p, shape[i - 1]) > size * 0.2]
        if len(corners) >= 3 and area(shape) > size * size * 0.22:
            shapes.append(shrink(corners, 0.5))
    return [shape for shape in shapes if len(shape) >= 3]
