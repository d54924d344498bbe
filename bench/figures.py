"""What was measured beside what is allowed, as a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    value: float
    limit: float | None
    unit: str = ""

    @property
    def is_met(self) -> bool:
        return self.limit is None or self.value <= self.limit


def table(figures: list[Figure]) -> str:
    rows = [("", "measured", "at most", ""), *map(_row, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        f"{row[0]:<{widths[0]}}  {row[1]:>{widths[1]}}  {row[2]:>{widths[2]}}  {row[3]}".rstrip()
        for row in rows
    )


def _row(figure: Figure) -> tuple[str, str, str, str]:
    limit = "" if figure.limit is None else f"{figure.limit:g}{figure.unit}"
    return (
        figure.name, f"{figure.value:.4g}{figure.unit}", limit, "" if figure.is_met else "missed",
    )  # fmt: skip
