"""Who is meant: "he" and "she" have one person to stand for, and the child has one form.

In: the sentences of a text. Out: remarks. The words are in the table `shapes` of the language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from wnp.wording.marks import shapes_of
from wnp.wording.remarks import Level, Remark, Setting, TextRule, remark
from wnp.wording.sentences import Sentence, Token

OPENING, CLOSING = frozenset('„«“"‚'), frozenset('“»”"‘')


def he_and_she_are_clear(sentences: tuple[Sentence, ...], setting: Setting) -> Iterator[Remark]:
    """ "He" and "she" stand where only one person can be meant."""
    words = shapes_of(setting.language)["people"]
    if setting.is_voice or setting.level is Level.ADULT:
        return
    genders = (
        (frozenset(words["he"]), setting.men.union(words["men"])),
        (frozenset(words["she"]), setting.women.union(words["women"])),
    )
    for pronouns, people in genders:
        before: list[str] = []
        for sentence in sentences:
            here: list[str] = []
            last = -2
            for at, token in enumerate(sentence.tokens):
                if token.low in people and token.text[0].isupper() == _is_capital(setting, token):
                    here = _named(here, token.text, goes_on=_is_same(sentence, last, at, words))
                    last = at
                elif token.low in pronouns and _is_one(sentence, at, words, setting):
                    either = [] if _is_childs(here, setting) else here or before
                    if token.low in words.get("objects", ()) and here:
                        either = _but_the_doer(either, sentence, last, at, words)
                    if len(either) > 1:
                        names = ", ".join(either)
                        yield remark("ambiguous-pronoun", sentence, at, at, either[0], people=names)
                        break
            before = here or (before if _goes_on(sentence, pronouns) else [])


def _but_the_doer(
    people: list[str], sentence: Sentence, last: int, at: int, words: dict[str, Any]
) -> list[str]:
    """Leave out who does something to "him": "Ali holt Ben und bringt ihn", "und Ali holt ihn"."""
    if last == at - 2:
        return people[:-1]
    goes_on = any(one.low in words["together"] for one in sentence.tokens[last + 1 : at])
    return people[1:] if goes_on else people


def _is_childs(here: list[str], setting: Setting) -> bool:
    """Say whether the child begins the sentence: "Mia can call Gran when she is scared"."""
    return bool(here) and here[0].casefold() in setting.children


def _is_same(sentence: Sentence, last: int, at: int, words: dict[str, Any]) -> bool:
    """Say whether two names are one person: "Frau Klein", "die Richterin heißt Frau Wolf"."""
    if last < 0:
        return False
    between = [token.low for token in sentence.tokens[last + 1 : at]]
    articles = words.get("articles", ())
    return not between or (
        between[0] in words["same"] and all(one in articles for one in between[1:])
    )


def _named(here: list[str], name: str, *, goes_on: bool) -> list[str]:
    """Return who was named, with one more; "Frau Klein" is one."""
    if goes_on:
        return [*here[:-1], f"{here[-1]} {name}"] if here else here
    return here if name in here else [*here, name]


def _is_capital(setting: Setting, token: Token) -> bool:
    """Say how a word for a person begins here: German writes all nouns with a capital."""
    if setting.language == "de" or token.low in setting.names:
        return True
    return token.text[0].isupper()


def _goes_on(sentence: Sentence, pronouns: frozenset[str]) -> bool:
    """Say whether a sentence speaks on about the people of the one before."""
    return any(token.low in pronouns for token in sentence.tokens)


def _is_one(sentence: Sentence, at: int, words: dict[str, Any], setting: Setting) -> bool:
    """Say whether a pronoun means one person; German "sie" may be several, "Sie" the reader."""
    token, behind = sentence.tokens[at], sentence.tokens[at + 1 : at + 2]
    if behind and behind[0].low in words.get("impersonal", ()):
        return False
    if token.low in words.get("dative", ()):
        return at == 0 and bool(behind) and behind[0].low in words["after_dative"]
    if not words["singular"] or token.low in words["he"]:
        return True
    near = [
        sentence.tokens[index] for index in (at - 1, at + 1) if 0 <= index < len(sentence.tokens)
    ]
    last = sentence.words[-1]
    if any(one.low in words["plural"] for one in near) and not _is_singular(last, words):
        return any(one.low in words["singular"] for one in near)
    return any(_is_singular(one, words) for one in near) or (
        at > 0 and _is_singular(last, words) and _is_inside(sentence, at)
    )


def _is_inside(sentence: Sentence, at: int) -> bool:
    return any(one.text == "," for one in sentence.tokens[:at])


def _is_singular(token: Token, words: dict[str, Any]) -> bool:
    if token.low in words["plural"]:
        return False
    ends = tuple(words["singular_ends"])
    return token.low in words["singular"] or (
        token.text[0].islower() and token.low.endswith(ends) and not token.low.startswith("ge")
    )


def the_child_has_one_form(sentences: tuple[Sentence, ...], setting: Setting) -> Iterator[Remark]:
    """The child is "you" or is called by name, the same in the whole text."""
    if setting.is_voice or setting.level is Level.ADULT or len(setting.children) != 1:
        return
    words = shapes_of(setting.language)["address"]
    yours: list[tuple[Sentence, int]] = []
    named: list[tuple[Sentence, int]] = []
    is_quoted = False
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            is_quoted = _quoted(is_quoted, token)
            if is_quoted or _is_asked(sentence, at):
                continue
            if _is_you(token, words):
                yours.append((sentence, at))
            elif token.low in setting.children and not _is_called(sentence, at, words):
                named.append((sentence, at))
    if yours and named:
        yield _mixed(yours, named, words)


def _is_you(token: Token, words: dict[str, Any]) -> bool:
    """Say whether the child is spoken to; in French « t'écoute » as well."""
    head, mark, _ = token.low.partition("'")
    return token.low in words["you"] or f"{head}{mark}" in words["you"]


def _quoted(is_quoted: bool, token: Token) -> bool:
    if is_quoted:
        return token.text not in CLOSING
    return token.text in OPENING


def _is_asked(sentence: Sentence, at: int) -> bool:
    """Say whether somebody's words follow a colon: "Sie fragen: Fühlst du dich sicher?"."""
    return any(token.text == ":" for token in sentence.tokens[:at])


def _is_called(sentence: Sentence, at: int, words: dict[str, Any]) -> bool:
    """Say whether a name calls somebody or stands on a cover."""
    tokens = sentence.tokens
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None and after is not None and after.text in ",!":
        return True
    if before is None:
        return after is None
    if before.text == ",":
        return after is None or not after.is_word or after.low in words["you"]
    return before.low in words["vocative_before"]


def _mixed(
    yours: Sequence[tuple[Sentence, int]],
    named: Sequence[tuple[Sentence, int]],
    words: dict[str, Any],
) -> Remark:
    """Remark on the form that stands there less often."""
    few, many = (yours, named) if len(yours) < len(named) else (named, yours)
    sentence, at = few[0]
    other = many[0][0].tokens[many[0][1]].text
    better = words["subject"] if many is yours else other
    return remark("du-and-name", sentence, at, at, better, name=other)


TEXT_RULES: tuple[TextRule, ...] = (he_and_she_are_clear, the_child_has_one_form)
