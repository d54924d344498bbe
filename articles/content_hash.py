"""The canonical content a reviewer signs, and its hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from articles.article_text import ParsedArticle
from documents.library import Library
from markup.types import Rendered

VERSION = 1


def canonical(parsed: ParsedArticle, rendered: Rendered, library: Library) -> str:
    """Versioned JSON of all that a reader is told: not of HTML, dates, terms or related links."""
    claims = library.parsed("claim", rendered.claims)
    sources = library.parsed("reference", rendered.citations)
    content = {
        "version": VERSION,
        "title": parsed.title,
        "kind": parsed.kind,
        "summary": parsed.summary,
        "key_points": list(parsed.key_points),
        "statement": parsed.statement,
        "verdict": parsed.verdict,
        "body": _in_one_style(parsed.body),
        "claims": {
            key: {
                "statement": claim.statement, "direction": claim.direction,
                "certainty": claim.certainty, "reason": claim.reason,
                "rows": [list(row) for row in claim.rows],
                "sources": {source: _retracted(sources, source) for source in claim.sources},
            }
            for key, claim in sorted(claims.items())
        },
        "sources": {key: _retracted(sources, key) for key in sorted(sources)},
        "images": _images(rendered, library),
    }  # fmt: skip
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def of(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8")).hexdigest()


def _in_one_style(body: str) -> str:
    # Line ends are how a file is kept, not what it says.
    return body.replace("\r\n", "\n").replace("\r", "\n")


def _retracted(sources: Mapping[str, object], key: str) -> bool:
    return bool(getattr(sources.get(key), "retracted", False))


def _images(rendered: Rendered, library: Library) -> dict[str, list[str]]:
    names = [figure.removesuffix(".svg") for figure in rendered.figures]
    images = library.parsed("image", names)
    drawings = library.parsed("drawing", [n + end for n in names for end in ("", "-dark")])
    return {
        name: [image.alt, image.long]
        + [drawings[name + end].sha256 for end in ("", "-dark") if name + end in drawings]
        for name, image in sorted(images.items())
    }
