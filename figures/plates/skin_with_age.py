"""Young and old skin that was kept out of the sun."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at, wavy
from figures.drawing.paths import spline
from figures.drawing.pen import Point
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import fat
from figures.tissue.fibres import strands
from figures.tissue.tubes import tube, winding

LEFT, RIGHT, HEIGHT = 6.0, 206.0, 208.0
TONE = 2

FIGURE = Figure(
    title="Skin in youth and in old age",
    alt=(
        "With age the border under the epidermis flattens, capillary loops become fewer and the "
        "dermis thinner, even without sun."
    ),
    long=(
        "Two sections of light skin that was kept out of the sun, one above the other, not to "
        "scale. Above, young skin: the border between epidermis and dermis undulates deeply, a "
        "capillary loop rises into every bump, collagen bundles fill the dermis and elastic "
        "fibres run between them. Below, old skin: epidermis and dermis are thinner, the border "
        "is flatter, capillary loops are fewer, the collagen bundles near the top are finer and "
        "elastic fibres are fewer. On the inner upper arm the dermis lost about 6 % of its "
        "thickness in ten years, the epidermis 6 to 7 %; whether the epidermis thins differs "
        "between studies and places. Skin aged by sun looks different: heaps of elastic material "
        "and coarse wrinkles. Hair and glands, which dwindle with age, are left out."
    ),
    tones=(TONE,),
    sources=(
        source("agingHistology", "flatter border, fewer capillary loops, fewer hairs and glands"),
        source("gerontology1990", "dermis about 6 % and epidermis 6-7 % per decade, inner arm"),
        source("dermalMorphometry", "less collagen, finer bundles in the papillary dermis"),
        source("shin2019", "elastic fibres decline in skin aged without sun"),
        source("elastinPhoto2017 photoagingCutis2005", "what sun does instead"),
        source("lintzeri2022", "studies differ on the epidermis"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 520, scheme)
    for top, name, note, young in (
        (40.0, "Young skin", "kept out of the sun", True),
        (304.0, "Old skin", "kept out of the sun", False),
    ):
        canvas.text((LEFT, top - 14), name, bold=True)
        canvas.text((LEFT + 100, top - 14), note, fill=scheme.muted)
        _section(canvas, top, young=young)
    return canvas


def _section(canvas: Canvas, top: float, *, young: bool) -> None:
    scheme, rng = canvas.scheme, random.Random(33)
    thick, amplitude, base = (30, 10.0, 168) if young else (22, 2.2, 140)
    junction = wavy(LEFT, RIGHT, top + thick, amplitude, 40, rng)
    floor = wavy(LEFT, RIGHT, top + base, 4, 90, rng)
    fat(canvas, LEFT, RIGHT, floor, top + HEIGHT, rng, cell=22, lobule=86)
    canvas.path(area_between(junction, floor), scheme.dermis)
    _fibres(canvas, junction, floor, rng, young=young)
    _vessels(canvas, junction, top, young=young)
    epidermis(
        canvas, [(LEFT, top), (RIGHT, top)], junction, scheme.tone(TONE), horny=4, basal=5.5,
        line=2, nuclei=False,
    )  # fmt: skip
    _words(canvas, junction, top, base, young=young)


def _fibres(
    canvas: Canvas, junction: list[Point], floor: list[Point], rng: random.Random, *, young: bool
) -> None:
    scheme = canvas.scheme

    def inside(x: float, y: float) -> bool:
        return height_at(junction, x) + 4 < y < height_at(floor, x) - 3

    top, bottom = min(y for _, y in junction), max(y for _, y in floor)
    box = (LEFT, top, RIGHT, bottom)
    count, width = (46, 3.0) if young else (26, 1.8)
    for colour in (scheme.collagen_shade, scheme.collagen):
        strands(
            canvas, box, inside, rng, count=count, length=(26, 66), width=width, colour=colour
        )  # fmt: skip
    strands(
        canvas, box, inside, rng, count=12 if young else 3, length=(30, 60), width=1.1,
        colour=scheme.elastin, wave=4,
    )  # fmt: skip


def _vessels(canvas: Canvas, junction: list[Point], top: float, *, young: bool) -> None:
    scheme, level = canvas.scheme, top + (82 if young else 66)
    inner = [p for p in junction if LEFT + 8 < p[0] < RIGHT - 8]
    tops = [
        b
        for a, b, c in zip(inner, inner[1:], inner[2:], strict=False)
        if a[1] > b[1] <= c[1] and b[1] < top + (30 if young else 22)
    ]
    loops = {scheme.artery: "", scheme.vein: ""}
    for x, y in tops if young else tops[1:2]:
        loops[scheme.artery] += spline(
            [(x - 6, level), (x - 5, y + 18), (x - 3, y + 7), (x, y + 7)]
        )
        loops[scheme.vein] += spline(
            [(x, y + 7), (x + 3, y + 7), (x + 5, y + 18), (x + 6, level + 8)]
        )
    for colour, data in loops.items():
        canvas.stroke(data, colour, 1.9)
    rng = random.Random(8)
    for colour, shift in ((scheme.vein, 8.0), (scheme.artery, 0.0)):
        line = winding((LEFT, level + shift), (RIGHT, level + shift), rng, sway=3, step=34)
        tube(canvas, [(line, 3.0)], colour, scheme.vessel_edge, rim=0.5, cut=True)


def _words(canvas: Canvas, junction: list[Point], top: float, base: float, *, young: bool) -> None:
    x = 192.0
    border = height_at(junction, x)
    words = (
        [
            Label((198, top + 14), "Epidermis"),
            Label((x, border), "Deep waves"),
            Label((200, top + 82), "Capillaries", "many loops"),
            Label((190, top + 128), "Dermis", "thick bundles"),
            Label((190, top + 190), "Fat"),
        ]
        if young
        else [
            Label((198, top + 11), "Thinner"),
            Label((x, border), "Flat border"),
            Label((200, top + 66), "Capillaries", "fewer loops"),
            Label((190, top + 110), "Thinner dermis", "fine bundles"),
            Label((190, top + 176), "Fat"),
        ]
    )
    label_column(canvas, words, edge=RIGHT, x=230, top=top - 4, bottom=top + HEIGHT)
