"""The .venv: made once, and filled again only when a lock file has changed.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
# Each lock file holds all of the ones after it, at the same versions.
LOCKS = ("requirements-dev.txt", "requirements-postgres.txt", "requirements.txt")


class CannotSetUp(Exception):
    """Why there is no environment, as a sentence."""


def site_lock(settings: Mapping[str, str]) -> str:
    """The lock file that the site itself needs, by the database it is given."""
    is_postgres = settings.get("DATABASE_URL", "").startswith("postgres")
    return "requirements-postgres.txt" if is_postgres else "requirements.txt"


def ensure(lock: str) -> None:
    """Make .venv hold what a lock file names; quick when it already does."""
    with (ROOT / lock).open() as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # two makes at once would spoil each other's work
        if not works():
            make()
        if not is_installed(lock):
            install(lock)


def works() -> bool:
    """Whether there is an interpreter; the one a link leads to may be gone."""
    return PYTHON.exists()


def is_installed(lock: str) -> bool:
    stamp = _stamp(lock)
    return stamp.is_file() and stamp.read_text() == _hash(lock)


def make() -> None:
    say("Making .venv …")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    made = subprocess.run(command, capture_output=True, text=True)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        if "ensurepip" in made.stdout + made.stderr:
            raise CannotSetUp(
                "This Python cannot make a virtual environment: apt-get install python3-venv"
            )
        lines = (made.stderr or made.stdout).strip().splitlines()
        raise CannotSetUp(f".venv cannot be made: {lines[-1] if lines else 'no reason given'}")


def install(lock: str) -> None:
    say(f"Installing {lock} …")
    for name in LOCKS:
        _stamp(name).unlink(missing_ok=True)
    command = [
        str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--require-hashes", "-r", str(ROOT / lock),
    ]  # fmt: skip
    if subprocess.run(command).returncode:
        raise CannotSetUp(f"{lock} could not be installed; what pip said stands above.")
    for name in LOCKS[LOCKS.index(lock) :]:
        _stamp(name).write_text(_hash(name))


def say(sentence: str) -> None:
    print(sentence, flush=True)


def _stamp(lock: str) -> Path:
    return VENV / f"{lock}.sha256"


def _hash(lock: str) -> str:
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def main(arguments: list[str]) -> int:
    try:
        ensure(arguments[0] if arguments else site_lock(os.environ))
    except (CannotSetUp, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
