"""Writing at the desk: what is typed is kept, and an unchanged text changes nothing."""

from __future__ import annotations

import pytest

from documents.models import AuditEntry, Document, State
from tests.desk.situations import NEW, SignIn, address, draft, fresh, in_review, live, posted
from tests.factories import article_text, make_article, make_document, make_library, term_text

pytestmark = pytest.mark.django_db
BROKEN = article_text("## What it is\n\nSee [@nobody2026].\n")


def _new(**fields: str) -> dict[str, str]:
    return {"name": "new-page", "text": article_text(), "note": "", **fields}


def test_a_new_text_begins_as_a_draft_readers_do_not_see(sign_in: SignIn) -> None:
    answer = sign_in("writer").post("/admin/documents/article/add/", _new(note="First words"))
    document = Document.objects.select_related("head").get(name="new-page")
    assert answer.url == address(document)  # type: ignore[attr-defined]
    assert document.head.text == article_text()
    assert document.head.note == "First words"
    assert document.live is None


def test_the_form_of_a_new_text_holds_its_kind_s_first_lines(sign_in: SignIn) -> None:
    page = sign_in("writer").get("/admin/documents/glossaryentry/add/").content.decode()
    assert "word: \ndefinition:" in page


@pytest.mark.parametrize("name", ["", "Not A Name", "a/b", "dermis", "x" * 200, "a\x00b"])
def test_a_bad_name_is_refused_and_the_text_stays_in_the_form(sign_in: SignIn, name: str) -> None:
    make_article()
    fields = _new(name=name, text="My long text.")
    answer = sign_in("writer").post("/admin/documents/article/add/", fields)
    assert answer.status_code == 422
    assert "My long text." in answer.content.decode()


def test_a_save_adds_a_revision_and_goes_back_to_draft(sign_in: SignIn) -> None:
    document = in_review()
    text = document.head.text + "More.\n"
    fields = posted(document, text=text, note="Said more")
    page = sign_in("writer").post(address(document), fields, follow=True)
    saved = fresh(document)
    assert (saved.head.number, saved.head.note, saved.state) == (3, "Said more", State.DRAFT)
    assert "Saved as revision 3." in page.content.decode()


@pytest.mark.parametrize(
    "text",
    ["\ufeff" + NEW, NEW.replace("\n", "\r\n"), NEW.rstrip("\n"), "\n\n" + NEW, NEW + "\n\n\n",
     NEW.replace("\n", "\r"), NEW.replace("\n", "\r\n", 3), "\ufeff\n\n" + NEW, "  \t" + NEW],
    ids=["byte-order mark", "CRLF", "no final newline", "blank lines first", "blank lines last",
         "CR", "mixed", "mark and blank lines", "spaces first"],
)  # fmt: skip
def test_an_unchanged_save_makes_no_revision(sign_in: SignIn, text: str) -> None:
    make_library()
    document = make_document("article", "styles", text, published=False)
    typed = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    fields = posted(document, text=typed.replace("\n", "\r\n"))
    answer = sign_in("writer").post(address(document), fields)
    assert answer.status_code == 302
    assert fresh(document).head.text == text
    assert AuditEntry.objects.count() == 0


def test_a_text_with_errors_is_kept_as_a_draft_and_they_are_listed(sign_in: SignIn) -> None:
    document = live()
    page = sign_in("writer").post(address(document), posted(document, text=BROKEN), follow=True)
    assert fresh(document).head.text == BROKEN
    assert [problem.line for problem in page.context["errors"]] == [18]
    assert "line 18, column" in page.content.decode()


def test_a_text_with_errors_is_saved_but_not_submitted(sign_in: SignIn) -> None:
    document = draft()
    fields = posted(document, text=BROKEN, act="submit")
    answer = sign_in("writer").post(address(document), fields)
    saved = fresh(document)
    assert answer.status_code == 422
    assert (saved.head.text, saved.state) == (BROKEN, State.DRAFT)
    assert answer.context["form"].data["based_on"] == str(saved.head_id)


def test_an_approval_is_refused_while_another_text_s_error_stands(sign_in: SignIn) -> None:
    document = in_review()
    Document.objects.filter(kind="term", name="layer/dermis").update(live=None)
    answer = sign_in("editor").post(address(document), posted(document, act="approve"))
    assert answer.status_code == 422
    assert "The text has errors" in answer.content.decode()


def test_pressing_another_button_never_loses_unsaved_words(sign_in: SignIn) -> None:
    document = in_review()
    fields = posted(document, text=document.head.text + "Unsaved words.\n", act="approve")
    answer = sign_in("editor").post(address(document), fields)
    assert answer.status_code == 422
    assert "Unsaved words." in answer.content.decode()
    assert not document.head.approvals.exists()


def test_submit_saves_what_was_typed_first(sign_in: SignIn) -> None:
    document = draft()
    text = document.head.text + "Last words.\n"
    sign_in("writer").post(address(document), posted(document, text=text, act="submit"))
    saved = fresh(document)
    assert (saved.head.text, saved.state) == (text, State.IN_REVIEW)


@pytest.mark.parametrize(
    ("act", "said"),
    [("ask-changes", {"changes_reason": "  "}), ("ask-changes", {}),
     ("schedule", {"publish_at": "soon"}), ("schedule", {"publish_at": "2020-01-01T10:00"}),
     ("schedule", {"publish_at": "9999-99-99T99:99"}), ("withdraw", {"withdraw_reason": ""}),
     ("rename", {"new_name": "Not A Name"}), ("rename", {"new_name": ""}), ("publish", {}),
     ("restore", {}), ("withdraw", {"withdraw_reason": "y" * 5_000})],
)  # fmt: skip
def test_what_cannot_be_done_is_said_and_what_was_typed_stays(
    sign_in: SignIn, act: str, said: dict[str, str]
) -> None:
    document = draft()
    fields = posted(document, act=act, note="My note", **said)
    answer = sign_in("publisher").post(address(document), fields)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'role="alert"' in page or "errorlist" in page
    assert "My note" in page
    assert fresh(document).state == State.DRAFT


def test_a_text_too_long_for_its_kind_is_refused_and_kept_in_the_form(sign_in: SignIn) -> None:
    document = live()
    answer = sign_in("writer").post(address(document), posted(document, text="x" * 1_000_000))
    assert answer.status_code == 422
    assert "1,000,000 characters; 230,000 are allowed" in answer.content.decode()
    assert "x" * 1_000_000 in answer.content.decode()
    assert fresh(document).revisions.count() == 1


def test_a_role_taken_away_while_writing_loses_no_word(sign_in: SignIn) -> None:
    document = live()
    reviewer = sign_in("clinical reviewer")
    answer = reviewer.post(address(document), posted(document, text="Typed before."))
    assert answer.status_code == 403
    assert "Typed before.</textarea>" in answer.content.decode()


def test_a_reason_to_change_is_shown_to_the_writer(sign_in: SignIn) -> None:
    document = in_review()
    fields = posted(document, act="ask-changes", changes_reason="Say for whom.")
    sign_in("editor").post(address(document), fields)
    assert "Say for whom." in sign_in("writer").get(address(document)).content.decode()


def test_terms_are_named_with_their_facet(sign_in: SignIn) -> None:
    fields = {"name": "concern/rosacea", "text": term_text("Rosacea"), "note": ""}
    sign_in("writer").post("/admin/documents/term/add/", fields)
    assert Document.objects.get(kind="term").name == "concern/rosacea"


def test_a_text_with_errors_offers_no_approval(sign_in: SignIn) -> None:
    document = in_review()
    Document.objects.filter(kind="term", name="layer/dermis").update(live=None)
    page = sign_in("editor").get(address(document)).content.decode()
    assert 'value="approve"' not in page
    assert 'value="ask-changes"' in page
