"""The phases of wound healing on a time line; a tall plate for phones and a wide one."""

from __future__ import annotations

import math
from dataclasses import dataclass

from figures.drawing.canvas import Canvas
from figures.drawing.pen import number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.wound import wound


@dataclass(frozen=True)
class Phase:
    name: str
    when: str
    words: tuple[str, ...]
    hours: tuple[float, float, float, float]  # begins, full, still full, gone


YEAR = 365 * 24
PHASES = (
    Phase("1 Clotting", "first hours", ("A clot plugs", "the gap."), (0.1, 0.2, 8, 30)),
    Phase(
        "2 Inflammation",
        "about days 1–3",
        ("White cells clear", "germs and debris."),
        (6, 24, 72, 130),
    ),
    Phase(
        "3 New tissue",
        "about days 4–7",
        ("Skin creeps in; new", "vessels, collagen."),
        (48, 96, 168, 340),
    ),
    Phase(
        "4 Remodelling",
        "day 8 to a year",
        ("Collagen is swapped", "and strengthened."),
        (150, 192, YEAR * 0.7, YEAR),
    ),
)

FIGURE = Figure(
    title="Wound healing in four overlapping phases",
    alt=(
        "A small wound heals in four overlapping phases: clotting, inflammation, new tissue, and "
        "up to a year of remodelling."
    ),
    long=(
        "Four small sections of the same wound in deep brown skin, and a time line. One, "
        "clotting, within hours: a red clot with a net of fibrin fills the gap. Two, "
        "inflammation, about days 1 to 3: white blood cells leave a widened vessel and move into "
        "the gap under a scab. Three, new tissue, about days 4 to 7: tongues of new epidermis "
        "creep in from both edges under the scab, and fresh vessels, fibroblasts and thin "
        "collagen fill the gap. Four, remodelling, from about day 8 on for up to a year: the "
        "surface is closed and flat underneath, collagen lies in dense level bundles and most new "
        "vessels are gone. The bars on the time line overlap because the phases do; the scale is "
        "stretched at the start. Times are for small wounds and the borders are blurred. A scar "
        "does not regain the full strength of unhurt skin."
    ),
    tones=(6,),
    sources=(
        source("reinke2012 sorg2017", "overlapping phases; clotting within hours"),
        source(
            "woundPhasesTable",
            "clot and inflammation days 1-3, migration and granulation tissue days 4-7, "
            "early remodelling days 8-14",
        ),
        source("woundModelFigure", "switch at about days 2-5, remodelling over the following year"),
        source("xue2015", "type III gives way to type I; full strength is not regained"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 652, scheme)
    for i, phase in enumerate(PHASES):
        y = 8 + i * 128.0
        wound(canvas, i, (6, y))
        canvas.text((162, y + 26), phase.name, bold=True)
        canvas.text((162, y + 45), phase.when, fill=_hue(scheme, i))
        canvas.lines((162, y + 70), phase.words)
    _time_line(
        canvas, 24, 352, 528, ((1, "1 hour"), (24, "1 day"), (168, "1 week"), (YEAR, "1 year"))
    )
    return canvas


def wide(scheme: Scheme) -> Canvas:
    canvas = Canvas(720, 362, scheme)
    for i, phase in enumerate(PHASES):
        x = 8 + i * 182.0
        wound(canvas, i, (x, 6))
        canvas.text((x, 146), phase.name, bold=True)
        canvas.text((x, 165), phase.when, fill=_hue(scheme, i))
        canvas.lines((x, 188), phase.words)
    _time_line(
        canvas,
        28,
        708,
        232,
        (
            (1, "1 hour"),
            (24, "1 day"),
            (72, "3 days"),
            (168, "1 week"),
            (730, "1 month"),
            (YEAR, "1 year"),
        ),
    )
    return canvas


def _hue(scheme: Scheme, i: int) -> str:
    return (scheme.clot_text, scheme.immune, scheme.link, scheme.accent)[i]


def _time_line(
    canvas: Canvas, left: float, right: float, top: float, marks: tuple[tuple[float, str], ...]
) -> None:
    """Overlapping spindles on a logarithmic scale: full where a phase rules, tapered where it comes and goes."""
    scheme = canvas.scheme
    low, high = math.log(0.5), math.log(YEAR)

    def at(hours: float) -> float:
        return left + (right - left) * max(0.0, math.log(max(hours, 0.5)) - low) / (high - low)

    base = top + 4 * 18 + 6
    for hours, _ in marks:
        canvas.stroke(f"M{number(at(hours))} {number(top)}V{number(base)}", scheme.rule, 0.7)
    for i, phase in enumerate(PHASES):
        y = top + 10 + i * 18
        a, b, c, d = (at(hours) for hours in phase.hours)
        start = [(b, y - 5), (a, y), (b, y + 5)] if b > a else [(b, y - 5), (b, y + 5)]
        canvas.path(
            "M"
            + "L".join(
                f"{number(x)} {number(v)}" for x, v in [*start, (c, y + 5), (d, y), (c, y - 5)]
            )
            + "z",
            _hue(scheme, i),
        )
        canvas.text((left - 16, y + 5), phase.name[0], bold=True, fill=_hue(scheme, i))
    canvas.stroke(f"M{number(left)} {number(base)}H{number(right)}", scheme.ink, 1.2)
    for hours, words in marks:
        x = at(hours)
        canvas.text((min(x, right), base + 18), words, anchor="end" if hours == YEAR else "middle")
    canvas.text((left - 16, base + 40), "The early hours are stretched.", fill=scheme.muted)
