"""The words readers browse by, and the words that are explained to them."""

from taxonomy.models.glossary_entry import GlossaryEntry
from taxonomy.models.term import Facet, Term

__all__ = ["Facet", "GlossaryEntry", "Term"]
