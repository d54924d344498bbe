"""Collagen and elastic fibres."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from figures.drawing.canvas import Canvas
from figures.drawing.line import height_at, resample
from figures.drawing.paths import spline
from figures.drawing.pen import Point

Inside = Callable[[float, float], bool]


def strands(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    inside: Inside,
    rng: random.Random,
    *,
    count: int,
    length: tuple[float, float],
    width: float,
    colour: str,
    slope: float = 0.25,
    wave: float = 3,
) -> None:
    """Wavy fibres, more or less parallel to the surface, kept inside the tissue."""
    x0, y0, x1, y1 = box
    data, drawn, tries = [], 0, 0
    while drawn < count and tries < count * 6:
        tries += 1
        reach, tilt = rng.uniform(*length), rng.uniform(-slope, slope)
        x, y = rng.uniform(x0 - reach / 2, x1), y0 + (y1 - y0) * (tries * 0.61803 % 1)
        pieces = max(3, round(reach / 14))
        side = rng.choice((-1, 1))
        points = [
            (
                x + reach * i / pieces,
                y + tilt * reach * i / pieces + side * wave * (-1) ** i * rng.uniform(0.4, 1.1),
            )
            for i in range(pieces + 1)
        ]
        kept = [p for p in points if x0 + width / 2 <= p[0] <= x1 - width / 2 and inside(*p)]
        if (
            len(kept) >= 3
            and kept == points[points.index(kept[0]) : points.index(kept[0]) + len(kept)]
        ):
            data.append(spline(kept, digits=0 if width >= 1 else 1))
            drawn += 1
    canvas.stroke("".join(data), colour, width)


def dermis_weave(
    canvas: Canvas,
    x0: float,
    x1: float,
    top: Sequence[Point],
    bottom: Sequence[Point],
    rng: random.Random,
    *,
    fine: float = 0.22,
    scale: float = 1.0,
    elastin: bool = True,
) -> None:
    """Fine loose fibres in the upper `fine` share, thick bundles below, thin elastic fibres throughout."""
    scheme = canvas.scheme
    y0, y1 = min(y for _, y in top), max(y for _, y in bottom)
    border = y0 + (y1 - y0) * fine
    area = (x1 - x0) * (y1 - y0) / 1000

    def inside(x: float, y: float) -> bool:
        return height_at(top, x) + 3 < y < height_at(bottom, x) - 3

    deep, upper = (x0, border, x1, y1), (x0, y0, x1, border + 6)
    strands(
        canvas,
        deep,
        inside,
        rng,
        count=round(1.0 * area / scale),
        length=(34 * scale, 74 * scale),
        width=2.6 * scale,
        colour=scheme.collagen_shade,
    )
    strands(
        canvas,
        deep,
        inside,
        rng,
        count=round(1.15 * area / scale),
        length=(30 * scale, 70 * scale),
        width=2.1 * scale,
        colour=scheme.collagen,
    )
    strands(
        canvas,
        upper,
        inside,
        rng,
        count=round(0.5 * area / scale),
        length=(12 * scale, 26 * scale),
        width=1.0,
        colour=scheme.collagen,
        slope=0.8,
        wave=2,
    )
    if elastin:
        strands(
            canvas,
            deep,
            inside,
            rng,
            count=round(0.16 * area / scale),
            length=(26, 60),
            width=0.8,
            colour=scheme.elastin,
            wave=4,
        )
        tops = [p for p in resample(top, 17 * scale) if x0 + 6 < p[0] < x1 - 6]
        upright = [
            [
                (x, y + 5),
                (x + rng.uniform(-3, 3), y + 13 * scale),
                (x + rng.uniform(-5, 5), y + 24 * scale),
            ]
            for x, y in tops
        ]
        canvas.stroke(
            "".join(
                spline(line)
                for line in upright
                if all(x0 < x < x1 and inside(x, y) for x, y in line)
            ),
            scheme.elastin,
            0.7,
        )
