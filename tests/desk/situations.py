"""Documents at every point of their way, and what a browser sends about them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.contrib.auth.models import User
from django.test import Client
from django.utils.timezone import now

from documents import workflow
from documents.models import Document
from tests.factories import article_text, make_article, make_user

SignIn = Callable[..., Client]
Situation = Callable[[], Document]
NEW = article_text("## What it is\n\nNew words.\n")


def live() -> Document:
    return make_article()


def draft() -> Document:
    article = make_article()
    author = make_user("author", "writer")
    workflow.save(article, NEW, by=author, based_on=article.head_id)
    return fresh(article)


def in_review() -> Document:
    article = draft()
    workflow.submit(article, by=User.objects.get(username="author"))
    return fresh(article)


def approved() -> Document:
    article = in_review()
    workflow.approve(article.head, by=make_user("approver", "editor"))
    return fresh(article)


def scheduled() -> Document:
    article = approved()
    at = now() + timedelta(days=1)
    workflow.schedule(article, by=make_user("scheduler", "publisher"), at=at)
    return fresh(article)


def withdrawn() -> Document:
    article = live()
    workflow.withdraw(article, by=make_user("withdrawer", "publisher"), reason="It was wrong.")
    return fresh(article)


def fresh(document: Document) -> Document:
    return Document.objects.select_related("head", "live", "scheduled").get(pk=document.pk)


def address(document: Document, page: str = "change/") -> str:
    model = {"glossary": "glossaryentry", "reference": "source", "image": "figure"}
    name = model.get(document.kind, document.kind)
    return f"/admin/documents/{name}/{document.pk}/{page}"


def posted(document: Document, **fields: str) -> dict[str, str]:
    """What a browser sends when somebody opened the document and presses a button."""
    text = document.head.text.replace("\n", "\r\n")
    return {"text": text, "based_on": str(document.head_id), "note": "", **fields}
