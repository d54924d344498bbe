"""SVG figures: plain shapes and words only, so that a file can do nothing but be looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from articles.models import Drawing
from documents.kinds import Item, Kind
from documents.models.revision import text_hash
from markup.types import Problem

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "g", "path", "rect", "circle", "ellipse", "text"}
FORBIDDEN_ATTRIBUTES = re.compile(r"(?i)^(on.*|style|class|id|href|.*\}.*)$")


@dataclass(frozen=True, slots=True)
class ParsedDrawing:
    width: int
    height: int
    title: str
    sha256: str


class DrawingKind(Kind):
    name = "drawing"
    label = "drawing"
    folder = "media"
    suffixes = (".svg",)
    order = 50
    max_characters = 40_000
    editable = False

    def parse(self, name: str, text: str) -> tuple[ParsedDrawing | None, list[Problem]]:
        if "<!DOCTYPE" in text or "<!ENTITY" in text or "<?xml-" in text:
            return None, [Problem(1, 1, "A drawing may hold no DOCTYPE, entity or stylesheet.")]
        try:
            root = ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            return None, [Problem(error.position[0], error.position[1] + 1, f"Not SVG: {error}.")]
        problems = _problems(root)
        box = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox", ""))]
        if len(box) != 4 or box[2] < 1 or box[3] < 1:
            problems.append(Problem(1, 1, "The drawing needs a viewBox of four numbers."))
        if problems:
            return None, problems
        title = root.findtext(f"{SVG}title") or ""
        return ParsedDrawing(round(box[2]), round(box[3]), title, text_hash(text)), []

    def project(self, items: Sequence[Item]) -> None:
        rows = [
            Drawing(
                document=item.document, name=item.name, width=item.parsed.width,
                height=item.parsed.height, sha256=item.parsed.sha256,
            )
            for item in items
        ]  # fmt: skip
        Drawing.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["document"],
            update_fields=["name", "width", "height", "sha256"],
        )  # fmt: skip

    def address(self, name: str) -> str:
        return f"/media/{name}.svg"


def _problems(root: ElementTree.Element) -> list[Problem]:
    found = []
    if root.tag != f"{SVG}svg":
        return [Problem(1, 1, "The first element must be svg.")]
    if not (root.findtext(f"{SVG}title") or "").strip():
        found.append(Problem(1, 1, "The drawing needs a <title>."))
    for element in root.iter():
        tag = element.tag.removeprefix(SVG)
        if tag not in ELEMENTS:
            found.append(Problem(1, 1, f"<{tag}> is not allowed in a drawing."))
        for attribute, value in element.attrib.items():
            if FORBIDDEN_ATTRIBUTES.match(attribute) or "url(" in value or "script:" in value:
                found.append(Problem(1, 1, f"{attribute} is not allowed on <{tag}>."))
    return list(dict.fromkeys(found))
