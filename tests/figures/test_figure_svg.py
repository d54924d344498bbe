"""What stands inside a figure file: allowed elements, words that can be read, named for everybody."""

from __future__ import annotations

import re
import unittest
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from ruamel.yaml import YAML

from figures import register

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "g", "path", "rect", "circle", "ellipse", "text"}
FORBIDDEN = {"style", "class", "id", "filter", "mask", "clip-path", "href"}
SMALLEST_PX = 14


def drawings() -> Iterator[tuple[Path, ElementTree.Element]]:
    for path in sorted(register.MEDIA.glob("*.svg")):
        yield path, ElementTree.fromstring(path.read_text(encoding="utf-8"))


class ElementTests(unittest.TestCase):
    def test_only_plain_shapes_and_words(self) -> None:
        for path, root in drawings():
            self.assertEqual({e.tag.removeprefix(SVG) for e in root.iter()} - ELEMENTS, set(), path)

    def test_nothing_is_styled_referenced_or_scripted(self) -> None:
        for path, root in drawings():
            for element in root.iter():
                self.assertFalse(FORBIDDEN & set(element.attrib), path.name)
                self.assertNotIn("url(", " ".join(element.attrib.values()), path.name)
                self.assertFalse([k for k in element.attrib if k.startswith("on")], path.name)


class WordTests(unittest.TestCase):
    def test_title_and_desc_say_what_the_yaml_says(self) -> None:
        for path, root in drawings():
            name = re.sub("(-wide)?(-dark)?$", "", path.stem)
            facts = YAML(typ="safe").load(register.MEDIA / f"{name}.yaml")
            self.assertEqual(root.findtext(f"{SVG}title"), facts["title"], path.name)
            self.assertEqual(root.findtext(f"{SVG}desc"), facts["long"], path.name)

    def test_words_can_be_read_on_a_phone(self) -> None:
        """A phone shows a plate 360 px wide; wide variants are shown at their own width."""
        for path, root in drawings():
            width = float(root.attrib["viewBox"].split()[2])
            shown = width if "-wide" in path.stem else 360
            for text in root.iter(f"{SVG}text"):
                size = float(text.get("font-size", root.attrib["font-size"]))
                self.assertGreaterEqual(
                    size * shown / width, SMALLEST_PX, f"{path.name}: {text.text}"
                )

    def test_light_and_dark_show_the_same_words(self) -> None:
        words = {p.stem: [t.text for t in root.iter(f"{SVG}text")] for p, root in drawings()}
        for stem in words:
            if not stem.endswith("-dark"):
                self.assertEqual(words[stem], words[f"{stem}-dark"], stem)
