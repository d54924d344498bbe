"""content/reviews.yaml: signatures written by export, read only into an empty database."""

from __future__ import annotations

import io

from ruamel.yaml import YAML

from articles.models import Contributor, Review
from documents import yaml_text
from documents.content_files.extras import BadExtra
from documents.fields import Fields
from documents.models import Document
from markup.types import Problem


def dump() -> str:
    """All reviews as YAML, "" where there is none."""
    reviews = Review.objects.select_related("document", "reviewer").order_by("reviewed_on", "pk")
    rows = [
        {
            "document": review.document.path,
            "reviewer": review.reviewer.key,
            "reviewed_on": review.reviewed_on.isoformat(),
            "evidence_until": review.evidence_until.isoformat(),
            "checked": review.checked,
            "content_hash": review.content_hash,
            "content": review.content,
        }
        for review in reviews
    ]
    if not rows:
        return ""
    yaml = YAML()
    yaml.width = 10**9
    out = io.StringIO()
    yaml.dump(rows, out)
    return out.getvalue()


def load(text: str) -> None:
    """Take the reviews over. Raises BadExtra where one cannot be."""
    data, problems = yaml_text.load(text)
    for entry in data or []:
        fields = Fields(entry, problems)
        document = Document.objects.filter(path=fields.text("document")).first()
        reviewer = Contributor.objects.filter(key=fields.text("reviewer")).first()
        reviewed_on, evidence_until = fields.day("reviewed_on"), fields.day("evidence_until")
        if document is None or reviewer is None:
            problems.append(Problem(fields.line("document"), 1, "unknown document or reviewer."))
        if (
            problems
            or document is None
            or reviewer is None
            or not reviewed_on
            or not evidence_until
        ):
            break
        Review.objects.create(
            document=document, reviewer=reviewer, reviewed_on=reviewed_on,
            evidence_until=evidence_until, checked=fields.text("checked"),
            content_hash=fields.text("content_hash"),
            content=fields.text("content", longest=1_000_000),
        )  # fmt: skip
    if problems:
        raise BadExtra(problems[0].line, problems[0].message)
