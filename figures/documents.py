"""A figure as files: the svg with its words inside, and the yaml that stands beside it."""

from __future__ import annotations

import textwrap
from xml.sax.saxutils import escape

from figures.drawing.canvas import TEXT_PX, Canvas
from figures.figure import Figure

FONT = "Atkinson Hyperlegible Next, system-ui, sans-serif"
MAX_BYTES = 25_000


class TooHeavy(ValueError):
    """A drawing weighs more than a page may load."""


def svg_document(figure: Figure, canvas: Canvas) -> str:
    sources = "; ".join(str(source) for source in figure.sources)
    lines = [
        f"<!-- Sources: {sources} -->",
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {canvas.width} {canvas.height}"'
        f' width="{canvas.width}" height="{canvas.height}" font-family="{FONT}"'
        f' font-size="{TEXT_PX}" fill="{canvas.scheme.ink}"'
        ' stroke-linejoin="round" stroke-linecap="round">',
        f"<title>{escape(figure.title)}</title>",
        f"<desc>{escape(figure.long)}</desc>",
        *canvas.parts,
        "</svg>",
    ]
    text = "\n".join(lines) + "\n"
    if (weight := len(text.encode())) > MAX_BYTES:
        raise TooHeavy(f"{figure.title}: {weight} bytes, more than {MAX_BYTES}")
    return text


def yaml_document(figure: Figure, made_by: str) -> str:
    """The fields of docs/content-format.md, in their order."""
    long = textwrap.fill(figure.long, 96, break_long_words=False, break_on_hyphens=False)
    return (
        f"title: {_scalar(figure.title)}\n"
        f"alt: {_scalar(figure.alt)}\n"
        f"long: >-\n{textwrap.indent(long, '  ')}\n"
        "credit: Drawn for this site\n"
        "licence: CC BY 4.0\n"
        "consent: Not needed, no person is shown\n"
        f"skin_tones: [{', '.join(str(tone) for tone in figure.tones)}]\n"
        f"made_by: {made_by}\n"
        f"sources: [{', '.join(figure.source_ids)}]\n"
    )


def _scalar(text: str) -> str:
    """Plain where YAML would read it back unchanged, else quoted."""
    return text if text[0].isalpha() and ": " not in text and " #" not in text else f"'{text}'"
