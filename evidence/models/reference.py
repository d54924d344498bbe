from __future__ import annotations

from typing import Any

from django.db import models

from documents.models import ProjectedQuerySet


class Reference(models.Model):
    """One source, CSL-JSON; the projection of its document."""

    document = models.OneToOneField("documents.Document", models.CASCADE, primary_key=True)
    key = models.CharField(max_length=100, unique=True)
    csl: models.JSONField[dict[str, Any]] = models.JSONField()
    title = models.TextField()
    label = models.CharField(max_length=200, help_text="Alam and others 2014")
    citation = models.TextField(help_text="The whole reference in words, Vancouver order.")
    year = models.PositiveIntegerField(null=True)
    kind = models.CharField(max_length=40, help_text="What it is: RCT, regulator, news …")
    link = models.URLField(max_length=1000, blank=True)
    second_hand = models.BooleanField(default=False)
    weak = models.BooleanField(default=False)
    retracted = models.BooleanField(default=False)

    objects = ProjectedQuerySet.as_manager()

    class Meta:
        ordering = ["label", "key"]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        return f"/sources/{self.key}/"
