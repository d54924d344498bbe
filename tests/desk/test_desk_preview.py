"""A preview is the readers' page of a text that is not public, for staff only."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Article
from documents.models import Document
from tests.desk.situations import SignIn, address, draft, live, posted
from tests.factories import (
    IMAGE,
    SVG,
    article_text,
    claim_text,
    glossary_text,
    make_document,
    make_library,
    reference_text,
    term_text,
)

pytestmark = pytest.mark.django_db
TYPED = article_text("## What it is\n\nWords being typed.[@menon]\n", title="Being typed")


def test_the_typed_text_looks_as_readers_would_see_it(sign_in: SignIn) -> None:
    document = live()
    fields = posted(document, text=TYPED)
    page = sign_in("writer").post(address(document, "preview/"), fields).content.decode()
    assert "Preview, not public." in page
    assert "Words being typed." in page
    assert 'id="source-menon"' in page
    assert ">Dermis</a>" in page


def test_a_preview_writes_nothing_and_is_kept_by_nobody(sign_in: SignIn) -> None:
    document = live()
    answer = sign_in("writer").post(address(document, "preview/"), posted(document, text=TYPED))
    assert {"private", "no-store"} <= set(answer.headers["Cache-Control"].split(", "))
    assert "canonical" not in answer.content.decode()
    assert Article.objects.get().title == "The dermis"
    assert Document.objects.get(kind="article").revisions.count() == 1


def test_readers_never_see_what_is_previewed(sign_in: SignIn, client: Client) -> None:
    document = draft()
    assert "New words." in sign_in("writer").get(address(document, "preview/")).content.decode()
    assert "New words." not in client.get(document.get_absolute_url()).content.decode()


def test_a_clinical_reviewer_previews_the_newest_text(sign_in: SignIn) -> None:
    answer = sign_in("clinical reviewer").get(address(draft(), "preview/"))
    assert "New words." in answer.content.decode()


def test_an_old_text_can_be_previewed(sign_in: SignIn) -> None:
    answer = sign_in("editor").get(address(draft(), "history/1/preview/"))
    assert "Skin has three layers." in answer.content.decode()


def test_a_text_with_errors_is_shown_as_far_as_it_can_be(sign_in: SignIn) -> None:
    document = live()
    text = article_text("## What it is\n\nSeen.[@nobody] [x](nowhere.md)\n")
    answer = sign_in("writer").post(address(document, "preview/"), posted(document, text=text))
    page = answer.content.decode()
    assert "Seen." in page
    assert "2 errors to mend" in page


def test_a_text_that_cannot_be_read_is_answered_with_its_problems(sign_in: SignIn) -> None:
    document = live()
    fields = posted(document, text="no front matter")
    answer = sign_in("writer").post(address(document, "preview/"), fields)
    assert "The front matter is missing" in answer.content.decode()


KINDS = [
    ("article", "new", TYPED, "Words being typed."),
    ("claim", "scars", claim_text(), '<p class="claim__text">Needling improves'),
    ("term", "concern/redness", term_text("Redness"), "Redness"),
    ("glossaryentry", "collagen", glossary_text(), "Strong fibres."),
    ("source", "menon", reference_text(), "The dermis"),
    ("figure", "layers", IMAGE, "<figure"),
    ("contributor", "ann", "name: Ann\nrole: nurse\ninterests: none\n", "nurse"),
]


@pytest.mark.parametrize(("model", "name", "text", "words"), KINDS)
def test_every_kind_is_previewed_before_it_exists(
    sign_in: SignIn, model: str, name: str, text: str, words: str
) -> None:
    make_library()
    make_document("drawing", "layers", SVG)
    page = f"/admin/documents/{model}/add/preview/"
    answer = sign_in("writer").post(page, {"name": name, "text": text})
    assert words in answer.content.decode()
