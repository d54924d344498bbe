"""One drawing in one scheme: presentation attributes only, nothing referenced.

Lengths are px of the viewBox. A plate is drawn once per scheme from the same seed, so the light and
the dark file show the same skin.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from figures.drawing.lettering import LEADING_PX, TEXT_PX, text_width
from figures.drawing.pen import Point, number
from figures.drawing.schemes import Scheme


class DoesNotFit(ValueError):
    """Words that are too small, overlap others or leave the plate."""


@dataclass
class Canvas:
    width: int
    height: int
    scheme: Scheme
    parts: list[str] = field(default_factory=list)
    written: list[tuple[str, float, float, float]] = field(default_factory=list)

    def add(self, tag: str, content: str | None = None, /, **attributes: object) -> None:
        written = "".join(
            f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
            for key, value in attributes.items()
            if value is not None
        )
        end = "/>" if content is None else f">{content}</{tag}>"
        self.parts.append(f"<{tag}{written}{end}")

    def path(self, data: str, fill: str = "none", /, **attributes: object) -> None:
        self.add("path", d=data, fill=fill, **attributes)

    def stroke(self, data: str, colour: str, width: float, **attributes: object) -> None:
        self.path(data, stroke=colour, stroke_width=float(width), **attributes)

    def disc(self, at: Point, radius: float, fill: str, **attributes: object) -> None:
        self.add(
            "circle", cx=float(at[0]), cy=float(at[1]), r=float(radius), fill=fill, **attributes
        )

    def oval(self, at: Point, radii: Point, fill: str, **attributes: object) -> None:
        (cx, cy), (rx, ry) = at, radii
        self.add(
            "ellipse",
            cx=float(cx),
            cy=float(cy),
            rx=float(rx),
            ry=float(ry),
            fill=fill,
            **attributes,
        )

    def rect(self, at: Point, size: Point, fill: str, **attributes: object) -> None:
        (x, y), (width, height) = at, size
        self.add(
            "rect",
            x=float(x),
            y=float(y),
            width=float(width),
            height=float(height),
            fill=fill,
            **attributes,
        )

    def open_group(self, at: Point) -> None:
        """What follows is moved to `at` until the group is closed."""
        self.parts.append(f'<g transform="translate({number(at[0])} {number(at[1])})">')

    def close_group(self) -> None:
        self.parts.append("</g>")

    def text(
        self,
        at: Point,
        content: str,
        *,
        fill: str | None = None,
        bold: bool = False,
        anchor: str = "start",
        size: float = TEXT_PX,
    ) -> None:
        self._claim_room(at, content, text_width(content, size, bold=bold), anchor, size)
        self.add(
            "text",
            escape(content),
            x=float(at[0]),
            y=float(at[1]),
            fill=fill,
            font_weight=600 if bold else None,
            text_anchor=None if anchor == "start" else anchor,
            font_size=None if size == TEXT_PX else float(size),
        )

    def lines(self, at: Point, contents: Iterable[str], *, fill: str | None = None) -> float:
        """Text on several lines; returns the baseline after the last."""
        x, y = at
        for content in contents:
            self.text((x, y), content, fill=fill)
            y += LEADING_PX
        return y

    def _claim_room(self, at: Point, words: str, width: float, anchor: str, size: float) -> None:
        left = at[0] - {"start": 0, "middle": width / 2, "end": width}[anchor]
        right = left + width
        if size < TEXT_PX:
            raise DoesNotFit(f"{words!r} is too small to read on a phone")
        if left < 0 or right > self.width or not size * 0.7 <= at[1] <= self.height - 3:
            raise DoesNotFit(f"{words!r} leaves the plate ({left:.0f}..{right:.0f}, {at[1]:.0f})")
        for other, a, b, y in self.written:
            if abs(y - at[1]) < size * 0.95 and left < b and a < right:
                raise DoesNotFit(f"{words!r} overlaps {other!r}")
        self.written.append((words, left, right, at[1]))


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else escape(str(value), {'"': "&quot;"})
