from __future__ import annotations

from django.conf import settings
from django.db import models

from documents.models import ProjectedQuerySet


class Contributor(models.Model):
    """A real person with a byline. Never invented; there may be none."""

    document = models.OneToOneField("documents.Document", models.CASCADE, primary_key=True)
    key = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200)
    qualification = models.CharField(max_length=300, blank=True)
    interests = models.TextField()
    login = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="contributor"
    )

    objects = ProjectedQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/contributors/{self.key}/"
