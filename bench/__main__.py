"""``make bench``: a thousand articles in, several rounds each, and a table of medians."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench import library
from bench.figures import Figure, table

ROUNDS = 3
UNCHANGED_ROUNDS = 5
IMPORT_RATIO = 1.8
UNCHANGED_SECONDS = 0.5
PAGE_QUERIES = 6
LAST_CHARACTERS = 2_000  # of what a failed step said


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="skin-bench-") as folder:
        figures = measure(Path(folder))
    print(table(figures))
    return 0 if all(figure.is_met for figure in figures) else 1


def measure(folder: Path) -> list[Figure]:
    content, empty = folder / "content", folder / "empty"
    print(f"{library.write(content):,} files, {library.ARTICLES:,} of them articles.", flush=True)
    _run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], empty)
    alone, imports = [], []
    for number in range(ROUNDS):
        # By turns, so that a busy minute of the machine falls on both.
        alone.append(_module("bench.alone", content, data=empty))
        data = _fresh(empty, folder / f"round-{number}")
        imports.append(_module("bench.importing", content, "cpu", data=data))
        print(f"Round {number + 1}: {imports[-1]:.2f} s, alone {alone[-1]:.2f} s", flush=True)
    unchanged = [
        _module("bench.importing", content, "clock", data=data) for _ in range(UNCHANGED_ROUNDS)
    ]
    _run([sys.executable, "manage.py", "collectstatic", "--verbosity", "0", "--no-input"], data)
    queries = _module("bench.queries", "/articles/article-5/", data=data)
    ratios = [ours / theirs for ours, theirs in zip(imports, alone, strict=True)]
    return [
        Figure("Import, CPU", median(imports), None, " s"),
        Figure("Python-Markdown and ruamel alone, CPU", median(alone), None, " s"),
        Figure("Import against those alone", median(ratios), IMPORT_RATIO, " ×"),
        Figure("Import of an unchanged tree", median(unchanged), UNCHANGED_SECONDS, " s"),
        Figure("Queries of an article's page", queries, PAGE_QUERIES),
    ]


def _fresh(empty: Path, data: Path) -> Path:
    """A database with tables and no rows, as the first import finds it."""
    shutil.copytree(empty, data)
    return data


def _module(name: str, *arguments: object, data: Path) -> float:
    return float(_run([sys.executable, "-m", name, *map(str, arguments)], data).split()[-1])


def _run(command: list[str], data: Path) -> str:
    environment = {**os.environ, "DATA_DIR": str(data)}
    environment.pop("DATABASE_URL", None)
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-LAST_CHARACTERS:]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
