"""A save on an outdated revision shows both texts and loses neither."""

from __future__ import annotations

import pytest
from django.test import Client

from documents import workflow
from documents.models import Approval, Document
from tests.desk.situations import SignIn, address, fresh, in_review, live, posted
from tests.factories import article_text, make_user

pytestmark = pytest.mark.django_db
THEIRS = article_text("## What it is\n\nTheir words.\n")
MINE = article_text("## What it is\n\nMy words.\n")


def _saved_by_another(document: Document) -> Document:
    other = make_user("other", "writer", first_name="Wren")
    workflow.save(document, THEIRS, by=other, based_on=document.head_id)
    return fresh(document)


def _too_late(client: Client) -> tuple[Document, dict[str, str]]:
    """A document somebody saved after this client opened it, and what the client sends."""
    document = live()
    fields = posted(document, text=MINE, note="My note")
    return _saved_by_another(document), fields


def test_both_texts_are_shown_with_their_difference_and_nothing_is_overwritten(
    sign_in: SignIn,
) -> None:
    document, fields = _too_late(client := sign_in("writer"))
    answer = client.post(address(document), fields)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert THEIRS in page
    assert MINE in page
    assert "<del>Their</del>" in page
    assert "<ins>My</ins>" in page
    assert "My note" in page
    assert fresh(document).head.text == THEIRS


def test_my_text_can_then_be_saved_on_top_and_theirs_stays_in_the_history(sign_in: SignIn) -> None:
    document, fields = _too_late(client := sign_in("writer"))
    form = client.post(address(document), fields).context["form"]
    again = {"text": form["text"].value(), "based_on": form["based_on"].value(), "note": ""}
    assert client.post(address(document), again).status_code == 302
    texts = list(document.revisions.order_by("number").values_list("text", flat=True))
    assert texts[1:] == [THEIRS, MINE]


@pytest.mark.parametrize(
    "based_on", ["", "not-a-uuid", "0" * 32, "\x00", "١" * 32, "{" * 500, "None"]
)
def test_an_unknown_revision_is_treated_as_an_outdated_one(sign_in: SignIn, based_on: str) -> None:
    document = live()
    fields = posted(document, text=MINE) | {"based_on": based_on}
    answer = sign_in("writer").post(address(document), fields)
    assert answer.status_code in {409, 422}
    assert "My words." in answer.content.decode()
    assert fresh(document).revisions.count() == 1


def test_a_revision_of_another_document_is_not_taken_for_one_of_this(sign_in: SignIn) -> None:
    document = live()
    other = Document.objects.get(kind="reference")
    fields = posted(document, text=MINE) | {"based_on": str(other.head_id)}
    assert sign_in("writer").post(address(document), fields).status_code == 409


def test_an_approval_of_a_text_that_was_changed_meanwhile_is_not_given(sign_in: SignIn) -> None:
    document = in_review()
    fields = posted(document, act="approve")
    later = _saved_by_another(document)
    workflow.submit(later, by=make_user("third", "writer"))
    answer = sign_in("editor").post(address(document), fields)
    assert answer.status_code == 409
    assert "Their words." in answer.content.decode()
    assert not Approval.objects.filter(revision__document=document, role="editor").exists()


def test_pressing_publish_on_an_outdated_page_publishes_nothing(sign_in: SignIn) -> None:
    document = in_review()
    fields = posted(document, act="publish")
    later = _saved_by_another(document)
    workflow.submit(later, by=make_user("third", "writer"))
    workflow.approve(fresh(later).head, by=make_user("ed", "editor"))
    assert sign_in("publisher").post(address(document), fields).status_code == 409
    assert fresh(document).live_id == document.live_id


def test_an_unchanged_text_on_an_outdated_page_is_no_conflict(sign_in: SignIn) -> None:
    document = live()
    fields = posted(document)
    _saved_by_another(document)
    page = sign_in("writer").post(address(document), fields, follow=True)
    assert page.status_code == 200
    assert "Their words." in page.content.decode()
    assert fresh(document).head.text == THEIRS
