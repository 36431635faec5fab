"""Words that tell where a child is: addresses, lines, stops, houses with a name, and mere mentions.

In: a text. Out: what was found, or the sentences that tell nothing. The words and their shapes are
those of all our languages at once, `lexicon/<language>/places.toml`: a plan in French may name a
street of Zürich. For somebody kept away rather too much is left out than too little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wnp.lexicon import LANGUAGES, table

SENTENCE_END = re.compile(
    r"(?<=[.!?…;])(?<!\d\.)(?<![Ss]tr\.)(?<!St\.)(?<!ch\.)(?<!av\.)\s+(?!\d)|\n+"
)
"""Between two sentences: not behind “5.” or what is short for a street, nor before a number."""
SHAPES = {
    "name": r"[A-ZÄÖÜÀÂÇÉÈÊÎÔÛ][\w’'-]*",
    "number": r"[A-Z]?\d{1,4}\s?[a-zA-Z]?\b",
    "low_number": r"\d{1,3}\s?[a-z]?\b",
}
GROUP = re.compile(r"\{([a-z_]+)\}")


def place_named_in(text: str) -> str:
    """Return the first name of a place in a text: an address, a line, a school with its name."""
    return _first(_patterns("named"), text)


def place_in(text: str) -> str:
    """Return the first words that tell of a place, be it only “school”."""
    return _first((*_patterns("named"), *_patterns("hints"), *_mentions()), text)


def without_places(text: str, *, only_named: bool) -> str:
    """Return a text without the sentences that tell of a place."""
    find = place_named_in if only_named else place_in
    if not find(text):
        return text
    sentences = (part for part in SENTENCE_END.split(text) if part and not find(part))
    left = " ".join(sentences)
    return "" if find(left) else left


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> str:
    if len(text) < 2 or not text.strip():
        return ""
    found = (pattern.search(text) for pattern in patterns)
    first = next(filter(None, found), None)
    return first.group().strip() if first else ""


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(_filled(pattern, language))
        for language in LANGUAGES
        for pattern in table(f"{language}/places")[kind]
    )


def _filled(pattern: str, language: str) -> str:
    """Return a pattern with the lists of its language in place of their names."""
    lists = table(f"{language}/places")

    def words(found: re.Match[str]) -> str:
        name = found[1]
        if name in SHAPES:
            return SHAPES[name]
        longest_first = sorted(lists[name], key=lambda word: (-len(word), word))
        return f"(?:{'|'.join(longest_first)})"

    return GROUP.sub(words, pattern)


@cache
def _mentions() -> tuple[re.Pattern[str], ...]:
    return tuple(_mention(list(_words_of(language))) for language in LANGUAGES)


def _words_of(language: str) -> Iterator[str]:
    for word in table(f"{language}/places")["words"]:
        yield re.escape(word).replace(r"\*", r"\w*")


def _mention(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
