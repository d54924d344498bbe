"""A new or changed glossary word finds every article that will show it."""

from __future__ import annotations

import pytest

from documents import kinds, projection
from documents.models import Document
from taxonomy.words_in_texts import articles_holding
from tests.factories import glossary_text, make_article, make_document

pytestmark = [pytest.mark.django_db, pytest.mark.services]


@pytest.mark.parametrize(
    ("body", "form"),
    [
        ("The ÉPIDERME renews itself.", "épiderme"),
        ("There are collagen\nfibres in it.", "Collagen fibres"),
        ("> There are collagen\n> fibres in it.", "collagen fibres"),
        ("It has _collagen_ in it.", "collagen"),
        ("It has **collagen** fibres.[@menon]", "collagen fibres"),
        ("It has coll&auml;gen.", "collägen"),
        ("It has a photo\\-ageing look.", "photo-ageing"),
    ],
)
def test_a_word_is_found_however_it_is_written(body: str, form: str) -> None:
    article = make_article(body=f"## What it is\n\n{body}\n")
    assert articles_holding([form]) == [article.pk]


@pytest.mark.parametrize("form", ["colla", "fibres collagen", "++", ""])
def test_parts_of_words_are_not_found(form: str) -> None:
    make_article(body="## What it is\n\nIt has collagen fibres.\n")
    assert articles_holding([form]) == []


def test_the_last_of_many_forms_is_found() -> None:
    article = make_article(body="## What it is\n\nIt has zymogen.\n")
    forms = [f"aa{number}" for number in range(300)]
    assert articles_holding([*forms, "zymogen"]) == [article.pk]


def test_drafts_are_left_alone() -> None:
    make_article(body="## What it is\n\nIt has collagen.\n", live=False)
    assert articles_holding(["collagen"]) == []


def test_what_is_found_is_what_the_page_marks() -> None:
    body = "## What it is\n\nStraße of collagen\nfibres.\n"
    article = make_article(body=body)
    for name, word in (("road", "straße"), ("fibres", "Collagen fibres"), ("none", "fibre")):
        make_document("glossary", name, glossary_text(word))
    found = projection.live_items(articles_holding(["straße", "Collagen fibres"]))
    projection.check(found, projection.Library())
    assert [item.document for item in found] == [article]
    assert set(found[0].prepared.rendered.words) == {"road", "fibres"}


def test_an_article_that_mentions_the_entry_is_made_anew_when_the_word_leaves_it() -> None:
    entry = make_document("glossary", "collagen", glossary_text())
    article = make_article(body="## What it is\n\nIt has collagen.\n")
    item = projection.item_of(entry, glossary_text("Keratin"))
    assert list(kinds.get("glossary").dependents([item])) == []
    assert [found.document for found in projection.dependents([item])] == [
        Document.objects.get(pk=article.pk)
    ]
