"""What there is to mend in a family folder, and where.

A problem is a value that is passed along, not an exception that stops the work: an author wants
to see everything that is wrong at once. It carries no sentence, only what the sentence needs;
`wnp.lexicon.messages` says it in the author's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wnp.values import Value, field


class Place(Value, frozen=True, order=True):
    """A spot in a file of the folder; line and column count from 1, 0 is the whole file."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)


NOWHERE = Place()


class Problem(Value, frozen=True, order=True):
    """One thing to mend: where it is, what it is, and the words that its sentence quotes."""

    place: Place
    kind: str
    """A short fixed name, such as `unknown-person`: the row of the message tables."""
    values: tuple[tuple[str, str], ...] = ()
    """What the sentence quotes: name and text, sorted by name."""


def problem(place: Place, kind: str, **values: object) -> Problem:
    """Make a problem; every value is turned into text."""
    return Problem(place, kind, tuple(sorted((name, str(value)) for name, value in values.items())))


NARROW = "\u00a0\u202f"
"""Spaces of French; everybody sees those."""


def with_visible_values(found: Problem) -> Problem:
    """Return a problem that quotes nothing unseen: signs that turn or hide others are spelt out."""
    values = tuple((name, _seen(text)) for name, text in found.values)
    return Problem(found.place, found.kind, values)


def _seen(text: str) -> str:
    return "".join(
        sign if sign.isprintable() or sign in NARROW else f"<{ord(sign):X}>" for sign in text
    )


MANY = 100


class Findings(Value):
    """A growing list of problems that the steps of reading hand to each other."""

    found: list[Problem] = field(default_factory=list)

    def add(self, place: Place, kind: str, **values: object) -> None:
        """Note one problem."""
        self.found.append(problem(place, kind, **values))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note several problems."""
        self.found.extend(problems)

    @property
    def are_many(self) -> bool:
        """Whether nobody will read all of this, so that further hints are not worth their time."""
        return len(self.found) >= MANY

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(set(self.found)))
