"""What the page shows of each match."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from articles.models import Article
from articles.review_state import ReviewState, review_states
from evidence.models import Claim
from search.backends import Match
from search.marking import Marker
from taxonomy.models import GlossaryEntry, Term

HITS = 3  # sections shown of one article
NAMES_SHOWN = 6
KIND_NAMES = {"guide": "Guide", "anatomy": "How skin works", "fact-check": "Fact check"}


@dataclass(frozen=True, slots=True)
class Hit:
    """A section of a page that holds what was asked."""

    url: str
    title: SafeString
    text: SafeString


@dataclass(frozen=True, slots=True)
class Result:
    url: str
    title: SafeString
    text: SafeString
    kind: str
    verdict: str = ""
    certainty: str = ""
    is_safety: bool = False
    review: str = ""
    hits: list[Hit] = field(default_factory=list)
    is_hub: bool = False  # the own page of a concern that was asked for
    also: Sequence[str] = ()


def results(matches: Sequence[Match], marker: Marker, hubs: Iterable[int] = ()) -> list[Result]:
    """In the order of the matches; what is no longer published is left out."""
    ids: dict[str, list[int]] = {}
    for match in matches:
        ids.setdefault(match.kind, []).append(match.document_id)
    made: dict[int, Result] = {}
    articles = [pk for kind in KIND_NAMES for pk in ids.get(kind, ())]
    if articles:
        made |= _articles(articles, marker)
    if "topic" in ids:
        made |= _topics(ids["topic"], marker, set(hubs))
    if "glossary" in ids:
        made |= _glossary(ids["glossary"], marker)
    if "claim" in ids:
        made |= _claims(ids["claim"], marker)
    return [made[match.document_id] for match in matches if match.document_id in made]


def _articles(ids: Sequence[int], marker: Marker) -> dict[int, Result]:
    found = Article.objects.published().filter(pk__in=ids)
    articles = list(found.defer("html", "plain_text", "sources", "toc"))
    reviews = review_states(articles)
    return {
        article.pk: Result(
            url=article.get_absolute_url(), title=marker.marked(article.title),
            text=_summary(article, marker), kind=KIND_NAMES[article.kind],
            verdict=article.verdict, is_safety=article.is_safety,
            review=_review_word(reviews[article.pk]), hits=_hits(article, marker),
        )
        for article in articles
    }  # fmt: skip


def _summary(article: Article, marker: Marker) -> SafeString:
    """The summary; a key point after it where only that holds what was asked."""
    if marker.holds(article.summary):
        return marker.marked(article.summary)
    telling = [point for point in article.key_points if marker.holds(point)]
    return marker.marked(" ".join([article.summary, *telling[:1]]))


def _hits(article: Article, marker: Marker) -> list[Hit]:
    """The sections that hold most of what was asked; a heading says more than a mention."""
    scored = []
    for section in article.sections:
        in_title, in_text = marker.holds(section["title"]), marker.holds(section["text"])
        covered = len(in_title.keys() | in_text.keys())
        if covered and section["id"]:
            scored.append((covered + 2 * len(in_title), min(sum(in_text.values()), 9), section))
    scored.sort(key=lambda each: each[:2], reverse=True)
    return [
        Hit(
            url=f"{article.get_absolute_url()}#{section['id']}",
            title=marker.marked(section["title"]), text=marker.snippet(section["text"]),
        )
        for _, _, section in scored[:HITS]
    ]  # fmt: skip


def _review_word(state: ReviewState) -> str:
    if state.review is None:
        return "Not yet reviewed"
    if not state.is_valid:
        return "Changed since review"
    overdue = ", review overdue" if state.status == "review overdue" else ""
    return f"Reviewed by {state.review.reviewer}{overdue}"


def _topics(ids: Sequence[int], marker: Marker, hubs: set[int]) -> dict[int, Result]:
    return {
        term.pk: Result(
            url=term.get_absolute_url(), title=marker.marked(term.name),
            text=marker.marked(term.description), kind=term.get_facet_display(),
            is_hub=term.pk in hubs, also=term.synonyms.get("en", [])[:NAMES_SHOWN],
        )
        for term in Term.objects.published().filter(pk__in=ids)
    }  # fmt: skip


def _glossary(ids: Sequence[int], marker: Marker) -> dict[int, Result]:
    return {
        entry.pk: Result(
            url=entry.get_absolute_url(), title=marker.marked(entry.word),
            text=marker.marked(entry.definition), kind="Glossary",
        )
        for entry in GlossaryEntry.objects.published().filter(pk__in=ids)
    }  # fmt: skip


def _claims(ids: Sequence[int], marker: Marker) -> dict[int, Result]:
    return {
        claim.pk: Result(
            url=claim.get_absolute_url(), title=marker.marked(claim.statement),
            text=marker.marked(claim.reason), kind="Claim", certainty=claim.certainty,
        )
        for claim in Claim.objects.published().filter(pk__in=ids)
    }  # fmt: skip
