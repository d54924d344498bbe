"""Pages about the site: true today, whatever is set."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.test import Client

from articles.models import Article, Contributor, Review
from documents import workflow
from documents.models.revision import text_hash
from tests.articles.heads import breadcrumb, head
from tests.factories import (
    SVG,
    claim_text,
    make_article,
    make_document,
    make_library,
    reference_text,
)

pytestmark = pytest.mark.django_db
PAGES = ("", "how-we-write/", "sources/", "design/", "accessibility/", "privacy/")
IMAGE = (
    "title: Evidence\nalt: Trials & more.\nlong: Four levels <high>.\ncredit: Drawn for this site\n"
    "licence: CC BY 4.0\nconsent: Not needed\nmade_by: figures\nsources: [balshem2011]\n"
)
PERSON = "name: Dr A. Example\nrole: Reviewer\nqualification: MD\ninterests: none declared\n"


def words(client: Client, page: str) -> str:
    return " ".join(client.get(f"/about/{page}").content.decode().split())


@pytest.mark.parametrize("page", PAGES)
def test_every_page_answers_without_a_cookie(client: Client, page: str) -> None:
    answer = client.get(f"/about/{page}")
    assert answer.status_code == 200
    assert not answer.cookies


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_under_its_title_that_it_is_no_advice(client: Client, page: str) -> None:
    assert "not medical advice" in head(client.get(f"/about/{page}").content.decode())


@pytest.mark.parametrize("page", PAGES)
def test_every_page_tells_machines_the_way_to_itself(client: Client, page: str) -> None:
    steps = breadcrumb(client.get(f"/about/{page}").content.decode())
    assert steps[1].endswith("/about/")
    assert steps[-1].endswith(f"/about/{page}")


def test_an_address_that_is_not_set_is_said_to_be_missing(
    client: Client, settings: LazySettings
) -> None:
    settings.CONTACT_EMAIL = settings.PUBLISHER_NAME = ""
    assert "No contact address has been set" in words(client, "")
    assert "Nobody is named as its publisher yet." in words(client, "")


def test_an_address_that_is_set_is_shown(client: Client, settings: LazySettings) -> None:
    settings.CONTACT_EMAIL = "desk@example.org"
    assert '<a href="mailto:desk@example.org">' in words(client, "privacy/")


def test_the_rule_of_two_people_is_said_to_be_on_or_off(
    client: Client, settings: LazySettings
) -> None:
    settings.TWO_PERSON_RULE = True
    assert "whoever wrote any part of it may not approve it" in words(client, "how-we-write/")
    settings.TWO_PERSON_RULE = False
    assert "has been switched off" in words(client, "how-we-write/")


def test_an_unreviewed_site_says_so(client: Client) -> None:
    make_article()
    page = words(client, "how-we-write/")
    assert "No clinician has reviewed any of the 1 page yet." in page
    assert "Nobody has put their name to these pages yet." in page


def test_reviews_of_the_live_text_are_counted(client: Client) -> None:
    make_article(slug="other")
    document = make_article()
    person = make_document("contributor", "a-example", PERSON)
    Review.objects.create(
        document=document, content="{}", reviewer=Contributor.objects.get(document=person),
        content_hash=Article.objects.get(document=document).content_hash, checked="All.",
        reviewed_on="2026-11-23", evidence_until="2026-11-20",
    )  # fmt: skip
    page = words(client, "how-we-write/")
    assert "the exact text of 1 of 2 pages" in page
    assert "Dr A. Example" in page
    later = Review.objects.get()
    later.pk, later.content_hash = None, "0" * 64
    later.save()
    assert "the exact text of 1 of 2 pages" in words(client, "how-we-write/")


def test_the_figure_of_certainty_is_shown_with_its_source(client: Client) -> None:
    assert "<figure" not in words(client, "how-we-write/")
    make_document("reference", "balshem2011", reference_text("balshem2011"))
    for name in ("evidence-rank", "evidence-rank-dark"):
        make_document("drawing", name, SVG)
    document = make_document("image", "evidence-rank", IMAGE)
    page = words(client, "how-we-write/")
    assert (
        f'<img src="/media/{text_hash(SVG)[:12]}/evidence-rank.svg" alt="Trials &amp; more."'
        in page
    )
    assert '<source media="(prefers-color-scheme: dark)"' in page
    assert "<summary>The figure in words</summary><p>Four levels &lt;high&gt;.</p>" in page
    assert page.count('href="/sources/balshem2011/"') == 2
    workflow.withdraw(document, by=None, reason="It was wrong.")
    assert "<figure" not in words(client, "how-we-write/")


def test_claims_without_a_clinicians_approval_are_counted(client: Client) -> None:
    make_library()
    make_document("claim", "scars", claim_text())
    make_document("claim", "is", claim_text(direction="description"))
    page = words(client, "how-we-write/")
    assert ", 1 says that something helps or harms" in page
    assert "No clinical reviewer has approved any of them yet." in page


def test_how_far_sources_were_read_is_counted(client: Client) -> None:
    make_library()
    page = words(client, "sources/")
    assert "The site rests on 1 source. We read none of them in full." in page
    assert "of 1 a web page" in page


def test_no_page_claims_what_nobody_has_given(client: Client) -> None:
    for page in PAGES:
        text = words(client, page).lower()
        assert "our experts" not in text
        assert "pif tick" not in text
