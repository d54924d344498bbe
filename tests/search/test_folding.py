from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import folding


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Øre", "ore"), ("æble", "aeble"), ("Ångström", "angstrom"), ("naïve", "naive"),
        ("moisturize", "moisturise"), ("moisturizing", "moisturiser"), ("sterilization", "sterilise"),
        ("colour", "colors"), ("fibre", "fibers"), ("anaesthetic", "anesthetics"),
        ("oedema", "edema"), ("tumours", "tumor"), ("ageing", "aging"), ("grey", "gray"),
        ("scarring", "scars"), ("scarred", "scar"), ("needling", "needles"), ("healed", "healing"),
        ("pregnancy", "pregnant"), ("infection", "infected"), ("ﬁbre", "fibre"), ("ＡＣＮＥ", "acne"),
    ],
)  # fmt: skip
def test_two_ways_of_writing_have_one_key(one: str, other: str) -> None:
    assert folding.key_of(one) == folding.key_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("dermis", "dermal"), ("scar", "scare"), ("pore", "pour"), ("skin", "ski")]
)
def test_other_words_keep_other_keys(one: str, other: str) -> None:
    assert folding.key_of(one) != folding.key_of(other)


def test_chinese_is_cut_into_pairs() -> None:
    assert folding.keys("痘坑很深 scars") == "痘坑 坑很 很深 深 scar"


def test_words_know_where_they_stand() -> None:
    found = list(folding.words("A Ørn’s 痘坑"))
    assert [(word.start, word.end, word.key) for word in found] == [
        (0, 1, "a"), (2, 5, "orn"), (6, 7, "s"), (8, 10, "痘坑"), (9, 10, "坑"),
    ]  # fmt: skip


@given(st.text())
def test_index_and_page_cut_a_text_alike(text: str) -> None:
    """Keys hold letters and figures only: nothing in them is syntax to a backend."""
    keys = folding.keys(text).split()
    assert all(key.isalnum() for key in keys)
    by_place = [word.key for word in folding.words(text)]
    assert by_place == keys
