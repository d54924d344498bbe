"""How sure the evidence is, always in words."""

from __future__ import annotations

from html import escape

CERTAINTIES = ("high", "moderate", "low", "very low")


def certainty_words(certainty: str) -> str:
    """'Moderate certainty', as shown to readers."""
    return (
        f"{certainty.strip().capitalize()} certainty"
        if certainty.strip()
        else "Certainty not recorded"
    )


def certainty_html(certainty: str) -> str:
    """The words, in a span whose class lets the style sheet draw the four cells."""
    known = certainty in CERTAINTIES
    variant = f" sure--{certainty.replace(' ', '-')}" if known else ""
    return f'<span class="sure{variant}">{escape(certainty_words(certainty))}</span>'
