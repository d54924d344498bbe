"""``make run`` inside .venv: prepares the site and becomes gunicorn."""

from __future__ import annotations

import os
import sys

from django.core.management import call_command

from ops import plainly

GUNICORN = ("-m", "gunicorn", "-c", "python:skinsite.gunicorn_config")


def main() -> int:
    stopped = plainly.run(lambda: call_command("prepare_site"))
    if not stopped:
        # A fresh interpreter: what an import of all content took in memory is given back.
        os.execv(sys.executable, [sys.executable, *GUNICORN])
    return stopped


if __name__ == "__main__":
    sys.exit(main())
