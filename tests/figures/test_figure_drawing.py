"""The canvas refuses words nobody could read, and the command notices a changed file."""

from __future__ import annotations

import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from figures import __main__ as command
from figures import register
from figures.drawing.canvas import Canvas, DoesNotFit
from figures.drawing.labels import Label, label_column
from figures.drawing.schemes import DARK, LIGHT


def run(*arguments: str) -> int:
    with mock.patch.object(sys, "argv", ["figures", *arguments]):
        return command.main()


class WordsTests(unittest.TestCase):
    def setUp(self) -> None:
        self.canvas = Canvas(360, 200, LIGHT)

    def test_small_words_are_refused(self) -> None:
        with self.assertRaises(DoesNotFit):
            self.canvas.text((10, 20), "Dermis", size=12)

    def test_words_that_leave_the_plate_are_refused(self) -> None:
        with self.assertRaises(DoesNotFit):
            self.canvas.text((330, 20), "Epidermis")

    def test_words_on_words_are_refused(self) -> None:
        self.canvas.text((10, 20), "Dermis")
        with self.assertRaises(DoesNotFit):
            self.canvas.text((20, 26), "Fat")

    def test_leaders_to_the_same_height_are_refused(self) -> None:
        labels = [Label((50, 60), "Artery"), Label((80, 61), "Vein")]
        with self.assertRaises(DoesNotFit):
            label_column(self.canvas, labels, edge=200, x=230, top=10, bottom=190)


class SchemeTests(unittest.TestCase):
    def test_both_schemes_know_the_same_colours(self) -> None:
        self.assertEqual(set(LIGHT.colours), set(DARK.colours))

    def test_a_deeper_tone_is_darker_in_both(self) -> None:
        for scheme in (LIGHT, DARK):
            reds = [int(scheme.tone(n).living[1:3], 16) for n in range(1, 7)]
            self.assertEqual(reds, sorted(reds, reverse=True))


class CommandTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.media = Path(folder.name)
        patch = mock.patch.object(register, "MEDIA", self.media)
        patch.start()
        self.addCleanup(patch.stop)

    def test_check_fails_on_a_missing_file(self) -> None:
        self.assertEqual(run("--check", "barrier"), 1)

    def test_check_is_content_with_what_was_just_drawn(self) -> None:
        run("barrier")
        self.assertEqual(run("--check", "barrier"), 0)

    def test_check_fails_on_a_changed_file_and_leaves_it(self) -> None:
        run("barrier")
        (self.media / "barrier.svg").write_text("changed", encoding="utf-8")
        self.assertEqual(run("--check", "barrier"), 1)
        self.assertEqual((self.media / "barrier.svg").read_text(encoding="utf-8"), "changed")
