"""Which of the matching pages are shown, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from search.backends import Match

# A page of its own answers more than one sentence does.
KIND_WEIGHTS = {"topic": 0.5, "glossary": 0.5, "claim": 0.4}


def ranked(matches: Iterable[Match], first: Collection[int] = ()) -> list[Match]:
    """Pages with all concepts, else with most; ``first`` are the pages of concerns asked for."""
    found = list(matches)
    most = max((match.covered for match in found), default=0)
    kept = [match for match in found if match.covered == most or match.document_id in first]
    return sorted(
        kept,
        key=lambda match: (
            match.document_id not in first,
            -match.score * KIND_WEIGHTS.get(match.kind, 1.0),
            match.document_id,
        ),
    )
