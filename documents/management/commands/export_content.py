from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from documents.content_files.exporter import LinkInTree, export_content

CONFLICTS = 3


class Command(BaseCommand):
    help = "Write the live texts into content/, byte for byte."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.CONTENT_DIR)
        parser.add_argument(
            "--check", action="store_true", help="write nothing; fail where files differ"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        try:
            report = export_content(folder, check=options["check"])
        except LinkInTree as link:
            raise CommandError(str(link)) from link
        for word, paths in (
            ("new", report.added), ("changed", report.changed), ("removed", report.removed),
            ("not in the database", report.unknown),
            ("edited since it was last imported, left alone", report.conflicts),
        ):  # fmt: skip
            for path in paths:
                self.stdout.write(f"{folder.name}/{path}: {word}")
        if options["check"] and report.differs:
            raise CommandError("content/ and the database differ.")
        self.stdout.write(f"{report.unchanged:,} files are the same to the byte.")
        if report.conflicts:
            sys.exit(CONFLICTS)
