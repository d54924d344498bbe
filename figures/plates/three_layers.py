"""The three layers of facial skin, to scale."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column, scale_bar
from figures.drawing.line import height_at, middle, wavy
from figures.drawing.paths import spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import fat, wall_meets
from figures.tissue.fibres import dermis_weave
from figures.tissue.follicle import Follicle
from figures.tissue.tubes import coil, corkscrew, tube, winding

MM = 200.0  # px per millimetre
EPIDERMIS, DERMIS = 0.10 * MM, 1.33 * MM  # within the measured 0.066-0.121 and 1.15-1.50 mm
HORNY = 0.017 * MM
LEFT, RIGHT, SKIN, FLOOR = 6.0, 214.0, 84.0, 500.0
JUNCTION, BASE = SKIN + EPIDERMIS, SKIN + EPIDERMIS + DERMIS
UPPER, LOWER = SKIN + 52, BASE - 12  # the two vessel networks
NERVE_TOPS = (106.0, 152.0, 197.0)

FIGURE = Figure(
    title="The three layers of skin, to scale",
    alt=(
        "Facial skin to scale: a thin epidermis, a dermis more than ten times as thick, and fat "
        "below."
    ),
    long=(
        "A section through facial skin drawn to scale, about two millimetres deep. At the top the "
        "horny layer is a hairline (0.017 mm on the cheek, in another study). Under it the epidermis is a thin band, 0.07 to 0.12 mm, with "
        "an undulating lower border. The dermis, 1.15 to 1.50 mm, is more than ten times as "
        "thick: collagen bundles, fine and loose near the top and thick below, with thin elastic "
        "fibres. It holds a hair follicle with its oil gland, a sweat gland whose duct winds up "
        "to the surface, nerves that end inside the epidermis, and two level networks of arteries "
        "and veins joined by upright ones; loops rise from the upper network into the bumps under "
        "the epidermis. At the bottom lies fat in lobules with fibrous walls. The fat goes on "
        "below the picture; the study did not measure it. In life the structures are not this "
        "crowded. Widths of vessels and nerves are not to scale."
    ),
    tones=(3,),
    sources=(
        source(
            "selcukFaceRegions",
            "epidermis and dermis of six face and scalp regions, women 30-80, histology",
        ),
        source("scRaman2007", "cheek horny layer"),
        source("microcirculation1997 braunVasculature", "two vessel networks, loops"),
        source("knaggs", "follicle and gland"),
        source("innervation1993", "nerve endings"),
        source("elasticFibres menonDermis", "fibres"),
        source("adiposeChapter", "fat"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 542, scheme)
    rng = random.Random(11)
    surface = wavy(LEFT, RIGHT, SKIN, 1.6, 46, rng)
    junction = wavy(LEFT, RIGHT, JUNCTION, 7.5, 21, rng)
    floor = wavy(LEFT, RIGHT, BASE, 7, 90, rng)
    tone, hair = scheme.tone(3), Follicle((66, SKIN), (92, SKIN + 236), 18)
    walls = _ground(canvas, junction, floor, rng)
    _vessels(canvas, junction, rng)
    _nerves(canvas, junction, rng)
    _sweat_gland(canvas, rng)
    epidermis(canvas, surface, hair.fold(junction), tone, horny=HORNY, basal=4.5)
    tube(
        canvas,
        [(corkscrew(176, JUNCTION + 1, SKIN + 1, 2.2, 4), 1.8)],
        scheme.sweat,
        scheme.sweat_edge,
        rim=0.8,
    )
    ends = [
        (
            [
                (x, height_at(junction, x) + 1),
                (x + 2, height_at(junction, x) - 5),
                (x + 1, SKIN + 7),
            ],
            0.9,
        )
        for x in NERVE_TOPS
    ]
    tube(canvas, ends, scheme.nerve, scheme.nerve_edge, rim=0.5)
    hair.draw(canvas, tone, gland=(44, SKIN + 70), rng=rng, hair_above=66)
    _words(canvas, min(walls, key=lambda p: abs(p[0] - 190) + abs(p[1] - 430)))
    return canvas


def _ground(
    canvas: Canvas, junction: list[Point], floor: list[Point], rng: random.Random
) -> list[Point]:
    lobules = fat(canvas, LEFT, RIGHT, floor, FLOOR, rng, cell=23, lobule=96)
    canvas.path(area_between(junction, floor), canvas.scheme.dermis)
    dermis_weave(canvas, LEFT, RIGHT, junction, floor, rng, fine=0.19, scale=1.18)
    return wall_meets(lobules)


def _vessels(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme = canvas.scheme
    loops = {scheme.vein: "", scheme.artery: ""}
    for x, top in _papillae(junction):
        half = middle((x, top), (x, UPPER))[1]
        loops[scheme.artery] += spline(
            [(x - 4, UPPER), (x - 2, half), (x - 2.2, top + 5), (x, top + 2.5)]
        )
        loops[scheme.vein] += spline(
            [(x, top + 2.5), (x + 2.2, top + 5), (x + 2, half), (x + 4, UPPER + 8)]
        )
    for colour, data in loops.items():
        canvas.stroke(data, colour, 1.2)
    for colour, deep, up, shift in ((scheme.vein, 4.2, 3.0, 9.0), (scheme.artery, 3.4, 2.4, -2.0)):
        x = 139 if shift > 0 else 124
        tube(
            canvas,
            [
                (
                    winding(
                        (x, LOWER + shift), (x + 3, UPPER + max(shift - 1, 0)), rng, sway=7, step=26
                    ),
                    up,
                )
            ],
            colour,
            scheme.vessel_edge,
            rim=0.5,
        )
        tube(
            canvas,
            [
                (
                    winding(
                        (LEFT, LOWER + shift), (RIGHT, LOWER + shift + 1), rng, sway=6, step=42
                    ),
                    deep,
                ),
                (
                    winding(
                        (LEFT, UPPER + max(shift - 1, 0)),
                        (RIGHT, UPPER + max(shift - 1, 0) + 1),
                        rng,
                        sway=4,
                        step=24,
                    ),
                    up * 0.7,
                ),
            ],
            colour,
            scheme.vessel_edge,
            rim=0.5,
            cut=True,
        )


def _papillae(junction: list[Point]) -> list[Point]:
    """The highest points of the border, where the dermis reaches up, clear of hair and duct."""
    tops = [
        b
        for a, b, c in zip(junction, junction[1:], junction[2:], strict=False)
        if a[1] > b[1] <= c[1] and b[1] < JUNCTION - 1
    ]
    return [p for p in tops if not 50 < p[0] < 86 and not 168 < p[0] < 184]


def _nerves(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    trunk = winding((163, FLOOR - 6), (154, 190), rng, sway=7, step=30)
    twigs = [
        ([(154, 196), (153, 168), ((153 + x) / 2, 140), (x, 124), (x, height_at(junction, x))], 1.2)
        for x in NERVE_TOPS
    ]
    tube(canvas, [(trunk, 3.2), *twigs], canvas.scheme.nerve, canvas.scheme.nerve_edge, rim=0.7)


def _sweat_gland(canvas: Canvas, rng: random.Random) -> None:
    duct = [
        (187, 326),
        (190, 300),
        (182, 262),
        (187, 220),
        (179, 180),
        (181, 150),
        (176, 124),
        (176, JUNCTION),
    ]
    tube(canvas, [(duct, 2.6)], canvas.scheme.sweat, canvas.scheme.sweat_edge, rim=0.8)
    coil(canvas, (186, 334), 17, 4.6, canvas.scheme.sweat, canvas.scheme.sweat_edge, rng)


def _words(canvas: Canvas, wall: Point) -> None:
    scheme, x = canvas.scheme, 236.0
    canvas.stroke(
        f"M{number(RIGHT + 5)} {number(JUNCTION)}H354M{number(RIGHT + 5)} {number(BASE)}H354",
        scheme.rule,
        0.8,
    )
    for y, name, measure in (
        (16, "Epidermis", "0.07–0.12 mm"),
        (JUNCTION + 19, "Dermis", "1.15–1.50 mm"),
        (BASE + 21, "Fat layer", "goes on below"),
    ):
        canvas.text((x, y), name, bold=True)
        canvas.text((x, y + 17), measure, fill=scheme.muted)
    column = {"edge": RIGHT, "x": x}
    label_column(
        canvas,
        [Label((130, SKIN + 1.8), "Horny layer"), Label((204, SKIN + 11), "Living cells")],
        top=44,
        bottom=100,
        **column,
    )
    label_column(
        canvas,
        [
            Label((197, JUNCTION + 22), "Nerve"),
            Label((48, SKIN + 76), "Oil gland"),
            Label((84.5, 196), "Hair follicle"),
            Label((126, 228), "Artery"),
            Label((139, 252), "Vein"),
            Label((205, 283), "Collagen"),
            Label((191, 334), "Sweat gland"),
        ],
        top=JUNCTION + 44,
        bottom=BASE - 4,
        **column,
    )
    label_column(
        canvas,
        [Label((120, 470), "Fat cells"), Label(wall, "Fibrous wall")],
        top=BASE + 44,
        bottom=FLOOR,
        **column,
    )
    scale_bar(canvas, (LEFT + 1, 524), 0.5 * MM, "0.5 mm")
