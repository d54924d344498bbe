"""How large a file may be before anything looks inside it."""

from __future__ import annotations

FRONT_MATTER_CHARACTERS = 20_000
FILE_BYTES = 1_000_000  # of a text; a body alone may have 200,000 characters of up to 4 bytes
FILES = 50_000
NAME_CHARACTERS = 100
YAML_DEPTH = 12
