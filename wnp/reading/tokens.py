"""Cut a line of words into tokens that can be compared, each with its column.

In: a line as an author wrote it. Out: tokens, and the pieces between commas that stand outside
quotation marks. Whoever compares tokens is tolerant to capitals, accents, umlauts and apostrophes.
"""

from __future__ import annotations

import re

from wnp.lexicon.folding import fold
from wnp.values import Value

CLOSERS = {"„": '“”"', "“": '”"', "«": "»", "»": "«", '"': '"”“', "”": "”", "‹": "›", "›": "‹"}
"""What may end a quotation, by what began it; typed and printed marks are mixed often."""
_WORD = re.compile(r"[^\W_]+")
LONGEST = 60
"""Words of one phrase that are looked at; nobody needs more."""


class Token(Value, frozen=True):
    """One word: folded for comparing, and where it stands in its line (from 0)."""

    letters: str
    start: int
    end: int
    is_capitalised: bool = False


class Piece(Value, frozen=True):
    """A part of a line, and its column in the file (from 1)."""

    text: str
    column: int = 1

    def cut(self, start: int, end: int | None = None) -> Piece:
        """Return a part of this piece without the spaces around it."""
        part = self.text[start:end]
        lead = len(part) - len(part.lstrip())
        return Piece(part.strip(), self.column + start + lead)


class Quotation(Value, frozen=True):
    """Words in quotation marks: where they begin and end, marks included, and whether they end."""

    start: int
    end: int
    words: str
    is_closed: bool = True


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text."""
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        if letters := fold(word):
            found.append(Token(letters, match.start(), match.end(), word[0].isupper()))
    return tuple(found)


def letters_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(filter(None, map(fold, _WORD.findall(text))))


def find_quotation(text: str, start: int = 0) -> Quotation | None:
    """Find the next words in quotation marks."""
    for index in range(start, len(text)):
        closers = CLOSERS.get(text[index])
        if closers:
            return _quotation(text, index, closers)
    return None


def _quotation(text: str, start: int, closers: str) -> Quotation:
    ends = [end for closer in closers if (end := text.find(closer, start + 1)) > 0]
    if not ends:
        return Quotation(start, len(text), text[start + 1 :].strip(), is_closed=False)
    end = min(ends)
    return Quotation(start, end + 1, text[start + 1 : end].strip())


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """Return everything in quotation marks."""
    found = []
    position = 0
    while quotation := find_quotation(text, position):
        found.append(quotation)
        position = quotation.end
    return tuple(found)


def split_outside_quotes(piece: Piece, signs: str) -> tuple[Piece, ...]:
    """Split at any of some signs, but not inside quotation marks; empty parts are left out."""
    quoted = quotations_in(piece.text)
    parts = []
    begin = 0
    for index in [*sign_positions(piece.text, signs, quoted), len(piece.text)]:
        parts.append(piece.cut(begin, index))
        begin = index + 1
    return tuple(part for part in parts if part.text)


def sign_positions(text: str, signs: str, quoted: tuple[Quotation, ...]) -> list[int]:
    """Return where any of some signs stands outside of quotations."""
    closing = iter(quoted)
    current = next(closing, None)
    found = []
    for index, sign in enumerate(text):
        while current and index >= current.end:
            current = next(closing, None)
        if sign in signs and not (current and index >= current.start):
            found.append(index)
    return found
