"""Nerve endings in the epidermis, and what biopsies of sensitive skin found."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at, wavy
from figures.drawing.paths import dots, polyline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fibres import strands
from figures.tissue.tubes import tube, winding

LEFT, RIGHT, SKIN, FLOOR = 6.0, 214.0, 44.0, 312.0
JUNCTION, HORNY, GRANULAR = 156.0, 13.0, 76.0  # the granular cells lie just above y = 76
TONE = 6
PANEL = 166.0  # width of one of the two small strips

FIGURE = Figure(
    title="Nerve endings in the epidermis and sensitive skin",
    alt=(
        "Free nerve endings reach up through all living layers of the epidermis; in one study "
        "sensitive skin had fewer of them."
    ),
    long=(
        "A section through the epidermis and upper dermis of deep brown skin, drawn for clarity "
        "and not to scale. On top lies the horny layer, which has no nerves. Under it are the "
        "granular layer and the other living cells. From a nerve in the dermis fine branches run "
        "up, cross the undulating border and end freely between the cells; some reach the "
        "granular layer. Below, two small strips compare skin. In biopsies from one study of 50 "
        "women, sensitive skin (right) had fewer nerve fibres in the epidermis than other skin "
        "(left), chiefly of the kind called C-fibres. How many are drawn is not a count, and the "
        "certainty is low. People with sensitive skin feel stinging, burning, pain, itch or "
        "tingling from things that ought to be harmless. It involves the nerves of the skin; "
        "faults of the barrier often go with it, without a proven direct cause."
    ),
    tones=(TONE,),
    sources=(
        source("innervation1993 hilliges1995 johansson1999", "endings up to the granular layer"),
        source("buhe2016", "fewer nerve fibres, chiefly C-fibres, 50 women"),
        source("misery2017 misery2020", "what is felt; nerves and barrier"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 530, scheme)
    rng = random.Random(41)
    junction = wavy(LEFT, RIGHT, JUNCTION, 15, 52, rng)
    _dermis(canvas, junction, LEFT, RIGHT, FLOOR, rng)
    _epidermis(canvas, junction, rng)
    ends = _nerves(canvas, junction, rng)
    _words(canvas, ends)
    for x, name, places in (
        (LEFT, "Other skin", (18, 40, 62, 84, 106, 128, 150)),
        (354 - PANEL, "Sensitive skin", (30, 76, 118, 144)),
    ):
        _small_strip(canvas, x, name, places)
    canvas.text((LEFT, 348), "Nerve fibres in biopsies", bold=True)
    canvas.text((LEFT, 366), "one study, 50 women; not a count", fill=scheme.muted)
    return canvas


def _dermis(
    canvas: Canvas,
    junction: list[Point],
    left: float,
    right: float,
    floor: float,
    rng: random.Random,
) -> None:
    scheme = canvas.scheme
    canvas.path(area_between(junction, [(left, floor), (right, floor)]), scheme.dermis)

    def inside(x: float, y: float) -> bool:
        return height_at(junction, x) + 6 < y < floor - 4

    box = (left, min(y for _, y in junction), right, floor)
    count = round((right - left) * (floor - box[1]) / 900)
    for colour, width in ((scheme.collagen_shade, 2.2), (scheme.collagen, 1.8)):
        strands(
            canvas, box, inside, rng, count=count, length=(24, 54), width=width, colour=colour,
            slope=0.6,
        )  # fmt: skip


def _epidermis(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme, tone = canvas.scheme, canvas.scheme.tone(TONE)
    surface = wavy(LEFT, RIGHT, SKIN, 1.4, 60, rng)
    epidermis(canvas, surface, junction, tone, horny=HORNY, basal=13, line=2.2)
    sheets = "".join(polyline([(x, y + dy) for x, y in surface]) for dy in (3.4, 6.6, 9.8))
    canvas.stroke(sheets, scheme.horny_line, 0.7)
    nuclei, grains = [], []
    for row, y in enumerate((100.0, 122.0)):
        for x in range(18 + 12 * row, 210, 24):
            nuclei.append((x + rng.uniform(-4, 4), y + rng.uniform(-3, 3)))
    for x in range(18, 210, 22):
        grains += [(x + rng.uniform(-9, 9), GRANULAR - rng.uniform(1, 11)) for _ in range(6)]
    canvas.stroke(dots(nuclei), tone.melanin, 6.4)
    canvas.stroke(dots(grains), tone.melanin, 1.9)


def _nerves(canvas: Canvas, junction: list[Point], rng: random.Random) -> list[Point]:
    """A trunk in the dermis, branches that end between the cells; returns where they end."""
    scheme, level = canvas.scheme, 268.0
    trunk = winding((LEFT, level + 8), (RIGHT, level), rng, sway=6, step=34)
    twigs, ends = [], []
    tops = ((30, 92), (62, 72), (96, 108), (124, 70), (158, 84), (190, 74))
    for i, (x, top) in enumerate(tops):
        root = x + (-12 if i % 2 else 12)
        border = height_at(junction, x)
        line = [(root, level + 3), (root, level - 40), (x, border + 26), (x, border)]
        sway = [(x + rng.uniform(-5, 5), y) for y in range(int(border) - 12, top + 8, -16)]
        twigs.append([*line, *sway, (x, top)])
        ends.append((float(x), float(top)))
    tube(canvas, [(trunk, 6.0)], scheme.nerve, scheme.nerve_edge, rim=0.9, cut=True)
    tube(canvas, [(twig, 2.2) for twig in twigs], scheme.nerve, scheme.nerve_edge, rim=0.8)
    return ends


def _small_strip(canvas: Canvas, x: float, name: str, places: tuple[int, ...]) -> None:
    """Same skin, same seed, another number of endings."""
    scheme, rng, top = canvas.scheme, random.Random(5), 384.0
    right, floor = x + PANEL, 494.0
    junction = wavy(x, right, top + 52, 7, 30, rng)
    _dermis(canvas, junction, x, right, floor, rng)
    epidermis(
        canvas,
        [(x, top), (right, top)],
        junction,
        scheme.tone(TONE),
        horny=6,
        basal=6,
        nuclei=False,
    )
    lines = []
    for i, place in enumerate(places):
        at, end = x + place, top + 14 + 9 * (i * 2 % 3)
        border = height_at(junction, at)
        lines.append(
            (
                [
                    (at - 6, floor - 12),
                    (at - 6, border + 16),
                    (at, border),
                    (at + 3, border - 14),
                    (at, end),
                ],
                1.6,
            )
        )
    trunk = [(x, floor - 11), (x + 50, floor - 14), (x + 110, floor - 9), (right, floor - 12)]
    tube(canvas, lines, scheme.nerve, scheme.nerve_edge, rim=0.7)
    tube(canvas, [(trunk, 3.6)], scheme.nerve, scheme.nerve_edge, rim=0.8, cut=True)
    canvas.text((x, floor + 20), name)


def _words(canvas: Canvas, ends: list[Point]) -> None:
    canvas.stroke(f"M{number(LEFT)} 330H354", canvas.scheme.rule, 0.8)
    label_column(
        canvas,
        [
            Label((200, SKIN + 5), "Horny layer", "no nerves"),
            Label((206, GRANULAR - 8), "Granular layer"),
            Label(ends[4], "Nerve ending", "free, among cells"),
            Label((204, 122), "Living cells"),
            Label((158, 200), "Fine branch"),
            Label((206, 269), "Nerve", "in the dermis"),
        ],
        edge=RIGHT,
        x=236,
        top=24,
        bottom=FLOOR,
    )
