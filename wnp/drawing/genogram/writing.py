"""What is written at symbols and lines: names, years, ages.

In: people and couples after the gate. Out: labels and notes in the reader's language.
"""

from __future__ import annotations

from typing import Any

from wnp.drawing.genogram.kin import UNKNOWN, Union
from wnp.drawing.genogram.places import Label
from wnp.drawing.genogram.symbols import shape_of
from wnp.drawing.text_width import widest, with_soft_hyphens, wrap_balanced
from wnp.lexicon import spoken, table
from wnp.model.family import Person

NAME_SIZE = 21.0
YEARS_SIZE = 16.0
NAME_WIDTH = 128.0
NAME_STEP, YEARS_STEP = 1.14, 1.2
NOTES = ("married", "since", "until", "separated", "divorced")


def words_of(language: str) -> dict[str, Any]:
    """Return the words of genograms in a language."""
    return table(f"{spoken(language)}/genogram")


def label_of(
    person: Person, language: str, *, size: float = NAME_SIZE, years: bool = True,
    width: float = NAME_WIDTH, profile: str = "de",
) -> Label:  # fmt: skip
    """Return what stands under somebody."""
    name = "" if person.name == UNKNOWN else person.name
    lines = wrap_balanced(with_soft_hyphens(name), size, width) if name else ()
    rows = [(line, size, False) for line in lines]
    said = life_of(person, language, with_age=not _holds_age(person, profile)) if years else ""
    if said:
        rows.append((said, YEARS_SIZE, False))
    wide = max([widest(lines, size), widest((said,), YEARS_SIZE)], default=0.0)
    return Label(tuple(rows), wide, sum(_step(one) for _, one, _ in rows))


def _step(size: float) -> float:
    return size * (NAME_STEP if size > YEARS_SIZE else YEARS_STEP)


def _holds_age(person: Person, profile: str) -> bool:
    """Say whether the age stands inside the symbol."""
    return shape_of(person, profile) not in ("question", "triangle", "paw", "pet-diamond")


def life_of(person: Person, language: str, *, with_age: bool = False) -> str:
    """Return the years of a life: `* 1940 † 2019`."""
    words = words_of(language)
    age = age_of(person) if with_age else ""
    born = words["born"].format(year=person.born) if person.born else ""
    died = words["died"].format(year=person.died) if person.died else ""
    if person.died == "yes":
        died = str(words["dead"])
    return " ".join(filter(None, (age, born, died)))


def age_of(person: Person) -> str:
    """Return an age: as said, or at death where both years are known."""
    if person.died and person.born and person.died != "yes":
        return str(int(person.died) - int(person.born))
    return str(person.age) if person.age is not None else ""


def notes_of(union: Union, language: str) -> tuple[str, ...]:
    """Return what is written on a couple's line, one event a line."""
    words = words_of(language)["note"]
    years = [(name, getattr(union, name)) for name in NOTES]
    return tuple(words[name].format(year=year) for name, year in years if year)
