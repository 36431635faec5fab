"""Find the people that a picture speaks of: the family by name, everybody else by what they are.

In: a family and a language. Out: an index that knows "Mia", "Mias", "Oma" for Oma Rosa, `papa2`,
"Papa (papa2)" and "die Polizistin". A word for a role, such as "Mama", means the one person of the
family who has it; where the family has none, it is a stock character.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wnp.lexicon import table
from wnp.model.family import ANIMALS, Family, Gender
from wnp.problems import Findings, Place
from wnp.reading.patterns import Grammar, WordIndex
from wnp.reading.people import Directory, directory_of
from wnp.reading.scenes.phrases import base_grammar, word_list
from wnp.reading.tokens import letters_of
from wnp.values import Value

ROLE_OF = {
    "police": ("police", None),
    "teacher": ("teacher", None),
    "doctor": ("doctor", None),
    "judge": ("judge", None),
    "worker": ("worker", None),
    "helper": ("helper", None),
    "neighbour": ("neighbour", None),
    "counsellor": ("counsellor", None),
    "child": ("child", None),
    "mother": ("mother", None),
    "father": ("father", None),
    "grandmother": ("grandparent", Gender.FEMALE),
    "grandfather": ("grandparent", Gender.MALE),
    "foster-mother": ("foster_parent", Gender.FEMALE),
    "foster-father": ("foster_parent", Gender.MALE),
}
"""Stock characters that a member of the family may be, by role and, where it matters, gender."""
OF_EITHER_GENDER = (
    "police", "teacher", "doctor", "judge", "worker", "helper", "neighbour", "friend", "child",
    "adult", "counsellor", "kita-teacher", "colleague", "nurse", "firefighter", "paramedic",
    "lawyer", "midwife", "youth-worker", "guard", "interpreter", "cook", "builder", "caretaker",
)  # fmt: skip
"""Stock characters who have words of their own for a woman and for a man."""
GENDERED = tuple(
    f"{stock}-{gender}" for stock in OF_EITHER_GENDER for gender in (Gender.FEMALE, Gender.MALE)
)
STOCK = (
    *dict.fromkeys((*ROLE_OF, *OF_EITHER_GENDER)), "baby", "silhouette",
    *ANIMALS, *GENDERED,
)  # fmt: skip
_SHORTEST_NAME = 3
"""Letters that a part of a name needs to stand for the whole."""


class Names(Value, frozen=True):
    """Everybody who can be named in a picture."""

    index: WordIndex
    directory: Directory
    titles: frozenset[str] = frozenset()

    def nearest(self, words: str) -> str:
        """Return the name that was probably meant, or an empty text."""
        return self.directory.nearest(words)

    def labels(self) -> tuple[str, ...]:
        """Return every name of the family."""
        return tuple(name for _, name in self.directory.entries)

    def choose(self, ids: tuple[str, ...], words: str, place: Place, findings: Findings) -> str:
        """Return the one who is meant; a name that several people share is a problem."""
        if len(ids) > 1 and words.strip() in ids:
            return words.strip()
        if len(ids) > 1:
            labels = dict(self.directory.entries)
            choices = ", ".join(f"{labels[person]} ({person})" for person in ids)
            findings.add(place, "ambiguous-person", found=words.strip(), choices=choices)
        return ids[0]


def names_of(family: Family, language: str) -> Names:
    """Return everybody who can be named in a picture, in a language."""
    titles = frozenset(letters_of(table(f"{language}/scene")["grammar"]["titles"]))
    ids: dict[tuple[str, ...], tuple[str, ...]] = {}
    layers = (_full_names(family), _person_ids(family), _short_names(family, titles))
    for layer in (*layers, _stock_words(family, language)):
        _add_layer(ids, layer, base_grammar(language))
    _add_layer(ids, _told_apart(ids), base_grammar(language))
    _add_layer(ids, _genitives(ids), base_grammar(language))
    endings = word_list(table(f"{language}/scene")["grammar"], "endings")
    index = WordIndex(ids, endings, max(map(len, ids), default=1))
    return Names(index, directory_of(family), titles)


Layer = Iterator[tuple[tuple[str, ...], str]]


def _add_layer(ids: dict[tuple[str, ...], tuple[str, ...]], layer: Layer, grammar: Grammar) -> None:
    """Add words that mean nobody yet; two people of one layer share a word."""
    fresh: dict[tuple[str, ...], tuple[str, ...]] = {}
    for letters, person in list(layer):
        key = tuple(grammar.contractions.get(part, part) for part in letters)
        if key and key not in ids and person not in fresh.get(key, ()):
            fresh[key] = (*fresh.get(key, ()), person)
    ids.update(fresh)


def _full_names(family: Family) -> Layer:
    for person in family.people:
        yield letters_of(person.name), person.id
        yield (*letters_of(person.name), *letters_of(person.id)), person.id


def _person_ids(family: Family) -> Layer:
    for person in family.people:
        yield letters_of(person.id), person.id


def _short_names(family: Family, titles: frozenset[str]) -> Layer:
    for person in family.people:
        parts = letters_of(person.name)
        for part in parts if len(parts) > 1 else ():
            if part not in titles and len(part) >= _SHORTEST_NAME:
                yield (part,), person.id


def _stock_words(family: Family, language: str) -> Layer:
    for stock, words in stock_words(language).items():
        members = tuple(_members(family, stock)) or (stock,)
        for word in words:
            for member in members:
                yield letters_of(word), member


def _members(family: Family, stock: str) -> Iterator[str]:
    """Yield those of the family who are meant: a policewoman is nobody who is a man."""
    if stock in ANIMALS:
        yield from (person.id for person in family.people if person.look.animal == stock)
        return
    if stock in GENDERED:
        stock, _, said = stock.rpartition("-")
        role, genders = ROLE_OF.get(stock, ("", None))[0], {Gender(said), Gender.UNKNOWN}
    else:
        role, gender = ROLE_OF.get(stock, ("", None))
        genders = set(Gender) if gender is None else {gender}
    for person in family.people:
        if person.role == role and person.gender in genders:
            yield person.id


def _told_apart(ids: Mapping[tuple[str, ...], tuple[str, ...]]) -> Layer:
    """Yield "Papa (papa2)" for every word that may mean several people."""
    for key, people in tuple(ids.items()):
        for person in people if len(people) > 1 else ():
            yield (*key, *letters_of(person)), person


def _genitives(ids: Mapping[tuple[str, ...], tuple[str, ...]]) -> Layer:
    """Yield "Mias" and the two words that "Mia's" is cut into."""
    for key, people in tuple(ids.items()):
        for person in people:
            yield (*key[:-1], key[-1] + "s"), person
            yield (*key, "s"), person


def stock_words(language: str) -> dict[str, list[str]]:
    """Return what a language calls people from outside the family."""
    rows: dict[str, list[str]] = table(f"{language}/scene")["people"]
    return rows
