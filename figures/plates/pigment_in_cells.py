"""How pigment grains lie in the cells of the epidermis, in three groups of people."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.paths import dots, rounded
from figures.drawing.pen import Point
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source

CELL, STEP = 118.0, 152.0  # size of one cell, distance from one to the next
LEFT, RIGHT = 14.0, 150.0


@dataclass(frozen=True)
class Group:
    """`single` is the share of grains that lie alone; `size` is drawn, not measured here."""

    name: str
    words: tuple[str, str]
    tone: int
    single: float
    size: float


GROUPS = (
    Group("Light skin", ("85 % in clusters,", "smaller grains"), 1, 0.15, 3.2),
    Group("Asian skin", ("63 % single,", "in between"), 3, 0.63, 4.2),
    Group("Dark skin", ("89 % single,", "largest grains"), 6, 0.89, 5.4),
)

FIGURE = Figure(
    title="Pigment grains in cells of the epidermis",
    alt=(
        "Pigment grains are small and clustered in light skin, larger and mostly single in dark "
        "skin, and in between in Asian skin."
    ),
    long=(
        "Three cells of the epidermis, one below the other, each with a nucleus and grains of "
        "pigment (melanosomes), drawn for clarity and not to scale. Light skin: the grains are "
        "smaller and 85 % lie in clusters. Asian skin: 63 % lie single and their size is in "
        "between. Dark skin: the grains are the largest and 89 % lie single. The shares were "
        "counted by electron microscope on the inner forearm; the words for the groups are those "
        "of the study. How many grains a cell holds is not recorded here, so each cell shows the "
        "same number. The grains are made by melanocytes; one serves about 36 cells, a working "
        "average."
    ),
    tones=(1, 3, 6),
    sources=(
        source("thong2003", "size and clustering of melanosomes, inner forearm"),
        source("melaninUnit2007 hoath2003", "one melanocyte serves about 36 keratinocytes"),
    ),
)
GRAINS = 40


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 478, scheme)
    for i, group in enumerate(GROUPS):
        top = 12 + i * STEP
        grains = _cell(canvas, group, top, random.Random(120 + i))
        _words(canvas, group, top, grains)
    canvas.text((LEFT, 466), "Not to scale; same number in each.", fill=scheme.muted)
    return canvas


def _cell(canvas: Canvas, group: Group, top: float, rng: random.Random) -> list[Point]:
    scheme, tone = canvas.scheme, canvas.scheme.tone(group.tone)
    cx, cy, r = (LEFT + RIGHT) / 2, top + CELL / 2, CELL / 2
    turns = [math.tau * (i + 0.5) / 7 for i in range(7)]
    wall = [(cx + r * 1.14 * math.cos(t), cy + r * math.sin(t)) for t in turns]
    canvas.path(rounded(wall, 16), tone.living, stroke=tone.melanin, stroke_width=2)
    core = (cx, cy + 12)
    ground = scheme.papillary
    canvas.oval(core, (21, 16), ground, stroke=tone.melanin, stroke_width=1.4)
    grains = _grains(group, (cx, cy), core, rng)
    canvas.stroke(dots(grains), tone.horny if group.tone == 6 else tone.melanin, group.size + 1.6)
    canvas.stroke(dots(grains), scheme.scab if group.tone < 6 else tone.melanin, group.size)
    return grains


def _grains(group: Group, at: Point, core: Point, rng: random.Random) -> list[Point]:
    """Single grains keep their distance; clusters hold four to six."""
    alone = round(GRAINS * group.single)
    placed: list[Point] = []
    seeds = _spots(at, core, alone, group.size * 2.1, placed, rng)
    left = GRAINS - alone
    while left > 0:
        count = min(left, rng.choice((4, 5, 6)))
        spot = _spots(at, core, 1, 17, placed, rng)
        if not spot:
            break
        x, y = spot[0]
        for i in range(count):
            turn, reach = math.tau * i / count, group.size * 0.95
            seeds.append((x + reach * math.cos(turn), y + reach * math.sin(turn)))
        left -= count
    return seeds


def _spots(
    at: Point, core: Point, count: int, apart: float, placed: list[Point], rng: random.Random
) -> list[Point]:
    found: list[Point] = []
    for _ in range(4000):
        if len(found) == count:
            break
        turn, reach = rng.uniform(0, math.tau), math.sqrt(rng.uniform(0, 1)) * 47
        spot = (at[0] + reach * math.cos(turn) * 1.08, at[1] + reach * math.sin(turn))
        clear = math.hypot((spot[0] - core[0]) / 27, (spot[1] - core[1]) / 22) > 1
        if clear and all(math.dist(spot, other) > apart for other in placed):
            found.append(spot)
            placed.append(spot)
    return found


def _words(canvas: Canvas, group: Group, top: float, grains: list[Point]) -> None:
    x = 196.0
    canvas.text((x, top + 34), group.name, bold=True)
    canvas.lines((x, top + 54), group.words)
    named = {
        1: Label(((LEFT + RIGHT) / 2 + 14, top + CELL / 2 + 18), "Nucleus"),
        6: Label(max(p for p in grains if p[1] > top + CELL / 2), "Pigment grain"),
    }
    if label := named.get(group.tone):
        column = {"edge": RIGHT - 4, "x": x}
        label_column(canvas, [label], top=top + 76, bottom=top + CELL, **column)
