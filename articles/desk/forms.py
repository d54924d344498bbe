"""What a person writes at the desk. Whatever is refused stays in the form."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from documents import posted_text
from documents.kinds import Kind
from documents.limits import NAME_CHARACTERS
from documents.models import Document, Revision
from markup.characters import character_problems

REASON_CHARACTERS = 2_000
NOTE_CHARACTERS = 300
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # no database or file can hold these


class WholeText(forms.CharField):
    """A document's text as it was typed: nothing stripped, nothing mended."""

    def __init__(self, **options: Any) -> None:
        attributes = {"rows": 30, "spellcheck": "true", "class": "desk-text", "wrap": "soft"}
        widget = forms.Textarea(attributes)
        super().__init__(strip=False, required=False, widget=widget, **options)
        self.validators = []  # of which the one for NUL would not say where


class TextForm(forms.Form):
    """The text, the revision it was written on, and a word about why."""

    text = WholeText(label="Text")
    based_on = forms.CharField(required=False, widget=forms.HiddenInput)
    note = forms.CharField(
        label="What changed, for the history", max_length=NOTE_CHARACTERS, required=False,
        help_text="Optional. Editors see it, readers do not.",
    )  # fmt: skip

    def __init__(self, kind: Kind, *args: Any, **options: Any) -> None:
        self.kind = kind
        super().__init__(*args, **{"label_suffix": "", **options})

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        most = self.kind.max_characters
        if len(text) > most:
            raise forms.ValidationError(
                f"The text has {len(text):,} characters; {most:,} are allowed for this kind. "
                "It is not saved: shorten it, or keep a copy elsewhere."
            )
        if UNSTORABLE.search(text):
            problem = character_problems(text)[0]
            raise forms.ValidationError(
                f"Line {problem.line}, column {problem.column}: {problem.message}"
            )
        return text


class NewTextForm(TextForm):
    """A document that is still to be named."""

    name = forms.CharField(label="Name", max_length=NAME_CHARACTERS)
    field_order = ["name", "text", "note"]

    def __init__(self, kind: Kind, *args: Any, **options: Any) -> None:
        super().__init__(kind, *args, **options)
        self.fields["name"].help_text = name_help(kind)


class ChangeForm(TextForm):
    """The text and everything an act may ask for: one form, so that no button loses a word."""

    changes_reason = forms.CharField(
        label="What should change", required=False, max_length=REASON_CHARACTERS,
        widget=forms.Textarea({"rows": 3}), help_text="The writer will read it.",
    )  # fmt: skip
    withdraw_reason = forms.CharField(
        label="Why the page is withdrawn", required=False, max_length=REASON_CHARACTERS,
        widget=forms.Textarea({"rows": 3}),
        help_text="Readers will see it at the page's address.",
    )  # fmt: skip
    publish_at = forms.CharField(
        label="When, in UTC", required=False, max_length=40,
        widget=forms.DateTimeInput({"type": "datetime-local"}),
        help_text="UTC is the time in London in winter; in summer London is an hour ahead of it.",
    )  # fmt: skip
    new_name = forms.CharField(
        label="New name", required=False, max_length=NAME_CHARACTERS,
        help_text="The last part of the address. The old address will lead here for ever.",
    )  # fmt: skip

    @classmethod
    def opened(cls, document: Document) -> ChangeForm:
        """The form as it looks before anybody types."""
        head: Revision = document.head
        text = posted_text.for_form(head.text)
        return cls(document.kind_of_document, initial={"text": text, "based_on": head.pk})

    def on(self, head: Revision, text: str | None = None) -> ChangeForm:
        """The same form, written on another revision; ``text`` replaces the one typed."""
        data = dict(self.data.items()) | {"based_on": str(head.pk)}
        if text is not None:
            data["text"] = posted_text.for_form(text)
        return type(self)(self.kind, data)


def name_help(kind: Kind) -> str:
    if kind.nested:
        example = "Facet and word: concern/acne, layer/dermis, treatment/retinoids, setting/clinic."
    elif kind.capital_names:
        example = "A short id such as alam2014. It must be the id inside the text as well."
    else:
        example = "Small letters, figures and hyphens, as in acne-scars."
    return f"{example} It becomes part of the address, so choose it with care."
