from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from documents import workflow


class Command(BaseCommand):
    help = "Publish what is scheduled for now or earlier."

    def handle(self, *args: Any, **options: Any) -> None:
        published = workflow.publish_due()
        for document in published:
            self.stdout.write(f"Published {document}.")
        self.stdout.write(f"{len(published):,} published.")
