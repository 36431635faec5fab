"""Compare words as a reader would: capitals, accents, umlauts, spaces and hyphens do not matter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

QUOTE_PAIRS = ("„“", "„”", "“”", "«»", "»«", "‚‘", "‘’", "‹›", "›‹", '""', "''")
"""What people type, and what word processors put, around a word."""
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


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the word that was probably meant, or an empty text."""
    by_letters: dict[str, str] = {}
    for candidate in words:
        by_letters.setdefault(letters_of(candidate), candidate)
    found = get_close_matches(letters_of(word)[:60], by_letters, n=1, cutoff=0.65)
    return by_letters[found[0]] if found else ""
