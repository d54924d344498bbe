from __future__ import annotations

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def small_site(settings: Settings) -> None:
    settings.ROOT_URLCONF = "tests.delivery.pages"
    settings.DEBUG_PROPAGATE_EXCEPTIONS = False
