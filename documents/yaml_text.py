"""YAML as documents may use it: no anchors, aliases, tags or duplicate keys, and dates stay text."""

from __future__ import annotations

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.constructor import DuplicateKeyError, RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent

from documents.limits import YAML_DEPTH
from markup.types import Problem


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


class PlainConstructor(RoundTripConstructor):
    """Leaves dates as the text that was written: 2026-02-30 is the reader's to refuse, with its line."""


def _as_written(constructor: PlainConstructor, node: Any, values: Any = None) -> str:
    return str(node.value)


PlainConstructor.add_constructor("tag:yaml.org,2002:timestamp", _as_written)


def load(text: str, *, first_line: int = 1) -> tuple[Any, list[Problem]]:
    """The data with line marks, or None and what is wrong, at lines counted from ``first_line``."""
    yaml = YAML()
    yaml.preserve_quotes = True
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
    except (YAMLError, ValueError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        return None, [Problem(first_line, 1, f"This is not valid YAML: {reason}.")]


def _at(error: MarkedYAMLError, first_line: int, message: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem(first_line, 1, message)
    return Problem(first_line + mark.line, mark.column + 1, message)
