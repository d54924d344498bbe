"""A figure on a page: its drawing for each scheme and width, and the same in words."""

from __future__ import annotations

from html import escape
from xml.etree.ElementTree import Element

from markup.types import Figure, Rendition

DARK = "(prefers-color-scheme: dark)"
WIDE = "(min-width: 640px)"
WIDE_DARK = f"{WIDE} and {DARK}"


def picture_html(figure: Figure) -> str:
    """The drawing; the first source that fits wins, so the particular stand first."""
    sources = (
        _source(WIDE_DARK, figure.wide_dark)
        + _source(DARK, figure.dark)
        + _source(WIDE, figure.wide)
    )
    light = figure.light
    return (
        f'<picture>{sources}<img src="{escape(light.src)}" alt="{escape(figure.alt)}" '
        f'width="{light.width:d}" height="{light.height:d}" loading="lazy" decoding="async"></picture>'
    )


def words_html(figure: Figure) -> str:
    """The long description and the credit, which follow the caption."""
    paragraphs = "".join(
        f"<p>{escape(part.strip())}</p>" for part in figure.long.split("\n\n") if part.strip()
    )
    words = (
        f"<details><summary>The figure in words</summary>{paragraphs}</details>"
        if paragraphs
        else ""
    )
    credit = f'<p class="fig__credit">{escape(figure.credit)}</p>' if figure.credit else ""
    return words + credit


def arrange_figure(paragraph: Element, picture: str, words: str, id: str) -> None:
    """Turn a paragraph that holds only a caption into a figure around it."""
    caption = paragraph[0]
    caption.tag, caption.attrib, caption.tail = "p", {"id": id}, words
    legend = Element("figcaption")
    legend.append(caption)
    paragraph.tag, paragraph.attrib = "figure", {"class": "fig", "aria-labelledby": id}
    paragraph.text, paragraph[:] = picture, [legend]


def _source(media: str, rendition: Rendition | None) -> str:
    if rendition is None:
        return ""
    return (
        f'<source media="{media}" srcset="{escape(rendition.src)}" '
        f'width="{rendition.width:d}" height="{rendition.height:d}">'
    )
