"""Why an act cannot be done now, as sentences for the person who asked."""

from __future__ import annotations

from collections.abc import Sequence

from documents.kinds import Item
from documents.models import Revision
from markup.types import Problem


class Refused(Exception):
    """Why an act cannot be done now, as a sentence for the person who asked."""


class OutdatedRevision(Refused):
    """The text was written on a revision that is no longer the newest."""

    def __init__(self, head: Revision) -> None:
        super().__init__(
            f"{head.author_name} saved this document after you opened it. Nothing is lost: "
            "both texts are shown below."
        )
        self.head = head


class HasProblems(Refused):
    """The text has errors; ``items`` carry them."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = [item for item in items if errors(item.problems)]
        lines = [
            f"{item.path}:{problem.line}: {problem.message}"
            for item in self.items
            for problem in errors(item.problems)
        ]
        super().__init__("The text has errors: " + " ".join(lines))


def errors(problems: Sequence[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.level == "error"]
