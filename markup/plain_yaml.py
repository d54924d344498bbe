"""The small part of YAML that a fact box needs: text, lists and mappings, each with its place.

ruamel's parser reads the text; the tree is built here from its events, so that every value is
kept as typed (``NO`` stays a word) and every problem can name its line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from markup.characters import character_problems

DEEPEST_YAML_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Place:
    """A 0-based row and column within the YAML text."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    entries: tuple[tuple[Scalar, Node], ...]
    place: Place


Node = Scalar | Listing | Table


class NotPlainYaml(Exception):
    """The text is not YAML, or uses more of it than is allowed."""

    def __init__(self, message: str, place: Place) -> None:
        super().__init__(message)
        self.message = message
        self.place = place


def read_plain_yaml(text: str) -> Node | None:
    """The tree of a YAML text; nothing for an empty one."""
    try:
        events = list(YAML(typ="safe", pure=True).parse(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line, mark.column) if mark else Place(0, 0)
        said = error.problem or error.context or "it cannot be read"
        raise NotPlainYaml(f"This is not YAML: {said}.", place) from error
    except (YAMLError, ValueError, OverflowError) as error:
        raise NotPlainYaml(
            "This is not YAML: it holds a character that YAML refuses.", Place(0, 0)
        ) from error
    return _Tree(events).build()


class _Tree:
    def __init__(self, events: list[Any]) -> None:
        self.events = iter(events)

    def build(self) -> Node | None:
        roots: list[Node] = []
        for event in self.events:
            if isinstance(event, DocumentStartEvent) and roots:
                raise NotPlainYaml("Only one YAML document is allowed here.", _place(event))
            if isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent | AliasEvent):
                roots.append(self.node(event, 1))
        return roots[0] if roots else None

    def node(self, event: Any, level: int) -> Node:
        place = _place(event)
        self.refuse_what_is_not_plain(event, level, place)
        if isinstance(event, ScalarEvent):
            hidden = character_problems(event.value)
            if hidden:  # behind an escape such as "\u202e", so the text itself does not show it
                raise NotPlainYaml(hidden[0].message, place)
            return Scalar(event.value, place)
        if isinstance(event, SequenceStartEvent):
            return Listing(tuple(self.items(level)), place)
        return Table(tuple(self.entries(level)), place)

    def refuse_what_is_not_plain(self, event: Any, level: int, place: Place) -> None:
        if isinstance(event, AliasEvent):
            raise NotPlainYaml("Aliases (*name) are not allowed; write the value out.", place)
        if event.anchor:
            raise NotPlainYaml("Anchors (&name) are not allowed.", place)
        if event.tag and str(event.tag) != "!":
            raise NotPlainYaml("Tags (!name) are not allowed.", place)
        if level > DEEPEST_YAML_LEVEL:
            raise NotPlainYaml("This is nested too deeply.", place)

    def items(self, level: int) -> list[Node]:
        found = []
        for event in self.events:
            if isinstance(event, SequenceEndEvent):
                break
            found.append(self.node(event, level + 1))
        return found

    def entries(self, level: int) -> list[tuple[Scalar, Node]]:
        found: list[tuple[Scalar, Node]] = []
        names: set[str] = set()
        for event in self.events:
            if isinstance(event, MappingEndEvent):
                break
            key = self.node(event, level + 1)
            if not isinstance(key, Scalar):
                raise NotPlainYaml("A key must be a word.", key.place)
            if key.value in names:
                raise NotPlainYaml(f"The key {key.value} is given twice.", key.place)
            names.add(key.value)
            found.append((key, self.node(next(self.events), level + 1)))
        return found


def _place(event: Any) -> Place:
    return Place(event.start_mark.line, event.start_mark.column)
