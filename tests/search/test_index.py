"""The index follows what is published, in the same transaction, and is never asked for more."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, Contributor, Review
from documents import workflow
from documents.content_files.importer import import_content
from documents.models import Document
from search import indexing
from search.models import IndexState, KnownWord
from tests.factories import (
    article_text,
    make_article,
    make_document,
    make_user,
    term_text,
    write_tree,
)
from tests.search.pages import found, make_site, search, words

pytestmark = [pytest.mark.django_db, pytest.mark.services]
BODY = "## What it is\n\nThe zygomatic arch.[@menon]\n"
PERSON = "name: Dr A. Example\nrole: Reviewer\nqualification: MD\ninterests: none declared\n"


def _page(name: str) -> str:
    return f"/articles/{name}/"


def test_a_draft_is_never_found(client: Client) -> None:
    make_article(body=BODY, live=False)
    assert found(search(client, "zygomatic")) == []
    indexing.rebuild()
    assert found(search(client, "zygomatic")) == []


def test_a_draft_over_a_live_page_is_never_found(client: Client) -> None:
    writer = make_user("writer", "writer")
    document = make_article()
    text = article_text(BODY)
    workflow.save(document, text, by=writer, based_on=document.head_id)
    assert found(search(client, "zygomatic")) == []


def test_a_page_is_found_in_the_transaction_that_publishes_it(client: Client) -> None:
    with transaction.atomic():
        make_article(body=BODY)
        assert found(search(client, "zygomatic")) == [_page("dermis")]


def test_a_publication_that_fails_leaves_no_trace(client: Client) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        make_article(body=BODY)
        raise RuntimeError
    assert found(search(client, "zygomatic")) == []


def test_a_withdrawn_page_leaves_at_once_and_comes_back(client: Client) -> None:
    publisher = make_user("publisher", "publisher")
    document = make_article(body=BODY)
    workflow.withdraw(document, by=publisher, reason="Out of date.")
    assert found(search(client, "zygomatic")) == []
    workflow.restore(document, by=publisher)
    assert found(search(client, "zygomatic")) == [_page("dermis")]


def test_a_row_left_over_is_not_shown(client: Client) -> None:
    """The database is asked again, whatever the index says."""
    document = make_article(body=BODY)
    Document.objects.filter(pk=document.pk).update(live=None)
    html = search(client, "zygomatic")
    assert found(html) == []
    assert "zygomatic arch" not in html


def test_a_changed_page_is_found_by_its_new_words_only(client: Client, tmp_path: Path) -> None:
    import_content(write_tree(tmp_path, {"articles/dermis.md": article_text(BODY)}))
    import_content(write_tree(tmp_path, {"articles/dermis.md": article_text()}))
    assert found(search(client, "zygomatic")) == []
    assert found(search(client, "three layers")) == [_page("dermis")]


def _known(*asked: str) -> set[str]:
    return set(KnownWord.objects.filter(word__in=asked).values_list("word", flat=True))


def test_words_of_a_withdrawn_page_are_suggested_no_more(client: Client) -> None:
    make_site()
    secret = "## What it is\n\nA roller with zzqsecretx.[@menon]\n"
    document = make_article("secret", secret, title="Wwqtitle")
    assert "Showing results for zzqsecretx" in words(search(client, "zzqsecrtx"))
    workflow.withdraw(document, by=make_user("publisher", "publisher"), reason="Out of date.")
    for asked in ("zzqsecrtx", "wwqttle"):
        assert "Showing results for" not in words(search(client, asked))
    assert "No page holds “zzqsecretx”." in words(search(client, "zzqsecretx"))
    assert _known("zzqsecretx", "wwqtitle", "roller", "skin") == {"roller", "skin"}


def test_words_that_are_replaced_are_suggested_no_more(client: Client, tmp_path: Path) -> None:
    import_content(write_tree(tmp_path, {"articles/dermis.md": article_text(BODY)}))
    import_content(write_tree(tmp_path, {"articles/dermis.md": article_text()}))
    assert _known("zygomatic", "layers") == {"layers"}


def test_one_spelling_goes_though_another_stays(tmp_path: Path) -> None:
    colour, color = (
        article_text(f"## What it is\n\nIts {word}.[@menon]\n") for word in ("colour", "color")
    )
    import_content(write_tree(tmp_path, {"articles/dermis.md": colour}))
    import_content(write_tree(tmp_path, {"articles/dermis.md": color}))
    assert _known("colour", "color") == {"color"}


def test_a_word_that_another_page_holds_stays(client: Client) -> None:
    publisher = make_user("publisher", "publisher")
    first, second = make_article("one", BODY), make_article("two", BODY)
    workflow.withdraw(first, by=publisher, reason="Out of date.")
    assert "Showing results for zygomatic" in words(search(client, "zygomtic"))
    workflow.withdraw(second, by=publisher, reason="Out of date.")
    assert _known("zygomatic") == set()
    workflow.restore(second, by=publisher)
    assert _known("zygomatic") == {"zygomatic"}


def test_what_is_known_is_the_same_when_it_is_made_anew() -> None:
    publisher = make_user("publisher", "publisher")
    pages = make_site()
    workflow.withdraw(pages["scars"], by=publisher, reason="Out of date.")
    workflow.restore(pages["scars"], by=publisher)
    before = list(KnownWord.objects.values())
    indexing.rebuild()
    assert list(KnownWord.objects.values()) == before


def test_a_word_that_leads_no_more_is_known_as_one_of_the_text() -> None:
    publisher = make_user("publisher", "publisher")
    leading = make_article("one", title="Zygomatic")
    make_article("two", BODY)
    assert KnownWord.objects.get(word="zygomatic").leads
    workflow.withdraw(leading, by=publisher, reason="Out of date.")
    assert not KnownWord.objects.get(word="zygomatic").leads


def test_a_term_s_new_name_finds_its_pages(client: Client, tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    renamed = term_text("Corium", description="The middle layer.")
    import_content(write_tree(tmp_path, {"terms/layer/dermis.yaml": renamed}))
    assert _page("dermis") in found(search(client, "corium"))


def test_pages_below_a_term_are_counted_under_it(client: Client) -> None:
    make_site()
    make_document("term", "concern/pits", term_text("Ice-pick scars", parent="acne-scars"))
    make_article("pits", BODY, title="Narrow pits", terms="{concern: [pits]}")
    assert found(search(client, "zygomatic", concern="acne-scars")) == [_page("pits")]


def test_the_index_can_be_made_anew(client: Client) -> None:
    make_site()
    before = found(search(client, "skin"))
    call_command("rebuild_search_index", verbosity=0)
    assert found(search(client, "skin")) == before


def test_projections_made_anew_make_the_index_anew(client: Client) -> None:
    make_site()
    before = found(search(client, "skin"))
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_page")
    call_command("rebuild_projections", verbosity=0)
    assert found(search(client, "skin")) == before


def test_other_code_makes_the_index_anew_after_migrations(client: Client) -> None:
    make_article(body=BODY)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_page")
    indexing.prepare()
    assert found(search(client, "zygomatic")) == []
    IndexState.objects.update(fingerprint="older code")
    indexing.prepare()
    assert found(search(client, "zygomatic")) == [_page("dermis")]


def test_the_number_of_queries_does_not_grow_with_the_results(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_site()
    for number in range(12):
        make_article(f"page-{number}", BODY, title=f"Cheek {number}")
    search(client, "collagen")
    with django_assert_num_queries(7):
        assert len(found(search(client, "zygomatic cheek"))) == 10
    with django_assert_num_queries(7):
        assert len(found(search(client, "zygomatic cheek", page="2"))) == 2


def test_signed_pages_need_no_more_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_site()
    person = make_document("contributor", "a-example", PERSON)
    for number in range(10):
        page = make_article(f"page-{number}", BODY, title=f"Cheek {number}")
        Review.objects.create(
            document=page, content="{}", content_hash=Article.objects.get(pk=page.pk).content_hash,
            reviewer=Contributor.objects.get(document=person), checked="The whole text.",
            reviewed_on="2026-11-23", evidence_until="2026-11-20",
        )  # fmt: skip
    search(client, "collagen")
    with django_assert_num_queries(7):
        html = search(client, "zygomatic cheek")
    assert words(html).count("Reviewed by Dr A. Example") == 10
