"""The names that readers see of people: a changed one raises the site version, as a text would."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models.signals import post_save, pre_save

from articles.models import Contributor
from documents import projection
from documents.models import SiteVersion

# What the public history of a page is signed with.
NAMED_BY: dict[type[models.Model], tuple[str, ...]] = {
    User: ("first_name", "last_name"),
    Contributor: ("login",),
}
RENAMED = "_is_renamed"


def listen() -> None:
    """To every model, because a proxy of a person, as the desk has one, is a sender of its own."""
    pre_save.connect(compare, dispatch_uid="bylines")
    post_save.connect(raise_version, dispatch_uid="bylines")


def compare(instance: models.Model, update_fields: Container[str] | None = None, **_: Any) -> None:
    for model, names in NAMED_BY.items():
        if isinstance(instance, model):
            written = [n for n in names if update_fields is None or n in update_fields]
            setattr(instance, RENAMED, _is_renamed(instance, model, written))


def raise_version(instance: models.Model, **_: Any) -> None:
    """After the name is written: a page made before it must not bear the new version."""
    if instance.__dict__.pop(RENAMED, False):
        with transaction.atomic():
            SiteVersion.lock()
            SiteVersion.raise_number(next_due_at=projection.next_due_at())


def _is_renamed(instance: models.Model, model: type[models.Model], names: Sequence[str]) -> bool:
    if instance._state.adding or not names:
        return False
    now = {name: instance.serializable_value(name) for name in names}
    return not model._base_manager.filter(pk=instance.pk, **now).exists()
