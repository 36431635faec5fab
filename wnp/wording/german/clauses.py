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
    grammar,
    in_front,
    in_the_middle,
    is_noun,
    listed,
    subject_end,
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
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark, remark_on_all
from wnp.wording.sentences import Sentence, Token

PLAIN_WORDS = 10
"""Words of a sentence in which a child of 7 can follow one plain clause."""
TEEN_WORDS = 12
FROM_WORDS = {Level.YOUNG: 0, Level.MIDDLE: 8, Level.TEEN: 11, Level.ADULT: 99}
"""From how many words on two statements are too many: "Oma kocht und Mia hilft" is none."""


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
    return len(found) > 2 or (len(found) > 1 and count > TEEN_WORDS)


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
    end = _end_of(tokens, at)
    is_hard = low in listed("hard", "clauses")
    if is_hard or low in listed("plain", "clauses"):
        joint = at
    elif before is not None and before.text == ",":
        joint = _relative(tokens, at)
        is_hard = joint > at
        if joint < 0:
            return _aim(sentence, at, end, setting)
    else:
        return None
    if not _is_clause(tokens, at, joint, end, setting):
        return None
    return Clause(at, joint, end, is_hard)


def _relative(tokens: Sequence[Token], at: int) -> int:
    """Return the index of "die" in ", die …" or ", mit der …", or -1."""
    relative = listed("relative", "clauses") | {"welche", "welcher", "welches", "deren", "dessen"}
    if tokens[at].low in relative:
        return at
    is_behind = tokens[at].low in listed("prepositions") and at + 1 < len(tokens)
    return at + 1 if is_behind and tokens[at + 1].low in relative else -1


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


def _end_of(tokens: Sequence[Token], at: int) -> int:
    """Return the index behind the last word of a clause."""
    end = at + 1
    while end < len(tokens) and tokens[end].text not in BREAKS and tokens[end].text not in ENDS:
        end += 1
    return end


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
    end = _subject_of(inner, setting)
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
    return any(one.low == "und" for one in rest) and any(_is_verb(one) for one in rest)


def _subject_of(tokens: Sequence[Token], setting: Setting) -> int:
    """Return the index behind the subject; several people are joined by "und"."""
    end = subject_end(tokens, 0, setting)
    while end and end + 1 < len(tokens) and tokens[end].low == "und":
        more = subject_end(tokens, end + 1, setting)
        if more == end + 1:
            break
        end = more
    return end


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
    end = _subject_of(outer, setting)
    if not end or end >= len(outer) or not _is_verb(outer[end]):
        return ""
    subject, verb = in_the_middle(text_of(outer[:end]), setting), outer[end].text
    return " ".join(part for part in (verb, subject, text_of(outer[end + 1 :])) if part)


def _straight(outer: Sequence[Token], setting: Setting) -> str:
    """Return a main clause with the subject in front: "schläft Mia hier" is "Mia schläft hier"."""
    if not outer or not _is_verb(outer[0]):
        return ""
    rest = outer[1:]
    end = _subject_of(rest, setting)
    if not end:
        return ""
    parts = (text_of(rest[:end]), outer[0].text, text_of(rest[end:]))
    return " ".join(part for part in parts if part)


def _asked(inner: list[Token], setting: Setting) -> str:
    """Return a clause as a question: "Papa laut wird" becomes "wird Papa laut"."""
    said = _as_main(inner, setting)
    return _turned(_tokens_of(said), setting) if said else ""


def _is_verb(token: Token) -> bool:
    return token.text[0].islower() and (is_finite(token.low) or is_finite_for_many(token.low))


def _about(joint: Token, inner: list[Token], outer: list[Token], setting: Setting) -> str:
    """Return two sentences for "Das ist Frau Klein, die uns hilft"."""
    pronoun = grammar()["relative_subject"].get(joint.low, "")
    if not pronoun or not inner or _subject_of(inner, setting) or inner[0].low in ("ich", "wir"):
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
        if _begins_statement(tokens, right, setting) and not _is_spoken(tokens, first, at):
            yield remark_on_all("two-statements", sentence, _both(sentence, at, right, setting))
            return


def _right_side(tokens: Sequence[Token], at: int) -> int:
    """Return the index at which a second statement can begin, or 0."""
    right = at + 1
    if tokens[at].text == "," and right < len(tokens) and tokens[right].low in listed("joins"):
        right += 1
    if right >= len(tokens) - 1:
        return 0
    clauses = listed("plain", "clauses") | listed("hard", "clauses")
    is_clause = tokens[right].low in clauses and not _is_verb(tokens[right + 1])
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
        _is_verb(one) or (index == 0 and is_finite(one.low)) for index, one in enumerate(left)
    )


def _is_list(tokens: Sequence[Token], first: int) -> bool:
    """Say whether short statements are told in a row behind a colon."""
    return first > 0 and sum(token.text == "," for token in tokens[first:]) > 1


def _is_spoken(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Say whether somebody's words follow: "Papa sagt, er kommt"."""
    if tokens[at].text != ",":
        return False
    follows = tokens[at + 1].low in listed("joins")
    return not follows and any(token.low in listed("saying") for token in tokens[first:at])


def _begins_statement(tokens: Sequence[Token], at: int, setting: Setting) -> bool:
    """Say whether a subject and its verb stand here: "Papa schläft", "dann geht Mia"."""
    end = _subject_of(tokens[at:], setting) + at
    if end > at and end < len(tokens) and _is_verb(tokens[end]):
        fits = _fits_subject(tokens, at, end) and not _closes(tokens, at, end)
        return fits and not _is_row(tokens, at, end)
    low = tokens[at].low
    if low not in listed("adverbs") and low not in listed("prepositions"):
        return False
    for index in range(at + 1, min(at + 4, len(tokens) - 1)):
        if tokens[index].text in BREAKS:
            return False
        if tokens[index].text[0].islower() and is_finite(tokens[index].low):
            return _subject_of(tokens[index + 1 :], setting) > 0 and not _is_object(
                tokens[index + 1]
            )
    return False


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
    left = [token for token in tokens[: at - 1] if _is_verb(token)]
    return is_joined and several and not left


def _is_object(token: Token) -> bool:
    return token.low in ("dich", "mich", "ihn", "den", "dem", "einen", "sich")


def _both(sentence: Sentence, at: int, right: int, setting: Setting) -> str:
    """Return the two statements as two sentences."""
    tokens = sentence.tokens
    left = text_of(tokens[:at]).rstrip(",")
    keeps = {"aber", "doch"}
    joint = tokens[right - 1] if tokens[right - 1].low in keeps else tokens[at]
    start = right - 1 if joint.low in keeps and tokens[right - 1].low in keeps else right
    last = len(tokens) - (tokens[-1].text in ENDS)
    said = text_of(tokens[start:last])
    return f"{left}. {in_front(said)}{end_mark(sentence)}"


RULES: tuple[Rule, ...] = (clauses_are_plain, one_thing_at_a_time)
