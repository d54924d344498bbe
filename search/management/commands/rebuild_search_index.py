from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from search import indexing


class Command(BaseCommand):
    help = "Make the search index anew from what is published."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{indexing.rebuild()} pages indexed.")
