"""Keeps the index as the published documents are, in the transaction that changes them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, transaction

from articles.models import Article
from documents.models import Document
from evidence.models import Claim
from search import backends, documents, folding, vocabulary
from search.documents import KINDS, Naming
from search.models import IndexState, KnownPhrase, PageWords
from taxonomy.models import GlossaryEntry, Term

NEEDED = {
    model._meta.db_table for model in (Article, Claim, GlossaryEntry, IndexState, PageWords, Term)
}
AT_ONCE = 1_000
LONGEST_WORD, LONGEST_PHRASE = 40, 300


def follow(documents: Sequence[Document], gone: Sequence[Document], **_: Any) -> None:
    """Hears ``documents_changed``."""
    update(
        [document.pk for document in documents if document.kind in KINDS],
        [document.pk for document in gone if document.kind in KINDS],
    )


def start_anew(**_: Any) -> None:
    """Hears ``projections_rebuilt``."""
    rebuild()


def update(document_ids: Sequence[int], gone: Sequence[int] = ()) -> None:
    """Put documents in as they are now, and take out what readers may no longer see."""
    backend = backends.current()
    backend.remove(gone)
    KnownPhrase.objects.filter(document__in=gone).delete()
    vocabulary.learn(gone, [])
    ids = sorted({*document_ids, *documents.articles_with(document_ids)})
    _write(backend, ids)


@transaction.atomic
def rebuild() -> int:
    """Make the whole index anew; returns how many pages it holds."""
    backend = backends.current()
    backend.create()
    KnownPhrase.objects.all().delete()
    vocabulary.forget()
    ids = documents.every_id()
    _write(backend, ids)
    IndexState.objects.update_or_create(pk=1, defaults={"fingerprint": fingerprint()})
    return len(ids)


def prepare(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """After migrations: make the index if there is none, or one made by other code."""
    tables = connection.introspection.table_names()
    if using != DEFAULT_DB_ALIAS or not NEEDED.issubset(tables):
        return  # Migrated in part, or backwards.
    is_current = IndexState.objects.filter(pk=1, fingerprint=fingerprint()).exists()
    if not is_current or not backends.current().exists():
        rebuild()


@cache
def fingerprint() -> str:
    """sha256 of the code that makes the index."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        if "migrations" not in path.parts:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _write(backend: backends.Backend, ids: Sequence[int]) -> None:
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        pages = list(documents.pages(part))
        backend.index(pages)
        vocabulary.learn(part, pages)
        _learn_phrases(part)


def _learn_phrases(ids: Sequence[int]) -> None:
    KnownPhrase.objects.filter(document__in=ids).delete()
    rows = [row for naming in documents.namings(ids) for row in _phrases(naming)]
    KnownPhrase.objects.bulk_create(rows, batch_size=180)


def _phrases(naming: Naming) -> Iterator[KnownPhrase]:
    for phrase in dict.fromkeys(_phrase(written) for written in naming.phrases):
        if 0 < len(phrase) <= LONGEST_PHRASE:
            yield KnownPhrase(
                phrase=phrase, document_id=naming.document_id, name=naming.name,
                facet=naming.facet, also=list(naming.also),
            )  # fmt: skip


def _phrase(written: str) -> str:
    """Chinese is looked up as it is written, all else by its keys."""
    folded = "".join(written.split())
    return folded if folding.CJK_RUN.fullmatch(folded) else folding.keys(written)
