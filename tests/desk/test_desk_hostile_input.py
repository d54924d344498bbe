"""Nothing an editor can send is an error of the server."""

from __future__ import annotations

import pytest

from documents.models import Document
from tests.desk.situations import SignIn, address, fresh, live, posted

pytestmark = pytest.mark.django_db
TEXTS = ["\x00", "a\x00b", "\x85", "\u202e", "", " ", "---", "---\n---\n", "---\n&a [*a]\n---\n",
         "---\n" + "[" * 5_000 + "\n---\n", "[" * 3_000, "---\ntitle: !!python/x\n---\n", "{" * 900,
         "\ufffe\uffff", "🙂" * 1_000, "</textarea><script>alert(1)</script>"]  # fmt: skip
MODELS = ["article", "claim", "term", "glossaryentry", "source", "figure", "contributor"]
HUGE = "9" * 60


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_is_saved_as_a_draft_or_refused_with_a_sentence(
    sign_in: SignIn, text: str
) -> None:
    document = live()
    answer = sign_in("writer").post(address(document), posted(document, text=text), follow=True)
    assert answer.status_code in {200, 422}
    assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("text", TEXTS)
def test_any_text_of_any_kind_is_previewed_or_its_problems_are_listed(
    sign_in: SignIn, model: str, text: str
) -> None:
    page = f"/admin/documents/{model}/add/preview/"
    answer = sign_in("writer").post(page, {"name": "x\x00", "text": text})
    assert answer.status_code == 200
    assert "not public" in answer.content.decode()


def test_a_nul_is_named_with_its_place(sign_in: SignIn) -> None:
    document = live()
    fields = posted(document, text="---\r\na\x00b")
    answer = sign_in("writer").post(address(document), fields)
    assert "Line 2, column 2: The character U+0000" in answer.content.decode()


def test_half_characters_smuggled_in_by_another_character_set_are_refused(sign_in: SignIn) -> None:
    document = live()
    body = f'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n\\ud800\r\n--x\r\n\
Content-Disposition: form-data; name="based_on"\r\n\r\n{document.head_id}\r\n--x--\r\n'
    kind = "multipart/form-data; boundary=x; charset=unicode_escape"
    for page in ("change/", "preview/", "history/1/bring-back/"):
        answer = sign_in("writer").post(address(document, page), body, content_type=kind)
        assert answer.status_code == 400
    assert fresh(document).revisions.count() == 1


def test_half_characters_in_utf_8_become_marks_of_replacement(sign_in: SignIn) -> None:
    document = live()
    body = f"text=%ED%A0%80&based_on={document.head_id}"
    kind = "application/x-www-form-urlencoded"
    answer = sign_in("writer").post(address(document), body, content_type=kind)
    assert answer.status_code == 302
    assert fresh(document).head.text == "\ufffd" * 3


@pytest.mark.parametrize(
    "page",
    [f"/admin/documents/article/{HUGE}/change/", "/admin/documents/article/0/change/",
     f"/admin/documents/article/{{pk}}/history/{HUGE}/", "/admin/documents/article/{pk}/history/7/",
     f"/admin/documents/article/{{pk}}/history/{HUGE}/preview/",
     "/admin/documents/article/{pk}/compare/", "/admin/documents/article/{pk}/compare/?from=1&to=2",
     f"/admin/documents/article/{{pk}}/compare/?from={HUGE}&to=1",
     "/admin/documents/article/{pk}/compare/?from=-1&to=1",
     "/admin/documents/article/{pk}/compare/?from=%00&to=²",
     "/admin/documents/claim/{pk}/change/", "/admin/documents/article/{pk}/delete/",
     "/admin/documents/article/x/change/", "/admin/documents/document/"],
)  # fmt: skip
def test_what_is_not_there_is_not_found(sign_in: SignIn, page: str) -> None:
    address_there = page.format(pk=live().pk)
    assert sign_in("publisher").get(address_there).status_code == 404


@pytest.mark.parametrize(
    "query",
    ["q=%00", "q=%5B(*+", "q=" + "a" * 3_000, "p=99999", "p=x", "o=99.-99.x", "stands=%00",
     "stands=nothing", "all=", "e=1", "state__exact=draft", "head__text__regex=(a%2B)%2B$",
     "_facets=True", "q=der\\mis", "q=" + "%25" * 50],
)  # fmt: skip
def test_any_question_to_the_list_is_answered(sign_in: SignIn, query: str) -> None:
    live()
    answer = sign_in("writer").get(f"/admin/documents/article/?{query}", follow=True)
    assert answer.status_code in {200, 400}


@pytest.mark.parametrize("page", ["?page=x", "?page=-5", f"?page={HUGE}", "?page=%00"])
def test_any_page_of_the_history_is_answered(sign_in: SignIn, page: str) -> None:
    answer = sign_in("writer").get(address(live(), f"history/{page}"))
    assert answer.status_code == 200


def test_an_act_nobody_knows_saves(sign_in: SignIn) -> None:
    document = live()
    fields = posted(document, act="drop table")
    assert sign_in("writer").post(address(document), fields).status_code == 302
    assert Document.objects.filter(pk=document.pk).exists()
