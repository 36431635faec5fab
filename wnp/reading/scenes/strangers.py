"""Say what is wrong with a phrase that is not understood, and what may be meant.

A word may belong to another of our languages, stand where only a name or a thing can stand, or be
misspelt. Each gets its own problem, because each is mended differently.
"""

from __future__ import annotations

from wnp.lexicon import LANGUAGES
from wnp.lexicon.folding import nearest
from wnp.lexicon.pictures import picture_names
from wnp.reading.patterns import Bound, Match
from wnp.reading.scenes.context import Reading
from wnp.reading.scenes.covering import Cover
from wnp.reading.scenes.phrases import (
    nearest_phrases,
    picture_index,
    picture_labels,
    seat_label,
    written_phrases,
)
from wnp.reading.tokens import Piece, letters_of, tokens_of


def in_another_language(piece: Piece, reading: Reading) -> Cover | None:
    """Explain a phrase that another of our languages understands, and note the right words.

    What no picture shows is noted in any language, and then nothing of the phrase is drawn.
    """
    for tongue in reading.other_tongues() if reading.may_search else ():
        if reading.is_never_drawn(piece, tongue.language):
            return Cover((), ())
        cover = tongue.explain(piece.text)
        if cover.matches and not cover.unknown:
            reading.note(piece, "other-language", right=translated(piece, cover, reading))
            return cover
    return None


def seen_in_another_language(words: str, kind: str, reading: Reading) -> str:
    """Return the picture that some words name in another of our languages, or an empty text."""
    for language in LANGUAGES:
        letters = letters_of(words)
        found = (
            picture_index(kind, language).at(letters, 0) if language != reading.language else None
        )
        if found and found[0] == len(letters):
            return found[1][0]
    return ""


def translated(piece: Piece, cover: Cover, reading: Reading) -> str:
    """Return a phrase of another language in the words of the file's own language."""
    written = written_phrases(reading.language)
    parts = [_filled(written[match.meaning], match, piece, reading) for match in cover.matches]
    return ", ".join(dict.fromkeys(parts))


def _filled(written: str, match: Match, piece: Piece, reading: Reading) -> str:
    """Return a pattern with its slots filled by the words of this language."""
    bound = {one.slot: one for one in match.bound}
    words = []
    for part in written.split():
        bare = part.removesuffix("?")
        slot = bare.strip("{}")
        if not bare.startswith("{"):
            words.append(bare.split("|")[0])
        elif slot in bound:
            words.append(_slot_words(bound[slot], piece, reading))
    return " ".join(words)


def _slot_words(bound: Bound, piece: Piece, reading: Reading) -> str:
    first = bound.choices[0][0]
    if bound.slot in ("prop", "thing"):
        return picture_names("props", first, reading.language)[0]
    if bound.slot == "seat":
        return seat_label(first, reading.language)
    return _written(bound, piece)


def _written(bound: Bound, piece: Piece) -> str:
    tokens = tokens_of(piece.text)
    return piece.text[tokens[bound.start].start : tokens[bound.end - 1].end]


def note_strangers(piece: Piece, cover: Cover, reading: Reading) -> None:
    """Note every word that is not understood, each with what was probably meant."""
    for bound in cover.guesses:
        _note_guess(piece, bound, reading)
    if cover.unknown:
        _note_unknown(piece, cover, reading)


def _note_unknown(piece: Piece, cover: Cover, reading: Reading) -> None:
    words = piece.cut(cover.unknown[0].start, cover.unknown[-1].end)
    reading.note(words, "unknown-phrase", nearest=_nearest_phrases(words, piece, reading))


def _nearest_phrases(words: Piece, piece: Piece, reading: Reading) -> str:
    if not reading.may_search:
        return ""
    further = (*reading.tongue.names.labels(), *picture_labels("props", reading.language))
    near = nearest_phrases(words.text, reading.language, further)
    return near or nearest_phrases(piece.text, reading.language)


def _note_guess(piece: Piece, bound: Bound, reading: Reading) -> None:
    """Note a word that stands where only a person or a thing can stand.

    An article tells them apart: people are called by their names, things have "the" before them.
    """
    tokens = tokens_of(piece.text)
    start = tokens[bound.start].start
    word = piece.cut(start, start + len(_written(bound, piece)))
    before = tokens[bound.start - 1].letters if bound.start else ""
    has_article = before in reading.tongue.grammar.articles
    names = reading.tongue.names
    person = names.nearest(word.text)
    thing = nearest(word.text, picture_labels("props", reading.language))
    if (bound.slot == "prop" or thing or has_article) and not person:
        reading.note(word, "unknown-thing", nearest=thing)
    else:
        reading.note(word, "unknown-person", nearest=person, known=names.directory.names())
