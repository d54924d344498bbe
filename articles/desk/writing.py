"""The page on which a text is written, and what happens when one of its buttons is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from articles.desk import acts
from articles.desk.forms import ChangeForm, NewTextForm
from articles.desk.pages import Conflict, add_page, change_page
from documents import workflow
from documents.models import Document, Revision
from documents.posted_text import for_form, in_own_style
from documents.workflow import OutdatedRevision, Refused

if TYPE_CHECKING:
    from articles.desk.text_admin import TextAdmin

REFUSED = 422
OUTDATED = 409
FORBIDDEN = 403


def add(desk: TextAdmin, request: HttpRequest) -> HttpResponse:
    """A new document, as a draft."""
    kind = desk.kind
    if request.method != "POST":
        desk.require(desk.has_add_permission(request))
        form = NewTextForm(kind, initial={"text": for_form(kind.starter)})
        return add_page(desk, request, form)
    form = NewTextForm(kind, request.POST)
    if not form.is_valid():
        return add_page(desk, request, form, status=REFUSED)
    try:
        desk.require(desk.has_add_permission(request))
        document = _create(desk, request, form)
    except (Refused, PermissionDenied) as refusal:
        form.add_error(None, str(refusal))
        status = REFUSED if isinstance(refusal, Refused) else FORBIDDEN
        return add_page(desk, request, form, status=status)
    messages.success(request, f"“{document.name}” is kept as a draft.")
    return redirect(desk.address("change", document.pk))


def _create(desk: TextAdmin, request: HttpRequest, form: NewTextForm) -> Document:
    said = form.cleaned_data
    text = in_own_style(said["text"], desk.kind.starter)
    try:
        return workflow.create(
            desk.kind, said["name"], text, by=desk.person(request), note=said["note"]
        )
    except IntegrityError as error:
        raise Refused("Somebody else took this name at the same moment.") from error


def change(desk: TextAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """The newest text and what may be done with it."""
    document = desk.document(request, pk)
    if request.method == "POST":
        return _Pressed(desk, request, document).answer()
    return change_page(desk, request, document, ChangeForm.opened(document))


class _Pressed:
    """One press of a button on the change page."""

    def __init__(self, desk: TextAdmin, request: HttpRequest, document: Document) -> None:
        self.desk, self.request, self.document = desk, request, document
        self.form = ChangeForm(document.kind_of_document, request.POST)
        self.act = acts.BY_NAME.get(request.POST.get("act", ""))
        self.base: Revision | None = None

    def answer(self) -> HttpResponse:
        if not self.form.is_valid():
            return self._again(self.form, status=REFUSED)
        try:
            seen = self._save()
            self._act(seen)
        except PermissionDenied as refusal:
            return self._again(self.form, status=FORBIDDEN, refusal=_sentence(refusal))
        except OutdatedRevision as outdated:
            return self._outdated(outdated.head)
        except Refused as refusal:
            return self._again(self._form_now(), status=REFUSED, refusal=str(refusal))
        return redirect(self.desk.address("change", self.document.pk))

    def _save(self) -> str:
        """Keep the text that was typed; the id of the revision the person has now seen."""
        if "text" not in self.request.POST:  # it was shown to somebody who may not write
            return self.form.cleaned_data["based_on"]
        self.base = _revision(self.document, self.form.cleaned_data["based_on"])
        if self.base is None:
            raise OutdatedRevision(self.document.head)
        text = in_own_style(self.form.cleaned_data["text"], self.base.text)
        if text == self.base.text:
            if self.act is None:
                messages.info(self.request, "You changed nothing, so nothing was saved.")
            return str(self.base.pk)
        if self.act is not None and self.act.name != "submit":
            raise Refused(f"You changed the text: save it first. “{self.act.label}” was not done.")
        return self._save_changed(text, self.base)

    def _save_changed(self, text: str, base: Revision) -> str:
        self.desk.require(self.document.kind_of_document.editable)
        revision = workflow.save(
            self.document, text, by=self.desk.person(self.request), based_on=base.pk,
            note=self.form.cleaned_data["note"],
        )  # fmt: skip
        messages.success(self.request, f"Saved as revision {revision.number}.")
        self.document = self.desk.document(self.request, self.document.pk)
        return str(revision.pk)

    def _act(self, seen: str) -> None:
        if self.act is None:
            return
        self.desk.require(self.document.kind_of_document.editable)
        person, asked = self.desk.person(self.request), self.form.cleaned_data
        acts.perform(self.act, self.document, seen, by=person, asked=asked)
        messages.success(self.request, self.act.done)

    def _outdated(self, head: Revision) -> HttpResponse:
        """Both texts, or, where nothing was typed, the newest one."""
        typed = self.form.cleaned_data["text"]
        unchanged = self.base is not None and typed_as(self.base, typed)
        if unchanged or "text" not in self.request.POST:
            sentence = (
                f"{head.author_name} saved this document after you opened it. Nothing was done: "
                "below is the newest text, read it first."
            )
            form = self.form.on(head, text=head.text)
            return self._again(form, status=OUTDATED, refusal=sentence)
        conflict = Conflict(head, self.base, typed)
        return self._again(self.form.on(head), status=OUTDATED, conflict=conflict)

    def _form_now(self) -> ChangeForm:
        """What was typed, on the revision it now lies in if it was saved before the refusal."""
        was_saved = self.base is not None and self.base.pk != self.document.head_id
        if was_saved and typed_as(self.document.head, self.form.cleaned_data["text"]):
            return self.form.on(self.document.head)
        return self.form

    def _again(
        self, form: ChangeForm, *, status: int, refusal: str = "", conflict: Conflict | None = None
    ) -> HttpResponse:
        document = self.desk.document(self.request, self.document.pk)
        return change_page(
            self.desk, self.request, document, form, status=status, refusal=refusal,
            conflict=conflict,
        )  # fmt: skip


def typed_as(revision: Revision, typed: str) -> bool:
    """Whether a form's text is this revision's, apart from what browsers do to line ends."""
    return in_own_style(typed, revision.text) == revision.text


def _revision(document: Document, identity: str) -> Revision | None:
    """The revision of this document a form says it was written on."""
    try:
        wanted = UUID(identity)
    except ValueError:
        return None
    return document.revisions.select_related("author").filter(pk=wanted).first()


def _sentence(refusal: PermissionDenied) -> str:
    return str(refusal) or "Your role does not include this."
