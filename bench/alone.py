"""What the libraries alone cost on the same files: ruamel on all YAML, Python-Markdown on all bodies."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import markdown
from ruamel.yaml import YAML

EXTENSIONS = ("tables", "def_list", "attr_list", "toc", "admonition", "sane_lists")


def seconds(root: Path) -> float:
    """CPU seconds, user and system."""
    started = time.process_time()
    renderer = markdown.Markdown(extensions=list(EXTENSIONS))
    for path in sorted(root.rglob("*.yaml")):
        _load(path.read_text(encoding="utf-8"))
    for path in sorted(root.rglob("*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        _load(front)
        renderer.reset().convert(body)
    return time.process_time() - started


def _load(text: str) -> object:
    yaml = YAML()
    yaml.preserve_quotes = True
    return yaml.load(text)


if __name__ == "__main__":
    print(seconds(Path(sys.argv[1])))
