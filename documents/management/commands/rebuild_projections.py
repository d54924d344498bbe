from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from documents import projection, workflow
from documents.models import Document


class Command(BaseCommand):
    help = "Make every page's rows anew from the live texts."

    def handle(self, *args: Any, **options: Any) -> None:
        bad = projection.rebuild()
        for item in bad:
            for problem in workflow.errors(item.problems):
                self.stderr.write(f"{item.path}:{problem.line}: {problem.message}")
        if bad:
            raise CommandError(
                f"{len(bad):,} documents could not be made anew; they keep their rows."
            )
        count = Document.objects.filter(live__isnull=False).count()
        self.stdout.write(f"{count:,} documents made anew.")
