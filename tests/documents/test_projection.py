from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from articles.models import Article
from documents import projection
from documents.content_files.importer import import_content, refresh_if_code_changed
from documents.models import Mention, SiteVersion
from evidence.models import Claim, Reference
from taxonomy.models import GlossaryEntry, Term
from tests.factories import article_text, make_article, write_tree

pytestmark = [pytest.mark.django_db, pytest.mark.services]

MODELS: list[Any] = [Article, Claim, GlossaryEntry, Reference, Term]


def _rows() -> list[Any]:
    return [list(model.objects.order_by("pk").values()) for model in MODELS]


def test_rebuilding_gives_the_same_rows(tmp_path: Path) -> None:
    body = "## What it is\n\nCollagen.[@menon]\n\n[[claim:scars]]\n\n![Layers.](layers.svg)\n"
    import_content(write_tree(tmp_path, {"articles/dermis.md": article_text(body)}))
    before, mentions = _rows(), set(Mention.objects.values_list("source", "kind", "name"))
    call_command("rebuild_projections")
    assert _rows() == before
    assert set(Mention.objects.values_list("source", "kind", "name")) == mentions


def test_rows_are_made_anew_when_the_code_that_makes_them_changed(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    assert refresh_if_code_changed() is False
    Article.objects.update(html="made by older code")
    SiteVersion.objects.update(projection="older")
    assert refresh_if_code_changed() is True
    assert "three layers" in Article.objects.get().html


def test_an_article_s_mentions_are_all_that_it_shows(tmp_path: Path) -> None:
    body = "## What it is\n\nCollagen.[@menon]\n\n[[claim:scars]]\n\n![Layers.](layers.svg)\n"
    import_content(write_tree(tmp_path, {"articles/dermis.md": article_text(body)}))
    names = set(Mention.objects.filter(source__kind="article").values_list("kind", "name"))
    assert names >= {
        ("reference", "menon"), ("claim", "scars"), ("image", "layers"), ("drawing", "layers"),
        ("glossary", "collagen"), ("term", "layer/dermis"),
    }  # fmt: skip


def test_the_next_due_moment_is_none_when_nothing_waits() -> None:
    make_article()
    assert projection.next_due_at() is None
