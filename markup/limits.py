"""How much a text may hold.

Python-Markdown needs quadratic time on some texts and deep recursion on others; every limit here
closes one such door, far above what an article needs.
"""

from __future__ import annotations

BODY_CHARACTERS = 200_000
LINE_CHARACTERS = 5_000
BLOCK_LINES = 400
BLOCK_CHARACTERS = 20_000
BRACKETS_PER_BLOCK = 150
BRACKETS_PER_BODY = 1_500
PIPES_PER_LINE = 40
STARS_PER_BLOCK = 600  # * and _ together
DEFINITIONS_PER_BLOCK = 100  # lines that begin with a colon
ANGLES_PER_BODY = 3_000
DECLARATIONS_PER_BODY = 50  # <! and <?
BACKTICKS_PER_BODY = 4_000
SAME_PUNCTUATION_RUNNING = 200
MARKERS_PER_LINE = 10
INDENTATION_COLUMNS = 60
FRONT_MATTER_CHARACTERS = 20_000
OUTPUT_CHARACTERS = 2_000_000
TAB_COLUMNS = 4
