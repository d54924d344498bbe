"""Lints a content folder without a database: the files are the whole library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from articles.lint import numbers, plain_words, shape, sources
from articles.lint.page import Page
from documents import projection
from documents.content_files import tree
from documents.kinds import Item
from documents.library import Library
from markup.types import Problem

Found = tuple[str, Problem]


@dataclass(frozen=True, slots=True)
class Measures:
    """One page's line in the table."""

    path: str
    words: int
    opening_grade: float
    median_grade: float
    highest_grade: float
    sources: int
    claims: int
    figures: int
    advice: int


@dataclass(frozen=True, slots=True)
class Report:
    errors: list[Found]
    advice: list[Found]
    table: list[Measures]


def lint(root: Path) -> Report:
    """Every problem of every file, importer's and editor's alike."""
    found_tree = tree.read(root)
    items = []
    for file in found_tree.files.values():
        parsed, problems = file.kind.read(file.name, file.text)
        items.append(Item(file.kind, file.name, file.path, file.text, parsed, problems=problems))
    library = Library(items, alone=True)
    projection.check(items, library)
    found: list[Found] = [*found_tree.problems]
    found += [(item.path, problem) for item in items for problem in item.problems]
    pages = [Page(i, library) for i in items if i.kind.name == "article" and i.prepared is not None]
    found += _editorial(items, pages, library)
    found = sorted(set(found), key=lambda entry: (entry[0], entry[1].line, entry[1].message))
    advice = [entry for entry in found if entry[1].level == "advice"]
    return Report(
        errors=[entry for entry in found if entry[1].level == "error"],
        advice=advice,
        table=[_measures(page, advice) for page in pages],
    )


def _editorial(items: list[Item], pages: list[Page], library: Library) -> Iterator[Found]:
    for page in pages:
        for rule in (shape.check, plain_words.check, numbers.check):
            yield from ((page.path, problem) for problem in rule(page))
    yield from numbers.check_between(pages)
    findings = numbers.findings_of(library)
    for item in items:
        if item.kind.name != "claim" or item.parsed is None:
            continue
        problems = [
            *numbers.check_claim(item.path, item.parsed, findings),
            *sources.check_claim(item.parsed, library),
            *plain_words.sentence_length(item.parsed.statement, 1),
            *plain_words.wording(item.parsed.statement, 1),
        ]
        yield from ((item.path, problem) for problem in problems)


def _measures(page: Page, advice: list[Found]) -> Measures:
    grades = [value for _, value in plain_words.paragraph_grades(page)] or [0.0]
    rendered = page.prepared.rendered
    return Measures(
        path=page.path,
        words=page.word_count,
        opening_grade=plain_words.opening_grade(page),
        median_grade=median(grades),
        highest_grade=max(grades),
        sources=len(rendered.citations),
        claims=len(rendered.claims),
        figures=len(rendered.figures),
        advice=sum(path == page.path for path, _ in advice),
    )
