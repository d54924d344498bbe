from __future__ import annotations

from typing import Any

from django.db import models
from tree_queries.models import TreeNode
from tree_queries.query import TreeQuerySet

from documents.models import ProjectedQuerySet


class Facet(models.TextChoices):
    """The four ways to browse; the value is the folder and the name in front matter."""

    CONCERN = "concern", "Concern"
    LAYER = "layer", "Skin layer"
    TREATMENT = "treatment", "Treatment"
    SETTING = "setting", "Where"

    @property
    def folder(self) -> str:
        """The first part of its terms' addresses."""
        return {"setting": "where"}.get(self.value, f"{self.value}s")


class TermQuerySet(TreeQuerySet, ProjectedQuerySet["Term"]):
    """Published, and with a place in its tree."""


class Term(TreeNode):
    """One word of one facet; the projection of its document."""

    document = models.OneToOneField("documents.Document", models.CASCADE, primary_key=True)
    facet = models.CharField(max_length=12, choices=Facet.choices)
    slug = models.CharField(max_length=100)
    name = models.CharField(max_length=300)
    description = models.TextField()
    synonyms: models.JSONField[dict[str, Any]] = models.JSONField(default=dict)  # language → words
    misspellings: models.JSONField[list[str]] = models.JSONField(default=list)

    objects = TermQuerySet.as_manager()

    class Meta:
        ordering = ["facet", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["facet", "slug"],
                name="term_slug_once_per_facet",
                violation_error_message="There is already a term of this facet with this name.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/{Facet(self.facet).folder}/{self.slug}/"
