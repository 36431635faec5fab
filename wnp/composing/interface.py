"""The words that pages print themselves, in the reader's language, and names of people.

In: a language, a region. Out: `Interface`, which says whole phrases from `lexicon/<language>/`. A
story may be in a language that the tables lack; then the family's own language says them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from wnp.composing.by_hand import is_line
from wnp.lexicon import LANGUAGES, RIGHT_TO_LEFT, spoken, table
from wnp.lexicon.regions import Region, format_date, format_time, region, weekday_of
from wnp.model.folder import FamilyFolder
from wnp.values import Value

REAL_NAMES = "real"


class Interface(Value, frozen=True):
    """The phrases of one language in one region, and the names of one folder's people."""

    language: str
    """The language of the phrases."""
    reading_language: str
    """The language of the words around them."""
    region: Region
    names: Mapping[str, str]

    def say(self, group: str, phrase_name: str, /, **values: str) -> str:
        """Return a phrase with its gaps filled; `group` is a table of the file or empty."""
        rows: dict[str, Any] = table(f"{self.language}/interface")
        phrase: str = (rows[group] if group else rows)[phrase_name]
        return phrase.format_map(values) if values else phrase

    def labels(self) -> tuple[tuple[str, str], ...]:
        """Return the words that the exits print by themselves."""
        return tuple(table(f"{self.language}/interface")["labels"].items())

    def name_of(self, who: str) -> str:
        """Return a person's name, or those in a list: “oma und ali”.

        What is no person of the folder stays as it was written.
        """
        if who in self.names or who.isalpha():
            return self.names.get(who, who)
        joint = re.escape(table(f"{self.language}/grammar")["and"])
        parts = re.split(rf"(\s*[,;&/+]\s*|\s+{joint}\s+)", who)
        return "".join(self.names.get(part, part) for part in parts)

    def names_of(self, people: Iterable[str]) -> str:
        """Return several names as a sentence joins them."""
        names = [name for name in map(self.name_of, people) if name]
        return self.joined(names)

    def joined(self, words: list[str]) -> str:
        """Return words with commas and an "and" between them."""
        if self.language != self.reading_language:
            return " · ".join(words)
        if len(words) < 2:
            return "".join(words)
        joint = table(f"{self.language}/grammar")["and"]
        return f"{', '.join(words[:-1])} {joint} {words[-1]}"

    def date(self, iso: str, *, weekday: bool = False) -> str:
        """Return a date as the region writes it."""
        if is_line(iso):
            return iso
        written = format_date(iso, self.region.here, self.language)
        day = weekday_of(iso, self.language) if weekday else ""
        return f"{day}, {written}" if day else written

    def time(self, written: str) -> str:
        """Return a time of day as the region writes it."""
        if is_line(written):
            return written
        return format_time(written, self.region.here, self.language)

    def speaker(self, who: str) -> str:
        """Return the line that introduces somebody's words."""
        if self.language != self.reading_language:
            return f"{self.name_of(who)}:"
        return self.say("", "says", name=self.name_of(who))


def interface_for(folder: FamilyFolder, language: str, names: str = "call") -> Interface:
    """Return the words for a folder's pages in a language.

    `names` is `real` where the real names from `names.yaml` are asked for; otherwise people are
    called what the child calls them.
    """
    known = {person.id: person.name for person in folder.family.people}
    if names == REAL_NAMES:
        known |= {who: name for who, name in folder.real_names if who in known}
    speaking = language if language in LANGUAGES else spoken(folder.family.language)
    place = region(folder.family.here, speaking)
    return Interface(speaking, language, place, known)


def runs_from_right(language: str) -> bool:
    """Tell whether a language is written from right to left."""
    return language in RIGHT_TO_LEFT
