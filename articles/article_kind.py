"""How an article is checked against the library and projected into what pages read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from articles import article_text, content_hash
from articles.article_text import ParsedArticle
from articles.figures import FILES
from articles.models import Article, Contributor
from articles.rendering import ContextMaker, kind_and_name, render
from articles.review_state import next_review_due_at
from documents import front_matter
from documents.kinds import Item, Kind
from documents.library import Library
from documents.models import Document
from evidence.models import Reference
from markup.types import Problem, Rendered
from taxonomy.models import Term


@dataclass(frozen=True, slots=True)
class Prepared:
    """What ``check`` made; links and related articles by their present names."""

    rendered: Rendered
    content_hash: str
    linked: tuple[tuple[str, str], ...]  # kind, name
    related: tuple[tuple[str, str], ...]  # name, why


class ArticleKind(Kind):
    name = "article"
    label = "article"
    folder = "articles"
    suffixes = (".md",)
    order = 80
    max_characters = 230_000
    starter = (
        "---\ntitle: \nkind: guide\nsection: skin\nsummary: \nterms:\n  concern: []\n  layer: []\n"
        "  treatment: []\n  setting: []\nkey_points:\n  - \n  - \n  - \ncontributors: []\n"
        "published: \nchanged:\n  - {on: , note: First published}\n"
        "aliases: []\nreview_months: 12\nrelated: []\n---\n\n## The short answer\n\n"
    )

    def parse(self, name: str, text: str) -> tuple[ParsedArticle | None, list[Problem]]:
        return article_text.parse(self, name, text)

    def check(self, items: Sequence[Item], library: Library) -> None:
        maker = ContextMaker(library)
        for item in items:
            _check_names(item, library)
            parsed: ParsedArticle = item.parsed
            rendered = render(
                parsed.body,
                maker.context(parsed.body, first_line=parsed.body_line),
                first_line=parsed.body_line,
            )
            item.problems += rendered.problems
            item.problems += _links_to_withdrawn(rendered, library)
            if any(problem.level == "error" for problem in rendered.problems):
                continue
            content = content_hash.canonical(parsed, rendered, library)
            item.prepared = Prepared(
                rendered,
                content_hash.of(content),
                linked=_linked(rendered, library),
                related=tuple(
                    (library.present_name("article", to), why) for to, why in parsed.related
                ),
            )
        _check_anchors(items, library)

    def project(self, items: Sequence[Item]) -> None:
        details = _source_details(items)
        rows = [_row(item, details) for item in items]
        fields = [field.name for field in Article._meta.concrete_fields if not field.primary_key]
        fields.remove("position")
        Article.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["document"], update_fields=fields,
            batch_size=50,
        )  # fmt: skip
        _write_many(items)

    def mentions(self, item: Item) -> Iterable[tuple[str, str]]:
        parsed: ParsedArticle = item.parsed
        rendered: Rendered = item.prepared.rendered
        yield from (("term", name) for name in parsed.terms)
        yield from (("contributor", name) for name in parsed.contributors)
        yield from (("reference", key) for key in rendered.citations)
        yield from (("claim", key) for key in rendered.claims)
        yield from (("glossary", word) for word in rendered.words)
        for figure in rendered.figures:
            name = figure.removesuffix(".svg")
            yield "image", name
            yield from (("drawing", name + end) for end in FILES)
        yield from item.prepared.linked
        yield from (("article", to) for to, _ in item.prepared.related)

    def address(self, name: str) -> str:
        return f"/articles/{name}/"

    def title(self, parsed: ParsedArticle) -> str:
        return parsed.title

    def aliases(self, parsed: ParsedArticle) -> Sequence[str]:
        return parsed.aliases

    def withdrawn(self, parsed: ParsedArticle) -> tuple[date, str] | None:
        return parsed.withdrawn

    def withdraw_text(self, text: str, on: date, reason: str) -> str:
        return front_matter.set_key(text, "withdrawn", {"on": on.isoformat(), "reason": reason})

    def restore_text(self, text: str) -> str:
        return front_matter.remove_key(text, "withdrawn")

    def rename_text(self, text: str, old_name: str, new_name: str) -> str:
        parsed, problems = self.read(old_name, text)
        if parsed is None:
            raise ValueError(problems[0].message)
        aliases = [alias for alias in parsed.aliases if alias not in {old_name, new_name}]
        return front_matter.set_key(text, "aliases", [*aliases, old_name])

    def next_due_at(self) -> datetime | None:
        return next_review_due_at()


def _check_names(item: Item, library: Library) -> None:
    """Terms, related articles and contributors that do not exist."""
    parsed: ParsedArticle = item.parsed
    wanted = [("terms", "term", name) for name in parsed.terms]
    wanted += [("related", "article", to) for to, _ in parsed.related]
    wanted += [("contributors", "contributor", name) for name in parsed.contributors]
    for key, kind, written in wanted:
        name = library.present_name(kind, written)
        if library.has(kind, name):
            continue
        line = parsed.lines[key]
        if library.is_withdrawn(kind, name):
            message = f"{key}: the {kind} “{name}” is withdrawn."
            item.problems.append(Problem(line, 1, message, "advice"))
        else:
            item.problems.append(Problem(line, 1, f"{key}: there is no {kind} “{name}”."))


def _linked(rendered: Rendered, library: Library) -> tuple[tuple[str, str], ...]:
    """(kind, name) of every document the text links to."""
    named = (kind_and_name(link.path, library) for link in rendered.links)
    return tuple((kind.name, name) for kind, name in named if kind is not None)


def _links_to_withdrawn(rendered: Rendered, library: Library) -> list[Problem]:
    found = []
    for link in rendered.links:
        kind, name = kind_and_name(link.path, library)
        if kind is not None and library.is_withdrawn(kind.name, name):
            message = f"{link.path} is withdrawn; readers who follow the link are told why."
            found.append(Problem(link.line, link.column, message, "advice"))
    return found


def _check_anchors(items: Sequence[Item], library: Library) -> None:
    """Links to a heading of another article, whether that one comes in now or is stored."""
    rendered = [item for item in items if item.prepared is not None]
    here = {item.name: {heading.id for heading in item.prepared.rendered.toc} for item in rendered}
    wanted = [
        (item, link, kind_and_name(link.path, library)[1])
        for item in rendered
        for link in item.prepared.rendered.links
        if link.anchor and link.path.startswith(f"{ArticleKind.folder}/")
    ]
    stored = Article.objects.filter(slug__in={name for _, _, name in wanted} - here.keys())
    for slug, toc in stored.values_list("slug", "toc"):
        here[slug] = {heading["id"] for heading in toc}
    for item, link, name in wanted:
        anchor = link.anchor if link.anchor.startswith("h-") else f"h-{link.anchor}"
        if name in here and anchor not in here[name]:
            message = f"{link.path} has no heading “{link.anchor}”."
            item.problems.append(Problem(link.line, link.column, message))


def _source_details(items: Sequence[Item]) -> dict[str, dict[str, object]]:
    keys = {key for item in items for key in item.prepared.rendered.citations}
    found = {}
    for row in Reference.objects.filter(key__in=keys):
        found[row.key] = {
            "key": row.key, "label": row.label, "citation": row.citation, "link": row.link,
            "kind": row.kind, "year": row.year, "second_hand": row.second_hand, "weak": row.weak,
            "retracted": row.retracted, "read": row.csl.get("custom", {}).get("read", ""),
            "primary": row.csl.get("custom", {}).get("primary", ""),
        }  # fmt: skip
    return found


def _row(item: Item, details: dict[str, dict[str, object]]) -> Article:
    parsed: ParsedArticle = item.parsed
    rendered: Rendered = item.prepared.rendered
    return Article(
        document=item.document, slug=item.name, kind=parsed.kind, section=parsed.section,
        title=parsed.title, summary=parsed.summary, statement=parsed.statement,
        verdict=parsed.verdict, statement_ids=list(parsed.statement_ids),
        key_points=list(parsed.key_points), published_on=parsed.published,
        changed_on=parsed.changes[-1][0],
        changes=[{"on": on.isoformat(), "note": note} for on, note in parsed.changes],
        review_months=parsed.review_months,
        related=[{"to": to, "why": why} for to, why in item.prepared.related],
        html=rendered.html, toc=[asdict(heading) for heading in rendered.toc],
        plain_text=rendered.plain_text,
        sections=[asdict(section) for section in rendered.sections],
        sources=[details[key] for key in rendered.citations], claims=list(rendered.claims),
        figures=list(rendered.figures), words=len(rendered.plain_text.split()),
        content_hash=item.prepared.content_hash,
    )  # fmt: skip


def _write_many(items: Sequence[Item]) -> None:
    """Terms and contributors of each article."""
    pks = [item.document.pk for item in items if item.document is not None]
    terms = {
        f"{facet}/{slug}": pk for facet, slug, pk in Term.objects.values_list("facet", "slug", "pk")
    }
    people = dict(Contributor.objects.values_list("key", "pk"))
    _replace(Article.terms.through, "term_id", pks, {
        item.document.pk: [terms[name] for name in item.parsed.terms if name in terms]
        for item in items if item.document is not None
    })  # fmt: skip
    _replace(Article.contributors.through, "contributor_id", pks, {
        item.document.pk: [people[name] for name in item.parsed.contributors if name in people]
        for item in items if item.document is not None
    })  # fmt: skip


def _replace(through: type, column: str, pks: list[int], wanted: dict[int, list[int]]) -> None:
    for start in range(0, len(pks), 400):
        through.objects.filter(article__in=pks[start : start + 400]).delete()  # type: ignore[attr-defined]
    through.objects.bulk_create(  # type: ignore[attr-defined]
        (
            through(article_id=pk, **{column: target})
            for pk, targets in wanted.items()
            for target in targets
        ),
        batch_size=500,
    )


def document_of(slug: str) -> Document | None:
    """The article's document by its present slug, whatever its state."""
    return Document.objects.filter(kind="article", name=slug).first()


def unsaved(item: Item) -> Article:
    """The row a checked text would become, for a preview; nothing is written."""
    return _row(item, _source_details([item]))
