"""How wide words are, guessed for the widest usual system face."""

from __future__ import annotations

TEXT_PX = 14
LEADING_PX = 17
WIDTHS = {" ijl.,:;'|!": 0.30, "frt-()/": 0.42, "mwMW%": 0.90}


def text_width(text: str, size: float = TEXT_PX, *, bold: bool = False) -> float:
    """Inside an <img> fonts fall back to the reader's system: what fits here fits anywhere."""
    width = 0.0
    for letter in text:
        width += next((w for letters, w in WIDTHS.items() if letter in letters), 0.60)
        width += 0.06 if letter.isupper() or letter.isdigit() else 0
    return width * size * (1.09 if bold else 1.0)
