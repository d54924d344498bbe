from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.timezone import now
from pytest_django import Settings

from articles.models import Article
from documents import kinds, projection, workflow
from documents.models import Approval, AuditEntry, Document, Redirect, SiteVersion, State
from tests.factories import article_text, claim_text, make_article, make_document, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.services]

NEW = article_text("## What it is\n\nNew words.\n")


def _draft(article: Document, text: str = NEW) -> Document:
    writer = make_user("wren", "writer")
    workflow.save(article, text, by=writer, based_on=article.head_id)
    workflow.submit(article, by=writer)
    article.refresh_from_db()
    return article


def _approved(article: Document, text: str = NEW) -> Document:
    _draft(article, text)
    workflow.approve(article.head, by=make_user("ed", "editor"))
    article.refresh_from_db()
    return article


def _let_the_time_come(article: Document) -> None:
    moment = now() - timedelta(seconds=1)
    Document.objects.filter(pk=article.pk).update(scheduled_at=moment)
    SiteVersion.objects.update(next_due_at=moment)


def test_a_draft_stays_hidden_until_it_is_published() -> None:
    article = _approved(make_article())
    assert "New words" not in Article.objects.get().html
    workflow.publish(article, by=make_user("pat", "publisher"))
    assert "New words" in Article.objects.get().html


def test_publishing_raises_the_site_version_once() -> None:
    article = _approved(make_article())
    before = SiteVersion.current().number
    workflow.publish(article, by=make_user("pat", "publisher"))
    assert SiteVersion.current().number == before + 1


def test_an_unapproved_text_cannot_be_published() -> None:
    article = _draft(make_article())
    with pytest.raises(workflow.Refused, match="not approved"):
        workflow.publish(article, by=make_user("pat", "publisher"))


def test_an_approval_is_void_for_any_later_text() -> None:
    article = _approved(make_article())
    writer = make_user("wim", "writer")
    workflow.save(article, NEW + "One more.\n", by=writer, based_on=article.head_id)
    article.refresh_from_db()
    assert article.state == State.DRAFT
    with pytest.raises(workflow.Refused, match="not approved"):
        workflow.publish(article, by=make_user("pat", "publisher"))


def test_nobody_approves_a_text_they_wrote_part_of() -> None:
    article = make_article()
    editor = make_user("ed", "editor")
    workflow.save(article, NEW, by=editor, based_on=article.head_id)
    article.refresh_from_db()
    workflow.save(
        article, NEW + "More.\n", by=make_user("wren", "writer"), based_on=article.head_id
    )
    workflow.submit(article, by=editor)
    article.refresh_from_db()
    with pytest.raises(workflow.Refused, match="somebody else must approve"):
        workflow.approve(article.head, by=editor)


def test_the_two_person_rule_can_be_switched_off_by_the_operator(settings: Settings) -> None:
    settings.TWO_PERSON_RULE = False
    article = make_article()
    editor = make_user("ed", "editor")
    workflow.save(article, NEW, by=editor, based_on=article.head_id)
    workflow.submit(article, by=editor)
    article.refresh_from_db()
    assert workflow.approve(article.head, by=editor).role == Approval.Role.EDITOR


def test_an_approval_of_an_older_text_is_refused() -> None:
    article = _draft(make_article())
    with pytest.raises(workflow.OutdatedRevision):
        assert article.live is not None
        workflow.approve(article.live, by=make_user("ed", "editor"))


def test_a_benefit_needs_a_clinician_once_there_is_one() -> None:
    make_article()
    claim = make_document("claim", "scars", claim_text())
    writer, editor = make_user("wren", "writer"), make_user("ed", "editor")
    clinician, publisher = make_user("cleo", "clinical reviewer"), make_user("pat", "publisher")
    workflow.save(claim, claim_text(certainty="low"), by=writer, based_on=claim.head_id)
    workflow.submit(claim, by=writer)
    claim.refresh_from_db()
    workflow.approve(claim.head, by=editor)
    with pytest.raises(workflow.Refused, match="not approved"):
        workflow.publish(claim, by=publisher)
    workflow.approve(claim.head, by=clinician, role=Approval.Role.CLINICAL_REVIEWER)
    workflow.publish(claim, by=publisher)
    claim.refresh_from_db()
    assert claim.live == claim.head


def test_a_text_with_errors_is_kept_but_not_approved() -> None:
    article = _draft(make_article(), article_text("## What it is\n\nSkin.[@nobody]\n"))
    with pytest.raises(workflow.HasProblems, match="nobody"):
        workflow.approve(article.head, by=make_user("ed", "editor"))


def test_saving_on_an_outdated_revision_loses_neither_text() -> None:
    article = make_article()
    first = article.head_id
    workflow.save(article, NEW, by=make_user("wren", "writer"), based_on=first)
    with pytest.raises(workflow.OutdatedRevision) as refused:
        workflow.save(article, NEW + "Mine.\n", by=make_user("wim", "writer"), based_on=first)
    assert refused.value.head.text == NEW


def test_saving_the_same_text_makes_no_revision() -> None:
    article = make_article()
    workflow.save(
        article, article.head.text, by=make_user("wren", "writer"), based_on=article.head_id
    )
    assert article.revisions.count() == 1


def test_changes_asked_for_are_kept_with_their_reason() -> None:
    article = _draft(make_article())
    workflow.ask_changes(article, by=make_user("ed", "editor"), reason="Name the source.")
    article.refresh_from_db()
    assert article.state == State.CHANGES_ASKED
    assert AuditEntry.objects.first().reason == "Name the source."  # type: ignore[union-attr]


def test_asking_for_changes_needs_a_reason() -> None:
    article = _draft(make_article())
    with pytest.raises(workflow.Refused, match="Say what should change"):
        workflow.ask_changes(article, by=make_user("ed", "editor"), reason="  ")


def test_a_scheduled_text_is_published_when_its_time_comes() -> None:
    article = _approved(make_article())
    at = now() + timedelta(hours=1)
    workflow.schedule(article, by=make_user("pat", "publisher"), at=at)
    assert SiteVersion.current().next_due_at == at
    assert workflow.publish_due() == []
    _let_the_time_come(article)
    assert workflow.publish_due() == [article]
    before = SiteVersion.current().number
    assert workflow.publish_due() == [] and SiteVersion.current().number == before
    assert "New words" in Article.objects.get().html
    assert SiteVersion.current().next_due_at is None


def test_a_scheduled_text_that_broke_meanwhile_is_unscheduled_with_the_reason() -> None:
    article = make_article()
    make_document("claim", "scars", claim_text())
    _approved(article, article_text("## What it is\n\n[[claim:scars]]\n"))
    workflow.schedule(article, by=make_user("pat", "publisher"), at=now() + timedelta(hours=1))
    workflow.withdraw(Document.objects.get(kind="claim"), by=None, reason="Wrong.")
    _let_the_time_come(article)
    assert workflow.publish_due() == []
    article.refresh_from_db()
    assert article.scheduled is None
    assert "scars" in AuditEntry.objects.filter(act="unschedule").get().reason


def test_the_past_cannot_be_scheduled() -> None:
    article = _approved(make_article())
    with pytest.raises(workflow.Refused, match="has passed"):
        workflow.schedule(article, by=make_user("pat", "publisher"), at=now())


def test_a_withdrawn_article_says_why_in_its_text() -> None:
    article = make_article()
    workflow.withdraw(article, by=make_user("pat", "publisher"), reason='Wrong: "all" of it.')
    article.refresh_from_db()
    assert article.live is not None
    assert 'reason: "Wrong: \\"all\\" of it."' in article.live.text
    assert not Article.objects.published().exists()


def test_a_restored_article_has_its_old_words() -> None:
    article = make_article()
    publisher = make_user("pat", "publisher")
    before = article.head.text
    workflow.withdraw(article, by=publisher, reason="Wrong.")
    workflow.restore(article, by=publisher)
    article.refresh_from_db()
    assert article.live is not None and article.live.text == before
    assert Article.objects.published().exists()


def test_withdrawing_keeps_an_unpublished_draft() -> None:
    article = _draft(make_article())
    publisher = make_user("pat", "publisher")
    workflow.withdraw(article, by=publisher, reason="Wrong.")
    article.refresh_from_db()
    assert "New words." in article.head.text and article.state == State.DRAFT
    assert "withdrawn: {on: " in article.head.text
    workflow.restore(article, by=publisher)
    article.refresh_from_db()
    assert article.head.text == NEW and article.live != article.head


def test_a_page_that_no_longer_holds_is_not_restored() -> None:
    make_article()
    claim = make_document("claim", "scars", claim_text())
    article = make_article("needling", "## What it is\n\n[[claim:scars]]\n", title="Needling")
    publisher = make_user("pat", "publisher")
    workflow.withdraw(article, by=publisher, reason="Wrong.")
    workflow.withdraw(claim, by=publisher, reason="Wrong.")
    with pytest.raises(workflow.HasProblems, match="scars"):
        workflow.restore(article, by=publisher)
    article.refresh_from_db()
    assert article.withdrawn_at is not None


def test_a_text_that_says_it_is_withdrawn_is_not_published() -> None:
    text = article_text(withdrawn="{on: 2026-11-25, reason: Wrong.}")
    article = _approved(make_article(), text)
    with pytest.raises(workflow.Refused, match="says that it is withdrawn"):
        workflow.publish(article, by=make_user("pat", "publisher"))


def test_an_older_scheduled_text_never_replaces_a_newer_one() -> None:
    article = _approved(make_article())
    publisher = make_user("pat", "publisher")
    workflow.schedule(article, by=publisher, at=now() + timedelta(hours=1))
    article.refresh_from_db()
    newer = NEW + "Newer.\n"
    workflow.save(article, newer, by=make_user("wim", "writer"), based_on=article.head_id)
    workflow.submit(article, by=publisher)
    article.refresh_from_db()
    workflow.approve(article.head, by=publisher)
    workflow.publish(article, by=publisher)
    article.refresh_from_db()
    assert article.scheduled is None and article.live is not None
    assert article.live.text == newer


def test_a_writer_cannot_approve_words_that_somebody_else_brought_back() -> None:
    article = make_article()
    wes = make_user("wes", "editor")
    workflow.save(article, NEW, by=wes, based_on=article.head_id)
    article.refresh_from_db()
    helper = make_user("ada", "writer")
    original = article_text()
    workflow.save(article, original + "Else.\n", by=helper, based_on=article.head_id)
    article.refresh_from_db()
    workflow.submit(article, by=helper)
    other = make_user("ed", "publisher")
    workflow.approve(article.head, by=other)
    workflow.publish(article, by=other)
    article.refresh_from_db()
    workflow.save(article, NEW, by=helper, based_on=article.head_id)
    workflow.submit(article, by=helper)
    article.refresh_from_db()
    with pytest.raises(workflow.Refused, match="somebody else must approve"):
        workflow.approve(article.head, by=wes)


def test_pages_that_link_to_a_withdrawn_article_stay_sound() -> None:
    article = make_article()
    make_article("fat", "## What it is\n\n[x](dermis.md#what-it-is)\n", title="Fat")
    workflow.withdraw(article, by=make_user("pat", "publisher"), reason="Wrong.")
    assert projection.rebuild() == []
    assert "/articles/dermis/#h-what-it-is" in Article.objects.get(slug="fat").html


def test_a_claim_that_pages_show_cannot_be_withdrawn() -> None:
    make_article()
    claim = make_document("claim", "scars", claim_text())
    make_article("needling", "## What it is\n\n[[claim:scars]]\n", title="Needling")
    with pytest.raises(workflow.Refused, match=r"articles/needling\.md"):
        workflow.withdraw(claim, by=make_user("pat", "publisher"), reason="Wrong.")
    claim.refresh_from_db()
    assert claim.withdrawn_at is None


def test_a_renamed_article_leaves_its_old_name_behind() -> None:
    article = make_article()
    workflow.rename(article, "middle-layer", by=make_user("pat", "publisher"))
    article.refresh_from_db()
    assert (article.name, article.path) == ("middle-layer", "articles/middle-layer.md")
    assert Redirect.objects.get().old_name == "dermis"
    assert article.live is not None and "aliases: [dermis]" in article.live.text


def test_texts_that_name_a_renamed_article_by_its_old_name_stay_sound() -> None:
    article = make_article()
    body = "## What it is\n\n[x](dermis.md#what-it-is)\n"
    fat = make_article("fat", body, title="Fat", related="[{to: dermis, why: Above it}]")
    workflow.rename(article, "middle-layer", by=make_user("pat", "publisher"))
    row = Article.objects.get(slug="fat")
    assert "/articles/middle-layer/#h-what-it-is" in row.html
    assert row.related == [{"to": "middle-layer", "why": "Above it"}]
    assert not workflow.problems_of(fat.kind_of_document, "fat", fat.head.text)
    assert projection.rebuild() == []


def test_renaming_back_leaves_one_hop_and_no_loop() -> None:
    article = make_article()
    publisher = make_user("pat", "publisher")
    workflow.rename(article, "middle-layer", by=publisher)
    workflow.rename(article, "dermis", by=publisher)
    article.refresh_from_db()
    assert article.live is not None and "aliases: [middle-layer]" in article.live.text
    assert Article.objects.get().slug == "dermis" and projection.rebuild() == []
    assert list(Redirect.objects.values_list("old_name", flat=True)) == ["middle-layer"]


def test_a_new_document_cannot_take_an_old_name() -> None:
    article = make_article()
    workflow.rename(article, "middle-layer", by=make_user("pat", "publisher"))
    with pytest.raises(workflow.Refused, match="old name"):
        workflow.create(kinds.get("article"), "dermis", NEW, by=make_user("wren", "writer"))


ACTS = {
    "save": lambda d, u: workflow.save(d, NEW, by=u, based_on=d.head_id),
    "submit": lambda d, u: workflow.submit(d, by=u),
    "ask changes": lambda d, u: workflow.ask_changes(d, by=u, reason="x"),
    "approve": lambda d, u: workflow.approve(d.head, by=u),
    "approve as clinician": lambda d, u: workflow.approve(d.head, by=u, role="clinical reviewer"),
    "publish": lambda d, u: workflow.publish(d, by=u),
    "schedule": lambda d, u: workflow.schedule(d, by=u, at=now() + timedelta(days=1)),
    "withdraw": lambda d, u: workflow.withdraw(d, by=u, reason="x"),
    "restore": lambda d, u: workflow.restore(d, by=u),
    "rename": lambda d, u: workflow.rename(d, "other", by=u),
}
MAY = {
    "writer": {"save", "submit"},
    "editor": {"save", "submit", "ask changes", "approve"},
    "clinical reviewer": {"ask changes", "approve as clinician"},
    "publisher": set(ACTS) - {"approve as clinician"},
    "operator": set(),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", MAY)
def test_each_role_may_do_its_own_acts_and_no_other(role: str, act: str) -> None:
    article = make_article()
    user = make_user("someone", role)
    try:
        ACTS[act](article, user)
        allowed = True
    except workflow.Refused:
        allowed = True  # the person may; the document's state says not now
    except PermissionDenied:
        allowed = False
    assert allowed == (act in MAY[role])


def test_someone_who_left_may_do_nothing() -> None:
    article = make_article()
    left = make_user("lee", "publisher", is_active=False)
    with pytest.raises(PermissionDenied):
        workflow.withdraw(article, by=left, reason="x")
