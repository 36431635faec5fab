"""Read a picture in scene lines: where it is, who is there, what they do and feel.

In: the lines of a picture block, and the family. Out: a picture, the best one that the lines allow,
and problems for everything that was not understood.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.pictures import KINDS
from wnp.model.family import Family
from wnp.model.scene import Picture
from wnp.problems import Findings
from wnp.reading.scenes.context import Reading, key_words, tongue_of
from wnp.reading.scenes.phrases import picture_index, scene_grammar
from wnp.reading.scenes.picture_lines import PictureLines
from wnp.reading.tokens import Piece, letters_of, split_outside_quotes

MOST_LINES = 80
"""Lines of one picture; a full one has ten."""
_LONGEST_LINE = 1_000


def parse_scene(
    lines: Sequence[tuple[int, str]],
    file: str,
    family: Family,
    language: str,
    findings: Findings,
) -> Picture:
    """Read the numbered lines of one picture block.

    Where we have no scene words in the language, those of the language that fits best are read.
    """
    if language not in LANGUAGES:
        language = language_of_lines((text for _, text in lines), family.language)
    reading = Reading(file, family, tongue_of(family, language), findings)
    picture = PictureLines(reading)
    for number, text in lines[:MOST_LINES]:
        reading.line = number
        picture.read_line(Piece(text[:_LONGEST_LINE]).cut(0))
    if len(lines) > MOST_LINES:
        reading.line = lines[MOST_LINES][0]
        reading.note(Piece(""), "picture-too-long", most=MOST_LINES)
    reading.line = lines[0][0] if lines else 0
    return picture.finished()


def parse_scene_text(text: str, family: Family, language: str, findings: Findings) -> Picture:
    """Read a picture of lines separated by newlines or semicolons, as `wnp draw` takes them.

    The scene words may be in any of our languages; where the one asked for does not understand
    everything, the one that fits best is read.
    """
    lines = [
        (number, part.text)
        for number, line in enumerate(text.splitlines(), 1)
        for part in split_outside_quotes(Piece(line), ";")
    ]
    if language in LANGUAGES:
        own = Findings()
        picture = parse_scene(lines, "", family, language, own)
        if all(found.kind == "unknown-person" for found in own.found):
            findings.extend(own.found)
            return picture
    chosen = language_of_lines((part for _, part in lines), language)
    return parse_scene(lines, "", family, chosen, findings)


def language_of_lines(lines: Iterable[str], preferred: str) -> str:
    """Return the language whose keys and phrases are most in some lines."""
    words = [letters for line in lines for letters in letters_of(line[:_LONGEST_LINE])]
    order = [
        language for language in dict.fromkeys((preferred, *LANGUAGES)) if language in LANGUAGES
    ]
    return max(order, key=lambda language: sum(map(_all_words(language).__contains__, words)))


@cache
def _all_words(language: str) -> frozenset[str]:
    """Return every word that begins a key, a phrase or the name of a picture or role."""
    grammar = scene_grammar(language)
    pictures = (letters for kind in KINDS for letters in picture_index(kind, language).ids)
    people: Iterable[list[str]] = table(f"{language}/scene")["people"].values()
    roles = (letters_of(word) for words in people for word in words)
    first = (letters[0] for letters in (*pictures, *roles))
    return frozenset({*key_words(language), *grammar.by_word, *first})
