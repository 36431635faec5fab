"""The words that tell nothing about anybody: those that the library's own stories are made of.

In: a language. Out: a vocabulary. A word is harmless as it is written there: small, with a capital
within a sentence, or with one that only the beginning of a sentence gives it. Whatever is not in it
is rare, and rare words are asked about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from wnp.lexicon import spoken, table
from wnp.resources import resource_files
from wnp.values import Value
from wnp.wording.difficulty import is_common
from wnp.wording.sentences import Token, sentences_in

LIBRARY = "story_templates"
TEXTS = (".md", "plan.yaml")
"""What the files end with that are made of sentences."""
PICTURE_TABLES = ("scene", "looks", "keys")
"""Where the words stand with which a picture is described."""
SHARE_OF_ALL = 5
"""One text of so many has a word that is everywhere."""
PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SPOKEN_INSIDE = re.compile(r'"([^"]*)"')
_PARTS = re.compile(r"[-·‧'’*:_/]")
_ATTRIBUTES = re.compile(r"(?<!\{)\{[.#][^{}]*\}\s*$")
_OPENING = frozenset(":„“«\"'‚‘–—(-·…¡¿»•#>|")
"""Marks after which a sentence may begin anew."""
_APOSTROPHE = str.maketrans("’", "'")


class Vocabulary(Value, frozen=True):
    """The harmless words of one language."""

    language: str
    small: frozenset[str]
    """As they are written within a sentence, in small letters."""
    capital: frozenset[str]
    """As they are written within a sentence, with a capital."""
    first: frozenset[str]
    """At the beginning of a sentence, in small letters."""
    pictured: frozenset[str] = frozenset()
    """Words of the lines of a picture, in small letters."""
    everywhere: frozenset[str] = frozenset()
    """Small words of very many stories: “will” names nobody, even where somebody is called Will."""

    def has(self, word: str, *, is_first: bool = False, in_picture: bool = False) -> bool:
        """Say whether a word is harmless as it is written here."""
        word = word.translate(_APOSTROPHE)
        low = word.casefold()
        if in_picture and low in self.pictured:
            return True
        if word.islower():
            return low in self.small or is_common(low, self.language)
        if word in self.capital:
            return True
        return is_first and (low in self.small or low in self.first)


def vocabulary_of(texts: Iterable[str], language: str) -> Vocabulary:
    """Return the vocabulary of texts; what stands in placeholders counts where it is spoken."""
    small: Counter[str] = Counter()
    count = 0
    capital: set[str] = set()
    first: set[str] = set()
    for count, text in enumerate(texts, 1):  # noqa: B007
        seen: set[str] = set()
        for token, is_first in words_with_places(without_placeholders(text), language):
            for part in parts_of(token.text):
                if part.islower():
                    seen.add(part.casefold())
                elif is_first:
                    first.add(part.casefold())
                else:
                    capital.add(part)
        small.update(seen)
    return Vocabulary(
        language,
        _also_swiss(small),
        _also_swiss(capital),
        _also_swiss(first),
        _also_swiss(_pictured(language)),
        frozenset(word for word, times in small.items() if times * SHARE_OF_ALL >= count),
    )


def _also_swiss(words: Iterable[str]) -> frozenset[str]:
    """Return words also as they are written in Switzerland, where there is no ß."""
    listed = frozenset(words)
    return listed | {word.replace("ß", "ss") for word in listed}


def in_common_spelling(text: str, language: str) -> str:
    """Return a text of Switzerland as the library writes: “Großen” for “Grossen”."""
    known = _with_sharp_s(spoken(language))
    return re.sub(r"[^\W\d_]*ss[^\W\d_]*", lambda found: known.get(found[0], found[0]), text)


@cache
def _with_sharp_s(language: str) -> Mapping[str, str]:
    """Return the words of the library with ß, by how they are written in Switzerland."""
    sharp = [word for word in harmless_words(language).capital if "ß" in word]
    return {word.replace("ß", "ss"): word for word in sharp}


@cache
def harmless_words(language: str) -> Vocabulary:
    """Return the words that tell nothing, in a language that the library speaks."""
    return vocabulary_of(library_texts(spoken(language)), spoken(language))


def library_texts(language: str, without: str = "") -> Iterator[str]:
    """Yield the texts of the library in a language; of one topic none, if that is wanted."""
    for name, content in resource_files(LIBRARY):
        is_other = not (without and name.startswith(f"{without}/"))
        if is_other and f"{language}/" in name and name.endswith(TEXTS):
            yield content.decode("utf-8")


def is_of_library(text: str, language: str) -> bool:
    """Say whether a text stands in the library word for word, whoever it is about."""
    return _bare(text) in _sentences_of_library(spoken(language))


@cache
def _sentences_of_library(language: str) -> frozenset[str]:
    lines = (line for text in library_texts(language) for line in text.split("\n"))
    bare = (_bare(line) for line in lines)
    return frozenset(line for line in bare if any(sign.isalpha() for sign in line))


def _bare(line: str) -> str:
    """Return a line without its marks, and with the same sign for every placeholder."""
    words = _ATTRIBUTES.sub("", line).strip(" #>-*")
    return PLACEHOLDER.sub("_", words).translate(_APOSTROPHE).replace("ß", "ss")


def words_with_places(text: str, language: str) -> Iterator[tuple[Token, bool]]:
    """Yield every word of a text, and whether a sentence may begin with it."""
    for sentence in sentences_in(text, language):
        is_first = True
        for token in sentence.tokens:
            if token.is_word:
                yield token, is_first
                is_first = False
            else:
                is_first = token.text in _OPENING or (is_first and token.text[0] != "_")


def parts_of(word: str) -> tuple[str, ...]:
    """Return a word and, where it is joined by hyphens or apostrophes, its parts."""
    parts = [part for part in _PARTS.split(word) if part]
    whole = word.translate(_APOSTROPHE)
    return (whole, *parts) if len(parts) > 1 else (whole,)


def without_placeholders(text: str) -> str:
    """Return a text with a line in place of every placeholder, as long as it was."""
    return PLACEHOLDER.sub(lambda found: "_" * len(found[0]), text) + "".join(
        f"\n_ {said}" for found in PLACEHOLDER.findall(text) for said in _said_inside(found)
    )


def _said_inside(placeholder: str) -> list[str]:
    return _SPOKEN_INSIDE.findall(placeholder)


@cache
def _pictured(language: str) -> frozenset[str]:
    """Return the words that the lines of a picture know."""
    names = (f"{language}/{name}" for name in PICTURE_TABLES)
    texts = [text for name in names for text in strings_in(table(name))]
    for name, content in resource_files("illustrations"):
        if name.endswith(".toml"):
            texts.append(content.decode("utf-8"))
    return frozenset(
        part.casefold()
        for text in texts
        for token in sentences_in(text, language)
        for word in token.words
        for part in parts_of(word.text)
    )


def strings_in(rows: object) -> Iterator[str]:
    """Yield every text and every key of a table."""
    if isinstance(rows, str):
        yield rows
    elif isinstance(rows, dict):
        for key, value in rows.items():
            yield str(key)
            yield from strings_in(value)
    elif isinstance(rows, list):
        for value in rows:
            yield from strings_in(value)
