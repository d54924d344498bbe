"""Draw the figures: python -m figures [--check] [name ...]"""

from __future__ import annotations

import argparse
import sys

from figures import register


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m figures", description="Draw the figures.")
    parser.add_argument("names", nargs="*", help="figures to draw; all of them when none is given")
    parser.add_argument("--check", action="store_true", help="write nothing, fail on a difference")
    options = parser.parse_args()
    if unknown := set(options.names) - set(register.names()):
        parser.error(f"no such figure: {', '.join(sorted(unknown))}")
    wanted = options.names or register.names()
    if options.check:
        stale = register.stale_files(wanted)
        for file in stale:
            sys.stderr.write(f"differs: {file}\n")
        return 1 if stale else 0
    for path in register.write(wanted):
        sys.stdout.write(f"{path.stat().st_size:6d}  {path.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
