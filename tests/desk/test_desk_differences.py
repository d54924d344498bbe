"""What differs between two texts is found line by line and word by word, in bounded time."""

from __future__ import annotations

from time import perf_counter

import pytest

from articles.differences import Line, difference

SECONDS = 5


def _in_short(lines: list[Line]) -> list[str]:
    signs = {"same": " ", "removed": "-", "added": "+", "gap": "~"}
    shown = []
    for line in lines:
        words = "".join(f"[{p.text}]" if p.is_changed else p.text for p in line.pieces)
        shown.append(f"{signs[line.kind]}{line.number} {words}".rstrip())
    return shown


def test_a_changed_word_is_marked_within_its_line() -> None:
    lines = difference("one\nthe old word here\n", "one\nthe new word here\n")
    assert _in_short(lines)[1:3] == ["-2 the [old] word here", "+2 the [new] word here"]


def test_long_unchanged_stretches_are_counted_not_shown() -> None:
    before = "".join(f"{number}\n" for number in range(100))
    lines = difference(before, before.replace("50\n", "fifty\n"))
    assert _in_short(lines)[0] == "~47"
    assert "-51 [50]" in _in_short(lines)


@pytest.mark.parametrize(
    ("old", "new"), [("a\nb\n", "a\r\nb\r\n"), ("\ufeffa", "\ufeffa"), ("", "")]
)
def test_line_ends_alone_are_no_difference(old: str, new: str) -> None:
    assert difference(old, new) == []


def test_a_final_line_end_is_a_difference() -> None:
    assert [line.kind for line in difference("a\n", "a")] == ["same", "removed"]


@pytest.mark.parametrize("new", ["a\nb\nc", "c\na\nb"])
def test_a_line_added_at_an_end_stands_beside_its_neighbours(new: str) -> None:
    kinds = [line.kind for line in difference("a\nb", new)]
    assert sorted(kinds) == ["added", "same", "same"]


def _joined(lines: list[Line], kind: str) -> list[str]:
    return ["".join(p.text for p in line.pieces) for line in lines if line.kind in {"same", kind}]


def test_both_texts_can_be_read_back_from_a_difference() -> None:
    old, new = "a b\nc\nd\n", "x b\nd\ne\n"
    lines = difference(old, new)
    assert _joined(lines, "removed") == old.split("\n")
    assert _joined(lines, "added") == new.split("\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [("a\n" * 100_000, "b\n" * 100_000), ("a\nb\n" * 50_000, "b\na\n" * 50_000),
     ("word " * 40_000, "other " * 40_000),
     ("".join(f"{n % 900}\n" for n in range(5_000)), "".join(f"{n % 899}\n" for n in range(5_000)))],
    ids=["one line over and over", "two lines", "one long line", "repeating lines"],
)  # fmt: skip
def test_no_two_texts_take_long_to_compare(old: str, new: str) -> None:
    start = perf_counter()
    assert difference(old, new)
    assert perf_counter() - start < SECONDS
