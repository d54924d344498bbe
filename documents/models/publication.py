from __future__ import annotations

from django.conf import settings
from django.db import models


class Publication(models.Model):
    """The moment a text became what readers see: the public history of a page. Append-only."""

    document = models.ForeignKey("Document", models.PROTECT, related_name="publications")
    revision = models.ForeignKey("Revision", models.PROTECT, related_name="publications")
    number = models.PositiveIntegerField(help_text="Counts from 1 within the document.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["document", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"],
                name="publication_number_once",
                violation_error_message="Somebody else published this document at the same moment.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.document} as published #{self.number}"
