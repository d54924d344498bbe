"""Small true-looking documents for tests, as files and as published pages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group, User
from django.utils.timezone import now

from documents import kinds, projection
from documents.library import Library
from documents.models import Approval, Document, Publication, Revision, State
from documents.models.revision import text_hash

BODY = "## What it is\n\nSkin has three layers.[@menon]\n"
REFERENCE = {
    "id": "menon",
    "type": "chapter",
    "title": "The dermis",
    "author": [{"family": "Menon", "given": "G."}],
    "issued": {"date-parts": [[2002]]},
    "custom": {"read": "page", "kind": "textbook"},
}


def article_text(body: str = BODY, **keys: str) -> str:
    """An article's text; keyword arguments replace lines of its front matter, "" drops one."""
    lines = {
        "title": "The dermis",
        "kind": "anatomy",
        "section": "skin",
        "summary": "The middle layer of skin.",
        "terms": "{layer: [dermis]}",
        "key_points": "[It is strong., It holds water., It heals slowly.]",
        "contributors": "[]",
        "published": "2026-11-22",
        "changed": "[{on: 2026-11-22, note: First published}]",
        "aliases": "[]",
        "review_months": "12",
        "related": "[]",
    } | keys
    front = "".join(f"{key}: {value}\n" for key, value in lines.items() if value)
    return f"---\n{front}---\n\n{body}"


def term_text(name: str = "Dermis", **keys: str) -> str:
    lines = {
        "name": name,
        "description": "The middle layer of skin.",
        "synonyms": "{en: []}",
    } | keys
    return "".join(f"{key}: {value}\n" for key, value in lines.items() if value)


def claim_text(**keys: str) -> str:
    lines = {
        "statement": "Needling improves pitted scars in part.",
        "outcome": "scar severity",
        "direction": "benefit",
        "certainty": "moderate",
        "reason": "Small trials that mostly agree.",
        "sources": "[menon]",
        "size": "not recorded",
    } | keys
    return "".join(f"{key}: {value}\n" for key, value in lines.items() if value)


def glossary_text(word: str = "Collagen", **keys: str) -> str:
    lines = {"word": word, "definition": "Strong fibres.", "forms": "[]"} | keys
    return "".join(f"{key}: {value}\n" for key, value in lines.items() if value)


def reference_text(key: str = "menon", **fields: Any) -> str:
    return json.dumps(REFERENCE | {"id": key} | fields, indent=2) + "\n"


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200"><title>Layers</title>'
    '<path d="M0 0h360v200H0z" fill="#c98"/></svg>\n'
)
IMAGE = (
    "title: Layers\nalt: Three layers of skin.\nlong: Three layers, one above the other.\n"
    "credit: Drawn for this site\nlicence: CC BY 4.0\nconsent: Not needed\nskin_tones: [3]\n"
    "made_by: figures/plates/layers.py\nsources: []\n"
)

TREE = {
    "articles/dermis.md": article_text(),
    "terms/layer/dermis.yaml": term_text(),
    "terms/concern/acne.yaml": term_text("Acne", description="Spots."),
    "claims/scars.yaml": claim_text(),
    "glossary/collagen.yaml": glossary_text(),
    "references/menon.json": reference_text(),
    "media/layers.svg": SVG,
    "media/layers.yaml": IMAGE,
}


def write_tree(root: Path, files: Mapping[str, str | bytes | None] | None = None) -> Path:
    """A small valid content folder with some files replaced, added, or (None) left out."""
    for path, text in {**TREE, **(files or {})}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            target.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        elif target.exists():
            target.unlink()
    return root


def make_user(name: str, *roles: str, **fields: Any) -> User:
    """A member of staff with roles as their groups are named."""
    user = User.objects.create_user(
        name, password="a long enough password", is_staff=True, **fields
    )
    user.groups.set(Group.objects.filter(name__in=roles))
    assert user.groups.count() == len(roles)
    return user


def make_document(
    kind: str, name: str, text: str, *, author: User | None = None, published: bool = True
) -> Document:
    """A document as import or an editor would leave it; a published one has its rows."""
    revision = Revision(
        number=1, text=text, sha256=text_hash(text), author=author, created_at=now()
    )
    document = Document(kind=kind, name=name, path=kinds.get(kind).path(name))
    document.head = revision
    document.head_id = revision.pk
    if published:
        document.live, document.state = revision, State.APPROVED
        document.live_id, document.first_published_at = revision.pk, now()
        document.base_hash = revision.sha256
    document.save()
    revision.document = document
    revision.save(force_insert=True)
    if published:
        _publish(document, revision)
    return document


def _publish(document: Document, revision: Revision) -> None:
    Approval.objects.create(revision=revision, role=Approval.Role.FILES, at=now())
    Publication.objects.create(document=document, revision=revision, number=1, at=now())
    item = projection.item_of(document, revision.text)
    assert item.parsed is not None, item.problems
    projection.check([item], Library([item]))
    assert not [p for p in item.problems if p.level == "error"], item.problems
    projection.project([item])
    projection.announce([item])


def make_library() -> None:
    """The source and the terms that the texts above name."""
    make_document("reference", "menon", reference_text())
    make_document("term", "layer/dermis", term_text())
    make_document("term", "concern/acne", term_text("Acne", description="Spots."))


def make_article(
    slug: str = "dermis",
    body: str = BODY,
    *,
    live: bool = True,
    author: User | None = None,
    **keys: str,
) -> Document:  # fmt: skip
    """An article; its source and term are made first where they are missing."""
    if not Document.objects.filter(kind="reference", name="menon").exists():
        make_library()
    text = article_text(body, **keys)
    return make_document("article", slug, text, author=author, published=live)
