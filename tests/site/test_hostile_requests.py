"""Nothing a visitor can send is a 500."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from documents.content_files.importer import import_content
from tests.factories import write_tree

pytestmark = pytest.mark.django_db

ADDRESSES = (
    "/", "/articles/", "/articles/{}/", "/articles/{}.md", "/articles/{}.json", "/articles/{}.bib",
    "/articles/{}.ris", "/articles/{}/history/", "/articles/dermis/history/{}/", "/articles/{}/seal/",
    "/browse/", "/concerns/{}/", "/layers/{}/", "/treatments/{}/", "/where/{}/", "/layers/{}/feed.atom",
    "/search/?q={}", "/search/?q=skin&page={}", "/search/?kind={}", "/search/?concern={}",
    "/search/?layer={}&q=skin", "/search/?{}", "/claims/", "/claims/{}/", "/claims/?page={}",
    "/sources/", "/sources/{}/", "/sources/?page={}", "/sources/?kind={}", "/sources/?year={}",
    "/glossary/", "/glossary/?{}", "/fact-checks/", "/open-questions/", "/contributors/{}/",
    "/data/{}.csv", "/data/{}.json", "/media/{}.svg", "/media/{}/layers.svg", "/about/{}/",
    "/feed.atom", "/sitemap.xml", "/robots.txt", "/opensearch.xml", "/llms.txt", "/{}",
    "/.well-known/{}", "/static/{}", "/admin/{}", "/healthz", "/readyz",
)  # fmt: skip
JUNK = (
    "", "0", "-1", "99999999999999999999", "1e9", "%00", "%01", "%0a", "%7f", "%C2%85", "%ff", "%ed%a0%80",
    "..", "..%2f..%2fetc%2fpasswd", "%2e%2e", "a" * 3_000, "😀", "مرحبا", "皮肤", "'", '"', "' OR 1=1 --",
    "<script>alert(1)</script>", "${7*7}", "{{7*7}}", "NEAR(", "*", "^", "\\", "q=1&q=2", "a b", "%", "%zz",
    "dermis", "DERMIS", "dermis%20", "null", "NaN", "²", "٣",
)  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Client:
    import_content(write_tree(tmp_path))
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_breaks_the_site(site: Client, address: str) -> None:
    for junk in JUNK if "{}" in address else ("",):
        for method in (site.get, site.head, site.post, site.options):
            raw = junk if "%" in junk else quote(junk, safe="/=&")
            response = method(address.replace("{}", raw))
            assert response.status_code < 500, (address, junk, method)


@pytest.mark.parametrize("junk", ["%00", "%01", "%0a", "%7f", "%C2%85"])
def test_a_control_character_in_a_path_is_a_bad_request(site: Client, junk: str) -> None:
    assert site.get(f"/articles/a{junk}b/").status_code == 400


@pytest.mark.parametrize(
    "address",
    [
        "/search/?q=skin&page=0", "/search/?q=skin&page=99", "/search/?q=skin&page=x",
        "/search/?q=skin&concern=nothing", "/search/?kind=nothing", "/sources/?page=99",
        "/sources/?kind=nothing", "/articles/nothing/", "/claims/nothing/", "/sources/nothing/",
        "/concerns/nothing/", "/data/nothing.csv", "/media/nothing.svg", "/about/nothing/",
        "/articles/dermis/history/99/", "/contributors/nothing/",
    ],
)  # fmt: skip
def test_an_unknown_page_number_facet_or_slug_is_not_found(site: Client, address: str) -> None:
    assert site.get(address).status_code == 404


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text(max_size=80), page=st.text(max_size=5), facet=st.text(max_size=20))
def test_any_question_gets_an_answer(site: Client, words: str, page: str, facet: str) -> None:
    for query in ({"q": words}, {"q": words, "page": page}, {"q": words, "concern": facet}):
        response = site.get("/search/", query)
        assert response.status_code in {200, 400, 404}


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_HOST": "evil.example"}, {"HTTP_HOST": "a b"}, {"HTTP_IF_NONE_MATCH": '"' * 50},
        {"HTTP_COOKIE": "session=\x00; csrf=\xff"}, {"HTTP_ACCEPT_LANGUAGE": "x" * 5_000},
        {"HTTP_IF_MODIFIED_SINCE": "yesterday"}, {"HTTP_RANGE": "bytes=9-1"},
        {"CONTENT_TYPE": "multipart/form-data; boundary=x"},
    ],
)  # fmt: skip
def test_no_header_breaks_the_site(site: Client, headers: dict[str, str]) -> None:
    assert site.get("/articles/dermis/", **headers).status_code < 500  # type: ignore[arg-type]
