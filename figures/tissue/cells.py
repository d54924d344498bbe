"""Sheets of interlocking cells."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import pairwise

from figures.drawing.line import height_at
from figures.drawing.pen import Point


def sheet_of_cells(
    x0: float,
    x1: float,
    borders: Sequence[Sequence[Point]],
    widths: Sequence[float],
    lean: Sequence[float],
    rng: random.Random,
) -> list[list[list[Point]]]:
    """Rows of interlocking cells between neighbouring borders, top row first.

    `widths[i]` is the cell width of row i; `lean[i]` how far the corners on border i step up and
    down, which turns bricks (0) into honeycomb (about a third of the row height).
    """
    walls: list[list[float]] = []
    for row, width in enumerate(widths):
        count = max(1, round((x1 - x0) / width))
        step = (x1 - x0) / count
        shift = (0.5 if row % 2 else 0.0) + rng.uniform(-0.1, 0.1)
        inner = [x0 + step * (i + shift + rng.uniform(-0.13, 0.13)) for i in range(count + 1)]
        if row:  # a wall that meets a wall of the row above would tear the sheet
            inner = [_clear_of(x, walls[-1]) for x in inner]
        walls.append([x0, *(x for x in inner if x0 + step * 0.3 < x < x1 - step * 0.3), x1])

    def corner(border: int, x: float, row: int) -> Point:
        y = height_at(borders[border], x)
        return (x, y if x in (x0, x1) else y + (lean[border] if row == border else -lean[border]))

    sheet = []
    for row, xs in enumerate(walls):
        cells = []
        for left, right in pairwise(xs):
            above = [
                corner(row, x, row - 1)
                for x in (walls[row - 1] if row else [])
                if left + 1 < x < right - 1
            ]
            below = [
                corner(row + 1, x, row + 1)
                for x in (walls[row + 1] if row + 1 < len(walls) else [])
                if left + 1 < x < right - 1
            ]
            if row + 1 == len(walls):  # the deepest cells follow the pegs
                below = [p for p in borders[-1] if left + 1 < p[0] < right - 1]
            cells.append(
                [
                    corner(row, left, row),
                    *above,
                    corner(row, right, row),
                    corner(row + 1, right, row),
                    *reversed(below),
                    corner(row + 1, left, row),
                ]
            )
        sheet.append(cells)
    return sheet


def _clear_of(x: float, walls: Sequence[float], space: float = 5) -> float:
    near = min(walls, key=lambda wall: abs(wall - x))
    return x if abs(x - near) >= space else near + math.copysign(space, x - near)


def shrink(cell: Sequence[Point], by: float) -> list[Point]:
    """The cell with a gap of `by` along its walls: each corner moves in along its bisector."""
    turn = (
        1
        if sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(cell, [*cell[1:], cell[0]], strict=True))
        > 0
        else -1
    )
    corners = [p for i, p in enumerate(cell) if math.dist(p, cell[i - 1]) > 0.4]
    moved = []
    for i, (x, y) in enumerate(corners):
        (x0, y0), (x1, y1) = corners[i - 1], corners[(i + 1) % len(corners)]
        before, after = math.dist((x0, y0), (x, y)), math.dist((x, y), (x1, y1))
        ax, ay, bx, by_ = (x - x0) / before, (y - y0) / before, (x1 - x) / after, (y1 - y) / after
        nx, ny = -(ay + by_) * turn, (ax + bx) * turn
        length = math.hypot(nx, ny) or 1
        reach = by / max(0.45, length / 2)
        moved.append((x + nx / length * reach, y + ny / length * reach))
    return moved


def centre(cell: Sequence[Point]) -> Point:
    xs, ys = [x for x, _ in cell], [y for _, y in cell]
    return ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
