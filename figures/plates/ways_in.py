"""What a cream can reach: the ways into the skin, and size as a limit."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import resample, wavy
from figures.drawing.paths import dots, rounded, spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between
from figures.tissue.fibres import strands

LEFT, RIGHT, TOP = 6.0, 214.0, 62.0
HORNY, LIVING, FLOOR = 152.0, 300.0, 420.0  # each layer ends
PIT = 172.0  # middle of the follicle mouth
TONE = 4

FIGURE = Figure(
    title="Ways into the skin",
    alt=(
        "Small molecules wind between horny cells or wait in a follicle; large ones, such as long "
        "hyaluronic acid, stay on top."
    ),
    long=(
        "A close-up of light brown skin with a layer of cream on top, drawn for clarity and not "
        "to scale. The horny layer, flat dead cells with fats between them, is the main obstacle. "
        "Small molecules, blue dots, wind through the fats between the cells and reach the living "
        "cells below; a few reach the dermis. Others collect in the mouth of a follicle, a way in "
        "and a store. Large molecules, long pale chains such as usual hyaluronic acid, stay in "
        "the cream on top. A rule of thumb says that molecules above about 500 dalton do not "
        "cross unhurt skin in useful amounts; it is argued from experience and holds for unhurt "
        "skin only. How well they dissolve and how the fats are packed matter too. Short chains "
        "of hyaluronic acid were seen to get in in single laboratory studies; how far is not "
        "settled. Some creams do act in the dermis: tretinoin, a prescription medicine in most "
        "countries, raised collagen there. Amounts in the picture are not data."
    ),
    tones=(TONE,),
    sources=(
        source("ng2015 mojumdar", "horny layer the main obstacle; packing, size, solubility"),
        source("bos2000", "the rule of 500 dalton, unhurt skin"),
        source("otberg2004", "follicles as a way in and a store"),
        source("essendoubi2016", "hyaluronic acid, large stays, small gets in, one study"),
        source("griffiths1993", "tretinoin raised collagen in the dermis"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 432, scheme)
    rng = random.Random(66)
    _cream(canvas, rng)
    _living(canvas, rng)
    _horny(canvas, rng)
    _follicle(canvas, rng)
    _small(canvas, rng)
    _words(canvas)
    return canvas


def _cream(canvas: Canvas, rng: random.Random) -> None:
    scheme = canvas.scheme
    top = wavy(LEFT, RIGHT, 30, 3, 60, rng)
    canvas.path(area_between(top, [(LEFT, TOP), (RIGHT, TOP)]), scheme.sweat, fill_opacity=".3")
    chains = ""
    for x, y in ((14, 48), (66, 42), (120, 50)):
        chain = [(x + 7 * i, y + rng.uniform(-9, 7)) for i in range(8)]
        chains += spline([(a, min(b, TOP - 5)) for a, b in chain])
    canvas.stroke(chains, scheme.link, 3.4)
    canvas.stroke(chains, scheme.paper, 1.6)


def _living(canvas: Canvas, rng: random.Random) -> None:
    scheme, tone = canvas.scheme, canvas.scheme.tone(TONE)
    junction = wavy(LEFT, RIGHT, LIVING, 12, 56, rng)
    canvas.path(area_between(junction, [(LEFT, FLOOR), (RIGHT, FLOOR)]), scheme.dermis)

    def inside(x: float, y: float) -> bool:
        return LIVING + 18 < y < FLOOR - 4

    for colour in (scheme.collagen_shade, scheme.collagen):
        strands(
            canvas, (LEFT, LIVING, RIGHT, FLOOR), inside, rng, count=28, length=(20, 50),
            width=2, colour=colour, slope=0.6,
        )  # fmt: skip
    canvas.path(area_between([(LEFT, HORNY), (RIGHT, HORNY)], junction), tone.basal)
    cells = ""
    rows = ((HORNY + 1, 22, 46), (HORNY + 25, 28, 38), (HORNY + 55, 32, 32), (HORNY + 89, 34, 28))
    for row, (y, high, wide) in enumerate(rows):
        x = LEFT - (row % 2) * wide / 2
        while x < RIGHT:
            a, b = max(LEFT, x + 1), min(RIGHT, x + wide - 1)
            if b - a > 8:
                cells += rounded(
                    [(a, y + 2), (b, y), (b, y + high - 2), (a, y + high)], 6, digits=0
                )
            x += wide
    canvas.path(cells, tone.living)
    base = [(x, y - 6) for x, y in resample(junction, 13)]
    canvas.stroke(dots(base[1:-1]), tone.melanin, 6)
    canvas.stroke(spline([*junction[::2], junction[-1]]), scheme.basement, 2)


def _horny(canvas: Canvas, rng: random.Random) -> None:
    scheme, tone, data = canvas.scheme, canvas.scheme.tone(TONE), ""
    canvas.rect((LEFT, TOP), (RIGHT - LEFT, HORNY - TOP), scheme.lipid)
    for row in range(6):
        y, x = TOP + 2 + row * 15.0, LEFT - rng.uniform(8, 40)
        while x < RIGHT:
            end = x + rng.uniform(50, 64)
            a, b = max(LEFT, x + 2.4), min(RIGHT, end - 2.4)
            if b - a > 8:
                upper = [(a, y + 3), (a + 8, y), (b - 8, y), (b, y + 3)]
                data += rounded([*upper, (b - 4, y + 11), (a + 4, y + 11)], 4, digits=0)
            x = end
    canvas.path(data, tone.horny, stroke=scheme.horny_line, stroke_width=1)


def _follicle(canvas: Canvas, rng: random.Random) -> None:
    """The mouth of a follicle, lined with epidermis, filled with cream."""
    scheme, tone = canvas.scheme, canvas.scheme.tone(TONE)

    def outline(half: float, foot: float) -> list[Point]:
        left = [(PIT - half - 7, TOP), (PIT - half, TOP + 16), (PIT - half, foot - 20)]
        return [*left, (PIT, foot), *((2 * PIT - x, y) for x, y in reversed(left))]

    for half, foot, fill, edge in (
        (27.0, 392.0, tone.living, scheme.basement),
        (12.0, 366.0, tone.horny, scheme.horny_line),
        (9.0, 360.0, scheme.paper, None),
        (9.0, 360.0, scheme.sweat, None),
    ):
        shape = resample(outline(half, foot), 5)
        data = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in shape)
        canvas.path(data, fill, fill_opacity=".45" if fill == scheme.sweat else None)
        if edge:
            canvas.stroke(data, edge, 1.8)
    hair = [(PIT + 2, 350), (PIT, 240), (PIT + 2, 120), (PIT + 10, 14)]
    canvas.stroke(spline(hair), scheme.hair, 3)
    store = [(PIT + rng.choice((-5, 5)) + rng.uniform(-1, 1), y) for y in range(84, 330, 17)]
    canvas.stroke(dots(store), scheme.water, 4.4)


def _small(canvas: Canvas, rng: random.Random) -> None:
    """Small molecules: in the cream, in the mortar, among living cells, few in the dermis."""
    scheme = canvas.scheme
    spots: list[Point] = [(20, 38), (58, 54), (108, 40), (140, 46), (92, 56), (132, 36), (40, 56)]
    for row in range(1, 6):
        y = TOP + row * 15.0 - 0.6
        spots += [(LEFT + 10 + rng.uniform(0, 116), y) for _ in range(6 - row)]
    spots += [(LEFT + 10 + rng.uniform(0, 116), y) for y in (168, 188, 204, 226, 252, 276)]
    spots += [(40, 340), (96, 368)]
    canvas.stroke(dots(spots), scheme.paper, 6.4)
    canvas.stroke(dots(spots), scheme.water, 4.4)


def _words(canvas: Canvas) -> None:
    label_column(
        canvas,
        [
            Label((169, 47), "Large molecule", "stays on top"),
            Label((204, TOP + 38), "Horny layer", "main obstacle"),
            Label((LEFT + 132, TOP + 74), "Fats", "the winding way"),
            Label((204, 196), "Living cells"),
            Label((PIT + 5, 254), "Follicle", "way in and store"),
            Label((204, 344), "Dermis"),
            Label((96, 368), "Small molecule", "few get this far"),
        ],
        edge=RIGHT,
        x=232,
        top=26,
        bottom=FLOOR,
    )
