"""Sources as RIS: one tag a line, and no value may begin a line of its own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from django.test import SimpleTestCase

from evidence.ris import ris

ROOT = Path(__file__).resolve().parents[2]


def source(**fields: Any) -> dict[str, Any]:
    return {
        "id": "alam2014",
        "type": "article-journal",
        "title": "A trial",
        "author": [{"family": "Alam", "given": "Murad"}],
        "issued": {"date-parts": [[2014, 8]]},
    } | fields


def lines(**fields: Any) -> list[str]:
    return ris([source(**fields)]).split("\r\n")


class RisTests(SimpleTestCase):
    def test_a_journal_article_has_its_tags_in_order(self) -> None:
        expected = [
            "TY  - JOUR", "ID  - alam2014", "AU  - Alam, Murad", "TI  - A trial", "T2  - JAMA",
            "PY  - 2014", "DA  - 2014/08/", "SP  - 1", "EP  - 9", "ER  - ", "",
        ]  # fmt: skip
        self.assertEqual(lines(**{"container-title": "JAMA", "page": "1-9"}), expected)

    def test_a_line_break_in_a_value_cannot_begin_a_tag(self) -> None:
        self.assertIn("TI  - One ER - TY - JOUR", lines(title="One\r\nER  - \nTY  - JOUR"))

    def test_an_organisation_is_one_author(self) -> None:
        self.assertIn("AU  - Health Canada", lines(author=[{"literal": "Health Canada"}]))

    def test_an_asterisk_in_a_name_is_left_out(self) -> None:
        self.assertIn("AU  - Alam, M.", lines(author=[{"family": "Alam*", "given": "M."}]))

    def test_a_page_with_letters_stands_alone(self) -> None:
        self.assertIn("SP  - e123", lines(page="e123"))
        self.assertNotIn("EP  - ", "\n".join(lines(page="e123")))

    def test_pages_of_several_ranges_stay_together(self) -> None:
        self.assertIn("SP  - 1-4, 7-9", lines(page="1-4, 7-9"))

    def test_a_retracted_source_says_so(self) -> None:
        self.assertIn("N1  - Retracted.", lines(custom={"retracted": True}))

    def test_two_sources_are_two_records(self) -> None:
        text = ris([source(), source(id="b")])
        self.assertEqual(text.count("ER  - "), 2)
        self.assertIn("ER  - \r\n\r\nTY  - JOUR", text)

    def test_every_source_of_the_site_is_tags_only(self) -> None:
        for path in sorted((ROOT / "content" / "references").glob("*.json")):
            text = ris([json.loads(path.read_text(encoding="utf-8"))])
            for line in text.removesuffix("\r\n").split("\r\n"):
                self.assertRegex(line, re.compile(r"^[A-Z][A-Z0-9]  - (\S.*)?$"), path.name)
