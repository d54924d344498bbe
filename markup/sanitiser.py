"""The last hand on the HTML: what is not named here does not reach a page."""

from __future__ import annotations

import re

import nh3

from markup.figure_plate import DARK, WIDE, WIDE_DARK

HEADINGS = ("h2", "h3", "h4", "h5", "h6")
TAGS = {
    *HEADINGS,
    *("p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "hr", "br"),
    *("em", "strong", "small", "sup", "a", "span", "div", "section", "details", "summary"),
    *(
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "picture",
        "source",
        "img",
    ),
}
ATTRIBUTES = {
    **{heading: {"id"} for heading in HEADINGS},
    "p": {"id"},
    "a": {"href", "title", "aria-label"},
    "ol": {"start"},
    "div": {"aria-label"},
    "section": {"aria-labelledby"},
    "figure": {"aria-labelledby"},
    "source": {"srcset", "width", "height"},
    "img": {"src", "alt", "width", "height"},
}
VALUES = {
    "a": {"rel": {"noopener noreferrer"}},
    "th": {"scope": {"col", "row"}},
    "div": {"role": {"region"}, "tabindex": {"0"}},
    "span": {"aria-hidden": {"true"}},
    "source": {"media": {DARK, WIDE, WIDE_DARK}},
    "img": {"loading": {"lazy"}, "decoding": {"async"}},
}
CLASSES = {
    "a": {"cite", "cite--retracted", "word"},
    "sup": {"cites"},
    "span": {
        *("cite", "cite--unknown", "cell", "cell--on", "cells", "none", "icon"),
        *("icon--emergency", "icon--urgent", "icon--self"),
        *("sure", "sure--high", "sure--moderate", "sure--low", "sure--very-low"),
    },
    "p": {"claim__text", "claim__sure", "claim__more", "fact__n", "fact__n--none", "fig__credit"},
    "div": {
        *("claim", "care", "level", "level--emergency", "level--urgent", "level--self"),
        *("fact", "fact--benefit", "fact--harm", "fact__cells", "table"),
    },
    "section": {"facts"},
    "dl": {"spec"},
    "figure": {"fig"},
    "th": {"at-end", "at-centre"},
    "td": {"at-end", "at-centre"},
}

# An id without a prefix could shadow a property of document or window.
OWN_ID = re.compile(r"(?:h|facts|fig)-[\w-]+")
OWN_RENDITION = re.compile(r"/media/(?!.*\.\.)[A-Za-z0-9._/-]+(?:\?v=[A-Za-z0-9]+)?")
CHECKED = {
    "id": OWN_ID,
    "aria-labelledby": OWN_ID,
    "src": OWN_RENDITION,
    "srcset": OWN_RENDITION,  # nh3 checks no URL in srcset
    "start": re.compile(r"\d{1,9}"),
    "width": re.compile(r"\d{1,5}"),
    "height": re.compile(r"\d{1,5}"),
}


def _checked(tag: str, attribute: str, value: str) -> str | None:
    pattern = CHECKED.get(attribute)
    return value if pattern is None or pattern.fullmatch(value) else None


CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    tag_attribute_values=VALUES,
    allowed_classes=CLASSES,
    attribute_filter=_checked,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,  # rel is ours, on links to other sites only
    strip_comments=True,
)


def sanitise(html: str) -> str:
    """The HTML with only what is allowed; nothing may be added after this."""
    return CLEANER.clean(html)
