"""All published documents as they would stand after a change: what a text may point at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Any

from documents import kinds
from documents.kinds import Item
from documents.models import Document, Redirect
from markup.types import Problem

PARSED_KEPT = 4_000  # texts; the whole library of a few hundred pages fits


@lru_cache(maxsize=PARSED_KEPT)
def _parse(kind: str, name: str, sha256: str, text: Text) -> Any:
    return kinds.get(kind).read(name, text.value)[0]


class Text:
    """A text that a cache compares by nothing: its sha256 beside it is the key."""

    __slots__ = ("value",)

    def __init__(self, value: str) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text)

    def __hash__(self) -> int:
        return 0


class Library:
    """Published documents with ``incoming`` laid over them and ``gone`` taken away.

    ``alone`` leaves the database out: the incoming texts are the whole library.
    """

    def __init__(
        self,
        incoming: Iterable[Item] = (),
        gone: Iterable[tuple[str, str]] = (),
        *,
        alone: bool = False,
    ) -> None:
        self._alone = alone
        self._incoming: dict[tuple[str, str], Item] = {
            (item.kind.name, item.name): item for item in incoming
        }
        self._gone = set(gone)
        self._found: dict[tuple[str, str], Any] = {}

    @cached_property
    def _stored(self) -> dict[str, dict[str, str]]:
        """Kind → name → path, of every published document."""
        if self._alone:
            return {}
        rows = Document.objects.published().values_list("kind", "name", "path")
        stored: dict[str, dict[str, str]] = {}
        for kind, name, path in rows.iterator():
            stored.setdefault(kind, {})[name] = path
        return stored

    @cached_property
    def _withdrawn(self) -> set[tuple[str, str]]:
        if self._alone:
            return set()
        rows = Document.objects.filter(withdrawn_at__isnull=False, live__isnull=False)
        return set(rows.values_list("kind", "name"))

    def names(self, kind: str) -> set[str]:
        """Ids of every document of a kind that readers will see."""
        names = set(self._stored.get(kind, ()))
        for (item_kind, name), item in self._incoming.items():
            if item_kind != kind:
                continue
            if item.parsed is not None and item.kind.withdrawn(item.parsed):
                names.discard(name)
            else:
                names.add(name)
        return names - {name for gone_kind, name in self._gone if gone_kind == kind}

    def has(self, kind: str, name: str) -> bool:
        return name in self.names_cached(kind)

    def unknown(self, kind: str, names: Iterable[str], *, key: str, line: int) -> list[Problem]:
        """What to say of each name under ``key`` that no document has."""
        label = kinds.get(kind).label
        return [
            Problem(line, 1, f"{key}: there is no {label} “{name}”.")
            for name in names
            if not self.has(kind, name)
        ]

    def names_cached(self, kind: str) -> set[str]:
        key = ("names", kind)
        if key not in self._found:
            self._found[key] = self.names(kind)
        names: set[str] = self._found[key]
        return names

    @cached_property
    def _old_names(self) -> dict[tuple[str, str], str]:
        """What documents were once called: (kind, old name) → present name."""
        old: dict[tuple[str, str], str] = {}
        if not self._alone:
            rows = Redirect.objects.values_list("kind", "old_name", "document__name")
            old = {(kind, old_name): name for kind, old_name, name in rows}
        for (kind, name), item in self._incoming.items():
            if item.parsed is not None:
                old |= {(kind, alias): name for alias in item.kind.aliases(item.parsed)}
        return old

    def present_name(self, kind: str, name: str) -> str:
        """What the document of this name is called now; texts may go on using an old name."""
        if self.has(kind, name) or self.is_withdrawn(kind, name):
            return name
        return self._old_names.get((kind, name), name)

    def is_withdrawn(self, kind: str, name: str) -> bool:
        """Whether the name is that of a page readers are told is gone."""
        item = self._incoming.get((kind, name))
        if item is not None:
            return item.parsed is not None and item.kind.withdrawn(item.parsed) is not None
        return (kind, name) in self._withdrawn

    def parsed(self, kind: str, names: Iterable[str]) -> Mapping[str, Any]:
        """Parsed texts by name, of those that exist; texts that do not parse are left out."""
        wanted = set(names) & self.names_cached(kind)
        found: dict[str, Any] = {}
        to_fetch = []
        for name in wanted:
            item = self._incoming.get((kind, name))
            if item is not None:
                found[name] = item.parsed
            elif (kind, name) in self._found:
                found[name] = self._found[(kind, name)]
            else:
                to_fetch.append(name)
        for name, sha256, text in self._texts(kind, to_fetch):
            found[name] = self._found[(kind, name)] = _parse(kind, name, sha256, Text(text))
        return {name: parsed for name, parsed in found.items() if parsed is not None}

    def unreadable(self, kind: str, names: Iterable[str]) -> set[str]:
        """Those of the names whose incoming text cannot be read; its own problems say why."""
        items = ((name, self._incoming.get((kind, name))) for name in names)
        return {name for name, item in items if item is not None and item.parsed is None}

    def all(self, kind: str) -> Mapping[str, Any]:
        return self.parsed(kind, self.names_cached(kind))

    @staticmethod
    def _texts(kind: str, names: list[str]) -> Iterable[tuple[str, str, str]]:
        at_once = 500  # SQLite's bound on parameters of one query is far above
        for start in range(0, len(names), at_once):
            rows = Document.objects.published().filter(
                kind=kind, name__in=names[start : start + at_once]
            )
            yield from rows.values_list("name", "live__sha256", "live__text")
