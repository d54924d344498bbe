"""The list of a kind: what each text is called, where it stands and who changed it last."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from articles.desk.titles import title_in
from tests.desk.situations import SignIn, approved, draft, in_review, live, scheduled, withdrawn
from tests.factories import (
    article_text,
    claim_text,
    make_article,
    make_document,
    make_library,
    make_user,
    reference_text,
)

pytestmark = pytest.mark.django_db
ARTICLES = "/admin/documents/article/"


def test_the_start_page_lists_every_kind(sign_in: SignIn) -> None:
    page = sign_in("writer").get("/admin/").content.decode()
    for name in ("Articles", "Claims", "Terms", "Glossary entries", "Sources", "Figures",
                 "Contributors", "Data sets", "Drawings"):  # fmt: skip
        assert f">{name}</a>" in page


@pytest.mark.parametrize(
    ("situation", "newest", "readers"),
    [(live, "Published", "This text"), (draft, "Draft", "An earlier text"),
     (in_review, "In review", "An earlier text"),
     (approved, "Approved, not published yet", "An earlier text"),
     (scheduled, "Approved, not published yet", "An earlier text; scheduled for"),
     (withdrawn, "Withdrawn", "Withdrawn on")],
)  # fmt: skip
def test_the_list_says_in_words_where_a_text_stands(
    sign_in: SignIn, situation: object, newest: str, readers: str
) -> None:
    situation()  # type: ignore[operator]
    page = sign_in("editor").get(ARTICLES).content.decode()
    assert f'<td class="field-newest">{newest}</td>' in page
    assert f'<td class="field-readers_see">{readers}' in page


def test_the_list_names_who_changed_a_text_last(sign_in: SignIn) -> None:
    draft()
    assert (
        '<td class="field-changed_by">author</td>'
        in sign_in("editor").get(ARTICLES).content.decode()
    )


@pytest.mark.parametrize(
    ("stands", "shown"),
    [("draft", {"second"}), ("public", {"dermis"}), ("new", {"second"}), ("withdrawn", set())],
)
def test_the_list_is_narrowed_by_where_a_text_stands(
    sign_in: SignIn, stands: str, shown: set[str]
) -> None:
    make_article()
    make_article("second", live=False)
    answer = sign_in("editor").get(ARTICLES, {"stands": stands})
    assert {document.name for document in answer.context["cl"].result_list} == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [("derm", {"dermis"}), ("BARRIER", {"epidermis"}), ("the layer", {"epidermis"}),
     ("middle layer", set()), ('"', {"epidermis"}), ("", {"dermis", "epidermis"})],
)  # fmt: skip
def test_search_looks_at_names_and_titles_only(
    sign_in: SignIn, words: str, shown: set[str]
) -> None:
    make_article()
    make_article("epidermis", title="'The layer that is \"the barrier\"'", live=False)
    answer = sign_in("editor").get(ARTICLES, {"q": words})
    found = {document.name for document in answer.context["cl"].result_list}
    assert found == shown | ({"epidermis"} if words == "derm" else set())


def test_the_list_asks_the_same_few_questions_however_long_it_is(
    sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_library()
    author = make_user("author", "writer")
    for number in range(30):
        text = article_text(title=f"Page {number}")
        make_document("article", f"page-{number}", text, author=author, published=False)
    client = sign_in("editor")
    with django_assert_num_queries(6):
        assert len(client.get(ARTICLES).context["cl"].result_list) == 30


def test_nothing_can_be_deleted_at_the_desk(sign_in: SignIn) -> None:
    live()
    page = sign_in("publisher").get(ARTICLES).content.decode()
    assert "delete_selected" not in page
    assert 'name="action"' not in page


@pytest.mark.parametrize(
    ("kind", "text", "title"),
    [("article", "\ufeff---\r\ntitle: The dermis\r\n", "The dermis"),
     ("article", '---\ntitle: "Say \\"no\\""\n', 'Say "no"'), ("claim", claim_text(), None),
     ("reference", reference_text(), "The dermis"), ("article", "---\nkind: guide\n", ""),
     ("drawing", "<svg>", "")],
)  # fmt: skip
def test_a_title_is_read_from_the_first_lines(kind: str, text: str, title: str | None) -> None:
    expected = "Needling improves pitted scars in part." if title is None else title
    assert title_in(kind, text) == expected
