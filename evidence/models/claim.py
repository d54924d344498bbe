from __future__ import annotations

from typing import Any

from django.db import models

from documents.models import ProjectedQuerySet


class Certainty(models.TextChoices):
    """GRADE's four words, used as our own judgement; no GRADE panel sat."""

    HIGH = "high", "High certainty"
    MODERATE = "moderate", "Moderate certainty"
    LOW = "low", "Low certainty"
    VERY_LOW = "very low", "Very low certainty"


class Direction(models.TextChoices):
    BENEFIT = "benefit", "Benefit"
    HARM = "harm", "Harm"
    NO_DIFFERENCE = "no difference", "No difference"
    UNCLEAR = "unclear", "Unclear"
    DESCRIPTION = "description", "How things are"


class Claim(models.Model):
    """One sentence with its certainty and what it rests on; the projection of its document."""

    document = models.OneToOneField("documents.Document", models.CASCADE, primary_key=True)
    key = models.CharField(max_length=100, unique=True)
    statement = models.TextField()
    outcome = models.CharField(max_length=300)
    direction = models.CharField(max_length=20, choices=Direction.choices)
    certainty = models.CharField(max_length=20, choices=Certainty.choices)
    reason = models.TextField()
    findings: models.JSONField[list[str]] = models.JSONField(default=list)
    rows: models.JSONField[list[Any]] = models.JSONField(default=list)  # [label, value or ""]
    sources = models.ManyToManyField("evidence.Reference", through="evidence.ClaimSource")

    objects = ProjectedQuerySet.as_manager()

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.statement

    def get_absolute_url(self) -> str:
        return f"/claims/{self.key}/"


class ClaimSource(models.Model):
    """A claim rests on a source; position keeps the order the writer gave."""

    claim = models.ForeignKey(Claim, models.CASCADE)
    reference = models.ForeignKey("evidence.Reference", models.CASCADE)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "reference"], name="claim_source_once")
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} rests on {self.reference_id}"
