"""Which words the site holds now: each is counted by pages, and goes with the last that holds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.db import connection

from search import folding
from search.documents import Page
from search.models import KnownWord, PageWords

# One statement for both databases, and no reading first: two writers cannot lose each other's count.
COUNT = """
    INSERT INTO search_knownword (word, key, pages, leads) VALUES (%s, %s, %s, %s)
    ON CONFLICT (word) DO UPDATE SET
        pages = search_knownword.pages + excluded.pages,
        leads = search_knownword.leads + excluded.leads"""


def learn(document_ids: Sequence[int], pages: Sequence[Page]) -> None:
    """Know these documents by the words of their pages, in place of those they had before."""
    held: Counter[str] = Counter()
    leads: Counter[str] = Counter()
    old = PageWords.objects.filter(document__in=document_ids)
    for leading, others in old.values_list("leading", "others"):
        held.subtract(leading)
        held.subtract(others)
        leads.subtract(leading)
    old.delete()
    keys: dict[str, str] = {}
    rows = []
    for page in pages:
        first = folding.vocabulary(page.fields[:-1])
        every = folding.vocabulary([page.text]) | first
        keys |= every
        held.update(every.keys())
        leads.update(first.keys())
        others = [word for word in every if word not in first]
        rows.append(PageWords(document_id=page.document_id, leading=list(first), others=others))
    PageWords.objects.bulk_create(rows, batch_size=100)
    _count(held, leads, keys)


def forget() -> None:
    """Know no word at all."""
    PageWords.objects.all().delete()
    KnownWord.objects.all().delete()


def _count(held: Counter[str], leads: Counter[str], keys: dict[str, str]) -> None:
    """Always in the same order, so that two writers wait for each other and never both."""
    changed = sorted(word for word in held if held[word] or leads[word])
    with connection.cursor() as cursor:
        cursor.executemany(
            COUNT, [(word, keys.get(word, ""), held[word], leads[word]) for word in changed]
        )
    if any(held[word] < 0 for word in changed):
        KnownWord.objects.filter(pages__lte=0).delete()
