"""Path data for soft curves, polygons with facets, straight lines and dots."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from figures.drawing.line import middle, simplify
from figures.drawing.pen import Pen, Point


def spline(points: Sequence[Point], *, closed: bool = False, digits: int = 1) -> str:
    """A soft curve led by its points (it touches only the ends of an open one)."""
    pen, count = Pen(digits), len(points)
    if closed:
        pen.move(middle(points[-1], points[0]))
        for i, point in enumerate(points):
            pen.curve(point, middle(point, points[(i + 1) % count]))
        pen.close()
        return str(pen)
    pen.move(points[0])
    for i in range(1, count - 1):
        end = points[-1] if i == count - 2 else middle(points[i], points[i + 1])
        pen.curve(points[i], end)
    if count == 2:
        pen.line(points[1])
    return str(pen)


def polygon(points: Sequence[Point], *, digits: int = 1) -> str:
    pen = Pen(digits)
    pen.move(points[0])
    for point in points[1:]:
        pen.line(point)
    pen.close()
    return str(pen)


def rounded(points: Sequence[Point], radius: float, *, digits: int = 1) -> str:
    """A polygon with soft corners: cells that keep their facets."""
    pen, count = Pen(digits), len(points)
    for i, corner in enumerate(points):
        before, after = points[i - 1], points[(i + 1) % count]
        start = middle(corner, before, min(0.5, radius / max(math.dist(corner, before), 0.01)))
        end = middle(corner, after, min(0.5, radius / max(math.dist(corner, after), 0.01)))
        pen.line(start) if i else pen.move(start)
        pen.curve(corner, end)
    pen.close()
    return str(pen)


def dots(points: Iterable[Point]) -> str:
    """Zero-length strokes: with round caps each is a dot as wide as the stroke."""
    pen = Pen()
    for i, point in enumerate(points):
        if i:
            pen.parts.append("m" + pen._relative([point]) + "h0")
            pen._moved(point)
        else:
            pen.move(point)
            pen.parts.append("h0")
    return str(pen)


def polyline(points: Sequence[Point], tolerance: float = 0.22) -> str:
    pen = Pen()
    kept = simplify(points, tolerance)
    pen.move(kept[0])
    for point in kept[1:]:
        pen.line(point)
    return str(pen)
