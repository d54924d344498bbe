"""SVG figures: plain shapes and words only, so that a file can do nothing but be looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from articles.models import Drawing
from documents.kinds import Item, Kind
from documents.models.revision import text_hash
from markup.characters import character_problems
from markup.types import Problem

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "g", "path", "rect", "circle", "ellipse", "text"}
NUMBER = re.compile(r"-?[0-9]{1,6}(?:\.[0-9]{1,6})?")
SIDES = range(1, 10_001)
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
        width, height = _size(root.get("viewBox", ""))
        if width not in SIDES or height not in SIDES:
            message = (
                "The drawing needs a viewBox of four numbers, "
                f"with sides from {SIDES[0]} to {SIDES[-1]:,}."
            )
            problems.append(Problem(1, 1, message))
        if problems:
            return None, problems
        title = root.findtext(f"{SVG}title") or ""
        return ParsedDrawing(width, height, title, text_hash(text)), []

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


def _size(view_box: str) -> tuple[int, int]:
    """Width and height in whole units, 0 where they are not told."""
    numbers = re.split(r"[\s,]+", view_box.strip())
    if len(numbers) != 4 or not all(NUMBER.fullmatch(number) for number in numbers):
        return 0, 0
    return round(float(numbers[2])), round(float(numbers[3]))


def _problems(root: ElementTree.Element) -> list[Problem]:
    found = []
    if root.tag != f"{SVG}svg":
        return [Problem(1, 1, "The first element must be svg.")]
    if not (root.findtext(f"{SVG}title") or "").strip():
        found.append(Problem(1, 1, "The drawing needs a <title>."))
    found += [Problem(1, 1, problem.message) for problem in character_problems(_words(root))]
    for element in root.iter():
        tag = element.tag.removeprefix(SVG)
        if tag not in ELEMENTS:
            found.append(Problem(1, 1, f"<{tag}> is not allowed in a drawing."))
        for attribute, value in element.attrib.items():
            if FORBIDDEN_ATTRIBUTES.match(attribute) or "url(" in value or "script:" in value:
                found.append(Problem(1, 1, f"{attribute} is not allowed on <{tag}>."))
    return list(dict.fromkeys(found))


def _words(root: ElementTree.Element) -> str:
    """All text and every attribute's value, with what stood there as &#x202e; read."""
    values = (value for element in root.iter() for value in element.attrib.values())
    return " ".join([*root.itertext(), *values])
