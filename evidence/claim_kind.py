"""How a claim's file is read, checked and projected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.fields import Fields
from documents.kinds import Item
from documents.library import Library
from documents.models import Document
from documents.yaml_kind import YamlKind
from evidence.models import Certainty, Claim, ClaimSource, Direction
from markup import types as markup_types
from markup.types import Problem

NOT_RECORDED = "not recorded"
POPULATION = (("people", "People"), ("age", "Age"), ("skin_types", "Skin types"))
DOSE = (("needle_length", "Needle length"), ("sessions", "Sessions"), ("device", "Device"))


@dataclass(frozen=True, slots=True)
class ParsedClaim:
    statement: str
    outcome: str
    direction: str
    certainty: str
    reason: str
    sources: tuple[str, ...]
    sources_line: int
    findings: tuple[str, ...]
    findings_line: int
    rows: tuple[tuple[str, str], ...]


class ClaimKind(YamlKind):
    name = "claim"
    label = "claim"
    folder = "claims"
    order = 40
    starter = (
        "statement: \noutcome: \ndirection: unclear\ncertainty: very low\nreason: \nsources: []\n"
        "findings: []\npopulation: {people: not recorded, age: not recorded, "
        "skin_types: not recorded}\ndose: {needle_length: not recorded, sessions: not recorded, "
        "device: not recorded}\nsize: not recorded\n"
    )

    def parse_fields(self, fields: Fields) -> ParsedClaim:
        return ParsedClaim(
            statement=fields.text("statement", longest=500),
            outcome=fields.text("outcome", longest=300),
            direction=fields.choice("direction", Direction.values),
            certainty=fields.choice("certainty", Certainty.values),
            reason=fields.text("reason", longest=500),
            sources=fields.texts("sources", fewest=1),
            sources_line=fields.line("sources"),
            findings=fields.texts("findings", required=False),
            findings_line=fields.line("findings"),
            rows=_rows(fields),
        )

    def check(self, items: Sequence[Item], library: Library) -> None:
        known = _finding_ids(library) if any(item.parsed.findings for item in items) else set()
        for item in items:
            parsed: ParsedClaim = item.parsed
            item.problems += library.unknown(
                "reference", parsed.sources, key="sources", line=parsed.sources_line
            )
            for finding in parsed.findings:
                if finding not in known:
                    message = f"findings: there is no finding “{finding}” in the data."
                    item.problems.append(Problem(parsed.findings_line, 1, message))

    def project(self, items: Sequence[Item]) -> None:
        claims = [_row(item) for item in items]
        Claim.objects.bulk_create(
            claims, update_conflicts=True, unique_fields=["document"], batch_size=200,
            update_fields=[
                "key", "statement", "outcome", "direction", "certainty", "reason", "findings", "rows",
            ],
        )  # fmt: skip
        _write_sources(items)

    def mentions(self, item: Item) -> Iterable[tuple[str, str]]:
        return [("reference", source) for source in item.parsed.sources]

    def address(self, name: str) -> str:
        return f"/claims/{name}/"

    def title(self, parsed: ParsedClaim) -> str:
        return parsed.statement

    def needs_clinician(self, parsed: ParsedClaim) -> bool:
        return parsed.direction in {Direction.BENEFIT, Direction.HARM}


def claims(library: Library, ids: Iterable[str]) -> dict[str, markup_types.Claim]:
    """Claims as the renderer shows them, of those that exist.

    A claim whose file cannot be read stands in by its name: the mistake is that file's alone.
    """
    ids = set(ids)
    stand_ins = {
        key: markup_types.Claim(key, key, "unclear", "very low", "", (), (), f"/claims/{key}/")
        for key in library.unreadable("claim", ids)
    }
    return stand_ins | {
        key: markup_types.Claim(
            id=key, statement=parsed.statement, direction=parsed.direction,
            certainty=parsed.certainty, reason=parsed.reason, sources=parsed.sources,
            rows=parsed.rows, url=f"/claims/{key}/",
        )
        for key, parsed in library.parsed("claim", ids).items()
    }  # fmt: skip


def _rows(fields: Fields) -> tuple[tuple[str, str], ...]:
    """(label, value) of what a study says of size, dose and people; "" where it is not recorded."""
    size = fields.text("size", required=False, default=NOT_RECORDED)
    dose = _group(fields.mapping("dose", required=False), DOSE)
    people = _group(fields.mapping("population", required=False), POPULATION)
    describes = fields.data.get("direction") == Direction.DESCRIPTION
    if describes and all(value == NOT_RECORDED for _, value in dose):
        dose = []  # how things are has no dose that a study could have left out
    rows = [("Size", size), *dose, *people]
    return tuple((label, "" if value == NOT_RECORDED else value) for label, value in rows)


def _group(fields: Fields, keys: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(label, fields.text(key, required=False, default=NOT_RECORDED)) for key, label in keys]


def _finding_ids(library: Library) -> set[str]:
    """Ids in every data set that is a list of findings."""
    found: set[str] = set()
    for parsed in library.all("data").values():
        if isinstance(parsed.rows, list):
            found |= {
                str(row["id"]) for row in parsed.rows if isinstance(row, dict) and "id" in row
            }
    return found


def _row(item: Item) -> Claim:
    parsed: ParsedClaim = item.parsed
    return Claim(
        document=item.document, key=item.name, statement=parsed.statement, outcome=parsed.outcome,
        direction=parsed.direction, certainty=parsed.certainty, reason=parsed.reason,
        findings=list(parsed.findings), rows=[list(row) for row in parsed.rows],
    )  # fmt: skip


def _write_sources(items: Sequence[Item]) -> None:
    keys = {source for item in items for source in item.parsed.sources}
    documents = Document.objects.filter(kind="reference", name__in=keys)
    pks = dict(documents.values_list("name", "pk"))
    documents_here = [item.document for item in items]
    ClaimSource.objects.filter(claim__in=[d.pk for d in documents_here if d]).delete()
    ClaimSource.objects.bulk_create(
        (
            ClaimSource(claim_id=item.document.pk, reference_id=pks[source], position=position)
            for item in items
            if item.document is not None
            for position, source in enumerate(item.parsed.sources)
        ),
        batch_size=500,
    )
