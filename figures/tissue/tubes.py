"""Vessels, nerves, ducts and the coil of a sweat gland."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from figures.drawing.canvas import Canvas
from figures.drawing.paths import spline
from figures.drawing.pen import Point


def tube(
    canvas: Canvas,
    lines: Sequence[tuple[Sequence[Point], float]],
    fill: str,
    edge: str,
    *,
    rim: float = 1.0,
    cut: bool = False,
) -> None:
    """Vessels, nerves and ducts: every (line, width) is outlined before any is filled, so branches join without seams.

    `cut` ends them flat, for lines that run to the edge of the block.
    """
    cap = "butt" if cut else None
    ways: dict[float, str] = {}
    for line, width in lines:
        ways[width] = ways.get(width, "") + spline(line)
    for width, data in ways.items():
        canvas.stroke(data, edge, width + 2 * rim, stroke_linecap=cap)
    for width, data in ways.items():
        canvas.stroke(data, fill, width, stroke_linecap=cap)


def winding(
    start: Point, end: Point, rng: random.Random, *, sway: float = 5, step: float = 16
) -> list[Point]:
    """A line from start to end that wanders a little: vessels are never ruled."""
    pieces = max(3, round(math.dist(start, end) / step))
    dx, dy = (end[0] - start[0]) / pieces, (end[1] - start[1]) / pieces
    length = math.hypot(dx, dy) or 1
    points = [start]
    for i in range(1, pieces):
        push = rng.uniform(-sway, sway)
        points.append(
            (start[0] + dx * i - dy / length * push, start[1] + dy * i + dx / length * push)
        )
    return [*points, end]


def coil(
    canvas: Canvas,
    at: Point,
    radius: float,
    width: float,
    fill: str,
    edge: str,
    rng: random.Random,
    pieces: int = 6,
) -> None:
    """The tangled secretory end of a sweat gland: short bends lying over each other."""
    x, y = at
    for i in range(pieces):
        angle = i * 2.4 + rng.uniform(-0.3, 0.3)
        reach = radius * (0.62 if i < pieces - 2 else 0.25)
        mx, my = x + math.cos(angle) * reach, y + math.sin(angle) * reach * 0.8
        turn = angle + math.pi / 2
        bend = [
            (mx + math.cos(turn + t) * radius * 0.46, my + math.sin(turn + t) * radius * 0.4)
            for t in (-2.2, -0.9, 0.9, 2.2)
        ]
        tube(canvas, [(bend, width)], fill, edge, rim=0.9)


def corkscrew(x: float, y0: float, y1: float, swing: float, pitch: float) -> list[Point]:
    """The winding way of a sweat duct through the epidermis, from y0 up to y1."""
    count = max(3, round(abs(y1 - y0) / pitch))
    return [(x + swing * (-1) ** i, y0 + (y1 - y0) * i / count) for i in range(count + 1)]
