"""Reads the files under content/, refusing whatever is not a plain text file in its place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from documents import kinds
from documents.kinds import Kind
from documents.limits import FILE_BYTES, FILES
from documents.names import name_problem
from markup.types import Problem

EXTRA_FILES = {"reviews.yaml", "README.md"}  # not documents; see content_files/extras.py


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file that is one document."""

    kind: Kind
    name: str
    path: str
    text: str


@dataclass(slots=True)
class Tree:
    """All files by path, and every problem by path."""

    root: Path
    files: dict[str, ContentFile] = field(default_factory=dict)
    problems: list[tuple[str, Problem]] = field(default_factory=list)

    def refuse(self, path: str, message: str, line: int = 1, column: int = 1) -> None:
        self.problems.append((path, Problem(line, column, message)))


def read(root: Path) -> Tree:
    """Every document under a folder; never follows a link."""
    tree = Tree(root)
    if not root.is_dir():
        tree.refuse(".", f"The folder {root} does not exist.")
        return tree
    for count, path in enumerate(_walk(root, tree), start=1):
        if count > FILES:
            tree.refuse(".", f"More than {FILES:,} files; that is more than is read.")
            break
        _read_file(tree, path)
    if not tree.files and not tree.problems:
        tree.refuse(".", "No document was found in this folder.")
    _one_owner_per_name(tree)
    return tree


def _walk(root: Path, tree: Tree) -> Iterator[PurePosixPath]:
    for folder, names, files in os.walk(root, followlinks=False):
        names[:] = sorted(name for name in names if not name.startswith("."))
        here = Path(folder)
        for name in [name for name in names if (here / name).is_symlink()]:
            tree.refuse(_relative(here / name, root), "Links to other folders are not followed.")
            names.remove(name)
        for name in sorted(files):
            if not name.startswith("."):
                yield PurePosixPath(_relative(here / name, root))


def _relative(path: Path, root: Path) -> str:
    # A name that is not UTF-8 must still be printable.
    return path.relative_to(root).as_posix().encode("utf-8", "replace").decode("utf-8")


def _read_file(tree: Tree, path: PurePosixPath) -> None:
    name = str(path)
    file = tree.root / path
    if file.is_symlink():
        tree.refuse(name, "Links to other files are not followed.")
        return
    if not file.is_file():
        tree.refuse(name, "This is no ordinary file.")
        return
    if name in EXTRA_FILES:
        return
    kind = kinds.of_path(path)
    if kind is None:
        tree.refuse(name, "No kind of document has its place here; see docs/content-format.md.")
        return
    wrong_name = name_problem(kind, kind.name_of(path))
    if wrong_name:
        tree.refuse(name, wrong_name)
        return
    text = _text(tree, name, file)
    if text is not None:
        tree.files[name] = ContentFile(kind, kind.name_of(path), name, text)


def _text(tree: Tree, name: str, file: Path) -> str | None:
    try:
        size = file.stat().st_size
        if size > FILE_BYTES:
            tree.refuse(name, f"The file has {size:,} bytes; {FILE_BYTES:,} are allowed.")
            return None
        data = file.read_bytes()
    except OSError as error:
        tree.refuse(name, f"The file cannot be read: {error.strerror}.")
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        tree.refuse(name, f"Byte {data[error.start]:#04x} is not valid UTF-8.", line, column)
        return None


def _one_owner_per_name(tree: Tree) -> None:
    owners: dict[tuple[str, str], str] = {}
    for path, file in tree.files.items():
        # Two names that differ in case only would be one file on some machines.
        key = (file.kind.name, file.name.casefold())
        if key in owners:
            tree.refuse(path, f"The id “{file.name}” is already that of {owners[key]}.")
        else:
            owners[key] = path
