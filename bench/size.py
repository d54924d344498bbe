"""How large the library is that everything is measured on."""

from __future__ import annotations

ARTICLES = 1_000
CLAIMS = 800
REFERENCES = 500
FIGURES = 50
FACETS = ("concern", "layer", "treatment", "setting")
TERMS = 12  # of each facet
