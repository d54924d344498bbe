"""Arrows: a movement or a change."""

from __future__ import annotations

import math

from figures.drawing.canvas import Canvas
from figures.drawing.pen import Point, number


def arrow(canvas: Canvas, start: Point, end: Point, *, both: bool = False, bend: float = 0) -> None:
    """A movement: terracotta, curved when the movement is."""
    colour, data = canvas.scheme.accent, ""
    control = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + bend)
    for tip, come in ((end, control), *(((start, control),) if both else ())):
        angle = math.atan2(tip[1] - come[1], tip[0] - come[0])
        data += "M" + "L".join(
            f"{number(tip[0] - 7 * math.cos(angle + t))} {number(tip[1] - 7 * math.sin(angle + t))}"
            if t
            else f"{number(tip[0])} {number(tip[1])}"
            for t in (0.5, 0, -0.5)
        )
    canvas.stroke(
        f"M{number(start[0])} {number(start[1])}Q{number(control[0])} {number(control[1])} {number(end[0])} {number(end[1])}"
        + data,
        colour,
        2,
    )
