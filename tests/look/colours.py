"""Reads the colours of tokens.css and measures them as a screen of eight bits shows them."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import NamedTuple

TOKENS = Path(__file__).parents[2] / "static/css/tokens.css"
NUMBERS = r"oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)"
TOKEN = re.compile(rf"--([\w-]+):\s*light-dark\({NUMBERS}, {NUMBERS}\)")
GAMUT_SLACK = 0.0005  # linear light; less than a step of eight bits


class Colour(NamedTuple):
    lightness: float
    chroma: float
    hue: float

    def linear_srgb(self) -> tuple[float, float, float]:
        """Björn Ottosson's matrices (2020)."""
        a = self.chroma * math.cos(math.radians(self.hue))
        b = self.chroma * math.sin(math.radians(self.hue))
        long = (self.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        middle = (self.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (self.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        return (
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        )

    def is_in_srgb(self) -> bool:
        return all(-GAMUT_SLACK <= part <= 1 + GAMUT_SLACK for part in self.linear_srgb())

    def luminance(self) -> float:
        """WCAG 2's, after rounding to eight bits."""
        red, green, blue = (_shown(part) for part in self.linear_srgb())
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def tokens() -> dict[str, tuple[Colour, Colour]]:
    """Name → the colour in the light and in the dark scheme."""
    return {
        name: (Colour(*map(float, numbers[:3])), Colour(*map(float, numbers[3:])))
        for name, *numbers in TOKEN.findall(TOKENS.read_text("utf-8"))
    }


def contrast(one: Colour, other: Colour) -> float:
    darker, lighter = sorted((one.luminance(), other.luminance()))
    return (lighter + 0.05) / (darker + 0.05)


def _shown(linear: float) -> float:
    linear = min(max(linear, 0), 1)
    encoded = 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    encoded = round(encoded * 255) / 255
    return encoded / 12.92 if encoded <= 0.04045 else ((encoded + 0.055) / 1.055) ** 2.4
