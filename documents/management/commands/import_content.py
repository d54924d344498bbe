from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from documents.content_files.importer import import_content, refresh_if_code_changed
from documents.content_files.report import BadContent

CONFLICTS = 3


class Command(BaseCommand):
    help = "Bring the files of content/ into the database: all of them, or nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.CONTENT_DIR)
        parser.add_argument("--dry-run", action="store_true", help="say what would happen")
        parser.add_argument(
            "--take", choices=["file", "database"], help="decide every conflict this way"
        )
        parser.add_argument(
            "--withdraw-missing", action="store_true", help="withdraw pages whose file is gone"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        try:
            report = import_content(
                folder, take=options["take"], dry_run=options["dry_run"],
                withdraw_missing=options["withdraw_missing"],
            )  # fmt: skip
            rebuilt = False if options["dry_run"] else refresh_if_code_changed()
        except BadContent as bad:
            for line in bad.lines():
                self.stderr.write(f"{folder.name}/{line}")
            files = len({path for path, _ in bad.problems})
            raise CommandError(
                f"{len(bad.problems):,} problems in {files:,} files. Nothing was written."
            ) from bad
        would = "Would be: " if options["dry_run"] else ""
        self.stdout.write(f"{would}{report.summary()}.")
        if rebuilt:
            self.stdout.write("All pages were made anew: the code that makes them has changed.")
        for path in report.missing:
            if path not in report.withdrawn:
                self.stdout.write(
                    f"{folder.name}/{path}: published, but its file is gone (--withdraw-missing)."
                )
        for conflict in report.conflicts:
            self.stderr.write(
                f"{folder.name}/{conflict.path}: changed in the file and in the database; "
                "the database's text is kept (--take file|database)."
            )
            self.stderr.write(conflict.difference())
        if report.conflicts:
            sys.exit(CONFLICTS)
