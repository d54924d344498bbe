"""What happened and who said yes: rows that are read and never written here."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from articles.models import Review
from documents.models import Approval, AuditEntry, Publication, Redirect


class RecordAdmin(admin.ModelAdmin):
    """Nothing can be added, changed or removed; who may look has ``permission``."""

    permission = "documents.operate_site"
    actions = None
    list_per_page = 50
    show_full_result_count = False
    view_on_site = False

    def _may_look(self, request: HttpRequest) -> bool:
        return isinstance(request.user, User) and request.user.has_perm(self.permission)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._may_look(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self._may_look(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(AuditEntry)
class AuditEntryAdmin(RecordAdmin):
    list_display = ("at", "by", "act", "document", "revision_number", "reason")
    list_filter = ("act",)
    list_select_related = ("by", "document", "revision")
    search_fields = ("document__name", "by__username", "reason")
    fields = ("at", "by", "act", "document", "revision_number", "reason")
    readonly_fields = ("revision_number",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[AuditEntry]:
        return super().get_queryset(request).defer("revision__text")

    @admin.display(description="revision")
    def revision_number(self, entry: AuditEntry) -> str:
        return str(entry.revision.number) if entry.revision else ""


@admin.register(Approval)
class ApprovalAdmin(RecordAdmin):
    list_display = ("at", "by", "role", "text")
    list_filter = ("role",)
    list_select_related = ("by", "revision__document")
    search_fields = ("revision__document__name", "by__username")
    fields = ("at", "by", "role", "text")
    readonly_fields = ("text",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Approval]:
        return super().get_queryset(request).defer("revision__text")

    @admin.display(description="of")
    def text(self, approval: Approval) -> str:
        return str(approval.revision)


@admin.register(Publication)
class PublicationAdmin(RecordAdmin):
    list_display = ("at", "by", "document", "number")
    list_select_related = ("by", "document")
    search_fields = ("document__name", "by__username")
    fields = ("at", "by", "document", "number")
    ordering = ("-at", "-pk")


@admin.register(Redirect)
class RedirectAdmin(RecordAdmin):
    list_display = ("old_name", "kind", "document")
    list_filter = ("kind",)
    list_select_related = ("document",)
    search_fields = ("old_name", "document__name")
    fields = ("old_name", "kind", "document")


@admin.register(Review)
class ReviewAdmin(RecordAdmin):
    permission = "documents.view_document"
    list_display = ("document", "reviewer", "reviewed_on", "evidence_until")
    list_select_related = ("document", "reviewer")
    search_fields = ("document__name", "reviewer__name")
    fields = (
        "document", "reviewer", "reviewed_on", "evidence_until", "checked", "content_hash",
        "content",
    )  # fmt: skip
