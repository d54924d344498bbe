from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, Contributor, Review
from documents import workflow
from documents.models import Document, SiteVersion
from tests.factories import make_article, make_document, make_user

pytestmark = pytest.mark.django_db

NOT_REVIEWED = "Not yet reviewed by a clinician"
NOT_ADVICE = "This is information, not medical advice."
PERSON = "name: Dr A. Example\nrole: Reviewer\nqualification: MD\ninterests: none declared\n"
FACT_CHECK: dict[str, Any] = {
    "title": "Do needles fill dents?",
    "kind": "fact-check",
    "section": "uses",
    "statement": "New tissue fills the dent.",
    "verdict": "misleading",
    "statement_ids": "[U1a]",
}


def _page(client: Client, slug: str = "dermis") -> str:
    response = client.get(f"/articles/{slug}/")
    assert response.status_code == 200
    return response.content.decode()


def _sign(document: Document) -> None:
    make_document("contributor", "a-example", PERSON)
    Review.objects.create(
        document=document, content="{}", checked="The whole text.",
        content_hash=Article.objects.get(pk=document.pk).content_hash,
        reviewer=Contributor.objects.get(), reviewed_on=localdate(), evidence_until=localdate(),
    )  # fmt: skip


def _visible(html: str) -> str:
    main = html[html.index("<main") : html.index("</main>")]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def test_a_page_shows_its_parts_in_the_order_of_reading(client: Client) -> None:
    make_article()
    html = _page(client)
    parts = ["<h1>The dermis</h1>", "The middle layer of skin.", NOT_REVIEWED, "In short",
             "It holds water.", "On this page", "data-article-body", "Skin has three layers.",
             'id="source-menon"', 'id="about-page"']  # fmt: skip
    places = [html.index(part, html.index("<main")) for part in parts]
    assert places == sorted(places)


def test_the_body_stands_in_an_element_of_its_own(client: Client) -> None:
    make_article()
    assert '<div class="text" data-article-body><h2 id="h-what-it-is">' in _page(client)


def test_citations_lead_to_the_list_of_sources(client: Client) -> None:
    make_article()
    html = _page(client)
    targets = set(re.findall(r'class="cite[^"]*" href="#([\w-]+)"', html))
    assert targets == {"source-menon"}
    assert all(f'<li id="{target}">' in html for target in targets)


def test_every_entry_of_the_contents_list_leads_somewhere(client: Client) -> None:
    make_article()
    html = _page(client)
    contents = html[html.index('class="contents"') : html.index('<div class="body">')]
    anchors = re.findall(r'href="#([\w-]+)"', contents)
    assert "h-what-it-is" in anchors
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in html] == []


def test_advice_is_disclaimed_under_the_title_and_at_the_end(client: Client) -> None:
    make_article()
    text = _visible(_page(client))
    assert text.count(NOT_ADVICE) == 2
    assert text.rstrip().endswith(NOT_ADVICE)


def test_a_page_nobody_signed_says_so(client: Client) -> None:
    make_article()
    html = _page(client)
    assert NOT_REVIEWED in html
    assert "lastReviewed" not in html


def test_a_signed_page_names_who_signed(client: Client) -> None:
    _sign(make_article())
    html = _page(client)
    assert NOT_REVIEWED not in html
    assert "Dr A. Example" in html
    assert f'"lastReviewed":"{localdate().isoformat()}"' in html


def test_a_page_changed_since_it_was_signed_is_not_reviewed(client: Client) -> None:
    document = make_article()
    _sign(document)
    Article.objects.update(content_hash="0" * 64)
    html = _page(client)
    assert NOT_REVIEWED in html
    assert "since it was changed" in html
    assert "lastReviewed" not in html


def test_a_page_without_author_says_so(client: Client) -> None:
    make_article()
    assert "Nobody has put their name to this page yet." in _page(client)


def test_related_pages_come_with_the_reason_to_read_them(client: Client) -> None:
    make_article("epidermis", title="The epidermis")
    make_article(related="[{to: epidermis, why: The layer above}]")
    html = _page(client)
    assert '<a href="/articles/epidermis/">The epidermis</a><p>The layer above</p>' in html


def test_a_page_leads_to_its_neighbours_in_the_order_of_reading(client: Client) -> None:
    for slug in ("how-skin-works", "dermis", "wound-healing"):  # what lies between is not published
        make_article(slug, title=slug.upper())
    html = _page(client)
    assert '<a rel="prev" href="/articles/how-skin-works/"><small>Before this</small> HOW' in html
    assert '<a rel="next" href="/articles/wound-healing/"><small>Next in Skin</small> WOUND' in html
    assert 'rel="prev"' not in _page(client, "how-skin-works")
    assert 'rel="next"' not in _page(client, "wound-healing")


def test_a_page_outside_the_order_has_no_neighbours(client: Client) -> None:
    make_article("dents", **FACT_CHECK)
    assert 'class="onward"' not in _page(client, "dents")


def test_a_page_says_how_to_cite_it(client: Client) -> None:
    make_article()
    html = _page(client)
    assert re.search(
        r"Skin, plainly\. The dermis\. 22 November 2026\. http://[^ ]+/articles/dermis/<", html
    )


def test_a_page_links_its_twins_history_and_seal(client: Client) -> None:
    make_article()
    html = _page(client)
    for ending in (".md", ".json", ".bib", ".ris", "/history/", "/seal/"):
        assert f'href="/articles/dermis{ending}"' in html


def test_a_fact_check_shows_its_statement_and_five_verdicts(client: Client) -> None:
    make_article("dents", **FACT_CHECK)
    html = _page(client, "dents")
    assert "“New tissue fills the dent.”" in html
    marked = re.findall(r'<span class="verdict verdict--([\w-]+)" aria-current="true">', html)
    assert marked == ["misleading"]
    assert set(re.findall(r'<span class="verdict verdict--([\w-]+)"', html)) == {
        "supported", "partly-supported", "unproven", "misleading", "unsafe",
    }  # fmt: skip


def test_the_head_says_what_the_page_is(client: Client) -> None:
    make_article()
    html = _page(client)
    assert "<title>The dermis – Skin, plainly</title>" in html
    assert '<meta name="description" content="The middle layer of skin.">' in html
    assert re.search(r'<link rel="canonical" href="http://[^"]+/articles/dermis/">', html)


def test_nothing_is_inline_but_data(client: Client) -> None:
    make_article()
    html = _page(client)
    scripts = re.findall(r"<script ([^>]*)>", html)
    assert scripts == ['type="module" async src="/static/js/site.js"', 'type="application/ld+json"']
    assert re.findall(r"\s(?:style|on\w+)=", html) == []
    assert "<style" not in html


def test_a_page_asks_the_database_six_times_at_most(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_article("epidermis", title="The epidermis")
    _sign(make_article(related="[{to: epidermis, why: The layer above}]"))
    SiteVersion.current()
    with django_assert_num_queries(6):
        _page(client)


def test_a_page_sets_no_cookie_and_varies_by_none(client: Client) -> None:
    make_article()
    response = client.get("/articles/dermis/")
    assert response.cookies == {}
    assert "Cookie" not in response.headers.get("Vary", "")


def test_an_old_name_leads_to_the_new_one(client: Client) -> None:
    document = make_article("old-name")
    workflow.rename(document, "dermis", by=make_user("p", "publisher"))
    response = client.get("/articles/old-name/")
    assert (response.status_code, response.headers["Location"]) == (301, "/articles/dermis/")


def test_a_withdrawn_page_is_gone_and_says_why(client: Client) -> None:
    document = make_article()
    workflow.withdraw(document, by=make_user("p", "publisher"), reason="Its main source was wrong.")
    response = client.get("/articles/dermis/")
    assert response.status_code == 410
    text = response.content.decode()
    assert "Its main source was wrong." in text
    assert 'action="/search/"' in text


def test_a_draft_is_nobodys_to_read(client: Client) -> None:
    make_article(live=False)
    assert client.get("/articles/dermis/").status_code == 404


def test_only_reading_is_allowed(client: Client) -> None:
    make_article()
    assert client.post("/articles/dermis/").status_code == 405
