"""How long needle channels stay open: five answers on one stretched scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

from figures.drawing.canvas import Canvas
from figures.drawing.pen import number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis

LEFT, RIGHT = 12.0, 348.0
SHORTEST, LONGEST = 1 / 12, 96.0  # hours, the ends of the scale
MARKS = ((1 / 6, "10 min"), (2.0, "2 h"), (12.0, "12 h"), (72.0, "3 days"))


@dataclass(frozen=True)
class Report:
    """Hours, from one end of what was reported to the other."""

    who: str
    how: str
    first: float
    last: float
    measured: bool = True


REPORTS = (
    Report("A reference page", "about 10 minutes, not measured", 1 / 6, 1 / 6, measured=False),
    Report("Volunteers, bare skin", "barrier back: 2 hours", 2, 2),
    Report("Rats", "holes closed: 12 and 18 hours", 12, 18),
    Report("35 volunteers", "holes closed: 58–63 hours", 58, 63),
    Report("Faces, 0.15 and 0.25 mm", "barrier back: by 72 hours", 72, 72),
)

FIGURE = Figure(
    title="How long needle channels stay open",
    alt=(
        "Reports of when needle channels close run from ten minutes to three days; the measured "
        "ones say hours to days."
    ),
    long=(
        "A strip of light brown skin with one open channel at the left that narrows and closes "
        "towards the right, and five rows on a time scale that is stretched at the start. A "
        "reference page says about 10 minutes, drawn as an open ring because it is a statement "
        "without a measurement. Volunteers with uncovered skin: the electrical barrier was back "
        "within 2 hours. Rats: holes from needles 0.37 mm and 0.77 mm long were closed after 12 "
        "and 18 hours. Thirty-five volunteers: holes closed after 58 to 63 hours on average, by "
        "body site. Faces needled with 0.15 and 0.25 mm: the barrier was back within 72 hours. "
        "The methods differ, needle arrays are not rollers or pens, and covering the skin slows "
        "closing. The careful reading is to treat skin as open for two to three days."
    ),
    tones=(3,),
    sources=(
        source("dermnetneedling", "about 10 minutes, stated"),
        source("gupta2011", "electrical barrier within 2 hours, uncovered"),
        source("kalluri2011", "12 and 18 hours in rats"),
        source("pmc8259462", "58 to 63 hours in 35 volunteers"),
        source("barrier2012", "up to 72 hours on the face"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 412, scheme)
    _skin(canvas)
    top, bottom = 92.0, 352.0
    lines = "".join(f"M{number(_at(hours))} {number(bottom)}v-7" for hours, _ in MARKS)
    canvas.stroke(lines, scheme.rule, 0.7)
    canvas.stroke(f"M{number(LEFT)} {number(bottom)}H{number(RIGHT)}", scheme.ink, 1.2)
    for hours, words in MARKS:
        x = _at(hours)
        canvas.text((min(x, RIGHT - 14), bottom + 19), words, anchor="middle")
    canvas.text(
        (LEFT, bottom + 46), "Early hours are stretched. Methods differ.", fill=scheme.muted
    )
    for i, report in enumerate(REPORTS):
        _row(canvas, report, top + 16 + i * 50)
    return canvas


def _at(hours: float) -> float:
    share = math.log(hours / SHORTEST) / math.log(LONGEST / SHORTEST)
    return LEFT + (RIGHT - LEFT) * share


def _skin(canvas: Canvas) -> None:
    """One channel, again and again, narrower as time goes on."""
    scheme = canvas.scheme
    surface = [(LEFT, 16.0), (RIGHT, 16.0)]
    wave = 30 * math.pi / (RIGHT - LEFT)
    xs = [LEFT + i * 2 for i in range(int(RIGHT - LEFT) // 2 + 1)]
    junction = [(x, 46 + 3.4 * math.cos((x - LEFT) * wave)) for x in xs]
    canvas.path(area_between(junction, [(LEFT, 78), (RIGHT, 78)]), scheme.dermis)
    epidermis(
        canvas, surface, junction, scheme.tone(3), horny=4.5, basal=5.5, line=1.8, nuclei=False
    )
    shapes = ""
    for i, hours in enumerate((1 / 6, 0.6, 2, 6, 16, 36)):
        half, depth, x = 8 - i * 1.25, 46 - i * 7.0, _at(hours)
        shapes += (
            f"M{number(x - half)} 14.5L{number(x)} {number(16 + depth)}L{number(x + half)} 14.5"
        )
    canvas.path(shapes, scheme.paper, stroke=scheme.basement, stroke_width=1.2)


def _row(canvas: Canvas, report: Report, y: float) -> None:
    scheme, a, b = canvas.scheme, _at(report.first), _at(report.last)
    words = ((report.who, True, None), (report.how, False, scheme.muted))
    right = a > 200
    for i, (text, bold, fill) in enumerate(words):
        x = a - 16 if right else b + 16
        anchor = "end" if right else "start"
        canvas.text((x, y - 3 + i * 17), text, bold=bold, fill=fill, anchor=anchor)
    if not report.measured:
        canvas.disc((a, y), 5, scheme.paper, stroke=scheme.accent, stroke_width=2.2)
    elif b > a:
        canvas.stroke(f"M{number(a)} {number(y)}H{number(b)}", scheme.accent, 10)
    else:
        canvas.disc((a, y), 5.5, scheme.accent)
