from __future__ import annotations

import hashlib
import uuid

from django.conf import settings
from django.db import models


def text_hash(text: str) -> str:
    """sha256 of the text as it lies in a file, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Revision(models.Model):
    """One text of a document, kept to the byte. Triggers refuse any change or removal."""

    # Made here, so that a document and its first revision can name each other.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey("Document", models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(help_text="Counts from 1 within the document.")
    text = models.TextField()
    sha256 = models.CharField(max_length=64, editable=False)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+",
        help_text="Empty: it came from the files.",
    )  # fmt: skip
    note = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["document", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"],
                name="revision_number_once",
                violation_error_message="Somebody else saved this document at the same moment.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.document} #{self.number}"

    @property
    def author_name(self) -> str:
        if self.author is None:
            return "files"
        return self.author.get_full_name() or self.author.get_username()
