from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client, RequestFactory

from articles.views import errors


@pytest.mark.django_db
def test_an_unknown_address_offers_its_own_words_to_the_search(client: Client) -> None:
    response = client.get("/articles/acne-holes_in-skin.html")
    assert response.status_code == 404
    assert 'value="acne holes in skin"' in response.content.decode()


@pytest.mark.django_db
def test_a_hostile_address_is_shown_as_text(client: Client) -> None:
    html = client.get('/"><script>alert(1)</script>/').content.decode()
    assert "<script>" not in html


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/articles/microneedling-for-acne/", "microneedling for acne"),
        ("/Ärger/mit_Haut", "Ärger mit Haut"),
        ("/", ""),
    ],
)
def test_words_are_read_out_of_an_address(path: str, words: str) -> None:
    assert errors.words_of(path) == words


# Without the database mark a query fails the test: these pages must stand when nothing else does.


def test_the_page_for_a_broken_site_needs_no_database(rf: RequestFactory) -> None:
    response = errors.server_error(rf.get("/"))
    assert response.status_code == 500
    assert "Something on our side broke" in response.content.decode()


def test_a_request_that_makes_no_sense_is_told_so(rf: RequestFactory) -> None:
    response = errors.bad_request(rf.get("/"), SuspiciousOperation())
    assert response.status_code == 400
    assert "We could not read that request" in response.content.decode()


def test_a_closed_door_says_for_whom_it_is(rf: RequestFactory) -> None:
    response = errors.forbidden(rf.get("/"), PermissionDenied())
    assert response.status_code == 403
    assert "not open to you" in response.content.decode()


@pytest.mark.parametrize("view", [errors.bad_request, errors.forbidden])
def test_an_error_is_never_a_canonical_page(view: object, rf: RequestFactory) -> None:
    html = view(rf.get("/"), Exception()).content.decode()  # type: ignore[operator]
    assert 'rel="canonical"' not in html
    assert 'content="noindex"' in html
