"""Links lead to documents by file name, to headings, or openly to other sites."""

from __future__ import annotations

import pytest

from markup import Link, Target
from tests.markup.page_context import complaints, html, page


def test_a_file_name_leads_to_its_document() -> None:
    assert (
        html("See [the dermis](dermis.md).")
        == '<p>See <a href="/articles/dermis/">the dermis</a>.</p>'
    )


def test_other_documents_are_reached_from_the_articles_folder() -> None:
    shown = html("[a](../claims/scars-modest-gain.yaml) [b](../terms/concern/acne.yaml)")
    assert 'href="/claims/scars-modest-gain/"' in shown
    assert 'href="/concerns/acne/"' in shown


def test_an_anchor_gets_the_prefix_of_heading_ids() -> None:
    assert 'href="/articles/dermis/#h-papillary-dermis"' in html("[a](dermis.md#papillary-dermis)")


def test_a_missing_anchor_of_a_known_document_is_a_problem() -> None:
    assert complaints("[a](dermis.md#nowhere)") == [
        "1:1 articles/dermis.md has no heading #nowhere."
    ]


def test_an_anchor_is_left_to_later_checks_where_headings_are_not_known() -> None:
    rendered = page("[a](epidermis.md#somewhere)", first_line=7)
    assert rendered.problems == ()
    assert rendered.links == (Link("articles/epidermis.md", "somewhere", 7, 1),)


def test_a_link_within_the_page_is_checked() -> None:
    assert html("## What it does\n\n[a](#what-it-does)").endswith(
        '<p><a href="#h-what-it-does">a</a></p>'
    )
    assert complaints("## What it does\n\n[a](#nothing)") == [
        "3:1 This page has no heading #nothing."
    ]


def test_a_dead_link_is_a_problem_and_its_words_stay() -> None:
    assert complaints("One\ntwo [a](gone.md)") == ["2:5 There is no document articles/gone.md."]
    assert html("[a](gone.md)") == "<p><span>a</span></p>"


def test_other_sites_get_rel_and_documents_do_not() -> None:
    assert html("[a](https://who.int/x)") == (
        '<p><a href="https://who.int/x" rel="noopener noreferrer">a</a></p>'
    )
    assert "rel=" not in html("[a](dermis.md)")


def test_addresses_keep_their_ampersands() -> None:
    assert 'href="https://a.org/?a=1&amp;copy=2"' in html("[a](https://a.org/?a=1&copy=2)")


def test_mail_and_pointed_addresses_are_links() -> None:
    assert 'href="mailto:a@b.org"' in html("[a](mailto:a@b.org)")
    assert (
        '<a href="https://a.org/b_c_d" rel="noopener noreferrer">https://a.org/b_c_d</a>'
        in html("<https://a.org/b_c_d>")
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&#58;alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:x",
        "ftp://a.org/x",
        "file:///etc/passwd",
    ],
)
def test_other_schemes_are_refused(address: str) -> None:
    rendered = page(f"[a]({address})")
    assert len(rendered.problems) == 1
    assert "href" not in rendered.html


@pytest.mark.parametrize(
    "address", ["//evil.org/x", "/admin/", "../../etc/passwd", "..", "x y.md", "http:x", ""]
)
def test_addresses_that_lead_nowhere_are_problems(address: str) -> None:
    assert len(complaints(f"[a]({address})")) == 1
    assert "href" not in html(f"[a]({address})")


def test_a_page_of_the_site_is_a_document_like_others() -> None:
    targets = {"/tools/needle-depth/": Target("/tools/needle-depth/", "Needle depth")}
    assert (
        html("[a](/tools/needle-depth/)", targets=targets)
        == '<p><a href="/tools/needle-depth/">a</a></p>'
    )


def test_links_by_reference_are_a_problem() -> None:
    assert complaints("See [a][b].\n\n[b]: dermis.md") == [
        "3:1 Links by reference are not understood; write [text](file.md) in place."
    ]


def test_a_link_cut_by_a_table_cell_is_a_problem() -> None:
    assert complaints("a | b\n--|--\n[x | y](dermis.md) | z") == [
        "3:1 This is cut in two by the lines or cells around it."
    ]


def test_a_link_inside_a_link_is_a_problem() -> None:
    assert complaints("[a [b](dermis.md) c](epidermis.md)") == [
        "1:1 A link cannot hold another link."
    ]


def test_an_attribute_list_cannot_change_an_address() -> None:
    assert html('[a](dermis.md){: href="javascript:x" onclick=x target=_blank}') == (
        '<p><a href="/articles/dermis/">a</a></p>'
    )


def test_emphasis_code_and_escaped_brackets_may_stand_in_a_link() -> None:
    assert html(r"[*a* `b` \] c](dermis.md)") == (
        '<p><a href="/articles/dermis/"><em>a</em> <code>b</code> ] c</a></p>'
    )


def test_brackets_without_an_address_are_text() -> None:
    assert html("He said [sic] so, [twice].") == "<p>He said [sic] so, [twice].</p>"
