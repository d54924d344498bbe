"""Drawings under their own addresses."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from documents import workflow
from documents.content_files.importer import import_content
from documents.models.revision import text_hash
from tests.factories import SVG, make_document, write_tree

pytestmark = pytest.mark.django_db
HASH = text_hash(SVG)[:12]


def test_a_drawing_is_given_out_to_the_byte(client: Client) -> None:
    make_document("drawing", "layers", SVG)
    answer = client.get("/media/layers.svg")
    assert answer.content == SVG.encode()
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert "immutable" not in answer.headers["Cache-Control"]


def test_an_address_with_the_right_hash_may_be_kept_for_ever(client: Client) -> None:
    make_document("drawing", "layers", SVG)
    answer = client.get(f"/media/{HASH}/layers.svg")
    assert answer.content == SVG.encode()
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("part", ["000000000000", HASH[:11], f"{HASH}0", HASH.upper() + "x"])
def test_another_hash_is_not_found(client: Client, part: str) -> None:
    make_document("drawing", "layers", SVG)
    assert client.get(f"/media/{part}/layers.svg").status_code == 404


def test_a_drawing_that_was_got_once_is_not_sent_again(client: Client) -> None:
    make_document("drawing", "layers", SVG)
    address = f"/media/{HASH}/layers.svg"
    etag = client.get(address).headers["ETag"]
    answer = client.get(address, headers={"If-None-Match": etag})
    assert answer.status_code == 304
    assert "immutable" in answer.headers["Cache-Control"]


def test_a_drawing_not_published_is_not_found(client: Client) -> None:
    make_document("drawing", "layers", SVG, published=False)
    assert client.get("/media/layers.svg").status_code == 404
    assert client.get(f"/media/{HASH}/layers.svg").status_code == 404


def test_a_withdrawn_drawing_is_gone(client: Client) -> None:
    workflow.withdraw(make_document("drawing", "layers", SVG), by=None, reason="Wrong scale.")
    assert client.get("/media/layers.svg").status_code == 410
    assert client.get(f"/media/{HASH}/layers.svg").status_code == 410


def test_a_page_kept_by_a_browser_still_gets_the_drawing_it_was_made_with(
    client: Client, tmp_path: Path
) -> None:
    import_content(write_tree(tmp_path))
    newer = SVG.replace("#c98", "#a76")
    import_content(write_tree(tmp_path, {"media/layers.svg": newer}))
    assert client.get("/media/layers.svg").content == newer.encode()
    assert client.get(f"/media/{HASH}/layers.svg").content == SVG.encode()
