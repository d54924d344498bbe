"""The address of a search: which parameters it has, what they may say, and links that change one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import Http404, QueryDict
from django.urls import reverse

from search import query
from taxonomy.models import Facet

KINDS = {
    "guide": "Guides",
    "fact-check": "Fact checks",
    "anatomy": "How skin works",
    "topic": "Topics",
    "claim": "Claims",
    "glossary": "Glossary",
}
PAGE_NUMBER = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)
Names = Mapping[str, str]  # "concern/acne" → "Acne"


@dataclass(frozen=True, slots=True)
class Asked:
    """``text`` is what was typed, readable; ``filters`` are facet → slug, and "kind"."""

    text: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    exact: bool = False
    page: int = 1

    def url(self) -> str:
        values = {"q": self.text, **self.filters, "exact": self.exact and "1"}
        values["page"] = str(self.page) if self.page > 1 else ""
        return f"{reverse('search:results')}?{urlencode({k: v for k, v in values.items() if v})}"

    def names(self, names: Names) -> list[str]:
        """The filters in words."""
        pairs = self.filters.items()
        return [names.get(f"{name}/{value}") or KINDS[value] for name, value in pairs]

    def on_page(self, page: int) -> str:
        return replace(self, page=page).url()

    def filtered(self, name: str, value: str) -> str:
        """The same question with one filter set, or with "" none of that name."""
        return replace(self, filters={**self.filters, name: value}, page=1).url()

    def taken_as_typed(self, text: str) -> str:
        return replace(self, text=text, exact=True, page=1).url()

    def unfiltered(self) -> str:
        return replace(self, filters={}, page=1).url()


def read(parameters: QueryDict, names: Names) -> Asked:
    """Of a repeated parameter the last counts; raises Http404 for a value that nothing has."""
    filters = {facet: _known(parameters, facet, names) for facet in Facet.values}
    kind = parameters.get("kind", "")
    if kind and kind not in KINDS:
        raise Http404("There is no such kind of page.")
    page = parameters.get("page", "") or "1"
    if not PAGE_NUMBER.fullmatch(page):
        raise Http404("There is no such page of results.")
    return Asked(
        text=query.read(parameters.get("q", "")).text,
        filters={name: value for name, value in {**filters, "kind": kind}.items() if value},
        exact=parameters.get("exact") == "1",
        page=int(page),
    )


def _known(parameters: QueryDict, facet: str, names: Names) -> str:
    slug = parameters.get(facet, "")
    if slug and f"{facet}/{slug}" not in names:
        raise Http404(f"There is no such {facet}.")
    return slug
