"""A clinical reviewer signs the exact content that is live, once and for all."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from articles import content_hash
from articles.models import Article, Contributor, Review
from articles.review_state import review_state
from documents import workflow
from documents.models import AuditEntry, Document, SiteVersion
from tests.desk.situations import NEW, SignIn, address, draft, live
from tests.factories import make_document, make_user

pytestmark = pytest.mark.django_db
SAID = {"checked": "All of it.", "reviewed_on": "2026-11-20", "evidence_until": "2026-11-01"}


def _with_byline(username: str) -> Contributor:
    make_document("contributor", "ann", "name: Ann Ola\nrole: nurse\ninterests: none\n")
    person = Contributor.objects.get()
    person.login = make_user(username, "clinical reviewer")
    person.save()
    return person


def _reviewer(sign_in: SignIn) -> Client:
    _with_byline("clinical-reviewer")
    return sign_in("clinical reviewer")


def _sign(client: Client, document: Document, **said: str) -> object:
    shown = client.get(address(document, "sign/")).context["signed"]
    return client.post(address(document, "sign/"), {"content_hash": shown, **SAID, **said})


def test_a_signature_stands_under_the_exact_content_that_is_live(sign_in: SignIn) -> None:
    document = live()
    _sign(_reviewer(sign_in), document)
    review = Review.objects.get()
    article = Article.objects.get()
    assert review.content_hash == article.content_hash == content_hash.of(review.content)
    assert (review.reviewer.name, review.reviewed_on) == ("Ann Ola", date(2026, 11, 20))
    assert review_state(article).is_valid


def test_a_signature_raises_the_site_version_and_is_in_the_audit_log(sign_in: SignIn) -> None:
    document = live()
    client = _reviewer(sign_in)
    before = SiteVersion.current().number
    _sign(client, document)
    assert SiteVersion.current().number == before + 1
    assert AuditEntry.objects.get().act == "sign"


def test_a_text_that_changed_while_it_was_read_is_not_signed(sign_in: SignIn) -> None:
    document = live()
    client = _reviewer(sign_in)
    answer = client.post(address(document, "sign/"), {"content_hash": "0" * 64, **SAID})
    assert answer.status_code == 422
    assert "The page changed while you read it" in answer.content.decode()
    assert "All of it." in answer.content.decode()
    assert not Review.objects.exists()


def test_a_draft_over_the_live_text_does_not_matter(sign_in: SignIn) -> None:
    document = draft()
    _sign(_reviewer(sign_in), document)
    assert Review.objects.get().content_hash == Article.objects.get().content_hash


def test_one_changed_word_breaks_the_seal(sign_in: SignIn) -> None:
    document = live()
    _sign(_reviewer(sign_in), document)
    workflow.save(document, NEW, by=make_user("wren", "writer"), based_on=document.head_id)
    document.refresh_from_db()
    workflow.submit(document, by=make_user("wim", "writer"))
    workflow.approve(document.head, by=make_user("ed", "editor"))
    workflow.publish(document, by=make_user("pat", "publisher"))
    assert review_state(Article.objects.get()).status == "changed since review"


@pytest.mark.parametrize(
    "said",
    [{"checked": " "}, {"reviewed_on": "2999-01-01"}, {"evidence_until": "2026-11-21"},
     {"reviewed_on": "\x00"}, {"checked": "x" * 3_000}],
)  # fmt: skip
def test_a_signature_says_what_was_checked_and_when(sign_in: SignIn, said: dict[str, str]) -> None:
    answer = _sign(_reviewer(sign_in), live(), **said)
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert not Review.objects.exists()


@pytest.mark.parametrize("role", ["writer", "editor", "publisher", "operator"])
def test_only_clinical_reviewers_sign(sign_in: SignIn, role: str) -> None:
    document = live()
    client = sign_in(role)
    assert client.get(address(document, "sign/")).status_code == 403
    assert client.post(address(document, "sign/"), SAID).status_code == 403


def test_without_a_byline_nobody_signs(sign_in: SignIn) -> None:
    document = live()
    client = sign_in("clinical reviewer")
    assert "not linked" in client.get(address(document, "sign/")).content.decode()
    assert _sign(client, document).status_code == 422  # type: ignore[attr-defined]
    assert not Review.objects.exists()


def test_what_readers_do_not_see_cannot_be_signed(sign_in: SignIn) -> None:
    document = live()
    workflow.withdraw(document, by=make_user("pat", "publisher"), reason="It was wrong.")
    assert sign_in("clinical reviewer").get(address(document, "sign/")).status_code == 404


def test_a_review_is_read_and_never_edited(sign_in: SignIn) -> None:
    client = _reviewer(sign_in)
    _sign(client, live())
    page = f"/admin/articles/review/{Review.objects.get().pk}/change/"
    assert "_save" not in client.get(page).content.decode()
    assert client.post(page, {"checked": "Nothing"}).status_code == 403
