"""Every colour of the plates by name: the six skin tones, the light and the dark scheme.

Light: lines go dark, fills stay pale. Dark: lines go pale, fills go deep. Nothing is inverted.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.drawing.colour import oklch


@dataclass(frozen=True)
class Tone:
    """One skin tone as a section shows it: most pigment lies in the deepest cells."""

    living: str
    basal: str
    melanin: str
    horny: str


@dataclass(frozen=True)
class Scheme:
    name: str
    colours: dict[str, str]
    tones: tuple[Tone, ...]

    def __getattr__(self, colour: str) -> str:
        try:
            return self.colours[colour]
        except KeyError:
            raise AttributeError(colour) from None

    def tone(self, number: int) -> Tone:
        """Tone 1 (lightest) to 6 (deepest)."""
        return self.tones[number - 1]


TONE_RAMP = (
    (0.90, 0.038, 65),
    (0.83, 0.058, 62),
    (0.74, 0.072, 59),
    (0.63, 0.080, 55),
    (0.51, 0.070, 50),
    (0.40, 0.050, 45),
)


def _tones(lift: float, reach: float) -> tuple[Tone, ...]:
    def tone(lightness: float, chroma: float, hue: float) -> Tone:
        level = lift + lightness * reach
        return Tone(
            living=oklch(level, chroma, hue),
            basal=oklch(level - 0.10 * reach, chroma, hue - 2),
            melanin=oklch(max(0.17, level - 0.26 * reach), chroma * 0.7, hue - 6),
            horny=oklch(0.45 * level + 0.55 * (lift + 0.84 * reach), 0.062, 74),
        )

    return tuple(tone(*step) for step in TONE_RAMP)


def _scheme(name: str, tones: tuple[Tone, ...], **colours: tuple[float, float, float]) -> Scheme:
    return Scheme(name, {key: oklch(*value) for key, value in colours.items()}, tones)


LIGHT = _scheme(
    "light",
    _tones(0.0, 1.0),
    paper=(0.985, 0.006, 60),
    ink=(0.25, 0.025, 45),
    muted=(0.45, 0.03, 50),
    rule=(0.62, 0.03, 60),
    link=(0.42, 0.09, 215),
    accent=(0.55, 0.13, 40),
    horny=(0.80, 0.07, 75),
    horny_line=(0.50, 0.07, 62),
    basement=(0.33, 0.06, 35),
    dermis=(0.85, 0.048, 32),
    papillary=(0.88, 0.038, 36),
    collagen=(0.915, 0.030, 45),
    collagen_shade=(0.79, 0.056, 30),
    elastin=(0.53, 0.07, 215),
    fat=(0.85, 0.085, 92),
    fat_cell=(0.925, 0.062, 97),
    septum=(0.80, 0.055, 40),
    artery=(0.54, 0.19, 27),
    vein=(0.45, 0.10, 265),
    vessel_edge=(0.36, 0.09, 20),
    capillary=(0.50, 0.13, 340),
    nerve=(0.80, 0.13, 95),
    nerve_edge=(0.42, 0.07, 85),
    sheath=(0.70, 0.075, 50),
    hair=(0.25, 0.025, 45),
    gland=(0.86, 0.09, 80),
    gland_edge=(0.55, 0.09, 65),
    sweat=(0.74, 0.065, 230),
    sweat_edge=(0.44, 0.07, 232),
    steel=(0.55, 0.01, 250),
    steel_pale=(0.83, 0.008, 250),
    steel_edge=(0.36, 0.015, 250),
    clot=(0.50, 0.14, 27),
    clot_text=(0.48, 0.16, 27),
    scab=(0.42, 0.07, 40),
    bed=(0.835, 0.065, 22),
    fibrin=(0.78, 0.09, 40),
    immune=(0.52, 0.12, 305),
    immune_core=(0.52, 0.12, 305),
    fibroblast=(0.47, 0.08, 190),
    lipid=(0.88, 0.075, 92),
    lipid_line=(0.55, 0.09, 80),
    water=(0.50, 0.09, 235),
    heat=(0.57, 0.17, 38),
    scar=(0.90, 0.022, 30),
)
DARK = _scheme(
    "dark",
    _tones(0.065, 0.78),
    paper=(0.205, 0.012, 42),
    ink=(0.93, 0.010, 75),
    muted=(0.77, 0.018, 70),
    rule=(0.56, 0.02, 60),
    link=(0.78, 0.09, 210),
    accent=(0.74, 0.12, 45),
    horny=(0.66, 0.06, 75),
    horny_line=(0.36, 0.045, 62),
    basement=(0.91, 0.035, 60),
    dermis=(0.405, 0.048, 30),
    papillary=(0.435, 0.042, 33),
    collagen=(0.50, 0.045, 35),
    collagen_shade=(0.35, 0.045, 28),
    elastin=(0.74, 0.075, 210),
    fat=(0.50, 0.060, 72),
    fat_cell=(0.60, 0.068, 80),
    septum=(0.40, 0.042, 40),
    artery=(0.715, 0.15, 27),
    vein=(0.72, 0.095, 265),
    vessel_edge=(0.22, 0.04, 20),
    capillary=(0.70, 0.11, 330),
    nerve=(0.84, 0.12, 95),
    nerve_edge=(0.24, 0.03, 85),
    sheath=(0.60, 0.07, 50),
    hair=(0.74, 0.05, 62),
    gland=(0.68, 0.085, 80),
    gland_edge=(0.88, 0.07, 82),
    sweat=(0.50, 0.06, 230),
    sweat_edge=(0.80, 0.06, 230),
    steel=(0.68, 0.01, 250),
    steel_pale=(0.48, 0.01, 250),
    steel_edge=(0.88, 0.008, 250),
    clot=(0.48, 0.14, 27),
    clot_text=(0.74, 0.13, 25),
    scab=(0.38, 0.06, 40),
    bed=(0.42, 0.075, 22),
    fibrin=(0.76, 0.09, 45),
    immune=(0.76, 0.10, 305),
    immune_core=(0.45, 0.13, 305),
    fibroblast=(0.80, 0.08, 185),
    lipid=(0.435, 0.055, 88),
    lipid_line=(0.80, 0.09, 88),
    water=(0.78, 0.08, 230),
    heat=(0.74, 0.15, 45),
    scar=(0.56, 0.03, 30),
)
SCHEMES = (LIGHT, DARK)
