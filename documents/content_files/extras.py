"""Files beside the documents that rooms above write at export and read into an empty database."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Dump = Callable[[], str]
Load = Callable[[str], None]
_register: dict[str, tuple[Dump, Load]] = {}


def register(name: str, dump: Dump, load: Load) -> None:
    """``dump`` gives the file's text, "" for no file; ``load`` takes it."""
    _register[name] = (dump, load)


def dump_all() -> dict[str, str]:
    return {name: dump() for name, (dump, _) in _register.items()}


def load_all(root: Path) -> None:
    for name, (_, load) in _register.items():
        path = root / name
        if path.is_file() and not path.is_symlink():
            load(path.read_text(encoding="utf-8"))
