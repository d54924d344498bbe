"""A short home needle and a clinic needle against the layers of facial skin."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import wavy
from figures.drawing.needle import needle
from figures.drawing.pen import number
from figures.drawing.ruler import ruler
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import fat
from figures.tissue.fibres import dermis_weave

MM = 200.0  # px per millimetre
LEFT, RIGHT, SKIN, FLOOR = 44.0, 238.0, 96.0, 458.0
EPIDERMIS = (0.066, 0.121)  # mm, lowest and highest regional mean
SKIN_ENDS = (1.235, 1.599)  # mm, epidermis and dermis together
HOME, CLINIC = 92.0, 186.0  # x of the two needles
RANGES = ((HOME, 0.0, 0.5), (CLINIC, 0.5, 3.5))  # mm

FIGURE = Figure(
    title="A home needle and a clinic needle in facial skin",
    alt=(
        "To scale in facial skin: a 0.25 mm home needle passes the thin epidermis, a 1.5 mm "
        "clinic needle may reach the end of the dermis."
    ),
    long=(
        "Facial skin in section, to scale, with a ruler in millimetres and two needles pushed in "
        "to their full length. The epidermis ends 0.07 to 0.12 mm down; the dermis ends somewhere "
        "between 1.23 and 1.60 mm, shown as a shaded band, because six regions of face and scalp "
        "differ. Fat goes on below. Home: a 0.25 mm needle, the longest that consumer guidance in "
        "South Korea counts as personal use, as the press reports. At full length it passes the epidermis and ends in "
        "the upper dermis. Clinic: a 1.5 mm needle, the usual length in studies of acne scars. It "
        "ends inside the shaded band. Beside each needle a dotted line shows the lengths "
        "described: home rollers under 0.5 mm, clinic pens from 0.5 to 3.5 mm, which runs on "
        "below the picture. Longer needles are on sale to the public too. Needle length is not "
        "always depth; in rats, needles 0.77 mm long made channels about 0.15 mm deep. Even 0.15 "
        "and 0.25 mm needles opened the barrier of facial skin for up to 72 hours. The skin "
        "samples came from women aged 30 to 80. Needle widths are not to scale."
    ),
    tones=(2,),
    sources=(
        source("selcukFaceRegions", "six face and scalp regions, women 30-80, histology"),
        source(
            "kca2020hankyung",
            "needles of about 0.25 mm or shorter are personal use; longer on sale",
        ),
        source("scirep2022", "home rollers under 0.5 mm, clinic pens 0.5 to 3.5 mm"),
        source("harris2015", "median needle length 1.5 mm in studies of acne scars"),
        source("kalluri2011", "needles 0.77 mm long, channels about 0.15 mm deep in rats"),
        source("barrier2012", "0.15 and 0.25 mm needles, barrier back within 72 hours"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 562, scheme)
    rng = random.Random(23)
    surface = wavy(LEFT, RIGHT, SKIN, 1.2, 46, rng)
    junction = wavy(LEFT, RIGHT, SKIN + sum(EPIDERMIS) / 2 * MM, 5.5, 21, rng)
    floor = wavy(LEFT, RIGHT, SKIN + sum(SKIN_ENDS) / 2 * MM, 7, 90, rng)
    fat(canvas, LEFT, RIGHT, floor, FLOOR, rng, cell=17, lobule=80)
    canvas.path(area_between(junction, floor), scheme.dermis)
    dermis_weave(canvas, LEFT, RIGHT, junction, floor, rng, fine=0.17, scale=0.9, elastin=False)
    epidermis(canvas, surface, junction, scheme.tone(2), horny=3.4, basal=4.5)
    _band(canvas)
    _ranges(canvas)
    for x, length, name in ((HOME, 0.25, "Home"), (CLINIC, 1.5, "Clinic")):
        tip = SKIN + length * MM
        needle(canvas, x, SKIN - 32, max(SKIN - 10, tip - 62), tip, half=6)
        canvas.text((x, SKIN - 68), name, anchor="middle", bold=True)
        canvas.text((x, SKIN - 51), f"{length} mm", anchor="middle")
    _ruler(canvas)
    _words(canvas)
    return canvas


def _band(canvas: Canvas) -> None:
    """Where the dermis ends: between the thinnest and the thickest region."""
    scheme = canvas.scheme
    top, bottom = (SKIN + mm * MM for mm in SKIN_ENDS)
    canvas.rect((LEFT, top), (RIGHT - LEFT, bottom - top), scheme.ink, fill_opacity=".1")
    edges = "".join(f"M{number(LEFT)} {number(y)}H{number(RIGHT)}" for y in (top, bottom))
    canvas.stroke(edges, scheme.ink, 1.2, stroke_dasharray="5 4")


def _ranges(canvas: Canvas) -> None:
    """The lengths described, beside each needle; the lower end of the second is off the plate."""
    scheme = canvas.scheme
    for x, shortest, longest in RANGES:
        top, bottom = SKIN + shortest * MM + 3, min(SKIN + longest * MM - 3, FLOOR - 2)
        line = f"M{number(x + 20)} {number(top)}V{number(bottom)}"
        ends = f"M{number(x + 15)} {number(top)}h10"
        if SKIN + longest * MM < FLOOR:
            ends += f"M{number(x + 15)} {number(bottom)}h10"
        canvas.stroke(line + ends, scheme.paper, 4.4, stroke_opacity=".8")
        canvas.stroke(line, scheme.ink, 2, stroke_dasharray=".1 5")
        canvas.stroke(ends, scheme.ink, 1.4)


def _ruler(canvas: Canvas) -> None:
    ruler(canvas, LEFT - 6, SKIN, MM, marks=(0, 0.5, 1.0, 1.5), step=0.1, until=1.8)
    canvas.text((2, SKIN - 51), "mm", bold=True)


def _words(canvas: Canvas) -> None:
    label_column(
        canvas,
        [
            Label((228, SKIN + 10), "Epidermis", "0.07–0.12"),
            Label((228, SKIN + 120), "Dermis", "1.15–1.50"),
            Label((228, SKIN + sum(SKIN_ENDS) / 2 * MM), "Dermis ends", "1.23–1.60"),
            Label((228, SKIN + 340), "Fat", "goes on below"),
        ],
        edge=RIGHT,
        x=258,
        top=78,
        bottom=FLOOR,
    )
    canvas.lines(
        (2, 486),
        (
            "Dotted: lengths described for home rollers",
            "(under 0.5 mm), clinic pens (0.5–3.5 mm).",
            "Face and scalp samples, women 30–80.",
            "Needle length is not always depth.",
        ),
        fill=canvas.scheme.muted,
    )
