"""Words beside the drawing, with leaders that end on the thing named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from figures.drawing.canvas import Canvas, DoesNotFit
from figures.drawing.lettering import LEADING_PX
from figures.drawing.paths import dots
from figures.drawing.pen import Point, number


@dataclass(frozen=True)
class Label:
    """Words for one place in the tissue; `note` is a quieter second line."""

    target: Point
    words: str
    note: str = ""

    @property
    def height(self) -> float:
        return LEADING_PX * (2 if self.note else 1) + 5


def spread(labels: Sequence[Label], top: float, bottom: float) -> list[float]:
    """The y of each label's middle: as near its target as can be without touching a neighbour."""
    blocks: list[list[float]] = []  # [wanted top, height, members]
    for label in labels:
        blocks.append([label.target[1] - label.height / 2, label.height, 1])
        while True:
            blocks[-1][0] = min(max(blocks[-1][0], top), bottom - blocks[-1][1])
            if len(blocks) < 2 or blocks[-2][0] + blocks[-2][1] <= blocks[-1][0]:
                break
            later = blocks.pop()
            total = blocks[-1][2] + later[2]
            blocks[-1][0] = (
                blocks[-1][0] * blocks[-1][2] + (later[0] - blocks[-1][1]) * later[2]
            ) / total
            blocks[-1][1] += later[1]
            blocks[-1][2] = total
    ys, member = [], iter(labels)
    for start, _, count in blocks:
        for _ in range(int(count)):
            height = next(member).height
            ys.append(start + height / 2)
            start += height
    if ys and ys[0] - labels[0].height / 2 < top - 0.5:
        raise DoesNotFit("more labels than the column holds")
    return ys


def label_column(
    canvas: Canvas, labels: Iterable[Label], *, edge: float, x: float, top: float, bottom: float
) -> None:
    """Labels in a column at `x`, the tissue ending at `edge`.

    Each leader runs level through the tissue and slants only in the gutter between `edge` and `x`.
    Level lines at different heights cannot cross, and in the gutter the order is kept, so no leader
    ever crosses another or runs through words.
    """
    labels = sorted(labels, key=lambda label: label.target[1])
    for one, other in pairwise(labels):
        if other.target[1] - one.target[1] < 3:
            raise DoesNotFit(f"{one.words!r} and {other.words!r} point at the same height")
    anchor, side = ("start", 1) if x > edge else ("end", -1)
    leaders, ends = "", []
    for label, y in zip(labels, spread(labels, top, bottom), strict=True):
        first = y + 5 - (LEADING_PX / 2 if label.note else 0)
        canvas.text((x, first), label.words, anchor=anchor)
        if label.note:
            canvas.text(
                (x, first + LEADING_PX), label.note, anchor=anchor, fill=canvas.scheme.muted
            )
        meets = first - 4.5
        leaders += (
            f"M{number(label.target[0])} {number(label.target[1])}H{number(edge + 3 * side)}"
            f"L{number(x - 9 * side)} {number(meets)}H{number(x - 4 * side)}"
        )
        ends.append(label.target)
    canvas.stroke(leaders, canvas.scheme.paper, 3.2, stroke_opacity=".75")
    canvas.stroke(leaders, canvas.scheme.ink, 1)
    canvas.stroke(dots(ends), canvas.scheme.paper, 7)
    canvas.stroke(dots(ends), canvas.scheme.ink, 4.4)


def scale_bar(canvas: Canvas, at: Point, length: float, words: str) -> None:
    x, y = at
    canvas.stroke(
        f"M{number(x)} {number(y - 4)}v8m0-4h{number(length)}m0-4v8", canvas.scheme.ink, 1.5
    )
    canvas.text((x + length + 8, y + 5), words)
