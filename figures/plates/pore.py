"""What makes a pore look wide."""

from __future__ import annotations

import math
import random

from figures.drawing.canvas import Canvas
from figures.drawing.line import resample
from figures.drawing.paths import dots, spline
from figures.drawing.pen import Point
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fibres import strands

WIDTH, SKIN, DEEP, BLOCK = 164.0, 14.0, 16.0, 150.0  # of one cell of the plate
MIDDLE = WIDTH / 2

FIGURE = Figure(
    title="What makes a pore look wide",
    alt=(
        "A visible pore is the mouth of a follicle; much oil, a large follicle or slack skin can "
        "make it look wider."
    ),
    long=(
        "Four small sections of skin, each with one follicle that opens at the surface, the pore. "
        "Top left, medium skin: a narrow follicle with an oil gland and a fine hair. Top right, "
        "deep brown skin: much oil fills the mouth. Bottom left, light skin: the follicle itself "
        "is large. Bottom right, brown skin: the skin around the mouth is slack, with few fibres "
        "that hold it. These three are linked with wide pores in reviews; how much each counts is "
        "not known, and the certainty is low. Wide pores are a matter of looks, not a disease. "
        "Skin tones vary only to show that everybody has pores. Not to scale."
    ),
    tones=(2, 4, 5, 6),
    sources=(
        source("pores2016 cutispores", "oil output, follicle size, firmness of the skin around"),
        source("knaggs", "the follicle with its gland"),
    ),
)

CASES = (
    ("A narrow pore", "for comparison", 4, 5.0, False, False),
    ("Much oil", "fills the mouth", 6, 8.0, True, False),
    ("A large follicle", "wide all the way", 2, 15.0, False, False),
    ("Slack skin", "few fibres hold it", 5, 10.0, False, True),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 440, scheme)
    for i, (name, note, tone, half, oily, slack) in enumerate(CASES):
        x, y = 8 + (i % 2) * 180.0, 6 + (i // 2) * 206.0
        canvas.open_group((x, y))
        _section(canvas, tone, half, random.Random(90 + i), oily=oily, slack=slack)
        canvas.close_group()
        canvas.text((x, y + BLOCK + 20), name, bold=True)
        canvas.text((x, y + BLOCK + 38), note, fill=scheme.muted)
    canvas.text((8, 430), "Not to scale.", fill=scheme.muted)
    return canvas


def _section(
    canvas: Canvas, tone: int, half: float, rng: random.Random, *, oily: bool, slack: bool
) -> None:
    scheme = canvas.scheme
    mouth = half * (2.6 if slack else 1.35)
    surface, border = _outline(half, mouth)
    canvas.path(area_between(border, [(0, BLOCK), (WIDTH, BLOCK)]), scheme.dermis)

    def inside(x: float, y: float) -> bool:
        return SKIN + DEEP + 8 < y < BLOCK - 4 and abs(x - MIDDLE) > half + 16

    count = 9 if slack else 26
    for colour, width in ((scheme.collagen_shade, 2.2), (scheme.collagen, 1.8)):
        strands(
            canvas, (0, SKIN, WIDTH, BLOCK), inside, rng, count=count, length=(16, 40),
            width=width, colour=colour, wave=5 if slack else 3,
        )  # fmt: skip
    _gland(canvas, half, oily=oily)
    canvas.path(_canal(half, mouth), scheme.gland if oily else scheme.paper)
    epidermis(
        canvas, surface, border, scheme.tone(tone), horny=2.4, basal=3.4, line=1.5, nuclei=False
    )
    if oily:
        spots = [(MIDDLE + rng.uniform(-5, 5), SKIN + 4 + i * 7) for i in range(9)]
        canvas.stroke(dots(spots), scheme.gland_edge, 1.8)
    hair = [(MIDDLE, BLOCK - 34), (MIDDLE + 1, 60), (MIDDLE + 3, SKIN), (MIDDLE + 7, 1)]
    canvas.stroke(spline(hair), scheme.hair, 1.6)


def _outline(half: float, mouth: float) -> tuple[list[Point], list[Point]]:
    """Surface and border, both dipping into the follicle."""
    foot = BLOCK - 30
    surface: list[Point] = [(0, SKIN), (MIDDLE - mouth - 8, SKIN), (MIDDLE - mouth, SKIN + 2)]
    surface += [(MIDDLE - half, SKIN + 26), (MIDDLE - half, foot - 12), (MIDDLE, foot)]
    surface += [(2 * MIDDLE - x, y) for x, y in reversed(surface[:-1])]
    waves = [(float(x), SKIN + DEEP + 2.4 * math.sin(x / 3)) for x in range(0, int(WIDTH) + 1, 2)]
    left = [p for p in waves if p[0] < MIDDLE - mouth - 15]
    wall = half + 9
    fold: list[Point] = [(MIDDLE - mouth - 10, SKIN + DEEP + 2), (MIDDLE - wall, SKIN + 40)]
    fold += [(MIDDLE - wall, foot - 10), (MIDDLE - wall * 0.6, foot + 12), (MIDDLE, foot + 15)]
    right = [(WIDTH - x, y) for x, y in reversed(left)]
    fold += [(WIDTH - x, y) for x, y in reversed(fold[:-1])]
    return resample(surface, 3), [*left, *resample([left[-1], *fold, right[0]], 3), *right]


def _canal(half: float, mouth: float) -> str:
    surface, _ = _outline(half, mouth)
    inner = [p for p in surface if abs(p[0] - MIDDLE) <= mouth + 0.1]
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in inner) + "z"


def _gland(canvas: Canvas, half: float, *, oily: bool) -> None:
    scheme, radius = canvas.scheme, 13.0 if oily else 9.0
    x, y = MIDDLE + half + 26, 76.0
    canvas.stroke(spline([(x, y), (x - 12, y - 4), (MIDDLE, y - 14)]), scheme.gland_edge, 10)
    lobes = [(x, y - radius * 0.7), (x + radius, y + 2), (x - radius * 0.3, y + radius * 0.7)]
    for lobe in lobes:
        canvas.disc(lobe, radius, scheme.gland, stroke=scheme.gland_edge, stroke_width=1.6)
    canvas.stroke(dots(lobes), scheme.gland, radius * 1.8)
    canvas.stroke(spline([(x, y), (x - 12, y - 4), (MIDDLE, y - 14)]), scheme.gland, 7.5)
    spots = [(a + dx, b + dy) for a, b in lobes for dx, dy in ((-3, 1), (3, -2), (0, 4))]
    canvas.stroke(dots(spots), scheme.gland_edge, 1.6)
