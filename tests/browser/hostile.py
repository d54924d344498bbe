"""Content that no careful author writes and that the pages must bear all the same."""

from __future__ import annotations

from pathlib import Path

from tests.factories import (
    article_text,
    claim_text,
    glossary_text,
    reference_text,
    term_text,
    write_tree,
)

SENTENCE = ("How deep needles go and what skin makes of it when nobody looks " * 5)[:299].strip()
WORD = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 4 + "xxxxxxxxxxxxxxxxxxxx"
EMOJI = "🧴🧴🧴 Creams 👩🏾‍⚕️ and 🪡 needles 🇳🇴 – “yes” & <b>no</b>"
ARABIC = "الوخز بالإبر الدقيقة لندبات حب الشباب في المنزل"
SOURCES = [f"study{number}" for number in range(200)]
PAGES = {
    "long title": "/articles/long-title/",
    "long words": "/articles/long-words/",
    "emoji": "/articles/emoji/",
    "right to left": "/articles/right-to-left/",
    "200 sources": "/articles/many-sources/",
    "no figure": "/articles/plain/",
    "long fact check": "/articles/long-check/",
    "list": "/articles/",
    "browse": "/browse/",
    "concern of long words": "/concerns/long-words/",
    "claims": "/claims/",
    "claim of long words": "/claims/long-words/",
    "sources": "/sources/",
    "source of long words": "/sources/longwords/",
    "glossary": "/glossary/",
    "fact checks": "/fact-checks/",
    "open questions": "/open-questions/",
    "results": "/search/?q=needles",
    "results for a long word": f"/search/?q={WORD}",
    "history of a long title": "/articles/long-title/history/",
    "unknown long address": f"/articles/{WORD}/",
    "home": "/",
}
EMPTY = (
    "/", "/articles/", "/browse/", "/claims/", "/sources/", "/glossary/", "/fact-checks/",
    "/open-questions/", "/search/", "/search/?q=skin", "/about/",
)  # fmt: skip
# A small tree has one of each, and a term that no page names.
ONE = (
    "/", "/articles/", "/articles/dermis/", "/browse/", "/concerns/acne/", "/layers/dermis/",
    "/claims/", "/claims/scars/", "/sources/", "/sources/menon/", "/glossary/", "/fact-checks/",
    "/open-questions/", "/search/?q=dermis",
)  # fmt: skip


def write(root: Path) -> Path:
    cited = "\n\n".join(f"Skin is alive.[@{key}]" for key in SOURCES)
    return write_tree(
        root,
        {
            "articles/long-title.md": article_text(
                "## What it is\n\nWords.[@menon]\n", title=f"'{SENTENCE}'", kind="guide",
                terms="{concern: [acne, long-words], layer: [dermis]}",
                related=f"[{{to: long-words, why: '{SENTENCE[:200]}'}}]",
                key_points=f"['{SENTENCE}', 'B {SENTENCE}', 'C {SENTENCE}']",
            ),
            "articles/long-words.md": article_text(
                _long_body(), title=WORD, summary=f"{WORD} {WORD}", kind="guide",
                terms="{concern: [acne, long-words], layer: [dermis]}",
                key_points=f"[{WORD}, '{WORD} {WORD}', Short.]",
            ),
            "articles/emoji.md": article_text(
                f"## {EMOJI}\n\n{EMOJI * 4}[@menon]\n", title=f"'{EMOJI}'", summary=f"'{EMOJI}'",
                terms="{concern: [acne], layer: [dermis]}", key_points=f"['{EMOJI}', '🧴', '🪡']",
            ),
            "articles/right-to-left.md": article_text(
                f"## {ARABIC}\n\n{(ARABIC + ' ') * 12}[@menon]\n\n- {ARABIC}\n- (1 mm) {ARABIC}\n",
                title=ARABIC, summary=f"{ARABIC} (1.5 mm).",
                terms="{concern: [acne], layer: [dermis]}",
                key_points=f"[{ARABIC}, 1 {ARABIC}, 2 {ARABIC}]",
            ),
            "articles/many-sources.md": article_text(f"## What it is\n\n{cited}\n"),
            "articles/plain.md": article_text("## What it is\n\nOnly words.\n", title="Plain"),
            "articles/long-check.md": article_text(
                "## What is said\n\nWords.[@menon]\n", title=f"'{WORD}?'", kind="fact-check",
                section="other-ways", statement=f"'{WORD} {SENTENCE}'", verdict="misleading",
                statement_ids="[s1]", terms="{concern: [long-words]}",
            ),
            "terms/concern/long-words.yaml": term_text(
                WORD, description=f"{WORD} {SENTENCE}",
                synonyms=f"{{en: [{WORD}], ar: ['{ARABIC}'], zh: [{'痘坑' * 60}]}}",
            ),
            "claims/long-words.yaml": claim_text(
                statement=f"{WORD} {WORD}", outcome=WORD, reason=f"{WORD} {SENTENCE}", size=WORD,
            ),
            "glossary/long-words.yaml": glossary_text(
                WORD[:200], definition=f"{WORD} {WORD}", also=f"{{lay: [{WORD}], ar: ['{ARABIC}']}}",
            ),
            "references/longwords.json": reference_text(
                "longwords", title=f"{WORD} {SENTENCE}", author=[{"family": WORD, "given": "A."}],
                URL=f"https://example.org/{WORD}",
            ),
        }
        | {f"references/{key}.json": reference_text(key) for key in SOURCES},
    )  # fmt: skip


def _long_body() -> str:
    return (
        f"## {WORD}\n\n{WORD} **{WORD}** [{WORD}](https://example.org/{WORD}) `{WORD}`[@longwords]\n\n"
        f"- {WORD}\n- {WORD}\n\n1. {WORD}\n\n> {WORD}\n\n"
        f"| {WORD} | {WORD} |\n|--|--|\n| {WORD} | {WORD} |\n\n"
        f"[[claim:long-words]]\n\n### A {WORD}\n\n![{WORD}](layers.svg)\n\n{WORD}[@menon]\n"
    )
