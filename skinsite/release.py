"""Which release this is: pages are kept by browsers only as long as code and templates stand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

FOLDERS = (
    "skinsite", "documents", "markup", "taxonomy", "evidence", "articles", "search", "readertools",
    "delivery", "templates", "static",
)  # fmt: skip
FILES = ("requirements.txt",)  # Django's own pages and files change with its version


def fingerprint(root: Path) -> str:
    """A hash of everything that pages are made by, apart from content."""
    digest = hashlib.sha256()
    for path in _sources(root):
        digest.update(f"{path.relative_to(root)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _sources(root: Path) -> Iterator[Path]:
    for name in FILES:
        if (root / name).is_file():
            yield root / name
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and path.name[0] != ".":
                yield path
