"""Reads a page as a strict browser would: what it says of itself and where it leads."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {
    "meta",
    "link",
    "img",
    "source",
    "input",
    "br",
    "hr",
    "wbr",
    "path",
    "circle",
    "rect",
    "stop",
}


@dataclass
class Page(HTMLParser):
    """The parts of one page that a test may ask about."""

    titles: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    canonical: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)  # styles, scripts and handlers in the page
    json_ld: list[object] = field(default_factory=list)
    images_without_alt: list[str] = field(default_factory=list)
    images_without_size: list[str] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    language: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.attributes |= values.keys()
        if "id" in values:
            self.ids.append(values["id"])
        self.inline += [
            f"{tag} {name}" for name in values if name == "style" or name.startswith("on")
        ]
        self._note(tag, values)
        if tag in {"title", "style", "script", "h1", "h2", "h3", "h4", "h5", "h6"}:
            self._open.append((tag if tag != "script" else f"script {values.get('type', '')}", []))
            if tag == "script" and "src" in values:
                self._open[-1] = ("script src", [])

    def _note(self, tag: str, values: dict[str, str]) -> None:
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag == "meta" and "name" in values:
            self.metas[values["name"]] = values.get("content", "")
        elif tag == "link" and values.get("rel") == "canonical":
            self.canonical.append(values["href"])
        elif tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag == "img":
            if "alt" not in values:
                self.images_without_alt.append(values.get("src", ""))
            if not {"width", "height"} <= values.keys():
                self.images_without_size.append(values.get("src", ""))

    def handle_data(self, data: str) -> None:
        for _, gathered in self._open:
            gathered.append(data)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0].split()[0] != tag:
            return
        name, gathered = self._open.pop()
        text = "".join(gathered).strip()
        if name == "title" and not self._open:
            self.titles.append(text)
        elif name == "script application/ld+json":
            self.json_ld.append(json.loads(text))
        elif name in {"style"} or (name.startswith("script") and name != "script src"):
            self.inline.append(name)
        elif name[0] == "h" and name[1:].isdigit():
            self.headings.append((int(name[1]), text))


def read(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.close()
    return page
