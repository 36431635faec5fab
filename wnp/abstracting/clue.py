"""What may still tell who a family is, and what somebody decided about it.

A story that becomes a template is a row of small texts (`Told`): sentences, headings, lines of
pictures, with placeholders in place of the people. Whoever looks through them finds clues; every
clue gets an answer from a person before anything is written.
"""

from __future__ import annotations

from wnp.problems import Place
from wnp.values import Value

TITLE, HEADING, WORDS, VOICE, PICTURE, BUBBLE = (
    "title", "heading", "words", "voice", "picture", "bubble",
)  # fmt: skip
LEAVE, KEEP, REPLACE = "leave", "keep", "replace"
ALIKE, REST = "alike", "rest"


class Told(Value, frozen=True):
    """One sentence, heading or line of a picture, with placeholders in place of the people."""

    text: str
    """`{{ child }} wohnt jetzt bei {{ grandparent }}.`"""
    place: Place
    """Where it begins in the family's file."""
    language: str
    kind: str = WORDS
    """One of TITLE, HEADING, WORDS, VOICE, PICTURE, BUBBLE."""
    columns: tuple[int, ...] = ()
    """For every sign of the text, the column in the family's file from which it comes."""
    frame: int = 0
    """The number of the frame; 0 is the head."""

    def place_of(self, position: int) -> Place:
        """Return where the sign at a position of the text comes from."""
        column = self.columns[position] if position < len(self.columns) else self.place.column
        return Place(self.place.file, self.place.line, column)


class Clue(Value, frozen=True):
    """Something that a person has to look at before it may stand in a template."""

    kind: str
    """A short fixed name, such as `number`, `place`, `pronoun`: a row of the tables."""
    place: Place
    words: str
    """What was noticed, as it stands in the text."""
    told: Told
    suggestion: str = ""
    """Words that could stand there instead; empty: only to be left out."""
    about: str = ""
    """The name that it is about, where `words` is a whole sentence."""

    def is_like(self, other: Clue) -> bool:
        """Say whether the same is asked about the same word."""
        return self.kind == other.kind and (self.about or self.words) == (
            other.about or other.words
        )


class Answer(Value, frozen=True):
    """What somebody decided about one clue."""

    clue: Clue
    does: str = LEAVE
    """LEAVE the text out (the frame, if it was the only one), KEEP the words, or REPLACE them."""
    words: str = ""
    """What stands there instead, where `does` is REPLACE: for the clue's own words alone."""
    reach: str = ""
    """ALIKE if the same holds wherever the same is asked, REST for whatever has no answer yet."""
