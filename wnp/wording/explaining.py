"""Find out whether a sentence explains a word: "The court decides." "That is called a placement."

In: where a word stands. Out: whether it, or the sentence behind it, says what the word means. The
table `explaining` says which words show that.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from wnp.lexicon import table
from wnp.values import Value
from wnp.wording.phrases import Phrase, match_at, parse_phrase
from wnp.wording.remarks import Setting
from wnp.wording.sentences import Sentence


class Explaining(Value, frozen=True):
    """The words by which an explanation is known, as phrases."""

    behind: tuple[Phrase, ...]
    """Right behind the word: "… means"."""
    before: tuple[Phrase, ...]
    """Right before the word: "is called …"."""
    next_sentence: tuple[Phrase, ...]
    """At the beginning of the next sentence: "That is …"."""


def is_explained(sentences: Sequence[Sentence], first: int, last: int, setting: Setting) -> bool:
    """Say whether a word is explained in the first of some sentences or at once behind it."""
    rows = _explaining(setting.language)
    tokens = sentences[0].tokens
    if any(match_at(phrase, tokens, last + 1, setting) > last + 1 for phrase in rows.behind):
        return True
    if _stands_before(rows.before, sentences[0], first, setting):
        return True
    following = sentences[1].tokens if len(sentences) > 1 else ()
    return any(match_at(phrase, following, 0, setting) > 0 for phrase in rows.next_sentence)


def _stands_before(
    phrases: Sequence[Phrase], sentence: Sentence, first: int, setting: Setting
) -> bool:
    """Say whether a phrase ends where a word begins; small words may stand between."""
    return any(
        match_at(phrase, sentence.tokens, at, setting) in (first - 1, first)
        for phrase in phrases
        for at in range(max(0, first - 5), first)
    )


@cache
def _explaining(language: str) -> Explaining:
    rows = table(f"{language}/wording/explaining")
    return Explaining(
        *(tuple(map(parse_phrase, rows[key])) for key in ("behind", "before", "next"))
    )
