"""The order in which the library is meant to be read, section by section."""

from __future__ import annotations

from articles.models.article import Section

READING_ORDER: dict[str, tuple[str, ...]] = {
    Section.SKIN: (
        "how-skin-works", "epidermis", "dermis", "subcutaneous-tissue", "skin-barrier",
        "collagen-and-elastin", "wound-healing", "skin-colour", "pores-and-oil-glands",
        "nerves-and-blood-vessels", "how-skin-ages", "topical-penetration", "hyaluronic-acid",
    ),
    Section.MICRONEEDLING: (
        "what-is-microneedling", "how-microneedling-works", "microneedling-devices",
        "needle-length-and-depth", "radiofrequency-microneedling",
    ),
    Section.USES: (
        "microneedling-for-acne", "microneedling-for-acne-scars", "microneedling-for-fine-lines",
        "microneedling-for-sensitive-skin", "microneedling-for-pores",
        "microneedling-for-pigmentation", "microneedling-for-stretch-marks",
        "microneedling-for-hair-loss", "microneedling-with-serums-and-prp",
    ),
    Section.SAFETY: (
        "home-vs-clinic", "sterilisation", "contraindications", "side-effects", "aftercare",
        "anaesthesia", "choosing-a-practitioner", "microneedling-and-darker-skin",
        "what-regulators-allow",
    ),
    Section.OTHER_WAYS: (
        "treating-acne", "treating-acne-scars", "treating-fine-lines", "caring-for-sensitive-skin",
    ),
}  # fmt: skip
PLACES = {slug: place for slugs in READING_ORDER.values() for place, slug in enumerate(slugs)}
AFTER_ALL = len(PLACES)


def place(slug: str) -> int:
    """Where an article stands in its section; what the order does not name comes last."""
    return PLACES.get(slug, AFTER_ALL)


def section_of(slug: str) -> tuple[str, ...]:
    """All slugs among which this one has neighbours, in order."""
    return next((slugs for slugs in READING_ORDER.values() if slug in slugs), ())
