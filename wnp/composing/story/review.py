"""A story's text with everything that the check remarks on it, as a page to read and to print.

In: the texts of each frame with what is marked in them. Out: a neutral review; it knows no format.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wnp.lexicon import RIGHT_TO_LEFT
from wnp.values import Value


class Note(Value, frozen=True):
    """One piece of advice, as it is printed beside the words."""

    number: int
    """Counts from 1 in each frame; the marks in the words carry it."""
    name: str
    sentence: str
    hint: str
    weight: str
    """`error`, `draft`, `advice`, or `excused`."""
    where: str = ""
    """File and line, where the advice is not about words that are shown."""


class Mark(Value, frozen=True):
    """Words from one sign to another that a note is about."""

    start: int
    end: int
    note: int


class Run(Value, frozen=True):
    """Some signs of a text, and the notes about all of them."""

    words: str
    notes: tuple[int, ...] = ()
    """Every note that is about these words."""
    ending: tuple[int, ...] = ()
    """The notes whose words end here: their numbers are printed."""


class MarkedText(Value, frozen=True):
    """A passage in runs, with whom it is for and who says it."""

    runs: tuple[Run, ...]
    label: str = ""


class ReviewedFrame(Value, frozen=True):
    """One frame: its texts and the notes about them."""

    heading: str
    texts: tuple[MarkedText, ...]
    notes: tuple[Note, ...]


class Review(Value, frozen=True):
    """The whole page."""

    title: str
    subtitle: str
    summary: str
    language: str
    story_language: str
    footer: str
    labels: tuple[tuple[str, str], ...]
    frames: tuple[ReviewedFrame, ...] = ()
    others: tuple[Note, ...] = ()
    """What is about no frame: the plan, the people, the whole story."""
    excused: tuple[Note, ...] = ()
    kind: str = "review"

    @property
    def right_to_left(self) -> bool:
        """Whether the page is read from right to left; what we say ourselves never is."""
        return self.language in RIGHT_TO_LEFT


def cut_into_runs(words: str, marks: Sequence[Mark]) -> tuple[Run, ...]:
    """Cut words where marks begin and end; marks may overlap."""
    edges = {0, len(words)} | {edge for mark in marks for edge in (mark.start, mark.end)}
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(words))
    return tuple(
        Run(
            words[start:end],
            tuple(sorted(mark.note for mark in marks if mark.start <= start and end <= mark.end)),
            tuple(sorted(mark.note for mark in marks if mark.end == end)),
        )
        for start, end in pairwise(cuts)
    )
