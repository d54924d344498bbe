"""From live texts to the rows that pages read, for a change and for everything."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from itertools import groupby
from pathlib import Path

from django.db import connection, transaction
from django.db.models import Q

from documents import kinds, signals
from documents.kinds import Item
from documents.library import Library
from documents.models import Document, Mention, SiteVersion

AT_ONCE = 400
INSERT_MENTION = f"INSERT INTO {Mention._meta.db_table} (source_id, kind, name) VALUES (%s, %s, %s)"
ROOMS = ("markup", "documents", "taxonomy", "evidence", "articles")


def item_of(document: Document, text: str) -> Item:
    """The document with a text of it, parsed."""
    kind = document.kind_of_document
    parsed, problems = kind.read(document.name, text)
    return Item(kind, document.name, document.path, text, parsed, document, problems=problems)


def check(items: Sequence[Item], library: Library) -> None:
    """Fill each item's problems and what its projection needs, kind by kind."""
    for kind, group in _by_kind(items):
        kind.check([item for item in group if item.parsed is not None], library)


def dependents(items: Sequence[Item], formerly: Iterable[tuple[str, str]] = ()) -> list[Item]:
    """Published documents that show one of the items, or link to it, and are not among them.

    ``formerly`` are (kind, name) that items had until now.
    """
    return naming([item for item in items if item.kind.shown_in_texts], formerly, beside=items)


def naming(
    items: Sequence[Item],
    formerly: Iterable[tuple[str, str]] = (),
    beside: Sequence[Item] = (),
) -> list[Item]:
    """Published documents that name one of the items and are neither among them nor ``beside``."""
    here = {item.document.pk for item in [*items, *beside] if item.document is not None}
    ids: set[int] = set()
    for kind, group in _by_kind(items):
        names = [item.name for item in group]
        names += [name for old_kind, name in formerly if old_kind == kind.name]
        for start in range(0, len(names), AT_ONCE):
            mentions = Mention.objects.filter(
                kind=kind.name, name__in=names[start : start + AT_ONCE]
            )
            ids.update(mentions.values_list("source_id", flat=True))
        ids.update(kind.dependents(group))
    return live_items(ids - here)


def live_items(ids: Iterable[int]) -> list[Item]:
    """The published documents with these ids as items made of their live texts."""
    wanted = sorted(ids)
    found: list[Item] = []
    for start in range(0, len(wanted), AT_ONCE):
        documents = Document.objects.published().filter(pk__in=wanted[start : start + AT_ONCE])
        for document in documents.select_related("live"):
            assert document.live is not None
            found.append(item_of(document, document.live.text))
    return found


def project(items: Sequence[Item]) -> None:
    """Write rows and mentions of checked items, whose documents are saved."""
    for kind, group in _by_kind(items):
        kind.project(group)
        _write_mentions(kind, group)


def announce(changed: Sequence[Item], gone: Sequence[Document] = ()) -> None:
    """Raise the site version and tell the rooms above, in the transaction of the change."""
    documents = [item.document for item in changed if item.document is not None]
    signals.documents_changed.send(sender=Document, documents=documents, gone=list(gone))
    SiteVersion.raise_number(next_due_at=next_due_at())


def next_due_at() -> datetime | None:
    """The earliest moment at which the clock alone changes a page."""
    scheduled = Document.objects.filter(scheduled_at__isnull=False)
    moments = [kind.next_due_at() for kind in kinds.every()]
    moments.append(
        scheduled.order_by("scheduled_at").values_list("scheduled_at", flat=True).first()
    )
    return min((moment for moment in moments if moment is not None), default=None)


@transaction.atomic
def rebuild() -> list[Item]:
    """Make every row anew from the live texts; returns the items that had problems."""
    ids = Document.objects.filter(live__isnull=False).values_list("pk", flat=True)
    items = []
    for document in Document.objects.filter(pk__in=list(ids)).select_related("live"):
        assert document.live is not None
        items.append(item_of(document, document.live.text))
    library = Library()
    check(items, library)
    bad = [item for item in items if _errors(item)]
    project([item for item in items if item.parsed is not None and item not in bad])
    signals.projections_rebuilt.send(sender=Document)
    SiteVersion.raise_number(next_due_at=next_due_at())
    SiteVersion.objects.filter(pk=1).update(projection=fingerprint())
    return bad


@cache
def fingerprint() -> str:
    """sha256 of the code that makes projections: when it changes, they are made anew."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            if "migrations" not in path.parts:
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _errors(item: Item) -> bool:
    return any(problem.level == "error" for problem in item.problems)


def _by_kind(items: Sequence[Item]) -> Iterable[tuple[kinds.Kind, list[Item]]]:
    ordered = sorted(items, key=lambda item: (item.kind.order, item.name))
    for _, group in groupby(ordered, key=lambda item: item.kind.order):
        members = list(group)
        yield members[0].kind, members


def _write_mentions(kind: kinds.Kind, items: Sequence[Item]) -> None:
    pks = [item.document.pk for item in items if item.document is not None]
    for start in range(0, len(pks), AT_ONCE):
        Mention.objects.filter(Q(source__in=pks[start : start + AT_ONCE])).delete()
    rows = [
        (item.document.pk, target, name)
        for item in items
        if item.document is not None
        for target, name in sorted(set(kind.mentions(item)))
    ]
    # A thousand articles have 70,000 of them: as model instances they took a seventh of an import.
    with connection.cursor() as cursor:
        cursor.executemany(INSERT_MENTION, rows)
