"""The register of kinds: each room says here how its documents are read, checked and shown.

``documents`` knows no kind by name. A kind parses a text into a frozen value, checks it against the
library as it would stand, and projects it into rows that pages read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, ClassVar

from markup.characters import character_problems
from markup.types import Problem

if TYPE_CHECKING:
    from documents.library import Library
    from documents.models import Document


@dataclass(slots=True)
class Item:
    """One document on its way to its rows. ``prepared`` carries what ``check`` made for ``project``."""

    kind: Kind
    name: str
    path: str
    text: str
    parsed: Any
    document: Document | None = None
    prepared: Any = None
    problems: list[Problem] = field(default_factory=list)


class Kind:
    """What a room tells about one kind of document. Subclasses set the first lines."""

    name: ClassVar[str]
    label: ClassVar[str]  # for editors, "glossary entry"
    folder: ClassVar[str]
    suffixes: ClassVar[tuple[str, ...]]
    order: ClassVar[int]  # projected from low to high: what others name comes first
    max_characters: ClassVar[int] = 60_000
    nested: ClassVar[bool] = False  # names hold one "/", as terms do
    capital_names: ClassVar[bool] = False  # ids of sources
    editable: ClassVar[bool] = True  # in the admin
    shown_in_texts: ClassVar[bool] = True  # pages that name it must be made anew with it
    starter: ClassVar[str] = ""  # the text a new document begins with

    def read(self, name: str, text: str) -> tuple[Any, list[Problem]]:
        """The text taken apart, and all that is wrong with it by itself; None where it is unusable."""
        if len(text) > self.max_characters:
            message = (
                f"The text has {len(text):,} characters; {self.max_characters:,} are allowed "
                f"for a {self.label}."
            )
            return None, [Problem(1, 1, message)]
        problems = character_problems(text, 1)
        return (None, problems) if problems else self.parse(name, text)

    def parse(self, name: str, text: str) -> tuple[Any, list[Problem]]:
        """As ``read``, for a text of allowed length and characters."""
        raise NotImplementedError

    def check(self, items: Sequence[Item], library: Library) -> None:
        """Add to each item's problems what is wrong among documents; fill ``prepared``."""

    def project(self, items: Sequence[Item]) -> None:
        """Write the rows that pages read."""

    def mentions(self, item: Item) -> Iterable[tuple[str, str]]:
        """(kind, name) of every document the text names."""
        return ()

    def dependents(self, items: Sequence[Item]) -> Iterable[int]:
        """Ids of documents to make anew that no Mention leads to."""
        return ()

    def address(self, name: str) -> str:
        """The public address, "" where there is none."""
        return ""

    def title(self, parsed: Any) -> str:
        return ""

    def aliases(self, parsed: Any) -> Sequence[str]:
        return ()

    def withdrawn(self, parsed: Any) -> tuple[date, str] | None:
        """When and why the text itself says it is withdrawn."""
        return None

    def withdraw_text(self, text: str, on: date, reason: str) -> str | None:
        """The text saying that it is withdrawn, None where the kind keeps that in its Document."""
        return None

    def restore_text(self, text: str) -> str | None:
        """The text without the words of ``withdraw_text``, None where it had none."""
        return None

    def rename_text(self, text: str, old_name: str, new_name: str) -> str | None:
        """The text with its old name among its aliases, None where names cannot change."""
        return None

    def needs_clinician(self, parsed: Any) -> bool:
        """Whether only a clinician's approval lets it be published, once there is a clinician."""
        return False

    def next_due_at(self) -> datetime | None:
        """The earliest moment at which the clock alone changes a page of this kind."""
        return None

    def path(self, name: str) -> str:
        return f"{self.folder}/{name}{self.suffixes[0]}"

    def name_of(self, path: PurePosixPath) -> str:
        """The id that a path under content/ stands for."""
        return str(path.relative_to(self.folder).with_suffix(""))


_register: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    _register[kind.name] = kind


def get(name: str) -> Kind:
    return _register[name]


def every() -> Iterator[Kind]:
    """All kinds in the order of projection."""
    return iter(sorted(_register.values(), key=lambda kind: kind.order))


def of_path(path: PurePosixPath) -> Kind | None:
    """The kind whose folder and ending a path under content/ has."""
    for kind in every():
        if path.parts[0] != kind.folder or path.suffix not in kind.suffixes:
            continue
        if len(path.parts) == (3 if kind.nested else 2):
            return kind
    return None
