"""Which letters the fonts of the house have, and what is printed for one that they lack.

In: text as an author wrote it. Out: text that every exit can print, and the letters that lack.
A missing letter never stops the work and never vanishes: `REPLACEMENT` stands in its place. Only a
whole script that lacks stops it, for nobody could read such pages.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from itertools import chain

from wnp.resources import resource_text

REPLACEMENT = "\ufffd"
JOINERS = "\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\u20e3"
"""What ties several signs to one picture letter: such a group is replaced as a whole."""
SHOWN_AT_MOST = 6


@cache
def known_letters() -> frozenset[str]:
    """Return every letter that the fonts of the house can print."""
    runs = chain.from_iterable(json.loads(resource_text("fonts/letters.json")).values())
    return frozenset(chr(code) for first, last in runs for code in range(first, last + 1))


def missing_letters(text: str) -> tuple[str, ...]:
    """Return the letters of a text that cannot be printed, each once, in order."""
    if text.isascii():
        return ()
    letters = dict.fromkeys(unicodedata.normalize("NFC", text))
    return tuple(letter for letter in letters if _is_missing(letter))


def printable(text: str) -> str:
    """Return a text as it is printed: composed letters, no control signs, nothing missing."""
    if text.isascii() and text.isprintable():
        return text
    clean = "".join(map(_kept, unicodedata.normalize("NFC", text)))
    missing = missing_letters(clean)
    if not missing:
        return clean
    group = f"[{re.escape(''.join(missing))}][{re.escape(''.join(missing))}{JOINERS}]*"
    return re.sub(group, REPLACEMENT, clean)


def lacks_script(text: str) -> bool:
    """Say whether most letters of a text cannot be printed: it is in a script that we lack."""
    missing = frozenset(missing_letters(text))
    letters = [sign for sign in text if sign.isalpha()] if missing else []
    return 2 * sum(letter in missing for letter in letters) > len(letters)


def shown_letters(letters: tuple[str, ...]) -> str:
    """Return missing letters as a message shows them: the first few."""
    more = " …" if len(letters) > SHOWN_AT_MOST else ""
    return " ".join(letters[:SHOWN_AT_MOST]) + more


def _is_missing(letter: str) -> bool:
    return letter not in known_letters() and unicodedata.category(letter) not in ("Cf", "Cc", "Zs")


def _kept(letter: str) -> str:
    """Return a letter, a space for odd spaces that the fonts lack, nothing for control signs."""
    category = unicodedata.category(letter)
    if category == "Zs" and letter not in known_letters():
        return " "
    if category in ("Cc", "Cs", "Co", "Cn"):
        return letter if letter == "\n" else ""
    return letter
