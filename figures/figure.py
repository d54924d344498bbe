"""What a figure says about itself: its names, its words, its sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """References, and what a figure takes from them."""

    ids: tuple[str, ...]
    gave: str

    def __str__(self) -> str:
        return f"{', '.join(self.ids)} ({self.gave})"


def source(ids: str, gave: str) -> Source:
    """A source written on one line, several ids with spaces between."""
    return Source(tuple(ids.split()), gave)


@dataclass(frozen=True)
class Figure:
    """`long` is the text alternative: top to bottom, every label and number, what is not known."""

    title: str
    alt: str
    long: str
    tones: tuple[int, ...]
    sources: tuple[Source, ...]

    @property
    def source_ids(self) -> list[str]:
        return list(dict.fromkeys(key for entry in self.sources for key in entry.ids))
