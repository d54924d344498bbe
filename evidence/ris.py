"""CSL-JSON sources as RIS, the tagged lines that every reference manager reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from evidence.bibtex import note

Csl = Mapping[str, Any]
MEDIA_TYPE = "application/x-research-info-systems; charset=utf-8"
LINE_END = "\r\n"
TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "webpage": "ELEC",
    "chapter": "CHAP",
    "book": "BOOK",
    "report": "RPRT",
    "legislation": "STAT",
    "paper-conference": "CPAPER",
    "thesis": "THES",
}
PLAIN_TAGS = (
    ("title", "TI"), ("container-title", "T2"), ("volume", "VL"), ("issue", "IS"),
    ("publisher", "PB"), ("DOI", "DO"), ("PMID", "AN"), ("PMCID", "C2"), ("URL", "UR"),
)  # fmt: skip


def ris(sources: Iterable[Csl]) -> str:
    """All sources, one record each, in the order given."""
    return LINE_END.join(_record(csl) for csl in sources)


def _record(csl: Csl) -> str:
    return "".join(f"{tag}  - {_one_line(value)}" + LINE_END for tag, value in _tags(csl))


def _tags(csl: Csl) -> Iterator[tuple[str, object]]:
    yield "TY", TYPES.get(str(csl["type"]), "GEN")
    yield "ID", csl["id"]
    for role, tag in (("author", "AU"), ("editor", "ED")):
        for name in csl.get(role, []):
            yield tag, _name(name)
    for key, tag in PLAIN_TAGS:
        if csl.get(key):
            yield tag, csl[key]
    yield from _date(csl)
    yield from _pages(csl)
    if note(csl):
        yield "N1", note(csl)
    yield "ER", ""


def _name(name: Csl) -> str:
    """ "Family, Given". The format gives the asterisk a meaning of its own in names."""
    parts = [name.get("literal") or name["family"], name.get("given", "")]
    return ", ".join(str(part).replace("*", " ").strip() for part in parts if part)


def _date(csl: Csl) -> Iterator[tuple[str, object]]:
    parts = (csl.get("issued") or {}).get("date-parts", [[]])[0]
    if parts:
        yield "PY", parts[0]
        year, month, day = (*(f"{part:02d}" for part in parts), "", "")[:3]
        yield "DA", f"{year}/{month}/{day}"


def _pages(csl: Csl) -> Iterator[tuple[str, object]]:
    first, dash, last = str(csl.get("page", "")).replace("–", "-").partition("-")
    if first and "-" not in last:
        yield "SP", first.strip()
        if dash:
            yield "EP", last.strip()
    elif first:
        yield "SP", csl["page"]


def _one_line(value: object) -> str:
    # A line break would let a value begin a tag of its own.
    return " ".join(str(value).split())
