from __future__ import annotations

from search.concepts import Alternative, Concept
from search.marking import SNIPPET, Marker


def _marker(*alternatives: Alternative) -> Marker:
    return Marker([Concept((alternative,)) for alternative in alternatives])


def test_words_are_marked_and_all_else_is_escaped() -> None:
    marker = _marker(Alternative(("scar",)))
    assert marker.marked("<b>Scars</b> & “scarring”") == (
        "&lt;b&gt;<mark>Scars</mark>&lt;/b&gt; &amp; “<mark>scarring</mark>”"
    )


def test_words_side_by_side_share_a_mark() -> None:
    marker = _marker(Alternative(("acn", "scar"), adjacent=True))
    assert marker.marked("Acne scars, not acne") == "<mark>Acne scars</mark>, not acne"


def test_chinese_and_danish_words_are_marked() -> None:
    marker = _marker(Alternative(("痘坑",)), Alternative(("odegard",)))
    assert marker.marked("痘坑 Ødegård") == "<mark>痘坑 Ødegård</mark>"


def test_a_snippet_is_the_telling_sentence() -> None:
    marker = _marker(Alternative(("scar",)))
    text = "Skin is thick. A scar\nis a dent. " + "It stays. " * 100
    snippet = marker.snippet(text)
    assert snippet.startswith("A <mark>scar</mark> is a dent. It stays.")
    assert len(snippet) <= SNIPPET + len("<mark></mark>")


def test_a_very_long_sentence_is_cut_around_the_word() -> None:
    snippet = _marker(Alternative(("scar",))).snippet("word " * 500 + "scar" + " word" * 500)
    assert snippet.startswith("… word") and "<mark>scar</mark>" in snippet
    assert len(snippet) < SNIPPET * 3
