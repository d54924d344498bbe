"""Debian's packages that tests need: installed when root, else named in the line that installs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ENV = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
PACKAGES = {
    "chromium": ("chromium", "fonts-dejavu-core"),
    "java": ("default-jre-headless",),
    "npm": ("nodejs", "npm"),
    "postgresql": ("postgresql",),
}


def main(wanted: list[str]) -> int:
    missing = [package for name in wanted if not is_here(name) for package in PACKAGES[name]]
    if not missing:
        return 0
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        print(f"Needed first: sudo apt-get install {' '.join(missing)}", file=sys.stderr)
        return 1
    print(f"Installing {' '.join(missing)} …", flush=True)
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing],
    ):
        done = subprocess.run(command, env=ENV, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            print(done.stdout.decode("utf-8", "replace"), file=sys.stderr)
            print(f"{' '.join(command)} failed.", file=sys.stderr)
            return 1
    return 0


def is_here(name: str) -> bool:
    if name == "postgresql":
        return postgres_programs() is not None
    return Path("/usr/bin", name).exists()


def postgres_programs() -> Path | None:
    """The newest server's folder of programs; Debian keeps them out of PATH."""
    found = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    newest = max(found, key=lambda path: int(path.parts[-3]), default=None)
    return newest.parent if newest else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
