"""What stands at the head of a page, and what the page tells machines of its place."""

from __future__ import annotations

import json
import re


def words(html: str) -> str:
    """The page without its markup, on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace(" ,", ",").split()).replace(" ,", ",")


def head(html: str) -> str:
    """From the page's title to the first heading below it."""
    return words(html.partition("<h1")[2].partition("<h2")[0])


def breadcrumb(html: str) -> list[str]:
    """The addresses of the way to the page, as its JSON-LD has them."""
    [found] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return [step["item"] for step in json.loads(found)["breadcrumb"]["itemListElement"]]
