"""Plausible families of any size, made from a seed: for the tests of genograms."""

import random

from wnp.model.family import Family, Gender, Person, Tie
from wnp.model.kinship import GenogramWish, Household

NAMES = (
    "Mia", "Ben", "Anna", "Max", "Lena", "Tim", "Eva", "Kai", "Nora", "Jan", "Lea", "Paul",
    "Sofia", "Emil", "Klara", "Anton", "Frieda", "Jakob", "Marie-Luise", "Karl-Friedrich",
    "Oma Rosa", "Opa Heinz", "Tante Gertrud", "Onkel Ali", "Aylin", "Mehmet", "Zoé", "Noé",
)  # fmt: skip


class Maker:
    """Grows a family from a couple downwards and sidewards until it has enough people."""

    def __init__(self, seed, size):
        self.chance = random.Random(seed)
        self.size = size
        self.people = []
        self.ties = []

    def person(self, generation, gender=None):
        number = len(self.people)
        gender = gender or self.chance.choice((Gender.FEMALE, Gender.MALE))
        born = 1930 + 27 * generation + self.chance.randint(0, 8)
        dead = born < 1945 and self.chance.random() < 0.5
        self.people.append(
            Person(
                f"p{number}", NAMES[number % len(NAMES)], "relative", 2025 - born, gender,
                born=str(born) if self.chance.random() < 0.5 else "",
                died=str(born + 75) if dead else "",
            )
        )  # fmt: skip
        return self.people[-1].id

    def is_full(self):
        return len(self.people) >= self.size

    def couple(self, one, generation):
        """Give somebody a partner, who may have parents too, and children."""
        if self.is_full():
            return
        mine = next(person for person in self.people if person.id == one)
        other = self.person(
            generation, Gender.MALE if mine.gender is Gender.FEMALE else Gender.FEMALE
        )
        if generation and self.chance.random() < 0.5 and not self.is_full():
            self.ties.append(Tie((self.person(generation - 1),), (other,), "birth"))
        kind = self.chance.choice(("married", "together", "divorced", "separated"))
        children = []
        for _ in range(self.chance.randint(1, 4)):
            if generation < 3 and not self.is_full():
                children.append(self.person(generation + 1))
        year = str(1955 + 27 * generation) if kind == "married" else ""
        self.ties.append(Tie((one, other), tuple(children), kind, married=year))
        for child in children:
            if self.chance.random() < 0.6:
                self.couple(child, generation + 1)
        if kind == "divorced" and self.chance.random() < 0.7:
            self.couple(self.chance.choice((one, other)), generation)


def make_family(seed, size):
    """Return a family of exactly so many people."""
    maker = Maker(seed, size)
    first, generation = maker.person(0, Gender.FEMALE), 0
    for _ in range(60):
        if maker.is_full():
            break
        maker.couple(first, generation)
        rows = generation_of(maker.ties)
        single = [p.id for p in maker.people if sum(p.id in tie.parents for tie in maker.ties) < 2]
        if single:
            first = maker.chance.choice(single)
            generation = rows.get(first, 0)
        else:
            first, generation = maker.person(0), 0
    people = tuple(maker.people[:size])
    known = {p.id for p in people}
    ties = tuple(tie for tie in maker.ties if {*tie.parents, *tie.children} <= known)
    centre = (people[-1].id,)
    homes = (Household(ties[0].parents, "zu Hause"),) if ties else ()
    return Family(people, ties, households=homes, genogram=GenogramWish(centre=centre))


def generation_of(ties):
    """Return the generation of everybody in ties, as the maker counts."""
    rows = {ties[0].parents[0]: 0} if ties else {}
    for _ in ties:
        for tie in ties:
            known = [rows[who] for who in tie.parents if who in rows]
            known += [rows[who] - 1 for who in tie.children if who in rows]
            for who in tie.parents if known else ():
                rows.setdefault(who, known[0])
            for who in tie.children if known else ():
                rows.setdefault(who, known[0] + 1)
    return rows
