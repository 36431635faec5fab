"""Find the person that an author means: by id, by the name the child uses, or by both.

Two people may share a call name. `Papa` alone is then not enough; `papa2`, `Papa (papa2)` or the id
in any case say who is meant.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from wnp.lexicon.folding import fold, nearest, unquoted
from wnp.model.family import Family
from wnp.problems import Findings, Place
from wnp.values import Value

_BETWEEN = re.compile(r"[,;]|\s(?:&|und|and|et)\s", re.IGNORECASE)


def same_name(name: str) -> str:
    """Return a name without what the eye does not see: case, kind of space, direction marks."""
    seen = "".join(sign for sign in name if unicodedata.category(sign) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", seen).casefold().split())


def split_people(words: str) -> tuple[str, ...]:
    """Split "Mama, Papa und Oma" into the people it names."""
    parts = (part.strip() for part in _BETWEEN.split(words))
    return tuple(part for part in parts if part)


def _id_in_brackets(words: str) -> str:
    """Return `papa2` for `Papa (papa2)`."""
    return words[:-1].rpartition("(")[2] if words.endswith(")") else ""


class Directory(Value, frozen=True):
    """Everybody's id and name, in the order of the file."""

    entries: tuple[tuple[str, str], ...] = ()

    def find(self, words: str) -> tuple[str, ...]:
        """Return the ids that a name or id may mean: none, the one, or several of one name."""
        words = unquoted(words)
        ids = tuple(person_id for person_id, _ in self.entries)
        if words in ids:
            return (words,)
        wanted = same_name(words)
        named = tuple(person_id for person_id, name in self.entries if same_name(name) == wanted)
        if named or not wanted:
            return named
        letters = fold(_id_in_brackets(words) or words)
        return tuple(person_id for person_id in ids if fold(person_id) == letters)

    def find_all(self, words: str) -> tuple[str, ...]:
        """Return everybody that a list such as "Mama und Papa" may mean, unknown words left out."""
        whole = self.find(words)
        return whole or tuple(i for part in split_people(words) for i in self.find(part))

    def nearest(self, words: str) -> str:
        """Return the name that was probably meant, or an empty text."""
        return nearest(words, [name for _, name in self.entries] + [i for i, _ in self.entries])

    def is_nearly(self, words: str) -> bool:
        """Say whether a text is so like a name that it must be a slip."""
        letters = fold(words)
        if not 3 <= len(letters) <= 40:
            return False
        others = (fold(name) for entry in self.entries for name in entry)
        matchers = (SequenceMatcher(None, other, letters) for other in others)
        return any(m.real_quick_ratio() > 0.8 and m.ratio() > 0.8 for m in matchers)

    def names(self) -> str:
        """Return everybody's name, for a hint; people of one name with their id."""
        return ", ".join(self.label(person_id) for person_id, _ in self.entries)

    def label(self, person_id: str) -> str:
        """Return how an author can name a person without being misunderstood."""
        name = dict(self.entries)[person_id]
        alone = self.find(name) == (person_id,)
        return name if alone else f"{name} ({person_id})"

    def call_word(self, person_id: str) -> str:
        """Return what alone says who is meant, such as after `--for`: a name, or else the id."""
        name = dict(self.entries)[person_id]
        return name if self.find(name) == (person_id,) else person_id


NOBODY = Directory()


def directory_of(family: Family) -> Directory:
    """Return the ids and names of a family."""
    return Directory(tuple((person.id, person.name) for person in family.people))


def resolve_person(words: str, place: Place, directory: Directory, findings: Findings) -> str:
    """Return the id of the person that is meant; an empty text and a problem if that is not one."""
    found = directory.find(words)
    if len(found) == 1:
        return found[0]
    if found:
        choices = ", ".join(f"{dict(directory.entries)[i]} ({i})" for i in found)
        findings.add(place, "ambiguous-person", found=words[:60], choices=choices)
        return ""
    nearest_name = "" if findings.are_many else directory.nearest(words)
    known = directory.names()
    findings.add(place, "unknown-person", found=words[:60], nearest=nearest_name, known=known)
    return ""
