"""People with a byline: real ones only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Contributor
from documents.fields import Fields
from documents.kinds import Item
from documents.yaml_kind import YamlKind


@dataclass(frozen=True, slots=True)
class ParsedContributor:
    name: str
    role: str
    qualification: str
    interests: str


class ContributorKind(YamlKind):
    name = "contributor"
    label = "contributor"
    folder = "contributors"
    order = 70
    starter = "name: \nrole: \nqualification: \ninterests: \n"

    def parse_fields(self, fields: Fields) -> ParsedContributor:
        return ParsedContributor(
            name=fields.text("name", longest=200),
            role=fields.text("role", longest=200),
            qualification=fields.text("qualification", required=False, longest=300),
            interests=fields.text("interests"),
        )

    def project(self, items: Sequence[Item]) -> None:
        rows = [
            Contributor(
                document=item.document, key=item.name, name=item.parsed.name,
                role=item.parsed.role, qualification=item.parsed.qualification,
                interests=item.parsed.interests,
            )
            for item in items
        ]  # fmt: skip
        Contributor.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["document"],
            update_fields=["key", "name", "role", "qualification", "interests"],
        )  # fmt: skip

    def address(self, name: str) -> str:
        return f"/contributors/{name}/"

    def title(self, parsed: ParsedContributor) -> str:
        return parsed.name
