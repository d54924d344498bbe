"""A figure with all its files: from the library for texts, from its rows for pages of our own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from articles.models import Drawing, Image
from documents.library import Library
from markup.types import Figure, Rendition

FILES = ("", "-dark", "-wide", "-wide-dark")


class Words(Protocol):
    """What is said of a figure, by its text or by its row."""

    title: str
    alt: str
    long: str
    credit: str


class File(Protocol):
    width: int
    height: int
    sha256: str


def figures(library: Library, files: Iterable[str]) -> dict[str, Figure]:
    """By file name, of those that exist."""
    names = {file.removesuffix(".svg"): file for file in files if file.endswith(".svg")}
    drawings = library.parsed("drawing", _file_names(names))
    made = {
        names[name]: _figure(name, words, drawings)
        for name, words in library.parsed("image", names).items()
    }
    return {file: figure for file, figure in made.items() if figure is not None}


def published_figure(name: str) -> Figure | None:
    """What any reader may see now; None where the figure or its light drawing is not published."""
    image = Image.objects.published().filter(name=name).first()
    if image is None:
        return None
    drawings = Drawing.objects.published().filter(name__in=_file_names([name]))
    return _figure(name, image, {drawing.name: drawing for drawing in drawings})


def media_address(name: str, sha256: str) -> str:
    """An address that changes with the drawing, so that browsers may keep it for ever."""
    return f"/media/{sha256[:12]}/{name}.svg"


def _file_names(names: Iterable[str]) -> list[str]:
    return [name + ending for name in names for ending in FILES]


def _figure(name: str, words: Words, drawings: Mapping[str, File]) -> Figure | None:
    light, dark, wide, wide_dark = (_rendition(file, drawings) for file in _file_names([name]))
    if light is None:
        return None
    return Figure(
        name=name, title=words.title, alt=words.alt, long=words.long, credit=words.credit,
        light=light, dark=dark, wide=wide, wide_dark=wide_dark,
    )  # fmt: skip


def _rendition(file: str, drawings: Mapping[str, File]) -> Rendition | None:
    drawing = drawings.get(file)
    if drawing is None:
        return None
    return Rendition(media_address(file, drawing.sha256), drawing.width, drawing.height)
