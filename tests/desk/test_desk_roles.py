"""Each role does at the desk what it may, and not more."""

from __future__ import annotations

import pytest
from django.test import Client

from documents.models import AuditEntry, Document
from tests.desk.situations import (
    SignIn,
    Situation,
    address,
    approved,
    draft,
    fresh,
    in_review,
    live,
    posted,
    scheduled,
    withdrawn,
)
from tests.factories import SVG, make_document, make_user

pytestmark = pytest.mark.django_db

ROLES = ("writer", "editor", "clinical reviewer", "publisher", "operator")
WRITERS = {"writer", "editor", "publisher"}
ACTS: list[tuple[str, Situation, set[str], dict[str, str]]] = [
    ("submit", draft, WRITERS, {}),
    ("approve", in_review, {"editor", "publisher"}, {}),
    ("approve-clinically", in_review, {"clinical reviewer"}, {}),
    ("ask-changes", in_review, {"editor", "publisher", "clinical reviewer"},
     {"changes_reason": "Say for whom."}),
    ("publish", approved, {"publisher"}, {}),
    ("schedule", approved, {"publisher"}, {"publish_at": "2999-01-31T09:00"}),
    ("unschedule", scheduled, {"publisher"}, {}),
    ("withdraw", live, {"publisher"}, {"withdraw_reason": "It was wrong."}),
    ("restore", withdrawn, {"publisher"}, {}),
    ("rename", live, {"publisher"}, {"new_name": "middle-layer"}),
]  # fmt: skip
EVERY_PAIR = [(role, *act) for act in ACTS for role in ROLES]


def _without_text(document: Document, **fields: str) -> dict[str, str]:
    return {"based_on": str(document.head_id), **fields}


@pytest.mark.parametrize(("role", "act", "situation", "may", "said"), EVERY_PAIR)
def test_a_role_does_what_it_may_and_not_more(
    sign_in: SignIn, role: str, act: str, situation: Situation, may: set[str], said: dict[str, str]
) -> None:
    document = situation()
    before = AuditEntry.objects.count()
    answer = sign_in(role).post(address(document), _without_text(document, act=act, **said))
    assert answer.status_code == (302 if role in may else 403)
    assert AuditEntry.objects.count() == before + (role in may)


@pytest.mark.parametrize(("role", "act", "situation", "may", "said"), EVERY_PAIR)
def test_the_page_has_buttons_for_exactly_what_may_be_done_now(
    sign_in: SignIn, role: str, act: str, situation: Situation, may: set[str], said: dict[str, str]
) -> None:
    page = sign_in(role).get(address(situation())).content.decode()
    assert (f'name="act" value="{act}"' in page) == (role in may)


@pytest.mark.parametrize("role", ROLES)
def test_only_writers_save(sign_in: SignIn, role: str) -> None:
    document = live()
    text = document.head.text + "More.\n"
    answer = sign_in(role).post(address(document), posted(document, text=text))
    assert answer.status_code == (302 if role in WRITERS else 403)
    assert fresh(document).revisions.count() == (2 if role in WRITERS else 1)


def test_who_wrote_part_of_a_text_may_not_approve_it_and_is_told_so(sign_in: SignIn) -> None:
    document = draft()
    editor = sign_in("editor")
    text = document.head.text + "More.\n"
    editor.post(address(document), posted(document, text=text, act="submit"))
    page = editor.get(address(document))
    assert "somebody else must approve" in page.content.decode()
    assert 'value="approve"' not in page.content.decode()
    answer = editor.post(address(document), posted(fresh(document), act="approve"))
    assert answer.status_code == 422
    assert "somebody else must approve" in answer.content.decode()


@pytest.mark.parametrize("act", [act[0] for act in ACTS] + ["save"])
def test_every_act_asks_for_the_csrf_token(act: str) -> None:
    document = live()
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_user("pat", "publisher", "clinical reviewer"))
    answer = client.post(address(document), posted(document, act=act, text="other"))
    assert answer.status_code == 403
    assert AuditEntry.objects.count() == 0


def test_with_the_token_of_the_page_a_save_is_kept() -> None:
    document = live()
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_user("wren", "writer"))
    token = client.get(address(document)).context["csrf_token"]
    text = document.head.text + "More.\n"
    fields = posted(document, text=text, csrfmiddlewaretoken=str(token))
    assert client.post(address(document), fields).status_code == 302
    assert fresh(document).head.text == text


@pytest.mark.parametrize(
    "page",
    ["change/", "preview/", "history/", "history/1/", "history/1/preview/", "compare/?from=1&to=1",
     "sign/"],
)  # fmt: skip
def test_no_page_opens_to_staff_without_a_role(sign_in: SignIn, page: str) -> None:
    document = live()
    client = sign_in()
    assert client.get(address(document, page)).status_code == 403
    assert client.post(address(document, page), posted(document)).status_code == 403


@pytest.mark.parametrize("page", ["change/", "preview/", "history/1/preview/", "compare/"])
def test_every_page_asks_strangers_to_sign_in(client: Client, page: str) -> None:
    answer = client.get(address(live(), page))
    assert answer.status_code == 302
    assert answer.url.startswith("/admin/login/")  # type: ignore[attr-defined]


def test_a_former_member_of_staff_sees_nothing() -> None:
    document = live()
    person = make_user("wren", "writer")
    client = Client()
    client.force_login(person)
    person.is_staff = False
    person.save()
    assert client.get(address(document)).status_code == 302


def test_data_and_drawings_are_only_looked_at(sign_in: SignIn) -> None:
    drawing = make_document("drawing", "layers", SVG)
    publisher = sign_in("publisher")
    page = publisher.get(address(drawing))
    assert page.status_code == 200
    assert 'name="act"' not in page.content.decode()
    assert publisher.post(address(drawing), posted(drawing, text="other")).status_code == 403
    assert publisher.post(address(drawing), posted(drawing, act="withdraw", withdraw_reason="x"))
    assert fresh(drawing).withdrawn_at is None
    assert publisher.get("/admin/documents/drawing/add/").status_code == 403
