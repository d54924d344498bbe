from __future__ import annotations

from django.db import models


class Redirect(models.Model):
    """An old name of a document: one hop to what it is called now, so never a loop."""

    kind = models.CharField(max_length=20)
    old_name = models.CharField(max_length=120)
    document = models.ForeignKey("Document", models.CASCADE, related_name="redirects")

    class Meta:
        ordering = ["kind", "old_name"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "old_name"],
                name="redirect_old_name_once",
                violation_error_message="This old name already leads to another document.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.old_name} → {self.document.name}"
