"""Sources as BibTeX: what stands in a file that TeX reads must not be read as orders."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.test import SimpleTestCase

from evidence.bibtex import bibtex

ROOT = Path(__file__).resolve().parents[2]


def source(**fields: Any) -> dict[str, Any]:
    return {
        "id": "alam2014",
        "type": "article-journal",
        "title": "A trial",
        "author": [{"family": "Alam", "given": "Murad"}],
        "issued": {"date-parts": [[2014, 8]]},
        "custom": {"read": "abstract", "kind": "RCT"},
    } | fields


class BibtexTests(SimpleTestCase):
    def test_a_journal_article_has_its_fields(self) -> None:
        text = bibtex([source(**{"container-title": "JAMA", "page": "1–9", "issue": "2"})])
        self.assertEqual(
            text,
            "@article{alam2014,\n  author = {Alam, Murad},\n  title = {{A trial}},\n"
            "  journal = {JAMA},\n  year = {2014},\n  month = aug,\n  number = {2},\n"
            "  pages = {1--9},\n}\n",
        )

    def test_a_page_on_the_web_is_misc_and_its_site_how_it_was_published(self) -> None:
        text = bibtex([source(type="webpage", **{"container-title": "TGA"})])
        self.assertTrue(text.startswith("@misc{alam2014,"))
        self.assertIn("howpublished = {TGA}", text)

    def test_letters_that_tex_reads_as_orders_are_escaped(self) -> None:
        text = bibtex([source(title=r"5% & $3 #1 a_b ~ ^ \x")])
        self.assertIn(
            r"{{5\% \& \$3 \#1 a\_b \textasciitilde{} \textasciicircum{} \textbackslash{}x}}", text
        )

    def test_a_brace_in_a_title_cannot_close_its_field(self) -> None:
        text = bibtex([source(title="odd } title {")])
        self.assertIn(r"odd \textbraceright{} title \textbraceleft{}", text)
        self.assertEqual(text.count("{"), text.count("}"))

    def test_a_line_break_becomes_a_space(self) -> None:
        self.assertIn("{{Two lines}}", bibtex([source(title="Two\n   lines")]))

    def test_an_organisation_is_kept_whole(self) -> None:
        text = bibtex([source(author=[{"literal": "Food and Drug Administration, US"}])])
        self.assertIn("author = {{Food and Drug Administration, US}}", text)

    def test_a_name_with_and_in_it_does_not_become_two_people(self) -> None:
        text = bibtex([source(author=[{"family": "Law and Ng", "given": "A"}, {"family": "Wu"}])])
        self.assertIn("author = {{Law and Ng}, A and Wu}", text)

    def test_an_address_is_kept_but_for_what_would_break_out(self) -> None:
        text = bibtex([source(URL="https://example.org/a_b?c=1%20d#{e}")])
        self.assertIn("url = {https://example.org/a_b?c=1%20d#%7Be%7D}", text)

    def test_other_alphabets_stay_as_they_are(self) -> None:
        self.assertIn("胶原蛋白 – é", bibtex([source(title="胶原蛋白 – é")]))

    def test_a_retracted_source_says_so(self) -> None:
        text = bibtex([source(custom={"retracted": True}, note="A note.")])
        self.assertIn("note = {Retracted. A note.}", text)

    def test_a_source_without_author_or_date_has_neither(self) -> None:
        text = bibtex([{"id": "a", "type": "speech", "title": "T"}])
        self.assertEqual(text, "@misc{a,\n  title = {{T}},\n}\n")

    def test_every_source_of_the_site_gives_balanced_braces(self) -> None:
        for path in sorted((ROOT / "content" / "references").glob("*.json")):
            text = bibtex([json.loads(path.read_text(encoding="utf-8"))])
            self.assertEqual(text.count("{"), text.count("}"), path.name)
