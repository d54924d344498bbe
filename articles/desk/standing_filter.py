"""The list's filter: where the newest text stands, and what readers see."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest

from documents.models import Document, State

IS_PUBLIC = Q(live__isnull=False, withdrawn_at__isnull=True)
IS_NEW = Q(live__isnull=True) | ~Q(live=F("head"))
CHOICES = {
    "draft": ("Draft", IS_NEW & Q(state=State.DRAFT)),
    "in-review": ("In review", IS_NEW & Q(state=State.IN_REVIEW)),
    "changes-asked": ("Changes asked", IS_NEW & Q(state=State.CHANGES_ASKED)),
    "approved": ("Approved, not published yet", IS_NEW & Q(state=State.APPROVED)),
    "scheduled": ("Scheduled", Q(scheduled_at__isnull=False)),
    "public": ("Readers see it", IS_PUBLIC),
    "new": ("Readers have never seen it", Q(live__isnull=True)),
    "withdrawn": ("Withdrawn", Q(withdrawn_at__isnull=False)),
}


class StandingFilter(SimpleListFilter):
    title = "where it stands"
    parameter_name = "stands"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, label) for name, (label, _) in CHOICES.items()]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Document]
    ) -> QuerySet[Document] | None:
        choice = CHOICES.get(self.value() or "")
        return queryset.filter(choice[1]) if choice else queryset
