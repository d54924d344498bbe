"""Plain sentences about skin, always the same for the same number: nothing in them is evidence."""

from __future__ import annotations

from random import Random

THINGS = (
    "the barrier", "a scar", "the upper layer", "a fine line", "the wound", "the hair root",
    "a dark mark", "the cheek", "the forehead", "an oil gland", "the eyelid", "a vessel",
    "the fat below", "a nerve", "the horny layer", "a roller", "a pen with needles", "the cream",
)  # fmt: skip
ACTS = (
    "heals within", "changes over", "holds less water after", "looks smoother for", "stays red for",
    "was measured during", "needs care for", "grows back in", "keeps its shape for", "thins during",
)  # fmt: skip
TIMES = (
    "a few days", "about four weeks", "the first months", "a year", "one winter", "two sessions",
    "the time of healing", "half a lifetime", "several nights", "the warm months",
)  # fmt: skip
TAILS = (
    "", ", and nobody knows why", " in most of the people who were asked", ", though not in all",
    ", which one small trial found", " when the sun is kept away", ", so waiting is wise",
    " on the face more than on the arm", ", as far as the study went",
)  # fmt: skip
WORD_ENDS = ("fibre", "cell", "gland", "layer", "mark", "pore", "scar", "vessel", "nerve", "film")
WORD_STARTS = (
    "elastic", "horny", "basal", "papillary", "reticular", "sweat", "oil", "pigment", "immune",
    "stem", "border", "repair", "deep", "pale", "sunlit",
)  # fmt: skip
GLOSSARY = tuple(f"{start} {end}" for start in WORD_STARTS for end in WORD_ENDS)
WORDS_BETWEEN_EXPLAINED_ONES = 60


def sentence(random: Random) -> str:
    """Fourteen words at the median, one in five sentences with a word of the glossary."""
    thing = random.choice(THINGS)
    if random.random() < 0.2:
        thing = f"the {random.choice(GLOSSARY)}"
    words = f"{thing} {random.choice(ACTS)} {random.choice(TIMES)}{random.choice(TAILS)}"
    return f"{words[0].upper()}{words[1:]}."


def paragraph(random: Random, sentences: int) -> list[str]:
    return [sentence(random) for _ in range(sentences)]
