"""What fields and values are called in each language, and which of them a word means.

In: a word as an author wrote it, and the table it should be in. Out: the canonical name, the same
in all languages. The tables are `lexicon/<language>/keys.toml`; the first word of a row is the one
that hints propose. The canonical English name is always understood.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from wnp.lexicon import LANGUAGES, spoken, table
from wnp.lexicon.folding import fold, nearest_slip

WITHOUT_RESTRICTION = frozenset(
    {"family", "tie", "genogram", "plan", "goal", "scale", "record", "approval", "copy", "told"}
    | {"harm", "tools", "supervisor_decision"}
)
"""Sections that cannot be kept from anybody by themselves; saying so there must not look heard."""


@cache
def _words(language: str, group: str, name: str) -> dict[str, str]:
    """Return the canonical name of every folded word of one table."""
    rows: dict[str, list[str]] = table(f"{language}/keys")[group].get(name, {})
    found = {fold(word): meaning for meaning, words in rows.items() for word in words}
    return {fold(meaning): meaning for meaning in rows} | found


def _meaning(group: str, names: tuple[str, ...], word: str, language: str) -> str:
    """Look a word up in the tables of one language after the other, the likely one first."""
    letters = fold(word)
    for candidate in (spoken(language), *LANGUAGES):
        for name in names:
            if meaning := _words(candidate, group, name).get(letters):
                return meaning
    return ""


def _sections(section: str) -> tuple[str, ...]:
    return (section,) if section in WITHOUT_RESTRICTION else (section, "every")


def field_named(section: str, word: str, language: str = "de") -> str:
    """Return the field that a key means in a section such as `person`, or an empty text."""
    return _meaning("fields", _sections(section), word, language)


def value_named(kind: str, word: str, language: str = "de") -> str:
    """Return the value that a word means in a table such as `role`, or an empty text."""
    return _meaning("values", (kind,), word, language)


def field_words(section: str, language: str) -> dict[str, str]:
    """Return how a language calls each field of a section."""
    fields = table(f"{spoken(language)}/keys")["fields"]
    return {
        meaning: words[0] for name in _sections(section) for meaning, words in fields[name].items()
    }


def value_words(kind: str, language: str) -> dict[str, str]:
    """Return how a language calls each value of a table."""
    rows = table(f"{spoken(language)}/keys")["values"][kind]
    return {meaning: words[0] for meaning, words in rows.items()}


def nearest_field(section: str, word: str, language: str) -> str:
    """Return the key of a section that was probably meant, in the author's language."""
    return _nearest("fields", _sections(section), word, language)


def nearest_value(kind: str, word: str, language: str) -> str:
    """Return the value that was probably meant, in the author's language."""
    return _nearest("values", (kind,), word, language)


def _nearest(group: str, names: tuple[str, ...], word: str, language: str) -> str:
    """Return the nearest word of the language, or if there is none, of another."""
    for candidate in dict.fromkeys((spoken(language), *LANGUAGES)):
        rows = table(f"{candidate}/keys")[group]
        known = [other for name in names for row in rows[name].values() for other in row]
        if meant := nearest_slip(word, known):
            return meant
    return ""


@cache
def _all_keys() -> frozenset[str]:
    sections = [(language, table(f"{language}/keys")["fields"]) for language in LANGUAGES]
    return frozenset(
        word for language, fields in sections for name in fields
        for word in _words(language, "fields", name)
    )  # fmt: skip


def is_key(word: str) -> bool:
    """Say whether any section of any file knows this word as a key."""
    return len(word) <= 60 and fold(word) in _all_keys()


@cache
def _language_words(language: str) -> frozenset[str]:
    groups = table(f"{language}/keys")
    return frozenset(
        fold(word)
        for tables in (groups["fields"], groups["values"])
        for rows in tables.values()
        for words in rows.values()
        for word in words
    )


def language_of_keys(words: Iterable[str], otherwise: str) -> str:
    """Return the language that most of a file's words belong to."""
    letters = [fold(word) for word in words if len(word) <= 60]
    if not letters:
        return spoken(otherwise)
    order = dict.fromkeys((spoken(otherwise), *LANGUAGES))
    return max(
        order, key=lambda language: sum(word in _language_words(language) for word in letters)
    )
