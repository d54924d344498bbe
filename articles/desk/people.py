"""Logins and roles, for operators: whom the desk lets in, and as what."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth import admin as auth_admin
from django.contrib.auth.models import Group, User
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from articles.models import Contributor

# Importing auth's own admin above registered these; ours take their place.
admin.site.unregister(User)
admin.site.unregister(Group)


class ForOperators:
    """Operators and superusers only; nobody is ever deleted, because texts name their authors."""

    def is_operator(self, request: HttpRequest) -> bool:
        return isinstance(request.user, User) and request.user.has_perm("documents.operate_site")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.is_operator(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.is_operator(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.is_operator(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.is_operator(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(User)
class LoginAdmin(ForOperators, auth_admin.UserAdmin):
    """Roles are given by groups. Only a superuser sees, makes or changes superusers."""

    actions = None
    list_display = ("username", "get_full_name", "roles", "is_active", "last_login")
    list_filter = ("groups", "is_active")
    filter_horizontal = ("groups",)
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("At the desk", {"fields": ("is_active", "is_staff", "groups")}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not request.user.is_superuser:  # type: ignore[union-attr]
            return fieldsets
        return (*fieldsets, ("Superuser", {"fields": ("is_superuser",)}))

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        if isinstance(obj, User) and obj.is_superuser and not request.user.is_superuser:  # type: ignore[union-attr]
            return False
        return self.is_operator(request)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        if not change:
            obj.is_staff = True  # an account exists to work at the desk
        super().save_model(request, obj, form, change)

    @admin.display(description="roles")
    def roles(self, user: User) -> str:
        if user.is_superuser:
            return "superuser"
        return ", ".join(sorted(group.name for group in user.groups.all()))


@admin.register(Group)
class RoleAdmin(ForOperators, auth_admin.GroupAdmin):
    """What each role may do comes from a migration: operators read it, they do not rewrite it."""

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser)  # type: ignore[union-attr]

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return bool(request.user.is_superuser)  # type: ignore[union-attr]


class Byline(Contributor):
    """A contributor as operators see it: whose login may sign with this name."""

    class Meta:
        proxy = True
        app_label = "articles"
        verbose_name = "login of a contributor"
        verbose_name_plural = "logins of contributors"
        auto_created = True  # kept out of migrations and permissions, as the faces of texts are


@admin.register(Byline)
class BylineAdmin(ForOperators, admin.ModelAdmin):
    actions = None
    list_display = ("name", "role", "login")
    list_select_related = ("login",)
    fields = ("name", "role", "qualification", "login")
    readonly_fields = ("name", "role", "qualification")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a contributor is a text, and published like one
