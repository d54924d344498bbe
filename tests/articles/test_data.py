"""Data to take away."""

from __future__ import annotations

import pytest
from django.test import Client

from documents import workflow
from tests.factories import make_document

pytestmark = pytest.mark.django_db
CSV = 'site,mean_um\r\ncheek,"16,8"\r\n'
FINDINGS = "- id: one\n  statement: Skin – thick.\n"


def test_a_table_is_given_out_to_the_byte(client: Client) -> None:
    make_document("data", "thickness", CSV)
    answer = client.get("/data/thickness.csv")
    assert answer.content == CSV.encode()
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'inline; filename="thickness.csv"'


def test_a_table_is_also_there_as_json(client: Client) -> None:
    make_document("data", "thickness", CSV)
    data = client.get("/data/thickness.json").json()
    assert data["rows"] == [{"site": "cheek", "mean_um": "16,8"}]
    assert data["table"].endswith("/data/thickness.csv")


def test_findings_are_json_and_no_table(client: Client) -> None:
    make_document("data", "findings", FINDINGS)
    answer = client.get("/data/findings.json")
    assert answer.json()["rows"] == [{"id": "one", "statement": "Skin – thick."}]
    assert "Skin – thick." in answer.content.decode()
    assert client.get("/data/findings.csv").status_code == 404


def test_the_same_data_is_not_sent_twice(client: Client) -> None:
    make_document("data", "thickness", CSV)
    for address in ("/data/thickness.csv", "/data/thickness.json"):
        etag = client.get(address).headers["ETag"]
        assert client.get(address, headers={"If-None-Match": etag}).status_code == 304


def test_withdrawn_data_is_gone(client: Client) -> None:
    workflow.withdraw(make_document("data", "thickness", CSV), by=None, reason="Wrong unit.")
    assert client.get("/data/thickness.csv").status_code == 410
    assert client.get("/data/thickness.json").status_code == 410


def test_unknown_data_is_not_found(client: Client) -> None:
    assert client.get("/data/nothing.json").status_code == 404
