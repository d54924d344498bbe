"""The running text of a Markdown body, paragraph by paragraph with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CITATION = re.compile(r"\[@[^\]]+\]")
CITATION_KEY = re.compile(r"@([A-Za-z0-9_-]+)")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"\{#[^}]*\}|\*+|`|(?<!\w)_|_(?!\w)")
LIST_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")
HEADING = re.compile(r"^(#{2,6})\s+(.*?)\s*(?:\{#[\w-]+\})?\s*$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``text`` is plain; ``marked`` still holds its citations."""

    line: int
    heading: str
    marked: str
    is_table: bool = False

    @property
    def text(self) -> str:
        return plain(self.marked)

    @property
    def sources(self) -> set[str]:
        return set(CITATION_KEY.findall(" ".join(CITATION.findall(self.marked))))


def plain(marked: str) -> str:
    """Without citations, link targets and marks of emphasis."""
    text = LINK.sub(r"\1", CITATION.sub("", marked))
    return re.sub(r"\s+", " ", MARKS.sub("", text)).strip()


def headings(body: str) -> list[str]:
    """The words of every h2, in order."""
    found = (HEADING.match(line) for line in _lines_outside_fences(body))
    return [match.group(2) for match in found if match and match.group(1) == "##"]


def paragraphs(body: str, first_line: int) -> list[Paragraph]:
    """Paragraphs, list items and table rows; no headings, figures, claims or fact boxes."""
    found: list[Paragraph] = []
    heading, start = "", 0
    gathered: list[str] = []

    def close() -> None:
        if gathered:
            found.append(Paragraph(start, heading, " ".join(gathered)))
            gathered.clear()

    for number, line in enumerate(_lines_outside_fences(body), start=first_line):
        stripped = line.strip()
        match = HEADING.match(line)
        if match:
            close()
            heading = match.group(2)
        elif not stripped or stripped.startswith(("![", "[[claim:", "!!!")):
            close()
        elif stripped.startswith("|"):
            close()
            if not set(stripped) <= set("|-: "):
                found.append(Paragraph(number, heading, stripped.strip("|"), is_table=True))
        else:
            if LIST_ITEM.match(line):
                close()
            if not gathered:
                start = number
            gathered.append(LIST_ITEM.sub("", line).strip())
    close()
    return found


def _lines_outside_fences(body: str) -> Iterator[str]:
    """Every line, those of fenced blocks empty, so that numbers stay right."""
    fenced = False
    for line in re.split(r"\r\n|\r|\n", body):
        if line.lstrip().startswith("```"):
            fenced = not fenced
            yield ""
        else:
            yield "" if fenced else line
