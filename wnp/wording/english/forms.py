"""What kind of word an English word is: a verb in which form, a person, a clause's beginning.

In: tokens. Out: facts about them. There is no dictionary behind it: closed lists, the verbs of
everyday life and endings (table `grammar`), and the order of words, which says most in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from wnp.lexicon import table
from wnp.values import Value
from wnp.wording.remarks import Setting
from wnp.wording.sentences import Token

VOWELS = frozenset("aeiou")
LONGEST_NAME = 3
MOST_ADVERBS = 3


class Verbs(Value, frozen=True):
    """Every form of the verbs of the table."""

    bases: frozenset[str]
    thirds: frozenset[str]
    """`goes`."""
    pasts: frozenset[str]
    participles: frozenset[str]
    past_of: dict[str, str]
    """The past by the participle, where it is irregular."""
    base_of: dict[str, str]
    """The base by each other form."""


@cache
def grammar() -> dict[str, Any]:
    """Return the table of grammar."""
    return table("en/wording/grammar")


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of the table of grammar."""
    return frozenset(grammar()[name])


@cache
def verbs() -> Verbs:
    """Return the forms of all verbs."""
    rows = [row.split() for row in grammar()["irregular"]]
    rows += [[base, regular_past(base), regular_past(base)] for base in grammar()["regular"]]
    base_of: dict[str, str] = {}
    for base, past, participle in rows:
        base_of |= {third_of(base): base, past: base, participle: base}
    return Verbs(
        bases=frozenset(row[0] for row in rows) - {"be"},
        thirds=frozenset(third_of(row[0]) for row in rows),
        pasts=frozenset(row[1] for row in rows),
        participles=frozenset(row[2] for row in rows) | {"got"},
        past_of={row[2]: row[1] for row in rows},
        base_of=base_of,
    )


def third_of(base: str) -> str:
    """Return the form for he and she: `carries`, `watches`, `plays`."""
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2] not in VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{base}s"


def regular_past(base: str) -> str:
    """Return the regular past: `carried`, `hoped`, `stopped`, `played`."""
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if base in words("doubled") else f"{base}ed"


def is_participle(low: str) -> bool:
    """Say whether a word can be what is done: `taken`, `placed`."""
    if low in verbs().participles:
        return low not in words("never_done")
    is_long = len(low) > 4 and low.endswith("ed") and low not in words("no_participles")
    return is_long and not low.endswith(tuple(grammar()["looks_like"]))


def is_adverb(low: str) -> bool:
    """Say whether a word can stand between two parts of a verb."""
    return low in words("adverbs") or (low.endswith("ly") and low not in words("not_adverbs"))


def past_adverbs(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the next word that is no adverb."""
    most = at + MOST_ADVERBS
    while at < min(len(tokens), most) and is_adverb(tokens[at].low):
        at += 1
    return at


def is_person(tokens: Sequence[Token], at: int, setting: Setting) -> bool:
    """Say whether a word is a name or stands for one: `Mia`, `Mum`, `Granny`."""
    token = tokens[at]
    if token.low in setting.names or token.low in words("bare"):
        return True
    is_big = token.text[0].isupper() and token.low not in words("not_names")
    return is_big and (at > 0 or not _is_function_word(token.low))


@cache
def _is_function_word(low: str) -> bool:
    lists = ("auxiliaries", "pronouns", "determiners", "prepositions", "joins", "adverbs")
    return any(low in words(name) for name in lists) or low in openers()


@cache
def openers() -> frozenset[str]:
    """Return the words with which a dependent clause can begin."""
    clauses = grammar()["clauses"]
    return frozenset(one.split("-")[0] for one in (*clauses["plain"], *clauses["hard"]))


def subject_ends(tokens: Sequence[Token], at: int, setting: Setting) -> Iterator[tuple[int, bool]]:
    """Yield where a subject that begins at an index may end, and whether it is several people."""
    for end, many in _one_subject(tokens, at, setting):
        yield end, many
        if end + 1 < len(tokens) and tokens[end].low in {"and", "or", ",", "nor"}:
            for last, _ in subject_ends(tokens, end + 1, setting):
                yield last, True


def _one_subject(tokens: Sequence[Token], at: int, setting: Setting) -> Iterator[tuple[int, bool]]:
    if at >= len(tokens) or not tokens[at].is_word:
        return
    low = tokens[at].low
    if low in words("pronouns"):
        many = low in words("plural")
        yield at + 1, many
        if at + 2 < len(tokens) and tokens[at + 1].low == "of":
            yield at + 3, many
    if low in words("determiners") or (low.endswith("'s") and low not in words("with_verb")):
        yield from _behind_determiner(tokens, at + 1)
    elif low not in words("pronouns") and is_person(tokens, at, setting):
        yield from _name_ends(tokens, at, setting)
    elif low.endswith("s") and not low.endswith("ss") and low.isalpha() and _is_things(low):
        yield at + 1, True


def _is_things(low: str) -> bool:
    return not _is_function_word(low) and low not in verbs().thirds


def _behind_determiner(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, bool]]:
    for end in range(at + 1, min(at + 4, len(tokens)) + 1):
        last = tokens[end - 1]
        stops = last.low in words("prepositions") or last.low in words("auxiliaries")
        stops = stops or last.low in words("joins") or last.low in words("pronouns")
        if not (last.is_word or last.is_number) or stops:
            return
        if last.low not in words("states"):
            yield end, last.low.endswith("s") or last.low in words("plural")


def _name_ends(tokens: Sequence[Token], at: int, setting: Setting) -> Iterator[tuple[int, bool]]:
    yield at + 1, tokens[at].low in words("plural") or tokens[at].low.endswith("s")
    end = at + 1
    if tokens[at].text.islower() and tokens[at].low not in setting.names:
        return
    while end < min(len(tokens), at + LONGEST_NAME) and is_big(tokens[end]):
        end += 1
        yield end, False


def is_big(token: Token) -> bool:
    """Say whether a word inside a sentence is a name."""
    return token.text[0].isupper() and token.low not in words("not_names")


def is_name_at(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word that could be a verb is a name or a month: "Gran Rose", "2 May"."""
    before = tokens[at - 1] if at else None
    if before is None or not (before.is_word or before.is_number):
        return False
    return is_big(tokens[at]) or (before.is_number and tokens[at].text[0].isupper())


def finite_at(tokens: Sequence[Token], at: int, *, many: bool) -> int:
    """Return the index of the verb that stands here, perhaps behind adverbs, or -1."""
    if 0 < at <= len(tokens) and tokens[at - 1].low in words("with_verb"):
        return at - 1
    for index in {at: 0, past_adverbs(tokens, at): 0}:
        if index >= len(tokens) or is_name_at(tokens, index):
            continue
        if is_finite(tokens[index].low, many=many):
            return index
    return -1


def is_finite(low: str, *, many: bool) -> bool:
    """Say whether a word is a verb that fits a subject."""
    if low in words("auxiliaries"):
        return True
    if low in verbs().pasts:
        return True
    if low in verbs().bases:
        return many
    if low in verbs().thirds:
        return not many
    return len(low) > 4 and low.endswith("ed") and low not in words("no_participles")


def clause_at(tokens: Sequence[Token], at: int, setting: Setting) -> int:
    """Return the index of the verb of a clause whose subject begins at an index, or -1."""
    for end, many in subject_ends(tokens, at, setting):
        verb = finite_at(tokens, end, many=many)
        if verb >= 0:
            return verb
    return -1


def join(tokens: Sequence[Token]) -> str:
    """Write tokens as text again, as they stood, with one space where there was any."""
    said = ""
    for index, token in enumerate(tokens):
        if index and token.start > tokens[index - 1].end:
            said += " "
        said += token.text
    return said


def as_sentence(tokens: Sequence[Token], before: str = "") -> str:
    """Write tokens as a sentence with a capital and a full stop."""
    said = f"{before}{join(tokens)}".strip(" ,;")
    said = said.rstrip(".!?,;: ")
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def in_small(tokens: Sequence[Token], setting: Setting) -> str:
    """Write tokens as they stand inside a sentence: `The nurse` as `the nurse`."""
    said = join(tokens)
    first = tokens[0]
    is_name = first.low in setting.names or not _is_function_word(first.low) or first.low == "i"
    return said if is_name or len(said) < 2 else f"{said[0].lower()}{said[1:]}"
