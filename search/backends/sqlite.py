"""FTS5, inside the database file.

Texts come in as keys (search/folding.py): the tokenizer only cuts at spaces, since stems and
accents are dealt with once, in Python, for both backends.
"""

from __future__ import annotations

from search.backends.sql import SqlBackend
from search.concepts import Alternative
from search.documents import WEIGHTS


class Sqlite(SqlBackend):
    create_sql = """
        CREATE VIRTUAL TABLE search_page USING fts5(
            kind UNINDEXED, facets UNINDEXED, title, terms, headings, text,
            tokenize = 'unicode61 remove_diacritics 0'
        )"""
    insert_sql = """
        INSERT INTO search_page (rowid, kind, facets, title, terms, headings, text)
        VALUES (%s, %s, %s, %s, %s, %s, %s)"""
    delete_sql = "DELETE FROM search_page WHERE rowid = %s"
    # bm25 is smaller for better pages; kind and facets weigh nothing.
    found_sql = f"""
        SELECT rowid AS document_id, %s AS concept,
               %s * -bm25(search_page, 0, 0, {", ".join(map(str, WEIGHTS))}) AS score
        FROM search_page WHERE search_page MATCH %s"""
    title_sql = """
        SELECT rowid AS document_id, %s AS concept, %s AS score
        FROM search_page WHERE search_page MATCH %s"""
    id_column = "search_page.rowid"
    all_sql = "SELECT rowid AS document_id, 0 AS concept, 0.0 AS score FROM search_page"

    def anywhere(self, alternative: Alternative) -> str:
        """Keys are letters and figures only, and quoted none the less."""
        if alternative.adjacent:
            return f'"{" ".join(alternative.keys)}"'
        return "(" + " AND ".join(f'"{key}"' for key in alternative.keys) + ")"

    def in_title(self, alternative: Alternative) -> str:
        return "{title} : " + self.anywhere(alternative)
