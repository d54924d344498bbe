from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.management.base import CommandError

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery staple"


def _make(name: str, role: str, password: str | None = PASSWORD) -> str:
    said = StringIO()
    call_command("make_editor", name, role, password=password, stdout=said, stderr=said)
    return said.getvalue()


@pytest.mark.parametrize(
    ("role", "group"),
    [
        ("writer", "writer"), ("editor", "editor"), ("clinical-reviewer", "clinical reviewer"),
        ("publisher", "publisher"), ("operator", "operator"),
    ],
)  # fmt: skip
def test_an_account_may_enter_the_desk_in_its_role(role: str, group: str) -> None:
    assert f"wren can now log in at /admin/ as {group}." in _make("wren", role)
    user = User.objects.get()
    assert (user.is_staff, user.is_superuser) == (True, False)
    assert user.check_password(PASSWORD)
    assert [g.name for g in user.groups.all()] == [group]


def test_only_an_operator_may_manage_accounts() -> None:
    _make("olga", "operator")
    _make("wren", "writer")
    assert User.objects.get(username="olga").has_perms(["auth.add_user", "auth.change_user"])
    assert not User.objects.get(username="wren").has_perm("auth.view_user")


def test_a_known_person_gets_a_further_role_and_keeps_the_password() -> None:
    _make("wren", "writer")
    assert "wren is now editor too" in _make("wren", "editor", "another long password")
    user = User.objects.get()
    assert user.groups.count() == 2
    assert user.check_password(PASSWORD)


def test_the_same_again_changes_nothing() -> None:
    _make("wren", "writer")
    assert "nothing was changed" in _make("wren", "writer")


@pytest.mark.parametrize(
    ("name", "role", "password", "sentence"),
    [
        ("wren", "owner", PASSWORD, "“owner” is no role; roles are writer, editor"),
        ("wren", "writer", "", "No password was given."),
        ("wren", "writer", "short", "too short"),
        ("wren", "writer", "123456789012", "entirely numeric"),
        ("wrenwrenwren", "writer", "wrenwrenwren1", "too similar to the username"),
        ("a b", "writer", PASSWORD, "NAME: Enter a valid username"),
        ("w" * 151, "writer", PASSWORD, "NAME: Ensure this value has at most 150"),
    ],
)
def test_what_cannot_be_is_said_and_makes_no_account(
    name: str, role: str, password: str, sentence: str
) -> None:
    with pytest.raises(CommandError, match=sentence):
        _make(name, role, password)
    assert not User.objects.exists()


def test_a_closed_account_stays_closed() -> None:
    _make("wren", "writer")
    User.objects.update(is_active=False)
    with pytest.raises(CommandError, match="closed account"):
        _make("wren", "editor")


def test_a_password_may_come_from_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(f"{PASSWORD}\n"))
    _make("wren", "writer", None)
    assert User.objects.get().check_password(PASSWORD)


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_password_is_asked_for_twice_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["short", PASSWORD, "with a slip", PASSWORD, PASSWORD])
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(typed))
    assert "The two passwords differ." in _make("wren", "writer", None)
    assert User.objects.get().check_password(PASSWORD)


def test_before_the_first_start_the_roles_are_missing() -> None:
    Group.objects.all().delete()
    with pytest.raises(CommandError, match="start the site once with make run"):
        _make("wren", "writer")
