"""From a healthy follicle to a plug and an inflamed spot."""

from __future__ import annotations

import math
import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import resample
from figures.drawing.paths import dots, spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fibres import strands

LEFT, RIGHT, HEIGHT, STEP = 6.0, 206.0, 128.0, 190.0
THICK, MIDDLE, TONE = 14.0, 92.0, 6

FIGURE = Figure(
    title="How a spot of acne forms",
    alt=(
        "Acne in a follicle: horny cells plug the mouth, oil builds up behind the plug, bacteria "
        "multiply and the tissue inflames."
    ),
    long=(
        "Three sections of the same follicle in deep brown skin, one below the other, not to "
        "scale. First, a healthy follicle: oil from the gland and shed horny cells leave by the "
        "open mouth. Second, a comedone: horny cells are not shed as they should be and plug the "
        "mouth; oil builds up behind the plug and the follicle swells. Third, an inflamed spot: "
        "bacteria multiply in the plugged follicle, white blood cells gather around it and the "
        "skin over it is raised. In life they may "
        "overlap; the picture sets them in order only to show them."
    ),
    tones=(TONE,),
    sources=(
        source("connolly2017", "faulty shedding plugs the follicle, oil rises, bacteria multiply"),
        source("knaggs", "the follicle with its gland"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 572, scheme)
    stages = (
        ("1 Open", "oil and shed cells leave", 6.0, 0.0),
        ("2 Plugged", "a comedone: oil builds up", 19.0, 3.0),
        ("3 Inflamed", "bacteria, white blood cells", 23.0, 11.0),
    )
    for i, (name, note, belly, lift) in enumerate(stages):
        top = 18 + i * STEP
        canvas.text((LEFT, top), name, bold=True)
        canvas.text((LEFT + 90, top), note, fill=scheme.muted)
        _section(canvas, top + 36, i, belly, lift)
    return canvas


def _section(canvas: Canvas, y: float, stage: int, belly: float, lift: float) -> None:
    scheme, rng = canvas.scheme, random.Random(100)
    canal, border, surface = _outlines(y, stage, belly, lift)
    floor = [(LEFT, y + HEIGHT), (RIGHT, y + HEIGHT)]
    canvas.path(area_between(border, floor), scheme.dermis)
    reach = belly + 26

    def inside(x: float, at: float) -> bool:
        clear = abs(x - MIDDLE) > reach or at > y + 112
        return y + THICK + 8 < at < y + HEIGHT - 4 and clear

    for colour, width in ((scheme.collagen_shade, 2.4), (scheme.collagen, 2.0)):
        strands(
            canvas, (LEFT, y, RIGHT, y + HEIGHT), inside, rng, count=22, length=(22, 50),
            width=width, colour=colour,
        )  # fmt: skip
    if stage == 2:
        canvas.oval((MIDDLE, y + 62), (belly + 34, 56), scheme.clot, fill_opacity=".28")
    _gland(canvas, y, belly, rng)
    data = "M" + "L".join(f"{number(a)} {number(b)}" for a, b in canal) + "z"
    canvas.path(data, scheme.gland)
    epidermis(
        canvas, surface, border, scheme.tone(TONE), horny=2.6, basal=3.4, line=1.6, nuclei=False
    )
    _inside(canvas, y, stage, belly, lift, rng)
    _words(canvas, y, stage, belly, lift)


def _outlines(
    y: float, stage: int, belly: float, lift: float
) -> tuple[list[Point], list[Point], list[Point]]:
    """Canal, border and surface; the follicle is a fold of both lines."""
    mouth = 9.0 if stage == 0 else 5.0
    half: list[Point] = [(mouth + 8, y - lift), (mouth, y - lift + 3), (mouth - 1, y + 14)]
    half += [(belly, y + 42), (belly, y + 78), (belly * 0.6, y + 94), (0, y + 98)]
    canal = resample([*((MIDDLE - dx, at) for dx, at in half), *((MIDDLE + dx, at) for dx, at in reversed(half[:-1]))], 4.5)  # fmt: skip
    left: list[Point] = [(LEFT, y), (MIDDLE - 62, y), (MIDDLE - 34, y - lift * 0.7)]
    surface = [*left, *canal, *((2 * MIDDLE - x, at) for x, at in reversed(left[1:])), (RIGHT, y)]
    wall: list[Point] = [(mouth + 17, y + THICK - lift), (mouth + 11, y + 24)]
    wall += [(belly + 11, y + 44), (belly + 11, y + 80), (belly * 0.6 + 8, y + 106), (0, y + 111)]
    fold = resample([*((MIDDLE - dx, at) for dx, at in wall), *((MIDDLE + dx, at) for dx, at in reversed(wall[:-1]))], 4.5)  # fmt: skip

    def level(x: float) -> float:
        rise = lift * math.exp(-(((x - MIDDLE) / 40) ** 2))
        return y + THICK - rise + 2.4 * math.sin(x / 3.2)

    before = [(float(x), level(x)) for x in range(int(LEFT), int(MIDDLE - mouth - 18), 2)]
    after = [(float(x), level(x)) for x in range(int(MIDDLE + mouth + 19), int(RIGHT) + 1, 2)]
    return canal, [*before, *fold, *after], surface


def _gland(canvas: Canvas, y: float, belly: float, rng: random.Random) -> None:
    scheme, x, at = canvas.scheme, MIDDLE + belly + 36, y + 74
    duct = spline([(x, at), (x - 14, at - 6), (MIDDLE, at - 10)])
    canvas.stroke(duct, scheme.gland_edge, 12)
    lobes = [(x, at - 9), (x + 13, at + 3), (x - 2, at + 11)]
    for lobe in lobes:
        canvas.disc(lobe, 12, scheme.gland, stroke=scheme.gland_edge, stroke_width=1.6)
    canvas.stroke(dots(lobes), scheme.gland, 22)
    canvas.stroke(duct, scheme.gland, 9)
    spots = [(a + rng.uniform(-7, 7), b + rng.uniform(-7, 7)) for a, b in lobes for _ in range(3)]
    canvas.stroke(dots(spots), scheme.gland_edge, 1.7)


def _inside(
    canvas: Canvas, y: float, stage: int, belly: float, lift: float, rng: random.Random
) -> None:
    """Shed cells, plug, oil, bacteria, white blood cells."""
    scheme, cells = canvas.scheme, ""
    count = 4 if stage == 0 else 9
    for i in range(count):
        at = y - lift + 4 + i * (13 if stage == 0 else 3.6)
        half = 3 if stage == 0 else 4.6 + max(0, i - 3) * 1.3
        cells += f"M{number(MIDDLE - half)} {number(at)}q{number(half)}-2.4 {number(2 * half)} 0"
    canvas.stroke(cells, scheme.horny_line, 3.4)
    canvas.stroke(cells, scheme.horny, 2.2)
    hair = [(MIDDLE, y + 92), (MIDDLE + 1, y + 40), (MIDDLE + 2, y - lift), (MIDDLE + 5, y - 20)]
    canvas.stroke(spline(hair), scheme.hair, 1.5)
    if stage == 2:
        rods = ""
        for _ in range(22):
            x, at = MIDDLE + rng.uniform(-15, 15), y + rng.uniform(46, 84)
            rods += f"M{number(x)} {number(at)}l{number(rng.uniform(-3, 3))} 3.4"
        canvas.stroke(rods, scheme.fibroblast, 2.6)
        for i in range(13):
            turn = math.tau * i / 13 + 0.2
            spot = (MIDDLE + (belly + 20) * math.cos(turn), y + 62 + 45 * math.sin(turn))
            if spot[1] > y + 22:
                ground = scheme.paper if scheme.name == "light" else scheme.ink
                canvas.disc(spot, 4.4, ground, stroke=scheme.immune, stroke_width=1.4)
                canvas.stroke(dots([spot]), scheme.immune_core, 3)


def _words(canvas: Canvas, y: float, stage: int, belly: float, lift: float) -> None:
    gland = (MIDDLE + belly + 48, y + 77)
    labels = (
        [Label((MIDDLE + 2, y + 5), "Shed cells", "leave"), Label(gland, "Oil gland")],
        [Label((MIDDLE + 3, y + 12), "Plug", "of horny cells"), Label((MIDDLE + 14, y + 60), "Oil", "builds up")],
        [
            Label((MIDDLE + 3, y + 10), "Plug"),
            Label((MIDDLE + 10, y + 56), "Bacteria"),
            Label((MIDDLE + (belly + 20) * math.cos(0.2 + math.tau * 2 / 13), y + 62 + 45 * math.sin(0.2 + math.tau * 2 / 13)), "White blood", "cells"),
        ],
    )[stage]  # fmt: skip
    label_column(canvas, labels, edge=RIGHT, x=232, top=y - 6, bottom=y + HEIGHT)
