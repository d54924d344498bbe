from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from documents.models import Document
from skinsite import release

ROLES = "writer|editor|clinical-reviewer|publisher|operator"


class Command(BaseCommand):
    help = "Migrate, import content/ and collect static files; leaves alone what is unchanged."

    def handle(self, *args: Any, **options: Any) -> None:
        settings.MEDIA_ROOT.mkdir(exist_ok=True)
        stamp: Path = settings.DATA_DIR / "release"
        this_release = release.fingerprint(settings.BASE_DIR)
        is_new = not stamp.is_file() or stamp.read_text() != this_release
        if is_new or _unapplied():
            call_command("migrate", verbosity=0, interactive=False)
        self._import()
        if is_new or not _is_collected():
            call_command("collectstatic", verbosity=0, interactive=False)
        stamp.write_text(this_release)
        if not get_user_model().objects.filter(is_staff=True, is_active=True).exists():
            self.stdout.write(f"Make the first editor with: make editor NAME=… ROLE={ROLES}")

    def _import(self) -> None:
        """Conflicts are printed and stop nothing; bad files only where there is no content yet."""
        try:
            call_command("import_content", stdout=self.stdout, stderr=self.stderr)
        except SystemExit:
            return
        except CommandError as bad:
            if not Document.objects.published().exists():
                raise CommandError(f"{bad} There is no earlier content to start with.") from bad
            self.stderr.write(f"{bad} The site starts with the last good content.")


def _unapplied() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _is_collected() -> bool:
    return (Path(settings.STATIC_ROOT) / "staticfiles.json").is_file()
