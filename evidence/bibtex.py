"""CSL-JSON sources as BibTeX, in UTF-8, as biber and current reference managers read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from evidence import vancouver

Csl = Mapping[str, Any]
MEDIA_TYPE = "application/x-bibtex; charset=utf-8"
TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "book": "book",
    "thesis": "phdthesis",
}
CONTAINERS = {"incollection": "booktitle", "inproceedings": "booktitle", "misc": "howpublished"}
PLAIN_FIELDS = (
    ("volume", "volume"), ("issue", "number"), ("chapter-number", "chapter"),
    ("publisher", "publisher"),
)  # fmt: skip
# TeX reads these as orders; BibTeX counts even an escaped brace, so braces are written out.
ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$", "&": r"\&", "#": r"\#",
    "%": r"\%", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
NOT_IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


def bibtex(sources: Iterable[Csl]) -> str:
    """All sources, one entry each, in the order given."""
    return "\n".join(_entry(csl) for csl in sources)


def _entry(csl: Csl) -> str:
    kind = TYPES.get(str(csl["type"]), "misc")
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(csl, kind))
    return f"@{kind}{{{csl['id']},\n{fields}}}\n"


def _fields(csl: Csl, kind: str) -> Iterator[tuple[str, str]]:
    for role in ("author", "editor"):
        if csl.get(role):
            yield role, "{" + " and ".join(_name(name) for name in csl[role]) + "}"
    # The second pair of braces keeps the capitals as they are.
    yield "title", f"{{{{{escape(csl['title'])}}}}}"
    if csl.get("container-title"):
        yield CONTAINERS.get(kind, "journal"), f"{{{escape(csl['container-title'])}}}"
    yield from _date(csl)
    for key, name in PLAIN_FIELDS:
        if csl.get(key):
            yield name, f"{{{escape(csl[key])}}}"
    if note(csl):
        yield "note", f"{{{escape(note(csl))}}}"
    if csl.get("page"):
        yield "pages", "{" + re.sub(r"\s*[-–]+\s*", "--", escape(csl["page"])) + "}"
    for key, name in (("DOI", "doi"), ("PMID", "pmid"), ("URL", "url")):
        if csl.get(key):
            yield name, f"{{{_verbatim(csl[key])}}}"


def _date(csl: Csl) -> Iterator[tuple[str, str]]:
    parts = (csl.get("issued") or {}).get("date-parts", [[]])[0]
    if parts:
        yield "year", f"{{{parts[0]}}}"
    if len(parts) > 1:
        yield "month", vancouver.MONTHS[parts[1] - 1].lower()


def note(csl: Csl) -> str:
    """What whoever cites the source must know; a retraction comes first."""
    retracted = "Retracted." if csl.get("custom", {}).get("retracted") else ""
    return " ".join(part for part in (retracted, str(csl.get("note", ""))) if part)


def _name(name: Csl) -> str:
    """ "Family, Given"; a name of one part, or with a comma or "and" in it, is kept whole by braces."""
    if name.get("literal"):
        return f"{{{escape(name['literal'])}}}"
    parts = [name["family"], *([name["given"]] if name.get("given") else [])]
    return ", ".join(_part(part) for part in parts)


def _part(words: object) -> str:
    written = escape(words)
    return f"{{{written}}}" if re.search(r",|\band\b", written, re.IGNORECASE) else written


def escape(text: object) -> str:
    """Words that TeX prints as they stand, on one line."""
    return "".join(ESCAPES.get(letter, letter) for letter in " ".join(str(text).split()))


def _verbatim(address: object) -> str:
    """Addresses are read without TeX's orders; only braces would break out of the field."""
    words = " ".join(str(address).split())
    return "".join(NOT_IN_ADDRESS.get(letter, letter) for letter in words)
