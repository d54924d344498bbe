from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = "Search"

    def ready(self) -> None:
        from documents import signals
        from search import indexing

        post_migrate.connect(indexing.prepare, sender=self, dispatch_uid="search index")
        signals.documents_changed.connect(indexing.follow, dispatch_uid="search index")
        signals.projections_rebuilt.connect(indexing.start_anew, dispatch_uid="search index")
