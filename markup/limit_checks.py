"""Checking a text against the limits before anything else reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markup.characters import character_problems, reference_problems
from markup.limits import (
    ANGLES_PER_BODY,
    BACKTICKS_PER_BODY,
    BLOCK_CHARACTERS,
    BLOCK_LINES,
    BODY_CHARACTERS,
    BRACKETS_PER_BLOCK,
    BRACKETS_PER_BODY,
    DECLARATIONS_PER_BODY,
    DEFINITIONS_PER_BLOCK,
    FRONT_MATTER_CHARACTERS,
    INDENTATION_COLUMNS,
    LINE_CHARACTERS,
    MARKERS_PER_LINE,
    OUTPUT_CHARACTERS,
    PIPES_PER_LINE,
    SAME_PUNCTUATION_RUNNING,
    STARS_PER_BLOCK,
    TAB_COLUMNS,
)
from markup.positions import Positions, unify_line_ends
from markup.types import Problem

MOST_LIMIT_PROBLEMS = 50

DECLARATION = re.compile(r"<[!?]")
DEFINITION = re.compile(r"^[ \t]*:[ \t]", re.MULTILINE)
REPEATED = re.compile(rf"([^\w\s])\1{{{SAME_PUNCTUATION_RUNNING},}}")
MARKERS = re.compile(r"[ \t]*(?:(?:[-*+:]|\d+[.)]|!!!)[ \t]+|>[ \t]*)+")
MARKER = re.compile(r"[-*+:>]|\d+[.)]|!!!")

# A line that may be indented too deeply or begin with too many markers.
DEEP = re.compile(
    rf"^[ \t]*(?:(?:[-*+:>]|\d+[.)]|!!!)[ \t]*){{{MARKERS_PER_LINE + 1}}}|^[ \t]{{{INDENTATION_COLUMNS // TAB_COLUMNS}}}",
    re.MULTILINE,
)


def limit_problems(source: str, first_line: int = 1) -> list[Problem]:
    """Every limit the body of a document breaks, in order; nothing may read it while there is one."""
    if len(source) > BODY_CHARACTERS:
        return [
            Problem(
                first_line,
                1,
                f"The text has {len(source):,} characters; {BODY_CHARACTERS:,} are allowed. Split the page.",
            )
        ]
    text = unify_line_ends(source)
    found = character_problems(text, first_line) + reference_problems(text, first_line)
    broken = [*_in_body(text), *_in_lines(text), *_in_blocks(text)][:MOST_LIMIT_PROBLEMS]
    if broken:
        positions = Positions(text, first_line)
        found += (Problem(*positions.at(offset), sentence) for offset, sentence in broken)
    return sorted(found, key=lambda problem: (problem.line, problem.column))


def front_matter_problems(front_matter: str, first_line: int = 1) -> list[Problem]:
    """What the length and the characters of a front matter break; its YAML is read elsewhere."""
    found = character_problems(front_matter, first_line)
    if len(front_matter) > FRONT_MATTER_CHARACTERS:
        found.append(
            Problem(
                first_line,
                1,
                f"The front matter has {len(front_matter):,} characters; {FRONT_MATTER_CHARACTERS:,} are allowed.",
            )
        )
    return found


def output_problem(html: str, first_line: int = 1) -> Problem | None:
    """The problem of a page that grew too large while it was drawn."""
    if len(html) <= OUTPUT_CHARACTERS:
        return None
    return Problem(
        first_line,
        1,
        f"The page becomes {len(html):,} characters of HTML; {OUTPUT_CHARACTERS:,} are allowed. Split the page.",
    )


def _in_body(text: str) -> Iterator[tuple[int, str]]:
    for sign, name, allowed in (
        ("[", "square brackets", BRACKETS_PER_BODY),
        ("<", "angle brackets", ANGLES_PER_BODY),
        ("`", "backticks", BACKTICKS_PER_BODY),
    ):
        count = text.count(sign)
        if count > allowed:
            offset = _nth(text, sign, allowed + 1)
            yield offset, f"The text has {count:,} {name} ({sign}); {allowed:,} are allowed."
    if "<" in text:
        declarations = [found.start() for found in DECLARATION.finditer(text)]
        if len(declarations) > DECLARATIONS_PER_BODY:
            yield (
                declarations[DECLARATIONS_PER_BODY],
                f"The text has {len(declarations):,} times <! or <?; {DECLARATIONS_PER_BODY} are allowed.",
            )


def _in_lines(text: str) -> Iterator[tuple[int, str]]:
    if not _may_break_a_line_limit(text):
        return
    start = 0
    for line in text.split("\n"):
        yield from ((start + offset, sentence) for offset, sentence in _in_line(line))
        start += len(line) + 1


def _may_break_a_line_limit(text: str) -> bool:
    """A quick look at the whole text, since nearly every text is fine."""
    return (
        text.count("|") > PIPES_PER_LINE
        or max(map(len, text.split("\n"))) > LINE_CHARACTERS
        or DEEP.search(text) is not None
        or any(
            sign * (SAME_PUNCTUATION_RUNNING + 1) in text
            for sign in set(text)
            if not sign.isalnum()
        )
    )


def _in_line(line: str) -> Iterator[tuple[int, str]]:
    if len(line) > LINE_CHARACTERS:
        yield (
            LINE_CHARACTERS,
            f"The line has {len(line):,} characters; {LINE_CHARACTERS:,} are allowed. Break it.",
        )
    if len(line) > SAME_PUNCTUATION_RUNNING and (run := REPEATED.search(line)):
        yield (
            run.start(),
            f"The sign {run[1]} stands {len(run[0]):,} times running; {SAME_PUNCTUATION_RUNNING} are allowed.",
        )
    pipes = line.count("|")
    if pipes > PIPES_PER_LINE:
        yield (
            _nth(line, "|", PIPES_PER_LINE + 1),
            f"The line has {pipes:,} pipes (|); {PIPES_PER_LINE} are allowed.",
        )
    if DEEP.match(line):
        yield from _at_line_start(line)


def _at_line_start(line: str) -> Iterator[tuple[int, str]]:
    indentation = line[: len(line) - len(line.lstrip(" \t"))]
    columns = len(indentation.expandtabs(TAB_COLUMNS))
    if columns > INDENTATION_COLUMNS and line.strip(" \t"):
        yield (
            len(indentation),
            f"The line is indented by {columns:,} columns; {INDENTATION_COLUMNS} are allowed.",
        )
    if markers := MARKERS.match(line):
        found = list(MARKER.finditer(markers[0]))
        if len(found) > MARKERS_PER_LINE:
            yield (
                found[MARKERS_PER_LINE].start(),
                f"The line begins with {len(found):,} list or quote markers; {MARKERS_PER_LINE} are allowed.",
            )


def _in_blocks(text: str) -> Iterator[tuple[int, str]]:
    if not _may_break_a_block_limit(text):
        return
    for start, block in _blocks(text):
        lines = block.count("\n") + 1
        if lines > BLOCK_LINES:
            yield (
                start,
                f"The block has {lines:,} lines; {BLOCK_LINES} are allowed. Set an empty line.",
            )
        if len(block) > BLOCK_CHARACTERS:
            yield (
                start,
                f"The block has {len(block):,} characters; {BLOCK_CHARACTERS:,} are allowed. Set an empty line.",
            )
        brackets = block.count("[")
        if brackets > BRACKETS_PER_BLOCK:
            yield (
                start + _nth(block, "[", BRACKETS_PER_BLOCK + 1),
                f"The block has {brackets:,} square brackets ([); {BRACKETS_PER_BLOCK} are allowed. Set an empty line.",
            )
        definitions = [found.start() for found in DEFINITION.finditer(block)]
        if len(definitions) > DEFINITIONS_PER_BLOCK:
            yield (
                start + definitions[DEFINITIONS_PER_BLOCK],
                f"The block has {len(definitions):,} lines that begin with a colon; "
                f"{DEFINITIONS_PER_BLOCK} are allowed. Set an empty line.",
            )
        stars = block.count("*") + block.count("_")
        if stars > STARS_PER_BLOCK:
            yield (
                start,
                f"The block has {stars:,} times * or _; {STARS_PER_BLOCK} are allowed. Set an empty line.",
            )


def _may_break_a_block_limit(text: str) -> bool:
    return (
        len(text) > BLOCK_CHARACTERS
        or text.count("\n") >= min(BLOCK_LINES, DEFINITIONS_PER_BLOCK)
        or text.count("[") > BRACKETS_PER_BLOCK
        or text.count("*") + text.count("_") > STARS_PER_BLOCK
    )


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Runs of lines that are not empty, as Python-Markdown reads them."""
    start = 0
    for gap in re.finditer(r"\n(?:[ \t]*\n)+", text):
        if gap.start() > start:
            yield start, text[start : gap.start()]
        start = gap.end()
    if start < len(text):
        yield start, text[start:]


def _nth(text: str, sign: str, number: int) -> int:
    offset = -1
    for _ in range(number):
        offset = text.index(sign, offset + 1)
    return offset
