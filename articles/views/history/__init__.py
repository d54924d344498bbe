"""A page's public history and the seal of its review. Never a draft."""

from articles.views.history.publications import detail, index, text
from articles.views.history.seal import seal

__all__ = ["detail", "index", "seal", "text"]
