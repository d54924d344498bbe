"""What two people, a second click or a broken draft could have slipped past the workflow."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.utils.timezone import now

from documents import kinds, workflow
from documents.models import Document, State
from tests.desk.situations import NEW, approved, draft, fresh, live, scheduled
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def _publisher() -> User:
    return make_user("pat", "publisher")


def test_a_writer_of_a_draft_kept_over_a_withdrawal_still_may_not_approve_it() -> None:
    document = live()
    first = make_user("first", "editor")
    workflow.save(document, NEW, by=first, based_on=document.head_id)
    document = fresh(document)
    second = make_user("second", "writer")
    workflow.save(document, NEW + "More.\n", by=second, based_on=document.head_id)
    publisher = _publisher()
    workflow.withdraw(document, by=publisher, reason="It was wrong.")
    workflow.restore(document, by=publisher)
    workflow.submit(document, by=second)
    with pytest.raises(workflow.Refused, match="somebody else must approve"):
        workflow.approve(fresh(document).head, by=first)


def test_a_second_click_publishes_nothing_twice() -> None:
    document, publisher = approved(), _publisher()
    workflow.publish(document, by=publisher)
    with pytest.raises(workflow.Refused, match="already"):
        workflow.publish(document, by=publisher)
    assert document.publications.count() == 2


def _sent_back(document: Document) -> Document:
    workflow.ask_changes(document, by=make_user("ed", "editor"), reason="Say for whom.")
    return fresh(document)


def test_a_text_sent_back_after_its_approval_is_not_published() -> None:
    document = _sent_back(approved())
    with pytest.raises(workflow.Refused, match="not approved"):
        workflow.publish(document, by=_publisher())


def test_a_scheduled_text_that_is_sent_back_is_not_published_by_the_clock() -> None:
    document = _sent_back(scheduled())
    with time_machine.travel(now() + timedelta(days=2)):
        assert workflow.publish_due() == []
    assert fresh(document).has_unpublished_changes


def test_there_is_no_schedule_to_take_back_twice() -> None:
    document, publisher = scheduled(), _publisher()
    workflow.unschedule(document, by=publisher)
    with pytest.raises(workflow.Refused, match="Nothing is scheduled"):
        workflow.unschedule(document, by=publisher)


def test_a_draft_that_cannot_be_read_is_not_renamed() -> None:
    writer = make_user("wren", "writer")
    document = workflow.create(kinds.get("article"), "broken", "no front matter", by=writer)
    with pytest.raises(workflow.Refused, match="before its errors are mended"):
        workflow.rename(document, "whole", by=_publisher())


def test_a_draft_keeps_its_state_when_nothing_was_allowed() -> None:
    document = draft()
    with pytest.raises(workflow.Refused):
        workflow.publish(document, by=_publisher())
    assert fresh(document).state == State.DRAFT
