"""Whether a page has been reviewed: said by a signature under its exact content, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Literal

from django.db.models import Max
from django.utils.timezone import localdate, now

from articles.models import Article, Review

Status = Literal["not reviewed", "reviewed", "changed since review", "review overdue"]


@dataclass(frozen=True, slots=True)
class ReviewState:
    """``review`` is the last one, valid or not."""

    status: Status
    review: Review | None = None

    @property
    def is_valid(self) -> bool:
        return self.status in {"reviewed", "review overdue"}


def review_state(article: Article) -> ReviewState:
    """One query: the last signature under this page, compared with what is live."""
    reviews = Review.objects.filter(document=article.document_id).select_related("reviewer")
    return _state(article, reviews.first())


def review_states(articles: Sequence[Article]) -> dict[int, ReviewState]:
    """As ``review_state`` by document id, one query for all; without the texts that were signed."""
    reviews = Review.objects.filter(document__in=[article.document_id for article in articles])
    last: dict[int, Review] = {}
    for review in reviews.select_related("reviewer").defer("content"):
        last.setdefault(review.document_id, review)
    return {
        article.document_id: _state(article, last.get(article.document_id)) for article in articles
    }


def _state(article: Article, last: Review | None) -> ReviewState:
    if last is None:
        return ReviewState("not reviewed")
    if last.content_hash != article.content_hash:
        return ReviewState("changed since review", last)
    if article.review_due_on(last.reviewed_on) <= localdate():
        return ReviewState("review overdue", last)
    return ReviewState("reviewed", last)


def next_review_due_at() -> datetime | None:
    """The earliest day to come on which a valid review grows old."""
    today = localdate(now())
    last = dict(Review.objects.values_list("content_hash").annotate(Max("reviewed_on")))
    moments = [
        article.review_due_on(last[article.content_hash])
        for article in Article.objects.published().for_lists().filter(content_hash__in=last)
    ]
    return min((datetime.combine(day, time(), UTC) for day in moments if day > today), default=None)
