"""Three kinds of pitted acne scar in section, one scale for all."""

from __future__ import annotations

import random
from collections.abc import Sequence

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column, scale_bar
from figures.drawing.line import height_at, offset, resample, wavy
from figures.drawing.paths import spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import fat
from figures.tissue.fibres import dermis_weave
from figures.tissue.follicle import Follicle

MM = 42.0  # px per millimetre
LEFT, RIGHT = 6.0, 262.0
EPIDERMIS, DERMIS, SHOWN = 0.10 * MM, 1.33 * MM, 2.35 * MM

FIGURE = Figure(
    title="Ice-pick, boxcar and rolling scars in section",
    alt=(
        "Three pitted acne scars in section: ice-pick narrow and deep, boxcar flat-floored, "
        "rolling wide and tied down from below."
    ),
    long=(
        "Three strips of facial skin in section at one scale, each with a different pitted scar. "
        "First, two ice-pick scars: narrow, steep tracts under 2 mm wide, lined with epidermis; "
        "one ends deep in the dermis, the other in the fat. Second, two boxcar scars: "
        "flat-floored pits with upright walls, 1.5 to 4 mm wide; one is shallow, 0.1 to 0.5 mm, "
        "one deep, 0.5 mm or more. Third, a rolling scar: a wide, gentle dip of more than 4 to 5 "
        "mm; bands of scar tissue run from its floor down into the fat and hold it there. Under "
        "every scar the collagen is poor and paler, and hair follicles are missing; a healthy "
        "follicle with its oil gland stands at the side for comparison."
    ),
    tones=(5,),
    sources=(
        source(
            "fabbrocini2010 jacob2001",
            "three kinds; ice-pick under 2 mm wide, to deep dermis or subcutis; boxcar 1.5-4 mm wide, 0.1-0.5 mm or 0.5 mm and deeper; rolling over 4-5 mm wide, tethered",
        ),
        source("acneScarSections", "lost follicles, poor collagen"),
        source("selcukFaceRegions", "thickness of the layers"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 566, scheme)
    rng = random.Random(4)
    for top, name, note, draw in (
        (18, "Ice-pick", "narrow and deep", _icepick),
        (194, "Boxcar", "upright walls, flat floor", _boxcar),
        (370, "Rolling", "a wide dip, tied down from below", _rolling),
    ):
        canvas.text((LEFT, top), name, bold=True)
        canvas.text((LEFT + 84, top), note, fill=scheme.muted)
        draw(canvas, top + 44, rng)
    scale_bar(canvas, (LEFT + 1, 552), MM, "1 mm")
    return canvas


def _strip(
    canvas: Canvas,
    y: float,
    pits: Sequence[Point],
    spans: list[tuple[float, float]],
    rng: random.Random,
    hair_at: float,
    bands: Sequence[Sequence[Point]] = (),
) -> None:
    """A strip of skin whose surface follows `pits`, with scar tissue under each span and one healthy follicle."""
    scheme, tone = canvas.scheme, canvas.scheme.tone(5)
    surface = resample([(LEFT, y), *pits, (RIGHT, y)], 2.4)
    inner = offset(surface, EPIDERMIS)
    floor = wavy(LEFT, RIGHT, y + EPIDERMIS + DERMIS, 4, 80, rng)
    roof = [
        (x, max([height_at(inner, x), *(q for p, q in inner if abs(p - x) < 4)]))
        for x in range(int(LEFT), int(RIGHT) + 1, 4)
    ]
    floor = [(x, max(q, height_at(roof, x))) for x, q in floor]
    fat(canvas, LEFT, RIGHT, floor, y + SHOWN, rng, cell=24, lobule=112)
    canvas.path(area_between(inner, floor), scheme.dermis)
    dermis_weave(canvas, LEFT, RIGHT, roof, floor, rng, fine=0.0, scale=1.5, elastin=False)
    for band in bands:
        canvas.stroke(spline(band), scheme.ink, 5.2, stroke_linecap="butt")
    pitted, halos = [q > y + 3 for _, q in surface], []
    for a, b in spans:
        halos.append(
            [
                p
                for p, deep, at in zip(offset(surface, EPIDERMIS + 5), pitted, surface, strict=True)
                if deep and a <= at[0] <= b
            ]
        )
        canvas.stroke(spline(halos[-1][::3], digits=0), scheme.scar, 11)
    for band in bands:
        canvas.stroke(spline(band), scheme.scar, 4, stroke_linecap="butt")
    for halo in halos:
        canvas.stroke(spline(offset(halo, 1)[::3], digits=0), scheme.collagen_shade, 0.9)
    hair = Follicle((hair_at, y), (hair_at + 6, y + 1.15 * MM), 5.5)
    epidermis(canvas, surface, hair.fold(inner), tone, horny=1.3, basal=2.0, line=1.2, nuclei=False)
    hair.draw(canvas, tone, gland=(hair_at - 9, y + 0.42 * MM), rng=rng, hair_above=17)
    canvas.stroke(
        f"M{number(LEFT)} {number(y)}H{number(RIGHT)}", scheme.muted, 0.9, stroke_dasharray="2 4"
    )


def _width(canvas: Canvas, a: float, b: float, y: float, words: str) -> None:
    canvas.stroke(f"M{number(a)} {number(y - 10)}v6m0-3H{number(b)}m0-3v6", canvas.scheme.ink, 1.1)
    canvas.text(((a + b) / 2, y - 15), words, anchor="middle")


def _icepick(canvas: Canvas, y: float, rng: random.Random) -> None:
    def pit(x: float, half: float, depth: float) -> list[Point]:
        d = depth * MM
        return [
            (x - half - 4, y),
            (x - half, y + 1),
            (x - half * 0.4, y + d * 0.32),
            (x - 4.4, y + d * 0.62),
            (x - 4, y + d),
            (x, y + d + 4),
            (x + 4, y + d),
            (x + 4.5, y + d * 0.62),
            (x + half * 0.45, y + d * 0.3),
            (x + half, y + 1),
            (x + half + 4, y),
        ]

    _strip(
        canvas,
        y,
        [(50, y), *pit(84, 12, 1.15), (130, y), *pit(172, 13, 1.52), (220, y)],
        [(62, 106), (148, 196)],
        rng,
        30,
    )
    _width(canvas, 158, 186, y, "under 2 mm")
    label_column(
        canvas,
        [
            Label((252, y + 2.2), "Epidermis"),
            Label((214, y + 34), "Dermis"),
            Label((214, y + SHOWN - 18), "Fat"),
        ],
        edge=RIGHT,
        x=280,
        top=y - 14,
        bottom=y + SHOWN,
    )


def _boxcar(canvas: Canvas, y: float, rng: random.Random) -> None:
    def pit(a: float, b: float, depth: float) -> list[Point]:
        d = depth * MM
        return [
            (a - 7, y),
            (a - 2, y),
            (a - 1, y),
            (a + 1, y + d * 0.3),
            (a + 2, y + d * 0.85),
            (a + 4, y + d),
            (a + 12, y + d),
            ((a + b) / 2, y + d + 1),
            (b - 12, y + d),
            (b - 4, y + d),
            (b - 2, y + d * 0.85),
            (b - 1, y + d * 0.3),
            (b + 1, y),
            (b + 2, y),
            (b + 7, y),
        ]

    _strip(
        canvas,
        y,
        [(40, y), *pit(62, 134, 0.35), (148, y), *pit(164, 228, 0.85), (246, y)],
        [(52, 144), (156, 238)],
        rng,
        28,
    )
    _width(canvas, 62, 134, y, "1.5–4 mm")
    label_column(
        canvas,
        [Label((126, y + 17), "Shallow"), Label((220, y + 38), "Deep")],
        edge=RIGHT,
        x=280,
        top=y - 10,
        bottom=y + SHOWN,
    )


def _rolling(canvas: Canvas, y: float, rng: random.Random) -> None:
    pits = [
        (34, y),
        (42, y),
        (62, y + 5),
        (88, y + 22),
        (116, y + 24),
        (138, y + 15),
        (164, y + 26),
        (194, y + 20),
        (222, y + 5),
        (246, y),
        (252, y),
    ]
    bands = [
        [(98, y + 28), (96, y + 54), (102, y + 76), (98, y + SHOWN)],
        [(166, y + 28), (170, y + 52), (164, y + 74), (169, y + SHOWN)],
        [(134, y + 24), (130, y + 52), (136, y + 72), (133, y + SHOWN)],
    ]
    _strip(canvas, y, pits, [(50, 236)], rng, 28, bands)
    _width(canvas, 42, 246, y, "more than 4–5 mm")
    label_column(
        canvas,
        [Label((206, y + 27), "Scar tissue"), Label((166, y + 74), "Tether")],
        edge=RIGHT,
        x=280,
        top=y - 10,
        bottom=y + SHOWN,
    )
