"""Sizes of hyaluronic acid and which were seen to pass the horny layer."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from figures.drawing.canvas import Canvas
from figures.drawing.paths import spline
from figures.drawing.pen import number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis

LEFT, RIGHT, SKIN, JUNCTION, FLOOR = 12.0, 348.0, 108.0, 152.0, 196.0
SMALLEST, LARGEST = 0.3, 3000.0  # kilodalton, the ends of the scale


@dataclass(frozen=True)
class Size:
    """Kilodalton, from one end of what was tested to the other; `depth` is where it is drawn."""

    words: str
    note: str
    first: float
    last: float
    passed: bool


SIZES = (
    Size("2 kDa", "crossed in tests of one lotion", 2, 2, passed=True),
    Size("20–300 kDa", "passed in one laboratory study", 20, 300, passed=True),
    Size("1,000–1,400 kDa", "did not pass in the same study", 1000, 1400, passed=False),
)

FIGURE = Figure(
    title="Sizes of hyaluronic acid and the horny layer",
    alt=(
        "Long hyaluronic acid stayed on the skin; shorter chains were seen to pass the horny "
        "layer, though far above the 500 dalton rule."
    ),
    long=(
        "A strip of light skin under a scale of molecule size that is stretched at the small end, "
        "from under 1 to over 1,000 kilodalton (kDa). A dashed line at 0.5 kDa marks the rule of "
        "500 dalton: above it, says the rule, molecules do not cross unhurt skin in useful "
        "amounts. Chains of hyaluronic acid are drawn at their place on the scale. 2 kDa: crossed "
        "the horny layer in tests of one lotion. 20 to 300 kDa: passed it in one laboratory study "
        "of human skin, with a company among the authors. 1,000 to 1,400 kDa, the usual size: did "
        "not pass in the same study. How much reached the dermis is not stated. These reports "
        "conflict with the rule and may reflect traces, follicles or wet skin; the certainty is "
        "low. Chains and skin are not to scale."
    ),
    tones=(2,),
    sources=(
        source("bos2000", "the rule of 500 dalton"),
        source("ha2kDa", "2 kDa crossed the horny layer in tests"),
        source("essendoubi2016", "20-300 kDa passed, 1,000-1,400 kDa did not"),
        source("otberg2004", "follicles as another way in"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 408, scheme)
    _scale(canvas)
    _skin(canvas)
    for size in SIZES:
        _chains(canvas, size)
    for i, size in enumerate(SIZES):
        y = 226 + i * 46
        canvas.text((LEFT, y), size.words, bold=True)
        canvas.text((LEFT + 150, y), "passed" if size.passed else "stayed on top")
        canvas.text((LEFT, y + 18), size.note, fill=scheme.muted)
    canvas.text((LEFT, 372), "Dashed: the rule of 500 dalton (0.5 kDa).")
    canvas.text((LEFT, 392), "Low certainty; how much is not known.", fill=scheme.muted)
    return canvas


def _at(size: float) -> float:
    share = math.log(size / SMALLEST) / math.log(LARGEST / SMALLEST)
    return LEFT + (RIGHT - LEFT) * share


def _scale(canvas: Canvas) -> None:
    scheme, y = canvas.scheme, 38.0
    canvas.stroke(f"M{number(LEFT)} {number(y)}H{number(RIGHT)}", scheme.ink, 1.2)
    for size, words in ((1, "1"), (10, "10"), (100, "100"), (1000, "1,000 kDa")):
        canvas.stroke(f"M{number(_at(size))} {number(y - 4)}v8", scheme.ink, 1.2)
        canvas.text((_at(size), y - 12), words, anchor="middle")
    x = _at(0.5)
    line = f"M{number(x)} {number(y - 8)}V{number(FLOOR)}"
    canvas.stroke(line, scheme.paper, 3.4, stroke_opacity=".8")
    canvas.stroke(line, scheme.ink, 1.4, stroke_dasharray="5 4")


def _skin(canvas: Canvas) -> None:
    scheme = canvas.scheme
    wave = 22 * math.pi / (RIGHT - LEFT)
    xs = [LEFT + i * 2 for i in range(int(RIGHT - LEFT) // 2 + 1)]
    junction = [(x, JUNCTION + 5 * math.cos((x - LEFT) * wave)) for x in xs]
    canvas.path(area_between(junction, [(LEFT, FLOOR), (RIGHT, FLOOR)]), scheme.dermis)
    epidermis(
        canvas, [(LEFT, SKIN), (RIGHT, SKIN)], junction, scheme.tone(2), horny=9, basal=6, line=1.8
    )
    x = _at(0.5)
    line = f"M{number(x)} {number(SKIN)}V{number(FLOOR)}"
    canvas.stroke(line, scheme.ink, 1.4, stroke_dasharray="5 4")


def _chains(canvas: Canvas, size: Size) -> None:
    """Longer chains for larger sizes; below the horny layer only where they were seen to pass."""
    scheme, rng = canvas.scheme, random.Random(int(size.first))
    middle = (_at(size.first) + _at(size.last)) / 2
    if size.last > size.first:
        span = f"M{number(_at(size.first))} 52H{number(_at(size.last))}"
        canvas.stroke(span, scheme.accent, 8)
    else:
        canvas.disc((middle, 52), 5, scheme.accent)
    beads = {2: 2, 20: 5, 1000: 11}[int(size.first)]
    chains = ""
    heights = (74, 92, 124, 136) if size.passed else (72, 82, 92, 100)
    for i, y in enumerate(heights):
        start = middle - beads * 3.2 + rng.uniform(-6, 6) + (8 if i % 2 else -8)
        start = min(start, RIGHT - 4 - 6.4 * beads)
        chain = [(start + 6.4 * j, y + rng.uniform(-4.5, 4.5)) for j in range(beads + 1)]
        chains += spline(chain)
    canvas.stroke(chains, scheme.link, 3.6)
    canvas.stroke(chains, scheme.paper, 1.5)
