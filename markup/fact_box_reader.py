"""Reading a fact box, and refusing what would mislead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markup.certainty import CERTAINTIES
from markup.fact_box import (
    NO_RELIABLE_NUMBER,
    NOT_RECORDED,
    Complaint,
    FactBox,
    Reading,
    Row,
    Source,
)
from markup.plain_yaml import Listing, Node, NotPlainYaml, Place, Scalar, Table, read_plain_yaml

FACT_BOX_CHARACTERS = 8_000
FACT_BOX_LINES = 200
FACT_BOX_ROWS = 20
LARGEST_DENOMINATOR = 1_000_000

BOX_KEYS = ("title", "population", "sources", "denominator", "time", "rows", "fewer_harms_because")
ROW_KEYS = ("outcome", "effect", "with", "without", "number", "note", "certainty")

WHOLE_NUMBER = re.compile(r"\d{1,7}")
SOURCE_KEY = re.compile(r"[A-Za-z0-9-]+")
OWN_DENOMINATOR = re.compile(r"\d+\s*(?:/|in\b|of\b|out of\b)\s*\d+", re.IGNORECASE)
RELATIVE = re.compile(
    r"\d\s*%|\bper\s?cent\b|\b(?:relative risk|risk ratio|odds ratio|hazard ratio|RR|OR|HR)\b\s*[=:(0-9]"
    r"|\b(?:relative risk|risk ratio|odds ratio|hazard ratio)\b"
    r"|\b(?:halved?|halves|doubled?|doubles|tripled?|triples)\b"
    r"|\btimes (?:as|more|less) (?:likely|common|often)\b",
)


# A text is read when its mentions are asked for, and again when it is rendered.
@lru_cache(maxsize=64)
def read_fact_box(text: str) -> Reading:
    """The box a fenced block describes, with everything that is wrong with it."""
    if len(text) > FACT_BOX_CHARACTERS or text.count("\n") > FACT_BOX_LINES:
        return _refusal(
            f"A fact box may hold {FACT_BOX_CHARACTERS:,} characters and {FACT_BOX_LINES} lines.",
            Place(0, 0),
        )
    try:
        node = read_plain_yaml(text)
    except NotPlainYaml as error:
        return _refusal(error.message, error.place)
    if not isinstance(node, Table):
        return _refusal(
            "A fact box is a list of keys and values: title, sources, time, rows.", Place(0, 0)
        )
    return _Reader(node).read()


def _refusal(message: str, place: Place) -> Reading:
    return Reading(None, (), (Complaint(message, place),))


class _Reader:
    def __init__(self, table: Table) -> None:
        self.table = table
        self.complaints: list[Complaint] = []

    def read(self) -> Reading:
        values = self.values(self.table, BOX_KEYS, "A fact box")
        sources = tuple(self.sources(values.get("sources")))
        denominator = self.denominator(values.get("denominator"))
        rows = tuple(self.rows(values.get("rows"), denominator))
        box = FactBox(
            title=self.words(values, "title", self.table, "A fact box needs a title."),
            population=self.words(values, "population", self.table),
            sources=sources,
            denominator=denominator,
            time=self.words(
                values,
                "time",
                self.table,
                "A fact box needs its time frame, or 'time: not recorded'.",
            ),
            rows=rows,
            fewer_harms_because=self.words(values, "fewer_harms_because", self.table),
        )
        self.check_harms(box)
        complaints = tuple(self.complaints)
        return Reading(None if complaints else box, sources, complaints)

    def complain(self, message: str, node: Node) -> None:
        self.complaints.append(Complaint(message, node.place))

    def values(self, table: Table, known: tuple[str, ...], what: str) -> dict[str, Node]:
        found = {}
        for key, value in table.entries:
            if key.value in known:
                found[key.value] = value
            elif key.value == "denominator":
                self.complain(
                    "All rows share the denominator of the box; a row may not have its own.", key
                )
            else:
                self.complain(
                    f"{what} has no key {key.value}; it may hold {', '.join(known)}.", key
                )
        return found

    def words(self, values: dict[str, Node], key: str, owner: Node, missing: str = "") -> str:
        node = values.get(key)
        if node is not None and not isinstance(node, Scalar):
            self.complain(f"The value of {key} must be text.", node)
            return ""
        if missing and (node is None or not node.value.strip()):
            self.complain(missing, owner if node is None else node)
        return " ".join(node.value.split()) if node else ""

    def sources(self, node: Node | None) -> Iterator[Source]:
        if not isinstance(node, Listing) or not node.items:
            self.complain("A fact box needs its sources: sources: [key].", node or self.table)
            return
        for item in node.items:
            if isinstance(item, Scalar) and SOURCE_KEY.fullmatch(item.value):
                yield Source(item.value, item.place)
            else:
                self.complain("A source is named by its key: letters, digits and hyphens.", item)

    def denominator(self, node: Node | None) -> int | None:
        if node is None:
            return None
        if isinstance(node, Scalar) and WHOLE_NUMBER.fullmatch(node.value):
            number = int(node.value)
            if 0 < number <= LARGEST_DENOMINATOR:
                return number
        self.complain("The denominator is a whole number of people, such as 30.", node)
        return None

    def rows(self, node: Node | None, denominator: int | None) -> Iterator[Row]:
        if not isinstance(node, Listing) or not node.items:
            self.complain("A fact box needs rows.", node or self.table)
            return
        if len(node.items) > FACT_BOX_ROWS:
            self.complain(f"A fact box may hold {FACT_BOX_ROWS} rows.", node.items[FACT_BOX_ROWS])
            return
        for item in node.items:
            if isinstance(item, Table):
                yield self.row(item, denominator)
            else:
                self.complain(
                    "A row is a list of keys and values: outcome, effect, with, certainty.", item
                )

    def row(self, table: Table, denominator: int | None) -> Row:
        values = self.values(table, ROW_KEYS, "A row")
        count, without = self.counts(values, table, denominator)
        row = Row(
            outcome=self.words(values, "outcome", table, "A row needs its outcome."),
            effect="harm"
            if self.choice(values, "effect", ("benefit", "harm"), table) == "harm"
            else "benefit",
            count=count,
            without=without,
            note=self.words(values, "note", table),
            certainty=self.choice(values, "certainty", CERTAINTIES, table),
        )
        if count is None:
            self.check_relative(values)
        return row

    def choice(
        self, values: dict[str, Node], key: str, choices: tuple[str, ...], owner: Node
    ) -> str:
        node = values.get(key)
        if isinstance(node, Scalar) and node.value in choices:
            return node.value
        self.complain(
            f"A row needs its {key}: {', '.join(choices[:-1])} or {choices[-1]}.", node or owner
        )
        return choices[-1]

    def counts(
        self, values: dict[str, Node], table: Table, denominator: int | None
    ) -> tuple[int | None, int | None]:
        number = values.get("number")
        if number is not None:
            if not isinstance(number, Scalar) or number.value != NO_RELIABLE_NUMBER:
                self.complain(f"The only value of number is '{NO_RELIABLE_NUMBER}'.", number)
            if "with" in values or "without" in values:
                self.complain("A row has counts or 'no reliable number', not both.", number)
            return None, None
        if "with" not in values:
            self.complain(
                f"A row needs a count under with, or 'number: {NO_RELIABLE_NUMBER}'.", table
            )
            return None, None
        if denominator is None and "denominator" not in dict(self.named_entries()):
            self.complain("Counts need the denominator of the box.", values["with"])
        count = self.count(values["with"], denominator)
        without = values.get("without")
        if without is None or (isinstance(without, Scalar) and without.value == NOT_RECORDED):
            return count, None
        return count, self.count(without, denominator)

    def named_entries(self) -> Iterator[tuple[str, Node]]:
        return ((key.value, value) for key, value in self.table.entries)

    def count(self, node: Node, denominator: int | None) -> int | None:
        value = node.value.strip() if isinstance(node, Scalar) else ""
        if OWN_DENOMINATOR.search(value):
            self.complain("All rows share the denominator of the box; write the count alone.", node)
        elif not WHOLE_NUMBER.fullmatch(value):
            self.complain("A count is a whole number of people, not a percentage or a ratio.", node)
        elif denominator is not None and int(value) > denominator:
            self.complain(f"The count {value} is above the denominator {denominator}.", node)
        else:
            return int(value)
        return None

    def check_relative(self, values: dict[str, Node]) -> None:
        for key in ("outcome", "note"):
            node = values.get(key)
            if isinstance(node, Scalar) and RELATIVE.search(node.value):
                self.complain(
                    "A percentage or a relative risk alone misleads: give counts of people.", node
                )

    def check_harms(self, box: FactBox) -> None:
        harms = sum(row.effect == "harm" for row in box.rows)
        if harms < len(box.rows) - harms and not box.fewer_harms_because:
            self.complain(
                "There are fewer harms than benefits; add harms, or say why under fewer_harms_because.",
                self.table,
            )
