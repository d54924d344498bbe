"""An article as the library has them, cut to one size: true sentences, sources, claims and a figure."""

from __future__ import annotations

import json
import re
from itertools import cycle
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from articles.models import Article
from documents import yaml_text
from tests.factories import article_text, make_document, make_library

WORDS, SOURCES, CLAIMS, PARAGRAPHS_A_SECTION = 1_600, 15, 6, 4
FIGURE = "needle-channel"
TAKEN_FROM = ("skin-barrier", "wound-healing", "dermis", "how-skin-works")
CITATION = re.compile(r"\[@[^\]]*\]")
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


def make_typical_article(words: int = WORDS, *, slug: str = "typical", more: str = "") -> Article:
    with transaction.atomic():  # a document and its first revision name each other
        make_library()
        for key, text in _references():
            make_document("reference", key, text)
        for key, text in _claims():
            make_document("claim", key, text)
        for name in (FIGURE, f"{FIGURE}-dark"):
            make_document("drawing", name, _file(f"media/{name}.svg"))
        make_document("image", FIGURE, _image())
        make_document("article", slug, article_text(_body(words) + more, **_front()))
    return Article.objects.get(slug=slug)


def _front() -> dict[str, str]:
    return {
        "title": "How a small wound in skin heals",
        "kind": "guide",
        "summary": "What happens in skin after a needle, day by day, and how sure anyone can be of it.",
        "key_points": "[A needle makes a wound and the skin heals it., The holes stay open for hours"
        " or days., More collagen is not the same as skin that looks better.]",
    }


def _body(words: int) -> str:
    claims = iter([f"[[claim:{key}]]" for key, _ in _claims()])
    keys = cycle([key for key, _ in _references()])
    blocks: list[str] = []
    so_far = 0
    for number, paragraph in enumerate(_paragraphs()):
        if so_far >= words - CLAIMS * 45:  # what the claims and headings say counts as well
            break
        if number % PARAGRAPHS_A_SECTION == 0:
            blocks.append(f"## Part {number // PARAGRAPHS_A_SECTION + 1}")
        blocks.append(re.sub(r"\.(?= |$)", lambda _: f".[@{next(keys)}]", paragraph, count=1))
        if number % PARAGRAPHS_A_SECTION == 1:
            blocks.append(next(claims, ""))
        if number == 2:
            blocks.append(f"![How a needle leaves a hole.]({FIGURE}.svg)")
        so_far += len(paragraph.split())
    return "\n\n".join([*blocks, *claims]) + "\n"


def _paragraphs() -> list[str]:
    found = []
    for name in TAKEN_FROM:
        body = _file(f"articles/{name}.md").split("\n---\n", 1)[1]
        for block in body.split("\n\n"):
            if re.match(r"[A-Z]", block.strip()) and "|" not in block:
                found.append(LINK.sub(r"\1", CITATION.sub("", " ".join(block.split()))))
    return found


def _references() -> list[tuple[str, str]]:
    """Every thirtieth of the library's."""
    paths = sorted(_folder("references").glob("*.json"))[:: 450 // SOURCES][:SOURCES]
    return [(path.stem, path.read_text("utf-8")) for path in paths]


def _claims() -> list[tuple[str, str]]:
    keys = cycle([key for key, _ in _references()])
    paths = sorted(_folder("claims").glob("*.yaml"))[:: 180 // CLAIMS][:CLAIMS]
    return [(path.stem, _with_sources(path, [next(keys), next(keys)])) for path in paths]


def _with_sources(path: Path, keys: list[str]) -> str:
    claim = _yaml(path.read_text("utf-8")) | {"sources": keys, "findings": []}
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in claim.items())


def _image() -> str:
    image = _yaml(_file(f"media/{FIGURE}.yaml")) | {"sources": []}
    return "".join(f"{key}: {json.dumps(value, default=str)}\n" for key, value in image.items())


def _folder(name: str) -> Path:
    return Path(settings.BASE_DIR) / "content" / name


def _file(path: str) -> str:
    return _folder(path).read_text("utf-8")


def _yaml(text: str) -> dict[str, Any]:
    read, problems = yaml_text.load(text)
    assert not problems
    return dict(read)
