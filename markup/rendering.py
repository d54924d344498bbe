"""From the text of a document to what a page shows."""

from __future__ import annotations

from dataclasses import replace

from markup.arranging import Arrangement
from markup.drawing import Drawing
from markup.limit_checks import limit_problems, output_problem
from markup.marks import ClaimMark, FigureMark
from markup.mentioned import links_of
from markup.numbering import number_sources
from markup.parsing import read_marked_text
from markup.plain_text import page_text
from markup.sanitiser import sanitise
from markup.scanning import scan
from markup.types import Context, Problem, Rendered

EMPTY = Rendered(
    html="",
    toc=(),
    plain_text="",
    sections=(),
    citations=(),
    claims=(),
    figures=(),
    links=(),
    words=(),
    problems=(),
)


def render(source: str, context: Context, *, first_line: int = 1) -> Rendered:
    """The page of a text, with everything that is wrong in it; ``first_line`` is where its body begins."""
    problems = limit_problems(source, first_line)
    if problems:
        return replace(EMPTY, problems=tuple(problems))
    scanned = scan(source, first_line)
    problems = list(scanned.problems)
    numbering = number_sources(scanned.marks, context, problems)
    drawing = Drawing(scanned.marks, context, numbering, problems)
    page = Arrangement(scanned.marks, context, drawing, problems, first_line)
    try:
        html = drawing.draw(read_marked_text(scanned.text, page.arrange), page.resolve)
    except RecursionError:
        return replace(
            EMPTY, problems=(Problem(first_line, 1, "This text is nested too deeply to be read."),)
        )
    too_large = output_problem(html, first_line)
    if too_large:
        return replace(EMPTY, problems=(too_large,))
    sections = page.texts.sections()
    claims = (
        mark.id
        for mark in scanned.marks
        if isinstance(mark, ClaimMark) and mark.id in context.claims
    )
    figures = (
        mark.name
        for mark in scanned.marks
        if isinstance(mark, FigureMark) and mark.name in context.figures
    )
    return Rendered(
        html=sanitise(html),
        toc=tuple(page.outline.contents),
        plain_text=page_text(sections),
        sections=sections,
        citations=numbering.order(),
        claims=tuple(dict.fromkeys(claims)),
        figures=tuple(dict.fromkeys(figures)),
        links=links_of(scanned),
        words=tuple(page.words.marked),
        problems=in_order(problems),
    )


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Problems from the top of the document down, each said once."""
    return tuple(
        sorted(dict.fromkeys(problems), key=lambda problem: (problem.line, problem.column))
    )
