"""What every test stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import pytest
from django.db import connection
from django.test import TransactionTestCase


@pytest.fixture(autouse=True, scope="session")
def flush_may_empty_append_only_tables() -> Iterator[None]:
    """Django's flush between transactional tests deletes rows; only then the guard stands open."""
    test_case = cast(Any, TransactionTestCase)  # the stubs leave its private parts out
    flush = test_case._fixture_teardown

    def open_then_flush(self: Any) -> None:
        _guard(is_open=True)
        flush(self)
        _guard(is_open=False)

    test_case._fixture_teardown = open_then_flush
    yield
    test_case._fixture_teardown = flush


def _guard(*, is_open: bool) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE documents_append_only_guard SET is_open = %s", [is_open])
