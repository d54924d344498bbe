"""A whole site in processes of its own: real answers, and no event loop beside the tests' database."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from tests.ops.served_site import OURS, ROOT, free_port

CHROMIUM = "/usr/bin/chromium"
PATIENCE_SECONDS = 60
STOP_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Prepared:
    """A data folder and the content it is filled from."""

    data: Path
    content: Path = ROOT / "content"

    def environment(self, port: int = 8000) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in OURS}
        return kept | {
            "DATA_DIR": str(self.data), "CONTENT_DIR": str(self.content), "PORT": str(port),
            "TWO_PERSON_RULE": "false", "DJANGO_SETTINGS_MODULE": "skinsite.settings",
        }  # fmt: skip

    def manage(self, *words: str) -> None:
        done = subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT, env=self.environment(), capture_output=True, text=True,
        )  # fmt: skip
        assert not done.returncode, done.stdout + done.stderr

    def make_empty(self) -> None:
        """Tables and static files, and not one document."""
        self.manage("migrate", "-v", "0")
        self.manage("collectstatic", "-v", "0", "--no-input")

    def fill(self, empty: Prepared, code: str = "") -> None:
        """Import the content into a copy of an empty site, then run a few lines inside it."""
        shutil.copytree(empty.data, self.data)
        self.manage("import_content")
        if code:
            self.manage("shell", "-v", "0", "-c", code)

    @contextmanager
    def served(self) -> Iterator[str]:
        """The address under which the site answers."""
        port = free_port()
        command = [sys.executable, "-m", "gunicorn", "-c", "python:skinsite.gunicorn_config"]
        process = subprocess.Popen(
            command, cwd=ROOT, env=self.environment(port), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _wait_until_up(process, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(STOP_SECONDS)


def _wait_until_up(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        assert process.poll() is None, "the site ended by itself"
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.1)
        finally:
            connection.close()
    raise AssertionError(f"the site is not up after {PATIENCE_SECONDS} s")
