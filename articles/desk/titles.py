"""What a text is called, read from its first lines: cheap enough for a list of drafts."""

from __future__ import annotations

import re

from django.db.models import Q

TITLE_KEYS = {
    "article": "title", "claim": "statement", "term": "name", "glossary": "word",
    "reference": "title", "image": "title", "contributor": "name",
}  # fmt: skip
BEGINNING_CHARACTERS = 2_000


def title_in(kind: str, beginning: str) -> str:
    """The value of the title's key, "" where the text has none yet."""
    key = TITLE_KEYS.get(kind)
    found = re.search(rf'(?m)^\s*"?{key}"?\s*:[ \t]*(.*)$', beginning) if key else None
    if found is None:
        return ""
    value = found[1].strip().removesuffix(",").strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1].replace('\\"', '"') if quoted else value


def has_word(kind: str, word: str) -> Q:
    """Documents of a kind whose name or title holds the word."""
    query = Q(name__icontains=word)
    key = TITLE_KEYS.get(kind)
    if key:
        line = rf'(^|\n)[ \t]*"?{key}"?[ \t]*:[^\n]*{re.escape(word)}'
        query |= Q(head__text__iregex=line)
    return query
