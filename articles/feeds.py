"""Atom feeds of what changed, on the whole site and about one term."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from articles.models import Article
from articles.views.history.whereabouts import elsewhere
from articles.views.terms import about
from documents.models import Redirect, SiteVersion
from taxonomy.models import Term

LENGTH = 30


class DatedAtom(Atom1Feed):
    """An empty feed is as old as the site version, not as young as the request."""

    def latest_post_date(self) -> datetime:
        if self.items:
            return super().latest_post_date()
        return SiteVersion.current().changed_at


class RecentChanges(Feed):
    """Published pages, the last changed first; dated by their own front matter."""

    feed_type = DatedAtom
    author_name = settings.PUBLISHER_NAME or settings.SITE_NAME

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().__call__(request, *args, **kwargs)
        # Days from front matter say nothing of when these bytes last changed.
        response.headers.pop("Last-Modified", None)
        return response

    def title(self, term: Term | None) -> str:
        return f"{settings.SITE_NAME}: what changed"

    def subtitle(self, term: Term | None) -> str:
        return "New and changed pages. This is information, not medical advice."

    def link(self, term: Term | None) -> str:
        return f"{settings.SITE_URL}/"

    def feed_url(self, term: Term | None) -> str:
        return f"{settings.SITE_URL}/feed.atom"

    def feed_guid(self, term: Term | None) -> str:
        return self.feed_url(term)

    def items(self, term: Term | None) -> list[Article]:
        articles = Article.objects.published().for_lists()
        return _with_first_names(articles.order_by("-changed_on", "title")[:LENGTH])

    def item_title(self, article: Article) -> str:
        return article.title

    def item_description(self, article: Article) -> str:
        return escape(f"{article.summary} Last change: {article.changes[-1]['note']}")

    def item_link(self, article: Article) -> str:
        return settings.SITE_URL + article.get_absolute_url()

    def item_guid(self, article: Article) -> str:
        """The address under which the page first appeared: a rename makes no new entry."""
        return f"{settings.SITE_URL}/articles/{article.first_name}/"  # type: ignore[attr-defined]

    def item_pubdate(self, article: Article) -> datetime:
        return _moment(article.published_on)

    def item_updateddate(self, article: Article) -> datetime:
        return _moment(article.changed_on)


class TermChanges(RecentChanges):
    """Pages about one term or a term below it."""

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().__call__(request, *args, **kwargs)
        except Http404:
            return elsewhere(request, "term", f"{kwargs['facet']}/{kwargs['slug']}")

    def get_object(self, request: HttpRequest, facet: str, slug: str) -> Term:
        return Term.objects.published().get(facet=facet, slug=slug)

    def title(self, term: Term | None) -> str:
        return f"{term} – {settings.SITE_NAME}"

    def link(self, term: Term | None) -> str:
        assert term is not None
        return settings.SITE_URL + term.get_absolute_url()

    def feed_url(self, term: Term | None) -> str:
        return f"{self.link(term)}feed.atom"

    def items(self, term: Term | None) -> list[Article]:
        assert term is not None
        below = term.descendants().filter(document__withdrawn_at__isnull=True)
        articles = sorted(about(term, below), key=lambda article: article.changed_on, reverse=True)
        return _with_first_names(articles[:LENGTH])


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _with_first_names(articles: QuerySet[Article] | list[Article]) -> list[Article]:
    """Articles that know their oldest name."""
    found = list(articles)
    redirects = Redirect.objects.filter(document__in=[article.pk for article in found])
    oldest: dict[int, str] = {}
    for pk, name in redirects.order_by("pk").values_list("document_id", "old_name"):
        oldest.setdefault(pk, name)
    for article in found:
        article.first_name = oldest.get(article.pk, article.slug)  # type: ignore[attr-defined]
    return found
