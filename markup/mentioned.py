"""What a text names, found without rendering it."""

from __future__ import annotations

from markup.marks import CitationMark, ClaimMark, FactBoxMark, FigureMark, LinkMark
from markup.scanning import Scan, scan
from markup.types import Link, Mentions


def mentions(source: str, first_line: int = 1) -> Mentions:
    """The sources, claims, documents and figures a text names; enough to gather its Context."""
    return mentions_of(scan(source, first_line))


def mentions_of(scanned: Scan) -> Mentions:
    """What a scanned text names."""
    citations: set[str] = set()
    claims, figures = set(), set()
    for mark in scanned.marks:
        if isinstance(mark, CitationMark):
            citations.update(mark.keys)
        elif isinstance(mark, FactBoxMark):
            citations.update(source.key for source in mark.reading.sources)
        elif isinstance(mark, ClaimMark):
            claims.add(mark.id)
        elif isinstance(mark, FigureMark) and mark.name:
            figures.add(mark.name)
    paths = frozenset(link.path for link in links_of(scanned))
    return Mentions(frozenset(citations), frozenset(claims), paths, frozenset(figures))


def links_of(scanned: Scan) -> tuple[Link, ...]:
    """The links to other documents, in order of their places."""
    links = [
        Link(mark.address.where, mark.address.anchor, mark.line, mark.column)
        for mark in scanned.marks
        if isinstance(mark, LinkMark) and mark.address.kind == "document"
    ]
    return tuple(sorted(links, key=lambda link: (link.line, link.column)))
