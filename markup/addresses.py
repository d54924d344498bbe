"""What a link's address means: a document, a heading of this page, another site, or nothing we allow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from posixpath import normpath
from typing import Literal
from urllib.parse import urlsplit

from markup.entities import unescape_entities

ARTICLES_FOLDER = "articles/"
MEDIA_FOLDER = "../media/"

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
UNSAFE = re.compile(r"[\x00-\x20\x7f<>\"'`\\{}|^]")
FIGURE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")

Kind = Literal["document", "here", "outside", "refused"]


@dataclass(frozen=True, slots=True)
class Address:
    """``where`` is a path under content/, an address on another site, or why it was refused."""

    kind: Kind
    where: str
    anchor: str = ""


def read_address(typed: str) -> Address:
    """What the address of a link in an article stands for."""
    address = unescape_entities(typed).strip()
    if not address:
        return Address("refused", "This link has no address.")
    if UNSAFE.search(address):
        return Address(
            "refused", f"The address {typed} holds a character that addresses may not hold."
        )
    if SCHEME.match(address):
        return _outside(address)
    path, _, anchor = address.partition("#")
    if not path:
        return Address("here", "", anchor)
    return _document(path, anchor)


def read_figure_name(typed: str) -> str:
    """The file name of a figure, or nothing when the address is not a file of ``content/media/``."""
    name = unescape_entities(typed).strip().removeprefix(MEDIA_FOLDER)
    return name if FIGURE_NAME.fullmatch(name) and ".." not in name else ""


def _outside(address: str) -> Address:
    try:
        parts = urlsplit(address)
    except ValueError:
        return Address("refused", f"The address {address} cannot be understood.")
    if parts.scheme in ("http", "https"):
        if parts.netloc:
            return Address("outside", address)
        return Address("refused", f"The address {address} names no site.")
    if parts.scheme == "mailto" and "@" in parts.path:
        return Address("outside", address)
    return Address(
        "refused", f"Links may begin with https:, http: or mailto:, not with {parts.scheme}:."
    )


def _document(path: str, anchor: str) -> Address:
    if path.startswith("/"):
        return Address("document", path, anchor)  # a page of the site itself, such as a tool
    resolved = normpath(ARTICLES_FOLDER + path)
    if resolved.startswith("../") or resolved in ("..", "."):
        return Address("refused", f"The file {path} lies outside content/.")
    return Address("document", resolved, anchor)
