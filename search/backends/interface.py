from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import QuerySet

from search.concepts import Concept
from search.documents import Page


@dataclass(frozen=True, slots=True)
class Match:
    """A page that has at least one concept; ``covered`` says how many."""

    document_id: int
    kind: str
    facets: tuple[str, ...]
    covered: int
    score: float


class Backend(Protocol):
    """The four verbs. Everything is written in the caller's transaction."""

    def exists(self) -> bool:
        """Whether there is an index at all."""

    def create(self) -> None:
        """Make an empty index, in place of the one there may be."""

    def index(self, pages: Iterable[Page]) -> None:
        """Put pages in, in place of what the index held of them."""

    def remove(self, document_ids: Sequence[int]) -> None:
        """Take pages out; ids that are not there do no harm."""

    def search(
        self, concepts: Sequence[Concept], phrase: Sequence[str], visible: QuerySet[Any]
    ) -> list[Match]:
        """Pages among the ``visible`` document ids that have any concept; all pages for none.

        Words that stand side by side as in ``phrase`` weigh more.
        """
