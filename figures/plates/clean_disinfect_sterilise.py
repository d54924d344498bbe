"""Three steps of getting rid of germs, and which of them a needle needs."""

from __future__ import annotations

import math
import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.paths import dots
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source

LENS, CENTRE = 58.0, 70.0  # radius, x of every lens
STEP = 148.0

FIGURE = Figure(
    title="Cleaning, disinfection and sterilisation",
    alt=(
        "Cleaning removes dirt, disinfection kills many germs but spares spores, only "
        "sterilisation leaves none; needles need the last."
    ),
    long=(
        "Three round windows, one below the other, show the same needle tip from near. One, "
        "cleaning: dirt is gone, but rods, round bacteria, viruses and spores are still there. It "
        "must come first, because dirt shields germs. Two, disinfection, for example with "
        "alcohol: bacteria and many viruses are dead, drawn as empty outlines, but spores, drawn "
        "as filled ovals with a thick coat, live on. Three, sterilisation: nothing is alive. "
        "Steam under pressure does it: 121 °C for 30 minutes or 132 °C for 4 minutes for wrapped "
        "items in healthcare autoclaves. Anything that enters living tissue must be sterile, and "
        "disinfection does not replace that. Ultraviolet light is not an accepted way to "
        "sterilise needles. Most needle tips are made sterile in the factory and are for single "
        "use. Germs are far too large in the picture and their numbers are not data."
    ),
    tones=(),
    sources=(
        source(
            "rutala2008cdc cdcSterilization", "cleaning first; alcohol is a disinfectant; steam"
        ),
        source("mcdonnell1999", "alcohol does not kill spores; order of resistance"),
        source("cdcSteam", "121 degrees 30 minutes, 132 degrees 4 minutes, wrapped items"),
        source("cdcRationalApproach", "what enters sterile tissue must be sterile"),
        source("rutalaAPIC2016", "sterile means free of all microorganisms"),
        source("westNorfolkSterilising", "disinfection no substitute; ultraviolet inadequate"),
        source("doddaballapur2009 den160029", "needles factory-sterile, single use"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 506, scheme)
    steps = (
        ("1 Cleaning", ("removes dirt; germs", "may stay. It must", "come first."), "dirt shields germs"),
        ("2 Disinfection", ("kills many germs,", "but not spores.",), "such as alcohol"),
        ("3 Sterilisation", ("leaves nothing", "alive.",), "steam under pressure"),
    )  # fmt: skip
    for i, (name, words, means) in enumerate(steps):
        y = 66 + i * STEP
        _window(canvas, (CENTRE, y), i)
        canvas.text((150, y - 30), name, bold=True)
        below = canvas.lines((150, y - 10), words)
        canvas.text((150, below + 2), means, fill=scheme.muted)
        if i < 2:
            _step(canvas, y + LENS + 4)
    spore = [Label((CENTRE + 26, 66 + STEP + 36), "Spores stay alive")]
    column = {"edge": CENTRE + LENS, "x": 150.0}
    label_column(canvas, spore, top=66 + STEP + 34, bottom=66 + STEP + 62, **column)
    canvas.stroke("M6 442H354", scheme.rule, 0.8)
    canvas.text((6, 464), "A needle that enters skin must be sterile.", bold=True)
    canvas.lines((6, 484), ("Ultraviolet light does not sterilise needles.",), fill=scheme.muted)
    return canvas


def _step(canvas: Canvas, y: float) -> None:
    head = f"M{number(CENTRE)} {number(y)}v20m-5-6l5 6l5-6"
    canvas.stroke(head, canvas.scheme.accent, 2)


def _window(canvas: Canvas, at: Point, stage: int) -> None:
    scheme, (cx, cy) = canvas.scheme, at
    canvas.disc(at, LENS, scheme.papillary, stroke=scheme.ink, stroke_width=1.4)
    tip = [(cx - 15, cy - LENS + 3), (cx - 13, cy - 6), (cx, cy + 42), (cx + 13, cy - 6)]
    tip += [(cx + 15, cy - LENS + 3)]
    data = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in tip) + "z"
    canvas.path(data, scheme.steel_pale, stroke=scheme.steel_edge, stroke_width=1.2)
    if stage == 2:
        return
    _germs(canvas, at, alive=stage == 0, rng=random.Random(3))


def _germs(canvas: Canvas, at: Point, *, alive: bool, rng: random.Random) -> None:
    """Rods, round bacteria and viruses, dead as empty outlines; spores alive in both windows."""
    scheme, (cx, cy) = canvas.scheme, at
    rods = ""
    cocci: list[Point] = []
    viruses: list[Point] = []
    spores: list[Point] = []
    places = [(-38, -14), (-26, 18), (-44, 8), (34, -20), (28, 14), (42, 6), (-20, -34), (24, -38)]
    places += [(-8, 8), (8, -22), (-30, 38), (26, 36), (-6, -36), (38, -4), (4, 24), (-36, -30)]
    for i, (dx, dy) in enumerate(places):
        x, y = cx + dx, cy + dy
        if i % 4 == 0:
            turn = rng.uniform(0, math.pi)
            bx, by = 5 * math.cos(turn), 5 * math.sin(turn)
            rods += f"M{number(x - bx)} {number(y - by)}l{number(2 * bx)} {number(2 * by)}"
        else:
            (cocci, viruses, spores)[i % 4 - 1].append((x, y))
    ground = scheme.papillary
    for data, width in ((rods, 6.5), (dots(cocci), 8)):
        canvas.stroke(data, scheme.fibroblast, width)
        if not alive:
            canvas.stroke(data, ground, width - 2.4)
    spikes = "".join(
        f"M{number(x - r * math.cos(t))} {number(y - r * math.sin(t))}l{number(2 * r * math.cos(t))} {number(2 * r * math.sin(t))}"
        for x, y in viruses
        for r in (4.4,)
        for t in (0.3, 1.35, 2.4)
    )
    canvas.stroke(spikes, scheme.immune, 1.2)
    if not alive:
        canvas.stroke(dots(viruses), ground, 4.6)
    else:
        canvas.stroke(dots(viruses), scheme.immune, 4.6)
    for x, y in spores:
        canvas.oval((x, y), (6.5, 4.6), scheme.gland, stroke=scheme.scab, stroke_width=2.4)
