from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.db import models

from documents.models import ProjectedQuerySet


class Section(models.TextChoices):
    """The groups of the content guide, in its order."""

    SKIN = "skin", "Skin"
    MICRONEEDLING = "microneedling", "Microneedling"
    USES = "uses", "Uses"
    SAFETY = "safety", "Safety"
    OTHER_WAYS = "other-ways", "Other ways"


class ArticleKindChoice(models.TextChoices):
    GUIDE = "guide", "Guide"
    ANATOMY = "anatomy", "Anatomy"
    FACT_CHECK = "fact-check", "Fact check"


class Verdict(models.TextChoices):
    SUPPORTED = "supported", "Supported"
    PARTLY_SUPPORTED = "partly supported", "Partly supported"
    UNPROVEN = "unproven", "Unproven"
    MISLEADING = "misleading", "Misleading"
    UNSAFE = "unsafe", "Unsafe"


class ArticleQuerySet(ProjectedQuerySet["Article"]):
    def for_lists(self) -> Self:
        """Without the long texts."""
        return self.defer("html", "plain_text", "sections", "sources", "toc")


class Article(models.Model):
    """What pages need of an article's live text: its projection, never edited."""

    document = models.OneToOneField("documents.Document", models.CASCADE, primary_key=True)
    slug = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=12, choices=ArticleKindChoice.choices)
    section = models.CharField(max_length=16, choices=Section.choices)
    title = models.CharField(max_length=300)
    summary = models.TextField()
    statement = models.TextField(blank=True)
    verdict = models.CharField(max_length=20, choices=Verdict.choices, blank=True)
    statement_ids: models.JSONField[list[str]] = models.JSONField(default=list)
    key_points: models.JSONField[list[str]] = models.JSONField(default=list)
    contributors = models.ManyToManyField("articles.Contributor", related_name="articles")
    terms = models.ManyToManyField("taxonomy.Term", related_name="articles")
    published_on = models.DateField()
    changed_on = models.DateField()
    changes: models.JSONField[list[dict[str, str]]] = models.JSONField(default=list)  # on, note
    review_months = models.PositiveSmallIntegerField(default=12)
    related: models.JSONField[list[dict[str, str]]] = models.JSONField(default=list)  # to, why
    html = models.TextField()  # markup.render's, cleaned by nh3 as its last step
    toc: models.JSONField[list[Any]] = models.JSONField(default=list)  # level, id, text
    plain_text = models.TextField()
    sections: models.JSONField[list[Any]] = models.JSONField(default=list)  # id, title, text
    sources: models.JSONField[list[dict[str, Any]]] = models.JSONField(default=list)
    claims: models.JSONField[list[str]] = models.JSONField(default=list)  # ids, in order
    figures: models.JSONField[list[str]] = models.JSONField(default=list)
    words = models.PositiveIntegerField(default=0)
    content_hash = models.CharField(max_length=64)
    position = models.PositiveIntegerField(default=0, help_text="In its section.")

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["section", "title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/articles/{self.slug}/"

    @property
    def is_fact_check(self) -> bool:
        return self.kind == ArticleKindChoice.FACT_CHECK

    @property
    def is_safety(self) -> bool:
        return self.section == Section.SAFETY

    @property
    def has_changed(self) -> bool:
        return self.changed_on > self.published_on

    def review_due_on(self, last_valid_review: date | None = None) -> date:
        """The later of the last valid review and the last change, plus the article's own months."""
        start = max(filter(None, (last_valid_review, self.changed_on)))
        month = start.month - 1 + self.review_months
        year, month = start.year + month // 12, month % 12 + 1
        last_day = (date(year + month // 12, month % 12 + 1, 1) - date.resolution).day
        return date(year, month, min(start.day, last_day))
