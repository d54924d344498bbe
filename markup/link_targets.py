"""Where a link leads, and what is wrong when it leads nowhere."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from markup.addresses import Address
from markup.headings import heading_id
from markup.types import Target

OUTSIDE_REL = "noopener noreferrer"


@dataclass(frozen=True, slots=True)
class Destination:
    """An address to write into the page; ``problem`` says why there is none."""

    href: str = ""
    rel: str = ""
    problem: str = ""


def find_destination(
    address: Address, targets: Mapping[str, Target], ids_here: Container[str]
) -> Destination:
    """Resolve an address against the documents there are and the headings of this page."""
    if address.kind == "refused":
        return Destination(problem=address.where)
    if address.kind == "outside":
        return Destination(address.where, OUTSIDE_REL)
    if address.kind == "here":
        return _here(address.anchor, ids_here)
    target = targets.get(address.where)
    if target is None:
        return Destination(problem=f"There is no document {address.where}.")
    return _document(address, target)


def _here(anchor: str, ids_here: Container[str]) -> Destination:
    if not anchor or heading_id(anchor) not in ids_here:
        return Destination(problem=f"This page has no heading #{anchor}.")
    return Destination(f"#{heading_id(anchor)}")


def _document(address: Address, target: Target) -> Destination:
    anchor = address.anchor
    if not anchor:
        return Destination(target.url)
    known = target.anchors
    if known is not None and anchor not in known and heading_id(anchor) not in known:
        return Destination(target.url, problem=f"{address.where} has no heading #{anchor}.")
    return Destination(f"{target.url}#{heading_id(anchor)}")
