from __future__ import annotations

from django.db import models


class Mention(models.Model):
    """One live text names another document: who must be made anew when that one changes."""

    source = models.ForeignKey("Document", models.CASCADE, related_name="mentions")
    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=120)

    class Meta:
        indexes = [models.Index(fields=["kind", "name"], name="mention_target")]
        constraints = [
            models.UniqueConstraint(fields=["source", "kind", "name"], name="mention_once")
        ]

    def __str__(self) -> str:
        return f"{self.source} names {self.kind} {self.name}"
