"""Finding our own syntax in a text, once, with the place of each construct.

What is found is replaced by a mark, so that rendering can neither miss nor invent a construct:
``mentions`` and ``render`` read the same scan. One pass, linear in the length of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from markup.fact_box_reader import read_fact_box
from markup.fences import Fence, find_fences
from markup.findings import Findings
from markup.marks import FactBoxMark, FenceMark, Mark
from markup.positions import unify_line_ends
from markup.run_syntax import RunReader
from markup.runs import find_runs, refuse_references
from markup.types import Problem

FACT_BOX_WORD = "factbox"


@dataclass(frozen=True, slots=True)
class Scan:
    """A text with marks in place of our syntax; a mark's number is its index."""

    text: str
    marks: tuple[Mark, ...]
    problems: tuple[Problem, ...]


@lru_cache(maxsize=1)  # a text is asked for its mentions and rendered right after
def scan(source: str, first_line: int = 1) -> Scan:
    """Everything of ours in the text."""
    text = unify_line_ends(source)
    findings = Findings(text, first_line)
    start = 0
    for fence in find_fences(text):
        _between_fences(findings, start, fence.start)
        _fence(findings, fence)
        start = fence.end
    _between_fences(findings, start, len(text))
    return Scan(findings.marked_text(), tuple(findings.marks), tuple(findings.problems))


def _between_fences(findings: Findings, start: int, end: int) -> None:
    refuse_references(findings, start, end)
    for begin, stop in find_runs(findings, start, end):
        RunReader(findings, begin, stop).read()


def _fence(findings: Findings, fence: Fence) -> None:
    if not fence.closed:
        findings.problem(fence.start, "This fenced block is opened but never closed.")
    source = findings.text[fence.start : fence.end]
    place = findings.at(fence.start + len(fence.indent))
    mark: Mark
    if fence.info == FACT_BOX_WORD:
        mark = FactBoxMark(source, *place, read_fact_box(fence.text))
        findings.problems += (
            mark.problem_at(complaint.place, complaint.message)
            for complaint in mark.reading.complaints
        )
    else:
        mark = FenceMark(source, *place, fence.text)
    # Blank lines around it, so that it is a paragraph of its own wherever it stands.
    findings.replace(fence.start, fence.end, mark, f"\n{fence.indent}{{}}\n")
