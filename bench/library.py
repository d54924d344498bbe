"""A content folder as it would be with a thousand articles; the same number makes the same bytes."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from bench.articles import article
from bench.sentences import GLOSSARY, sentence
from bench.size import ARTICLES as ARTICLES
from bench.size import CLAIMS, FACETS, FIGURES, REFERENCES, TERMS

SEED = 20_261_122


def write(root: Path, articles: int = ARTICLES) -> int:
    """Write the folder; returns how many files it has."""
    random = Random(SEED)
    files = {f"references/source{n}.json": _reference(random, n) for n in range(REFERENCES)}
    files |= {f"terms/{facet}/{facet}-{n}.yaml": _term(random, n) for facet in FACETS
              for n in range(TERMS)}  # fmt: skip
    files |= {f"glossary/{word.replace(' ', '-')}.yaml": _word(random, word) for word in GLOSSARY}
    files |= {f"claims/claim-{n}.yaml": _claim(random) for n in range(CLAIMS)}
    for n in range(FIGURES):
        files |= {
            f"media/figure-{n}.yaml": _image(random, n),
            f"media/figure-{n}.svg": _drawing(n, "#fff"),
            f"media/figure-{n}-dark.svg": _drawing(n, "#222"),
        }
    for n in range(articles):
        files[f"articles/article-{n}.md"] = article(random, n, articles)
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return len(files)


def _reference(random: Random, n: int) -> str:
    authors = [{"family": f"Author{random.randrange(400)}", "given": "A. B."} for _ in range(4)]
    data = {
        "id": f"source{n}", "type": "article-journal", "title": sentence(random).rstrip("."),
        "author": authors, "container-title": "Journal of Skin",
        "issued": {"date-parts": [[random.randrange(1985, 2026)]]},
        "volume": str(random.randrange(1, 90)), "page": f"{n}-{n + 9}",
        "DOI": f"10.1000/skin.{n}", "PMID": str(10_000_000 + n),
        "URL": f"https://doi.org/10.1000/skin.{n}",
        "custom": {"read": "abstract", "kind": random.choice(("RCT", "observational"))},
    }  # fmt: skip
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _term(random: Random, n: int) -> str:
    return (
        f"name: Term {n}\ndescription: {sentence(random)}\n"
        f"synonyms:\n  en: [word {n}, other word {n}, third word {n}]\n  zh: [词{n}]\n"
        f"misspellings: [wrod {n}]\n"
    )


def _word(random: Random, word: str) -> str:
    return (
        f"word: {word.capitalize()}\ndefinition: {sentence(random)}\nforms: [{word}s]\n"
        "also:\n  lay: []\n  clinical: []\n  zh: []\n"
        f"sources: [source{random.randrange(REFERENCES)}]\n"
    )


def _claim(random: Random) -> str:
    sources = ", ".join(f"source{n}" for n in random.sample(range(REFERENCES), 2))
    direction = random.choice(("benefit", "harm", "no difference", "unclear"))
    certainty = random.choice(("high", "moderate", "low", "very low"))
    return (
        f"statement: {sentence(random)}\noutcome: the state of skin\ndirection: {direction}\n"
        f"certainty: {certainty}\nreason: {sentence(random)}\nsources: [{sources}]\nfindings: []\n"
        "population: {people: 40 adults, age: not recorded, skin_types: not recorded}\n"
        "dose: {needle_length: 1.5 mm, sessions: '3', device: not recorded}\nsize: not recorded\n"
    )


def _image(random: Random, n: int) -> str:
    return (
        f"title: Figure {n}\nalt: Three layers, one above the other.\nlong: >-\n"
        f"  {sentence(random)} {sentence(random)}\n  {sentence(random)}\n"
        "credit: Drawn for this site\nlicence: CC BY 4.0\nconsent: Not needed, no person is shown\n"
        f"skin_tones: [3]\nmade_by: bench\nsources: [source{random.randrange(REFERENCES)}]\n"
    )


def _drawing(n: int, colour: str) -> str:
    shapes = "".join(f'<path d="M{x} 10h9v9h-9z" fill="{colour}"/>\n' for x in range(200))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200">\n'
        f"<title>Figure {n}</title>\n{shapes}</svg>\n"
    )
