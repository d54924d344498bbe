"""Every text a document had can be read, compared and brought back."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from documents import workflow
from documents.models import Document
from tests.desk.situations import NEW, SignIn, address, draft, fresh, live
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_the_history_tells_number_author_note_and_what_readers_see(sign_in: SignIn) -> None:
    document = draft()
    page = sign_in("clinical reviewer").get(address(document, "history/")).content.decode()
    assert "newest" in page
    assert "readers see it" in page
    assert "author" in page


def test_a_comparison_says_in_words_what_was_added_and_removed(sign_in: SignIn) -> None:
    document = draft()
    page = sign_in("editor").get(address(document, "compare/?from=1&to=2")).content.decode()
    assert "Removed, line" in page
    assert "Added, line" in page
    assert "<ins>New words.</ins>" in page


def test_a_comparison_of_line_ends_alone_says_so(sign_in: SignIn) -> None:
    document = live()
    text = document.head.text.replace("\n", "\r\n")
    workflow.save(document, text, by=make_user("wren", "writer"), based_on=document.head_id)
    page = sign_in("editor").get(address(document, "compare/?from=1&to=2")).content.decode()
    assert "No word differs" in page


def _bring_back(client: Client, document: Document, based_on: object) -> str:
    fields = {"based_on": str(based_on)}
    answer = client.post(address(document, "history/1/bring-back/"), fields, follow=True)
    return answer.content.decode()


def test_an_old_text_comes_back_as_a_new_draft(sign_in: SignIn) -> None:
    document = draft()
    first = document.revisions.get(number=1).text
    page = _bring_back(sign_in("writer"), document, document.head_id)
    assert "The text of revision 1 is now revision 3." in page
    assert fresh(document).head.text == first


def test_an_old_text_does_not_come_back_over_one_nobody_saw(sign_in: SignIn) -> None:
    document = live()
    seen = document.head_id
    workflow.save(document, NEW, by=make_user("wren", "writer"), based_on=seen)
    _bring_back(sign_in("writer"), document, seen)
    assert fresh(document).revisions.count() == 2


@pytest.mark.parametrize("based_on", ["", "x", "\x00", "9" * 500])
def test_a_bad_base_brings_nothing_back(sign_in: SignIn, based_on: str) -> None:
    document = draft()
    _bring_back(sign_in("writer"), document, based_on)
    assert fresh(document).revisions.count() == 2


def test_only_writers_bring_back(sign_in: SignIn) -> None:
    document = draft()
    page = _bring_back(sign_in("clinical reviewer"), document, document.head_id)
    assert "Your role does not include" in page
    assert fresh(document).revisions.count() == 2


def test_a_visit_alone_brings_nothing_back(sign_in: SignIn) -> None:
    document = draft()
    page = address(document, "history/1/bring-back/")
    assert sign_in("writer").get(page).status_code == 405


def test_the_history_asks_few_questions_however_long_it_is(
    sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    document = live()
    writer = make_user("wren", "writer")
    for number in range(5):
        document = fresh(document)
        workflow.save(document, f"{NEW}{number}\n", by=writer, based_on=document.head_id)
    client = sign_in("editor")
    with django_assert_num_queries(7):
        client.get(address(document, "history/"))
