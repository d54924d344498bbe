"""PostgreSQL full text: a weighted tsvector with a GIN index.

Texts come in as keys (search/folding.py), so the configuration is ``simple``: neither a dictionary
nor an extension is needed, which a hosted server may not have.
"""

from __future__ import annotations

from search.backends.sql import SqlBackend
from search.concepts import Alternative
from search.documents import WEIGHTS

LABELS = "ABCD"
# ts_rank takes the weights of D, C, B, A, each between 0 and 1.
RANKS = "{" + ", ".join(str(weight / max(WEIGHTS)) for weight in reversed(WEIGHTS)) + "}"
SHORTER_IS_BETTER = 1  # divides a rank by 1 + log(length)
SATURATED, HALF = 2.2, 0.05  # a rank of HALF gets half of the most that a word can give
VECTOR = " || ".join(f"setweight(to_tsvector('simple', %s), '{label}')" for label in LABELS)


class Postgres(SqlBackend):
    create_sql = """
        CREATE TABLE search_page (
            document_id bigint PRIMARY KEY, kind text NOT NULL, facets text NOT NULL,
            words tsvector NOT NULL
        );
        CREATE INDEX search_page_words ON search_page USING gin (words)"""
    insert_sql = f"""
        INSERT INTO search_page (document_id, kind, facets, words) VALUES (%s, %s, %s, {VECTOR})"""
    delete_sql = "DELETE FROM search_page WHERE document_id = %s"
    # ts_rank looks at one page only, and grows without end. What bm25 does is done here: how rare
    # the words are among all pages is multiplied in, and the tenth mention adds little.
    found_sql = f"""
        SELECT document_id, %s::int AS concept,
               %s * {SATURATED} * rank / (rank + {HALF}) * rarity AS score
        FROM (
            SELECT document_id,
                   ts_rank('{RANKS}', words, asked, {SHORTER_IS_BETTER}) AS rank,
                   ln(1 + (SELECT count(*) FROM search_page)::float / count(*) OVER ()) AS rarity
            FROM search_page, CAST(%s AS tsquery) AS asked WHERE words @@ asked
        ) AS ranked"""
    title_sql = """
        SELECT document_id, %s::int AS concept, %s AS score
        FROM search_page WHERE words @@ CAST(%s AS tsquery)"""
    id_column = "search_page.document_id"
    all_sql = "SELECT document_id, 0 AS concept, 0.0 AS score FROM search_page"

    def anywhere(self, alternative: Alternative, labels: str = "") -> str:
        """Keys are letters and figures only, and quoted none the less."""
        between = " <-> " if alternative.adjacent else " & "
        return "(" + between.join(f"'{key}'{labels}" for key in alternative.keys) + ")"

    def in_title(self, alternative: Alternative) -> str:
        return self.anywhere(alternative, labels=":A")
