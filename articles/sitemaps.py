"""Every page worth finding, with the day of its last change where it has one."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet

from articles.models import Article, Contributor
from evidence.models import Claim, Reference
from taxonomy.models import Term

PLAIN_PAGES = (
    "/", "/articles/", "/browse/", "/claims/", "/sources/", "/glossary/", "/fact-checks/",
    "/open-questions/", "/about/", "/about/how-we-write/", "/about/sources/",
    "/about/accessibility/", "/about/privacy/", "/about/design/",
)  # fmt: skip


class OfSite(Sitemap):
    """Addresses on the site's own host, whatever name it was asked by."""

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class ArticlePages(OfSite):
    def items(self) -> QuerySet[Article]:
        return Article.objects.published().only("slug", "changed_on").order_by("slug")

    def lastmod(self, article: Article) -> date:
        return article.changed_on


class PlainPages(OfSite):
    def items(self) -> tuple[str, ...]:
        return PLAIN_PAGES

    def location(self, address: str) -> str:
        return address


class TermPages(OfSite):
    def items(self) -> QuerySet[Term]:
        return Term.objects.published().order_by("facet", "slug")


class ClaimPages(OfSite):
    def items(self) -> QuerySet[Claim]:
        return Claim.objects.published().only("key").order_by("key")


class SourcePages(OfSite):
    def items(self) -> QuerySet[Reference]:
        return Reference.objects.published().only("key").order_by("key")


class ContributorPages(OfSite):
    def items(self) -> QuerySet[Contributor]:
        return Contributor.objects.published().only("key").order_by("key")


SITEMAPS = {
    "pages": PlainPages,
    "articles": ArticlePages,
    "terms": TermPages,
    "claims": ClaimPages,
    "sources": SourcePages,
    "contributors": ContributorPages,
}
