"""What escapes may say, and what numbers and addresses stay welcome."""

from __future__ import annotations

from typing import Any

import pytest

from documents import kinds, yaml_text
from tests.factories import SVG, claim_text, reference_text


@pytest.mark.parametrize("text", ["a: 12", "a: -0.5", "a: 0x1F", "a: 1_000", "- 9007199254740991"])
def test_numbers_that_every_database_keeps_are_read(text: str) -> None:
    assert yaml_text.load(text)[1] == []


def test_escapes_for_plain_characters_are_read() -> None:
    parsed, problems = kinds.get("claim").read(
        "scars", claim_text(reason='"a\\u00e9 \\t \\U0001F600"')
    )
    assert (parsed.reason, problems) == ("aé \t \U0001f600", [])


def test_a_pair_of_escapes_in_a_source_is_one_character() -> None:
    parsed, problems = kinds.get("reference").read("menon", reference_text(title="\U0001f600 é"))
    assert (parsed.title, problems) == ("\U0001f600 é", [])


def test_every_hidden_character_of_a_source_has_its_place() -> None:
    text = reference_text(title="a\x01", note="\\u0001 and \ude00\ud83d")
    _, problems = kinds.get("reference").read("menon", text)
    assert [(problem.line, problem.message[:20]) for problem in problems] == [
        (4, "The character U+0001"), (22, "The character U+DE00"), (22, "The character U+D83D"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "fields",
    [
        {"URL": "https://example.org/a(b)?c=%20&d=~e#f"},
        {"URL": "http://[2001:db8::1]:8080/"},
        {"DOI": "10.1016/S0140-6736(20)30183-5"},
        {"PMID": "12345678"},
        {"issued": {"date-parts": [[2024, 2, 29]]}},
        {"author": [{"family": "Menon", "literal": ""}]},
    ],
)
def test_true_sources_are_read(fields: dict[str, Any]) -> None:
    assert kinds.get("reference").read("menon", reference_text(**fields))[1] == []


@pytest.mark.parametrize("box", ["0 0 360 200", "-10, -20, 10000, 1", " 0 0 359.6 200 "])
def test_drawings_of_a_sensible_size_are_read(box: str) -> None:
    parsed, _ = kinds.get("drawing").read("layers", SVG.replace("0 0 360 200", box))
    assert parsed is not None
