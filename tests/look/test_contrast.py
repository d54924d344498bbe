from __future__ import annotations

import pytest

from tests.look.colours import contrast, tokens

# What was measured when the look was drawn, light and dark; no change may take from it.
MEASURED = {
    ("ink", "paper"): (15.1, 14.4),
    ("ink", "surface"): (14.2, 13.0),
    ("ink", "raised"): (15.6, 11.9),
    ("ink", "emergency-bg"): (13.4, 11.9),
    ("ink", "urgent-bg"): (13.8, 11.6),
    ("ink", "self-bg"): (14.0, 12.0),
    ("ink", "mark"): (12.1, 7.4),
    ("soft", "paper"): (8.7, 8.9),
    ("soft", "surface"): (8.1, 8.0),
    ("soft", "band"): (7.4, 7.5),
    ("soft", "fat"): (7.7, 7.6),
    ("link", "paper"): (8.4, 10.4),
    ("link", "surface"): (7.9, 9.4),
    ("button-ink", "button"): (8.4, 7.3),
    ("emergency", "emergency-bg"): (7.1, 6.8),
    ("urgent", "urgent-bg"): (6.5, 8.6),
    ("self", "self-bg"): (7.2, 8.9),
    ("plum", "paper"): (10.1, 9.3),
    ("madder", "paper"): (6.7, 7.5),
    ("edge", "paper"): (3.8, 4.5),
    ("edge", "raised"): (3.9, 3.7),
    ("fig-vessel", "fig-dermis"): (3.5, 3.2),
}
FOR_SHAPES = {"edge", "fig-vessel"}
AA_TEXT, AA_SHAPES, AAA_TEXT = 4.5, 3.0, 7.0


@pytest.mark.parametrize(("front", "ground"), MEASURED, ids=" on ".join)
@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_each_pair_keeps_the_contrast_it_was_drawn_with(
    front: str, ground: str, scheme: int
) -> None:
    colours = tokens()
    measured = contrast(colours[front][scheme], colours[ground][scheme])
    assert round(measured, 1) >= MEASURED[front, ground][scheme]
    assert measured >= (AA_SHAPES if front in FOR_SHAPES else AA_TEXT)


@pytest.mark.parametrize("ground", ["paper", "surface", "raised", "band", "fat"])
@pytest.mark.parametrize("front", ["ink", "soft"])
@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_is_readable_on_every_ground(front: str, ground: str, scheme: int) -> None:
    colours = tokens()
    assert contrast(colours[front][scheme], colours[ground][scheme]) >= AAA_TEXT


@pytest.mark.parametrize("verdict", ["self", "plum", "urgent", "emergency"])
@pytest.mark.parametrize("ground", ["paper", "surface"])
@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_a_verdict_is_readable_in_lists_and_in_its_panel(
    verdict: str, ground: str, scheme: int
) -> None:
    colours = tokens()
    assert contrast(colours[verdict][scheme], colours[ground][scheme]) >= AA_TEXT


def test_every_colour_can_be_shown() -> None:
    outside = [
        name for name, pair in tokens().items() if not all(colour.is_in_srgb() for colour in pair)
    ]
    assert outside == []
