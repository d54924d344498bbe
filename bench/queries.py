"""How many queries an article's page makes when nothing of it is kept anywhere."""

from __future__ import annotations

import os
import sys

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def of(path: str) -> list[str]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "skinsite.settings")
    django.setup()
    client = Client(SERVER_NAME="127.0.0.1")
    client.get(path)  # what a process does once, such as reading templates
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(path)
    if answer.status_code != 200:
        raise SystemExit(f"{path} answers {answer.status_code}.")
    return [query["sql"] for query in captured.captured_queries]


if __name__ == "__main__":
    made = of(sys.argv[1])
    print("\n".join(made), file=sys.stderr)
    print(len(made))
