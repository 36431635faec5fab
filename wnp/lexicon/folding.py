"""Compare words as a reader would: capitals, accents, umlauts, spaces and hyphens do not matter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

QUOTE_PAIRS = ("„“", "„”", "“”", "«»", "»«", "‚‘", "‘’", "‹›", "›‹", '""', "''")
"""What people type, and what word processors put, around a word."""
_TELLING = 3
"""Letters that a slip must have, so that we can guess what it was to be."""
_SPELT_OUT = (("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("ł", "l"))


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return a word's letters and digits alone, so that `Nur_für` is `nur fuer`."""
    return letters_of(word).replace("ae", "a").replace("oe", "o").replace("ue", "u")


def letters_of(word: str) -> str:
    """Return a word's letters and digits, small and without accents."""
    word = word.casefold()
    if word.isascii():
        return word if word.isalnum() else "".join(filter(str.isalnum, word))
    for written, plain in _SPELT_OUT:
        word = word.replace(written, plain)
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", word)))


def unquoted(text: str) -> str:
    """Return a text without the one pair of quotation marks that stands around all of it."""
    text = text.strip()
    if len(text) >= 2 and text[0] + text[-1] in QUOTE_PAIRS:
        inner = text[1:-1]
        if text[0] not in inner and text[-1] not in inner:
            return inner.strip()
    return text


def nearest(word: str, words: Iterable[str], *, least: int = _TELLING) -> str:
    """Return the word that was probably meant, or an empty text; `least` letters tell enough."""
    letters = letters_of(word)[:60]
    found = _close(letters, words) if len(letters) >= least else []
    return found[0][1] if found else ""


def nearest_slip(word: str, words: Iterable[str]) -> str:
    """Return the word of which this one is a slip or a part, or an empty text.

    Stricter than `nearest`, for short tables of words that mean very different things.
    """
    letters = letters_of(word)[:60]
    close = _close(letters, words) if len(letters) >= _TELLING else []
    return next((candidate for other, candidate in close if _is_slip(letters, other)), "")


def _close(letters: str, words: Iterable[str]) -> list[tuple[str, str]]:
    """Return what looks like a word, the likest first: its letters, and as it is written."""
    by_letters: dict[str, str] = {}
    for candidate in words:
        by_letters.setdefault(letters_of(candidate), candidate)
    from difflib import get_close_matches  # most files have no slip to guess at

    found = get_close_matches(letters, by_letters, n=3, cutoff=0.65)
    return [(other, by_letters[other]) for other in found]


def _is_slip(one: str, other: str) -> bool:
    """Say whether few keys were hit wrongly, or a word was left out or added at an end."""
    short, long = sorted((one, other), key=len)
    if len(long) == _TELLING:
        return one == other  # "wen" is no slip of "wer"
    is_part = long.startswith(short) or (len(short) > _TELLING and long.endswith(short))
    return is_part or _slips_between(one, other) <= max(1, len(short) // 4)


def _slips_between(one: str, other: str) -> int:
    """Count letters left out, added, mistaken, or swapped with their neighbour."""
    before, row = list(range(len(other) + 1)), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            row.append(min(row[-1] + 1, before[j] + 1, before[j - 1] + (letter != wanted)))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                row[j] = min(row[j], earlier[j - 2] + 1)
    return row[-1]
