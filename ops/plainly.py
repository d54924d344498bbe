"""Runs an act of the site and says in one sentence what stopped it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import CommandError
from django.db import DatabaseError
from environs import EnvError


def run(act: Callable[[], object]) -> int:
    """The exit code of an act that needs Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "skinsite.settings")
    try:
        django.setup()
        act()
    except KeyboardInterrupt:
        return 130
    except (ImproperlyConfigured, EnvError, CommandError) as error:
        return _fail(str(error))
    except DatabaseError as error:
        return _fail(f"The database cannot be used: {error}")
    except OSError as error:
        return _fail(f"{error.filename or 'A file'} cannot be used: {error.strerror or error}.")
    return 0


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
