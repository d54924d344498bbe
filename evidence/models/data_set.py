from __future__ import annotations

from typing import Any, Self

from django.db import models


class DataSetQuerySet(models.QuerySet["DataSet"]):
    def published(self) -> Self:
        return self.filter(document__live__isnull=False, document__withdrawn_at__isnull=True)


class DataSet(models.Model):
    """Measured data or findings, as rows; the projection of its document."""

    document = models.OneToOneField("documents.Document", models.CASCADE, primary_key=True)
    key = models.CharField(max_length=100, unique=True)
    rows: models.JSONField[Any] = models.JSONField()
    is_table = models.BooleanField(help_text="Comes as CSV.")

    objects = DataSetQuerySet.as_manager()

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key

    def get_absolute_url(self) -> str:
        return f"/data/{self.key}.json"
