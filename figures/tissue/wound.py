"""One small wound at four times: clot, inflammation, new tissue, scar."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.line import resample, wavy
from figures.drawing.paths import dots, rounded, spline
from figures.drawing.pen import Point
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fibres import strands
from figures.tissue.tubes import tube

WIDTH, HEIGHT = 140.0, 112.0  # of one scene
SKIN, DEEP = 16.0, 12.0  # its skin level, its epidermis


def wound(canvas: Canvas, stage: int, at: Point) -> None:
    """The same skin and gap every time; `stage` is 0 (clotting) to 3 (remodelling)."""
    canvas.open_group(at)
    rng, scheme = random.Random(30), canvas.scheme
    junction = wavy(0, WIDTH, SKIN + DEEP, 4.5, 18, rng)
    canvas.path(
        area_between(junction if stage < 3 else _healed(junction), [(0, HEIGHT), (WIDTH, HEIGHT)]),
        scheme.dermis,
    )
    _fibres(canvas, rng)
    (_clotting, _inflammation, _new_tissue, _remodelling)[stage](
        canvas, junction, random.Random(stage + 50)
    )
    canvas.close_group()


def _gap(grow: float = 0) -> list[Point]:
    """The outline of the wound from its left lip round the bed to its right lip."""
    return resample(
        [
            (40 - grow, SKIN),
            (43 - grow, SKIN + 14),
            (50 - grow, SKIN + 46),
            (70, SKIN + 60 + grow),
            (90 + grow, SKIN + 46),
            (97 + grow, SKIN + 14),
            (100 + grow, SKIN),
        ],
        5,
    )


def _in_gap(x: float, y: float) -> bool:
    return ((x - 70) / 27) ** 2 + ((y - SKIN) / 54) ** 2 < 1 and y > SKIN


def _fibres(canvas: Canvas, rng: random.Random) -> None:
    def outside(x: float, y: float) -> bool:
        return (
            y > SKIN + DEEP + 6
            and y < HEIGHT - 3
            and ((x - 70) / 36) ** 2 + ((y - SKIN) / 64) ** 2 > 1
        )

    box = (0, SKIN + DEEP, WIDTH, HEIGHT)
    strands(
        canvas,
        box,
        outside,
        rng,
        count=15,
        length=(16, 40),
        width=2.2,
        colour=canvas.scheme.collagen_shade,
    )
    strands(
        canvas,
        box,
        outside,
        rng,
        count=20,
        length=(16, 40),
        width=1.8,
        colour=canvas.scheme.collagen,
    )


def _edges(canvas: Canvas, junction: list[Point], creep: float = 0) -> None:
    """Skin on both sides of the gap; `creep` lets tongues of epidermis grow in from the lips."""
    tone = canvas.scheme.tone(6)
    left, right = [p for p in junction if p[0] < 36], [p for p in junction if p[0] > 104]
    if creep:
        left += [(46, SKIN + 22), (40 + creep * 0.7, SKIN + 21), (41 + creep, SKIN + 17)]
        right = [(99 - creep, SKIN + 17), (100 - creep * 0.7, SKIN + 21), (94, SKIN + 22), *right]
        tops = (
            [(0, SKIN), (38, SKIN), (42, SKIN + 10), (41 + creep, SKIN + 15)],
            [(99 - creep, SKIN + 15), (98, SKIN + 10), (102, SKIN), (WIDTH, SKIN)],
        )
    else:
        left += [(41, SKIN + DEEP - 1)]
        right = [(99, SKIN + DEEP - 1), *right]
        tops = [(0, SKIN), (38, SKIN), (41, SKIN + 2)], [(99, SKIN + 2), (102, SKIN), (WIDTH, SKIN)]
    for surface, border in zip(tops, (left, right), strict=True):
        epidermis(canvas, surface, border, tone, horny=2, basal=3, nuclei=False, line=1.3)


def _vessel(canvas: Canvas, width: float) -> None:
    scheme = canvas.scheme
    tube(
        canvas,
        [([(0, 98), (34, 102), (70, 97), (108, 101), (WIDTH, 97)], width)],
        scheme.vein,
        scheme.vessel_edge,
        rim=0.7,
        cut=True,
    )


def _net(canvas: Canvas, rng: random.Random, count: int) -> None:
    strands(
        canvas,
        (38, SKIN, 102, SKIN + 58),
        _in_gap,
        rng,
        count=count,
        length=(14, 34),
        width=0.9,
        colour=canvas.scheme.fibrin,
        slope=1.6,
        wave=2,
    )


def _clotting(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme = canvas.scheme
    canvas.path(spline([*_gap(3)[::2], (84, SKIN - 5), (56, SKIN - 4)], closed=True), scheme.clot)
    _edges(canvas, junction)
    _net(canvas, rng, 24)
    cells = [(70 + rng.uniform(-24, 24), SKIN + rng.uniform(4, 50)) for _ in range(40)]
    for x, y in [p for p in cells if _in_gap(*p)][:15]:
        canvas.add(
            "ellipse",
            cx=x,
            cy=y,
            rx=3.6,
            ry=2.5,
            fill=scheme.artery,
            stroke=scheme.vessel_edge,
            stroke_width=0.7,
        )
    _vessel(canvas, 4)


def _scab(canvas: Canvas, y: float) -> None:
    canvas.path(
        rounded(
            [
                (38, y + 1),
                (54, y - 5),
                (72, y - 3),
                (88, y - 6),
                (102, y + 1),
                (98, y + 8),
                (70, y + 10),
                (44, y + 8),
            ],
            6,
        ),
        canvas.scheme.scab,
        stroke=canvas.scheme.vessel_edge,
        stroke_width=1,
    )


def _inflammation(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme = canvas.scheme
    canvas.path(spline(_gap(3)[::2], closed=True), scheme.bed)
    _edges(canvas, junction)
    _net(canvas, rng, 14)
    _scab(canvas, SKIN + 1)
    _vessel(canvas, 8)
    places = [
        (56, 36),
        (74, 32),
        (88, 40),
        (62, 52),
        (80, 54),
        (70, 66),
        (46, 70),
        (94, 68),
        (60, 84),
        (84, 84),
        (34, 88),
        (108, 86),
        (70, 97),
        (40, 101),
        (100, 100),
    ]
    for at_x, at_y in places:
        x, y = at_x + rng.uniform(-3, 3), at_y + rng.uniform(-2, 2)
        canvas.disc(
            (x, y),
            4.2,
            scheme.paper if scheme.name == "light" else scheme.ink,
            stroke=scheme.immune,
            stroke_width=1.3,
        )
        canvas.stroke(dots([(x - 1.2, y), (x + 1.4, y - 0.8)]), scheme.immune_core, 3)


def _new_tissue(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme = canvas.scheme
    canvas.path(spline(_gap(3)[::2], closed=True), scheme.bed)
    strands(
        canvas,
        (38, SKIN + 18, 102, SKIN + 58),
        _in_gap,
        rng,
        count=16,
        length=(12, 26),
        width=1.2,
        colour=scheme.collagen if scheme.name == "dark" else scheme.collagen_shade,
        slope=1.0,
        wave=2,
    )
    _vessel(canvas, 5)
    for x, top, lean in ((53, 52, -3), (69, 43, 2), (86, 49, 4)):
        loop = [
            (x - 2, 97),
            (x - 4 - lean, 78),
            (x - 4, top + 12),
            (x + lean, top),
            (x + 5, top + 14),
            (x + 3 - lean, 80),
            (x + 5, 98),
        ]
        tube(canvas, [(loop, 1.5)], scheme.artery, scheme.vessel_edge, rim=0.4)
    for x, y in ((48, 58), (62, 62), (76, 58), (91, 60), (60, 82), (78, 80)):
        canvas.path(
            spline([(x - 8, y + 2), (x, y - 3), (x + 8, y - 2), (x, y + 3)], closed=True),
            scheme.fibroblast,
        )
    _edges(canvas, junction, creep=20)
    _scab(canvas, SKIN - 2)


def _healed(junction: list[Point]) -> list[Point]:
    """The border after healing: flat over the scar, without pegs."""
    return [p if not 38 < p[0] < 102 else (p[0], SKIN + DEEP + 1) for p in junction]


def _remodelling(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme, healed = canvas.scheme, _healed(junction)
    canvas.path(
        area_between([(44, SKIN + 10), (96, SKIN + 10)], [p for p in _gap(-2) if p[1] > SKIN + 10]),
        scheme.scar,
    )
    for colour, width in ((scheme.collagen_shade, 2.0), (scheme.collagen, 1.6)):
        strands(
            canvas,
            (44, SKIN + DEEP, 96, SKIN + 58),
            _in_gap,
            rng,
            count=16,
            length=(18, 40),
            width=width,
            colour=colour,
            slope=0.05,
            wave=1.5,
        )
    _vessel(canvas, 4)
    tube(
        canvas, [([(72, 97), (69, 86), (72, 76)], 1.4)], scheme.artery, scheme.vessel_edge, rim=0.4
    )
    canvas.path(spline([(50, 40), (58, 37), (66, 39), (58, 42)], closed=True), scheme.fibroblast)
    epidermis(
        canvas,
        [(0, SKIN), (40, SKIN), (56, SKIN + 1.5), (84, SKIN + 1.5), (100, SKIN), (WIDTH, SKIN)],
        healed,
        scheme.tone(6),
        horny=2,
        basal=3,
        nuclei=False,
        line=1.3,
    )
