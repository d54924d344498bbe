"""What is said of a figure, and the files it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.figures import FILES
from articles.models import Image
from documents.fields import Fields
from documents.kinds import Item
from documents.library import Library
from documents.yaml_kind import YamlKind
from markup.types import Problem

ALT_CHARACTERS = 150
TONES = range(1, 7)


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


class ImageKind(YamlKind):
    name = "image"
    label = "figure"
    folder = "media"
    order = 60

    def parse_fields(self, fields: Fields) -> ParsedImage:
        return ParsedImage(
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

    def check(self, items: Sequence[Item], library: Library) -> None:
        for item in items:
            if not library.has("drawing", item.name):
                message = f"The drawing {item.name}.svg is missing beside this file."
                item.problems.append(Problem(1, 1, message))
            item.problems += library.unknown(
                "reference", item.parsed.sources, key="sources", line=item.parsed.sources_line
            )

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


def _tones(fields: Fields) -> tuple[int, ...]:
    fields.known.add("skin_tones")
    tones = fields.data.get("skin_tones", [])
    if not isinstance(tones, list) or not all(
        type(tone) is int and tone in TONES for tone in tones
    ):
        fields.problem("skin_tones", "must be a list of tones from 1 to 6.")
        return ()
    return tuple(int(tone) for tone in tones)
