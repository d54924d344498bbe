"""How a data set's file is read and projected: a CSV table, or findings in YAML."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from documents import yaml_text
from documents.kinds import Item, Kind
from documents.library import Library
from evidence.models import DataSet
from markup.types import Problem

SOURCE_COLUMN = "ref"
COLUMNS_MOST = 60


@dataclass(frozen=True, slots=True)
class ParsedData:
    rows: Any  # a list of mappings, or one mapping
    is_table: bool
    sources: tuple[tuple[int, str], ...]  # line, id


class DataKind(Kind):
    name = "data"
    label = "data set"
    folder = "data"
    suffixes = (".yaml", ".csv")
    order = 15
    max_characters = 400_000
    editable = False

    def parse(self, name: str, text: str) -> tuple[ParsedData | None, list[Problem]]:
        body = text.removeprefix("\ufeff")
        return _table(body) if _is_table(body) else _findings(body)

    def check(self, items: Sequence[Item], library: Library) -> None:
        for item in items:
            for line, source in item.parsed.sources:
                if not library.has("reference", source):
                    item.problems.append(Problem(line, 1, f"There is no source “{source}”."))

    def project(self, items: Sequence[Item]) -> None:
        rows = [
            DataSet(
                document=item.document, key=item.name, rows=item.parsed.rows,
                is_table=item.parsed.is_table,
            )
            for item in items
        ]  # fmt: skip
        DataSet.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["document"],
            update_fields=["key", "rows", "is_table"],
        )  # fmt: skip

    def mentions(self, item: Item) -> Iterable[tuple[str, str]]:
        return {("reference", source) for _, source in item.parsed.sources}

    def address(self, name: str) -> str:
        return f"/data/{name}.json"

    def title(self, parsed: ParsedData) -> str:
        return ""

    def name_of(self, path: PurePosixPath) -> str:
        return path.stem


def _is_table(text: str) -> bool:
    """CSV by its first line: column names with commas, and no colon as YAML has."""
    first = text.splitlines()[0] if text.splitlines() else ""
    return "," in first and ":" not in first


def _table(text: str) -> tuple[ParsedData | None, list[Problem]]:
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        columns = next(reader)
        if len(set(columns)) < len(columns) or "" in columns or len(columns) > COLUMNS_MOST:
            return None, [Problem(1, 1, "Every column needs a name of its own.")]
        rows, sources = [], []
        for cells in reader:
            if not cells:
                continue
            if len(cells) != len(columns):
                message = f"This row has {len(cells)} cells; the first line names {len(columns)}."
                return None, [Problem(reader.line_num, 1, message)]
            row = dict(zip(columns, cells, strict=True))
            rows.append(row)
            if row.get(SOURCE_COLUMN):
                sources.append((reader.line_num, row[SOURCE_COLUMN]))
    except csv.Error as error:
        return None, [Problem(reader.line_num, 1, f"This is not valid CSV: {error}.")]
    if not rows:
        return None, [Problem(1, 1, "The table has no rows.")]
    return ParsedData(rows, True, tuple(sources)), []


def _findings(text: str) -> tuple[ParsedData | None, list[Problem]]:
    data, problems = yaml_text.load(text)
    if problems:
        return None, problems
    if not isinstance(data, list | Mapping) or not data:
        return None, [Problem(1, 1, "A data set is a list, or keys with values.")]
    sources, seen = [], set()
    for row in data if isinstance(data, list) else [data]:
        line = _line(row)
        if not isinstance(row, Mapping):
            return None, [Problem(line, 1, "Every entry must be keys with values.")]
        key = row.get("id")
        if key is not None and not isinstance(key, str):
            problems.append(Problem(line, 1, "An id must be text; put it in quotes."))
            continue
        if key is not None and key in seen:
            problems.append(Problem(line, 1, f"The id “{key}” stands here twice."))
        seen.add(key)
        refs = row.get("refs", [])
        if not isinstance(refs, list):
            problems.append(Problem(line, 1, "refs must be a list of source ids."))
            continue
        sources += [(line, str(ref)) for ref in refs]
    return ParsedData(_plain(data), False, tuple(sources)), problems


def _line(row: Any) -> int:
    """The line on which a row's first key stands."""
    places = getattr(row, "lc", None)
    return min(line for line, _ in places.keys.values()) + 1 if places and places.keys else 1


def _plain(value: Any) -> Any:
    """ruamel's marked types as JSON has them."""
    if isinstance(value, Mapping):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return int(value)
    return float(value) if isinstance(value, float) else str(value)
