"""Understand the words that give a story its form: sections, forms, and what stands behind `:::`.

In: words in any of our languages. Out: canonical names, ages, restrictions. A restriction that
cannot be understood keeps the words from everybody but professionals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wnp.lexicon import LANGUAGES, spoken, table
from wnp.lexicon.folding import fold, nearest
from wnp.model.visibility import EVERYONE, Visibility
from wnp.problems import Findings, Place
from wnp.reading.people import Directory
from wnp.reading.tokens import tokens_of
from wnp.reading.visibility import CLOSED, Said, parse_visibility
from wnp.values import Value, replace

OLDEST = 25
_AGE = re.compile(r"(\d{1,2})\s*\+?")


@cache
def _rows(section: str, language: str) -> dict[str, str]:
    rows: dict[str, list[str]] = table(f"{language}/story")[section]
    return {fold(word): name for name, words in rows.items() for word in words}


def story_word(section: str, word: str, language: str) -> str:
    """Return what a word of a section means, in whatever language it is, or an empty text."""
    letters = fold(word)
    for candidate in (spoken(language), *LANGUAGES):
        if meaning := _rows(section, candidate).get(letters):
            return meaning
    names = table("en/story")[section]
    return next((name for name in names if fold(name) == letters), "")


def story_words(section: str, language: str) -> tuple[str, ...]:
    """Return every word of a section in a language, the proposed ones first."""
    rows: dict[str, list[str]] = table(f"{spoken(language)}/story")[section]
    return (*(words[0] for words in rows.values()), *(w for words in rows.values() for w in words))


def word_for(section: str, name: str, language: str) -> str:
    """Return the word that a language proposes for a name of a section."""
    rows: dict[str, list[str]] = table(f"{spoken(language)}/story")[section]
    return rows[name][0]


def nearest_story_word(section: str, word: str, language: str, findings: Findings) -> str:
    """Return the word of a section that was probably meant."""
    return "" if findings.are_many else nearest(word, story_words(section, language))


def first_words(section: str, language: str) -> str:
    """Return the proposed words of a section, for a hint."""
    rows: dict[str, list[str]] = table(f"{spoken(language)}/story")[section]
    return ", ".join(words[0] for words in rows.values())


class Restriction(Value, frozen=True):
    """Whom some words are for."""

    from_age: int = 0
    visibility: Visibility = EVERYONE
    is_note: bool = False
    """Never printed, for nobody."""
    is_for_nobody: bool = False


class Clause(Value, frozen=True):
    """One part of what stands behind `:::`: its kind and the words that belong to it."""

    kind: str
    words: str


def parse_restriction(
    text: str, place: Place, directory: Directory, findings: Findings, language: str
) -> Restriction:
    """Read what stands behind `:::`, such as "ab 7, nur Eltern"."""
    clauses = tuple(_clauses(text, language))
    known = [clause for clause in clauses if clause.kind]
    if not known or len(known) < len(clauses):
        return _closed(text, place, findings, language)
    if any(clause.kind == "note" for clause in clauses):
        return Restriction(is_note=True)
    age = 0
    for clause in clauses:
        if clause.kind == "from":
            found = _AGE.match(clause.words)
            if not found or not 0 < int(found[1]) <= OLDEST:
                return _closed(text, place, findings, language)
            age = int(found[1])
    visibility = _visibility(clauses, place, directory, findings, language)
    return Restriction(age, visibility)


def _visibility(
    clauses: tuple[Clause, ...],
    place: Place,
    directory: Directory,
    findings: Findings,
    language: str,
) -> Visibility:
    said: dict[str, list[Said]] = {"only": [], "hide": []}
    for clause in clauses:
        if clause.kind in said:
            said[clause.kind].append((clause.words, place))
    if not said["only"] and not said["hide"]:
        return EVERYONE
    return parse_visibility(said["only"], said["hide"], directory, findings, language)


def _closed(text: str, place: Place, findings: Findings, language: str) -> Restriction:
    first = text.split(",")[0].split(" ")[0]
    near = nearest_story_word("blocks", first, language, findings)
    findings.add(place, "unknown-block", found=text[:60], nearest=near)
    return Restriction(visibility=Visibility(only=CLOSED))


def _clauses(text: str, language: str) -> Iterator[Clause]:
    """Cut "ab 7, nur Eltern, Oma" into clauses; a part without a word of its own goes on."""
    current: Clause | None = None
    for part in _parts(text, language):
        kind, words = _begins_with(part, language)
        if not kind and current and current.kind in ("only", "hide"):
            current = replace(current, words=f"{current.words}, {part}")
            continue
        if current:
            yield current
        current = Clause(kind, words)
    if current:
        yield current


def _parts(text: str, language: str) -> Iterator[str]:
    """Yield the parts of a list, "ab 7 Jahren nur Eltern" being two."""
    for part in re.split(r"[,;]|\s(?:und|and|et|&)\s", text):
        kind, words = _begins_with(part.strip(), language)
        rest = _behind_age(words, language) if kind == "from" else ""
        if rest:
            yield part.strip()[: -len(rest)].strip()
        if rest or part.strip():
            yield rest or part.strip()


def _behind_age(words: str, language: str) -> str:
    """Return what stands behind the number of an age: nothing, or a clause of its own."""
    rest = re.sub(r"^\d+\s*\+?\s*", "", words)
    tokens = tokens_of(rest)
    if tokens and story_word("blocks", rest[: tokens[0].end], language) == "years":
        return rest[tokens[0].end :].strip(" .")
    return rest.strip(" .")


def _begins_with(part: str, language: str) -> tuple[str, str]:
    """Return the kind of a clause and the words behind the word that says so."""
    if re.match(r"\d", part):
        return "from", part
    tokens = tokens_of(part)
    for length in range(min(4, len(tokens)), 0, -1):
        end = tokens[length - 1].end
        if kind := _clause_kind(part[:end], language):
            return kind, part[end:].strip(" :=")
    return "", part


def _clause_kind(words: str, language: str) -> str:
    kind = story_word("blocks", words, language)
    return kind if kind in ("from", "only", "hide", "note") else ""


def narrowed(outer: Restriction, inner: Restriction) -> Restriction:
    """Return what holds for a block inside a block: the older age, and both restrictions."""
    age = max(outer.from_age, inner.from_age)
    is_note = outer.is_note or inner.is_note
    if outer.is_for_nobody or inner.is_for_nobody:
        return Restriction(age, inner.visibility, is_note, is_for_nobody=True)
    visibility = both_visibilities(outer.visibility, inner.visibility)
    return Restriction(age, visibility or inner.visibility, is_note, visibility is None)


def both_visibilities(one: Visibility, other: Visibility) -> Visibility | None:
    """Return who may see what is restricted twice; nothing where nobody is left."""
    hidden = one.hide_from | other.hide_from
    restricted = [part for part in (one, other) if part.only or part.only_people]
    if len(restricted) < 2:
        only = restricted[0] if restricted else EVERYONE
        return Visibility(only.only, only.only_people, hidden)
    audiences, people = one.only & other.only, one.only_people & other.only_people
    return Visibility(audiences, people, hidden) if audiences or people else None
