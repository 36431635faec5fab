"""Read what a person looks like, as it is written in the family's list of people.

In: a description such as "braune Haare mit Zöpfen, gelbes Kleid, Brille". Out: a look made of rows
of the drawing tables, and problems for what cannot be drawn or contradicts itself.
"""

from __future__ import annotations

import re

from wnp.lexicon import LANGUAGES
from wnp.lexicon.folding import nearest
from wnp.model.family import Look
from wnp.problems import Findings, Place
from wnp.reading.looks.appearance import Appearance
from wnp.reading.looks.look_words import Mark, marks_in, proposed_words

_LONGEST = 600
"""Signs of a description; a good one has sixty."""
_SEGMENTS = re.compile(r"[,;.\n·|/]+")


def parse_look(words: str, place: Place, language: str, findings: Findings) -> Look:
    """Read a description such as "braune Haare mit Zöpfen, gelbes Kleid, Brille"."""
    segments = [part for part in _SEGMENTS.split(words[:_LONGEST]) if part.strip()]
    chosen = _language_of(segments, language)
    appearance = Appearance(place, chosen, findings)
    for segment in segments:
        for mark in marks_in(segment, chosen):
            if not _note_what_is_not_drawn(mark, place, chosen, findings):
                appearance.take(mark)
            else:
                appearance.pass_over(mark.joint)
        appearance.end_segment()
    return appearance.finished()


def _language_of(segments: list[str], preferred: str) -> str:
    """Return the language that leaves the fewest words unknown; of equals the preferred one."""
    order = [one for one in dict.fromkeys((preferred, *LANGUAGES)) if one in LANGUAGES]
    best, fewest = order[0], None
    for language in order:
        unknown = sum(
            mark.is_unknown for segment in segments for mark in marks_in(segment, language)
        )
        if fewest is None or unknown < fewest:
            best, fewest = language, unknown
        if not fewest:
            break
    return best


def _note_what_is_not_drawn(mark: Mark, place: Place, language: str, findings: Findings) -> bool:
    """Note words that nobody knows, and words for what no picture shows."""
    if mark.is_unknown:
        near = "" if findings.are_many else nearest(mark.words, proposed_words(language))
        findings.add(place, "unknown-look", found=mark.words[:60], nearest=near)
    elif mark.has("undrawn"):
        findings.add(place, "look-not-drawn", found=mark.words)
    return mark.is_unknown or mark.has("undrawn")
