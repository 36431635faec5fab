"""What is not: said twice, or hidden in "un-" and "-los".

In: a sentence. Out: remarks. "Nicht schuld" and "nie allein" are never remarked on.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from wnp.lexicon import table
from wnp.wording.german.parts import BREAKS, listed
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark
from wnp.wording.sentences import Sentence, Token

_ENDINGS = ("e", "er", "en", "es", "em")
SHORTEST = 6


@cache
def rows() -> dict[str, Any]:
    """Return the table of negations."""
    return table("de/wording/negation")


@cache
def better_words() -> dict[str, str]:
    """Return plain words by those with "un-" or "-los"."""
    return {word.casefold(): plain for word, plain in rows()["better"].items()}


def nothing_is_denied_twice(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """A sentence says no once; two make a riddle: "nicht unwichtig", "weder … noch"."""
    negations, joins = listed("words", "negation"), listed("breaks", "negation")
    last = -1
    for at, token in enumerate(sentence.tokens):
        low = token.low
        if low == "weder":
            yield _neither(sentence, at)
            return
        if (low in joins or token.text in BREAKS) and not _goes_through(sentence, at):
            last = -1
        elif last >= 0 and (low in negations or _is_un(token)):
            if not _belongs_together(sentence, last, at):
                yield remark("double-negation", sentence, last, at, _undone(sentence, last, at))
                return
            last = at
        elif low in negations:
            last = at


def _goes_through(sentence: Sentence, at: int) -> bool:
    """Say whether a comma parts "nicht so, dass … nicht" or "niemand, der nicht"."""
    tokens = sentence.tokens
    if tokens[at].text != "," or at < 2 or at + 1 >= len(tokens):
        return False
    after, before = tokens[at + 1].low, tokens[at - 1].low
    is_so = before in rows()["so"] and after in rows()["that"]
    is_wanted = tokens[0].low in rows()["nobody"] and before in rows()["wants"]
    is_who = after in rows()["who"] or (
        at + 2 < len(tokens) and tokens[at + 2].low in rows()["who"]
    )
    is_thing = at > 1 and tokens[at - 2].low in rows()["no"] and is_who
    is_said = is_so or (is_wanted and after in rows()["that"])
    return is_said or is_thing or (before in rows()["nobody"] and after in rows()["who"])


def _belongs_together(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether two negations are one: "gar nichts", "nein, nicht", "niemand nie"."""
    tokens = sentence.tokens
    between = {token.low for token in tokens[first + 1 : last]}
    is_far = last > first + 2 and (_is_un(tokens[last]) or tokens[first].low in rows()["without"])
    after = tokens[last + 1].low if last + 1 < len(tokens) else ""
    is_never = tokens[first].low in rows()["never"] and last == first + 1
    is_always_with = is_never and tokens[last].low in rows()["without"]
    return is_far or is_always_with or "nur" in between or after in rows()["not_meant"]


def _neither(sentence: Sentence, at: int) -> Remark:
    lows = [token.low for token in sentence.tokens]
    last = lows.index("noch", at) if "noch" in lows[at:] else at
    return remark("double-negation", sentence, at, last)


def _undone(sentence: Sentence, first: int, last: int) -> str:
    """Return the plain word for "nicht un…", "immer mit" for "nie ohne"."""
    one, other = sentence.tokens[first].low, sentence.tokens[last]
    if _is_un(other) and last == first + 1 and one == "nicht":
        return other.text[2:]
    if one in ("nie", "niemals") and other.low == "ohne":
        return "immer … mit" if last > first + 1 else "immer mit"
    if one == "nicht" and other.low == "ohne" and last == first + 1:
        return "mit"
    return ""


def _is_un(token: Token) -> bool:
    return (
        token.text.startswith("un")
        and len(token.text) >= SHORTEST
        and not token.low.startswith(tuple(rows()["no_denials"]))
        and token.low not in rows()["no_denial"]
    )


def words_say_what_is(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """Words say what is, not what is missing: "sofort", not "unverzüglich"."""
    if setting.level is Level.ADULT:
        return
    for at, token in enumerate(sentence.tokens):
        low = token.low
        is_un = low.startswith("un") and len(low) >= SHORTEST and not _is_fine(low)
        is_small = token.text[0].islower() or at == 0
        if is_small and (is_un or _lacks(low)):
            yield remark("un-word", sentence, at, at, _plain(low, is_un=is_un))


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(word.casefold() for word in rows()["fine_beginnings"])


def _is_fine(low: str) -> bool:
    return low.startswith(_beginnings()) and _stem(low) not in better_words()


def _lacks(low: str) -> bool:
    """Say whether a word ends in "-los", and is none that every child knows."""
    stem = _stem(low)
    return stem.endswith("los") and len(stem) >= SHORTEST and stem[:-3] not in rows()["fine_stems"]


def _stem(low: str) -> str:
    for ending in _ENDINGS:
        if low.endswith(ending) and (
            low[: -len(ending)] in better_words() or low[: -len(ending)].endswith("los")
        ):
            return low[: -len(ending)]
    return low


def _plain(low: str, *, is_un: bool) -> str:
    known = better_words().get(_stem(low), "")
    if known or not is_un:
        return known
    return f"nicht {low[2:]}"


RULES: tuple[Rule, ...] = (nothing_is_denied_twice, words_say_what_is)
