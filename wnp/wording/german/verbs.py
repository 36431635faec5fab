"""Forms of German verbs, made from the table `verbs`: what they are, and how they turn.

In: words in small letters ("ss" for "ß"). Out: facts about them. There is no dictionary behind it:
some four hundred verbs, and endings for the others.
"""

from __future__ import annotations

import re
from functools import cache

from wnp.lexicon import table
from wnp.values import Value


class Verb(Value, frozen=True):
    """One verb: "gehen", "geht", "ging", "gegangen", "ist"."""

    infinitive: str
    present: str
    """He or she, now."""
    past: str
    participle: str
    helper: str
    """What the perfect is made with: "ist" or "hat"."""


class Form(Value, frozen=True):
    """A bent form of a verb."""

    verb: Verb
    ending: str
    """What was hung on it: "", "en", "st" or "t"."""


HELPERS = {
    "ist": {"": "ist", "en": "sind", "st": "bist", "t": "seid"},
    "hat": {"": "hat", "en": "haben", "st": "hast", "t": "habt"},
}
SHORTEST_PAST = 6
_GENERAL = re.compile(r"ge\w{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss|emp)\w{3,}t|\w{2,}iert")
_INSERTS_E = re.compile(r".*(?:[td]|[^aeiouäöürlhn][nm])$")


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of the table, with "ss" for "ß"."""
    return frozenset(word.casefold() for word in table("de/wording/verbs")[name])


@cache
def prefixes() -> tuple[str, ...]:
    """Return what can be split from a verb, long ones first."""
    return tuple(sorted(words("prefixes"), key=len, reverse=True))


@cache
def verbs() -> tuple[Verb, ...]:
    """Return every verb of the table."""
    rows = table("de/wording/verbs")
    strong = tuple(Verb(*row.split()) for row in rows["strong"])
    known = {verb.infinitive for verb in strong}
    moving = frozenset(rows["weak_is"])
    weak = (one for one in dict.fromkeys((*rows["weak"], *moving)) if one not in known)
    return strong + tuple(_weak(one, "ist" if one in moving else "hat") for one in weak)


def _weak(infinitive: str, helper: str) -> Verb:
    stem = infinitive[:-1] if infinitive.endswith(("eln", "ern")) else infinitive[:-2]
    joint = "e" if _INSERTS_E.match(stem) else ""
    without = infinitive.endswith("ieren") or infinitive.startswith(tuple(_fixed()))
    ge = "" if without else "ge"
    third = f"{stem}{joint}t"
    return Verb(infinitive, third, f"{third}e", f"{ge}{third}", helper)


@cache
def _fixed() -> tuple[str, ...]:
    return (*sorted(words("prefixes_fixed")), "über", "unter", "wiederhol", "vollend")


@cache
def participles() -> dict[str, Verb]:
    """Return verbs by their participle."""
    return {verb.participle.casefold(): verb for verb in verbs()}


@cache
def pasts() -> dict[str, Form]:
    """Return every form of the simple past."""
    forms: dict[str, Form] = {}
    for verb in verbs():
        past = verb.past.casefold()
        if past.endswith("te"):
            endings = {"": "", "n": "en", "st": "st", "t": "t"}
        else:
            joint = "e" if past.endswith(("t", "d", "s")) else ""
            endings = {"": "", "en": "en", f"{joint}st": "st", f"{joint}t": "t"}
        for ending, kind in endings.items():
            forms.setdefault(past + ending, Form(verb, kind))
    return forms


@cache
def presents() -> dict[str, Verb]:
    """Return verbs by what he or she does now, and by imperatives and forms with "du"."""
    forms: dict[str, Verb] = {}
    for verb in verbs():
        third = verb.present.casefold()
        forms.setdefault(third, verb)
        forms.setdefault(f"{third[:-1]}st" if third.endswith("t") else third, verb)
    return forms


@cache
def infinitives() -> dict[str, Verb]:
    """Return verbs by their infinitive, which is also what "wir" and "sie" do."""
    return {verb.infinitive.casefold(): verb for verb in verbs()}


def splits_of(low: str) -> tuple[tuple[str, str], ...]:
    """Return every way to split a verb, whole first."""
    found = [("", low)]
    found += [(one, low[len(one) :]) for one in prefixes() if low.startswith(one)]
    return tuple(found)


@cache
def participle_of(low: str) -> tuple[str, Verb] | None:
    """Return the split prefix and the verb of a participle that the table knows."""
    for prefix, rest in splits_of(low):
        verb = participles().get(rest) or _with_fixed(rest)
        if verb:
            return prefix, verb
    return None


def _with_fixed(low: str) -> Verb | None:
    """Return the verb of "besprochen", made from "sprechen"."""
    for prefix in _fixed():
        verb = participles().get(f"ge{low[len(prefix) :]}") if low.startswith(prefix) else None
        if verb:
            return _prefixed(prefix, verb)
    return None


def _prefixed(prefix: str, verb: Verb) -> Verb:
    rest = verb.participle.removeprefix("ge")
    return Verb(
        prefix + verb.infinitive, prefix + verb.present, prefix + verb.past, prefix + rest, "hat"
    )


@cache
def past_of(low: str) -> tuple[str, Form] | None:
    """Return what is split off, and the form, of a verb in the simple past."""
    for prefix, rest in splits_of(low):
        form = pasts().get(rest)
        if form:
            return prefix, form
    for prefix in _fixed():
        form = pasts().get(low[len(prefix) :]) if low.startswith(prefix) else None
        if form and form.verb.participle.startswith("ge"):
            return "", Form(_prefixed(prefix, form.verb), form.ending)
    return _made_with_ieren(low)


def _made_with_ieren(low: str) -> tuple[str, Form] | None:
    """Return the form of "randalierte", whose verb need stand in no table."""
    for past, ending in (("ierte", ""), ("ierten", "en"), ("iertest", "st")):
        if low.endswith(past) and len(low) > len(past) + 2:
            return "", Form(_weak(f"{low[: -len(past)]}ieren", "hat"), ending)
    return None


@cache
def unknown_past_of(low: str) -> tuple[str, Form] | None:
    """Return the form of a weak verb that stands in no table: "trödelte", "besänftigte"."""
    if len(low) < SHORTEST_PAST or low in words("states") or low in helpers():
        return None
    stem = low.removesuffix("te") if low.endswith("te") else low.removesuffix("ten")
    is_other = low in words("no_pasts") or is_finite_for_many(f"{low.removesuffix('n')}n")
    if stem == low or is_other:
        return None
    infinitive = f"{stem}n" if stem.endswith(("el", "er")) else f"{stem.removesuffix('e')}en"
    return "", Form(_weak(infinitive, "hat"), "" if low.endswith("te") else "en")


@cache
def is_participle(low: str) -> bool:
    """Say whether a word is a participle, by the table or by how it looks."""
    if participle_of(low):
        return True
    if low in words("states") or low in infinitives() or low in presents():
        return False
    for _, rest in splits_of(low):
        if _GENERAL.fullmatch(rest) and rest not in infinitives() and rest not in presents():
            return not rest.startswith(("gegen", "gern"))
    return False


@cache
def is_finite(low: str) -> bool:
    """Say whether a word is a verb in the form for one person: "geht", "ging", "ist", "abholt"."""
    if low in helpers() or low in presents() or low in pasts():
        return True
    if low.endswith("e") and f"{low}n" in infinitives():
        return True
    if past_of(low) or any(rest in presents() for _, rest in splits_of(low)[1:]):
        return True
    return (
        low.endswith("t")
        and len(low) > 3
        and not is_participle(low)
        and low not in words("states")
        and not low.endswith(("heit", "keit", "haft", "icht"))
    )


@cache
def is_finite_for_many(low: str) -> bool:
    """Say whether a word can be what several people do: "gehen", "sind"."""
    return (
        low in infinitives()
        or low in helpers()
        or any(rest in infinitives() for _, rest in splits_of(low)[1:])
    )


@cache
def helpers() -> frozenset[str]:
    """Return the forms of sein, haben, werden and of the verbs like können."""
    rows = table("de/wording/grammar")
    return frozenset(one.casefold() for one in rows["helpers"])
