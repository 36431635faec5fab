"""Which words a picture understands, searchable: what `wnp pictures` shows.

In: a language, and words to look for. Out: lists by kind; each row has the name that is the same in
every language, and the words of this one.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.lexicon import table
from wnp.lexicon.folding import fold, nearest
from wnp.lexicon.pictures import KINDS, picture_ids, picture_names
from wnp.reading.phrases import shown_phrase

KINDS_SHOWN = ("settings", "poses", "feelings", "props", "symbols", "people")
Row = dict[str, object]


def vocabulary(language: str) -> dict[str, list[Row]]:
    """Return every word by kind, in the order in which they are listed."""
    return {
        kind: [{"id": name, "words": words} for name, words in _rows(kind, language)]
        for kind in KINDS_SHOWN
    }


def search_vocabulary(words: str, language: str) -> dict[str, list[Row]]:
    """Return the rows in which a word begins with, or holds, what is looked for."""
    wanted = fold(words)
    return {
        kind: [row for row in rows if _fits(row, wanted)]
        for kind, rows in vocabulary(language).items()
    }


def nearest_word(words: str, language: str) -> str:
    """Return the word that was probably meant."""
    rows = vocabulary(language).values()
    return nearest(words, [word for kind in rows for row in kind for word in words_of(row)])


def words_of(row: Row) -> list[str]:
    """Return the words of a row."""
    words = row["words"]
    return [str(word) for word in words] if isinstance(words, list) else []


def _rows(kind: str, language: str) -> Iterator[tuple[str, list[str]]]:
    if kind in KINDS:
        for name in picture_ids(kind):
            yield name, list(picture_names(kind, name, language))
        return
    for name, phrases in table(f"{language}/scene")[kind].items():
        yield name, list(dict.fromkeys(map(shown_phrase, phrases)))


def _fits(row: Row, wanted: str) -> bool:
    texts = (str(row["id"]), *words_of(row))
    return any(wanted in fold(text) for text in texts)
