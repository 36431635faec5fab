"""How sentences are joined: subordinate clauses, and two statements in one sentence.

In: a sentence. Out: remarks, with two sentences as a proposal where they can be made of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wnp.values import Value
from wnp.wording.german.parts import (
    BREAKS,
    ENDS,
    end_mark,
    end_of,
    grammar,
    in_front,
    in_the_middle,
    is_noun,
    is_verb,
    listed,
    subject_end,
    subject_of,
    text_of,
)
from wnp.wording.german.verbs import (
    helpers,
    is_finite,
    is_finite_for_many,
    is_participle,
    presents,
    splits_of,
)
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark
from wnp.wording.sentences import Sentence, Token

PLAIN_WORDS = 10
"""Words of a sentence in which a child of 7 can follow one plain clause."""
TEEN_WORDS = 12
NESTED_WORDS = 10
"""From how many words on a clause inside a clause is hard even for the older ones."""


class Clause(Value, frozen=True):
    """A subordinate clause: where it begins, which word joins it, where it ends."""

    first: int
    joint: int
    end: int
    is_hard: bool


def clauses_are_plain(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """There is no clause inside a sentence for the youngest, and at most a plain one from 7."""
    found = clauses_in(sentence, setting)
    if not found or not _is_too_much(sentence, found, setting):
        return
    worst = next((clause for clause in found if clause.is_hard), found[0])
    better = _in_two(sentence, found[0], setting) if len(found) == 1 else ""
    yield remark("subordinate-clause", sentence, worst.first, worst.joint, better)


def _is_too_much(sentence: Sentence, found: Sequence[Clause], setting: Setting) -> bool:
    if setting.level is Level.YOUNG or any(clause.is_hard for clause in found):
        return True
    count = len(sentence.words)
    if setting.level is Level.MIDDLE:
        return len(found) > 1 or count > PLAIN_WORDS
    is_nested = len(found) > 1 and found[0].first > 0 and count >= NESTED_WORDS
    is_row = len(found) == 2 and sentence.tokens[found[1].first - 1].low in listed("joins")
    return len(found) > 2 or (not is_row and (is_nested or (len(found) > 1 and count > TEEN_WORDS)))


def clauses_in(sentence: Sentence, setting: Setting) -> list[Clause]:
    """Return the subordinate clauses of a sentence."""
    tokens = sentence.tokens
    found = []
    for at in range(len(tokens) - 1):
        if at and tokens[at - 1].text not in (",", ":", "–", "(") and not _is_joined(tokens, at):
            continue
        clause = _clause_at(sentence, at, setting)
        if clause:
            found.append(clause)
    return found


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a clause is joined to another by "und": "und wenn …", "auch wenn"."""
    return tokens[at - 1].low in ("und", "oder", "aber", "auch", "denn", "nur", "erst", "doch")


def _clause_at(sentence: Sentence, at: int, setting: Setting) -> Clause | None:
    tokens = sentence.tokens
    low = tokens[at].low
    before = tokens[at - 1] if at else None
    end = end_of(tokens, at)
    is_hard = low in listed("hard", "clauses")
    if is_hard or low in listed("plain", "clauses"):
        joint = at
    elif before is not None and before.text == ",":
        joint = _relative(tokens, at, setting)
        is_hard = joint > at
        if joint < 0:
            return _aim(sentence, at, end, setting)
    else:
        return None
    if not _is_clause(tokens, at, joint, end, setting):
        return None
    return Clause(at, joint, end, is_hard or _is_in_the_middle(tokens, at, end))


def _is_in_the_middle(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether the sentence goes on behind with its verb: "Der Mann, der hilft, heißt …"."""
    is_behind = at > 1 and tokens[at - 1].text == ","
    return is_behind and _goes_on(tokens, end) and is_verb(tokens[end + 1])


def _relative(tokens: Sequence[Token], at: int, setting: Setting) -> int:
    """Return the index of "die" in ", die …" or ", mit der …", or -1."""
    relative = listed("relative", "clauses") | {"welche", "welcher", "welches", "deren", "dessen"}
    if tokens[at].low in relative:
        return at
    is_behind = tokens[at].low in listed("prepositions") and at + 2 < len(tokens)
    is_noun_behind = is_behind and is_noun(tokens[at + 2], at + 2)
    is_thing = (
        is_noun_behind
        and tokens[at + 2].low not in setting.names
        and any(map(is_verb, tokens[at + 3 : at + 4]))
    )
    return at + 1 if is_behind and tokens[at + 1].low in relative and not is_thing else -1


def _is_clause(tokens: Sequence[Token], at: int, joint: int, end: int, setting: Setting) -> bool:
    """Say whether a verb stands at the end, and not right behind the subject."""
    if end - joint < 2 or end == joint + 1:
        return False
    low, last = tokens[joint].low, tokens[end - 1]
    is_question = at == 0 or tokens[at - 1].text == ":"
    has_verb = last.text[0].islower() and (is_finite(last.low) or is_finite_for_many(last.low))
    if low in ("dass", "weil", "obwohl", "sodass", "ob", "falls"):
        return True
    if (
        is_question
        and _begins_with_verb(tokens, joint + 1, end)
        and low not in ("wenn", "nachdem", "bevor", "damit")
    ):
        return False
    if is_question and at == 0 and not _goes_on(tokens, end):
        return False
    if low in listed("double", "clauses") and subject_end(tokens, joint + 1, setting) == joint + 1:
        return False
    if low in listed("relative", "clauses") and _is_second(tokens, joint, end, setting):
        return False
    return has_verb


def _begins_with_verb(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Say whether the verb follows at once: "Wer hilft Mia?", "Wie lange dauert es?"."""
    near = tokens[at : min(at + 2, end)]
    return any(is_finite(one.low) and one.text[0].islower() for one in near[:1]) or (
        len(near) > 1 and end - at > 2 and near[1].text[0].islower() and is_finite(near[1].low)
        and near[1].low not in ("nicht",) and near[0].low not in listed("subjects")
        and not is_noun(near[0], at)
    )  # fmt: skip


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    return end < len(tokens) - 1 and tokens[end].text == ","


def _is_second(tokens: Sequence[Token], joint: int, end: int, setting: Setting) -> bool:
    """Say whether "das" begins a main clause or a row of things: ", das ist schön"."""
    after = tokens[joint + 1]
    if end - joint > 2 and after.text[0].islower() and is_finite(after.low):
        return not is_participle(after.low)
    return False


def _aim(sentence: Sentence, at: int, end: int, setting: Setting) -> Clause | None:
    """Find ", um … zu": a clause for the youngest only."""
    tokens = sentence.tokens
    lows = [token.low for token in tokens[at:end]]
    is_aim = lows[0] in listed("infinitive", "clauses") and any("zu" in one for one in lows[1:])
    return Clause(at, at, end, False) if is_aim and setting.level is Level.YOUNG else None


def _in_two(sentence: Sentence, clause: Clause, setting: Setting) -> str:
    """Return two sentences for a sentence of two clauses, or an empty text."""
    tokens = sentence.tokens
    marks = [at for at, token in enumerate(tokens) if token.text in BREAKS]
    if len(marks) != 1 or tokens[marks[0]].text != "," or end_mark(sentence) == "?":
        return ""
    comma, last = marks[0], len(tokens) - (tokens[-1].text in ENDS)
    is_first = clause.first == 0
    inner = list(tokens[clause.joint + 1 : clause.end])
    outer = list(tokens[comma + 1 : last] if is_first else tokens[:comma])
    low = tokens[clause.joint].low
    pattern: str = grammar()["in_two"].get(tokens[clause.joint].text.lower(), "")
    if low in listed("relative", "clauses") and clause.joint == clause.first and not is_first:
        return _about(tokens[clause.joint], inner, outer, setting)
    if not pattern:
        return ""
    said = _as_main(inner, setting)
    main = text_of(outer) if not is_first else _straight(outer, setting)
    turned = " ".join((_turned(outer, setting) if not is_first else text_of(outer)).split())
    asked = _asked(inner, setting)
    told = _turned(_tokens_of(said), setting) if said else ""
    values = {"said": said, "main": main, "then": turned, "asked": asked, "told": told}
    if any(f"{{{name}" in pattern and not values[name] for name in values):
        return ""
    front = {name: in_front(values[name]) for name in ("said", "main", "asked")}
    return pattern.format_map({**values, **front})


def _tokens_of(words: str) -> list[Token]:
    return [Token(word, word.casefold(), 0) for word in words.split()]


def _as_main(inner: list[Token], setting: Setting) -> str:
    """Return a clause as a main clause: "Mama krank ist" becomes "Mama ist krank"."""
    end = subject_of(inner, setting)
    if not end or end >= len(inner):
        return ""
    subject, rest, verb = inner[:end], inner[end:-1], inner[-1]
    if _is_double(rest):
        return ""
    if not (is_finite(verb.low) or is_finite_for_many(verb.low)) or verb.text[0].isupper():
        return ""
    prefix, base = _split(verb.low)
    parts = (text_of(subject), base or verb.text, text_of(rest), prefix)
    return " ".join(part for part in parts if part)


def _is_double(rest: Sequence[Token]) -> bool:
    """Say whether there is more than one verb to turn: "müde war und geschlafen hat"."""
    if any(one.low == "zu" or (one.low in helpers() and one.low != "haben") for one in rest):
        return True
    return any(one.low == "und" for one in rest) and any(is_verb(one) for one in rest)


def _split(low: str) -> tuple[str, str]:
    """Return what is split off a verb, and the verb: "abholt" is "holt … ab"."""
    if low in presents():
        return "", ""
    for prefix, rest in splits_of(low)[1:]:
        if rest in presents():
            return prefix, rest
    return "", ""


def _turned(outer: Sequence[Token], setting: Setting) -> str:
    """Return a main clause with the verb in front: "Mia schläft hier" is "schläft Mia hier"."""
    end = subject_of(outer, setting)
    if not end or end >= len(outer) or not is_verb(outer[end]):
        return ""
    subject, verb = in_the_middle(text_of(outer[:end]), setting), outer[end].text
    return " ".join(part for part in (verb, subject, text_of(outer[end + 1 :])) if part)


def _straight(outer: Sequence[Token], setting: Setting) -> str:
    """Return a main clause with the subject in front: "schläft Mia hier" is "Mia schläft hier"."""
    if not outer or not is_verb(outer[0]):
        return ""
    rest = outer[1:]
    end = subject_of(rest, setting)
    if not end:
        return ""
    parts = (text_of(rest[:end]), outer[0].text, text_of(rest[end:]))
    return " ".join(part for part in parts if part)


def _asked(inner: list[Token], setting: Setting) -> str:
    """Return a clause as a question: "Papa laut wird" becomes "wird Papa laut"."""
    said = _as_main(inner, setting)
    return _turned(_tokens_of(said), setting) if said else ""


def _about(joint: Token, inner: list[Token], outer: list[Token], setting: Setting) -> str:
    """Return two sentences for "Das ist Frau Klein, die uns hilft"."""
    pronoun = grammar()["relative_subject"].get(joint.low, "")
    if not pronoun or not inner or subject_of(inner, setting) or inner[0].low in ("ich", "wir"):
        return ""
    verb = inner[-1]
    if _is_double(inner[:-1]):
        return ""
    if not is_finite(verb.low) or not outer or not is_noun(outer[-1], len(outer) - 1):
        return ""
    prefix, base = _split(verb.low)
    said = " ".join(
        part for part in (pronoun, base or verb.text, text_of(inner[:-1]), prefix) if part
    )
    return f"{in_front(text_of(outer))}. {said}."


RULES: tuple[Rule, ...] = (clauses_are_plain,)
