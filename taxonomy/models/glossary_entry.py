from __future__ import annotations

from typing import Any

from django.db import models

from documents.models import ProjectedQuerySet


class GlossaryEntry(models.Model):
    """A word and its plain meaning; feeds the marks in articles, the glossary page and search."""

    document = models.OneToOneField("documents.Document", models.CASCADE, primary_key=True)
    slug = models.CharField(max_length=100, unique=True)
    word = models.CharField(max_length=200)
    definition = models.TextField()
    forms: models.JSONField[list[str]] = models.JSONField(default=list)
    also: models.JSONField[dict[str, Any]] = models.JSONField(default=dict)
    sources: models.JSONField[list[str]] = models.JSONField(default=list)

    objects = ProjectedQuerySet.as_manager()

    class Meta:
        ordering = ["word"]
        verbose_name_plural = "glossary entries"

    def __str__(self) -> str:
        return self.word

    def get_absolute_url(self) -> str:
        return f"/glossary/#{self.slug}"
