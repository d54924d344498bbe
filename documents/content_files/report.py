"""What an import did, for people: counts, conflicts, and every bad file."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field

from markup.types import Problem


class BadContent(Exception):
    """Files that cannot be published; nothing of the run is written."""

    def __init__(self, problems: list[tuple[str, Problem]]) -> None:
        unique = set(problems)
        self.problems = sorted(unique, key=lambda p: (p[0], p[1].line, p[1].column, p[1].message))
        super().__init__("\n".join(self.lines()))

    def lines(self) -> list[str]:
        return [f"{path}:{p.line}: {p.message}" for path, p in self.problems]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both the file and the database changed a text since they were last the same."""

    path: str
    base: str | None
    file: str
    database: str

    def difference(self) -> str:
        """Three-way: what the file changed, then what the database changed."""
        if self.base is None:
            return _diff(self.database, self.file, "database", "file")
        return _diff(self.base, self.file, "last common text", "file") + _diff(
            self.base, self.database, "last common text", "database"
        )


def _diff(before: str, after: str, before_name: str, after_name: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), before_name, after_name, lineterm="", n=2
    )
    return "".join(line + "\n" for line in lines)


@dataclass(slots=True)
class ImportReport:
    """Paths by what happened to them."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)  # only the database changed
    conflicts: list[Conflict] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)  # published, and gone from the tree
    withdrawn: list[str] = field(default_factory=list)
    refreshed: int = 0  # pages made anew because something they show changed
    advice: int = 0

    @property
    def wrote(self) -> bool:
        return bool(self.added or self.changed or self.renamed or self.withdrawn)

    def summary(self) -> str:
        parts = [
            (len(self.added), "added"), (len(self.changed), "changed"),
            (len(self.renamed), "renamed"), (self.unchanged, "unchanged"),
            (len(self.kept), "kept as edited in the database"),
            (len(self.conflicts), "in conflict"), (len(self.withdrawn), "withdrawn"),
            (len(self.missing), "gone from the tree"),
        ]  # fmt: skip
        return ", ".join(f"{count:,} {words}" for count, words in parts if count) or "nothing"
