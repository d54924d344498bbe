"""Where kinds of studies start on the four levels of certainty, and what moves them."""

from __future__ import annotations

from figures.drawing.arrow import arrow
from figures.drawing.canvas import Canvas
from figures.drawing.paths import dots
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source

LEVELS = (("High", 4, 8.0), ("Moderate", 3, 106.0), ("Low", 2, 168.0), ("Very low", 1, 266.0))
FLOOR, WORDS = 326.0, 200.0
REASONS, ROW = 372.0, 40.0
SHEET = (68.0, 62.0)

FIGURE = Figure(
    title="How kinds of evidence rank",
    alt=(
        "Trials that share people out by chance start high, observational studies low; flaws "
        "lower a rating and some things raise it."
    ),
    long=(
        "Four levels, one below the other, each with four cells: all are filled for high, three "
        "for moderate, two for low, one for very low. On the high level a die shares people out "
        "into two equal groups on a pile of sheets: trials that share people out by chance start "
        "here. On the low level an eye looks at people nobody has shared out: observational "
        "studies start here. People drawn full got a treatment, people in outline did not. A "
        "pile is many studies, rated as one: GRADE rates a body of evidence, not a single study. "
        "One arrow runs down through the levels, one up: ratings can move down or up. Below "
        "stands what lowers a rating, with small drawings in which an upright line is the true "
        "effect. Bias, results lean one way: all lie to the right of the line. Imprecision, the "
        "range is too wide: one result with a long bar. Inconsistency, studies disagree: three "
        "results far apart. Indirectness, not quite what was asked: for example, other people "
        "were studied. Unpublished studies, some results stay unseen: one sheet and two empty "
        "outlines. Last: some things raise a rating; the summary we read, the abstract, does not "
        "list them. It also gives only the names of what lowers one; the short words beside them "
        "and the drawings are ours. Numbers of people, sheets and results are not data, and how "
        "far each thing moves a rating is not shown."
    ),
    tones=(),
    sources=(
        source(
            "balshem2011",
            "four levels, for a body of evidence; where trials and observational studies start; what lowers and raises",
        ),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 618, scheme)
    for name, cells, top in LEVELS:
        if top > LEVELS[0][2]:
            canvas.stroke(f"M6 {number(top)}H354", scheme.rule, 0.8)
        canvas.text((WORDS, top + 22), name, bold=True)
        _cells(canvas, (292, top + 17), cells)
    canvas.lines((WORDS, 50), ("Trials that share", "people out by", "chance start here"))
    canvas.lines((WORDS, 210), ("Observational", "studies start here"))
    canvas.lines((6, 132), ("A pile: many studies,", "rated as one"), fill=scheme.muted)
    canvas.lines((6, 292), ("Ratings can move", "down or up"), fill=scheme.muted)
    _trials(canvas, (68, 26))
    _observational(canvas, (68, 188))
    arrow(canvas, (166, 40), (166, 300))
    arrow(canvas, (184, 300), (184, 40))
    _reasons(canvas)
    return canvas


def _cells(canvas: Canvas, at: Point, filled: int) -> None:
    """The site's own mark of certainty: four cells in a row."""
    for i in range(4):
        fill = canvas.scheme.immune if i < filled else canvas.scheme.paper
        canvas.oval(
            (at[0] + i * 16, at[1]), (6.5, 4.6), fill, stroke=canvas.scheme.immune, stroke_width=1.4
        )


def _sheet(canvas: Canvas, at: Point, size: Point = SHEET, **look: object) -> None:
    look = {"stroke": canvas.scheme.ink, "stroke_width": 1.2, "rx": 3.0} | look
    canvas.rect(at, size, canvas.scheme.paper, **look)


def _pile(canvas: Canvas, at: Point) -> None:
    for shift in (8.0, 4.0, 0.0):
        _sheet(canvas, (at[0] + shift, at[1] - shift))


def _people(canvas: Canvas, places: list[Point], *, filled: bool) -> None:
    """Heads and shoulders; who got the treatment is filled, who did not is an outline."""
    scheme = canvas.scheme
    data = "".join(
        f"M{number(x - 4.6)} {number(y + 10)}v-2q0-4.6 4.6-4.6t4.6 4.6v2z" for x, y in places
    )
    canvas.path(data, scheme.link if filled else "none", stroke=scheme.link, stroke_width=1.3)
    canvas.stroke(dots(places), scheme.link, 6.6)
    if not filled:
        canvas.stroke(dots(places), scheme.paper, 4)


def _trials(canvas: Canvas, at: Point) -> None:
    scheme, (x, y) = canvas.scheme, at
    _pile(canvas, at)
    middle = y + SHEET[1] / 2
    canvas.stroke(f"M{number(x + 5)} {number(middle)}h{number(SHEET[0] - 10)}", scheme.rule, 1)
    for row, filled in ((y + 11, True), (y + 41, False)):
        _people(canvas, [(x + 11 + i * 15.5, row) for i in range(4)], filled=filled)
    canvas.rect((8, middle - 14), (28, 28), scheme.paper, rx=5, stroke=scheme.ink, stroke_width=1.4)
    pips = [(15 + dx, middle + dy) for dx, dy in ((0, -7), (14, -7), (7, 0), (0, 7), (14, 7))]
    canvas.stroke(dots(pips), scheme.ink, 4.4)
    arrow(canvas, (41, middle - 4), (62, y + 15), bend=-5)
    arrow(canvas, (41, middle + 4), (62, y + 47), bend=5)


def _observational(canvas: Canvas, at: Point) -> None:
    scheme, (x, y) = canvas.scheme, at
    _pile(canvas, at)
    filled = [(12, 13), (28, 9), (24, 31), (44, 22), (56, 44)]
    outlines = [(57, 12), (11, 42), (39, 44)]
    _people(canvas, [(x + dx, y + dy) for dx, dy in filled], filled=True)
    _people(canvas, [(x + dx, y + dy) for dx, dy in outlines], filled=False)
    middle = y + SHEET[1] / 2
    lid = f"M6 {number(middle)}q16-17 32 0q-16 17-32 0z"
    canvas.path(lid, scheme.paper, stroke=scheme.ink, stroke_width=1.4)
    canvas.disc((22, middle), 6.4, scheme.link)
    canvas.disc((22, middle), 2.6, scheme.paper)
    canvas.stroke(f"M44 {number(middle)}H62", scheme.ink, 1.3, stroke_dasharray=".1 4")


def _reasons(canvas: Canvas) -> None:
    scheme = canvas.scheme
    canvas.stroke(f"M6 {number(FLOOR)}H354", scheme.rule, 0.8)
    arrow(canvas, (14, FLOOR + 14), (14, FLOOR + 34))
    canvas.text((30, FLOOR + 29), "What lowers a rating", bold=True)
    reasons = (
        ("Bias", "results lean one way", _bias),
        ("Imprecision", "the range is too wide", _imprecision),
        ("Inconsistency", "studies disagree", _inconsistency),
        ("Indirectness", "not quite what was asked", _indirectness),
        ("Unpublished studies", "some results stay unseen", _unpublished),
    )
    for i, (name, gloss, draw) in enumerate(reasons):
        y = REASONS + i * ROW
        canvas.text((84, y + 14), name)
        canvas.text((84, y + 31), gloss, fill=scheme.muted)
        draw(canvas, (8, y + 4))
    last = REASONS + len(reasons) * ROW + 8
    arrow(canvas, (14, last + 22), (14, last + 2))
    canvas.text((30, last + 17), "Some things raise it", bold=True)
    canvas.text((30, last + 34), "not listed in the summary we read", fill=scheme.muted)


def _results(canvas: Canvas, at: Point, ranges: tuple[tuple[float, float], ...]) -> None:
    """Results as dots with their ranges, around an upright line: the true effect."""
    scheme, (x, y) = canvas.scheme, at
    canvas.stroke(f"M{number(x + 30)} {number(y)}v30", scheme.ink, 1)
    step = 30 / (len(ranges) + 1)
    places = [(x + middle, y + step * (i + 1)) for i, (middle, _) in enumerate(ranges)]
    bars = "".join(
        f"M{number(px - half)} {number(py)}h{number(2 * half)}"
        for (px, py), (_, half) in zip(places, ranges, strict=True)
    )
    canvas.stroke(bars, scheme.link, 1.6)
    canvas.stroke(dots(places), scheme.link, 6)


def _bias(canvas: Canvas, at: Point) -> None:
    _results(canvas, at, ((46, 8), (50, 9), (44, 7)))


def _imprecision(canvas: Canvas, at: Point) -> None:
    _results(canvas, at, ((31, 29),))


def _inconsistency(canvas: Canvas, at: Point) -> None:
    _results(canvas, at, ((9, 7), (52, 7), (28, 7)))


def _indirectness(canvas: Canvas, at: Point) -> None:
    x, y = at
    _people(canvas, [(x + 6, y + 9), (x + 19, y + 9)], filled=True)
    _people(canvas, [(x + 45, y + 9), (x + 58, y + 9)], filled=False)
    middle = number(y + 13)
    canvas.stroke(f"M{number(x + 29)} {middle}h9", canvas.scheme.ink, 1.3, stroke_dasharray=".1 4")


def _unpublished(canvas: Canvas, at: Point) -> None:
    x, y = at
    for shift, seen in ((0.0, True), (20.0, False), (40.0, False)):
        look = {} if seen else {"stroke": canvas.scheme.muted, "stroke_dasharray": "2 3.4"}
        _sheet(canvas, (x + shift, y + 2), (16, 22), **look)
    canvas.stroke(f"M{number(x + 4)} {number(y + 8)}h8m-8 5h8m-8 5h5", canvas.scheme.link, 1.3)
