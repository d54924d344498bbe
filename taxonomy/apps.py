from __future__ import annotations

from django.apps import AppConfig


class TaxonomyConfig(AppConfig):
    name = "taxonomy"
    verbose_name = "Taxonomy"

    def ready(self) -> None:
        from documents import kinds
        from taxonomy.glossary_kind import GlossaryKind
        from taxonomy.term_kind import TermKind

        kinds.register(TermKind())
        kinds.register(GlossaryKind())
