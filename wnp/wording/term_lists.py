"""The words of the trade, read from the table `trade` of a language and bent in every way.

In: a language. Out: terms by the words that they begin with. The head of
`lexicon/de/wording/trade.toml` says how a row is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from wnp.lexicon import table
from wnp.values import Value, replace
from wnp.wording.determiners import PLURAL
from wnp.wording.inflecting import (
    VerbForms,
    adjective_forms,
    inflection,
    without_article,
    words_of_noun,
)
from wnp.wording.phrases import Part, Phrase, parse_phrase
from wnp.wording.remarks import Level

_GAP = Part(is_gap=True)
_START = 3
_EVERY = frozenset({""})
_SILENT = "silent"
"""The heading of the words that only look like one of the terms."""


class Term(Value, frozen=True):
    """One row of the table: a word of the trade, and what to say instead."""

    name: str
    plain: str = ""
    plain_young: str = ""
    sentence: str = ""
    known: str = Level.ADULT
    """From which level on readers know it; empty if nobody does."""
    regions: frozenset[str] = frozenset()
    """Where it is the usual word; `known` counts only there."""
    unless: tuple[Phrase, ...] = ()
    needs: tuple[Phrase, ...] = ()
    gender: str = ""
    base: str = ""
    """The noun itself in small letters, if it is one word."""
    in_compounds: str = ""
    """How the plain word begins a longer word: `Besuchs`."""
    is_capital: bool = False
    """Whether it counts only with a capital letter in front."""
    spelling: str = ""
    """An abbreviation, which counts only in exactly these letters."""


class Spelled(Value, frozen=True):
    """A term with the phrases it is found by."""

    term: Term
    phrases: tuple[Phrase, ...]
    forms: frozenset[str] = frozenset()
    """What it can look like as the end of a longer word; empty if it never is."""
    start: str = ""
    """What it looks like as the beginning of one, but for what links the two."""


class Terms(Value, frozen=True):
    """Some terms, ready to be looked up."""

    by_word: Mapping[str, tuple[tuple[Term, Phrase], ...]]
    whole: Mapping[str, Term]
    """Nouns of one word that can be the end of a longer word, by form."""
    firsts: Mapping[str, Term]
    """The same as the beginning of a longer word, with what links the two."""


NO_TERMS = Terms({}, {}, {})


class Silent(Value, frozen=True):
    """Long words that only look like one with a term in it, or that everybody knows."""

    words: frozenset[str]
    beginnings: tuple[str, ...]


@cache
def terms_beginning(low: str, language: str) -> Terms:
    """Return the terms of a language that begin with some letters; most are never asked for."""
    found = _places(language).get(low, ())
    return gather([_spelled(*place, language) for place in found], language)


def terms_at(low: str, language: str) -> tuple[tuple[Term, Phrase], ...]:
    """Return the terms that a word may be, or be the first word of."""
    own = terms_beginning(start_of(low), language).by_word.get(low, ())
    return own + terms_beginning("", language).by_word.get(low, ())


def start_of(low: str) -> str:
    """Return the letters of a word by which terms are kept."""
    return low[:_START]


@cache
def silent_words(language: str) -> Silent:
    """Return the words of a language that are never remarked on."""
    words = [word.casefold() for word in table(f"{language}/wording/trade")[_SILENT]["words"]]
    return Silent(
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word[:-1] for word in words if word.endswith("*")),
    )


def gather(found: Iterable[Spelled], language: str) -> Terms:
    """Sort terms by the words that they begin with."""
    by_word: dict[str, list[tuple[Term, Phrase]]] = {}
    whole: dict[str, Term] = {}
    firsts: dict[str, Term] = {}
    for each in found:
        for phrase in each.phrases:
            for word in phrase[0].exact:
                by_word.setdefault(word, []).append((each.term, phrase))
        for form in each.forms:
            whole.setdefault(form, each.term)
        for link in inflection(language)["links"] if each.forms else ():
            firsts.setdefault(each.start + link, each.term)
    return Terms({word: tuple(some) for word, some in by_word.items()}, whole, firsts)


Place = tuple[str, str, str]
"""The name of a row, the kind of a spelling, and the spelling."""


@cache
def _places(language: str) -> dict[str, tuple[Place, ...]]:
    """Return every spelling by the letters it begins with; by none what begins in many ways."""
    articles = tuple(f"{article} " for article in inflection(language)["articles"])
    found: dict[str, list[Place]] = {}
    for name, row in table(f"{language}/wording/trade").items():
        for kind in _KINDS.keys() & row.keys():
            for words in _listed(row[kind]):
                for start in _starts(kind, words, articles):
                    found.setdefault(start, []).append((name, kind, words))
    return {start: tuple(places) for start, places in found.items()}


def _starts(kind: str, words: str, articles: tuple[str, ...]) -> frozenset[str]:
    if kind == "noun" and words.startswith(articles):
        words = words.partition(" ")[2]
    first = words.casefold().partition(" ")[0]
    if kind == "verb" or "*" in first or "?" in first:
        return _EVERY
    return frozenset(map(start_of, first.split("|")))


def _spelled(name: str, kind: str, words: str, language: str) -> Spelled:
    """Return the term of one spelling of a row."""
    row = table(f"{language}/wording/trade")[name]
    spelled = _KINDS[kind](_common(name, language), words, language)
    return spelled if row.get("compounds", True) else replace(spelled, forms=frozenset())


@cache
def _common(name: str, language: str) -> Term:
    """Return what all spellings of a row have in common."""
    row = table(f"{language}/wording/trade")[name]
    return Term(
        name,
        row.get("plain", ""),
        row.get("young", ""),
        row.get("sentence", ""),
        row.get("known", Level.ADULT),
        frozenset(row.get("regions", ())),
        tuple(map(parse_phrase, row.get("unless", ()))),
        tuple(map(parse_phrase, row.get("needs", ()))),
        in_compounds=row.get("begins", ""),
    )


def noun(common: Term, words: str, language: str) -> Spelled:
    """Return a term that is a noun."""
    own, words = without_article(words, language)
    each = words_of_noun(words, language)
    rows = inflection(language)
    is_one = len(each) == 1
    term = replace(
        common,
        gender=own,
        base=words.casefold() if is_one else "",
        is_capital=rows["capitals"] and words[0].isupper(),
    )
    forms = each[0] if is_one and rows["compounds"] else frozenset()
    phrases = [tuple(Part(exact=part) for part in each)]
    if not is_one and not rows["capitals"]:
        *before, last = each
        heads = ["-".join(next(iter(part)) for part in before)]
        phrases.append((Part(exact=frozenset(f"{heads[0]}-{one}" for one in last)),))
    return Spelled(term, tuple(phrases), forms, words.casefold())


def _plural(common: Term, words: str, language: str) -> Spelled:
    """Return a term that is the plural of a noun, where that is not made by an ending."""
    spelled = noun(common, words, language)
    return replace(spelled, term=replace(spelled.term, gender=PLURAL, base=""))


def _verb(common: Term, words: str, language: str) -> Spelled:
    """Return a term that is a verb, perhaps with words that belong to it."""
    is_last = inflection(language)["verb_last"]
    *others, head = words.split() if is_last else words.split()[::-1]
    forms = VerbForms(head, language)
    exact = Part(exact=forms.joined)
    if not is_last:
        rest = parse_phrase(" ".join(reversed(others)))
        return Spelled(common, ((exact, *rest),))
    before = parse_phrase(" ".join(others))
    apart = (*before, Part(exact=frozenset({forms.prefix}))) if forms.prefix else before
    phrases: list[Phrase] = [(*before, exact)]
    if others:
        phrases.append((*before, *parse_phrase(f"{forms.to} {forms.infinitive}")))
    if apart:
        phrases.append((Part(exact=forms.finite), _GAP, *apart))
    return Spelled(common, tuple(phrases))


def _adjective(common: Term, words: str, language: str) -> Spelled:
    return Spelled(common, ((Part(exact=adjective_forms(words, language)),),))


def _short(common: Term, words: str, language: str) -> Spelled:
    """Return a term that is an abbreviation, and counts only in these letters."""
    return Spelled(replace(common, spelling=words), (parse_phrase(words),))


def _phrase(common: Term, words: str, language: str) -> Spelled:
    return Spelled(common, (parse_phrase(words),))


_KINDS: dict[str, Callable[[Term, str, str], Spelled]] = {
    "noun": noun,
    "plural": _plural,
    "verb": _verb,
    "adjective": _adjective,
    "short": _short,
    "phrase": _phrase,
}


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
