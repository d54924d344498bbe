"""A CSL-JSON source in words: Vancouver order, after the ICMJE sample references."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from markup.types import Problem

AUTHORS_NAMED = 6  # then "et al."
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

YEARS = range(1000, 3000)

Csl = Mapping[str, Any]


def problems(csl: Csl) -> list[Problem]:
    """What would keep the source from being written out."""
    found = []
    for field in ("author", "editor"):
        names = csl.get(field, [])
        if not isinstance(names, list) or not all(_is_name(name) for name in names):
            message = f"{field}: must be a list of {{family, given}} or {{literal}}."
            found.append(Problem(1, 1, message))
    issued = csl.get("issued")
    if issued is not None and not _is_date(issued):
        message = 'issued: must be {"date-parts": [[year, month, day]]}.'
        found.append(Problem(1, 1, message))
    for field in ("container-title", "volume", "issue", "page", "publisher", "note", "PMCID"):
        if not isinstance(csl.get(field, ""), str):
            found.append(Problem(1, 1, f"{field}: must be text; put it in quotes."))
    return found


def _is_name(name: object) -> bool:
    if not isinstance(name, Mapping):
        return False
    parts = [name.get(key) for key in ("family", "literal") if name.get(key) is not None]
    if not all(isinstance(part, str) for part in [*parts, name.get("given", "")]):
        return False
    return any(str(part).strip() for part in parts)


def _is_date(issued: object) -> bool:
    parts = issued.get("date-parts") if isinstance(issued, Mapping) else None
    if not isinstance(parts, list) or not parts or not isinstance(parts[0], list):
        return False
    numbers = parts[0]
    if not 1 <= len(numbers) <= 3 or not all(type(number) is int for number in numbers):
        return False  # true and false are ints to Python
    year, month, day = (*numbers, 1, 1)[:3]
    try:
        return date(year, month, day).year in YEARS
    except (ValueError, OverflowError):
        return False


def year(csl: Csl) -> int | None:
    parts = _date_parts(csl)
    return parts[0] if parts else None


def label(csl: Csl) -> str:
    """The short name of a source: "Alam and others 2014"."""
    names = csl.get("author") or csl.get("editor") or []
    families = [str(name.get("family") or name.get("literal")) for name in names]
    if not families:
        who = str(csl.get("container-title") or csl.get("publisher") or csl["title"])
    elif len(families) <= 2:
        who = " and ".join(families)
    else:
        who = f"{families[0]} and others"
    when = year(csl)
    return f"{who} {when}" if when else f"{who}, no date"


def text(csl: Csl) -> str:
    """The whole reference as one line of plain text."""
    title = str(csl["title"]).rstrip(".")
    ending = "" if title.endswith(("?", "!")) else "."
    parts = [_authors(csl), title + ending, _where(csl), _identifier(csl)]
    return " ".join(part for part in parts if part)


def link(csl: Csl) -> str:
    """Where the source itself can be read; a DOI before any other address."""
    if csl.get("DOI"):
        return f"https://doi.org/{csl['DOI']}"
    if csl.get("PMID"):
        return f"https://pubmed.ncbi.nlm.nih.gov/{csl['PMID']}/"
    return str(csl.get("URL", ""))


def _authors(csl: Csl) -> str:
    names: Sequence[Csl] = csl.get("author") or []
    written = [_name(name) for name in names[:AUTHORS_NAMED]]
    if len(names) > AUTHORS_NAMED:
        written.append("et al")
    return ", ".join(written) + "." if written else ""


def _name(name: Csl) -> str:
    if name.get("literal"):
        return str(name["literal"]).rstrip(".")
    initials = "".join(
        part[0] for part in str(name.get("given", "")).replace("-", " ").split() if part
    )
    return f"{name['family']} {initials}".strip()


def _where(csl: Csl) -> str:
    container = str(csl.get("container-title") or csl.get("publisher") or "").rstrip(".")
    date = _date(csl)
    volume = str(csl.get("volume") or "")
    if csl.get("issue"):
        volume += f"({csl['issue']})"
    pages = str(csl.get("page") or "").replace("-", "–")
    numbers = ":".join(part for part in (volume, pages) if part)
    dated = ";".join(part for part in (date, numbers) if part)
    sentences = [part for part in (container, dated) if part]
    return ". ".join(sentences) + "." if sentences else ""


def _date(csl: Csl) -> str:
    parts = _date_parts(csl)
    if not parts:
        return "No date"
    words = [str(parts[0])]
    if len(parts) > 1:
        words.append(MONTHS[parts[1] - 1])
    if len(parts) > 2:
        words.append(str(parts[2]))
    return " ".join(words)


def _date_parts(csl: Csl) -> list[int]:
    issued = csl.get("issued") or {}
    parts = issued.get("date-parts") or [[]]
    return list(parts[0])


def _identifier(csl: Csl) -> str:
    if csl.get("DOI"):
        return f"doi:{csl['DOI']}"
    if csl.get("PMID"):
        return f"PMID {csl['PMID']}"
    return ""
