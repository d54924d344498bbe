"""The committed figures are the drawn ones, complete, and sourced."""

from __future__ import annotations

import json
import re
import unittest
from pathlib import Path

from ruamel.yaml import YAML

from figures import register
from figures.documents import MAX_BYTES

REFERENCES = register.MEDIA.parent / "references"
FIELDS = [
    "title",
    "alt",
    "long",
    "credit",
    "licence",
    "consent",
    "skin_tones",
    "made_by",
    "sources",
]


def facts_of(name: str) -> dict:
    return YAML(typ="safe").load(register.MEDIA / f"{name}.yaml")


def light_svgs() -> list[Path]:
    return sorted(p for p in register.MEDIA.glob("*.svg") if not p.stem.endswith("-dark"))


class FileTests(unittest.TestCase):
    def test_drawing_again_gives_the_committed_files(self) -> None:
        self.assertEqual(register.stale_files(register.names()), [])

    def test_no_file_is_left_over_from_a_figure_that_is_gone(self) -> None:
        drawn = {f"{name}.yaml" for name in register.names()}
        for path in sorted(register.MEDIA.glob("*.yaml")):
            if facts_of(path.stem)["made_by"].startswith("figures/"):
                self.assertIn(path.name, drawn)

    def test_every_svg_has_its_yaml(self) -> None:
        for path in light_svgs():
            name = path.stem.removesuffix("-wide")
            self.assertTrue(path.with_name(f"{name}.yaml").is_file(), path.name)

    def test_every_svg_has_a_dark_twin(self) -> None:
        for path in light_svgs():
            self.assertTrue(path.with_name(f"{path.stem}-dark.svg").is_file(), path.name)

    def test_every_svg_is_light_enough_for_a_page(self) -> None:
        for path in register.MEDIA.glob("*.svg"):
            self.assertLessEqual(path.stat().st_size, MAX_BYTES, path.name)


class WordsTests(unittest.TestCase):
    def test_yaml_has_the_fields_of_the_content_format(self) -> None:
        for name in register.names():
            self.assertEqual(list(facts_of(name)), FIELDS, name)

    def test_alt_text_is_one_short_sentence(self) -> None:
        for name in register.names():
            alt = facts_of(name)["alt"]
            self.assertLess(len(alt), 150, name)
            self.assertTrue(alt.endswith("."), name)
            self.assertNotRegex(alt.lower(), r"image of|picture of|drawing of", name)

    def test_skin_is_shown_in_several_tones(self) -> None:
        shown = {tone for name in register.names() for tone in facts_of(name)["skin_tones"]}
        self.assertEqual(shown, {1, 2, 3, 4, 5, 6})


class SourceTests(unittest.TestCase):
    def test_first_line_names_the_sources_of_the_yaml(self) -> None:
        for path in register.MEDIA.glob("*.svg"):
            first = path.read_text(encoding="utf-8").splitlines()[0]
            self.assertRegex(first, r"^<!-- Sources: \S.* -->$", path.name)
            name = re.sub("(-wide)?(-dark)?$", "", path.stem)
            for key in facts_of(name)["sources"]:
                self.assertRegex(first, rf"\b{key}\b", path.name)

    def test_every_source_is_in_the_reference_list(self) -> None:
        for name in register.names():
            for key in facts_of(name)["sources"]:
                path = REFERENCES / f"{key}.json"
                self.assertTrue(path.is_file(), f"{name}: {key}")
                self.assertEqual(json.loads(path.read_text(encoding="utf-8"))["id"], key)
