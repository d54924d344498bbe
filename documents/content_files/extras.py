"""Files beside the documents that rooms above write at export and read into an empty database."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from documents.content_files.report import BadContent
from markup.types import Problem

EXTRA_BYTES = 50_000_000


class BadExtra(Exception):
    """What is wrong with such a file, and on which line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


Dump = Callable[[], str]
Load = Callable[[str], None]
_register: dict[str, tuple[Dump, Load]] = {}


def register(name: str, dump: Dump, load: Load) -> None:
    """``dump`` gives the file's text, "" for no file; ``load`` takes it."""
    _register[name] = (dump, load)


def dump_all() -> dict[str, str]:
    return {name: dump() for name, (dump, _) in _register.items()}


def load_all(root: Path) -> None:
    """Take every such file over. Raises BadContent."""
    for name, (_, load) in _register.items():
        path = root / name
        if not path.is_file() or path.is_symlink():
            continue
        try:
            if path.stat().st_size > EXTRA_BYTES:
                raise BadExtra(1, f"The file is larger than {EXTRA_BYTES:,} bytes.")
            load(path.read_text(encoding="utf-8"))
        except BadExtra as bad:
            raise BadContent([(name, Problem(bad.line, 1, str(bad)))]) from bad
        except UnicodeDecodeError as error:
            raise BadContent([(name, Problem(1, 1, "The file is not valid UTF-8."))]) from error
