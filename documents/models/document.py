from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from documents import kinds

if TYPE_CHECKING:
    from documents.kinds import Kind


class State(models.TextChoices):
    """Where the newest text stands on its way to readers."""

    DRAFT = "draft", "draft"
    IN_REVIEW = "in review", "in review"
    CHANGES_ASKED = "changes asked", "changes asked"
    APPROVED = "approved", "approved"


class DocumentQuerySet(models.QuerySet["Document"]):
    def published(self) -> Self:
        """What any reader may see now: pages, feeds, sitemap and search start here."""
        return self.filter(live__isnull=False, withdrawn_at__isnull=True)

    def of_kind(self, kind: str) -> Self:
        return self.filter(kind=kind)


class Document(models.Model):
    """One text with a history. ``name`` is its id within its kind, ``path`` its file under content/."""

    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=120)
    path = models.CharField(max_length=200, unique=True)
    head = models.ForeignKey(
        "Revision", models.PROTECT, related_name="+", help_text="The newest text."
    )
    live = models.ForeignKey(
        "Revision", models.PROTECT, null=True, blank=True, related_name="+",
        help_text="The text readers see.",
    )  # fmt: skip
    state = models.CharField(max_length=20, choices=State.choices, default=State.DRAFT)
    scheduled = models.ForeignKey(
        "Revision", models.PROTECT, null=True, blank=True, related_name="+"
    )
    scheduled_at = models.DateTimeField(null=True, blank=True, db_index=True)
    first_published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(blank=True)
    base_hash = models.CharField(
        max_length=64, blank=True, help_text="sha256 of the text last synchronised with its file."
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "name"],
                name="document_kind_name",
                violation_error_message="There is already a document of this kind with this name.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | ~Q(withdrawn_reason=""),
                name="document_withdrawn_has_reason",
                violation_error_message="Say why the page is withdrawn; readers will see it.",
            ),
            models.CheckConstraint(
                condition=Q(scheduled__isnull=True, scheduled_at__isnull=True)
                | Q(scheduled__isnull=False, scheduled_at__isnull=False),
                name="document_schedule_is_whole",
                violation_error_message="A scheduled text needs a time, and a time a text.",
            ),
        ]
        permissions = [
            ("write_document", "Can write and submit texts"),
            ("review_document", "Can approve texts and ask for changes"),
            ("clinically_review_document", "Can approve texts as a clinician"),
            ("publish_document", "Can publish, schedule, withdraw and restore"),
            ("operate_site", "Can see what the machine sees"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"

    def get_absolute_url(self) -> str:
        return self.kind_of_document.address(self.name)

    @property
    def kind_of_document(self) -> Kind:
        return kinds.get(self.kind)

    @property
    def is_public(self) -> bool:
        return self.live_id is not None and self.withdrawn_at is None

    @property
    def has_unpublished_changes(self) -> bool:
        return self.head_id != self.live_id
