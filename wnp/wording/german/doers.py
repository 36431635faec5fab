"""Who does what: the passive, which does not say it.

In: a sentence. Out: remarks. The future ("wird spielen") and becoming ("wird müde") are left alone,
and so is "wurde verletzt", which everybody says. A plain sentence is proposed the other way round;
three dots stand where only the author knows who it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wnp.wording.german.parts import (
    ENDS,
    clause_around,
    end_mark,
    grammar,
    in_front,
    in_the_middle,
    is_simple,
    listed,
    subject_end,
    text_of,
)
from wnp.wording.german.verbs import (
    HELPERS,
    infinitives,
    is_participle,
    participle_of,
    splits_of,
    words,
)
from wnp.wording.marks import shapes_of
from wnp.wording.remarks import Remark, Rule, Setting, remark
from wnp.wording.sentences import Sentence, Token

OPEN = "…"


def somebody_does_it(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """The words say who does something, and not only that it is done."""
    tokens, forms = sentence.tokens, grammar()["passive"]
    for at, token in enumerate(tokens):
        low = token.low
        if low in forms["lets"] and (end := _lets_itself(sentence, at)):
            yield remark("passive", sentence, at, end)
            return
        found = (
            _done(sentence, at)
            if low in forms["now"] or low in forms["then"] or low == "worden"
            else -1
        )
        if found >= 0:
            better = _turned(sentence, at, found, setting)
            yield remark("passive", sentence, min(at, found), max(at, found), better)
            return


def _lets_itself(sentence: Sentence, at: int) -> int:
    """Return the index of the verb in "lässt sich lösen", or 0."""
    _, end = clause_around(sentence, at)
    near = [token.low for token in sentence.tokens[at + 1 : at + 3]]
    last = sentence.tokens[end - 1].low
    is_verb = any(rest in infinitives() for _, rest in splits_of(last)) or last.endswith("ieren")
    is_thing = at > 0 and sentence.tokens[at - 1].low in grammar()["passive"]["things"]
    return end - 1 if "sich" in near and is_verb and is_thing and end - 1 > at + 1 else 0


def _done(sentence: Sentence, at: int) -> int:
    """Return the index of the participle that belongs to a form of "werden", or -1."""
    tokens = sentence.tokens
    first, end = clause_around(sentence, at)
    helper = tokens[at].low
    if helper in ("worden", "werden") and at > first and _is_passive(tokens, at - 1, helper):
        return at - 1
    if at + 1 == end and at > first and _is_passive(tokens, at - 1, helper):
        return at - 1
    for index in range(at + 1, end):
        after = tokens[index + 1].low if index + 1 < end else ""
        is_last = not after or after in listed("joins") or after in ("als", "wie", "werden")
        if is_last and _is_passive(tokens, index, helper):
            return index
    return -1


def _is_passive(tokens: Sequence[Token], at: int, helper: str) -> bool:
    """Say whether a word is a participle that can be a passive with this form of "werden"."""
    token = tokens[at]
    low = token.low
    if token.text[0].isupper() or low in grammar()["passive"]["becomes"] or not is_participle(low):
        return False
    if participle_of(low) is None and low in words("states"):
        return False
    is_future = any(rest in infinitives() for _, rest in splits_of(low))
    return not is_future or helper in grammar()["passive"]["then"] or helper == "worden"


def _turned(sentence: Sentence, at: int, found: int, setting: Setting) -> str:
    """Return a plain sentence with the doer in front of what is done, or an empty text."""
    tokens = sentence.tokens
    last = len(tokens) - (tokens[-1].text in ENDS)
    is_plain = is_simple(sentence) and found == last - 1 and end_mark(sentence) != "?"
    if not is_plain or tokens[at].low in ("worden", "werden") or at == 0:
        return ""
    front, middle = list(tokens[:at]), list(tokens[at + 1 : found])
    doer, middle = _doer(middle, setting)
    if not doer:
        return ""
    subject, front, middle = _subject(front, middle, setting)
    if not subject:
        return ""
    verb, closing = _verb(tokens[at].low, tokens[found].low, doer)
    if not verb:
        return ""
    if front:
        parts = [text_of(front), verb, doer, subject, text_of(middle), closing]
    else:
        parts = [doer, verb, subject, text_of(middle), closing]
    whole = " ".join(part for part in parts if part)
    return f"{in_front(whole)}{end_mark(sentence)}"


def _doer(middle: list[Token], setting: Setting) -> tuple[str, list[Token]]:
    """Return who does it, and the other words: "von Oma", "von der Polizei"."""
    for index, token in enumerate(middle):
        if token.low not in grammar()["doers"]["by"]:
            continue
        rest = middle[index + 1 :]
        size = _name_size(rest, setting)
        article = rest[0].low if size > 1 else token.low
        pattern = grammar()["doers"].get(article, "{name}")
        name = (
            rest[1:size] if article != token.low and article in grammar()["doers"] else rest[:size]
        )
        if not name or not pattern:
            return "", middle
        return pattern.format(name=text_of(name)), [*middle[:index], *rest[size:]]
    return OPEN, middle


def _name_size(rest: Sequence[Token], setting: Setting) -> int:
    """Return how many words name a person or an office that can do something."""
    people = shapes_of("de")["people"]
    known = setting.names.union(people["men"], people["women"], grammar()["doers"]["offices"])
    size = int(bool(rest) and rest[0].low in grammar()["doers"])
    start = size
    while (
        size < len(rest)
        and rest[size].text[0].isupper()
        and (rest[size].low in known or size > start)
    ):
        size += 1
    return size if size > start else 0


def _subject(
    front: list[Token], middle: list[Token], setting: Setting
) -> tuple[str, list[Token], list[Token]]:
    """Return to whom it is done, and the other words before and behind the verb."""
    if front and subject_end(front, 0, setting) == len(front):
        return _as_object(front, setting), [], middle
    end = subject_end(middle, 0, setting) if front else 0
    if end:
        return _as_object(middle[:end], setting), front, middle[end:]
    return "", front, middle


def _as_object(tokens: Sequence[Token], setting: Setting) -> str:
    first = tokens[0].low
    if first in grammar()["passive"]["unclear"] or (first == "ihr" and len(tokens) == 1):
        return ""
    rest = text_of(tokens[1:])
    changed = grammar()["objects"].get(first)
    if changed and first not in setting.names:
        return f"{changed} {rest}".strip()
    return in_the_middle(text_of(tokens), setting)


def _verb(helper: str, participle: str, doer: str) -> tuple[str, str]:
    """Return the verb for one doer, and what stands at the end of the sentence."""
    many = doer.casefold().endswith(tuple(grammar()["passive"]["many"]))
    if helper in grammar()["passive"]["then"]:
        return HELPERS["hat"]["en" if many else ""], participle
    known = participle_of(participle)
    if known is None:
        return "", ""
    prefix, verb = known
    return (verb.infinitive if many else verb.present), prefix


RULES: tuple[Rule, ...] = (somebody_does_it,)
