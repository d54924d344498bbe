"""Runs a command beside a PostgreSQL of its own, named in DATABASE_URL and gone when it ends."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ops.packages import postgres_programs

OWNER = "postgres"  # made by Debian's package
START_SECONDS = 30
STOP_SECONDS = 20
# The data is thrown away, so nothing waits for a disk.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class CannotStart(Exception):
    """Why there is no server, as a sentence."""


@contextmanager
def server() -> Iterator[str]:
    """The URL of a running server that listens on a socket file only."""
    programs = postgres_programs()
    if programs is None:
        raise CannotStart("PostgreSQL is needed: sudo apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="skin-pg-"))
    try:
        person = _owner(folder)
        _initialise(programs, folder, person)
        process = _start(programs, folder, person)
        try:
            _wait(programs, folder, process)
            yield f"postgres://{OWNER}@{quote(str(folder), safe='')}/{OWNER}"
        finally:
            _stop(process)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner(folder: Path) -> dict[str, Any]:
    """Whom the server runs as: it refuses to be root."""
    if os.geteuid() != 0:
        return {}
    try:
        person = pwd.getpwnam(OWNER)
    except KeyError:
        subprocess.run(["useradd", "--system", "--no-create-home", OWNER], check=True)
        person = pwd.getpwnam(OWNER)
    os.chown(folder, person.pw_uid, person.pw_gid)
    return {"user": person.pw_uid, "group": person.pw_gid, "extra_groups": [], "cwd": folder}


def _initialise(programs: Path, folder: Path, person: dict[str, Any]) -> None:
    command: list[str | Path] = [
        programs / "initdb", "--pgdata", folder / "data", "--username", OWNER, "--auth=trust",
        "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync",
    ]  # fmt: skip
    made = subprocess.run(command, capture_output=True, text=True, **person)
    if made.returncode:
        raise CannotStart(f"initdb failed: {made.stderr.strip()}")


def _start(programs: Path, folder: Path, person: dict[str, Any]) -> subprocess.Popen[Any]:
    options = [word for setting in FAST for word in ("-c", setting)]
    command: list[str | Path] = [
        programs / "postgres", "-D", folder / "data", "-k", folder, "-c", "listen_addresses=",
        *options,
    ]  # fmt: skip
    with (folder / "log").open("wb") as log:
        # In a group of its own: Ctrl-C is for the tests, which still need it while they end.
        return subprocess.Popen(
            command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, process_group=0, **person
        )


def _wait(programs: Path, folder: Path, process: subprocess.Popen[Any]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        asked = subprocess.run(
            [programs / "pg_isready", "-q", "-h", folder, "-U", OWNER], check=False
        )
        if asked.returncode == 0:
            return
        time.sleep(0.05)
    raise CannotStart(f"PostgreSQL did not start: {(folder / 'log').read_text().strip()}")


def _stop(process: subprocess.Popen[Any]) -> None:
    """Fast shutdown, which drops whoever is still connected; at once if that is not enough."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGQUIT)
        process.wait()


def main(command: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped
    try:
        with server() as url:
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode
    except CannotStart as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
