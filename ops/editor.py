"""``make editor``: an account for NAME in ROLE."""

from __future__ import annotations

import os
import sys

from django.core.management import call_command

from ops import plainly

USAGE = "Say who: make editor NAME=… ROLE=writer|editor|clinical-reviewer|publisher|operator"


def main() -> int:
    name, role = os.environ.get("NAME", ""), os.environ.get("ROLE", "")
    if not name or not role:
        print(USAGE, file=sys.stderr)
        return 1
    password = os.environ.get("PASSWORD")
    return plainly.run(lambda: call_command("make_editor", name, role, password=password))


if __name__ == "__main__":
    sys.exit(main())
