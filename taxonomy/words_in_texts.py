"""Which published articles may show a word, by their Markdown: one too many costs a rendering."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping

from documents.models import Document

WORD = re.compile(r"[^\W_]+")
AT_ONCE = 100  # long texts held in memory

Phrases = Mapping[str, set[str]]  # by their first word


def articles_holding(forms: Iterable[str]) -> list[int]:
    """Ids of the published articles in whose text one of the forms stands, however it is broken up."""
    phrases = _by_first_word(forms)
    if not phrases:
        return []
    articles = Document.objects.published().filter(kind="article").order_by()
    texts = articles.values_list("pk", "live__text").iterator(chunk_size=AT_ONCE)
    return [pk for pk, text in texts if _holds(text, phrases)]


def _by_first_word(forms: Iterable[str]) -> Phrases:
    phrases: dict[str, set[str]] = {}
    for form in forms:
        words = _words(form)
        if words:
            phrases.setdefault(words[0], set()).add(_joined(words))
    return phrases


def _holds(text: str, phrases: Phrases) -> bool:
    words = _words(text)
    here = phrases.keys() & set(words)
    if not here:
        return False
    joined = _joined(words)
    return any(phrase in joined for word in here for phrase in phrases[word])


def _words(text: str) -> list[str]:
    """Without case, marks of emphasis, line ends and signs such as "> " between them."""
    return WORD.findall(html.unescape(text).casefold())


def _joined(words: list[str]) -> str:
    return f" {' '.join(words)} "
