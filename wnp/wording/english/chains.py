"""Words that pile up: who belongs to whom, nouns made of verbs, and one no upon another.

In: sentences. Out: remarks on chains of "of" and "'s", office nouns, double negation and words that
only say what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wnp.wording.english.forms import grammar, is_participle, words
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark
from wnp.wording.sentences import Sentence, Token

FAR = 4
"""Most words from one "of" to the next that still make a chain."""
NOUNS = {Level.ADULT: 3}
"""How many office nouns of a sentence are too many; 2 for children."""


def nobody_belongs_to_somebody_of_somebody(
    sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """No "decision of the judge of the court", no "Mum's friend's flat"."""
    if setting.level is Level.ADULT:
        return
    tokens = sentence.tokens
    owner = -1
    for at, token in enumerate(tokens):
        if not token.is_word and not token.is_number:
            owner = -1
        elif _is_of(tokens, at):
            if owner >= 0 and at - owner <= FAR and not _has_verb(tokens[owner:at]):
                yield remark("genitive", sentence, max(owner - 1, 0), _end_of_noun(tokens, at))
                return
            owner = at
        elif _owner_of_owner(tokens, at):
            whole = f"the {tokens[at + 2].text} of {token.text} {tokens[at + 1].text[:-2]}"
            yield remark("genitive", sentence, at, at + 2, whole)
            return


def _owner_of_owner(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "Mum's friend's flat" stands here."""
    is_long = at + 2 < len(tokens) and _owns(tokens, at) and _owns(tokens, at + 1)
    return is_long and _is_noun(tokens[at + 2])


def _is_of(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "of" tells who owns something, unlike in "a lot of"."""
    is_of = tokens[at].low == "of" and 0 < at < len(tokens) - 1
    if not is_of or tokens[at - 1].low in words("before_of"):
        return False
    return tokens[at + 1].low not in words("after_of")


def _end_of_noun(tokens: Sequence[Token], at: int) -> int:
    last = at + 1
    if tokens[last].low in words("determiners") and last + 1 < len(tokens):
        last += 1
    return last if tokens[last].text[0].isalnum() else at


def _has_verb(tokens: Sequence[Token]) -> bool:
    return any(token.low in words("auxiliaries") or token.low in words("joins") for token in tokens)


def _owns(tokens: Sequence[Token], at: int) -> bool:
    low = tokens[at].low
    return low.endswith("'s") and low not in words("with_verb")


def _is_noun(token: Token) -> bool:
    low = token.low
    closed = ("determiners", "adverbs", "states", "prepositions", "pronouns", "no_nouns", "been")
    if not token.is_word or any(low in words(name) for name in closed):
        return False
    return not (low.endswith("ing") or is_participle(low))


def verbs_say_what_people_do(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """Verbs say what people do: "Ms Klein helps", not "the provision of support"."""
    found = [at for at, token in enumerate(sentence.tokens) if is_office_noun(token.low)]
    if len(found) >= NOUNS.get(setting.level, 2):
        nouns = [sentence.tokens[at].text for at in found]
        known = grammar()["verbs_for"]
        plain = [known[noun.casefold()] for noun in nouns if noun.casefold() in known]
        better = "; ".join(f"“{one}”" for one in plain) if len(plain) == len(nouns) else ""
        yield remark("nominal-style", sentence, found[0], found[-1], better)


def is_office_noun(low: str) -> bool:
    """Say whether a word is a noun made of a verb or an adjective, of the kind offices like."""
    low = low.removesuffix("'s")
    if len(low) < 7 or low in words("known_nouns") or low.removesuffix("s") in words("known_nouns"):
        return False
    return low in words("office_nouns") or low.endswith(tuple(grammar()["office_endings"]))


def no_is_said_once(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """No is said once: not "nobody did nothing", not "not unhappy", not "not without"."""
    if setting.level is Level.ADULT:
        return
    tokens = sentence.tokens
    first = -1
    for at in range(len(tokens)):
        if (
            _ends_no(tokens, at)
            and not _is_nobody_who(tokens, at)
            and not _goes_on(tokens, at, first)
        ):
            first = -1
        if not _is_no(tokens, at):
            continue
        if _is_condition(tokens, at):
            continue
        if first >= 0:
            yield remark("double-negation", sentence, first, at, _once(tokens, first, at))
            return
        first = at


def _is_condition(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "without" tells what is needed: "nobody comes without Ms Klein" is a rule."""
    is_far = at > 0 and tokens[at - 1].low not in words("negators")
    return tokens[at].low == "without" and is_far


def _is_nobody_who(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "nobody who", whose no reaches into what is said of nobody."""
    before = tokens[at - 1].low if at else ""
    return tokens[at].low in words("whom_nobody") and before in words("nobodies")


def _is_no(tokens: Sequence[Token], at: int) -> bool:
    low = tokens[at].low
    if low in words("negators"):
        after = tokens[at + 1].text if at + 1 < len(tokens) else ""
        following = tokens[at + 1].low if after else ""
        is_answer = low == "no" and (after in {",", ".", "!"} or not after)
        return not (is_answer or following in words("not_after_no"))
    is_denial = low in words("denied") or un_word(low) != ""
    return at > 0 and is_denial and _before(tokens, at) in words("no_before_un")


def _before(tokens: Sequence[Token], at: int) -> str:
    """Return the word before another, adverbs left out."""
    at -= 1
    while at > 0 and tokens[at].low in words("adverbs") - words("negators"):
        at -= 1
    return tokens[at].low if at >= 0 else ""


def _ends_no(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a no reaches no further than here: a new clause begins."""
    low = tokens[at].low
    return not tokens[at].text[0].isalnum() or low in words("ends_no")


def _goes_on(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Say whether "neither" and "not" still wait for their "nor"."""
    if first < 0 or tokens[first].low not in words("waits_for_nor"):
        return False
    return any(token.low == "nor" for token in tokens[at:])


def _once(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return "possible" for "not impossible"."""
    low = tokens[last].low
    plain = f"not {low[2:]}" if low in words("denied") else un_word(low)
    is_near = last - first == 1 and tokens[first].low in words("no_before_un")
    return plain.removeprefix("not ") if is_near and plain.startswith("not ") else ""


def no_word_says_only_what_is_missing(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """No "unacceptable", "inappropriate", "powerless": "not okay" says it too."""
    if setting.level is Level.ADULT:
        return
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.low in setting.names or (at and token.text[0].isupper()):
            continue
        plain = un_word(token.low)
        is_hard = setting.level is not Level.TEEN or token.low in grammar()["un_words"]
        if plain and is_hard and _before(tokens, at) not in words("no_before_un"):
            yield remark("un-word", sentence, at, at, "" if plain == "not" else plain)


def un_word(low: str) -> str:
    """Return plain words for a word that only denies; "not" where we know none; else nothing."""
    known = grammar()["un_words"].get(low)
    if known is not None:
        return str(known)
    if low.startswith(tuple(grammar()["no_denials"])):
        return ""
    if low in words("fine_un_words") or len(low) < 6:
        return ""
    if low.startswith("un") and low.endswith(tuple(grammar()["un_endings"])):
        return f"not {low[2:].lstrip('-')}"
    return "not" if low.startswith("non-") or low.endswith(("less", "lessness")) else ""


RULES: tuple[Rule, ...] = (
    nobody_belongs_to_somebody_of_somebody, verbs_say_what_people_do, no_is_said_once,
    no_word_says_only_what_is_missing,
)  # fmt: skip
