"""Words and lines of both schemes can be told from what they lie on."""

from __future__ import annotations

import unittest

from figures.drawing.colour import contrast
from figures.drawing.schemes import SCHEMES

WORDS = ("ink", "muted", "link", "accent", "clot_text", "immune")
LINES = ("artery", "vein", "basement", "elastin")


class ContrastTests(unittest.TestCase):
    def test_words_stand_out_from_paper(self) -> None:
        for scheme in SCHEMES:
            for name in WORDS:
                ratio = contrast(scheme.colours[name], scheme.paper)
                self.assertGreaterEqual(ratio, 4.5, f"{scheme.name} {name}")

    def test_vessels_border_and_elastic_fibres_stand_out_from_the_dermis(self) -> None:
        for scheme in SCHEMES:
            for name in LINES:
                ratio = contrast(scheme.colours[name], scheme.dermis)
                self.assertGreaterEqual(ratio, 3, f"{scheme.name} {name}")
