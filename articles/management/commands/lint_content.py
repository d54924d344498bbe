from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.lint.run import Measures, lint

HEADER = f"{'page':44} words  open  median  highest  sources  claims  figures  advice"


class Command(BaseCommand):
    help = (
        "Check content/ for shape, plain words, sources and numbers; errors fail, advice is shown."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.CONTENT_DIR)
        parser.add_argument("--advice", action="store_true", help="print each piece of advice")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        report = lint(folder)
        for path, problem in report.errors:
            self.stderr.write(f"{folder.name}/{path}:{problem.line}: {problem.message}")
        if options["advice"]:
            for path, problem in report.advice:
                self.stdout.write(f"{folder.name}/{path}:{problem.line}: {problem.message}")
        self.stdout.write(HEADER)
        for line in report.table:
            self.stdout.write(_row(line))
        if report.errors:
            raise CommandError(f"{len(report.errors):,} errors.")
        self.stdout.write(
            f"{len(report.table)} pages, 0 errors, {len(report.advice):,} pieces of advice."
        )


def _row(line: Measures) -> str:
    return (
        f"{line.path:44} {line.words:5}  {line.opening_grade:4.1f}  {line.median_grade:6.1f}  "
        f"{line.highest_grade:7.1f}  {line.sources:7}  {line.claims:6}  {line.figures:7}  "
        f"{line.advice:6}"
    )
