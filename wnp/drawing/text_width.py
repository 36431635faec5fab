"""How wide words are in the booklet's font, and where their lines break.

Widths of Andika are exact; they lie in `fonts/andika-widths.json`, which `test_text_width.py` makes
from the fonts and compares with them. Letters of other scripts are estimated on the wide side.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate

from wnp.resources import resource_text

LINE_HEIGHT = 1.28
"""From one base line to the next, in font sizes."""
SOFT_HYPHEN = "\u00ad"
ESTIMATES = (
    (0x0590, 0x08FF, 0.45),
    (0x0900, 0x11FF, 0.65),
    (0x1200, 0x139F, 0.70),
    (0x2E80, 0xD7FF, 1.0),
    (0xF900, 0xFAFF, 1.0),
    (0xFB1D, 0xFEFF, 0.45),
    (0x1F000, 0x1FFFF, 1.3),
)
"""First and last letter of a block, and a letter's width in font sizes."""
OTHER_ESTIMATE = 0.62
_BREAKS = re.compile(r"[ \t\r\f\v\u200b]+")
_PIECES = re.compile(f"[^-–—/{SOFT_HYPHEN}]*[-–—/{SOFT_HYPHEN}]+|[^-–—/{SOFT_HYPHEN}]+")


LONG_WORD = 12
"""Letters of a word that may be parted where it would not fit otherwise."""
_VOWELS = "aeiouyäöüáàâéèêëíîïóôúùûæœ"


@cache
def _syllables() -> re.Pattern[str]:
    """Return what finds the ends of syllables; only words that do not fit pay for it."""
    return re.compile(
        rf"(?<=[^\W\d_]{{4}})(?!(?<=[cpst])h|(?<=c)k|(?<=s)t|(?<=s)ch|(?<=[bcdfgkpt])[lr])"
        rf"(?=(?:sch|ch|ck|ph|th|qu|st|[bcdfgkpt][lr]|[^\W\d_{_VOWELS}])[{_VOWELS}][^\W\d_]{{3}})",
        re.IGNORECASE,
    )


@cache
def _widths(bold: bool) -> dict[str, float]:
    data = json.loads(resource_text("fonts/andika-widths.json"))
    unit = data["units"]
    return {
        chr(code): width / unit
        for first, widths in data["bold" if bold else "regular"]
        for code, width in enumerate(widths, first)
        if width >= 0
    }


@lru_cache(maxsize=4096)
def _width_of_letter(letter: str, bold: bool) -> float:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    known = _widths(bold).get(letter)
    if known is not None:
        return known
    code = ord(letter)
    fitting = (width for first, last, width in ESTIMATES if first <= code <= last)
    return next(fitting, OTHER_ESTIMATE)


@lru_cache(maxsize=8192)
def _width_in_sizes(text: str, bold: bool) -> float:
    return sum(_width_of_letter(letter, bold) for letter in text)


def runs_right_to_left(text: str) -> bool:
    """Tell whether words hold letters of a script that is written from right to left."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide one line of writing is, in the unit of `size`."""
    return size * _width_in_sizes(text, bold)


def wrap_lines(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break text into lines that are not wider than `width`, each as full as it goes.

    Lines break at spaces, after hyphens and slashes, at soft hyphens (which then show) and where
    the author broke them. What cannot be broken and is too wide gets a line of its own.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece, spaced in _pieces(paragraph):
            longer = _joined(line, piece, spaced)
            if line and width_of(_shown(longer), size, bold=bold) > width:
                lines.append(_shown(line))
                longer = piece
            line = longer
        lines.append(_shown(line))
    return tuple(lines)


def wrap_balanced(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break text into as few lines as `wrap_lines` does, but all about as wide as each other."""
    lines = wrap_lines(text, size, width, bold=bold)
    paragraphs = text.split("\n")
    if len(lines) == len(paragraphs):
        return lines
    if len(paragraphs) > 1:
        each = (wrap_balanced(words, size, width, bold=bold) for words in paragraphs)
        return tuple(line for words in each for line in words)
    narrow, wide = width_of(text, size, bold=bold) / len(lines), width
    best = lines
    for _ in range(8):
        middle = (narrow + wide) / 2
        tried = wrap_lines(text, size, middle, bold=bold)
        if len(tried) <= len(lines):
            best, wide = tried, middle
        else:
            narrow = middle
    return best


def with_soft_hyphens(text: str) -> str:
    """Return a text in which long words may be parted, before the consonant of a syllable."""
    return " ".join(
        _syllables().sub(SOFT_HYPHEN, word) if len(word) > LONG_WORD else word
        for word in text.split(" ")
    )


def widest(lines: Sequence[str], size: float, *, bold: bool = False) -> float:
    """Return the width of the widest line."""
    return max((width_of(line, size, bold=bold) for line in lines), default=0.0)


def lines_from(top: float, count: int, size: float) -> tuple[float, ...]:
    """Return the base lines of lines of writing whose block starts at `top`."""
    step = LINE_HEIGHT * size
    return tuple(accumulate([top + 0.98 * size, *[step] * count]))[:count]


def _pieces(paragraph: str) -> Iterator[tuple[str, bool]]:
    """Yield what may not be broken, and whether a space stands before it."""
    for word in _BREAKS.split(paragraph.strip()):
        for index, piece in enumerate(_PIECES.findall(word)):
            yield piece, not index


def _joined(line: str, piece: str, spaced: bool) -> str:
    if not line:
        return piece
    return f"{line} {piece}" if spaced else line + piece


def _shown(line: str) -> str:
    """Return a line as it is printed: a soft hyphen shows at its end and nowhere else."""
    shown = line.replace(SOFT_HYPHEN, "")
    return f"{shown}-" if line.endswith(SOFT_HYPHEN) else shown
