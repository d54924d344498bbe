"""Two ways to keep and ask the index, one interface; which one is asked at run time."""

from __future__ import annotations

from django.db import connection

from search.backends.interface import Backend, Match
from search.backends.postgres import Postgres
from search.backends.sqlite import Sqlite

__all__ = ["Backend", "Match", "current"]


def current() -> Backend:
    return Postgres() if connection.vendor == "postgresql" else Sqlite()
