"""The admin of one kind of text: its list, and the addresses of everything done with a text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.db.models.functions import Substr
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format

from articles.desk import history, preview, signing, writing
from articles.desk.standing import newest_in_words, readers_see_in_words
from articles.desk.standing_filter import StandingFilter
from articles.desk.titles import BEGINNING_CHARACTERS, has_word, title_in
from documents.kinds import Kind
from documents.models import Document

LARGEST_ID = 2**63 - 1
View = Callable[..., HttpResponse]


class TextAdmin(admin.ModelAdmin):
    """Subclasses set ``kind``. Nothing here writes to a document: views call the workflow."""

    kind: Kind
    list_display = ("title", "name", "newest", "readers_see", "changed", "changed_by")
    list_display_links = ("title",)
    list_filter = (StandingFilter,)
    list_per_page = 50
    search_fields = ("name",)
    search_help_text = "Searches names and titles."
    show_full_result_count = False
    view_on_site = False
    actions = None

    # Who may come in; what they may do is the workflow's question.

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return self.person(request).has_perm("documents.view_document")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.kind.editable and self.person(request).has_perm("documents.write_document")

    def has_change_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return self.has_add_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return False

    @staticmethod
    def person(request: HttpRequest) -> User:
        """Whoever asks; at the log-in page somebody anonymous, who may nothing."""
        return cast(User, request.user)

    def require(self, is_allowed: bool) -> None:
        if not is_allowed:
            raise PermissionDenied("Your role does not include this.")

    # The list

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        title = str(self.opts.verbose_name_plural).capitalize()
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def get_queryset(self, request: HttpRequest) -> QuerySet[Document]:
        documents = Document.objects.of_kind(self.kind.name).select_related("head__author")
        beginning = Substr("head__text", 1, BEGINNING_CHARACTERS)
        return documents.defer("head__text").annotate(beginning=beginning)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Document], search_term: str
    ) -> tuple[QuerySet[Document], bool]:
        query = Q()
        for word in search_term.split():
            query &= has_word(self.kind.name, word)
        return queryset.filter(query), False

    @admin.display(description="title")
    def title(self, document: Document) -> str:
        return title_in(document.kind, document.beginning) or document.name  # type: ignore[attr-defined]

    @admin.display(description="newest text", ordering="state")
    def newest(self, document: Document) -> str:
        return newest_in_words(document)

    @admin.display(description="readers see")
    def readers_see(self, document: Document) -> str:
        return readers_see_in_words(document)

    @admin.display(description="last change", ordering="head__created_at")
    def changed(self, document: Document) -> str:
        return date_format(document.head.created_at, "j M Y, H:i")

    @admin.display(description="by", ordering="head__author__username")
    def changed_by(self, document: Document) -> str:
        return document.head.author_name

    # One text

    def document(self, request: HttpRequest, pk: int) -> Document:
        """The document for a page of the desk: 403 to strangers, 404 where there is none."""
        self.require(self.has_view_permission(request))
        found = Document.objects.of_kind(self.kind.name).filter(pk=min(pk, LARGEST_ID))
        document = found.select_related("head__author", "live", "scheduled").first()
        if document is None:
            raise Http404(f"There is no such {self.kind.label}.")
        return document

    def context(self, request: HttpRequest, **more: Any) -> dict[str, Any]:
        return {**self.admin_site.each_context(request), "opts": self.opts, "desk": self, **more}

    def address(self, page: str, *args: Any) -> str:
        return reverse(f"admin:documents_{self.opts.model_name}_{page}", args=args)

    def get_urls(self) -> list[URLPattern]:
        def page(route: str, view: View, name: str) -> URLPattern:
            wrapped = self.admin_site.admin_view(_utf8_only(partial(view, self)))
            return path(route, wrapped, name=f"documents_{self.opts.model_name}_{name}")

        one = "<int:pk>/"
        return [
            page("", type(self).changelist_view, "changelist"),
            page("add/", writing.add, "add"),
            page("add/preview/", preview.new, "add_preview"),
            page(f"{one}change/", writing.change, "change"),
            page(f"{one}preview/", preview.typed, "preview"),
            page(f"{one}history/", history.revisions, "history"),
            page(f"{one}history/<int:number>/", history.revision, "revision"),
            page(f"{one}history/<int:number>/preview/", preview.revision, "revision_preview"),
            page(f"{one}history/<int:number>/bring-back/", history.bring_back, "bring_back"),
            page(f"{one}compare/", history.compare, "compare"),
            page(f"{one}sign/", signing.sign, "sign"),
        ]


def _utf8_only(view: View) -> View:
    """Refuse a form that names another character set: some can smuggle in half characters."""

    def checked(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        if (request.encoding or "utf-8").lower().replace("_", "-") not in {"utf-8", "utf8"}:
            return HttpResponseBadRequest("Forms are read as UTF-8 only.\n")
        return view(request, *args, **named)

    return checked
