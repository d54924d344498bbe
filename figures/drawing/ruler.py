"""A ruler in millimetres down the left of a drawing that is to scale."""

from __future__ import annotations

from collections.abc import Sequence

from figures.drawing.canvas import Canvas
from figures.drawing.pen import number


def ruler(
    canvas: Canvas,
    x: float,
    top: float,
    px_per_mm: float,
    *,
    marks: Sequence[float],
    step: float,
    until: float,
) -> None:
    """Short ticks every `step` mm down to `until`, long ones with their number at `marks`."""
    ticks = ""
    for i in range(round(until / step) + 1):
        reach = 9 if any(abs(i * step - mark) < step / 10 for mark in marks) else 4
        ticks += f"M{number(x)} {number(top + i * step * px_per_mm)}h-{reach}"
    line = f"M{number(x)} {number(top)}V{number(top + until * px_per_mm)}"
    canvas.stroke(line + ticks, canvas.scheme.ink, 1.1)
    for mark in marks:
        words = "0" if not mark else f"{mark:.1f}" if step < 1 else f"{mark:.0f}"
        canvas.text((x - 12, top + mark * px_per_mm + 5), words, anchor="end")
