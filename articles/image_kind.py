"""What is said of a figure, and the files it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.models import Image
from documents import yaml_text
from documents.fields import Fields
from documents.kinds import Item, Kind
from documents.library import Library
from markup import types as markup_types
from markup.types import Problem

ALT_CHARACTERS = 150
TONES = range(1, 7)
FILES = ("", "-dark", "-wide", "-wide-dark")


@dataclass(frozen=True, slots=True)
class ParsedImage:
    title: str
    alt: str
    long: str
    credit: str
    licence: str
    consent: str
    skin_tones: tuple[int, ...]
    made_by: str
    sources: tuple[str, ...]
    sources_line: int


class ImageKind(Kind):
    name = "image"
    label = "figure"
    folder = "media"
    suffixes = (".yaml",)
    order = 60

    def parse(self, name: str, text: str) -> tuple[ParsedImage | None, list[Problem]]:
        data, problems = yaml_text.load(text)
        if problems:
            return None, problems
        fields = Fields(data, problems)
        parsed = ParsedImage(
            title=fields.text("title", longest=300),
            alt=fields.text("alt", longest=ALT_CHARACTERS),
            long=fields.text("long", longest=5_000),
            credit=fields.text("credit", longest=300),
            licence=fields.text("licence", longest=100),
            consent=fields.text("consent", longest=300),
            skin_tones=_tones(fields),
            made_by=fields.text("made_by", longest=300),
            sources=fields.texts("sources", required=False),
            sources_line=fields.line("sources"),
        )
        fields.advise_unknown()
        return parsed, problems

    def check(self, items: Sequence[Item], library: Library) -> None:
        for item in items:
            if not library.has("drawing", item.name):
                message = f"The drawing {item.name}.svg is missing beside this file."
                item.problems.append(Problem(1, 1, message))
            for source in item.parsed.sources:
                if not library.has("reference", source):
                    message = f"sources: there is no source “{source}”."
                    item.problems.append(Problem(item.parsed.sources_line, 1, message))

    def project(self, items: Sequence[Item]) -> None:
        names = (
            "title", "alt", "long", "credit", "licence", "consent", "skin_tones", "made_by",
            "sources",
        )  # fmt: skip
        rows = []
        for item in items:
            values = {name: getattr(item.parsed, name) for name in names}
            values |= {name: list(values[name]) for name in ("skin_tones", "sources")}
            rows.append(Image(document=item.document, name=item.name, **values))
        Image.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["document"],
            update_fields=["name", *names],
        )  # fmt: skip

    def mentions(self, item: Item) -> Iterable[tuple[str, str]]:
        yield from (("reference", source) for source in item.parsed.sources)
        yield from (("drawing", item.name + ending) for ending in FILES)

    def title(self, parsed: ParsedImage) -> str:
        return parsed.title


def figures(library: Library, files: Iterable[str]) -> dict[str, markup_types.Figure]:
    """Figures as the renderer shows them, by file name, of those that exist."""
    names = {file.removesuffix(".svg"): file for file in files if file.endswith(".svg")}
    drawings = library.parsed("drawing", [name + ending for name in names for ending in FILES])
    found = {}
    for name, image in library.parsed("image", names).items():
        light, dark, wide, wide_dark = (
            markup_types.Rendition(
                src=media_address(name + ending, drawings[name + ending].sha256),
                width=drawings[name + ending].width, height=drawings[name + ending].height,
            )
            if name + ending in drawings
            else None
            for ending in FILES
        )  # fmt: skip
        if light is not None:
            found[names[name]] = markup_types.Figure(
                name=name, title=image.title, alt=image.alt, long=image.long, credit=image.credit,
                light=light, dark=dark, wide=wide, wide_dark=wide_dark,
            )  # fmt: skip
    return found


def media_address(name: str, sha256: str) -> str:
    """An address that changes with the drawing, so that browsers may keep it for ever."""
    return f"/media/{sha256[:12]}/{name}.svg"


def _tones(fields: Fields) -> tuple[int, ...]:
    fields.known.add("skin_tones")
    tones = fields.data.get("skin_tones", [])
    if not isinstance(tones, list) or not all(tone in TONES for tone in tones):
        fields.problem("skin_tones", "must be a list of tones from 1 to 6.")
        return ()
    return tuple(int(tone) for tone in tones)
