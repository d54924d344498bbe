"""Article text to safe HTML: plain Python that knows no database.

Public door: ``render``, ``mentions``, ``render_safely`` and the frozen types of ``markup.types``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from markup.types import (
    Citation,
    Claim,
    Context,
    Figure,
    GlossaryWord,
    Heading,
    Link,
    Mentions,
    Problem,
    Rendered,
    Rendition,
    Section,
    Target,
)

if TYPE_CHECKING:
    from markup.mentioned import mentions
    from markup.pool import render_safely
    from markup.rendering import render

__all__ = [
    "Citation",
    "Claim",
    "Context",
    "Figure",
    "GlossaryWord",
    "Heading",
    "Link",
    "Mentions",
    "Problem",
    "Rendered",
    "Rendition",
    "Section",
    "Target",
    "mentions",
    "render",
    "render_safely",
]

# Loaded on first use: a web process that only hands texts to the pool never loads Python-Markdown.
_HOMES = {
    "mentions": "markup.mentioned",
    "render": "markup.rendering",
    "render_safely": "markup.pool",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
