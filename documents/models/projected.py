from __future__ import annotations

from typing import Self, TypeVar

from django.db import models

Row = TypeVar("Row", bound=models.Model)


class ProjectedQuerySet(models.QuerySet[Row]):
    """Rows that pages read, each made from the document it names in ``document``."""

    def published(self) -> Self:
        """What any reader may see now."""
        return self.filter(document__live__isnull=False, document__withdrawn_at__isnull=True)
