from __future__ import annotations

from pathlib import Path

import pytest

from articles.models import Article
from bench import library
from bench.figures import Figure, table
from documents.content_files.importer import import_content

ARTICLES = 12


def _texts(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text()
        for path in root.rglob("*")
        if path.is_file()
    }


def test_the_same_library_is_made_every_time(tmp_path: Path) -> None:
    library.write(tmp_path / "a", ARTICLES)
    library.write(tmp_path / "b", ARTICLES)
    assert _texts(tmp_path / "a") == _texts(tmp_path / "b")


@pytest.mark.django_db
def test_its_articles_have_all_that_articles_are_made_of(tmp_path: Path) -> None:
    count = library.write(tmp_path, ARTICLES)
    assert len(import_content(tmp_path).added) == count
    article = Article.objects.get(slug="article-5")
    assert 700 < article.words < 1_100
    assert len(article.sources) > 20
    assert len(article.claims) > 3
    for part in ("<table", "<figure", "Urgent:", 'class="word"', "Thirty people", "/articles/"):
        assert part in article.html


def test_what_is_over_its_limit_is_said_to_be_missed() -> None:
    lines = table([Figure("Quick", 1.5, 1.8, " ×"), Figure("Slow", 2, 1.8, " ×")]).splitlines()
    assert lines[1].endswith("1.8 ×")
    assert lines[2].endswith("missed")


def test_a_figure_without_a_limit_is_never_missed() -> None:
    assert Figure("Import", 99, None).is_met
