"""The live texts back into content/, byte for byte."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction

from documents import kinds
from documents.content_files import extras
from documents.models import Document, Redirect, SiteVersion
from documents.models.revision import text_hash


@dataclass(slots=True)
class ExportReport:
    """Paths by what export did, or with ``check`` would do."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)  # files the database does not hold
    conflicts: list[str] = field(default_factory=list)  # files edited since the last import
    unchanged: int = 0

    @property
    def differs(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.unknown or self.conflicts)


class LinkInTree(Exception):
    """A link in the folder: writing through it would write somewhere else."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is a link; export writes into plain folders and files only.")


def export_content(root: Path, *, check: bool = False) -> ExportReport:
    """Write what differs; with ``check`` only say so. A file edited since import is left alone.

    Raises LinkInTree before anything is written.
    """
    report = ExportReport()
    _refuse_links(root)
    with transaction.atomic():
        SiteVersion.lock()
        documents = _exported()
        for document in documents:
            _export(document, root, report, check)
        for name, text in extras.dump_all().items():
            _write_extra(root, name, text, report, check)
        _old_files(root, {document.path for document in documents}, report, check)
    return report


def _exported() -> list[Document]:
    """Every document with a text readers have seen, but those whose withdrawal has no place in it."""
    documents = Document.objects.filter(live__isnull=False).select_related("live")
    return [
        document
        for document in documents.order_by("path")
        if document.withdrawn_at is None or _says_withdrawn(document)
    ]


def _says_withdrawn(document: Document) -> bool:
    assert document.live is not None
    parsed, _ = document.kind_of_document.read(document.name, document.live.text)
    return parsed is not None and document.kind_of_document.withdrawn(parsed) is not None


def _export(document: Document, root: Path, report: ExportReport, check: bool) -> None:
    assert document.live is not None
    data = document.live.text.encode("utf-8")
    path = root / document.path
    current = _bytes(path)
    if current == data:
        report.unchanged += 1
    elif current is None:
        report.added.append(document.path)
    elif text_hash(current.decode("utf-8", "replace")) not in {document.base_hash, ""}:
        report.conflicts.append(document.path)
        return
    else:
        report.changed.append(document.path)
    if check:
        return
    if current != data:
        _write(path, data)
    if document.base_hash != document.live.sha256:
        Document.objects.filter(pk=document.pk).update(base_hash=document.live.sha256)


def _write_extra(root: Path, name: str, text: str, report: ExportReport, check: bool) -> None:
    path = root / name
    current = _bytes(path)
    if (current or b"") == text.encode("utf-8"):
        return
    if not text:
        report.removed.append(name)
        if not check:
            path.unlink()
        return
    (report.changed if current is not None else report.added).append(name)
    if not check:
        _write(path, text.encode("utf-8"))


def _old_files(root: Path, exported: set[str], report: ExportReport, check: bool) -> None:
    """Files of renamed or withdrawn documents go; others the database does not know are named."""
    old = {
        kinds.get(kind).path(name)
        for kind, name in Redirect.objects.values_list("kind", "old_name")
    }
    gone = Document.objects.filter(withdrawn_at__isnull=False).values_list("path", "base_hash")
    withdrawn = dict(gone)
    for kind in kinds.every():
        for path in sorted((root / kind.folder).rglob("*")):
            relative = path.relative_to(root).as_posix()
            if path.name.startswith(".") or not path.is_file() or relative in exported:
                continue
            if relative in report.unknown or relative in report.removed:
                continue
            untouched = relative in withdrawn and _hash(path) == withdrawn[relative]
            if relative in old or untouched:
                report.removed.append(relative)
                if not check:
                    path.unlink()
            elif relative in withdrawn:
                report.conflicts.append(relative)
            else:
                report.unknown.append(relative)


def _hash(path: Path) -> str:
    return text_hash(path.read_bytes().decode("utf-8", "replace"))


def _refuse_links(root: Path) -> None:
    for folder, names, files in os.walk(root, followlinks=False):
        for name in (*names, *files):
            path = Path(folder) / name
            if path.is_symlink():
                raise LinkInTree(path)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: a reader of the folder never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.new")
    temporary.unlink(missing_ok=True)  # what a run that was cut short left behind
    with temporary.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
