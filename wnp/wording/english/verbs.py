"""Verbs that hide who does it, and tenses and moods that children hardly know.

In: sentences. Out: remarks on passives, the past before the past, and what would have been.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from wnp.wording.english.forms import (
    as_sentence,
    grammar,
    in_small,
    is_adverb,
    is_participle,
    join,
    past_adverbs,
    subject_ends,
    third_of,
    verbs,
    words,
)  # fmt: skip
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark
from wnp.wording.sentences import Sentence, Token

WIDEST_BY = 5


def it_says_who_does_it(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """It says who does it: "The doctor looks after Mia", not "Mia is looked after"."""
    if setting.level is Level.ADULT:
        return
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.low not in words("be"):
            continue
        done = _done_at(tokens, at, setting)
        if done > 0 and _hides_who(tokens, at, done):
            better = _active(tokens, at, done, setting)
            yield remark("passive", sentence, _first_verb(tokens, at), done, better)
            return


def _first_verb(tokens: Sequence[Token], at: int) -> int:
    """Return where "has been", "will be" or "is being" begins."""
    while at and (tokens[at - 1].low in words("auxiliaries") or is_adverb(tokens[at - 1].low)):
        at -= 1
    while is_adverb(tokens[at].low):
        at += 1
    return at


def _done_at(tokens: Sequence[Token], at: int, setting: Setting) -> int:
    """Return the index of the participle that belongs to a form of "be", or -1."""
    after = past_adverbs(tokens, at + 1)
    if after < len(tokens) and is_participle(tokens[after].low):
        return after
    is_question = at == 0 or not tokens[at - 1].is_word
    for end, _ in subject_ends(tokens, at + 1, setting) if is_question else ():
        end = past_adverbs(tokens, end)
        if end < len(tokens) and is_participle(tokens[end].low):
            return end
    return -1


def _hides_who(tokens: Sequence[Token], at: int, done: int) -> bool:
    be, low = tokens[at].low, tokens[done].low
    following = tokens[done + 1 : done + 1 + WIDEST_BY]
    after = following[0].low if following else ""
    if _doer_at(tokens, done) > 0 and low not in words("felt"):
        return True
    if low in words("states") or f"{low} {after}" in words("state_phrases"):
        return False
    if be.endswith("'s") and low in words("after_has"):
        return False
    if low in words("called"):
        is_name = not following or after in words("determiners") or following[0].text[0].isupper()
        return be in words("be_past") and (not is_name or not following)
    if be.startswith("g") and low in words("not_with_get") | words("had_like_this"):
        return False
    is_past = be in words("be_past") or (be in {"be", "being"} and at > 0)
    return is_past or low not in words("states_now")


def _doer_at(tokens: Sequence[Token], done: int) -> int:
    """Return the index behind "by" where that names somebody, else -1."""
    for index in range(done + 1, min(done + 1 + WIDEST_BY, len(tokens) - 1)):
        if not tokens[index].is_word:
            return -1
        if tokens[index].low == "by":
            after = tokens[index + 1]
            is_thing = after.is_number or after.low.endswith("ing") or after.low in words("by_what")
            return -1 if is_thing else index + 1
    return -1


def _active(tokens: Sequence[Token], at: int, done: int, setting: Setting) -> str:
    """Return the sentence turned round, where it is simple and says who does it."""
    doer = _doer_at(tokens, done)
    ends = {end for end, _ in subject_ends(tokens, 0, setting)}
    be = tokens[at].low
    if doer < 0 or at not in ends or be not in words("turned"):
        return ""
    who = list(takewhile(lambda token: token.is_word and not _ends_doer(token), tokens[doer:]))
    rest = [token for token in tokens[doer + len(who) :] if token.text not in ".!?"]
    whom = grammar()["objects"].get(tokens[0].low) if at == 1 else None
    middle = (*tokens[done + 1 : doer - 1], *rest)
    said = [join(who), _does(tokens[done].low, be, who), whom or in_small(tokens[:at], setting)]
    return as_sentence((), " ".join([*said, join(middle)]))


def _ends_doer(token: Token) -> bool:
    return token.low in words("prepositions") or token.low in words("joins") or is_adverb(token.low)


def _does(participle: str, be: str, who: Sequence[Token]) -> str:
    """Return what somebody does or did, from what is done."""
    if be in words("be_past"):
        return verbs().past_of.get(participle, participle)
    base = verbs().base_of.get(participle, participle)
    is_many = who[-1].low in words("plural") or any(token.low == "and" for token in who)
    return base if is_many or who[-1].low.endswith("s") else third_of(base)


def time_goes_one_way(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """No "had gone", "had been": told in the order in which it happened it needs only one past."""
    if setting.level is Level.ADULT:
        return
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.low not in words("had"):
            continue
        after = past_adverbs(tokens, at + 1)
        if after >= len(tokens) and at + 1 >= len(tokens):
            return
        done = _participle_after_had(tokens, at, after, setting)
        if done > 0:
            yield remark("pluperfect", sentence, at, done, _in_simple_past(tokens, at, done))
            return


def _participle_after_had(tokens: Sequence[Token], at: int, after: int, setting: Setting) -> int:
    """Return the index of the participle that "had" has, or -1."""
    is_short = tokens[at].low != "had" and tokens[at].low != "hadn't"
    for index in (after, *_behind_subject(tokens, at, setting)):
        low = tokens[index].low if index < len(tokens) else ""
        is_done = low in verbs().participles or (is_participle(low) and bool(low))
        if not is_done or (is_short and low in verbs().bases):
            continue
        following = tokens[index + 1].low if index + 1 < len(tokens) else ""
        is_thing = following.isalpha() and following not in words("determiners")
        is_thing = is_thing and tokens[index + 1].text.islower()
        if low in words("had_like_this") and is_thing and following not in words("prepositions"):
            continue
        return index
    return -1


def _behind_subject(tokens: Sequence[Token], at: int, setting: Setting) -> Iterator[int]:
    """Yield where the participle stands in "Had Dad drunk?"."""
    if at == 0 or tokens[at - 1].low in words("joins"):
        yield from (past_adverbs(tokens, end) for end, _ in subject_ends(tokens, at + 1, setting))


def _in_simple_past(tokens: Sequence[Token], at: int, done: int) -> str:
    """Return the plain past of "had" with a participle, where only adverbs stand between."""
    if tokens[at].low != "had" or any(token.low in words("negators") for token in tokens[at:done]):
        return ""
    low = tokens[done].low
    if low in words("been"):
        many = at > 0 and tokens[at - 1].low in words("plural")
        return " ".join(
            [*(token.text for token in tokens[at + 1 : done]), "were" if many else "was"]
        )
    past = verbs().past_of.get(low, low)
    return " ".join([*(token.text for token in tokens[at + 1 : done]), past])


def it_says_what_is(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """It says what is or what may be, not what would be or would have been."""
    if setting.level is Level.ADULT:
        return
    tokens = sentence.tokens
    is_question = tokens[-1].text == "?" or (len(tokens) > 1 and tokens[-2].text == "?")
    for at, token in enumerate(tokens[:-1]):
        end = _unreal_end(tokens, at)
        if end < 0 and token.low in words("would") and not is_question:
            end = _plain_would_end(tokens, at, setting)
        if end > 0:
            yield remark("subjunctive", sentence, at, end)
            return


def _unreal_end(tokens: Sequence[Token], at: int) -> int:
    """Return the last index of "would have", "were to", "if she were", or -1."""
    low = tokens[at].low
    after = past_adverbs(tokens, at + 1)
    follower = tokens[after].low if after < len(tokens) else ""
    behind = tokens[after + 1].low if after + 1 < len(tokens) else ""
    if low in words("unreal") and follower == "have" and is_participle_or_been(behind):
        return after + 1
    if low in words("unreal_short") and is_participle_or_been(follower):
        return after
    if low == "were" and follower == "to" and tokens[at - 1].low not in words("joins"):
        return after
    is_one = at > 0 and tokens[at - 1].low in words("singular")
    is_one = is_one and not (at > 1 and tokens[at - 2].low in words("joins"))
    is_unreal = is_one and low in {"were", "weren't"}
    return at if is_unreal else -1


def is_participle_or_been(low: str) -> bool:
    """Say whether a word can follow "have"."""
    return bool(low) and (low in words("been") or low in words("never_done") or is_participle(low))


def _plain_would_end(tokens: Sequence[Token], at: int, setting: Setting) -> int:
    """Return the last index of "would be", or -1; "would like" is a wish that children know."""
    after = past_adverbs(tokens, at + 1)
    if setting.level is Level.TEEN or after >= len(tokens):
        return -1
    is_wish = tokens[after].low in words("wishes")
    return -1 if is_wish or not tokens[after].is_word else after


RULES: tuple[Rule, ...] = (it_says_who_does_it, time_goes_one_way, it_says_what_is)
