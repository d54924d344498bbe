"""What no content folder holds: people, a second version, a withdrawn page, a signed one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from django.contrib.auth.models import User

from articles.models import Article, Contributor, Review
from documents import kinds, workflow
from documents.models import Approval, Document
from tests.factories import article_text, make_user

NAME, PASSWORD = "wren", "a long enough password"
ROLES = ("writer", "editor", "clinical reviewer", "publisher", "operator")
PERSON = "name: Dr A. Example\nrole: Dermatologist\nqualification: MD\ninterests: none declared\n"


def make(article: str, told: Path) -> None:
    """Bring the site into every state that has a page of its own; ``told`` gets the desk's ids."""
    wren = make_user(NAME, *ROLES)
    person = _public("contributor", "a-example", PERSON, wren)
    _sign(_document("article", "dermis"))
    gone = _public("article", "withdrawn-page", article_text("## What it is\n\nWords.\n"), wren)
    workflow.withdraw(gone, by=wren, reason="A newer study shows the opposite.")
    changed = _document("article", article)
    text = changed.head.text.replace("\n\n## ", "\n\nOne new paragraph.\n\n## ", 1)
    workflow.save(changed, text, by=wren, based_on=changed.head_id, note="Say it plainly")
    _publish(changed, wren)
    draft = text.replace("One new paragraph.", "One newer paragraph with [@nobody].")
    workflow.save(changed, draft, by=wren, based_on=_fresh(changed).head_id)
    told.write_text(json.dumps({"article": changed.pk, "person": person.pk}))


def _public(kind: str, name: str, text: str, by: User) -> Document:
    document = workflow.create(kinds.get(kind), name, text, by=by)
    _publish(document, by)
    return document


def _publish(document: Document, by: User) -> None:
    workflow.submit(document, by=by)
    head = _fresh(document).head
    for role in (Approval.Role.EDITOR, Approval.Role.CLINICAL_REVIEWER):
        workflow.approve(head, by=by, role=role)
    workflow.publish(document, by=by)


def _sign(document: Document) -> None:
    live = Article.objects.get(document=document)
    Review.objects.create(
        document=document, content="{}", content_hash=live.content_hash,
        reviewer=Contributor.objects.get(), checked="The whole text.",
        reviewed_on=date(2026, 11, 25), evidence_until=date(2026, 11, 1),
    )  # fmt: skip


def _document(kind: str, name: str) -> Document:
    return Document.objects.get(kind=kind, name=name)


def _fresh(document: Document) -> Document:
    return Document.objects.select_related("head").get(pk=document.pk)
