"""Short path data: relative, rounded once, never drifting."""

from __future__ import annotations

from collections.abc import Iterable

Point = tuple[float, float]


def number(value: float, digits: int = 1) -> str:
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


class Pen:
    """Writes short relative path data and never lets rounding drift."""

    def __init__(self, digits: int = 1) -> None:
        self.parts: list[str] = []
        self.at: Point = (0.0, 0.0)
        self.digits = digits

    def _relative(self, points: Iterable[Point]) -> str:
        text = ""
        for x, y in points:
            for delta in (x - self.at[0], y - self.at[1]):
                piece = number(delta, self.digits)
                text += piece if not text or piece[0] == "-" else " " + piece
        return text

    def _moved(self, to: Point) -> None:
        self.at = tuple(a + round(b - a, self.digits) for a, b in zip(self.at, to, strict=True))  # type: ignore[assignment]

    def move(self, to: Point) -> None:
        self.at = (round(to[0], self.digits), round(to[1], self.digits))
        self.parts.append(
            "M" + number(self.at[0], self.digits) + " " + number(self.at[1], self.digits)
        )

    def line(self, to: Point) -> None:
        self.parts.append("l" + self._relative([to]))
        self._moved(to)

    def curve(self, control: Point, to: Point) -> None:
        self.parts.append("q" + self._relative([control, to]))
        self._moved(to)

    def close(self) -> None:
        self.parts.append("z")

    def __str__(self) -> str:
        return "".join(self.parts)
