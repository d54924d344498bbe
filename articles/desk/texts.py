"""One face of Document for each kind, so that the desk lists Articles, Claims, Terms …"""

from __future__ import annotations

from typing import Any

from documents import kinds
from documents.kinds import Kind
from documents.models import Document


def text_model(kind: Kind) -> type[Document]:
    """A proxy named after its kind: "glossary entry" becomes GlossaryEntry, at /glossaryentry/."""
    meta: dict[str, Any] = {
        "proxy": True,
        "app_label": "documents",
        "verbose_name": kind.label,
        "verbose_name_plural": plural(kind.label),
        "ordering": ["name"],
        # A way to look at Document, not a noun of its own: kept out of migrations and permissions.
        "auto_created": True,
    }
    name = kind.label.title().replace(" ", "")
    fields: dict[str, Any] = {"__module__": __name__, "Meta": type("Meta", (), meta)}
    return type(name, (Document,), fields)


def plural(label: str) -> str:
    return f"{label[:-1]}ies" if label.endswith("y") else f"{label}s"


TEXT_MODELS: dict[str, type[Document]] = {kind.name: text_model(kind) for kind in kinds.every()}
