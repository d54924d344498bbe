"""Which figures there are: every module in plates/ is one, named after its file."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

from figures.documents import svg_document, yaml_document
from figures.drawing.schemes import SCHEMES

PLATES = Path(__file__).parent / "plates"
MEDIA = PLATES.parents[1] / "content" / "media"
VARIANTS = (("plate", ""), ("wide", "-wide"))


def names() -> list[str]:
    return sorted(path.stem.replace("_", "-") for path in PLATES.glob("[a-z]*.py"))


def files_of(name: str) -> Iterator[tuple[str, str]]:
    """Each file of one figure as (file name, text)."""
    stem = name.replace("-", "_")
    module = importlib.import_module(f"figures.plates.{stem}")
    for function, variant in VARIANTS:
        if draw := getattr(module, function, None):
            for scheme in SCHEMES:
                suffix = "-dark" if scheme.name == "dark" else ""
                yield f"{name}{variant}{suffix}.svg", svg_document(module.FIGURE, draw(scheme))
    yield f"{name}.yaml", yaml_document(module.FIGURE, f"figures/plates/{stem}.py")


def stale_files(wanted: list[str]) -> list[str]:
    """Committed files that differ from what the plates draw today."""
    return [
        file
        for name in wanted
        for file, text in files_of(name)
        if not (MEDIA / file).is_file() or (MEDIA / file).read_text(encoding="utf-8") != text
    ]


def write(wanted: list[str]) -> list[Path]:
    MEDIA.mkdir(parents=True, exist_ok=True)
    written = []
    for name in wanted:
        for file, text in files_of(name):
            (MEDIA / file).write_text(text, encoding="utf-8")
            written.append(MEDIA / file)
    return written
