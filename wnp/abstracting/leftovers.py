"""The last gate: nothing of the family is left in the bytes of a template.

In: the finished files, the family folder, and the words that a person allowed. Out: a problem for
everything that is left; with one of them nothing is written. Names are found in every spelling,
numbers and dates in every writing, and every word that stands in the family's files, in none of the
library's, and that nobody allowed. Lines that are the library's own tell of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache

from wnp.abstracting.called import Called, called, is_everybodys
from wnp.abstracting.counted import (
    HASH,
    PICTURE_FILE,
    SAME_ENDING,
    SHORTEST_PHONE,
    Day,
    dates_in,
    numbers_in,
)
from wnp.abstracting.making import EXAMPLE_DAY
from wnp.abstracting.source import Source
from wnp.abstracting.vocabulary import (
    LIBRARY,
    harmless_words,
    parts_of,
    strings_in,
    without_placeholders,
)
from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.folding import fold
from wnp.lexicon.regions import REGIONS
from wnp.model.hidden import as_seen, digits_of
from wnp.problems import Findings, Place, Problem, problem
from wnp.reading.lines import decode_text
from wnp.resources import resource_files
from wnp.values import Value

EXAMPLES = "example.toml"
"""The library's invented families: their names are nobody's words."""
OWN_TABLES = ("abstracting", "keys", "scene", "looks", "story", "questions")
"""Tables from which the words of a template come that no story has."""
LONGEST_SHOWN = 120
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".heic")


class _Secrets(Value, frozen=True):
    """Everything of a family that must not be found again."""

    people: Called
    numbers: frozenset[str]
    dates: frozenset[Day]
    words: frozenset[str]
    """Words of the family's files that the library does not have, folded."""
    pictures: frozenset[str]
    """Names of own pictures and their parts, folded."""
    allowed: frozenset[str]


def leftovers_in(
    files: Mapping[str, bytes], source: Source, allowed: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Return everything of a family that is still in the finished files, or in their names."""
    secrets = _secrets_of(source, frozenset(allowed))
    found: list[Problem] = []
    for name, content in sorted(files.items()):
        found += _in_line(name, Place(name), secrets, name)
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            found.append(problem(Place(name), "left-unreadable"))
            continue
        for number, line in enumerate(as_seen(text).split("\n"), 1):
            shown = line.strip()[:LONGEST_SHOWN]
            told = _in_line(line, Place(name, number), secrets, name)
            found += [problem(one.place, one.kind, **dict(one.values), line=shown) for one in told]
    return tuple(dict.fromkeys(found))


def _secrets_of(source: Source, allowed: frozenset[str]) -> _Secrets:
    texts = _texts_of(source)
    pictures = [name for name in source.files if name.lower().endswith(_PICTURES)]
    pictures += [found for text in texts for found in PICTURE_FILE.findall(text)]
    people = called(source.names)
    language = source.folder.family.language
    return _Secrets(
        people=people,
        numbers=frozenset(one for text in texts for one in numbers_in(_undated(text)))
        - _public_numbers(),
        dates=frozenset(when for text in texts for _, when in dates_in(text) if when.day),
        words=frozenset(
            fold(word)
            for text in texts
            for word in _WORD.findall(text)
            if len(fold(word)) > 2 and not _is_ours(word, (language, *LANGUAGES))
        ),
        pictures=frozenset(
            fold(part)
            for name in pictures
            for part in (name, *_WORD.findall(name.rpartition(".")[0]))
            if len(part) > 2 and not _is_ours(part, LANGUAGES)
        ),
        allowed=allowed,
    )


def _texts_of(source: Source) -> list[str]:
    """Return the texts of a family folder as the eye reads them, however they are encoded."""
    unheard = Findings()
    return [as_seen(decode_text(each, name, unheard)) for name, each in source.files.items()]


def _undated(text: str) -> str:
    """Return a text without its dates, which are compared as dates."""
    for found, when in list(dates_in(text)):
        if when.day:
            text = text.replace(found[0], "·" * len(found[0]))
    return text


def _in_line(line: str, place: Place, secrets: _Secrets, name: str) -> Iterator[Problem]:
    """Yield what one line has of a family."""
    is_library = line.strip() in _library_lines()
    spoken = without_placeholders(line)
    yield from _words_in(spoken, place, secrets, name, is_library=is_library)
    if is_library:
        return
    for found in PICTURE_FILE.findall(spoken):
        yield problem(place, "left-picture", found=found)
    for found in HASH.finditer(spoken):
        yield problem(place, "left-code", found=found[0])
    for found, when in dates_in(spoken):
        if found[0] != EXAMPLE_DAY and any(map(when.may_be, secrets.dates)):
            yield problem(place, "left-date", found=found[0].strip())
    told = {
        number
        for number in numbers_in(_undated(spoken)) - secrets.allowed
        if _is_told(number, secrets.numbers)
    }
    for number in sorted(told):
        if not any(number != other and number in other for other in told):
            yield problem(place, "left-number", found=number)


def _words_in(
    text: str, place: Place, secrets: _Secrets, name: str, *, is_library: bool
) -> Iterator[Problem]:
    languages = tuple(one for one in LANGUAGES if name.startswith(f"{one}/")) or LANGUAGES
    for word in _WORD.findall(text):
        if _names_somebody(word, secrets, languages, is_library=is_library):
            yield problem(place, "left-name", found=word)
        elif not is_library and not _is_allowed(word, secrets.allowed):
            if fold(word) in secrets.pictures:
                yield problem(place, "left-picture", found=word)
            elif fold(word) in secrets.words:
                yield problem(place, "left-word", found=word)


def _names_somebody(
    word: str, secrets: _Secrets, languages: tuple[str, ...], *, is_library: bool
) -> bool:
    """Say whether a word is a name; an ordinary word only where nobody looked at it."""
    for part in parts_of(word):
        if secrets.people.is_exactly(part):
            is_word = any(_is_word(part, language) for language in languages)
            is_seen = is_library or part in secrets.allowed or _is_everywhere(part, languages)
            if not (is_word and is_seen):
                return True
    return False


def _is_word(word: str, language: str) -> bool:
    vocabulary = harmless_words(language)
    return vocabulary.has(word, is_first=True) or vocabulary.has(word.lower())


def _is_allowed(word: str, allowed: frozenset[str]) -> bool:
    """Say whether somebody looked at a word, and at every part of it that is not ours."""
    return all(
        part in allowed or len(part) < 3 or _is_ours(part, LANGUAGES)
        for part in re.findall(r"\w+", word)
    )


def _is_told(number: str, numbers: frozenset[str]) -> bool:
    """Say whether a number is one of the family's, be it dialled from abroad."""
    if number in numbers:
        return True
    is_long = len(number) > SHORTEST_PHONE
    return is_long and any(
        one[-SAME_ENDING:] == number[-SAME_ENDING:] for one in numbers if len(one) > SHORTEST_PHONE
    )


def words_of(source: Source) -> frozenset[str]:
    """Return every word of a family's files: none of them may be the name of an invented one."""
    words = (word for text in _texts_of(source) for word in _WORD.findall(text))
    return frozenset(word for word in words if word[0].isupper() and not is_everybodys(word))


@lru_cache(maxsize=16384)
def _is_ours(word: str, languages: tuple[str, ...]) -> bool:
    """Say whether a word belongs to the library or to our tables, as it is written or small."""
    if word in _own_words() or word.casefold() in _own_words():
        return True
    return any(
        harmless_words(language).has(written, is_first=True, in_picture=True)
        for language in languages
        for written in (word, word.lower())
    )


def _is_everywhere(word: str, languages: tuple[str, ...]) -> bool:
    return any(word in harmless_words(language).everywhere for language in languages)


@cache
def _own_words() -> frozenset[str]:
    """Return every word of the library's files and of the tables that templates are made of."""
    texts = [
        content.decode("utf-8")
        for name, content in resource_files(LIBRARY)
        if "/" in name and not name.endswith(EXAMPLES)
    ]
    texts += [
        text
        for language in LANGUAGES
        for name in OWN_TABLES
        for text in strings_in(table(f"{language}/{name}"))
    ]
    return frozenset(
        part for text in texts for word in _WORD.findall(text) for part in parts_of(word)
    )


@cache
def _library_lines() -> frozenset[str]:
    return frozenset(
        line.strip()
        for _, content in resource_files(LIBRARY)
        for line in content.decode("utf-8").split("\n")
    )


@cache
def _public_numbers() -> frozenset[str]:
    """Return the numbers of the regions, which everybody may know."""
    texts = [text for name in REGIONS for text in strings_in(table(f"regions/{name}"))]
    return frozenset(filter(None, map(digits_of, texts)))
