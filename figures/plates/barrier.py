"""The barrier as bricks and mortar."""

from __future__ import annotations

import random

from figures.drawing.canvas import Canvas
from figures.drawing.labels import Label, label_column
from figures.drawing.paths import dots, rounded, spline
from figures.drawing.pen import number
from figures.drawing.schemes import Scheme
from figures.figure import Figure, source

LEFT, RIGHT, TOP = 6.0, 214.0, 58.0
ROWS, COURSE = 9, 19.0
LIVING = TOP + ROWS * COURSE + 3

FIGURE = Figure(
    title="The skin barrier as bricks and mortar",
    alt=(
        "The horny layer as a wall: dead cells are the bricks, stacked fats the mortar, and water "
        "leaves slowly."
    ),
    long=(
        "The horny layer drawn as a wall. Nine courses of flat dead cells, the bricks, overlap "
        "each other; a thin layer of fats, the mortar, fills every gap. A dotted blue line shows "
        "water working its slow, winding way up through the mortar and out. On the surface two "
        "drops stay outside. One cell is coming loose at the top. Under the wall lies a living "
        "granular cell; small round parcels of fat leave it for the gap above, and a tight seam "
        "joins it to its neighbour, a second seal. A lens below shows the mortar many times "
        "larger: stacked sheets of fats. A bar gives their shares: about 50 % ceramides, 25 % "
        "cholesterol, 15 % free fatty acids; the rest is not recorded. The bricks are drawn far "
        "too thick: a real cell is about 200 times as long as it is thick."
    ),
    tones=(2,),
    sources=(
        source(
            "mojumdar feingold2007",
            "bricks and mortar; about 50 % ceramides, 25 % cholesterol, 15 % free fatty acids; lamellar bodies empty just below the horny layer",
        ),
        source(
            "washingtonEpidermis",
            "cell 34-44 by 25-36 by 0.15-0.20 um: some 200 times as long as thick",
        ),
        source("yaXian1999", "about nine layers on the face"),
        source("tightJunctions2010", "second seal in the granular layer"),
        source("taylor2013", "water is slowed, not stopped"),
    ),
)


def plate(scheme: Scheme) -> Canvas:
    canvas = Canvas(360, 532, scheme)
    rng = random.Random(8)
    joints = _wall(canvas, rng)
    _granular(canvas, rng)
    _water(canvas, joints)
    _drops(canvas)
    label_column(
        canvas,
        [
            Label((196, 50), "Shed cell"),
            Label((190, TOP + 2.5 * COURSE), "Brick", "a dead, flat cell"),
            Label((204, TOP + 4 * COURSE), "Mortar", "layers of fats"),
            Label((water_exit(joints)[0], TOP + 6.02 * COURSE), "Water", "leaves slowly"),
            Label((98, LIVING + 9), "Fat parcels", "leave living cells"),
            Label((161, LIVING + 34), "Tight seam", "a second seal"),
        ],
        edge=RIGHT,
        x=236,
        top=34,
        bottom=336,
    )
    _lens(canvas)
    _shares(canvas)
    return canvas


def _wall(canvas: Canvas, rng: random.Random) -> list[list[float]]:
    """Courses of overlapping bricks; returns the x of the joints of each course."""
    scheme = canvas.scheme
    canvas.path(
        f"M{number(LEFT)} {number(TOP)}H{number(RIGHT)}V{number(LIVING)}H{number(LEFT)}z",
        scheme.lipid,
    )
    lamellae = "".join(
        spline(
            [(LEFT, y), (LEFT + 50, y + 1), (LEFT + 110, y - 1), (LEFT + 160, y + 1), (RIGHT, y)]
        )
        for row in range(ROWS + 1)
        for y in (TOP + row * COURSE + 1.6,)
    )
    canvas.stroke(lamellae, scheme.lipid_line, 0.9)
    tone, data = scheme.tone(2), ""
    joints: list[list[float]] = []
    for row in range(ROWS):
        y, x = TOP + row * COURSE + 3.4, LEFT - (46 if row % 2 else 12) - rng.uniform(0, 14)
        joints.append([])
        while x < RIGHT:
            end = x + rng.uniform(62, 78)
            a, b = max(LEFT, x + 2.2), min(RIGHT, end - 2.2)
            if b - a > 8:
                data += _brick(a, b, y, rng)
            joints[-1].append(end)
            x = end
    loose = [(164, 50), (188, 44), (212, 30), (216, 38), (194, 54), (168, 60)]
    canvas.path(data + rounded(loose, 6), tone.horny, stroke=scheme.horny_line, stroke_width=1)
    return joints


def _brick(a: float, b: float, y: float, rng: random.Random) -> str:
    high, wobble = COURSE - 4.4, [rng.uniform(-0.8, 0.8) for _ in range(4)]
    third = (b - a) / 3
    return rounded(
        [
            (a + 2, y + 2),
            (a + third, y + wobble[0]),
            (b - third, y + wobble[1]),
            (b - 1, y + 1.6),
            (b, y + high * 0.6),
            (b - 2, y + high - 1),
            (b - third, y + high + wobble[2]),
            (a + third, y + high + wobble[3]),
            (a + 1, y + high - 1),
            (a, y + high * 0.4),
        ],
        5,
    )


def _granular(canvas: Canvas, rng: random.Random) -> None:
    scheme, tone = canvas.scheme, canvas.scheme.tone(2)
    top, bottom = LIVING, LIVING + 62
    canvas.path(
        f"M{number(LEFT)} {number(top)}H{number(RIGHT)}V{number(bottom)}H{number(LEFT)}z",
        tone.basal,
    )
    for a, b in ((LEFT, 54), (58, 159), (163, RIGHT)):
        canvas.path(
            rounded(
                [(a, top + 5), ((a + b) / 2, top + 3), (b, top + 6), (b, bottom), (a, bottom)], 6
            ),
            tone.living,
        )
    canvas.stroke("".join(f"M{x} {number(top + 26)}v18" for x in (56, 161)), scheme.link, 5)
    grains = [
        (rng.uniform(a, b), rng.uniform(top + 22, bottom - 6))
        for a, b, n in ((12, 48, 12), (66, 150, 26), (172, 208, 12))
        for _ in range(n)
    ]
    canvas.stroke(dots(grains), tone.melanin, 2.4)
    parcels = [
        (72, top + 15),
        (84, top + 11),
        (98, top + 9),
        (112, top + 12),
        (126, top + 10),
        (140, top + 15),
        (28, top + 12),
        (188, top + 12),
        (104, top + 18),
        (90, top + 20),
    ]
    for x, y in parcels:
        canvas.disc((x, y), 4, scheme.lipid, stroke=scheme.lipid_line, stroke_width=1.2)


def water_exit(joints: list[list[float]]) -> tuple[float, list[tuple[float, float]]]:
    """The way of one water molecule up through the mortar, joint by joint."""
    x, way = 112.0, [(112.0, LIVING + 1)]
    for row in range(ROWS - 1, -1, -1):
        y = TOP + row * COURSE + 2
        x = min(
            (j for j in joints[row] if LEFT + 16 < j < RIGHT - 26),
            key=lambda j: abs(j - x) + (30 if abs(j - x) < 8 else 0),
        )
        way += [(x, y + COURSE), (x, y)]
    return way[5][0], way


def _water(canvas: Canvas, joints: list[list[float]]) -> None:
    scheme, way = canvas.scheme, water_exit(joints)[1]
    x, y = way[-1]
    data = "M" + "L".join(f"{number(a)} {number(b)}" for a, b in [*way, (x, y - 22)])
    canvas.stroke(data, scheme.paper if scheme.name == "dark" else scheme.lipid, 4)
    canvas.stroke(data, scheme.water, 2.2, stroke_dasharray=".1 4.6")
    canvas.stroke(f"M{number(x - 5)} {number(y - 21)}l5-7l5 7", scheme.water, 2)


def _drops(canvas: Canvas) -> None:
    for x in (34, 132):
        y = TOP - 1
        canvas.path(
            f"M{x - 15} {number(y)}q0-12 15-12t15 12z",
            canvas.scheme.sweat,
            stroke=canvas.scheme.sweat_edge,
            stroke_width=1.2,
        )


def _lens(canvas: Canvas) -> None:
    """The mortar enlarged: sheets of fat molecules, heads out, tails in."""
    scheme, cx, cy, r = canvas.scheme, 74.0, 418.0, 64.0
    sx, sy = 40.0, TOP + 8 * COURSE + 1.6
    canvas.stroke(
        f"M{number(sx - 8)} {number(sy)}L{number(cx - r)} {number(cy - 4)}M{number(sx + 8)} {number(sy)}L{number(cx + r * 0.9)} {number(cy - r * 0.44)}",
        scheme.ink,
        0.9,
    )
    canvas.disc((sx, sy), 8, "none", stroke=scheme.ink, stroke_width=1.2)
    canvas.disc((cx, cy), r, scheme.lipid, stroke=scheme.ink, stroke_width=1.4)
    tails, heads = "", []
    for sheet in range(-3, 3):
        y = cy + sheet * 25 + 12.5
        for x, head in ((cx + i * 6.6, y + side * 9) for i in range(-10, 11) for side in (-1, 1)):
            if (x - cx) ** 2 + (head - cy) ** 2 < (r - 5) ** 2:
                heads.append((x, head))
                tails += f"M{number(x)} {number(head)}V{number(y + (1.2 if head > y else -1.2))}"
    canvas.stroke(tails, scheme.lipid_line, 1.3)
    canvas.stroke(dots(heads), scheme.accent, 4)


def _shares(canvas: Canvas) -> None:
    scheme, x, y = canvas.scheme, 160.0, 372.0
    canvas.text((x, y), "Mortar, enlarged", bold=True)
    rows = (
        ("about 50 %", "ceramides", 50, scheme.accent),
        ("about 25 %", "cholesterol", 25, scheme.link),
        ("about 15 %", "fatty acids", 15, scheme.water),
    )
    for i, (share, name, width, colour) in enumerate(rows):
        line = y + 24 + i * 36
        canvas.text((x, line), name)
        canvas.text((354, line), share, anchor="end", fill=scheme.muted)
        canvas.stroke(f"M{number(x)} {number(line + 12)}h194", scheme.rule, 0.8)
        canvas.rect((x, line + 5), (1.94 * width, 6), colour, rx=3)
    canvas.text((LEFT, 516), "A real brick is about 200 times as long as thick.", fill=scheme.muted)
