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
    """``review`` is the last one under the live content; where there is none, the last of all."""

    status: Status
    review: Review | None = None

    @property
    def is_valid(self) -> bool:
        return self.status in {"reviewed", "review overdue"}


def review_state(article: Article) -> ReviewState:
    """One query: the signatures under this page, compared with what is live."""
    return review_states([article])[article.document_id]


def review_states(articles: Sequence[Article]) -> dict[int, ReviewState]:
    """By document id, one query for all; without the texts that were signed."""
    signed: dict[int, list[Review]] = {article.document_id: [] for article in articles}
    reviews = Review.objects.filter(document__in=signed)
    for review in reviews.select_related("reviewer").defer("content"):
        signed[review.document_id].append(review)
    return {
        article.document_id: _state(article, signed[article.document_id]) for article in articles
    }


def _state(article: Article, newest_first: Sequence[Review]) -> ReviewState:
    """A signature under what is live counts, however many texts were signed since."""
    if not newest_first:
        return ReviewState("not reviewed")
    live = (review for review in newest_first if review.content_hash == article.content_hash)
    last = next(live, None)
    if last is None:
        return ReviewState("changed since review", newest_first[0])
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
