from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.lint import numbers, plain_words
from articles.lint.prose import headings, paragraphs
from articles.lint.readability import grade, sentences, syllables
from articles.lint.run import lint
from tests.factories import article_text, claim_text, reference_text, write_tree

FACT_CHECK = {
    "kind": "fact-check", "statement": "Needling is good.", "verdict": "unproven",
    "statement_ids": "[U1a]", "key_points": "",
}  # fmt: skip


def _messages(root: Path, files: dict[str, str | bytes | None]) -> list[str]:
    report = lint(write_tree(root, files))
    return [f"{path}:{problem.line}: {problem.message}" for path, problem in report.errors]


def _article(root: Path, body: str, **keys: str) -> list[str]:
    return _messages(root, {"articles/dermis.md": article_text(body, **keys)})


def test_a_missing_section_is_named(tmp_path: Path) -> None:
    found = _article(tmp_path, "## What it is\n\nSkin.\n")
    assert "articles/dermis.md:15: The section “what it does” is missing." in found


def test_a_number_without_a_source_after_it_is_named_with_its_line(tmp_path: Path) -> None:
    body = "## What it does\n\nIt holds.[@menon] It is 2 mm thick.\n"
    assert any(
        ":18: “It is 2 mm thick. …” has a number" in line for line in _article(tmp_path, body)
    )


def test_a_number_with_its_source_is_fine(tmp_path: Path) -> None:
    found = _article(tmp_path, "## What it does\n\nIt is 2 mm thick.[@menon]\n")
    assert not any("has a number" in line for line in found)


def test_a_long_sentence_is_refused(tmp_path: Path) -> None:
    found = _article(tmp_path, "## What it does\n\n" + "and so on " * 11 + "ends.\n")
    assert any("34 words; 30 are the most" in line for line in found)


def test_hard_words_are_refused(tmp_path: Path) -> None:
    body = (
        "## What it does\n\n"
        + "Extracellular glycosaminoglycans immobilise interstitial fluid. " * 9
    )
    assert any("This paragraph reads at grade" in line for line in _article(tmp_path, body))


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("A miracle for skin.", "promises more"),
        ("Needling is safe.", "needs the exact condition"),
        ("It is 2mm deep.[@menon]", "put a space"),
        ("It goes 1-2 mm deep.[@menon]", "en dash"),
        ("It is 50 microns.[@menon]", "write mm or µm"),
        ("The color fades.", "the British way"),
    ],
)
def test_wording_is_checked(tmp_path: Path, words: str, complaint: str) -> None:
    found = _article(tmp_path, f"## What it does\n\n{words}\n")
    assert any(complaint in line for line in found), found


@pytest.mark.parametrize(
    "words", ["No needle is safe.", "Nobody knows whether it is safe.", "Is it safe?"]
)
def test_a_doubt_is_no_promise(words: str) -> None:
    assert list(plain_words.wording(words, 1)) == []


def test_a_number_in_a_claim_must_stand_in_its_findings(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "data/findings-x.yaml": "- id: f1\n  statement: It fell from 11.70 to 6.5.\n  refs: [menon]\n",
        "claims/scars.yaml": claim_text(
            statement="It fell from 11.7 to 7.", findings="[f1]", direction="unclear"
        ),
    }
    found = _messages(tmp_path, files)
    assert [line for line in found if "none of the claim" in line] == [
        "claims/scars.yaml:1: The number 7 stands in none of the claim's findings."
    ]


def test_a_claim_of_benefit_rests_on_nothing_weak(tmp_path: Path) -> None:
    weak = reference_text("weak", custom={"read": "page", "kind": "news", "weak": True})
    files: dict[str, str | bytes | None] = {
        "references/weak.json": weak,
        "claims/scars.yaml": claim_text(sources="[menon, weak]"),
    }
    assert any("“weak” is too weak" in line for line in _messages(tmp_path, files))


def test_a_second_hand_source_names_what_it_reports(tmp_path: Path) -> None:
    heard = reference_text("heard", custom={"read": "page", "kind": "news", "secondhand": True})
    files: dict[str, str | bytes | None] = {
        "references/heard.json": heard,
        "claims/scars.yaml": claim_text(sources="[heard]"),
    }
    assert any("without naming it" in line for line in _messages(tmp_path, files))


def test_the_same_sentence_with_other_numbers_on_another_page_is_refused(tmp_path: Path) -> None:
    sentence = (
        "On the cheek the living epidermis measures about {} µm under the microscope today.[@menon]"
    )
    files: dict[str, str | bytes | None] = {
        "articles/dermis.md": article_text("## What it does\n\n" + sentence.format(40) + "\n"),
        "articles/fat.md": article_text(
            "## What it does\n\n" + sentence.format(60) + "\n", title="Fat"
        ),
    }
    assert any("say the same with different numbers" in line for line in _messages(tmp_path, files))


def test_what_the_importer_refuses_the_lint_refuses(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "articles/dermis.md": article_text("## What it does\n\nSkin.[@nobody]\n"),
        "claims/scars.yaml": claim_text(sources="[]"),
        "media/layers.yaml": "title: x\n",
    }
    found = _messages(tmp_path, files)
    assert any(line.startswith("articles/dermis.md:18:") for line in found)
    assert any("sources: needs at least 1" in line for line in found)
    assert any("alt: is missing" in line for line in found)


def test_the_command_fails_with_path_line_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(CommandError, match="errors"):
        call_command("lint_content", write_tree(tmp_path / "content"))
    captured = capsys.readouterr()
    assert "content/articles/dermis.md:15: The section" in captured.err
    assert "articles/dermis.md" in captured.out and "highest" in captured.out


def test_a_fact_check_needs_its_own_sections(tmp_path: Path) -> None:
    found = _article(tmp_path, "## The statement\n\nSkin.\n", **FACT_CHECK)
    assert any("“what the evidence says” is missing" in line for line in found)
    assert any("150 to 400 are wanted" in line for line in found)


def test_fenced_blocks_and_claims_are_no_prose() -> None:
    body = (
        "## One\n\nA word.\n\n```factbox\n## no\ntext\n```\n\n[[claim:x]]\n\n- an item\n- another\n"
    )
    assert headings(body) == ["One"]
    assert [(p.line, p.text) for p in paragraphs(body, 1)] == [
        (3, "A word."), (12, "an item"), (13, "another"),
    ]  # fmt: skip


def test_numbers_are_read_alike_however_they_are_written() -> None:
    assert numbers.numbers("1,200 and 0.50 and 11.7") == {"1200", "0.5", "11.7"}


def test_a_thousand_is_no_emergency_number() -> None:
    text = numbers.NOT_MEASURED.sub("", "Call 000 or 999. It is 3,000 times stronger.")
    assert numbers.numbers(text) == {"3000"}


@pytest.mark.parametrize(
    ("word", "count"),
    [("skin", 1), ("needle", 2), ("collagen", 3), ("layer", 2), ("healed", 1), ("epidermis", 4), ("area", 3)],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_plain_sentences_have_a_low_grade_and_learned_ones_a_high_one() -> None:
    assert grade(["The skin is thin. It heals well."]) < 3
    assert grade(["Percutaneous collagen induction necessitates histological corroboration."]) > 12


def test_a_decimal_point_ends_no_sentence() -> None:
    assert sentences("It is 0.5 mm deep. It heals.") == ["It is 0.5 mm deep.", "It heals."]
