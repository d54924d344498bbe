"""Serves many small sources as one file: a request less for each, and nothing to build by hand."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

STATIC = settings.BASE_DIR / "static"
COMMENT = re.compile(r"\s*/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\n\s*")

# tokens.css comes first: it declares the order of the layers.
STYLES = (
    "tokens",
    "reset",
    "base",
    "layout",
    "components",
    "reading",
    "furniture",
    "home",
    "utilities",
)
# theme.js comes first: it acts before the page is drawn, and the others wait for the page.
SCRIPTS = ("theme", "page-is-read", "theme-choice", "contents", "cards", "share")


def style_sheet() -> str:
    """Every layer, without comments and indentation."""
    text = "\n".join(_read("css", f"{name}.css") for name in STYLES)
    return INDENT.sub("\n", COMMENT.sub("", text)).strip() + "\n"


def script() -> str:
    """One module; a block for each source keeps its names to itself."""
    return "".join(f"{{\n{_read('js', f'{name}.js')}}}\n" for name in SCRIPTS)


JOINED: dict[str, Callable[[], str]] = {"css/site.css": style_sheet, "js/site.js": script}


class JoinedFilesFinder(BaseFinder):
    """Makes a joined file when it is asked for, in the data folder."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.storage = FileSystemStorage(settings.DATA_DIR / "joined")

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path not in JOINED:
            return []
        made = str(self._make(path))
        return [made] if find_all else made

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        for path in JOINED:
            self._make(path)
            yield path, self.storage

    def _make(self, path: str) -> Path:
        """Replaced in one step, and only when a source has changed: others may be reading it."""
        target, text = Path(self.storage.path(path)), JOINED[path]().encode("utf-8")
        if not target.is_file() or target.read_bytes() != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as file:
                file.write(text)
            Path(file.name).chmod(0o644)
            Path(file.name).replace(target)
        return target


def _read(folder: str, name: str) -> str:
    return (STATIC / folder / name).read_text("utf-8")
