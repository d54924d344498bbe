"""One run of the import command in a process of its own."""

from __future__ import annotations

import os
import sys
import time

import django
from django.core.management import call_command

CLOCKS = {"cpu": time.process_time, "clock": time.perf_counter}


def seconds(folder: str, clock: str) -> float:
    """How long the command takes, without what Python and Django need to start."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "skinsite.settings")
    django.setup()
    started = CLOCKS[clock]()
    call_command("import_content", folder, stdout=sys.stderr)
    return CLOCKS[clock]() - started


if __name__ == "__main__":
    print(seconds(*sys.argv[1:]))
