"""Parts of German sentences: clauses, subjects, and words put into another place.

In: tokens. Out: spans of them, and texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from wnp.lexicon import table
from wnp.wording.german.verbs import is_finite, is_finite_for_many
from wnp.wording.remarks import Setting
from wnp.wording.sentences import Sentence, Token

BREAKS = frozenset({",", ";", ":", "–", "—", "-", "(", ")", "„", "“", "«", "»", '"'})
ENDS = frozenset({".", "!", "?", "…"})
WIDEST_NAME = 3


@cache
def grammar() -> dict[str, Any]:
    """Return the table of small words."""
    return table("de/wording/grammar")


@cache
def listed(name: str, area: str = "") -> frozenset[str]:
    """Return a list of the table, with "ss" for "ß"."""
    rows = grammar()[area] if area else grammar()
    return frozenset(word.casefold() for word in rows[name])


def clause_around(sentence: Sentence, at: int) -> tuple[int, int]:
    """Return where the clause of a token begins and ends; it ends at a mark or a joining word."""
    tokens = sentence.tokens
    first, end = at, at + 1
    while first > 0 and tokens[first - 1].text not in BREAKS:
        first -= 1
    while end < len(tokens) and tokens[end].text not in BREAKS and tokens[end].text not in ENDS:
        end += 1
    return first, end


def is_simple(sentence: Sentence) -> bool:
    """Say whether a sentence is one clause, without marks inside and without "und"."""
    joins = listed("joins")
    inside = sentence.tokens[:-1] if sentence.tokens[-1].text in ENDS else sentence.tokens
    return all(one.is_word or one.is_number for one in inside) and not any(
        one.low in joins for one in inside
    )


def end_mark(sentence: Sentence) -> str:
    """Return the mark at the end, a full stop if there is none."""
    last = sentence.tokens[-1].text
    return last if last in ENDS else "."


def subject_end(tokens: Sequence[Token], at: int, setting: Setting) -> int:
    """Return the index behind a subject that begins at an index, or the same index."""
    if at >= len(tokens):
        return at
    low = tokens[at].low
    if low in setting.names or is_noun(tokens[at], at):
        end = at + 1
        while end < len(tokens) and end - at < WIDEST_NAME and is_noun(tokens[end], end):
            end += 1
        return end
    if low in listed("determiners"):
        end = at + 1
        while end < len(tokens) and end - at < WIDEST_NAME and not is_noun(tokens[end], end):
            if not tokens[end].low.endswith(("e", "en", "er", "es")):
                break
            end += 1
        if end < len(tokens) and is_noun(tokens[end], end):
            return end + 1
    return at + 1 if low in listed("subjects") else at


def is_noun(token: Token, at: int) -> bool:
    """Say whether a word is a noun or a name: it has a capital, and not for beginning."""
    if not token.text[0].isupper():
        return False
    return at > 0 or token.low not in _beginners()


@cache
def _beginners() -> frozenset[str]:
    """Return small words that have a capital at the beginning of a sentence."""
    lists = ("subjects", "determiners", "adverbs", "prepositions", "joins", "helpers")
    small = frozenset().union(*(listed(name) for name in lists))
    clauses = listed("plain", "clauses") | listed("hard", "clauses")
    return small | clauses | listed("words", "negation") | listed("small")


def subject_of(tokens: Sequence[Token], setting: Setting) -> int:
    """Return the index behind the subject; several people are joined by "und"."""
    end = subject_end(tokens, 0, setting)
    while end and end + 1 < len(tokens) and tokens[end].low == "und":
        more = subject_end(tokens, end + 1, setting)
        if more == end + 1:
            break
        end = more
    return end


def end_of(tokens: Sequence[Token], at: int) -> int:
    """Return the index behind the last word of a clause."""
    end = at + 1
    while end < len(tokens) and tokens[end].text not in BREAKS and tokens[end].text not in ENDS:
        end += 1
    return end


def is_verb(token: Token) -> bool:
    """Say whether a word can be what somebody does."""
    return token.text[0].islower() and (is_finite(token.low) or is_finite_for_many(token.low))


def text_of(tokens: Sequence[Token]) -> str:
    """Return words with spaces between them; marks stand close."""
    words = ""
    for token in tokens:
        is_close = not (token.is_word or token.is_number)
        words += token.text if is_close or not words else f" {token.text}"
    return words


def in_the_middle(words: str, setting: Setting) -> str:
    """Return words that no longer begin a sentence: small, if they are no name or noun."""
    first = words.split(" ", 1)[0]
    is_small = first.casefold() in _beginners() and first.casefold() not in setting.names
    return words[:1].lower() + words[1:] if is_small else words


def in_front(words: str) -> str:
    """Return words that begin a sentence."""
    return words[:1].upper() + words[1:]
