"""What the two backends do alike; each says it in its own SQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar

from django.db import connection
from django.db.models import QuerySet

from search import folding
from search.backends.interface import Match
from search.concepts import Alternative, Concept
from search.documents import Page

TABLE = "search_page"
OTHER_WORDS_WEIGHT = 0.85  # the reader's own words weigh 1
TITLE_SCORE = 4.0  # long texts fall behind in bm25, however well their title answers
TOGETHER, TOGETHER_WEIGHT = 0, 0.5  # the number of what weighs but is no concept
# A page counts for a concept once, by its best alternative: a glossary entry that lists ten words
# for one thing does not hold it ten times. FTS5 ranks within its own query only: MATERIALIZED.
SUMS = """
    WITH found AS MATERIALIZED ({found}),
    best AS (
        SELECT document_id, concept, max(score) AS score FROM found
        WHERE document_id IN ({visible}) GROUP BY document_id, concept
    ),
    sums AS (
        SELECT document_id, sum(CASE WHEN concept > 0 THEN 1 ELSE 0 END) AS covered,
               sum(score) AS score
        FROM best GROUP BY document_id
    )
    SELECT sums.document_id, kind, facets, covered, score
    FROM sums JOIN search_page ON {id} = sums.document_id"""


class SqlBackend:
    create_sql: ClassVar[str]
    insert_sql: ClassVar[str]
    delete_sql: ClassVar[str]
    found_sql: ClassVar[str]  # parameters: concept, weight, expression
    title_sql: ClassVar[str]  # the same, of titles only
    all_sql: ClassVar[str]
    id_column: ClassVar[str]

    def exists(self) -> bool:
        return TABLE in connection.introspection.table_names()

    def create(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE IF EXISTS {TABLE}")
            cursor.execute(self.create_sql)

    def index(self, pages: Iterable[Page]) -> None:
        rows = {page.document_id: _row(page) for page in pages}
        self.remove(list(rows))
        with connection.cursor() as cursor:
            # In ascending order: FTS5 writes its buffer out whenever an id is not above the last.
            cursor.executemany(self.insert_sql, [rows[pk] for pk in sorted(rows)])

    def remove(self, document_ids: Sequence[int]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(self.delete_sql, [(pk,) for pk in sorted(document_ids)])

    def search(
        self, concepts: Sequence[Concept], phrase: Sequence[str], visible: QuerySet[Any]
    ) -> list[Match]:
        seen, seen_params = visible.query.sql_with_params()
        parts = list(self._parts(concepts, phrase))
        found = " UNION ALL ".join(sql for sql, _ in parts) or self.all_sql
        params = [param for _, some in parts for param in some]
        with connection.cursor() as cursor:
            sql = SUMS.format(found=found, visible=seen, id=self.id_column)
            cursor.execute(sql, [*params, *seen_params])
            rows = cursor.fetchall()
        least = 1 if concepts else 0
        return [
            Match(pk, kind, tuple(facets.split()), int(covered), float(score))
            for pk, kind, facets, covered, score in rows
            if covered >= least
        ]

    def _parts(
        self, concepts: Sequence[Concept], phrase: Sequence[str]
    ) -> Iterator[tuple[str, tuple[int, float, str]]]:
        """A query for each alternative anywhere and in titles; only the first kind is counted."""
        for number, concept in enumerate(concepts, start=1):
            for place, alternative in enumerate(concept.alternatives):
                weight = 1.0 if place == 0 else OTHER_WORDS_WEIGHT
                yield self.found_sql, (number, weight, self.anywhere(alternative))
                yield self.title_sql, (-number, weight * TITLE_SCORE, self.in_title(alternative))
        if concepts and len(phrase) > 1:
            together = Alternative(tuple(phrase), adjacent=True)
            yield self.found_sql, (TOGETHER, TOGETHER_WEIGHT, self.anywhere(together))

    def anywhere(self, alternative: Alternative) -> str:
        raise NotImplementedError

    def in_title(self, alternative: Alternative) -> str:
        raise NotImplementedError


def _row(page: Page) -> tuple[int | str, ...]:
    keys = (folding.keys(text) for text in page.fields)
    return page.document_id, page.kind, " ".join(page.facets), *keys
