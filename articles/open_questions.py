"""What every page says it does not know, gathered from the section of that name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from articles.models import Article
from articles.models.article import Section

SECTION_TITLE = "what we don't know"


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """One page's section; ``url`` leads to its heading. Items are (what is asked, what is known)."""

    article: Article
    url: str
    items: tuple[tuple[str, str], ...]


def open_questions() -> dict[str, list[OpenQuestions]]:
    """Questions by the label of their pages' group, in the order of the groups."""
    pages = Article.objects.published().order_by("position", "title")
    found: dict[str, list[OpenQuestions]] = {label: [] for label in Section.labels}
    for article in pages.only("slug", "title", "section", "sections", "html").iterator():
        found[Section(article.section).label] += _of_page(article)
    return {label: questions for label, questions in found.items() if questions}


def _of_page(article: Article) -> Iterator[OpenQuestions]:
    for section in article.sections:
        if _is_open(section["title"]) and section["text"]:
            url = f"{article.get_absolute_url()}#{section['id']}"
            items = _items(article.html, section["id"]) or ((section["text"], ""),)
            yield OpenQuestions(article, url, items)


def _is_open(title: str) -> bool:
    return title.replace("’", "'").strip().casefold() == SECTION_TITLE


def _items(html: str, heading_id: str) -> tuple[tuple[str, str], ...]:
    """The entries of the section's list, without the numbers of their sources."""
    section = html.partition(f'<h2 id="{heading_id}">')[2].partition("<h2 ")[0]
    reader = _Entries()
    reader.feed(section)
    return tuple((" ".join(lead.split()), " ".join(rest.split())) for lead, rest in reader.entries)


class _Entries(HTMLParser):
    """Reads (bold beginning, the rest) of each entry; an entry without bold words is all beginning."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[tuple[str, str]] = []
        self.inside: list[str] = []
        self.has_lead = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self.entries.append(("", ""))
            self.has_lead = False
        self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass
        self.has_lead = self.has_lead or tag == "strong"

    def handle_data(self, data: str) -> None:
        if "li" not in self.inside or "sup" in self.inside:
            return
        lead, rest = self.entries[-1]
        self.entries[-1] = (lead, rest + data) if self.has_lead else (lead + data, rest)
