"""Which words a picture understands, searchable: for `wnp pictures` and the catalogue of the site.

In: a language, and words to look for in any of our languages. Out: lists by kind; each row has the
name that is the same everywhere, and the words of this language.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.folding import fold, nearest
from wnp.lexicon.pictures import KINDS, picture_ids, picture_names
from wnp.reading.scenes.phrases import shown_phrase
from wnp.values import Value

SCENE_KINDS = (
    "poses",
    "feelings",
    "relations",
    "mutual",
    "acts",
    "people",
    "seats",
    "spots",
    "depths",
    "gazes",
    "times",
    "weather",
    "states",
)
LOOK_KINDS = (
    "hair_colours", "traits", "styles", "skin_tones", "headwear", "beards", "glasses", "builds",
    "heights", "tops", "bottoms", "shoes", "extras", "colours", "patterns", "motifs", "aids",
    "marks",
)  # fmt: skip
KINDS_SHOWN = ("settings", *SCENE_KINDS, "props", "symbols", *LOOK_KINDS)


class Row(Value, frozen=True):
    """One thing that can be drawn."""

    id: str
    words: tuple[str, ...]
    """The words of one language, the one that we propose first."""


@cache
def vocabulary(language: str) -> dict[str, tuple[Row, ...]]:
    """Return every row by kind, in the order in which they are listed."""
    return {
        kind: tuple(Row(name, words) for name, words in _rows(kind, language) if words)
        for kind in KINDS_SHOWN
    }


def search_vocabulary(words: str, language: str) -> dict[str, tuple[Row, ...]]:
    """Return the rows that hold what is looked for, in the words of any of our languages.

    Where nothing in the reader's own language fits, the other languages are looked through.
    """
    wanted = fold(words)
    for tongues in ((language,), LANGUAGES):
        found = {
            kind: tuple(row for row in rows if wanted in _letters(kind, row.id, tongues))
            for kind, rows in vocabulary(language).items()
        }
        if any(found.values()):
            return found
    return found


def nearest_word(words: str, language: str) -> str:
    """Return the word that was probably meant."""
    rows = vocabulary(language).values()
    return nearest(words, [word for kind in rows for row in kind for word in row.words])


@cache
def _letters(kind: str, name: str, languages: tuple[str, ...]) -> str:
    """Return the id of a row and its words in some languages, folded, for looking through."""
    words = (
        word
        for language in languages
        for row in vocabulary(language)[kind]
        if row.id == name
        for word in row.words
    )
    return "\n".join(map(fold, (name, *words)))


def _rows(kind: str, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if kind in KINDS:
        for name in picture_ids(kind):
            yield name, picture_names(kind, name, language)
        return
    section = table(f"{language}/looks" if kind in LOOK_KINDS else f"{language}/scene")[kind]
    for name, phrases in section.items():
        yield name, tuple(dict.fromkeys(map(shown_phrase, phrases)))
