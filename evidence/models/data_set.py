from __future__ import annotations

from typing import Any

from django.db import models

from documents.models import ProjectedQuerySet


class DataSet(models.Model):
    """Measured data or findings, as rows; the projection of its document."""

    document = models.OneToOneField("documents.Document", models.CASCADE, primary_key=True)
    key = models.CharField(max_length=100, unique=True)
    rows: models.JSONField[Any] = models.JSONField()
    is_table = models.BooleanField(help_text="Comes as CSV.")

    objects = ProjectedQuerySet.as_manager()

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key

    def get_absolute_url(self) -> str:
        return f"/data/{self.key}.json"
