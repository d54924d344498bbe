"""Which release this is: pages are kept by browsers only as long as code and templates stand."""

from __future__ import annotations

import hashlib
from pathlib import Path

SUFFIXES = {".py", ".html", ".css", ".js", ".svg", ".txt"}
FOLDERS = (
    "skinsite", "documents", "markup", "taxonomy", "evidence", "articles", "search", "delivery",
    "templates", "static",
)  # fmt: skip


def fingerprint(root: Path) -> str:
    """A hash of everything that pages are made by, apart from content."""
    digest = hashlib.sha256()
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in SUFFIXES:
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
