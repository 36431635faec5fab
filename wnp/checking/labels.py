"""Find names that belong to tested texts, such as “Leichte Sprache”, however they are spelt.

In: a text. Out: the name as it stands there, or nothing. Signs that nobody sees, letters of other
alphabets that look the same, accents, hyphens and spread letters do not hide it.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category, normalize

from wnp.lexicon import LANGUAGES, table

ALIKE = str.maketrans(
    "аеіоорсухһԁɡӏⅼᴄɑαειорνυχκАВЕНІКМОРСТХΑΒΕΗΙΚΜΝΟΡΤΧ",
    "aeioopcyxhdgllcaaeiopvuxkabehikmopctxabehikmnoptx",
)
"""Letters of other alphabets that look like ours."""
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
ADDED = frozenset({"Mn", "Me"})
"""Accents and signs that change how the letter before them is drawn."""
FILLERS = frozenset("\u034f\u115f\u1160\u180b\u180c\u180d\u3164\uffa0\ufe0e\ufe0f")
"""Letters that are drawn as nothing."""
MARKUP = re.compile(r"\{[#%].*?[#%]\}|\{\{\s*(?:''|\"\")\s*\}\}|[*`]|&(?:nbsp|shy|#\d+);")
SPREAD = re.compile(r"(?<!\w)(?:\w[ .·_-]){3,}\w(?!\w)")
BETWEEN = r"[\W_]{0,3}"
SENTENCE = re.compile(r"[.!?:;,…][\"”“»)]?\s")


def find_label(text: str) -> str:
    """Return the first name in a text that belongs to tested texts."""
    plain = _plain(text)
    for found in _labels().finditer(plain):
        if not SENTENCE.search(found.group()):
            return " ".join(found.group().split())
    return ""


def has_unseen(text: str) -> bool:
    """Say whether a text has signs that nobody sees, or a new line."""
    return any(sign in FILLERS or category(sign) in UNSEEN for sign in text)


def _plain(text: str) -> str:
    """Return a text as it is seen, in plain small letters; spread words are drawn together."""
    text = MARKUP.sub("", text)
    if not text.isascii():
        text = "".join(_seen(sign) for sign in normalize("NFKD", text)).translate(ALIKE)
    return SPREAD.sub(lambda found: re.sub(r"\W|_", "", found.group()), text)


def _seen(sign: str) -> str:
    if sign in "\n\t":
        return sign
    kind = category(sign)
    return "" if sign in FILLERS or kind in UNSEEN or kind in ADDED else sign


@cache
def _labels() -> re.Pattern[str]:
    labels = [label for language in LANGUAGES for label in table(f"{language}/checks")["labels"]]
    plain = [_plain(label).replace(" ", BETWEEN) for label in labels]
    return re.compile("|".join(f"(?:{label})" for label in plain), re.IGNORECASE)
