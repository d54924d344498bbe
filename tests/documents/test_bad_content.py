"""Every bad file is reported as path:line: reason, all of them in one run, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from documents.content_files.importer import import_content
from documents.content_files.report import BadContent
from documents.models import Document, Revision
from tests.factories import (
    IMAGE,
    SVG,
    article_text,
    claim_text,
    glossary_text,
    reference_text,
    term_text,
    write_tree,
)

pytestmark = [pytest.mark.django_db, pytest.mark.services]

ARTICLE = "articles/dermis.md"
CLAIM = "claims/scars.yaml"
TERM = "terms/layer/dermis.yaml"
SOURCE = "references/menon.json"


def _body(text: str) -> str:
    return article_text("## What it is\n\n" + text + "\n")


# name → (files, what one reported line must say)
CASES: dict[str, tuple[dict[str, str | bytes | None], str]] = {
    "no front matter": ({ARTICLE: "## What it is\n"}, f"{ARTICLE}:1: The front matter is missing"),
    "unclosed front matter": ({ARTICLE: "---\ntitle: X\n"}, f"{ARTICLE}:1: The front matter is not"),
    "empty file": ({ARTICLE: ""}, f"{ARTICLE}:1: The front matter is missing"),
    "title is a number": ({ARTICLE: article_text(title="2026")}, f"{ARTICLE}:2: title: must be text"),
    "title is missing": ({ARTICLE: article_text(title="")}, "title: is missing"),
    "title is too long": ({ARTICLE: article_text(title="x" * 301)}, ":2: title: is 301 characters"),
    "kind is unknown": ({ARTICLE: article_text(kind="novel")}, ":3: kind: “novel” is not one of"),
    "section is unknown": ({ARTICLE: article_text(section="x")}, ":4: section: “x” is not one of"),
    "key points are text": ({ARTICLE: article_text(key_points="one")}, "key_points: must be a list"),
    "two key points": ({ARTICLE: article_text(key_points="[a, b]")}, "three to five are wanted"),
    "terms are a list": ({ARTICLE: article_text(terms="[acne]")}, "terms must be keys with values"),
    "unknown facet": ({ARTICLE: article_text(terms="{mood: [x]}")}, "terms.mood: is not one of"),
    "impossible date": (
        {ARTICLE: article_text(published="2026-02-30")}, f"{ARTICLE}:9: published: “2026-02-30”"
    ),
    "impossible date of a change": (
        {ARTICLE: article_text(changed="[{on: 2026-13-01, note: x}]")}, "changed[0].on: “2026-13-01”"
    ),
    "changed before published": (
        {ARTICLE: article_text(changed="[{on: 2020-01-01, note: x}]")}, "before the day of"
    ),
    "no change": ({ARTICLE: article_text(changed="[]")}, "changed: needs at least 1"),
    "review months out of range": (
        {ARTICLE: article_text(review_months="0")}, "review_months: must be a whole number"
    ),
    "duplicate key": (
        {ARTICLE: article_text().replace("kind: anatomy", "title: Again\nkind: anatomy")},
        f"{ARTICLE}:3: The key “title” stands here twice",
    ),
    "anchor": ({ARTICLE: article_text(title="&a The dermis")}, ":2: YAML anchors"),
    "alias": (
        {ARTICLE: article_text(title="&a The dermis", summary="*a")}, ":2: YAML anchors"
    ),
    "lone alias": ({CLAIM: claim_text(outcome="*a")}, ":2: YAML aliases"),
    "tag": ({ARTICLE: article_text(title="!!str The dermis")}, ":2: YAML tags"),
    "python tag": ({CLAIM: claim_text(outcome="!!python/name:os.system x")}, ":2: YAML tags"),
    "broken YAML": ({CLAIM: "statement: [a\noutcome: b\n"}, f"{CLAIM}:2: This is not valid YAML"),
    "YAML nested too deep": ({CLAIM: claim_text(size="[" * 30 + "]" * 30)}, ":7: Nested more than"),
    "front matter too long": (
        {ARTICLE: article_text(summary="x" * 20_100)}, ":2: The front matter has 20,"
    ),
    "fact check without verdict": (
        {ARTICLE: article_text(kind="fact-check", statement="S", statement_ids="[U1a]")},
        "verdict: is missing",
    ),
    "unknown term": (
        {ARTICLE: article_text(terms="{layer: [crust]}")}, ":6: terms: there is no term “layer/crust”"
    ),
    "unknown related article": (
        {ARTICLE: article_text(related="[{to: nowhere, why: x}]")}, "there is no article “nowhere”"
    ),
    "unknown contributor": (
        {ARTICLE: article_text(contributors="[nobody]")}, "there is no contributor “nobody”"
    ),
    "unknown citation": ({ARTICLE: _body("Skin.[@nobody]")}, f"{ARTICLE}:18:"),
    "unknown claim": ({ARTICLE: _body("[[claim:nothing]]")}, f"{ARTICLE}:18:"),
    "dead document link": ({ARTICLE: _body("[x](nowhere.md)")}, f"{ARTICLE}:18:"),
    "dead heading of another document": (
        {ARTICLE: _body("[x](fat.md#nowhere)"), "articles/fat.md": article_text(title="Fat")},
        f"{ARTICLE}:18: articles/fat.md has no heading “nowhere”",
    ),
    "link out of the tree": ({ARTICLE: _body("[x](../../etc/passwd)")}, f"{ARTICLE}:18:"),
    "javascript link": ({ARTICLE: _body("[x](javascript:alert(1))")}, f"{ARTICLE}:18:"),
    "missing image": ({ARTICLE: _body("![A caption.](nothing.svg)")}, f"{ARTICLE}:18:"),
    "image from elsewhere": (
        {ARTICLE: _body("![A caption.](https://example.org/x.png)")}, f"{ARTICLE}:18:"
    ),
    "duplicate heading id": (
        {ARTICLE: _body("## Two {#same}\n\n## Three {#same}")}, f"{ARTICLE}:20:"
    ),
    "control character": ({ARTICLE: _body("a\x07b")}, f"{ARTICLE}:18:"),
    "control character behind a reference": ({ARTICLE: _body("a&#1;b")}, f"{ARTICLE}:18: “&#1;”"),
    "bidi override behind a reference": ({ARTICLE: _body("a&#x202E;b")}, f"{ARTICLE}:18: “&#x202E;”"),
    "fact box with an escape": (
        {ARTICLE: _body('```factbox\ntitle: "a\\u202eb"\n```')}, f"{ARTICLE}:19: The character U+202E"
    ),
    "fact box with half a character": (
        {ARTICLE: _body('```factbox\ntitle: "\\ud800"\n```')}, f"{ARTICLE}:19:"
    ),
    "fact box with no character": (
        {ARTICLE: _body('```factbox\ntitle: "\\UFFFFFFFF"\n```')}, f"{ARTICLE}:"
    ),
    "next-line character": ({CLAIM: claim_text(reason="a\x85b")}, f"{CLAIM}:5:"),
    "bidi override": ({ARTICLE: _body("a\u202eb")}, f"{ARTICLE}:18:"),
    "control character behind an escape": (
        {CLAIM: claim_text(reason='"a\\x01b"')}, f"{CLAIM}:5: The character U+0001"
    ),
    "null character behind an escape": (
        {ARTICLE: article_text(title='"\\0"')}, f"{ARTICLE}:2: The character U+0000"
    ),
    "bidi override behind an escape": (
        {ARTICLE: article_text(key_points='[a, b, "\\u202e"]')}, f"{ARTICLE}:7: The character U+202E"
    ),
    "half a character behind an escape": (
        {"glossary/collagen.yaml": glossary_text(forms='["\\ud800"]')},
        "glossary/collagen.yaml:3: The character U+D800",
    ),
    "a key with an escape": (
        {ARTICLE: article_text(terms='{"\\ud800": [dermis]}')}, f"{ARTICLE}:6: The character U+D800"
    ),
    "an escape in an unknown key": (
        {TERM: term_text(notes='{deep: ["\\u0007"]}')}, f"{TERM}:4: The character U+0007"
    ),
    "an escape beyond all characters": (
        {CLAIM: claim_text(reason='"\\UFFFFFFFF"')}, f"{CLAIM}:1: This is not valid YAML"
    ),
    "a version of YAML that does not exist": (
        {CLAIM: "%YAML 9.9\n---\n" + claim_text()}, f"{CLAIM}:1: This is not valid YAML"
    ),
    "endless number": (
        {"data/x.yaml": "- id: a\n  depth: .inf\n"}, "data/x.yaml:2: This number cannot be kept"
    ),
    "no number": ({TERM: term_text(weight=".nan")}, f"{TERM}:4: This number cannot be kept"),
    "number of a thousand figures": (
        {"data/x.yaml": f"- id: a\n  depth: 0x{'f' * 1_000}\n"}, "data/x.yaml:2: This number cannot"
    ),
    "finding with an escape": (
        {"data/x.yaml": '- id: a\n  says: ["\\u202e"]\n'}, "data/x.yaml:2: The character U+202E"
    ),
    "finding whose id is a list": ({"data/x.yaml": "- id: [a]\n"}, "data/x.yaml:1: An id must be text"),
    "date before all others": (
        {ARTICLE: article_text(published="0001-01-01")}, f"{ARTICLE}:9: published: “0001-01-01”"
    ),
    "date after all others": (
        {ARTICLE: article_text(changed="[{on: 9999-12-31, note: x}]")},
        "changed[0].on: “9999-12-31” does not lie in the years 1900 to 2100",
    ),
    "old name too long for a name": (
        {ARTICLE: article_text(aliases=f"[{'a' * 101}]")}, "cannot be the name of an article"
    ),
    "line too long": ({ARTICLE: _body("x" * 5_001)}, f"{ARTICLE}:18:"),
    "body too long": ({ARTICLE: _body("words and words\n\n" * 12_000)}, f"{ARTICLE}:"),
    "too many brackets": ({ARTICLE: _body("[" * 151)}, f"{ARTICLE}:"),
    "too many pipes": ({ARTICLE: _body("|" * 41)}, f"{ARTICLE}:"),
    "unknown care level": ({ARTICLE: _body('!!! warning "x"\n    y')}, f"{ARTICLE}:18:"),
    "fact box with a percentage": (
        {ARTICLE: _body("```factbox\ntitle: x\nsources: [menon]\ndenominator: 30\nrows:\n"
                        "  - {outcome: y, effect: harm, with: 14.3 %, certainty: low}\n```")},
        f"{ARTICLE}:",
    ),
    "not UTF-8": ({ARTICLE: article_text().encode() + b"\n\xff\n"}, "Byte 0xff is not valid UTF-8"),
    "UTF-16": ({ARTICLE: article_text().encode("utf-16")}, "is not valid UTF-8"),
    "file too large": ({CLAIM: "#" * 1_000_001}, f"{CLAIM}:1: The file has 1,000,001 bytes"),
    "file in no folder": ({"notes.txt": "x"}, "notes.txt:1: No kind of document has its place here"),
    "file with another ending": ({"articles/x.html": "x"}, "articles/x.html:1: No kind of document"),
    "raster image": ({"media/x.png": b"\x89PNG"}, "media/x.png:1: No kind of document"),
    "name with capitals": ({"articles/Dermis2.md": article_text()}, "may hold small letters"),
    "name with a space": ({"claims/a b.yaml": claim_text()}, "The name “a b” may hold"),
    "two files claim one alias": (
        {ARTICLE: article_text(aliases="[old]"),
         "articles/fat.md": article_text(title="Fat", aliases="[old]")},
        "aliases: “old” is already that of articles/dermis.md",
    ),
    "alias is another's name": (
        {"articles/fat.md": article_text(title="Fat", aliases="[dermis]")},
        "aliases: “dermis” is already that of articles/dermis.md",
    ),
    "alias is the own name": ({ARTICLE: article_text(aliases="[dermis]")}, "the article's own name"),
    "one id for two files": (
        {"data/x.csv": "a,b\n1,2\n", "data/x.yaml": "- {id: a}\n"}, "The id “x” is already that of"
    ),
    "two words for one meaning": (
        {"glossary/collagens.yaml": glossary_text("Collagen")}, "is already explained by"
    ),
    "claim without source": ({CLAIM: claim_text(sources="[]")}, f"{CLAIM}:6: sources: needs at least 1"),
    "claim with an unknown source": (
        {CLAIM: claim_text(sources="[nobody]")}, f"{CLAIM}:6: sources: there is no source “nobody”"
    ),
    "claim with an unknown finding": (
        {CLAIM: claim_text(findings="[nothing]")}, "findings: there is no finding “nothing”"
    ),
    "claim with an unknown certainty": (
        {CLAIM: claim_text(certainty="sure")}, f"{CLAIM}:4: certainty: “sure” is not one of"
    ),
    "claim is a list": ({CLAIM: "- a\n"}, f"{CLAIM}:1: The text must be keys with values"),
    "term with an unknown parent": ({TERM: term_text(parent="crust")}, "parent: there is no term"),
    "term in an unknown facet": ({"terms/mood/sad.yaml": term_text()}, "“mood” is not a facet"),
    "synonyms in no language": ({TERM: term_text(synonyms="{xx: [a]}")}, "synonyms.xx: is not one of"),
    "source with another id": (
        {SOURCE: reference_text("menom")}, f"{SOURCE}:2: id: must be the file's name"
    ),
    "source is broken JSON": ({SOURCE: '{"id": "menon",}'}, f"{SOURCE}:1: Not valid JSON"),
    "source with a key twice": ({SOURCE: '{"id": "a", "id": "b"}'}, "the key “id” stands here twice"),
    "source with a false DOI": ({SOURCE: reference_text(DOI="ten.1000")}, "DOI: “ten.1000” is not"),
    "source with an impossible month": (
        {SOURCE: reference_text(issued={"date-parts": [[2020, 13]]})}, "issued: must be"
    ),
    "source with an impossible day": (
        {SOURCE: reference_text(issued={"date-parts": [[2020, 2, 30]]})}, "issued: must be"
    ),
    "source with a month that is true": (
        {SOURCE: reference_text(issued={"date-parts": [[2020, True]]})}, "issued: must be"
    ),
    "source whose author has no name": (
        {SOURCE: reference_text(author=[{"literal": ""}])}, "author: must be a list"
    ),
    "source with an escape": (
        {SOURCE: reference_text(title="a\ud800b")}, f"{SOURCE}:4: The character U+D800"
    ),
    "source with an escape in a name": (
        {SOURCE: reference_text(author=[{"family": "a\u202e"}])}, f"{SOURCE}:7: The character U+202E"
    ),
    "source with an escape in a key": (
        {SOURCE: reference_text().replace('"type"', r'"\u0000"')}, f"{SOURCE}:3: The character U+0000"
    ),
    "source with no number": (
        {SOURCE: reference_text(size=float("nan"))}, f"{SOURCE}:1: Not valid JSON: NaN is not"
    ),
    "source with an endless number": (
        {SOURCE: reference_text(size=float("-inf"))}, f"{SOURCE}:1: Not valid JSON: -Infinity"
    ),
    "source with a number past all bounds": (
        {SOURCE: reference_text().replace('"menon"', "1e999", 1)}, f"{SOURCE}:1: Not valid JSON: write"
    ),
    "source with a number of many figures": (
        {SOURCE: reference_text(size=10**30)}, f"{SOURCE}:1: Not valid JSON: a number may have"
    ),
    "source nested too deep": (
        {SOURCE: reference_text().replace('"menon"', "[" * 13 + "]" * 13, 1)}, "Nested more than 12"
    ),
    "source with half an address": (
        {SOURCE: reference_text(URL="https://[bad/")}, "URL: “https://[bad/” must begin"
    ),
    "source with an address without a host": (
        {SOURCE: reference_text(URL="https:///path")}, "URL: “https:///path” must begin"
    ),
    "source with a name in front of the host": (
        {SOURCE: reference_text(URL="https://who.int@example.org/")}, "URL: “https://who.int@"
    ),
    "source with a port that is none": (
        {SOURCE: reference_text(URL="https://example.org:99999/")}, "URL: “https://example.org:99999/”"
    ),
    "source with quotes in its address": (
        {SOURCE: reference_text(URL='https://example.org/"a')}, "URL: “https://example.org/"
    ),
    "source with a line end in its address": (
        {SOURCE: reference_text(URL="https://example.org/\na")}, "URL: “https://example.org/"
    ),
    "source with a tag in its address": (
        {SOURCE: reference_text(URL="https://example.org/<b>")}, "URL: “https://example.org/<b>"
    ),
    "source with an address too long": (
        {SOURCE: reference_text(URL="https://example.org/" + "a" * 1_000)}, "URL: is 1,020 characters"
    ),
    "source with a tag in its DOI": (
        {SOURCE: reference_text(DOI='10.1000/"><script>')}, "DOI: “10.1000/"
    ),
    "source with an address for a DOI": (
        {SOURCE: reference_text(DOI="https://doi.org/10.1000/1")}, "DOI: “https://doi.org/10.1000/1”"
    ),
    "source with raised figures for a PMID": ({SOURCE: reference_text(PMID="²³")}, "PMID: “²³” is not"),
    "source of an unknown kind": (
        {SOURCE: reference_text(custom={"read": "page", "kind": "hearsay"})}, "“hearsay” is not one"
    ),
    "figure without alt": (
        {"media/layers.yaml": IMAGE.replace("alt: Three layers of skin.\n", "")}, "alt: is missing"
    ),
    "figure without drawing": ({"media/layers.svg": None}, "layers.svg is missing beside this file"),
    "drawing with a script": (
        {"media/layers.svg": SVG.replace("<path", "<script>1</script><path")}, "<script> is not allowed"
    ),
    "drawing with a handler": (
        {"media/layers.svg": SVG.replace("<path", '<path onload="x()"')}, "onload is not allowed"
    ),
    "drawing with an entity": ({"media/layers.svg": "<!DOCTYPE svg>" + SVG}, "may hold no DOCTYPE"),
    "drawing of endless width": (
        {"media/layers.svg": SVG.replace("360 200", "9" * 400 + " 200", 1)}, "sides from 1 to 10,000"
    ),
    "drawing wider than a wall": (
        {"media/layers.svg": SVG.replace("360 200", "10001 200", 1)}, "sides from 1 to 10,000"
    ),
    "drawing of another form of width": (
        {"media/layers.svg": SVG.replace("360 200", "1e25 200", 1)}, "sides from 1 to 10,000"
    ),
    "drawing with a hidden character": (
        {"media/layers.svg": SVG.replace("Layers", "Layers&#x202e;")}, "The character U+202E"
    ),
    "figure with a tone that is true": (
        {"media/layers.yaml": IMAGE.replace("[3]", "[true]")}, "skin_tones: must be a list of tones"
    ),
    "drawing that is no XML": ({"media/layers.svg": "<svg"}, "media/layers.svg:1: Not SVG"),
    "finding with an unknown source": (
        {"data/x.yaml": "- id: a\n  refs: [menon]\n- id: b\n  refs: [nobody]\n"},
        "data/x.yaml:3: There is no source “nobody”",
    ),
    "finding with an id twice": (
        {"data/x.yaml": "- id: a\n  refs: []\n- id: a\n  refs: []\n"}, "data/x.yaml:3: The id “a”"
    ),
    "table with a short row": ({"data/x.csv": "a,b\n1\n"}, "data/x.csv:2: This row has 1 cells"),
    "table with an unknown source": ({"data/x.csv": "a,ref\n1,nobody\n"}, "data/x.csv:2: There is no"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_bad_content_is_refused_with_its_place(tmp_path: Path, case: str) -> None:
    files, expected = CASES[case]
    with pytest.raises(BadContent) as refused:
        import_content(write_tree(tmp_path, files))
    assert any(expected in line for line in refused.value.lines()), refused.value.lines()
    assert not Document.objects.exists()


def test_all_bad_files_are_reported_in_one_run(tmp_path: Path) -> None:
    files = {ARTICLE: "", CLAIM: claim_text(sources="[]"), "notes.txt": "x"}
    with pytest.raises(BadContent) as refused:
        import_content(write_tree(tmp_path, files))
    assert {path for path, _ in refused.value.problems} >= {ARTICLE, CLAIM, "notes.txt"}


def test_a_bad_file_is_not_blamed_on_those_that_name_it(tmp_path: Path) -> None:
    body = _body("Skin.[@menon] See [fat](fat.md).\n\n[[claim:scars]]")
    files: dict[str, str | bytes | None] = {
        ARTICLE: body, CLAIM: "statement: [", SOURCE: "{", "articles/fat.md": "no front matter",
        "glossary/collagen.yaml": glossary_text("Collagen"),
    }  # fmt: skip
    with pytest.raises(BadContent) as refused:
        import_content(write_tree(tmp_path, files))
    assert {path for path, _ in refused.value.problems} == {CLAIM, SOURCE, "articles/fat.md"}


def test_one_bad_file_keeps_good_ones_from_being_written(tmp_path: Path) -> None:
    import_content(write_tree(tmp_path))
    before = Revision.objects.count()
    files = {CLAIM: claim_text(size="new"), TERM: term_text(description="")}
    with pytest.raises(BadContent):
        import_content(write_tree(tmp_path, files))
    assert Revision.objects.count() == before


def test_the_command_prints_every_line_and_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_tree(tmp_path / "content", {CLAIM: claim_text(sources="[]")})
    with pytest.raises(CommandError, match="Nothing was written") as stop:
        call_command("import_content", root)
    assert stop.value.returncode == 1
    assert f"content/{CLAIM}:6: sources: needs at least 1" in capsys.readouterr().err


def test_an_empty_tree_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadContent, match="No document was found"):
        import_content(tmp_path)


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadContent, match="does not exist"):
        import_content(tmp_path / "nowhere")


def test_a_link_to_a_file_is_not_followed(tmp_path: Path) -> None:
    write_tree(tmp_path / "content")
    (tmp_path / "secret.md").write_text(article_text())
    (tmp_path / "content/articles/secret.md").symlink_to(tmp_path / "secret.md")
    with pytest.raises(BadContent, match=r"articles/secret\.md:1: Links to other files"):
        import_content(tmp_path / "content")


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    write_tree(tmp_path / "content")
    write_tree(tmp_path / "elsewhere")
    (tmp_path / "content/articles/more").symlink_to(tmp_path / "elsewhere/articles")
    with pytest.raises(BadContent, match="Links to other folders"):
        import_content(tmp_path / "content")


def test_a_file_that_breaks_a_page_that_shows_it_is_refused(tmp_path: Path) -> None:
    link = article_text("## What it is\n\n[x](dermis.md#what-it-is)\n", title="Fat")
    import_content(write_tree(tmp_path, {"articles/fat.md": link}))
    renamed = article_text("## Another heading\n\nSkin.\n")
    with pytest.raises(BadContent, match="has no heading “what-it-is”"):
        import_content(write_tree(tmp_path, {"articles/fat.md": link, ARTICLE: renamed}))
