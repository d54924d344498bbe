"""What documents may be called."""

from __future__ import annotations

import re

from documents.kinds import Kind
from documents.limits import NAME_CHARACTERS

PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SOURCE_ID = re.compile(r"[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*")


def name_problem(kind: Kind, name: str) -> str:
    """A sentence saying what is wrong with a name, "" if nothing is."""
    if len(name) > NAME_CHARACTERS:
        return f"The name has {len(name)} characters; {NAME_CHARACTERS} are allowed."
    pattern = SOURCE_ID if kind.capital_names else PLAIN
    parts = name.split("/")
    expected = 2 if kind.nested else 1
    if len(parts) != expected or not all(pattern.fullmatch(part) for part in parts):
        letters = "letters, figures and single hyphens"
        small = "" if kind.capital_names else "small "
        return f"The name “{name}” may hold {small}{letters} only."
    return ""
