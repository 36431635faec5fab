"""Put a genogram into words: sentences for those who cannot see it, rows for a table.

In: a family after the gate and its tree. Out: texts in the reader's language; nothing that the gate
took away, since nothing else is known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from wnp.drawing.genogram.kin import UNKNOWN, Tree, Union
from wnp.drawing.genogram.writing import age_of, life_of, notes_of, words_of
from wnp.lexicon import spoken, table
from wnp.model.family import Family, Person
from wnp.model.kinship import HARMS
from wnp.values import Value


def describe(
    family: Family, tree: Tree, language: str, *, for_child: bool = False
) -> tuple[str, str]:
    """Return the title and the sentences of a genogram."""
    teller = Teller(family, tree, language)
    return teller.title(for_child=for_child), " ".join(teller.sentences(for_child=for_child))


class Teller(Value, frozen=True):
    """Forms sentences about one family."""

    family: Family
    tree: Tree
    language: str

    @property
    def words(self) -> dict[str, Any]:
        """The words of genograms."""
        return words_of(self.language)

    def name(self, who: str) -> str:
        """Return a name, or the words for somebody whom nobody knows."""
        person = self.tree.person(who)
        if person is None or person.name == UNKNOWN:
            return str(self.words["tells"]["unknown"])
        return person.name

    def names(self, people: Sequence[str]) -> str:
        """Return several names as a sentence joins them."""
        return self.joined([self.name(who) for who in people])

    def joined(self, names: Sequence[str]) -> str:
        """Return words with commas and an "and"."""
        if len(names) < 2:
            return "".join(names)
        joint = table(f"{spoken(self.language)}/grammar")["and"]
        return f"{', '.join(names[:-1])} {joint} {names[-1]}"

    def title(self, *, for_child: bool) -> str:
        """Return what the picture is, in a few words."""
        people = self.names(self.tree.centre)
        if for_child:
            words = "of_child" if people else "child_title"
        else:
            words = "title" if people else "title_plain"
        return str(self.words[words]).format(people=people)

    def sentences(self, *, for_child: bool) -> Iterator[str]:
        """Yield everything that the drawing shows."""
        told = self.words["tells"]
        for union in self.tree.unions:
            yield from self._union(union, told, for_child=for_child)
        yield from self._births(told)
        yield from self._lives(told, for_child=for_child)
        for home in self.family.households:
            people = [who for who in home.people if self.tree.person(who)]
            if len(people) > 1:
                words = told["household_named" if home.name else "household"]
                yield words.format(people=self.names(people), name=home.name)
        if not for_child:
            yield from self._bonds(told)
        tied = {who for union in self.tree.unions for who in (*union.partners, *union.children)}
        alone = [person.id for person in self.tree.people if person.id not in tied]
        if alone:
            yield told["alone"].format(people=self.names(alone))

    def _union(self, union: Union, told: dict[str, str], *, for_child: bool) -> Iterator[str]:
        couple = self.names(union.partners)
        kind = "" if for_child else union.kind
        if len(union.partners) > 1 and (kind or not union.links):
            notes = ", ".join(notes_of(union, self.language)) if kind else ""
            years = f" ({notes})" if notes else ""
            yield told[f"couple_{kind or 'plain'}"].format(couple=couple, years=years)
        if union.links:
            many = "children" if len(union.links) > 1 else "child"
            key = many if len(union.partners) > 1 else f"{many}_of_one"
            children = self.joined([self._aged(who) for who in union.children])
            yield told[key].format(parents=couple, children=children)
        if for_child:
            return
        for kind in ("adopted", "foster", "step", "donor"):
            people = [link.child for link in union.links if link.kind == kind]
            if people:
                key = f"{kind}_many" if len(people) > 1 else kind
                yield told[key].format(people=self.names(people))

    def _aged(self, who: str) -> str:
        person = self.tree.person(who)
        if person is None or person.died or person.age is None:
            return self.name(who)
        return str(self.words["tells"]["with_age"]).format(name=person.name, age=person.age)

    def _births(self, told: dict[str, str]) -> Iterator[str]:
        for birth in self.tree.births:
            key = "identical" if birth.identical else "twins"
            if len(birth.children) > 2:
                key = "born_together"
            yield told[key].format(people=self.names(birth.children))

    def _lives(self, told: dict[str, str], *, for_child: bool) -> Iterator[str]:
        dead = [person for person in self.tree.people if person.died]
        if for_child and dead:
            key = "star_many" if len(dead) > 1 else "star"
            yield told[key].format(people=self.names([person.id for person in dead]))
        for person in dead if not for_child else ():
            key = "died" if person.died == "yes" else "died_in"
            yield told[key].format(people=person.name, year=person.died)
        for person in self.tree.people:
            if person.beginning and (not for_child or person.beginning == "pregnancy"):
                yield told[person.beginning].format(people=person.name)
            for mark in person.health if not for_child else ():
                yield told[mark].format(people=person.name)

    def _bonds(self, told: dict[str, str]) -> Iterator[str]:
        kinds = self.words["legend_of"]
        for bond in self.family.bonds:
            if all(self.tree.person(who) for who in bond.people):
                one, other = map(self.name, bond.people)
                words = told["harm" if bond.kind in HARMS else "bond"]
                yield words.format(one=one, other=other, kind=kinds[bond.kind])

    def head(self, *, for_child: bool) -> tuple[str, ...]:
        """Return the heads of the table's columns."""
        columns = self.words["columns"]
        return tuple(columns[name] for name in self._columns(for_child=for_child))

    def rows(self, *, for_child: bool) -> tuple[tuple[str, ...], ...]:
        """Return a row for everybody of whom something is known."""
        return tuple(
            self._row(person, for_child=for_child)
            for person in self.tree.people
            if person.name != UNKNOWN
        )

    def bond_head(self) -> tuple[str, ...]:
        """Return the heads of the table of bonds."""
        return tuple(self.words["columns"][name] for name in ("one", "other", "kind"))

    def bond_rows(self) -> tuple[tuple[str, ...], ...]:
        """Return a row for each bond; of a harm the first one did it to the second."""
        kinds = self.words["legend_of"]
        return tuple(
            (*map(self.name, bond.people), kinds[bond.kind])
            for bond in self.family.bonds
            if all(self.tree.person(who) for who in bond.people)
        )

    def _columns(self, *, for_child: bool) -> tuple[str, ...]:
        homes = ("home",) if any(len(one.people) > 1 for one in self.family.households) else ()
        if for_child:
            return ("name", "parents", "children", *homes)
        return ("name", "life", "parents", "partners", "children", *homes)

    def _row(self, person: Person, *, for_child: bool) -> tuple[str, ...]:
        cells = {
            "name": person.name,
            "life": self._life(person),
            "parents": self._parents(person.id, for_child=for_child),
            "partners": self._partners(person.id),
            "children": self.joined([
                self.name(child)
                for union in self.tree.unions_of(person.id) for child in union.children
            ]),
            "home": self._home(person.id),
        }  # fmt: skip
        return tuple(cells[name] for name in self._columns(for_child=for_child))

    def _life(self, person: Person) -> str:
        legend = self.words["legend_of"]
        marks = [legend[mark] for mark in (*filter(None, (person.beginning,)), *person.health)]
        years = life_of(person, self.language)
        return "\n".join(filter(None, (age_of(person), years, ", ".join(marks))))

    def _parents(self, who: str, *, for_child: bool) -> str:
        legend = self.words["legend_of"]
        lines = []
        for union, link in self.tree.parents_of(who):
            names = self.names(union.partners)
            plain = link.kind == "birth" or for_child
            lines.append(names if plain else f"{names} ({legend[link.kind]})")
        steps = [self.name(step) for step, child in self.tree.steps if child == who]
        lines += [f"{name} ({legend['step']})" for name in steps if not for_child]
        return "\n".join(lines)

    def _partners(self, who: str) -> str:
        lines = []
        for union in self.tree.unions_of(who):
            others = [other for other in union.partners if other != who]
            if others:
                known = self.words["legend_of"].get(union.kind, "")
                notes = ", ".join(notes_of(union, self.language)) or known
                name = self.names(others)
                lines.append(f"{name} ({notes})" if notes else name)
        return "\n".join(lines)

    def _home(self, who: str) -> str:
        lines = []
        for home in self.family.households:
            if who in home.people:
                others = [one for one in home.people if one != who and self.tree.person(one)]
                lines.append(home.name or self.names(others))
        return "\n".join(filter(None, lines))
