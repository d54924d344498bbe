"""Needle length against the depth of the channel that was measured."""

from __future__ import annotations

import random
from dataclasses import dataclass

from figures.drawing.canvas import Canvas
from figures.drawing.pen import number
from figures.drawing.ruler import ruler
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.fibres import strands

MM = 190.0  # px per millimetre
LEFT, RIGHT, SKIN = 44.0, 354.0, 110.0
FLOOR = SKIN + 1.7 * MM


@dataclass(frozen=True)
class Measured:
    """Lengths in mm."""

    x: float
    needle: float
    channel: float
    tool: str
    skin: str
    found: str


MEASURED = (
    Measured(98, 0.77, 0.15, "needles", "live rats", "about 0.15"),
    Measured(200, 0.5, 0.5, "motor pen", "human skin", "close to 0.5"),
    Measured(302, 1.5, 1.5, "motor pen", "human skin", "close to 1.5"),
)

FIGURE = Figure(
    title="Needle length and the depth of the channel",
    alt=(
        "Needles 0.77 mm long left channels about 0.15 mm deep in rats; a motor pen came close to "
        "its 0.5 and 1.5 mm settings in human skin."
    ),
    long=(
        "Three needles, drawn as dashed outlines at their full length, each over the channel that "
        "was measured, all to scale with a ruler in millimetres. Left: needles 0.77 mm long, in "
        "live rats; the channels were about 0.15 mm deep, a fifth of the length. Middle and "
        "right: a motor pen set to 0.5 mm and to 1.5 mm, in human skin removed at a facelift; "
        "both channels came close to the setting, how close is not recorded here. The human skin "
        "came from one person. Rat skin is not human skin, and a roller is not a pen. Layers of "
        "the skin are not drawn, because neither study gives them. Widths are not to scale."
    ),
    tones=(),
    sources=(
        source("kalluri2011", "needles 0.77 mm long, channels about 0.15 mm deep in hairless rats"),
        source("sasaki2019", "motor needling at 0.5 and 1.5 mm close to those depths, one donor"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 562, scheme)
    _tissue(canvas)
    for case in MEASURED:
        _channel(canvas, case)
        _outline(canvas, case)
        _words(canvas, case)
    _ruler(canvas)
    canvas.lines(
        (2, FLOOR + 96),
        ("Dashed: the needle. Open: the channel found.", "Layers of the skin are not drawn."),
        fill=scheme.muted,
    )
    return canvas


def _tissue(canvas: Canvas) -> None:
    scheme, rng = canvas.scheme, random.Random(88)
    canvas.rect((LEFT, SKIN), (RIGHT - LEFT, FLOOR - SKIN), scheme.dermis)
    box = (LEFT, SKIN, RIGHT, FLOOR)

    def inside(x: float, y: float) -> bool:
        return SKIN + 8 < y < FLOOR - 4

    for colour in (scheme.collagen_shade, scheme.collagen):
        strands(
            canvas, box, inside, rng, count=60, length=(20, 52), width=2, colour=colour
        )  # fmt: skip
    canvas.stroke(f"M{number(LEFT)} {number(SKIN)}H{number(RIGHT)}", scheme.horny_line, 2)


def _channel(canvas: Canvas, case: Measured) -> None:
    """The open channel, an inlet of paper; its deepest part dashed where 'close to' is all we know."""
    scheme, x, tip = canvas.scheme, case.x, SKIN + case.channel * MM
    shape = f"M{number(x - 11)} {number(SKIN - 1.5)}L{number(x)} {number(tip)}L{number(x + 11)} {number(SKIN - 1.5)}"
    canvas.path(shape, scheme.paper, stroke=scheme.basement, stroke_width=1.6)
    canvas.stroke(f"M{number(x - 9)} {number(SKIN - 1.5)}h18", scheme.paper, 3)


def _outline(canvas: Canvas, case: Measured) -> None:
    scheme, x, tip, head = canvas.scheme, case.x, SKIN + case.needle * MM, SKIN - 26
    shoulder = max(SKIN + 4, tip - 54)
    shape = (
        f"M{number(x - 6)} {number(head)}V{number(shoulder)}L{number(x)} {number(tip)}"
        f"L{number(x + 6)} {number(shoulder)}V{number(head)}"
    )
    canvas.stroke(shape, scheme.steel_edge, 1.3, stroke_dasharray="4 3")
    foot = f"M{number(x - 15)} {number(head - 10)}h30l-4 12h-22z"
    canvas.path(foot, scheme.steel_pale, stroke=scheme.steel_edge, stroke_width=1.1)


def _words(canvas: Canvas, case: Measured) -> None:
    scheme, x = canvas.scheme, case.x
    canvas.text((x, 22), f"{case.needle} mm", anchor="middle", bold=True)
    canvas.text((x, 40), case.tool, anchor="middle")
    canvas.text((x, 58), case.skin, anchor="middle", fill=scheme.muted)
    canvas.text((x, FLOOR + 24), "channel", anchor="middle", fill=scheme.muted)
    canvas.text((x, FLOOR + 42), case.found, anchor="middle", bold=True)
    canvas.text((x, FLOOR + 60), "mm deep", anchor="middle", fill=scheme.muted)


def _ruler(canvas: Canvas) -> None:
    ruler(canvas, LEFT - 6, SKIN, MM, marks=(0, 0.5, 1.0, 1.5), step=0.1, until=1.7)
    canvas.text((2, SKIN - 20), "mm", bold=True)
