from __future__ import annotations

from django.db import models
from django.db.models import Q


class Review(models.Model):
    """A named person's signature under one exact content. Valid only while that content is live."""

    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="reviews")
    content = models.TextField(help_text="The canonical content that was signed, kept whole.")
    content_hash = models.CharField(max_length=64, db_index=True)
    reviewer = models.ForeignKey("articles.Contributor", models.PROTECT, related_name="reviews")
    checked = models.TextField(help_text="What was checked.")
    reviewed_on = models.DateField()
    evidence_until = models.DateField(help_text="Evidence was searched until this day.")

    class Meta:
        ordering = ["-reviewed_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(checked=""),
                name="review_says_what_was_checked",
                violation_error_message="Say what was checked; readers will see it.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.document} reviewed on {self.reviewed_on}"
