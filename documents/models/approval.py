from __future__ import annotations

from django.conf import settings
from django.db import models


class Approval(models.Model):
    """One person's yes to one exact text. Append-only; written by ``workflow.approve`` and the importer."""

    class Role(models.TextChoices):
        EDITOR = "editor", "editor"
        CLINICAL_REVIEWER = "clinical reviewer", "clinical reviewer"
        FILES = "files", "files"

    revision = models.ForeignKey("Revision", models.PROTECT, related_name="approvals")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+",
        help_text="Empty: approved by the files, an operator's import.",
    )  # fmt: skip
    role = models.CharField(max_length=20, choices=Role.choices)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(by__isnull=True, role="files")
                | (models.Q(by__isnull=False) & ~models.Q(role="files")),
                name="approval_by_person_or_files",
                violation_error_message="An approval is a person's, or the files'.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.revision} approved by {self.by or 'files'}"
