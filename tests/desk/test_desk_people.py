"""Operators give logins and roles, never more power than they have; they read the records."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User

from articles.models import Contributor
from tests.desk.situations import SignIn, live, scheduled
from tests.factories import make_document, make_user

pytestmark = pytest.mark.django_db
RECORDS = ("auditentry", "approval", "publication", "redirect")
PEOPLE = ("/admin/auth/user/", "/admin/auth/group/", "/admin/articles/byline/")
PASSWORD = "a long enough passphrase"


def _account(user: User, **fields: object) -> dict[str, object]:
    return {"username": user.username, "is_active": "on", "is_staff": "on", **fields}


def test_an_operator_adds_a_person_who_can_then_work_at_the_desk(sign_in: SignIn) -> None:
    fields = {"username": "wren", "usable_password": "true", "password1": PASSWORD,
              "password2": PASSWORD}  # fmt: skip
    assert sign_in("operator").post("/admin/auth/user/add/", fields).status_code == 302
    person = User.objects.get(username="wren")
    assert (person.is_staff, person.is_superuser) == (True, False)


def test_an_operator_gives_a_role(sign_in: SignIn) -> None:
    person = make_user("wren")
    role = Group.objects.get(name="writer")
    fields = _account(person, groups=[role.pk])
    sign_in("operator").post(f"/admin/auth/user/{person.pk}/change/", fields)
    assert list(person.groups.all()) == [role]


def test_an_operator_makes_nobody_a_superuser(sign_in: SignIn) -> None:
    client = sign_in("operator")
    person = User.objects.get(username="operator")
    fields = _account(person, is_superuser="on", user_permissions=["1", "2"])
    client.post(f"/admin/auth/user/{person.pk}/change/", fields)
    person.refresh_from_db()
    assert not person.is_superuser
    assert not person.user_permissions.exists()


@pytest.mark.parametrize("page", ["change/", "password/"])
def test_an_operator_does_not_take_over_a_superuser(sign_in: SignIn, page: str) -> None:
    chief = User.objects.create_superuser("chief", password=PASSWORD)
    fields = _account(chief, username="mine", password1="y" * 20, password2="y" * 20)
    answer = sign_in("operator").post(f"/admin/auth/user/{chief.pk}/{page}", fields)
    chief.refresh_from_db()
    assert answer.status_code == 403
    assert chief.username == "chief"
    assert chief.check_password(PASSWORD)


def test_an_operator_does_not_rewrite_what_a_role_may(sign_in: SignIn) -> None:
    role = Group.objects.get(name="operator")
    page = f"/admin/auth/group/{role.pk}/change/"
    client = sign_in("operator")
    assert client.get(page).status_code == 200
    assert client.post(page, {"name": "operator", "permissions": []}).status_code == 403


def test_an_operator_links_a_login_to_a_byline(sign_in: SignIn) -> None:
    make_document("contributor", "ann", "name: Ann\nrole: nurse\ninterests: none\n")
    person = make_user("ann", "clinical reviewer")
    byline = Contributor.objects.get()
    page = f"/admin/articles/byline/{byline.pk}/change/"
    sign_in("operator").post(page, {"login": person.pk, "name": "Somebody else"})
    byline.refresh_from_db()
    assert (byline.login, byline.name) == (person, "Ann")


@pytest.mark.parametrize("role", ["writer", "editor", "clinical reviewer", "publisher"])
def test_logins_roles_and_records_are_for_operators(sign_in: SignIn, role: str) -> None:
    client = sign_in(role)
    for page in (*PEOPLE, "/admin/auth/user/add/", *(f"/admin/documents/{r}/" for r in RECORDS)):
        assert client.get(page).status_code == 403


@pytest.mark.parametrize("record", RECORDS)
def test_records_are_read_and_never_changed(sign_in: SignIn, record: str) -> None:
    scheduled()
    client = sign_in("operator")
    page = f"/admin/documents/{record}/"
    assert client.get(page).status_code == 200
    assert client.get(f"{page}add/").status_code == 403
    for row in client.get(page).context["cl"].result_list:
        assert client.get(f"{page}{row.pk}/change/").status_code == 200
        assert client.post(f"{page}{row.pk}/change/", {}).status_code == 403
        assert client.post(f"{page}{row.pk}/delete/", {"post": "yes"}).status_code == 403


def test_nobody_deletes_a_login(sign_in: SignIn) -> None:
    live()
    person = make_user("wren", "writer")
    client = sign_in("operator")
    assert client.post(f"/admin/auth/user/{person.pk}/delete/", {"post": "yes"}).status_code == 403
    assert "delete_selected" not in client.get("/admin/auth/user/").content.decode()
