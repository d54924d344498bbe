from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, Contributor, Review
from articles.review_state import next_review_due_at, review_state, review_states
from documents import workflow
from documents.models import Document
from tests.factories import (
    BODY,
    article_text,
    claim_text,
    make_article,
    make_document,
    make_user,
    reference_text,
)

pytestmark = [pytest.mark.django_db, pytest.mark.services]

PERSON = "name: Dr A. Example\nrole: Reviewer\nqualification: MD\ninterests: none declared\n"


def _signed(article: Document, on: date | None = None) -> Review:
    if not Contributor.objects.exists():
        make_document("contributor", "a-example", PERSON)
    return Review.objects.create(
        document=article, content="{}", content_hash=Article.objects.get(pk=article.pk).content_hash,
        reviewer=Contributor.objects.get(), checked="The whole text.",
        reviewed_on=on or localdate(), evidence_until=localdate(),
    )  # fmt: skip


def _publish(document: Document, text: str) -> None:
    count = User.objects.count()
    writer = make_user(f"writer-{count}", "writer")
    publisher = make_user(f"publisher-{count}", "publisher")
    document.refresh_from_db()
    workflow.save(document, text, by=writer, based_on=document.head_id)
    workflow.submit(document, by=writer)
    document.refresh_from_db()
    workflow.approve(document.head, by=publisher)
    workflow.publish(document, by=publisher)


def _status(article: Document) -> str:
    return review_state(Article.objects.get(pk=article.pk)).status


def test_a_page_nobody_signed_is_not_reviewed() -> None:
    assert _status(make_article()) == "not reviewed"


def test_a_signature_holds_while_the_text_stands() -> None:
    article = make_article()
    _signed(article)
    assert _status(article) == "reviewed"


def test_one_changed_letter_flips_the_seal_and_undoing_it_brings_it_back() -> None:
    article = make_article()
    _signed(article)
    _publish(article, article_text(BODY.replace("three", "Three")))
    assert _status(article) == "changed since review"
    _publish(article, article_text())
    assert _status(article) == "reviewed"


def test_an_older_signature_counts_again_when_what_came_after_it_is_undone() -> None:
    article = make_article()
    first = _signed(article, on=date(2026, 1, 1))
    _publish(article, article_text(BODY.replace("three", "Three")))
    second = _signed(article)
    assert review_state(Article.objects.get(pk=article.pk)).review == second
    _publish(article, article_text())
    live = Article.objects.get(pk=article.pk)
    assert (review_state(live).is_valid, review_state(live).review) == (True, first)
    assert review_states([live])[live.pk] == review_state(live)


def test_the_last_of_several_signatures_under_one_text_counts() -> None:
    article = make_article()
    _signed(article, on=date(2026, 1, 1))
    last = _signed(article)
    assert review_state(Article.objects.get(pk=article.pk)).review == last


def test_a_changed_claim_flips_the_seal_of_the_page_that_shows_it() -> None:
    make_article("fat", title="Fat")
    claim = make_document("claim", "scars", claim_text())
    article = make_article(body="## What it is\n\n[[claim:scars]]\n")
    _signed(article)
    _publish(claim, claim_text(certainty="low"))
    assert _status(article) == "changed since review"


def test_a_retracted_source_flips_the_seal() -> None:
    article = make_article()
    _signed(article)
    custom = {"read": "page", "kind": "textbook", "retracted": True}
    source = Document.objects.get(kind="reference")
    _publish(source, reference_text(custom=custom))
    assert _status(article) == "changed since review"


@pytest.mark.parametrize(
    "keys", [{"terms": "{concern: [acne]}"}, {"review_months": "6"}, {"changed": "[{on: 2026-11-25, note: x}]"}]
)  # fmt: skip
def test_dates_and_terms_are_not_signed(keys: dict[str, str]) -> None:
    article = make_article()
    _signed(article)
    _publish(article, article_text(**keys))
    assert _status(article) == "reviewed"


def test_the_states_of_many_pages_take_one_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    fat, dermis, epidermis = make_article("fat"), make_article(), make_article("epidermis")
    _signed(fat, on=date(2026, 1, 1))
    _signed(fat)
    _signed(dermis)
    _publish(dermis, article_text(BODY.replace("three", "Three")))
    articles = list(Article.objects.all())
    with django_assert_num_queries(1):
        states = review_states(articles)
        named = [str(state.review.reviewer) for state in states.values() if state.review]
    assert named == ["Dr A. Example"] * 2
    assert {pk: state.status for pk, state in states.items()} == {
        fat.pk: "reviewed",
        dermis.pk: "changed since review",
        epidermis.pk: "not reviewed",
    }


def test_a_review_grows_old() -> None:
    article = make_article(published="2020-01-01", changed="[{on: 2020-01-01, note: x}]")
    _signed(article, on=date(2020, 2, 1))
    assert _status(article) == "review overdue"


def test_the_site_knows_when_the_next_review_falls_due() -> None:
    article = make_article(
        review_months="1", published="2020-01-01", changed="[{on: 2020-01-31, note: x}]"
    )
    _signed(article)
    due = next_review_due_at()
    assert due is not None
    assert localdate() + timedelta(days=27) < due.date() < localdate() + timedelta(days=32)


def test_review_months_end_on_the_last_day_of_a_short_month() -> None:
    article = make_article(
        review_months="1", published="2020-01-01", changed="[{on: 2020-01-31, note: x}]"
    )
    assert Article.objects.get(pk=article.pk).review_due_on() == date(2020, 2, 29)
