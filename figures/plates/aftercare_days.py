"""The first week after needling, with the skin itself as the time line."""

from __future__ import annotations

import random
from dataclasses import dataclass

from figures.drawing.canvas import Canvas
from figures.drawing.line import wavy
from figures.drawing.paths import polyline, spline
from figures.drawing.pen import number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fibres import strands
from figures.tissue.tubes import tube

LEFT, RIGHT, SKIN, FLOOR = 6.0, 354.0, 30.0, 126.0
DAYS = 8
DAY = (RIGHT - LEFT) / DAYS
DEEP = 27.0  # of the epidermis, drawn large


@dataclass(frozen=True)
class Span:
    """What goes on from one day to another; `fades` is the last day it may reach."""

    words: str
    start: float
    end: float
    fades: float
    colour: str


SPANS = (
    Span("Skin is open: keep it clean", 0, 2, 3, "link"),
    Span("Redness", 0, 3, 7, "clot_text"),
    Span("Only the gel you were given", 0, 1, 1, "accent"),
    Span("Plain moisturiser, sun protection", 1, 8, 8, "accent"),
    Span("Light peeling", 2, 3, 4, "muted"),
)

FIGURE = Figure(
    title="The first week after needling",
    alt=(
        "Days after needling: skin stays open for two to three days, redness fades in two to "
        "three days and may last a week."
    ),
    long=(
        "A strip of brown skin serves as a time line from the day of needling to day 8. At the "
        "left the epidermis has narrow channels; they grow shallower and are closed after about "
        "three days. Vessels below are wide at first and return to their size. Bars under the "
        "strip, each fading where sources differ. The skin is open for two to three days: keep it "
        "clean. Redness usually lasts two to three days and may last up to a week. Only the gel "
        "the clinic supplied on the first day, then plain moisturiser and sun protection. Light "
        "peeling from about day two; how long it lasts is not recorded. Get medical advice for "
        "spreading redness, pus, fever, painful lumps, cold sores, or redness that lasts longer "
        "than about a week. The advice comes from hospital leaflets, a regulator and reports of "
        "harm; no trial has compared routines. Not to scale."
    ),
    tones=(4,),
    sources=(
        source("pmc8259462 barrier2012 kalluri2011", "channels open for hours to days"),
        source(
            "chu2021safety granulomaMethotrexate2021 tga2019consider", "redness 2-3 days, up to 7"
        ),
        source(
            "chelwestPost",
            "supplied gel for 24 hours, then moisturiser; peeling after a couple of days",
        ),
        source("zeng2025ntm wu2022eczemaherpeticum", "when to seek help"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 438, scheme)
    _skin(canvas, random.Random(52))
    _days(canvas)
    for i, span in enumerate(SPANS):
        _bar(canvas, span, 178 + i * 38)
    canvas.stroke(f"M{number(LEFT)} 366H354", scheme.rule, 0.8)
    canvas.text((LEFT, 388), "Get medical advice", bold=True)
    canvas.lines(
        (LEFT, 406),
        ("for spreading redness, pus, fever, painful", "lumps, or redness after about a week."),
    )
    return canvas


def _at(day: float) -> float:
    return LEFT + day * DAY


def _skin(canvas: Canvas, rng: random.Random) -> None:
    scheme = canvas.scheme
    junction = wavy(LEFT, RIGHT, SKIN + DEEP, 4.5, 22, rng)
    floor = [(LEFT, FLOOR), (RIGHT, FLOOR)]
    canvas.path(area_between(junction, floor), scheme.dermis)

    def inside(x: float, y: float) -> bool:
        return SKIN + DEEP + 10 < y < FLOOR - 4

    for colour in (scheme.collagen_shade, scheme.collagen):
        strands(
            canvas, (LEFT, SKIN + DEEP, RIGHT, FLOOR), inside, rng, count=26, length=(22, 50),
            width=2, colour=colour,
        )  # fmt: skip
    for x, width in (
        (_at(d), max(2.0, 6.4 - d * 1.1)) for d in (0.3, 1.2, 2.2, 3.4, 4.6, 5.8, 7.0)
    ):
        loop = [(x - 5, FLOOR - 22), (x - 4, 78), (x, 66), (x + 4, 78), (x + 5, FLOOR - 22)]
        tube(canvas, [(loop, width * 0.55)], scheme.artery, scheme.vessel_edge, rim=0.5)
    level = [(LEFT + i * DAY, FLOOR - 20 + (2 if i % 2 else -2)) for i in range(DAYS + 1)]
    tube(canvas, [(level, 4.2)], scheme.artery, scheme.vessel_edge, rim=0.5, cut=True)
    surface = [(LEFT, SKIN), (RIGHT, SKIN)]
    epidermis(
        canvas, surface, junction, scheme.tone(4), horny=4.5, basal=5.5, line=1.8, nuclei=False
    )
    _channels(canvas)
    flakes = ""
    for day, lift in ((2.1, 7), (2.55, 11), (3.0, 8), (3.5, 10)):
        x = _at(day)
        flakes += spline([(x, SKIN - lift + 2), (x + 8, SKIN - lift - 2), (x + 16, SKIN - lift)])
    canvas.stroke(flakes, scheme.horny_line, 3.6)
    canvas.stroke(flakes, scheme.horny, 2)


def _channels(canvas: Canvas) -> None:
    """Open to the dermis on the first day, shallower each day, gone after the third."""
    scheme, shapes = canvas.scheme, ""
    for i in range(9):
        day = 0.18 + i * 0.34
        depth, half = (DEEP + 16) * (1 - day / 3.1), 3.4 * (1 - day / 4.4)
        x = _at(day)
        shapes += polyline([(x - half, SKIN - 1.5), (x, SKIN + depth), (x + half, SKIN - 1.5)])
    canvas.path(shapes, scheme.paper, stroke=scheme.basement, stroke_width=1)


def _days(canvas: Canvas) -> None:
    scheme = canvas.scheme
    ticks = "".join(f"M{number(_at(day))} {FLOOR + 3:.0f}v5" for day in range(DAYS + 1))
    canvas.stroke(ticks, scheme.ink, 1.1)
    for day in (1, 2, 3, 5, 7):
        canvas.text((_at(day), FLOOR + 23), str(day), anchor="middle")
    canvas.text((LEFT, FLOOR + 23), "0")
    canvas.text((RIGHT, FLOOR + 23), "days", anchor="end")


def _bar(canvas: Canvas, span: Span, y: float) -> None:
    """Full where sources agree, thin where they differ."""
    colour = canvas.scheme.colours[span.colour]
    canvas.text((LEFT, y), span.words)
    a, b, c = _at(span.start), _at(span.end), _at(span.fades)
    canvas.stroke(f"M{number(a)} {number(y + 10)}H{number(b)}", colour, 7, stroke_linecap="butt")
    if c > b:
        line = f"M{number(b)} {number(y + 10)}H{number(c)}"
        canvas.stroke(line, colour, 3, stroke_dasharray="5 4", stroke_linecap="butt")
