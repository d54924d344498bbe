"""The epidermis as a band, and the ground below it."""

from __future__ import annotations

from collections.abc import Sequence

from figures.drawing.canvas import Canvas
from figures.drawing.line import offset, resample, simplify
from figures.drawing.paths import dots, polygon, polyline
from figures.drawing.pen import Point
from figures.drawing.schemes import Tone


def area_between(top: Sequence[Point], bottom: Sequence[Point]) -> str:
    return polygon([*simplify(top), *reversed(simplify(bottom))])


def epidermis(
    canvas: Canvas,
    surface: Sequence[Point],
    junction: Sequence[Point],
    tone: Tone,
    *,
    horny: float,
    basal: float,
    line: float = 1.5,
    nuclei: bool = True,
) -> None:
    """Living layer in a skin tone, darker deepest cells, horny layer on top, the border drawn as a line."""
    left, right = junction[0][0], junction[-1][0]
    deepest = [(min(max(x, left), right), y) for x, y in offset(junction, -basal / 2)]
    canvas.path(area_between(surface, junction), tone.living)
    canvas.stroke(polyline(deepest), tone.basal, basal, stroke_linecap="butt")
    if nuclei:
        canvas.stroke(dots(resample(deepest, basal * 2.3)[1:-1]), tone.melanin, basal * 0.42)
    canvas.stroke(polyline(offset(surface, horny / 2)), tone.horny, horny, stroke_linecap="butt")
    canvas.stroke(polyline(surface), canvas.scheme.horny_line, min(1.2, horny / 2))
    canvas.stroke(polyline(junction, 0.1 if line > 1.3 else 0.22), canvas.scheme.basement, line)
