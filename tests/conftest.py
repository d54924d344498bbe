"""What every test stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import TransactionTestCase


@pytest.fixture(autouse=True, scope="session")
def flush_may_empty_append_only_tables() -> Iterator[None]:
    """Django's flush between transactional tests deletes rows; only then the guard stands open."""
    flush = TransactionTestCase._fixture_teardown

    def open_then_flush(self: Any) -> None:
        _guard(is_open=True)
        flush(self)
        _guard(is_open=False)

    TransactionTestCase._fixture_teardown = open_then_flush  # type: ignore[method-assign]
    yield
    TransactionTestCase._fixture_teardown = flush  # type: ignore[method-assign]


def _guard(*, is_open: bool) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE documents_append_only_guard SET is_open = %s", [is_open])
