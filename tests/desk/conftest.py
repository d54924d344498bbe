"""People signed in at the desk."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.desk.situations import SignIn
from tests.factories import make_user


@pytest.fixture
def sign_in() -> SignIn:
    """A client of somebody with these roles."""

    def signed_in(*roles: str) -> Client:
        name = roles[0].replace(" ", "-") if roles else "nobody"
        client = Client()
        client.force_login(User.objects.filter(username=name).first() or make_user(name, *roles))
        return client

    return signed_in
