"""The people of a template once they have names: how a sentence speaks of one or of several.

Names are never inflected. What a sentence needs beside a name (one or several, she or he) it asks
for here, and where the gender is not known the name itself is repeated.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from wnp.lexicon import table
from wnp.model.family import Gender
from wnp.reading.family import id_from
from wnp.reading.keys import value_named
from wnp.values import Value

PARENTS = frozenset({"mother", "father"})
"""Roles of people whose children the children of a story are in the family tree."""
HOSTS = frozenset({"foster", "foster2"})
"""Parts of people who take a child in."""
KIN = ("grandparent", "relative", "neighbour")
"""Parts of people who may be the ones who take it in."""
PLAIN_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?: [\w'’.-]+)*")
"""A name that a scene line can carry; any other is called by its id there."""


class Member(Value, frozen=True):
    """One person, as templates see them."""

    part: str
    id: str
    name: str
    ref: str
    """How a scene line names the person: by name where that is clear, else by id."""
    role: str
    """As it is written in the family's list, in the language of the folder."""
    gender: Gender
    language: str
    age: str = ""
    gender_word: str = ""
    look: str = ""
    contact: str = ""
    """Whether the person may be with the child, as it is written; empty: yes."""

    def __str__(self) -> str:
        return self.name

    @property
    def is_parent(self) -> bool:
        """Whether it is a mother or father, and not somebody who stands in for one."""
        return value_named("role", self.role, self.language) in PARENTS

    @property
    def possessive(self) -> str:
        """The name before what belongs to the person, in English: `Mia's`."""
        return f"{self.name}'s"

    def by_gender(self, female: str, male: str, other: str) -> str:
        """Choose between three ways to say something; `other` must fit everybody."""
        return {Gender.FEMALE: female, Gender.MALE: male}.get(self.gender, other)

    def pronoun(self, form: str = "subject") -> str:
        """Return “sie”, “er” …; for a gender that is not known, the name."""
        rows: Mapping[str, Mapping[str, str]] = table(f"{self.language}/grammar")["pronouns"]
        return rows.get(self.gender.value, {}).get(form, self.name)


class Group(Value, frozen=True):
    """Some people named together; may be one, or nobody."""

    members: tuple[Member, ...]
    language: str

    def __str__(self) -> str:
        return joined([member.name for member in self.members], self.language)

    def __len__(self) -> int:
        return len(self.members)

    def __iter__(self) -> Iterator[Member]:
        return iter(self.members)

    def __getitem__(self, index: int) -> Member:
        return self.members[index]

    def v(self, one: str, several: str) -> str:
        """Choose the word that agrees with one person or with several."""
        return one if len(self.members) == 1 else several

    def called(self, several: str) -> str:
        """Return a word for parents, such as “deine Eltern”; their names where it would be wrong.

        It is wrong for one parent alone, and where grandparents or others stand in for parents.
        """
        return several if len(self.by_birth) == len(self) > 1 else str(self)

    @property
    def by_birth(self) -> Group:
        """Those of them who are mother or father."""
        return Group(tuple(one for one in self.members if one.is_parent), self.language)

    @property
    def possessive(self) -> str:
        """The names before what belongs to them, in English: `Mia and Ben's`."""
        return f"{self}'s"

    def by_gender(self, female: str, male: str, other: str) -> str:
        """Choose between three ways to say something; `other` must fit a mixed group."""
        genders = {member.gender for member in self.members}
        return {Gender.FEMALE: female, Gender.MALE: male}.get(
            genders.pop() if len(genders) == 1 else Gender.UNKNOWN, other
        )

    def first(self, count: int) -> Group:
        """Return the first few of them."""
        return Group(self.members[:count], self.language)

    def plus(self, other: Member) -> Group:
        """Return the group with one more person."""
        return Group((*self.members, other), self.language)

    def without(self, *others: Member | None) -> Group:
        """Return the group without some people."""
        left = tuple(member for member in self.members if member not in others)
        return Group(left, self.language)

    @property
    def ids(self) -> str:
        """The ids as a list of a plan: `mama, papa`."""
        return ", ".join(member.id for member in self.members)

    @property
    def refs(self) -> str:
        """The names as the start of a scene line: `Mama und Papa`."""
        return joined([member.ref for member in self.members], self.language)


def joined(names: Collection[str], language: str) -> str:
    """Return names as a list with “und” before the last."""
    *others, last = names or ("",)
    last_and: str = table(f"{language}/grammar")["and"]
    return f"{', '.join(others)} {last_and} {last}" if others else last


def make_cast(rows: Mapping[str, Mapping[str, Any]], language: str) -> dict[str, Member]:
    """Give every person an id made of the name; rows come by part, with their gender found.

    A child often lives with its grandmother: who has the name of a relative or neighbour and takes
    the child in is that person, in both parts.
    """
    at_home_with = {part: kin for part in HOSTS & rows.keys() if (kin := _kin_named(part, rows))}
    cast: dict[str, Member] = {}
    names = [str(row["name"]) for part, row in rows.items() if part not in at_home_with]
    for part, row in rows.items():
        if part in at_home_with:
            continue
        person_id = free_id(row["name"], row["id"], {member.id for member in cast.values()})
        cast[part] = Member(
            part=part,
            id=person_id,
            name=row["name"],
            ref=reference(row["name"], person_id, names),
            role=row["role"],
            gender=row["sex"],
            language=language,
            age=row.get("age", ""),
            gender_word=row.get("gender", ""),
            look=row.get("look", ""),
            contact=row.get("contact", ""),
        )
    return {part: cast[at_home_with.get(part, part)] for part in rows}


def _kin_named(part: str, rows: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the part of the relative or neighbour who has the same name, or an empty text."""
    name = str(rows[part]["name"]).casefold()
    same = (kin for kin in KIN if kin in rows and str(rows[kin]["name"]).casefold() == name)
    return next(same, "")


def each_once(members: Iterable[Member]) -> tuple[Member, ...]:
    """Return people in their order, nobody twice."""
    return tuple({member.id: member for member in members}.values())


def free_id(name: str, example_id: str, taken: Collection[str]) -> str:
    """Return an id that nobody has yet, made of the name where it can be."""
    wanted = id_from(name) or example_id
    numbered = (f"{wanted}-{number}" for number in range(2, 99))
    return next(one for one in (wanted, *numbered) if one not in taken)


def reference(name: str, person_id: str, names: Collection[str]) -> str:
    """Return how a scene line can name somebody without being misunderstood."""
    same = [other for other in names if other.casefold() == name.casefold()]
    if len(same) > 1 or not PLAIN_NAME.fullmatch(name):
        return person_id
    joining = {"und", "and", "et", "u", "sowie"}
    return person_id if joining & set(name.casefold().split()) else name
