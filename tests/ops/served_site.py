"""A copy of the tree, started with ``make run`` as a person would."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STOP_SECONDS = 30
INSTALL_SECONDS = 300
OURS = ("DATA_DIR", "DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PORT", "SITE_URL", "CONTENT_DIR")


def copy_tree(target: Path) -> Path:
    """Every file that is or would be in the repository, and nothing made by using it."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    return target


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class Site:
    """``make run`` in a tree with a data folder of its own."""

    tree: Path
    data: Path
    content: Path
    port: int

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in OURS}
        return kept | {
            "DATA_DIR": str(self.data), "CONTENT_DIR": str(self.content), "PORT": str(self.port),
        }  # fmt: skip

    def make(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """A make that ends by itself."""
        return subprocess.run(
            ["make", *words], cwd=self.tree, env=self.environment | environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=300,
        )  # fmt: skip

    def django(self, code: str) -> None:
        """A few lines inside the site's own environment."""
        python = self.tree / ".venv" / "bin" / "python"
        command: list[str | Path] = [python, "manage.py", "shell", "-v", "0", "-c", code]
        subprocess.run(command, cwd=self.tree, env=self.environment, check=True)

    @contextmanager
    def running(self, patience: float = INSTALL_SECONDS) -> Iterator[Run]:
        with (self.data.parent / f"{self.data.name}.log").open("w+") as log:
            process = subprocess.Popen(
                ["make", "run"], cwd=self.tree, env=self.environment, stdout=log, stderr=log,
                stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
            run = Run(self.port, process, Path(log.name))
            try:
                run.wait_until_up(patience)
                yield run
            finally:
                run.end()


@dataclass(slots=True)
class Run:
    """One start of the site."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path
    seconds: float = 0.0

    def wait_until_up(self, patience: float) -> None:
        started = time.monotonic()
        while time.monotonic() - started < patience:
            assert self.process.poll() is None, f"make run ended: {self.output()}"
            try:
                if self.get("/healthz")[0] == 200:
                    self.seconds = time.monotonic() - started
                    return
            except (OSError, HTTPException):
                time.sleep(0.05)
        raise AssertionError(f"not up after {patience} s: {self.output()}")

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            names = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, names, answer.read()
        finally:
            connection.close()

    def raw(self, request: bytes) -> bytes:
        """Whatever comes back for bytes that no client library would send."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(request)
            return b"".join(iter(lambda: connection.recv(65_536), b""))

    def press_ctrl_c(self) -> int:
        """As a terminal does it: the signal goes to make and to all it started."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(STOP_SECONDS)

    def is_anything_left(self) -> bool:
        try:
            os.killpg(self.process.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def output(self) -> str:
        return self.log.read_text()

    def end(self) -> None:
        if self.is_anything_left():
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(STOP_SECONDS)
