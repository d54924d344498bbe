from __future__ import annotations

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    name = "evidence"
    verbose_name = "Evidence"

    def ready(self) -> None:
        from documents import kinds
        from evidence.claim_kind import ClaimKind
        from evidence.data_kind import DataKind
        from evidence.reference_kind import ReferenceKind

        kinds.register(ReferenceKind())
        kinds.register(ClaimKind())
        kinds.register(DataKind())
