"""Make the small fonts that travel inside a page: the letters that it uses and no others.

The only module that knows fontTools, and even it only for writing whose letters join or carry marks
of their own; everything else goes the quick way through `wnp.publishing.truetype`. The subsets are
called `wnp-lesen` and `wnp-arabisch`, since the fonts' own names are reserved for the whole files.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from io import BytesIO
from typing import NamedTuple

from wnp.publishing.truetype import cut_font
from wnp.resources import resource_path
from wnp.values import Value

READING_FAMILY = "wnp-lesen"
ARABIC_FAMILY = "wnp-arabisch"
ALWAYS = frozenset("0123456789 .,:;!?-–()\u00a0")
"""Signs that are in every subset, so that small changes of the words leave it alone."""
ARABIC = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))


class Source(NamedTuple):
    """A family of fonts that comes with the program."""

    file: str
    family: str


ANDIKA = Source("Andika", READING_FAMILY)
HARMATTAN = Source("Harmattan", ARABIC_FAMILY)


class FontFace(Value, frozen=True):
    """A font for a page: what the page calls it, and its file."""

    family: str
    bold: bool
    data: bytes


def font_faces(text: str, bold_text: str = "") -> tuple[FontFace, ...]:
    """Return the fonts that a page with these words needs; its bold words stand apart."""
    sources = (ANDIKA, HARMATTAN) if is_arabic(text + bold_text) else (ANDIKA,)
    return tuple(
        FontFace(source.family, bold, _subset(source, frozenset(words) | ALWAYS, bold))
        for source in sources
        for bold, words in ((False, text), (True, bold_text))
        if words
    )


def subset_font(text: str, bold: bool = False) -> bytes:
    """Return the reading font with the letters of a text, as a TrueType file."""
    return _subset(ANDIKA, frozenset(text) | ALWAYS, bold)


def is_arabic(text: str) -> bool:
    """Tell whether a text has letters of the Arabic script."""
    return not text.isascii() and any(
        first <= ord(letter) <= last for letter in set(text) for first, last in ARABIC
    )


@cache
def _subset(source: Source, letters: frozenset[str], bold: bool) -> bytes:
    style = "Bold" if bold else "Regular"
    font = resource_path(f"fonts/{source.file}-{style}.ttf").read_bytes()
    joining = source is HARMATTAN or any(unicodedata.combining(letter) for letter in letters)
    cut = _cut_joining_font if joining else cut_font
    return cut(font, sorted(letters), source.family, style)


def _cut_joining_font(font: bytes, letters: list[str], family: str, style: str) -> bytes:
    """Return a subset that keeps the rules by which its letters join and carry marks."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(hinting=False, notdef_outline=True, recalc_timestamp=False)
    options.drop_tables += ["Silf", "Silt", "Sill", "Glat", "Gloc", "Feat"]
    # Kerning of Arabic words is a thousand rules; without it a page is made three times as fast.
    options.layout_features = [name for name in options.layout_features if name != "kern"]
    opened = TTFont(BytesIO(font), recalcTimestamp=False, lazy=True)
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(letters))
    cutter.subset(opened)
    names = {1: family, 2: style, 3: f"{family}-{style}", 4: f"{family} {style}"}
    opened["name"].names = []
    for number, text in (names | {6: f"{family}-{style}"}).items():
        opened["name"].setName(text, number, 3, 1, 0x0409)
    written = BytesIO()
    opened.save(written)
    return written.getvalue()
