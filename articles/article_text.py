"""An article's text taken apart: its front matter as typed values, its body to the byte."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from articles.models.article import ArticleKindChoice, Section, Verdict
from documents import front_matter, yaml_text
from documents.fields import Fields
from documents.kinds import Kind
from documents.limits import NAME_CHARACTERS
from documents.names import PLAIN
from markup.types import Problem
from taxonomy.models import Facet

KEY_POINTS = range(3, 6)
TITLE_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """``lines`` tells on which line each list of names stands, for problems among documents."""

    title: str
    kind: str
    section: str
    summary: str
    statement: str
    verdict: str
    statement_ids: tuple[str, ...]
    terms: tuple[str, ...]  # "concern/acne"
    key_points: tuple[str, ...]
    contributors: tuple[str, ...]
    published: date
    changes: tuple[tuple[date, str], ...]
    aliases: tuple[str, ...]
    review_months: int
    related: tuple[tuple[str, str], ...]
    withdrawn: tuple[date, str] | None
    body: str
    body_line: int
    lines: Mapping[str, int]


def parse(kind: Kind, name: str, text: str) -> tuple[ParsedArticle | None, list[Problem]]:
    """The typed article, or None where it cannot be used at all, and every problem found."""
    parts, problems = front_matter.split(text)
    if parts is None:
        return None, problems
    data, problems = yaml_text.load(parts.front, first_line=parts.front_line)
    if problems:
        return None, problems
    fields = Fields(data, problems, first_line=parts.front_line)
    parsed = _typed(fields, name, parts)
    fields.advise_unknown()
    return parsed, problems


def _typed(fields: Fields, name: str, parts: front_matter.Split) -> ParsedArticle | None:
    kind = fields.choice("kind", ArticleKindChoice.values)
    is_fact_check = kind == ArticleKindChoice.FACT_CHECK
    published = fields.day("published")
    changes = _changes(fields)
    parsed = ParsedArticle(
        title=fields.text("title", longest=TITLE_CHARACTERS),
        kind=kind,
        section=fields.choice("section", Section.values),
        summary=fields.text("summary", longest=500),
        statement=fields.text("statement", required=is_fact_check, longest=500),
        verdict=fields.choice("verdict", Verdict.values, required=is_fact_check),
        statement_ids=fields.texts("statement_ids", required=is_fact_check),
        terms=_terms(fields),
        key_points=_key_points(fields, required=not is_fact_check),
        contributors=fields.texts("contributors", required=False),
        published=published or date.min,
        changes=changes,
        aliases=_aliases(fields, name),
        review_months=fields.integer("review_months", default=12, least=1, most=60),
        related=_related(fields, name),
        withdrawn=_withdrawn(fields),
        body=parts.body,
        body_line=parts.body_line,
        lines={key: fields.line(key) for key in ("terms", "related", "contributors", "aliases")},
    )
    if published and changes and changes[-1][0] < published:
        fields.problem("changed", "the last change lies before the day of publication.")
    return parsed if published and changes else None


def _key_points(fields: Fields, *, required: bool) -> tuple[str, ...]:
    points = fields.texts("key_points", required=required)
    if points and len(points) not in KEY_POINTS:
        fields.problem("key_points", f"has {len(points)} entries; three to five are wanted.")
    return points


def _terms(fields: Fields) -> tuple[str, ...]:
    mapping = fields.mapping("terms")
    terms = []
    for facet in mapping.data:
        if facet not in Facet.values:
            mapping.problem(str(facet), f"is not one of: {', '.join(Facet.values)}.")
            continue
        terms += [f"{facet}/{slug}" for slug in mapping.texts(facet, required=False)]
    return tuple(terms)


def _changes(fields: Fields) -> tuple[tuple[date, str], ...]:
    changes = []
    for entry in fields.mappings("changed", fewest=1):
        on, note = entry.day("on"), entry.text("note", longest=300)
        if on and note:
            changes.append((on, note))
    return tuple(sorted(changes))


def _aliases(fields: Fields, name: str) -> tuple[str, ...]:
    aliases = fields.texts("aliases", required=False)
    for alias in aliases:
        if alias == name:
            fields.problem("aliases", f"“{alias}” is the article's own name.")
        elif not PLAIN.fullmatch(alias) or len(alias) > NAME_CHARACTERS:
            fields.problem("aliases", f"“{alias}” cannot be the name of an article.")
    return aliases


def _related(fields: Fields, name: str) -> tuple[tuple[str, str], ...]:
    related = []
    for entry in fields.mappings("related", required=False):
        to, why = entry.text("to", longest=100), entry.text("why", longest=200)
        if to == name:
            entry.problem("to", "an article cannot be related to itself.")
        elif to and why:
            related.append((to, why))
    return tuple(related)


def _withdrawn(fields: Fields) -> tuple[date, str] | None:
    if fields.data.get("withdrawn") is None:
        fields.known.add("withdrawn")
        return None
    entry = fields.mapping("withdrawn")
    on, reason = entry.day("on"), entry.text("reason")
    return (on, reason) if on and reason else None
