"""The epidermis cell by cell: horny sheets, granular, prickle and base cells."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from itertools import pairwise

from figures.drawing.canvas import Canvas
from figures.drawing.line import height_at, simplify
from figures.drawing.paths import dots, rounded
from figures.drawing.pen import Point, number
from figures.tissue.cells import centre, sheet_of_cells, shrink
from figures.tissue.epidermis import area_between

HORNY_TOP, HORNY_ROWS = 40.0, 9
ROW_HEIGHTS = (104, 130, 158, 190, 222, 256, 296)  # upper border of each row of living cells
CELL_WIDTHS = (58, 50, 42, 36, 32, 28, 15)
LOOSE = ((36, 26, -5), (118, 32, 4), (170, 22, -8))
ZIGZAG = (0, 3, 5, 8, 9, 9, 6, 0)  # turns bricks into honeycomb, border by border


@dataclass(frozen=True)
class CloseUp:
    """The block the cells fill, and the tone of the skin."""

    left: float
    right: float
    tone: int


def _borders(block: CloseUp, junction: list[Point]) -> list[list[Point]]:
    """Row borders: the lowest repeats the undulation, each higher one less of it."""
    xs = [block.left + i * (block.right - block.left) / 40 for i in range(41)]
    mean = sum(y for _, y in junction) / len(junction)
    rows = []
    for i, level in enumerate(ROW_HEIGHTS):
        follow = 0.78 * (i / (len(ROW_HEIGHTS) - 1)) ** 1.6
        rows.append(
            [
                (
                    x,
                    level
                    + follow * (height_at(junction, x) - mean)
                    + 1.2 * math.sin(x / 13 + i * 2),
                )
                for x in xs
            ]
        )
    return [*rows, [(x, height_at(junction, x)) for x in xs]]


def living_cells(
    canvas: Canvas, block: CloseUp, junction: list[Point], rng: random.Random
) -> list[list[list[Point]]]:
    tone = canvas.scheme.tone(block.tone)
    borders = _borders(block, junction)
    sheet = sheet_of_cells(block.left, block.right, borders, CELL_WIDTHS, ZIGZAG, rng)
    canvas.path(area_between(borders[0], junction), tone.basal)
    for row, cells in enumerate(sheet):
        gap, radius = (1.1, 5) if row < 6 else (0.9, 4)
        canvas.path(
            "".join(
                rounded(shrink(simplify(cell, 0.8), gap), radius, digits=0 if row < 6 else 1)
                for cell in cells
            ),
            tone.living,
        )
    _bridges(canvas, block, sheet)
    nuclei = [
        centre(cell)
        for row in sheet[2:6]
        for cell in row
        if cell[0][0] > block.left and max(p[0] for p in cell) < block.right
    ]
    for x, y in nuclei:
        canvas.add("ellipse", cx=x, cy=y, rx=6.2, ry=5.0, fill=tone.melanin)
    grains = [
        (x + rng.uniform(-15, 15), y + rng.uniform(-6.5, 6.5))
        for row in sheet[:2]
        for x, y in map(centre, row)
        if block.left + 16 < x < block.right - 16
        for _ in range(13)
    ]
    canvas.stroke(dots(grains), tone.melanin, 2.1)
    _base_row(canvas, block, sheet[6], rng)
    return sheet


def _bridges(canvas: Canvas, block: CloseUp, sheet: list[list[list[Point]]]) -> None:
    """The prickles: short ticks across the gaps between neighbouring cells."""
    ticks = ""
    for cell in (cell for row in sheet[2:6] for cell in row):
        cx, cy = centre(cell)
        for a, b in pairwise(cell):
            if (
                math.dist(a, b) < 9
                or min(a[0], b[0]) <= block.left + 1
                or max(a[0], b[0]) >= block.right - 1
                or (a[1] + b[1]) / 2 > cy
            ):
                continue
            for share in (0.28, 0.5, 0.72):
                x, y = a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
                length = math.hypot(x - cx, y - cy)
                dx, dy = (cx - x) / length * 2.2, (cy - y) / length * 2.2
                ticks += f"M{x - dx:.0f} {y - dy:.0f}l{number(2 * dx)} {number(2 * dy)}"
    canvas.stroke(ticks, canvas.scheme.tone(block.tone).living, 1.3)


def _base_row(canvas: Canvas, block: CloseUp, row: list[list[Point]], rng: random.Random) -> None:
    tone = canvas.scheme.tone(block.tone)
    grains = []
    for cell in row:
        x, y = centre(cell)
        if block.left + 5 < x < block.right - 5:
            canvas.add("ellipse", cx=x, cy=y + 4, rx=3.8, ry=7.0, fill=tone.melanin)
            grains += [(x + rng.uniform(-4, 4), y - 7 - rng.uniform(0, 8)) for _ in range(6)]
    canvas.stroke(
        dots(grains), canvas.scheme.hair if canvas.scheme.name == "light" else tone.melanin, 1.9
    )


def horny_sheets(canvas: Canvas, block: CloseUp, rng: random.Random) -> None:
    """Thin sheets without nuclei; the top ones lift and leave."""
    scheme = canvas.scheme
    canvas.path(f"M{block.left:.0f} 44H{block.right:.0f}V106H{block.left:.0f}z", scheme.horny_line)
    data = ""
    for row in range(HORNY_ROWS):
        y, x = HORNY_TOP + row * 7.0, block.left - rng.uniform(0, 50)
        while x < block.right:
            end = x + rng.uniform(52, 74)
            a, b = max(block.left, x + 1), min(block.right, end - 1)
            if b - a > 10:
                upper = [(a, y + 1), (a + 7, y), (b - 7, y), (b, y + 2)]
                data += rounded([*upper, (b - 5, y + 6), (a + 4, y + 6)], 3, digits=0)
            x = end
    data += "".join(loose_sheet(*place) for place in LOOSE if place[0] + 48 <= block.right + 4)
    canvas.path(data, scheme.horny, stroke=scheme.horny_line, stroke_width=0.8)


def loose_sheet(x: float, y: float, tilt: float) -> str:
    """A horny cell on its way off."""
    upper = [(x, y), (x + 24, y + tilt / 2 - 2), (x + 48, y + tilt)]
    lower = [(x + 46, y + tilt + 5), (x + 24, y + tilt / 2 + 4), (x + 3, y + 5)]
    return rounded([*upper, *lower], 3)
