"""Texts that would be slow to read are refused before they are read."""

from __future__ import annotations

import pytest

from markup import limits, parsing
from markup.characters import character_problems
from markup.limit_checks import front_matter_problems, limit_problems
from tests.markup.page_context import complaints, page

AT_THE_LIMIT = {
    "line": "a" * 5_000,
    "block lines": "a\n" * 399 + "a",
    "brackets in a block": "[" * 150,
    "pipes": "|" * 40,
    "stars": "*a" * 300 + "_a" * 300,
    "angles": "<a " * 1_000 + "\n\n" + "<a " * 1_000 + "\n\n" + "<a " * 1_000,
    "declarations": "<![CDATA[" * 50,
    "backticks": "\n\n".join(["`a" * 400] * 10),
    "punctuation": "!" * 200,
    "markers": "> " * 10 + "a",
    "indentation": " " * 60 + "a",
    "tab indentation": "\t" * 15 + "a",
    "definitions": "a\n" + ":   b\n" * 100,
    "brackets in a text": "\n\n".join(["[" * 150] * 10),
}
PAST_THE_LIMIT = [
    ("a" * 5_001, "1:5001 The line has 5,001 characters; 5,000 are allowed. Break it."),
    ("x\n\n" + "a\n" * 400 + "a", "3:1 The block has 401 lines; 400 are allowed. Set an empty line."),
    ("x\n\n" + ("a" * 4_999 + "\n") * 4 + "aaaa", "3:1 The block has 20,004 characters; 20,000 are allowed. Set an empty line."),
    ("x\n\nab\n" + "[" * 151, "4:151 The block has 151 square brackets ([); 150 are allowed. Set an empty line."),
    ("\n\n".join(["[" * 150] * 10 + ["a["]), "21:2 The text has 1,501 square brackets ([); 1,500 are allowed."),
    ("a\n" + "|" * 41, "2:41 The line has 41 pipes (|); 40 are allowed."),
    ("*a" * 300 + "_a" * 301, "1:1 The block has 601 times * or _; 600 are allowed. Set an empty line."),
    ("a\n\n" + "\n\n".join(["<a " * 1_000] * 3) + "<", "7:3001 The text has 3,001 angle brackets (<); 3,000 are allowed."),
    ("<![CDATA[" * 51, "1:451 The text has 51 times <! or <?; 50 are allowed."),
    ("<?a " * 51, "1:201 The text has 51 times <! or <?; 50 are allowed."),
    ("\n\n".join(["`a" * 400] * 10) + "`", "19:801 The text has 4,001 backticks (`); 4,000 are allowed."),
    ("a " + "!" * 201, "1:3 The sign ! stands 201 times running; 200 are allowed."),
    ("a\n" + "> " * 11 + "a", "2:21 The line begins with 11 list or quote markers; 10 are allowed."),
    ("- " * 11 + "a", "1:21 The line begins with 11 list or quote markers; 10 are allowed."),
    (">" * 11 + "a", "1:11 The line begins with 11 list or quote markers; 10 are allowed."),
    ("a\n" + " " * 61 + "a", "2:62 The line is indented by 61 columns; 60 are allowed."),
    ("\t" * 16 + "a", "1:17 The line is indented by 64 columns; 60 are allowed."),
    ("a\n" + ":   b\n" * 101, "102:1 The block has 101 lines that begin with a colon; 100 are allowed. Set an empty line."),
]  # fmt: skip


@pytest.mark.parametrize("name", AT_THE_LIMIT)
def test_a_text_at_a_limit_is_read(name: str) -> None:
    assert limit_problems(AT_THE_LIMIT[name]) == []


@pytest.mark.parametrize(("text", "complaint"), PAST_THE_LIMIT)
def test_a_text_past_a_limit_is_refused_with_its_place(text: str, complaint: str) -> None:
    assert complaints(text) == [complaint]


@pytest.mark.parametrize(("text", "complaint"), PAST_THE_LIMIT)
def test_a_refused_text_never_reaches_the_parser(
    text: str, complaint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(parsing.Reader, "read", fail)
    assert page(text).html == ""
    assert page(text).toc == page(text).sections == page(text).citations == ()


def test_a_long_body_is_refused_at_its_first_line() -> None:
    assert complaints("a\n\n" * 66_667, first_line=9) == [
        "9:1 The text has 200,001 characters; 200,000 are allowed. Split the page."
    ]


def test_a_page_that_grows_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("markup.limit_checks.OUTPUT_CHARACTERS", 100)
    rendered = page("word " * 30)
    assert rendered.html == ""
    assert rendered.problems[0].message.endswith("100 are allowed. Split the page.")


@pytest.mark.parametrize(
    "sign", ["\x00", "\x02", "\x0e", "\x1b", "\x7f", "\x85", "\x9f", "\ud800", "\udfff", "\u202e", "\u2066", "\u2069"]
)  # fmt: skip
def test_hidden_and_broken_characters_are_refused(sign: str) -> None:
    found = page(f"one\ntwo {sign}", first_line=4)
    assert [(problem.line, problem.column) for problem in found.problems] == [(5, 5)]
    assert f"U+{ord(sign):04X}" in found.problems[0].message
    assert found.html == ""


def test_ordinary_white_space_and_scripts_are_allowed() -> None:
    assert character_problems("a\tb\r\nc\rd\n 痘坑 Ørn µ × – 👩🏽‍⚕️ \u00a0\ufeff") == []


def test_a_front_matter_has_limits_of_its_own() -> None:
    assert front_matter_problems("a" * limits.FRONT_MATTER_CHARACTERS) == []
    found = front_matter_problems("a" * 20_001 + "\x00", first_line=2)
    assert sorted(problem.line for problem in found) == [2, 2]


def test_many_problems_are_told_in_part() -> None:
    assert 50 <= len(limit_problems("\x00\n" * 1_000)) <= 100
