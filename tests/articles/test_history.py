"""The public history of a page, and its seal. Never a draft."""

from __future__ import annotations

from time import perf_counter
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.auth.models import User
from django.test import Client, SimpleTestCase
from django.utils.text import slugify
from django.utils.timezone import now

from articles import content_hash
from articles.differences import READ_LINES_COMPARED, read_difference
from articles.models import Article, Contributor, Review
from articles.views.history.publications import AT_ONCE
from articles.views.history.seal import live
from documents import workflow
from documents.models import Document, Publication, Redirect
from tests.articles.heads import breadcrumb, head, words
from tests.factories import (
    BODY,
    IMAGE,
    SVG,
    article_text,
    claim_text,
    make_article,
    make_document,
    make_library,
    make_user,
)

CHANGED = BODY.replace("three layers", "more than three layers")
PERSON = "name: Dr A. Example\nrole: Reviewer\nqualification: MD\ninterests: none declared\n"


def save(document: Document, text: str, note: str = "") -> User:
    writer = make_user(f"writer-{User.objects.count()}", "writer")
    document.refresh_from_db()
    workflow.save(document, text, by=writer, based_on=document.head_id, note=note)
    return writer


def publish(document: Document, text: str, note: str = "", **name: str) -> None:
    writer = save(document, text, note)
    publisher = make_user(f"publisher-{User.objects.count()}", "publisher", **name)
    workflow.submit(document, by=writer)
    document.refresh_from_db()
    workflow.approve(document.head, by=publisher)
    workflow.publish(document, by=publisher)


def sign(document: Document, name: str = "Dr A. Example") -> None:
    key = slugify(name)
    person = make_document("contributor", key, PERSON.replace("Dr A. Example", name))
    article = Article.objects.get(document=document)
    Review.objects.create(
        document=document, content=live(article), content_hash=article.content_hash,
        reviewer=Contributor.objects.get(document=person), checked="Every number.",
        reviewed_on="2026-11-23", evidence_until="2026-11-20",
    )  # fmt: skip


@pytest.mark.django_db
class TestHistory:
    def test_a_text_from_the_repository_is_dated_by_itself(self, client: Client) -> None:
        make_article()
        [entry] = client.get("/articles/dermis/history/").context["entries"]
        assert (str(entry.on), entry.how) == ("2026-11-22", "from the repository")
        assert entry.note == "First published"
        for page in ("", "1/"):
            said = words(client.get(f"/articles/dermis/history/{page}").content.decode())
            assert "from the repository" in said

    def test_a_person_is_named_by_their_public_name(self, client: Client) -> None:
        article = make_article()
        publish(article, article_text(CHANGED), first_name="Ann", last_name="Wu")
        newest = client.get("/articles/dermis/history/").context["entries"][0]
        assert (newest.number, newest.how) == (2, "by Ann Wu")

    def test_what_changed_is_what_the_text_itself_says(self, client: Client) -> None:
        changed = "[{on: 2026-11-22, note: First published}, {on: 2026-11-25, note: Said better}]"
        publish(make_article(), article_text(CHANGED, changed=changed))
        notes = [e.note for e in client.get("/articles/dermis/history/").context["entries"]]
        assert notes == ["Said better", "First published"]
        assert client.get("/articles/dermis/history/2/").context["entry"].note == "Said better"

    def test_a_text_that_says_nothing_new_of_itself_does_not_repeat_the_last(
        self, client: Client
    ) -> None:
        publish(make_article(), article_text(CHANGED))
        assert client.get("/articles/dermis/history/").context["entries"][0].note == ""
        assert client.get("/articles/dermis/history/2/").context["entry"].note == ""

    def test_the_editors_note_is_for_editors(self, client: Client) -> None:
        publish(make_article(), article_text(CHANGED), "Between us: the reviewer insisted")
        for page in ("history/", "history/2/", "history/2.md", "", "seal/"):
            assert b"Between us" not in client.get(f"/articles/dermis/{page}").content
        assert b"Between us" not in client.get("/feed.atom").content

    def test_a_long_history_is_told_in_parts(self, client: Client) -> None:
        article = make_article()
        publisher = make_user("publisher", "publisher")
        rows = [
            Publication(document=article, revision=article.head, number=n, by=publisher, at=now())
            for n in range(2, AT_ONCE + 2)
        ]
        Publication.objects.bulk_create(rows)
        newer = client.get("/articles/dermis/history/").context["entries"]
        assert (newer[-1].number, newer[-1].note) == (2, "")
        [oldest] = client.get("/articles/dermis/history/?page=2").context["entries"]
        assert (oldest.number, oldest.note) == (1, "First published")

    def test_a_login_name_is_never_shown(self, client: Client) -> None:
        article = make_article()
        publish(article, article_text(CHANGED))
        page = client.get("/articles/dermis/history/").content.decode()
        assert "published by an editor" in page
        assert "publisher-" not in page

    def test_drafts_are_not_shown(self, client: Client) -> None:
        article = make_article()
        save(article, article_text("## Secret\n\nA draft.[@menon]\n"))
        assert len(client.get("/articles/dermis/history/").context["entries"]) == 1
        assert client.get("/articles/dermis/history/2/").status_code == 404
        assert client.get("/articles/dermis/history/2.md").status_code == 404

    @pytest.mark.parametrize("number", ["0", "2", "9" * 30])
    def test_a_text_of_an_unknown_number_is_not_found(self, client: Client, number: str) -> None:
        make_article()
        assert client.get(f"/articles/dermis/history/{number}/").status_code == 404
        assert client.get(f"/articles/dermis/history/{number}.md").status_code == 404

    def test_a_draft_between_two_texts_is_skipped_in_their_difference(self, client: Client) -> None:
        article = make_article()
        save(article, article_text("## Secret\n\nA draft.[@menon]\n"))
        publish(article, article_text(CHANGED))
        page = client.get("/articles/dermis/history/2/").content.decode()
        assert "<ins> more than</ins>" in page
        assert "Secret" not in page
        assert "draft" not in page

    def test_words_say_what_was_added_and_removed(self, client: Client) -> None:
        article = make_article()
        publish(article, article_text("## What it is\n\nSomething else.[@menon]\n"))
        page = client.get("/articles/dermis/history/2/").content.decode()
        assert "<strong>Removed</strong>" in page
        assert "<strong>Added</strong>" in page

    def test_markup_in_a_text_is_shown_as_text(self, client: Client) -> None:
        article = make_article()
        publish(article, article_text(f"{BODY}\n<script>alert(1)</script>\n"))
        page = client.get("/articles/dermis/history/2/").content.decode()
        assert "&lt;script&gt;" in page
        assert "<script>alert" not in page

    def test_the_first_text_has_nothing_to_be_compared_with(self, client: Client) -> None:
        make_article()
        page = client.get("/articles/dermis/history/1/").content.decode()
        assert "nothing to compare" in page
        assert "/articles/dermis/history/1.md" in page

    def test_a_whole_old_text_is_kept_to_the_byte(self, client: Client) -> None:
        article = make_article()
        publish(article, article_text(CHANGED))
        assert client.get("/articles/dermis/history/1.md").content == article_text().encode()

    def test_an_old_name_leads_to_the_history_of_the_new_one(self, client: Client) -> None:
        Redirect.objects.create(kind="article", old_name="corium", document=make_article())
        answer = client.get("/articles/corium/history/1/")
        assert answer.status_code == 301
        assert answer.headers["Location"] == "/articles/dermis/history/1/"

    @pytest.mark.parametrize("page", ["history/", "history/1/", "history/1.md", "seal/"])
    def test_a_withdrawn_page_keeps_its_texts_to_itself(self, client: Client, page: str) -> None:
        workflow.withdraw(make_article(), by=None, reason="It was wrong.")
        answer = client.get(f"/articles/dermis/{page}")
        assert answer.status_code == 410
        assert "It was wrong." in answer.content.decode()

    @pytest.mark.parametrize("page", ["history/", "history/1/", "history/1.md", "seal/"])
    def test_a_page_never_published_has_no_history(self, client: Client, page: str) -> None:
        make_article(live=False)
        assert client.get(f"/articles/dermis/{page}").status_code == 404

    @pytest.mark.parametrize("number", ["0", "2", "x", "1e1"])
    def test_a_part_of_the_list_that_is_not_there_is_not_found(
        self, client: Client, number: str
    ) -> None:
        make_article()
        assert client.get(f"/articles/dermis/history/?page={number}").status_code == 404

    def test_more_texts_need_no_more_queries(
        self, client: Client, django_assert_num_queries: Any
    ) -> None:
        article = make_article()
        for number in range(3):
            publish(article, article_text(f"{BODY}\nNumber {number}.\n"))
        with django_assert_num_queries(4):
            client.get("/articles/dermis/history/")


@pytest.mark.django_db
class TestSeal:
    def test_an_unsigned_page_says_that_nobody_has_signed(self, client: Client) -> None:
        make_article()
        page = client.get("/articles/dermis/seal/").content.decode()
        assert "No clinician has reviewed any text of this page so far." in page
        assert Article.objects.get().content_hash in page

    def test_a_signed_page_names_who_signed_what_and_when(self, client: Client) -> None:
        sign(make_article())
        page = client.get("/articles/dermis/seal/").content.decode()
        assert "Dr A. Example" in page
        assert "Every number." in page
        assert "20 November 2026" in page
        assert ", the same as today" in page

    def test_a_changed_page_shows_what_has_changed_since(self, client: Client) -> None:
        article = make_article()
        sign(article)
        publish(article, article_text(CHANGED))
        page = client.get("/articles/dermis/seal/").content.decode()
        assert ", not the same as today" in page
        assert "<ins> more than</ins>" in page

    def test_the_content_compared_is_the_content_that_is_hashed(self) -> None:
        make_library()
        make_document("claim", "scars", claim_text())
        for name in ("layers", "layers-dark"):
            make_document("drawing", name, SVG)
        make_document("image", "layers", IMAGE)
        make_article(body=f"{BODY}\n[[claim:scars]]\n\n![Three layers](layers.svg)\n")
        article = Article.objects.get()
        assert (article.claims, article.figures) == (["scars"], ["layers.svg"])
        assert content_hash.of(live(article)) == article.content_hash

    def test_nothing_is_rendered_for_a_reader_of_the_seal(self, client: Client) -> None:
        article = make_article()
        sign(article)
        publish(article, article_text(CHANGED))
        with patch("articles.rendering._render", side_effect=AssertionError):
            page = client.get("/articles/dermis/seal/")
        assert "<ins> more than</ins>" in page.content.decode()

    def test_an_older_signature_counts_again_when_the_text_is_undone(self, client: Client) -> None:
        article = make_article()
        sign(article)
        publish(article, article_text(CHANGED))
        sign(article, "Dr B. Example")
        publish(article, article_text())
        said = words(client.get("/articles/dermis/seal/").content.decode())
        assert "Reviewer Dr A. Example, Reviewer" in said
        assert ", the same as today" in said


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["history/", "history/1/", "seal/"])
class TestEveryPageOfAnArticlesPast:
    def test_it_says_under_its_title_that_it_is_no_advice(self, client: Client, page: str) -> None:
        make_article()
        assert "not medical advice" in head(client.get(f"/articles/dermis/{page}").content.decode())

    def test_it_tells_machines_the_way_to_itself(self, client: Client, page: str) -> None:
        make_article()
        steps = breadcrumb(client.get(f"/articles/dermis/{page}").content.decode())
        assert steps[-1].endswith(f"/articles/dermis/{page}")
        assert steps[2].endswith("/articles/dermis/")


class DifferenceTests(SimpleTestCase):
    def test_the_same_text_has_no_difference(self) -> None:
        self.assertEqual(read_difference("a\nb\n", "a\nb\n").groups, ())

    def test_only_line_ends_are_no_difference_of_words(self) -> None:
        self.assertEqual(read_difference("a\r\nb\r\n", "a\nb\n").groups, ())

    def test_only_empty_lines_are_no_difference_of_words(self) -> None:
        self.assertEqual(read_difference("a\nb\n", "a\n\n\nb\n\n").groups, ())

    def test_a_new_line_stands_among_its_neighbours(self) -> None:
        [group] = read_difference("a\nc", "a\nb\nc").groups
        self.assertEqual([line.kind for line in group], ["same", "added", "same"])

    def test_one_changed_word_is_marked_and_the_rest_is_not(self) -> None:
        [group] = read_difference("one two three four", "one two 3 four").groups
        marked = [piece.text for line in group for piece in line.pieces if piece.is_changed]
        self.assertEqual(marked, ["three", "3"])

    def test_lines_with_nothing_in_common_are_shown_whole(self) -> None:
        [group] = read_difference("one two three", "vier fünf sechs sieben").groups
        self.assertEqual([len(line.pieces) for line in group], [1, 1])

    def test_texts_of_very_many_lines_are_not_compared(self) -> None:
        self.assertTrue(read_difference("", "x\n" * (READ_LINES_COMPARED + 1)).is_too_long)

    def test_two_long_paragraphs_are_compared_in_no_time(self) -> None:
        old, new = (" ".join(f"{letter}{n}" for n in range(700)) for letter in "ab")
        start = perf_counter()
        read_difference(old, new)
        self.assertLess(perf_counter() - start, 2)
