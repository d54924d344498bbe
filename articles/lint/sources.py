"""What claims rest on: nothing weak, nothing heard at second hand where the first is known."""

from __future__ import annotations

from collections.abc import Iterator

from documents.library import Library
from evidence.claim_kind import ParsedClaim
from evidence.models import Direction
from markup.types import Problem


def check_claim(claim: ParsedClaim, library: Library) -> Iterator[Problem]:
    if claim.direction not in {Direction.BENEFIT, Direction.HARM}:
        return
    sources = library.parsed("reference", claim.sources)
    line = claim.sources_line
    for key, source in sorted(sources.items()):
        if source.weak:
            yield Problem(line, 1, f"sources: “{key}” is too weak to rest a claim on.")
    if all(source.second_hand for source in sources.values()):
        unnamed = [key for key, source in sorted(sources.items()) if not source.primary]
        if unnamed:
            message = f"sources: “{unnamed[0]}” reports another document without naming it."
            yield Problem(line, 1, message)
