"""``make run``: looks whether the site can start, sets up .venv, and hands over to it.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ops import environment
from ops.environment import CannotSetUp

HOST = "127.0.0.1"


def main() -> int:
    stopped = prepare()
    if not stopped:
        # The same process goes on, so that Ctrl-C reaches the server and nobody in between.
        os.execv(environment.PYTHON, [str(environment.PYTHON), "-m", "ops.serve"])
    return stopped


def prepare() -> int:
    try:
        check_port(os.environ)
        check_data_folder(os.environ)
        environment.ensure(environment.site_lock(os.environ))
    except CannotSetUp as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def check_port(settings: Mapping[str, str]) -> None:
    """Raise CannotSetUp where nothing could listen."""
    text = settings.get("PORT", "") or "8000"
    if not (text.isascii() and text.isdecimal()) or not 0 < int(text) < 65_536:
        raise CannotSetUp(f"PORT is {text}: it must be a whole number from 1 to 65535.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except OSError as error:
            raise CannotSetUp(
                f"Port {text} on {HOST} cannot be used ({error.strerror}); "
                f"choose another: make run PORT={int(text) % 65_535 + 1}"
            ) from error


def check_data_folder(settings: Mapping[str, str]) -> None:
    """Raise CannotSetUp where the site could keep nothing. Tried, not asked: root may all, on paper."""
    folder = Path(settings.get("DATA_DIR", "") or environment.ROOT / "var").absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise CannotSetUp(
            f"The data folder {folder} cannot be written ({error.strerror}); "
            "choose another: make run DATA_DIR=…"
        ) from error


if __name__ == "__main__":
    sys.exit(main())
