"""Renders an article's body with everything it may point at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

import markup
from articles.figures import figures
from documents import kinds
from documents.library import Library
from evidence.claim_kind import claims
from evidence.reference_kind import citations
from markup.types import Context, Mentions, Rendered, Target
from taxonomy.glossary_kind import glossary

Renderer = Callable[..., Rendered]
_render: Renderer = markup.render


def use_child_process() -> None:
    """From now on render in a process of its own: no text can hang or kill a web worker."""
    global _render
    _render = markup.render_safely


def render(body: str, context: Context, *, first_line: int) -> Rendered:
    return _render(body, context, first_line=first_line)


class ContextMaker:
    """Makes each text's context from one library, keeping what is the same for all."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.glossary = glossary(library)

    def context(self, body: str, *, first_line: int = 1) -> Context:
        found: Mentions = markup.mentions(body, first_line)
        known_claims = claims(self.library, found.claims)
        keys = set(found.citations).union(*(claim.sources for claim in known_claims.values()))
        return Context(
            citations=citations(self.library, keys),
            claims=known_claims,
            targets=self._targets(found.paths),
            figures=figures(self.library, found.figures),
            glossary=self.glossary,
        )

    def _targets(self, paths: Iterable[str]) -> dict[str, Target]:
        targets = {}
        for path in paths:
            kind, name = kind_and_name(path, self.library)
            if kind is None or not kind.address(name):
                continue
            parsed = self.library.parsed(kind.name, [name]).get(name)
            if parsed is not None:
                targets[path] = Target(url=kind.address(name), title=kind.title(parsed))
            elif self.library.is_withdrawn(kind.name, name) or self.library.unreadable(
                kind.name, [name]
            ):
                # 410 with the reason is a better end than no link; a bad file is its own problem.
                targets[path] = Target(url=kind.address(name), title=name)
        return targets


def kind_and_name(path: str, library: Library) -> tuple[kinds.Kind | None, str]:
    """The kind and present id that a path under content/ stands for, also by an old name."""
    pure = PurePosixPath(path)
    kind = kinds.of_path(pure) if pure.parts else None
    return kind, library.present_name(kind.name, kind.name_of(pure)) if kind else ""
