"""YAML as documents may use it: no anchors, aliases, tags or duplicate keys, and dates stay text.

An escape ("\\u202e") may say no character that the text itself may not hold.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.constructor import DuplicateKeyError, SafeConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent

from documents.limits import YAML_DEPTH
from markup.characters import character_problems
from markup.types import Problem

LARGEST_NUMBER = 2**53 - 1  # the last that JSON keeps to the unit everywhere


class Refused(Exception):
    """A construct that documents may not use, at a 0-based line and column."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


class PlainComposer(Composer):
    """Refuses what makes YAML surprising, before it is built."""

    depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.parser.peek_event()
        line, column = event.start_mark.line, event.start_mark.column
        if isinstance(event, AliasEvent):
            raise Refused("YAML aliases (*name) are not allowed here.", line, column)
        if event.anchor:
            raise Refused("YAML anchors (&name) are not allowed here.", line, column)
        if getattr(event, "tag", None) is not None:
            raise Refused("YAML tags (!name) are not allowed here.", line, column)
        self.depth += 1
        if self.depth > YAML_DEPTH:
            raise Refused(f"Nested more than {YAML_DEPTH} levels deep.", line, column)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def compose_scalar_node(self, anchor: Any) -> Any:
        node = super().compose_scalar_node(anchor)
        problems = character_problems(node.value)
        if problems:
            mark = node.start_mark
            raise Refused(problems[0].message, mark.line, mark.column)
        return node


class Marks:
    """Where each key of a mapping stands, 0-based."""

    __slots__ = ("keys",)

    def __init__(self) -> None:
        self.keys: dict[Any, tuple[int, int]] = {}

    def key(self, name: Any) -> tuple[int, int]:
        return self.keys[name]


class MarkedMapping(dict[Any, Any]):
    """Keys with values and the places of the keys, as ``documents.fields`` asks for them."""

    __slots__ = ("lc",)

    def __init__(self) -> None:
        super().__init__()
        self.lc = Marks()


class PlainConstructor(SafeConstructor):
    """Builds plain values: texts are kept as texts, so ruamel's comments and quotes are not needed.

    Dates stay as written: 2026-02-30 is the reader's to refuse, with its line.
    """

    def as_written(self, node: Any) -> str:
        return str(node.value)

    def whole_number(self, node: Any) -> int:
        return int(self.bounded(node, self.construct_yaml_int))

    def number(self, node: Any) -> float:
        return float(self.bounded(node, self.construct_yaml_float))

    def bounded(self, node: Any, build: Callable[[Any], float]) -> float:
        """A number that JSON and every database can hold: neither endless nor none at all."""
        try:
            number = build(node)
        except ValueError:
            number = math.nan
        if not -LARGEST_NUMBER <= number <= LARGEST_NUMBER:
            mark = node.start_mark
            raise Refused("This number cannot be kept exactly.", mark.line, mark.column)
        return number

    def marked_mapping(self, node: Any) -> Iterator[MarkedMapping]:
        data = MarkedMapping()
        yield data
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=True)
            mark = key_node.start_mark
            if not isinstance(key, Hashable):
                raise Refused("A key must be a word.", mark.line, mark.column)
            self.check_mapping_key(node, key_node, data, key, None)
            data[key] = self.construct_object(value_node, deep=True)
            data.lc.keys[key] = (mark.line, mark.column)


PlainConstructor.add_constructor("tag:yaml.org,2002:map", PlainConstructor.marked_mapping)
PlainConstructor.add_constructor("tag:yaml.org,2002:timestamp", PlainConstructor.as_written)
PlainConstructor.add_constructor("tag:yaml.org,2002:int", PlainConstructor.whole_number)
PlainConstructor.add_constructor("tag:yaml.org,2002:float", PlainConstructor.number)


def load(text: str, *, first_line: int = 1) -> tuple[Any, list[Problem]]:
    """The data with line marks, or None and what is wrong, at lines counted from ``first_line``."""
    # The scanner that keeps comments takes a fourth longer, and nothing is written from its data.
    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = PlainComposer
    yaml.Constructor = PlainConstructor
    try:
        return yaml.load(text), []
    except Refused as refused:
        return None, [Problem(first_line + refused.line, refused.column + 1, refused.message)]
    except DuplicateKeyError as error:
        # ruamel's text begins: found duplicate key "title" with value …
        key = str(error.problem).split('"')[1] if '"' in str(error.problem) else "a key"
        return None, [_at(error, first_line, f"The key “{key}” stands here twice.")]
    except MarkedYAMLError as error:
        return None, [_at(error, first_line, f"This is not valid YAML: {error.problem}.")]
    except (OverflowError, KeyError):  # "\UFFFFFFFF" and %YAML 9.9
        message = "This is not valid YAML: it names a character or a version that does not exist."
        return None, [Problem(first_line, 1, message)]
    except (YAMLError, ValueError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        return None, [Problem(first_line, 1, f"This is not valid YAML: {reason}.")]


def _at(error: MarkedYAMLError, first_line: int, message: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem(first_line, 1, message)
    return Problem(first_line + mark.line, mark.column + 1, message)
