"""What each layer of skin does, drawn where it does it."""

from __future__ import annotations

import random

from figures.drawing.arrow import arrow
from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.line import height_at, wavy
from figures.drawing.paths import dots, spline
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source
from figures.tissue.epidermis import area_between, epidermis
from figures.tissue.fat import fat
from figures.tissue.fibres import dermis_weave
from figures.tissue.tubes import coil, corkscrew, tube, winding

LEFT, RIGHT, SKIN, FLOOR = 6.0, 204.0, 66.0, 462.0
JUNCTION, BASE = SKIN + 44, 340.0

FIGURE = Figure(
    title="What each layer of the skin does",
    alt=(
        "The epidermis slows water loss and keeps germs out, the dermis gives strength, feeling "
        "and blood, the fat cushions and stores."
    ),
    long=(
        "A section through deep skin, drawn for clarity and not to scale, with the tasks of its "
        "layers. On the surface germs are kept out. A dotted blue line shows water that leaves "
        "slowly through the epidermis: the barrier slows it but does not stop it. Pigment lies "
        "mostly in the deepest cells. A sweat gland sends sweat up its duct. Nerve endings reach "
        "into the epidermis and feel. In the dermis collagen and elastic fibres give strength and "
        "let the skin stretch and spring back. Blood vessels feed the epidermis from below; it "
        "has none of its own. The fat layer cushions blows, insulates, stores energy and ties the "
        "skin to what lies below. The fat goes on below the picture. Hair and oil glands are left "
        "out."
    ),
    tones=(5,),
    sources=(
        source("dermnetStructure feingold2007", "barrier: slows water, keeps organisms out"),
        source("taylor2013", "water is slowed, not stopped; sweat glands"),
        source("innervation1993 johansson1999", "nerve endings in the epidermis"),
        source("menonDermis", "strength, pliability and elasticity of the dermis"),
        source("braunVasculature microcirculation1997", "the epidermis is fed from below"),
        source("zhou2024 skinAppendages2020 skinTable2021", "what the fat layer does"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 474, scheme)
    rng = random.Random(77)
    surface = wavy(LEFT, RIGHT, SKIN, 1.4, 50, rng)
    junction = wavy(LEFT, RIGHT, JUNCTION, 9, 34, rng)
    floor = wavy(LEFT, RIGHT, BASE, 6, 90, rng)
    fat(canvas, LEFT, RIGHT, floor, FLOOR, rng, cell=24, lobule=92)
    canvas.path(area_between(junction, floor), scheme.dermis)
    dermis_weave(canvas, LEFT, RIGHT, junction, floor, rng, fine=0.2, scale=1.3)
    _vessels(canvas, junction, rng)
    _nerve(canvas, junction, rng)
    duct = [(134, 278), (138, 240), (130, 190), (134, 150), (134, JUNCTION)]
    tube(canvas, [(duct, 3)], scheme.sweat, scheme.sweat_edge, rim=0.8)
    coil(canvas, (134, 288), 17, 4.8, scheme.sweat, scheme.sweat_edge, rng)
    epidermis(canvas, surface, junction, scheme.tone(5), horny=6, basal=7, line=2)
    way = corkscrew(134, JUNCTION + 1, SKIN + 2, 2.6, 6)
    tube(canvas, [(way, 2.2)], scheme.sweat, scheme.sweat_edge, rim=0.8)
    _nerve_ends(canvas, junction)
    _surface(canvas)
    _words(canvas)
    return canvas


def _vessels(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme, level = canvas.scheme, 176.0
    loops = {scheme.artery: "", scheme.vein: ""}
    for x in (24.0, 58.0, 92.0):
        top = height_at(junction, x) + 8
        loops[scheme.artery] += spline([(x - 5, level), (x - 4, top + 14), (x - 2, top), (x, top)])
        loops[scheme.vein] += spline(
            [(x, top), (x + 2, top), (x + 4, top + 14), (x + 5, level + 9)]
        )
    for colour, data in loops.items():
        canvas.stroke(data, colour, 1.8)
    for colour, shift in ((scheme.vein, 9.0), (scheme.artery, 0.0)):
        line = winding((LEFT, level + shift), (RIGHT, level + shift), rng, sway=3, step=34)
        tube(canvas, [(line, 3.4)], colour, scheme.vessel_edge, rim=0.5, cut=True)


NERVE_TOPS = ((166.0, 84.0), (190.0, 78.0))


def _nerve(canvas: Canvas, junction: list[Point], rng: random.Random) -> None:
    scheme = canvas.scheme
    trunk = winding((180, FLOOR), (178, 200), rng, sway=5, step=30)
    twigs = [
        [(178, 206), (178, 180), ((178 + x) / 2, 150), (x, height_at(junction, x) + 6), (x, height_at(junction, x))]
        for x, _ in NERVE_TOPS
    ]  # fmt: skip
    lines = [(trunk, 3.4), *((twig, 1.6) for twig in twigs)]
    tube(canvas, lines, scheme.nerve, scheme.nerve_edge, rim=0.8, cut=True)


def _nerve_ends(canvas: Canvas, junction: list[Point]) -> None:
    ends = []
    for x, top in NERVE_TOPS:
        border = height_at(junction, x)
        ends.append(([(x, border + 1), (x + 2, border - 10), (x - 1, top + 8), (x, top)], 1.4))
    tube(canvas, ends, canvas.scheme.nerve, canvas.scheme.nerve_edge, rim=0.7)


def _surface(canvas: Canvas) -> None:
    """Germs that stay out, water that leaves slowly, a drop of sweat."""
    scheme = canvas.scheme
    rods = "M22 50l7-3M84 44l-6 4M104 54l7-2"
    canvas.stroke(rods, scheme.immune, 5)
    canvas.stroke(dots([(40, 52), (47, 48), (92, 56)]), scheme.immune, 6.4)
    arrow(canvas, (34, 30), (34, 42))
    water = "M66 168C66 140 60 120 66 104S62 84 66 40"
    canvas.stroke(water, scheme.paper, 4, stroke_opacity=".7")
    canvas.stroke(water, scheme.water, 2.4, stroke_dasharray=".1 5")
    canvas.stroke("M61 38l5-8l5 8", scheme.water, 2)
    x, y = 134.0, SKIN - 1
    drop = f"M{number(x - 11)} {number(y)}q0-10 11-10t11 10z"
    canvas.path(drop, scheme.sweat, stroke=scheme.sweat_edge, stroke_width=1.2)


def _words(canvas: Canvas) -> None:
    scheme, x = canvas.scheme, 226.0
    rules = "".join(f"M{number(RIGHT + 5)} {number(y)}H354" for y in (JUNCTION + 8, BASE))
    canvas.stroke(rules, scheme.rule, 0.8)
    canvas.text((x, 18), "Epidermis", bold=True)
    canvas.text((x, JUNCTION + 28), "Dermis", bold=True)
    canvas.text((x, BASE + 20), "Fat layer", bold=True)
    column = {"edge": RIGHT, "x": x}
    label_column(
        canvas,
        [
            Label((111, 52), "keeps germs out"),
            Label((66, 78), "slows water loss"),
            Label((191, 88), "feels"),
        ],
        top=28,
        bottom=JUNCTION + 6,
        **column,
    )
    label_column(
        canvas,
        [
            Label((196, 176), "Blood", "feeds epidermis"),
            Label((196, 226), "Fibres", "strong, springy"),
            Label((146, 288), "Sweat gland", "sends up sweat"),
        ],
        top=JUNCTION + 38,
        bottom=BASE - 4,
        **column,
    )
    canvas.lines(
        (x, BASE + 40), ("cushions,", "insulates, stores", "energy, ties the", "skin down")
    )
