from __future__ import annotations

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import Group, Permission, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

ROLES = ("writer", "editor", "clinical-reviewer", "publisher", "operator")
TRIES = 3
# An operator makes and closes the accounts of others.
OPERATOR = ("add_user", "change_user", "view_user", "view_group")


class Command(BaseCommand):
    help = "Make an account for the editors' desk, or give one another role."
    stealth_options = ("password",)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name")
        parser.add_argument("role", help=", ".join(ROLES))

    def handle(self, *args: Any, **options: Any) -> None:
        name, role = options["name"], options["role"]
        group = _group(role)
        user = User.objects.filter(username=name).first()
        if user is not None:
            self._add_role(user, group)
            return
        user = User(username=name, is_staff=True)
        _clean(user)
        user.set_password(self._password(user, options.get("password")))
        user.save()
        user.groups.add(group)
        self.stdout.write(f"{name} can now log in at /admin/ as {group.name}.")

    def _add_role(self, user: User, group: Group) -> None:
        if not user.is_active:
            raise CommandError(f"{user} is a closed account; an operator can open it in the admin.")
        if user.is_staff and user.groups.filter(pk=group.pk).exists():
            self.stdout.write(f"{user} is {group.name} already; nothing was changed.")
            return
        user.is_staff = True
        user.save(update_fields=["is_staff"])
        user.groups.add(group)
        self.stdout.write(f"{user} is now {group.name} too; the password stays as it was.")

    def _password(self, user: User, given: str | None) -> str:
        """As given, or a line of standard input, or asked for on the terminal."""
        if given is None and sys.stdin.isatty():
            return self._asked(user)
        password = given if given is not None else sys.stdin.readline().rstrip("\r\n")
        problem = _problem(password, user)
        if problem:
            raise CommandError(problem)
        return password

    def _asked(self, user: User) -> str:
        for _ in range(TRIES):
            password = getpass.getpass(f"Password for {user}: ")
            problem = _problem(password, user)
            if problem is None and getpass.getpass("The same again: ") != password:
                problem = "The two passwords differ."
            if problem is None:
                return password
            self.stderr.write(problem)
        raise CommandError("No account was made.")


def _group(role: str) -> Group:
    if role not in ROLES:
        raise CommandError(f"“{role}” is no role; roles are {', '.join(ROLES)}.")
    try:
        group = Group.objects.get(name=role.replace("-", " "))
    except (DatabaseError, Group.DoesNotExist) as error:
        raise CommandError("There are no roles yet; start the site once with make run.") from error
    if role == "operator":
        wanted = Permission.objects.filter(content_type__app_label="auth", codename__in=OPERATOR)
        group.permissions.add(*wanted)
    return group


def _clean(user: User) -> None:
    try:
        user.clean_fields(exclude=["password"])
    except ValidationError as error:
        raise CommandError(f"NAME: {' '.join(error.messages)}") from error


def _problem(password: str, user: User) -> str | None:
    if not password:
        return "No password was given."
    try:
        validate_password(password, user)
    except ValidationError as error:
        return " ".join(error.messages)
    return None
