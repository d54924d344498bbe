"""How a source's CSL-JSON file is read, checked and projected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import idutils

from documents.fields import Fields
from documents.kinds import Item, Kind
from documents.library import Library
from evidence import csl_json, vancouver
from evidence.models import Reference
from markup import types as markup_types
from markup.types import Problem

STUDY_KINDS = (
    "systematic review", "meta-analysis", "RCT", "guideline", "regulator", "observational",
    "laboratory", "narrative review", "textbook", "case report", "patient information", "news",
)  # fmt: skip
READ = ("full text", "abstract", "page")
# All else breaks out of an address, or is written in it as %20.
DOI = re.compile(r"""10\.(?:(?!["'<>\\])[!-~])+""")
ADDRESS = re.compile(r"""https?://(?:(?!["'<>\\])[!-~])+""")
PMID = re.compile(r"[0-9]{1,9}")
LINK_CHARACTERS = 1_000


@dataclass(frozen=True, slots=True)
class ParsedReference:
    csl: Mapping[str, Any]
    title: str
    label: str
    citation: str
    year: int | None
    kind: str
    link: str
    second_hand: bool
    primary: str  # what a second-hand source reports, where it is known
    weak: bool
    retracted: bool


class ReferenceKind(Kind):
    name = "reference"
    label = "source"
    folder = "references"
    suffixes = (".json",)
    order = 10
    capital_names = True
    starter = (
        '{\n  "id": "",\n  "type": "article-journal",\n  "title": "",\n  "author": [],\n'
        '  "issued": {"date-parts": [[2026]]},\n  "DOI": "",\n  "URL": "",\n'
        '  "custom": {"read": "abstract", "kind": "observational"}\n}\n'
    )

    def parse(self, name: str, text: str) -> tuple[ParsedReference | None, list[Problem]]:
        data, problems = csl_json.load(text)
        if problems:
            return None, problems
        fields = Fields(data, problems)
        if problems:
            return None, problems
        if fields.text("id") != name:
            fields.problem("id", f"must be the file's name, “{name}”.")
        fields.text("type")
        title = fields.text("title")
        custom = fields.mapping("custom")
        kind = custom.choice("kind", STUDY_KINDS)
        custom.choice("read", READ)
        _identifiers(fields)
        problems += vancouver.problems(data)
        if problems:
            return None, [_at_key(text, problem) for problem in problems]
        return (
            ParsedReference(
                csl=data, title=title, label=vancouver.label(data), citation=vancouver.text(data),
                year=vancouver.year(data), kind=kind, link=vancouver.link(data),
                second_hand=custom.flag("secondhand"),
                primary=custom.text("primary", required=False), weak=custom.flag("weak"),
                retracted=custom.flag("retracted"),
            ),
            problems,
        )  # fmt: skip

    def project(self, items: Sequence[Item]) -> None:
        rows = [
            Reference(
                document=item.document, key=item.name, csl=item.parsed.csl, title=item.parsed.title,
                label=item.parsed.label[:200], citation=item.parsed.citation,
                year=item.parsed.year, kind=item.parsed.kind, link=item.parsed.link,
                second_hand=item.parsed.second_hand, weak=item.parsed.weak,
                retracted=item.parsed.retracted,
            )
            for item in items
        ]  # fmt: skip
        Reference.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["document"], batch_size=200,
            update_fields=[
                "key", "csl", "title", "label", "citation", "year", "kind", "link", "second_hand",
                "weak", "retracted",
            ],
        )  # fmt: skip

    def address(self, name: str) -> str:
        return f"/sources/{name}/"

    def title(self, parsed: ParsedReference) -> str:
        return parsed.title


def citations(library: Library, keys: Iterable[str]) -> dict[str, markup_types.Citation]:
    """Sources as the renderer names them, of those that exist, or stand-ins for unreadable ones."""
    keys = set(keys)
    stand_ins = {
        key: markup_types.Citation(key, key, key, "", f"/sources/{key}/")
        for key in library.unreadable("reference", keys)
    }
    return stand_ins | {
        key: markup_types.Citation(
            key=key, label=parsed.label, title=parsed.title, kind=parsed.kind,
            url=f"/sources/{key}/", retracted=parsed.retracted,
        )
        for key, parsed in library.parsed("reference", keys).items()
    }  # fmt: skip


def _identifiers(fields: Fields) -> None:
    doi = fields.text("DOI", required=False, longest=300)
    if doi and not (DOI.fullmatch(doi) and idutils.is_doi(doi)):
        fields.problem("DOI", f"“{doi}” is not a DOI.")
    pmid = fields.text("PMID", required=False)
    if pmid and not PMID.fullmatch(pmid):
        fields.problem("PMID", f"“{pmid}” is not a PMID; it has figures only.")
    url = fields.text("URL", required=False, longest=LINK_CHARACTERS)
    if url and not _is_address(url):
        message = (
            f"“{url}” must begin with https:// or http:// and be the address of a page; "
            "write a space or a quote in it as %20 or %22."
        )
        fields.problem("URL", message)


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        has_host = bool(parts.hostname) and parts.port != 0  # a port that is none raises
    except ValueError:
        return False
    return has_host and "@" not in parts.netloc and bool(ADDRESS.fullmatch(url))


def _at_key(text: str, problem: Problem) -> Problem:
    """JSON keeps no lines: find the key the message begins with."""
    key = problem.message.split(":", 1)[0].rpartition(".")[2]
    for number, line in enumerate(text.splitlines(), start=1):
        if f'"{key}"' in line:
            return Problem(number, 1, problem.message, problem.level)
    return problem
