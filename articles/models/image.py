from __future__ import annotations

from typing import Any

from django.db import models

from documents.models import ProjectedQuerySet


class Drawing(models.Model):
    """One SVG file; its text is the document's live revision."""

    document = models.OneToOneField("documents.Document", models.CASCADE, primary_key=True)
    name = models.CharField(max_length=100, unique=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    objects = ProjectedQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return f"{self.name}.svg"

    def get_absolute_url(self) -> str:
        return f"/media/{self.name}.svg"


class Image(models.Model):
    """What is said of a figure: alt, long description, credit, skin tones; its files are Drawings."""

    document = models.OneToOneField("documents.Document", models.CASCADE, primary_key=True)
    name = models.CharField(max_length=100, unique=True)
    title = models.CharField(max_length=300)
    alt = models.CharField(max_length=300)
    long = models.TextField()
    credit = models.CharField(max_length=300)
    licence = models.CharField(max_length=100)
    consent = models.CharField(max_length=300)
    skin_tones: models.JSONField[list[int]] = models.JSONField(default=list)
    made_by = models.CharField(max_length=300)
    sources: models.JSONField[list[Any]] = models.JSONField(default=list)

    objects = ProjectedQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.title
