"""Every page of the real library, followed from the home page and the sitemap by its links."""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.test import Client, TestCase

from documents.content_files.importer import import_content
from tests.site.page_reader import Page, read

PAGES_MOST = 5_000
NOT_FOLLOWED = ("/admin/", "/search/?")  # desk; endless by its parameters


class WholeSiteTests(TestCase):
    pages: dict[str, Page]
    html: dict[str, str]
    broken: dict[str, int]
    linked_from: dict[str, str]
    cookies: set[str]
    varies: set[str]

    @classmethod
    def setUpTestData(cls) -> None:
        import_content(settings.CONTENT_DIR)
        cls.pages, cls.html, cls.broken, cls.linked_from = {}, {}, {}, {}
        cls.cookies, cls.varies = set(), set()
        cls._crawl()

    @classmethod
    def _crawl(cls) -> None:
        client = Client()
        sitemap = client.get("/sitemap.xml").content.decode()
        waiting = ["/", *(urlsplit(url).path for url in re.findall(r"<loc>([^<]+)</loc>", sitemap))]
        seen = set(waiting)
        while waiting:
            address = waiting.pop()
            response = client.get(address)
            if response.status_code != 200:
                cls.broken[address] = response.status_code
                continue
            cls.cookies |= set(response.cookies)
            if "cookie" in response.headers.get("Vary", "").lower():
                cls.varies.add(address)
            if not response.headers["Content-Type"].startswith("text/html"):
                continue
            cls.html[address] = response.content.decode()
            page = cls.pages[address] = read(cls.html[address])
            for link in page.links:
                target = urldefrag(urljoin(address, link)).url
                if not target.startswith("/") or target.startswith(NOT_FOLLOWED) or target in seen:
                    continue
                assert len(seen) < PAGES_MOST, "the site has no end"
                seen.add(target)
                cls.linked_from[target] = address
                waiting.append(target)

    def test_no_link_is_broken(self) -> None:
        self.assertEqual({a: (s, self.linked_from.get(a)) for a, s in self.broken.items()}, {})

    def test_the_site_is_all_there(self) -> None:
        self.assertGreater(len(self.pages), 600)

    def test_every_anchor_has_its_place(self) -> None:
        missing = set()
        for address, page in self.pages.items():
            for link in page.links:
                target, fragment = urldefrag(urljoin(address, link))
                if fragment and target in self.pages and fragment not in self.pages[target].ids:
                    missing.add((address, link))
        self.assertEqual(missing, set())

    def test_ids_are_unique_within_a_page(self) -> None:
        twice = {
            (address, name)
            for address, page in self.pages.items()
            for name in page.ids
            if page.ids.count(name) > 1
        }
        self.assertEqual(twice, set())

    def test_every_page_has_one_h1_and_headings_without_gaps(self) -> None:
        for address, page in self.pages.items():
            levels = [level for level, _ in page.headings]
            self.assertEqual(levels.count(1), 1, address)
            for before, after in pairwise(levels):
                self.assertLessEqual(after, before + 1, (address, page.headings))

    def test_every_page_says_what_it_is(self) -> None:
        for address, page in self.pages.items():
            self.assertEqual(len(page.titles), 1, address)
            self.assertTrue(page.titles[0], address)
            self.assertTrue(page.metas.get("description"), address)
            self.assertIn("viewport", page.metas, address)
            self.assertEqual(page.language, "en-GB", address)

    def test_titles_are_told_apart(self) -> None:
        titles: dict[str, str] = {}
        for address, page in self.pages.items():
            if "?" in address or address.startswith("/sources/"):
                continue  # two sources may bear one title
            other = titles.setdefault(page.titles[0], address)
            self.assertEqual(other, address, page.titles[0])

    def test_canonical_links_lead_to_the_page_itself(self) -> None:
        for address, page in self.pages.items():
            self.assertEqual(len(page.canonical), 1, address)
            path = address.split("?")[0]
            self.assertTrue(page.canonical[0].startswith(settings.SITE_URL + path), address)

    def test_every_page_but_home_says_where_it_stands(self) -> None:
        for address, page in self.pages.items():
            self.assertTrue(page.json_ld, address)
            if address != "/":
                self.assertIn('class="crumbs"', self.html[address], address)

    def test_nothing_is_inline_but_json_ld(self) -> None:
        inline = {(address, what) for address, page in self.pages.items() for what in page.inline}
        self.assertEqual(inline, set())

    def test_every_image_has_words_and_a_size(self) -> None:
        for address, page in self.pages.items():
            self.assertEqual(page.images_without_alt, [], address)
            self.assertEqual(page.images_without_size, [], address)

    def test_no_page_claims_a_review_that_did_not_happen(self) -> None:
        for address, page in self.pages.items():
            self.assertNotIn("lastReviewed", str(page.json_ld), address)
            self.assertNotIn("reviewedBy", str(page.json_ld), address)

    def test_articles_say_so_twice_that_they_are_no_advice(self) -> None:
        articles = [a for a in self.html if re.fullmatch(r"/articles/[a-z0-9-]+/", a)]
        self.assertGreaterEqual(len(articles), 8)
        for address in articles:
            html = self.html[address]
            self.assertIn("Not yet reviewed by a clinician", html, address)
            count = html.count("This is information, not medical advice") + html.count(
                "not medical advice."
            )
            self.assertGreaterEqual(count, 2, address)
            self.assertIn("data-article-body", self.pages[address].attributes, address)

    def test_every_page_says_so_under_its_title_and_at_its_end(self) -> None:
        says, once = re.compile("not medical advice"), set()
        for address, html in self.html.items():
            main, _, end = html.partition("</main>")
            if not (says.search(main) and says.search(end)):
                once.add(address)
        self.assertEqual(once, set())

    def test_readers_get_no_cookie_and_no_page_varies_by_one(self) -> None:
        self.assertEqual((self.cookies, self.varies), (set(), set()))

    def test_links_to_elsewhere_are_https_or_mail(self) -> None:
        for address, page in self.pages.items():
            for link in page.links:
                scheme = urlsplit(link).scheme
                self.assertIn(scheme, {"", "https", "http", "mailto"}, (address, link))
