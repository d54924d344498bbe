"""A steel needle, lit from the right, with the foot it is set in."""

from __future__ import annotations

from figures.drawing.canvas import Canvas
from figures.drawing.pen import number


def needle(
    canvas: Canvas, x: float, head: float, shoulder: float, tip: float, *, half: float = 5
) -> None:
    """Straight from `head` to `shoulder`, then narrowing to `tip`."""
    scheme, left, right = canvas.scheme, number(x - half), number(x + half)
    middle, top, neck, point = number(x), number(head), number(shoulder), number(tip)
    canvas.path(f"M{left} {top}V{neck}L{middle} {point}V{top}z", scheme.steel)
    canvas.path(f"M{right} {top}V{neck}L{middle} {point}V{top}z", scheme.steel_pale)
    edge = {"stroke": scheme.steel_edge, "stroke_width": 1.1}
    canvas.path(f"M{left} {top}V{neck}L{middle} {point}L{right} {neck}V{top}", **edge)
    foot = f"M{number(x - half * 2.6)} {number(head - 10)}h{number(half * 5.2)}l-4 12h{number(8 - half * 5.2)}z"
    canvas.path(foot, scheme.steel_pale, **edge)
