"""Known ways to break a page, each tried once."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from markup import Context, render
from markup.rendering import EMPTY
from markup.sanitiser import ATTRIBUTES, CLASSES, VALUES, sanitise
from tests.markup.page_context import elements, html, page, tags, world

ARTICLE = """Collagen.[@alam2014]

## One {#one}

[[claim:scars-modest-gain]]

![The layers.](three-layers.svg)

!!! care-emergency "Call"
    Now.

a | b
--|--
c | d
"""


def test_an_article_passes_the_sanitiser_whole() -> None:
    shown = html(ARTICLE)
    assert sanitise(shown) == shown
    assert {"sup", "details", "figure", "picture", "dl", "th", "section"} - set(tags(shown)) == {
        "section"
    }


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=//evil.org></iframe>",
        "<a href='javascript:x'>a</a>",
        "<style>p{display:none}</style>",
        "<form action=//evil.org><input></form>",
        "<b>bold</b>",
        "<!-- <script>x</script> -->",
        "<![CDATA[<script>x</script>]]>",
        "<?php echo 1 ?>",
        "<div markdown=1>\n\n<script>x</script>\n\n</div>",
        "<p onclick=x >a",
        "&lt;script&gt;x&lt;/script&gt;",
        "&#60;script&#62;x",
    ],
)
def test_raw_html_is_shown_as_text(typed: str) -> None:
    assert set(tags(html(f"Before {typed} after\n\n{typed}"))) <= {"p"}
    assert set(tags(html(f"- {typed}\n\n> {typed}"))) <= {"p", "ul", "li", "blockquote"}


@pytest.mark.parametrize(
    "typed",
    [
        "text\n{: onclick=alert(1) style=color:red #location .level .claim data-x=1 }",
        "## One {: onclick=alert(1) style=x .claim #one data-toc-label=x }",
        "*a*{: onmouseover=alert(1) .cite }",
        "- a\n{: onclick=x .level }",
        "a | b {: onclick=x }\n--|--\nc {: style=x #id } | d",
        "a\n:   b\n{: onclick=x .spec }",
        "> a\n{: .note onclick=x }",
        "1. a\n{: start=-1 reversed }",
        '!!! care-self "a"\n    b\n    {: .level--emergency onclick=x }',
    ],
)
def test_attribute_lists_set_the_ids_of_headings_and_nothing_else(typed: str) -> None:
    for tag, attributes in elements(html(typed)):
        names = set(attributes)
        assert not {name for name in names if name.startswith(("on", "style", "data"))}
        if tag not in ("div", "span", "th"):
            assert names <= {"id"}
        if "id" in names:
            assert str(attributes["id"]).startswith("h-")
        assert attributes.get("class") in (
            None,
            "table",
            "care",
            "level level--self",
            "icon icon--self",
        )


def test_words_from_the_database_are_escaped_everywhere() -> None:
    bad = '"><img src=x onerror=alert(1)>'
    context = world()
    citations = {key: replace(value, label=bad) for key, value in context.citations.items()}
    glossary = {key: replace(value, url=f"/g{bad}") for key, value in context.glossary.items()}
    targets = {key: replace(value, url=f"/t{bad}") for key, value in context.targets.items()}
    claims = {key: replace(value, url=f"javascript:{bad}") for key, value in context.claims.items()}
    shown = html(
        f"{ARTICLE}\n[a](dermis.md)",
        citations=citations,
        glossary=glossary,
        targets=targets,
        claims=claims,
    )
    assert tags(shown).count("img") == 1
    assert not [a for _, attributes in elements(shown) for a in attributes if a.startswith("on")]
    assert "javascript:" not in " ".join(str(a.get("href")) for _, a in elements(shown))


@pytest.mark.parametrize(
    "value",
    [
        "javascript:alert(1)",
        "/media/a.svg 1x, javascript:x 2x",
        "//evil.org/media/a",
        "/media/../x",
    ],
)
def test_srcset_takes_our_own_renditions_only(value: str) -> None:
    assert "srcset" not in sanitise(f'<picture><source srcset="{value}"></picture>')
    assert "src=" not in sanitise(f'<img src="{value}">')


def test_ids_without_a_prefix_of_ours_are_dropped() -> None:
    assert sanitise('<h2 id="cookie">a</h2><p id="fig-1">b</p>') == '<h2>a</h2><p id="fig-1">b</p>'


def test_no_tag_lists_its_classes_twice() -> None:
    """nh3 panics on that, with an exception that ``except Exception`` does not see."""
    assert not [tag for tag in CLASSES if "class" in ATTRIBUTES.get(tag, set())]
    assert not [
        (tag, name) for tag in VALUES for name in VALUES[tag] if name in ATTRIBUTES.get(tag, set())
    ]


def test_marks_cannot_be_typed() -> None:
    for sign in ("\x0e0\x0f", "\x110\x0f", "\x02klzzwxh:0\x03", "\x02wzxhzdk:0\x03"):
        assert page(f"a {sign} b[@alam2014]").html == ""


def test_very_deep_emphasis_is_read_or_refused() -> None:
    for sign in ("*", "_", "**"):
        count = 600 // (2 * len(sign))
        rendered = page(f"{sign}a " * count + f"a{sign} " * count)
        assert rendered.html or rendered.problems


def test_two_renders_are_identical() -> None:
    assert page(ARTICLE) == page(ARTICLE)


def test_a_failed_render_leaves_nothing_behind() -> None:
    before = page(ARTICLE)
    page("[a](b.md) *[x\n\n- > # [@a]\n\n```factbox\n")
    page("\x00")
    assert page(ARTICLE) == before


def test_threads_do_not_mix_their_pages() -> None:
    texts = [
        f"## Title {number}\n\nCollagen {number}.[@alam2014]\n\n- [a](dermis.md)"
        for number in range(8)
    ]
    expected = [page(text) for text in texts]
    wrong: list[int] = []

    def work(number: int) -> None:
        for _ in range(20):
            if page(texts[number]) != expected[number]:
                wrong.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_an_empty_context_is_enough() -> None:
    assert render("", Context()) == EMPTY
    assert render("Text.", Context()).html == "<p>Text.</p>"
