"""Front matter and body of a Markdown text, split and mended without touching another byte."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from documents.limits import FRONT_MATTER_CHARACTERS
from markup.types import Problem

LINE_END = r"(?:\r\n|\r|\n)"
OPENING = re.compile(rf"\ufeff?(?:[ \t]*{LINE_END})*---[ \t]*{LINE_END}")
CLOSING = re.compile(rf"(?:^|(?<=[\r\n]))---[ \t]*(?:{LINE_END}|\Z)")
TOP_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*)[ \t]*:")

KEY_ORDER = (
    "title", "kind", "section", "summary", "statement", "verdict", "statement_ids", "terms",
    "key_points", "contributors", "published", "changed", "withdrawn", "aliases",
    "review_months", "related",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Split:
    """The parts of a text: opening + front + closing + body is the text again."""

    opening: str
    front: str
    closing: str
    body: str

    @property
    def front_line(self) -> int:
        return 1 + count_lines(self.opening)

    @property
    def body_line(self) -> int:
        return 1 + count_lines(self.opening + self.front + self.closing)

    def joined(self) -> str:
        return self.opening + self.front + self.closing + self.body


def count_lines(text: str) -> int:
    """Line ends in a text, whichever style they have."""
    return len(re.findall(LINE_END, text))


def split(text: str) -> tuple[Split | None, list[Problem]]:
    """The parts of an article's text, or what keeps it from having them."""
    opening = OPENING.match(text)
    if opening is None:
        return None, [Problem(1, 1, "The front matter is missing: begin with a line of ---.")]
    closing = CLOSING.search(text, opening.end())
    if closing is None:
        line = count_lines(opening.group())
        return None, [Problem(line, 1, "The front matter is not closed by a line of ---.")]
    parts = Split(
        opening.group(), text[opening.end() : closing.start()],
        closing.group(), text[closing.end() :],
    )  # fmt: skip
    if len(parts.front) > FRONT_MATTER_CHARACTERS:
        message = (
            f"The front matter has {len(parts.front):,} characters; "
            f"{FRONT_MATTER_CHARACTERS:,} are allowed."
        )
        return None, [Problem(parts.front_line, 1, message)]
    return parts, []


def set_key(text: str, key: str, value: object) -> str:
    """The text with one key set, in the fixed order, as a single line; all else to the byte."""
    parts, problems = split(text)
    if parts is None:
        raise ValueError(problems[0].message)
    end = line_end(parts.opening)
    line = f"{key}: {_flow(value)}{end}"
    blocks = _blocks(parts.front)
    names = [name for name, _ in blocks]
    if key in names:
        blocks[names.index(key)] = (key, line)
    else:
        blocks.insert(_place(names, key), (key, line))
    front = "".join(block for _, block in blocks)
    return Split(parts.opening, front, parts.closing, parts.body).joined()


def remove_key(text: str, key: str) -> str:
    """The text without one key of its front matter."""
    parts, problems = split(text)
    if parts is None:
        raise ValueError(problems[0].message)
    front = "".join(block for name, block in _blocks(parts.front) if name != key)
    return Split(parts.opening, front, parts.closing, parts.body).joined()


def line_end(text: str) -> str:
    """The style of line ends a text has, by its first one."""
    found = re.search(LINE_END, text)
    return found.group() if found else "\n"


def _blocks(front: str) -> list[tuple[str, str]]:
    """(key, its lines) for every top-level key; what stands before the first has an empty key."""
    blocks: list[tuple[str, str]] = [("", "")]
    for line in re.findall(rf"[^\r\n]*{LINE_END}|[^\r\n]+\Z", front):
        key = TOP_KEY.match(line)
        if key:
            blocks.append((key.group(1), line))
        else:
            blocks[-1] = (blocks[-1][0], blocks[-1][1] + line)
    return blocks


def _place(names: list[str], key: str) -> int:
    later = KEY_ORDER[KEY_ORDER.index(key) :] if key in KEY_ORDER else ()
    for position, name in enumerate(names):
        if name in later:
            return position
    return len(names)


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(entry)}" for key, entry in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_flow(entry) for entry in value) + "]"
    text = str(value)
    plain = re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*", text)
    return text if plain else json.dumps(text, ensure_ascii=False)
