"""The review seal: a clinical reviewer puts a name under the exact content that is live."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.timezone import localdate, now

from articles import content_hash
from articles.desk.pages import SIGNING, title_of
from articles.models import Contributor, Review
from documents import projection
from documents.kinds import Item
from documents.library import Library
from documents.models import AuditEntry, Document, SiteVersion
from documents.workflow import Refused

if TYPE_CHECKING:
    from articles.desk.text_admin import TextAdmin


def _day(label: str, help_text: str = "") -> forms.DateField:
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, help_text=help_text, widget=widget)


class SignForm(forms.Form):
    """What readers will be told of the review. It is never edited afterwards."""

    content_hash = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    checked = forms.CharField(
        label="What you checked", max_length=2_000, widget=forms.Textarea({"rows": 4}),
        help_text="Readers will see it. Say also what you did not check.",
    )  # fmt: skip
    reviewed_on = _day("Day of the review")
    evidence_until = _day(
        "Evidence searched until", "The last day up to which you looked for studies."
    )

    def clean_reviewed_on(self) -> date:
        day: date = self.cleaned_data["reviewed_on"]
        if day > localdate():
            raise forms.ValidationError("A review cannot lie in the future.")
        return day

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        reviewed_on, evidence_until = said.get("reviewed_on"), said.get("evidence_until")
        if reviewed_on and evidence_until and evidence_until > reviewed_on:
            sentence = "Evidence cannot have been searched after the review."
            self.add_error("evidence_until", sentence)
        return said


def sign(desk: TextAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """Show what is signed, and sign it."""
    document = desk.document(request, pk)
    if document.kind != "article" or not document.is_public:
        raise Http404("Only an article that readers see can be signed.")
    person = desk.person(request)
    desk.require(person.has_perm(f"documents.{SIGNING}"))
    content = live_content(document)
    signed = content_hash.of(content)
    initial = {"content_hash": signed, "reviewed_on": localdate()}
    form = SignForm(request.POST or None, initial=initial, label_suffix="")
    if form.is_valid():
        try:
            _sign(document, person, form.cleaned_data)
        except Refused as refusal:
            form = SignForm(dict(form.data.items()) | {"content_hash": signed}, label_suffix="")
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Your name now stands under this exact text.")
            return redirect(desk.address("change", document.pk))
    context = desk.context(
        request, title=f"Sign “{title_of(document)}”", document=document, form=form,
        reviewer=reviewer_of(person), signed=signed,
        content=json.dumps(json.loads(content), ensure_ascii=False, indent=2),
    )  # fmt: skip
    return TemplateResponse(request, "desk/sign.html", context, status=422 if form.errors else 200)


@transaction.atomic
def _sign(document: Document, person: User, said: dict[str, Any]) -> Review:
    """Keep the content whole with the signature; every page that shows the seal is made anew."""
    SiteVersion.lock()
    reviewer = reviewer_of(person)
    if not person.has_perm(f"documents.{SIGNING}"):
        raise PermissionDenied
    if reviewer is None:
        raise Refused("Your login is not linked to a contributor, whose name readers would see.")
    document = Document.objects.select_related("live").get(pk=document.pk)
    if not document.is_public or document.live is None:
        raise Refused("Readers do not see this article any more.")
    item, content = _live(document)
    if content_hash.of(content) != said["content_hash"]:
        raise Refused("The page changed while you read it. Read it again before you sign it.")
    review = Review.objects.create(
        document=document, content=content, content_hash=said["content_hash"], reviewer=reviewer,
        checked=said["checked"], reviewed_on=said["reviewed_on"],
        evidence_until=said["evidence_until"],
    )  # fmt: skip
    AuditEntry.objects.create(
        at=now(), by=person, act="sign", document=document, revision=document.live,
        reason=said["checked"],
    )  # fmt: skip
    projection.announce([item])
    return review


def reviewer_of(person: User) -> Contributor | None:
    """The published byline this login belongs to."""
    return Contributor.objects.published().filter(login=person).first()


def live_content(document: Document) -> str:
    return _live(document)[1]


def _live(document: Document) -> tuple[Item, str]:
    """The live text as an item, and the canonical content that a signature is under."""
    assert document.live is not None
    item = projection.item_of(document, document.live.text)
    library = Library([item])
    projection.check([item], library)
    if item.prepared is None:
        raise Http404("The live text has errors now; mend what it names first.")
    return item, content_hash.canonical(item.parsed, item.prepared.rendered, library)
