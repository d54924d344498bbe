"""A plain needle and a radiofrequency needle: what each leaves in the skin."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import wavy
from figures.drawing.needle import needle
from figures.drawing.pen import number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import fat
from figures.tissue.fibres import dermis_weave

LEFT, RIGHT, SKIN, FLOOR = 6.0, 230.0, 78.0, 392.0
JUNCTION, BASE = SKIN + 34, 326.0
PLAIN, HEATED, TIP = 58.0, 170.0, 236.0  # x of the needles, depth of both

FIGURE = Figure(
    title="A plain needle and a radiofrequency needle",
    alt=(
        "A plain needle leaves a channel; a radiofrequency needle also heats the dermis at its "
        "tip, a different treatment with risks of its own."
    ),
    long=(
        "A section through very light skin with two needles pushed in, drawn for clarity and not "
        "to scale. Left, a plain needle: it makes a narrow channel through the epidermis into the "
        "dermis. Right, a radiofrequency needle, joined to a cable: it makes a channel too, and "
        "electric current heats the tissue at its tip, drawn as an orange-red glow. The heat "
        "leaves a small zone of coagulated tissue in the dermis. How wide the zone is depends on "
        "the device and is not recorded here. Radiofrequency is a different treatment: results "
        "and risks of plain needling do not carry over. In October 2025 the regulator of the "
        "United States warned of burns, scarring, fat loss, disfigurement and nerve damage after "
        "radiofrequency microneedling and called it unsuitable for home use, as the press reports."
    ),
    tones=(1,),
    sources=(
        source("sasaki2019 min2016", "heating at the needle tips, zones of coagulated tissue"),
        source("fdarf2025 primejournal2025rf", "warning of October 2025; not for home use"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 462, scheme)
    rng = random.Random(19)
    surface = wavy(LEFT, RIGHT, SKIN, 1.2, 46, rng)
    junction = wavy(LEFT, RIGHT, JUNCTION, 7, 30, rng)
    floor = wavy(LEFT, RIGHT, BASE, 6, 90, rng)
    fat(canvas, LEFT, RIGHT, floor, FLOOR, rng, cell=22, lobule=84)
    canvas.path(area_between(junction, floor), scheme.dermis)
    dermis_weave(canvas, LEFT, RIGHT, junction, floor, rng, fine=0.17, scale=1.2, elastin=False)
    epidermis(canvas, surface, junction, scheme.tone(1), horny=4, basal=6, line=1.8)
    _heat(canvas)
    for x in (PLAIN, HEATED):
        needle(canvas, x, SKIN - 30, TIP - 60, TIP, half=6)
    _cable(canvas)
    canvas.text((PLAIN, 22), "Plain needle", anchor="middle", bold=True)
    canvas.text((HEATED + 8, 22), "Radiofrequency", anchor="middle", bold=True)
    _words(canvas)
    return canvas


def _heat(canvas: Canvas) -> None:
    scheme = canvas.scheme
    for radii, strength in (((30, 40), ".22"), ((21, 29), ".38"), ((12, 18), ".8")):
        canvas.oval((HEATED, TIP - 14), radii, scheme.heat, fill_opacity=strength)
    zone = {"stroke": scheme.heat, "stroke_width": 1.6, "stroke_dasharray": "4 4"}
    canvas.oval((HEATED, TIP - 14), (30, 40), "none", **zone)


def _cable(canvas: Canvas) -> None:
    scheme, data = canvas.scheme, f"M{number(HEATED)} {number(SKIN - 40)}C168 30 200 40 226 30"
    canvas.stroke(data, scheme.steel_edge, 6)
    canvas.stroke(data, scheme.steel, 3.6)


def _words(canvas: Canvas) -> None:
    label_column(
        canvas,
        [
            Label((220, SKIN + 14), "Epidermis"),
            Label((220, 136), "Dermis"),
            Label((HEATED + 20, TIP - 36), "Heat", "at the tip"),
            Label((HEATED + 24, TIP + 6), "Heat zone", "coagulated"),
            Label((PLAIN, 160), "Channel only"),
            Label((220, BASE + 34), "Fat"),
        ],
        edge=RIGHT,
        x=250,
        top=70,
        bottom=FLOOR,
    )
    canvas.lines(
        (LEFT, 418),
        (
            "Not to scale. A different treatment: results",
            "and risks of needling do not carry over.",
        ),
        fill=canvas.scheme.muted,
    )
