"""Two statements in one sentence: "Mama kocht und Papa schläft".

In: a sentence. Out: remarks, with the two sentences that it could be. What one person does in a row
("kommt und hilft") is one statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wnp.wording.german.parts import (
    BREAKS,
    ENDS,
    end_mark,
    end_of,
    in_front,
    is_verb,
    listed,
    subject_of,
)
from wnp.wording.german.verbs import helpers, is_finite, is_finite_for_many, is_participle
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark_on_all
from wnp.wording.sentences import Sentence, Token

MORE_OF_THE_SAME = 3
FROM_WORDS = {Level.YOUNG: 0, Level.MIDDLE: 6, Level.TEEN: 10, Level.ADULT: 99}
"""From how many words on two statements are too many: "Oma kocht und Mia hilft" is short."""


def one_thing_at_a_time(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """A sentence says one thing: who does what."""
    tokens = sentence.tokens
    if len(sentence.words) < FROM_WORDS[setting.level]:
        return
    first = 0
    for at, token in enumerate(tokens):
        if token.text == ":":
            first = at + 1
        if token.low not in listed("joins") and token.text not in (",", ";", "–"):
            continue
        right = _right_side(tokens, at)
        if not right or not _says(tokens, first, at) or _is_list(tokens, first):
            continue
        if _goes_on_short(sentence, right, setting):
            continue
        if _begins_statement(tokens, right, setting) and not _is_spoken(tokens, first, at):
            yield remark_on_all("two-statements", sentence, _both(sentence, at, right, setting))
            return


def _goes_on_short(sentence: Sentence, right: int, setting: Setting) -> bool:
    """Say whether a short sentence goes on about the same: "Der Hund bellt, er beißt nicht"."""
    is_same = sentence.tokens[right].low in listed("same_again")
    return is_same and len(sentence.words) < FROM_WORDS[setting.level] + MORE_OF_THE_SAME


def _right_side(tokens: Sequence[Token], at: int) -> int:
    """Return the index at which a second statement can begin, or 0."""
    right = at + 1
    if tokens[at].text == "," and right < len(tokens) and tokens[right].low in listed("joins"):
        right += 1
    if right >= len(tokens) - 1:
        return 0
    clauses = listed("plain", "clauses") | listed("hard", "clauses")
    is_clause = tokens[right].low in clauses and not is_verb(tokens[right + 1])
    return 0 if is_clause else right


def _says(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Say whether there is a main clause on the left."""
    start = first
    for index in range(first, at):
        if tokens[index].text == ",":
            start = index + 1
    left = tokens[start:at]
    if not left:
        return False
    clauses = listed("plain", "clauses") | listed("hard", "clauses")
    if left[0].low in clauses or (start > first and left[0].low in listed("relative", "clauses")):
        return False
    return any(
        is_verb(one) or (index == 0 and is_finite(one.low)) for index, one in enumerate(left)
    )


def _is_list(tokens: Sequence[Token], first: int) -> bool:
    """Say whether short statements are told in a row behind a colon."""
    return first > 0 and sum(token.text == "," for token in tokens[first:]) > 1


def _is_spoken(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Say whether somebody's words follow: "Papa sagt, er kommt"."""
    if tokens[at].text != ",":
        return False
    if tokens[at - 1].low in listed("names_it"):
        return True
    follows = tokens[at + 1].low in listed("joins")
    return not follows and any(token.low in listed("saying") for token in tokens[first:at])


def _begins_statement(tokens: Sequence[Token], at: int, setting: Setting) -> bool:
    """Say whether a subject and its verb stand here: "Papa schläft", "dann geht Mia"."""
    end = subject_of(tokens[at:], setting) + at
    if _is_relative(tokens, at, end):
        return False
    if end > at and end < len(tokens) and is_verb(tokens[end]):
        fits = _fits_subject(tokens, at, end) and not _closes(tokens, at, end)
        return fits and not _is_row(tokens, at, end)
    low = tokens[at].low
    if low not in listed("adverbs") and low not in listed("prepositions"):
        return False
    for index in range(at + 1, min(at + 4, len(tokens) - 1)):
        if tokens[index].text in BREAKS:
            return False
        after = tokens[index + 1]
        if is_verb(tokens[index]) and not is_finite(tokens[index].low):
            return after.low in listed("several")
        if tokens[index].text[0].islower() and is_finite(tokens[index].low):
            return subject_of(tokens[index + 1 :], setting) > 0 and not _is_object(
                tokens[index + 1]
            )
    return False


def _is_relative(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether ", die Erwachsenen gehört" is told of the noun before."""
    begins = tokens[at - 1].text == "," and tokens[at].low in listed("relative", "clauses")
    return begins and end + 1 >= end_of(tokens, at)


def _fits_subject(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether a verb for one follows one, or a verb for several follows several."""
    if is_finite(tokens[end].low):
        return True
    subject = [token.low for token in tokens[at:end]]
    return "und" in subject or subject[0] in listed("several")


def _closes(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether the word behind closes what a helper began: "hat … das Amt informiert"."""
    is_last = end + 1 >= len(tokens) or tokens[end + 1].text in ENDS
    left = any(token.low in helpers() for token in tokens[:at])
    low = tokens[end].low
    return is_last and left and (is_participle(low) or is_finite_for_many(low))


def _is_row(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether these are several people who do one thing: "Mama, Papa und Ben malen"."""
    before = tokens[at - 1]
    is_joined = before.low in ("und", "oder") or before.text == ","
    several = is_finite_for_many(tokens[end].low) and tokens[at].low not in ("wir", "sie", "alle")
    left = [token for token in tokens[: at - 1] if is_verb(token)]
    return is_joined and several and not left


def _is_object(token: Token) -> bool:
    return token.low in ("dich", "mich", "ihn", "den", "dem", "einen", "sich")


def _both(sentence: Sentence, at: int, right: int, setting: Setting) -> str:
    """Return the two statements as two sentences."""
    tokens, keeps = sentence.tokens, listed("kept")
    start = right - 1 if tokens[right - 1].low in keeps else right
    left = sentence.text[: tokens[at].start - sentence.start].rstrip(" ,")
    last = len(tokens) - (tokens[-1].text in ENDS)
    said = sentence.text[
        tokens[start].start - sentence.start : tokens[last - 1].end - sentence.start
    ]
    return f"{left}. {in_front(said)}{end_mark(sentence)}"


RULES: tuple[Rule, ...] = (one_thing_at_a_time,)
