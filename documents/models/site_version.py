from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F
from django.utils.timezone import now


class SiteVersion(models.Model):
    """One row: a number raised by every publication, and when the clock alone changes a page."""

    number = models.PositiveBigIntegerField(default=0)
    next_due_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(default=now)
    projection = models.CharField(
        max_length=64, blank=True, help_text="What the projections were made with."
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="site_version_is_one_row")
        ]

    def __str__(self) -> str:
        return f"site version {self.number}"

    @classmethod
    def current(cls) -> SiteVersion:
        return cls.objects.get_or_create(pk=1)[0]

    @classmethod
    def lock(cls) -> SiteVersion:
        """The row, held until the transaction ends: publications happen one after another."""
        cls.current()
        return cls.objects.select_for_update().get(pk=1)

    @classmethod
    def raise_number(cls, *, next_due_at: datetime | None) -> None:
        cls.current()
        cls.objects.filter(pk=1).update(
            number=F("number") + 1, changed_at=now(), next_due_at=next_due_at
        )
