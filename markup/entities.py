"""Character references as Python-Markdown leaves them: only those that end in a semicolon count."""

from __future__ import annotations

import re
from html import unescape

ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[0-9a-zA-Z]+);")


def unescape_entities(text: str) -> str:
    """``&nbsp;`` becomes its character; ``?a=1&copy=2`` stays."""
    return ENTITY.sub(lambda entity: unescape(entity[0]), text) if "&" in text else text
