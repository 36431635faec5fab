"""A story: frames in order, each with a picture and its words for several ages and audiences."""

from __future__ import annotations

from wnp.model.scene import Picture
from wnp.model.visibility import EVERYONE, Visibility
from wnp.model.words import Words
from wnp.problems import NOWHERE, Place
from wnp.values import Value

SECTIONS = (
    "title", "people", "good", "who_worried", "worry", "what_happened", "professionals_view",
    "parents_view", "dispute", "court", "why", "not_your_fault", "loyalty", "whats_now", "plan",
    "rule", "child_rule", "network", "visible_signs", "whats_next", "child_voice", "feelings",
    "help", "hope", "agreement",
)  # fmt: skip
FORMS = (
    "long", "short", "immediate", "dutch", "luxembourg", "life_story", "letter", "plan",
    "early_help", "wordless",
)  # fmt: skip


class Passage(Value, frozen=True):
    """Words of a frame that share a speaker, an age and a restriction."""

    words: Words
    speaker: str = ""
    """For `> **Name:** …`, a contested fact or the child's own words: a person id, or the words
    for somebody outside the family ("the doctors"); else empty.
    """
    from_age: int = 0
    """0: the words for the youngest, shown until a variant for an older age replaces them."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE
    lines: tuple[Place, ...] = ()
    """Where each line of the words begins in the file, so that a sentence can be found there."""


class Frame(Value, frozen=True):
    """One page of the story: a heading, a picture, words."""

    title: str
    section: str = ""
    """One of SECTIONS, or empty."""
    picture: Picture | None = None
    passages: tuple[Passage, ...] = ()
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE
    number: int = 0
    """Position in the file from 1, the same for every audience and language version."""


class Story(Value, frozen=True):
    """A story in one language."""

    title: str
    language: str = "de"
    people: tuple[str, ...] = ()
    """Person ids of the children it is for."""
    form: str = "long"
    """One of FORMS: which order of sections is expected."""
    frames: tuple[Frame, ...] = ()
    version: str = ""
    date: str = ""
    """ISO date of this version, from the file."""
    place: Place = NOWHERE
    age: int | None = None
    """For which age the words without an age are; by default for its youngest reader."""


def passages_for_age(frame: Frame, age: int | None) -> tuple[Passage, ...]:
    """Return a frame's passages for a reader of an age: of the variants the oldest that fits.

    Words without an age are the youngest variant; voices without an age are for everybody.
    `None` asks for the oldest variant there is.
    """
    ages = {passage.from_age for passage in frame.passages if not passage.speaker}
    ages |= {passage.from_age for passage in frame.passages if passage.from_age}
    fitting = [from_age for from_age in ages if age is None or from_age <= age]
    chosen = max(fitting, default=0)
    return tuple(
        passage
        for passage in frame.passages
        if passage.from_age == chosen or (passage.speaker and not passage.from_age)
    )
