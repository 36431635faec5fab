"""Who belongs to whom, ready to be laid out: people, couples, children.

In: a family that went through the gate. Out: a tree without doubles: ties of the same couple are
one union, two single parents of one child are a couple of whom nothing is said, and a step-parent
who lives with a parent needs no line of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from wnp.model.audience import IN_FAMILY
from wnp.model.family import Family, Person, Tie
from wnp.values import Value, replace

MOST_PEOPLE = 150
"""A sheet with more can be read by nobody."""
UNKNOWN = "?"
_TWO = 2


class Link(Value, frozen=True):
    """A child of a union, and how it came there (a row of LINK_KINDS)."""

    child: str
    kind: str = "birth"


class Union(Value, frozen=True):
    """A couple, or one parent, and the children."""

    partners: tuple[str, ...]
    links: tuple[Link, ...] = ()
    kind: str = ""
    """A row of UNION_KINDS; empty: nothing is said."""
    since: str = ""
    until: str = ""
    married: str = ""
    separated: str = ""
    divorced: str = ""

    @property
    def children(self) -> tuple[str, ...]:
        """The children's ids."""
        return tuple(link.child for link in self.links)


class Birth(Value, frozen=True):
    """Children born together."""

    children: tuple[str, ...]
    identical: bool = False


class Tree(Value, frozen=True):
    """Everybody of a genogram and what ties them."""

    people: tuple[Person, ...]
    unions: tuple[Union, ...] = ()
    births: tuple[Birth, ...] = ()
    centre: tuple[str, ...] = ()
    """Whom it is about."""
    steps: tuple[tuple[str, str], ...] = ()
    """Step-parent and child, where a parent's union shows it already."""

    def person(self, who: str) -> Person | None:
        """Return somebody by id; unknown parents have ids that begin with `?`."""
        return next((person for person in self.people if person.id == who), None)

    def parents_of(self, child: str) -> tuple[tuple[Union, Link], ...]:
        """Return the unions that somebody is a child of."""
        return tuple(
            (union, link) for union in self.unions for link in union.links if link.child == child
        )

    def unions_of(self, who: str) -> tuple[Union, ...]:
        """Return the unions that somebody is part of."""
        return tuple(union for union in self.unions if who in union.partners)


def tree_of(family: Family, centre: Sequence[str] = ()) -> Tree:
    """Return the tree of a family; people outside it are in no genogram.

    It is about whom the author says, else about `centre`, else about the first child.
    """
    tied = {who for tie in family.ties for who in (*tie.parents, *tie.children)}
    people = tuple(
        person
        for person in family.people
        if person.role != "silhouette" and (person.id in tied or person.role in IN_FAMILY)
    )[:MOST_PEOPLE]
    known = {person.id for person in people}
    ties = tuple(_named(filter(None, (_within(tie, known) for tie in family.ties))))
    strangers = tuple(
        Person(who, UNKNOWN)
        for who in dict.fromkeys(who for tie in ties for who in tie.parents)
        if who not in known
    )
    unions, steps = _without_known_steps(_joined(_merged(ties)))
    births = tuple(_births(ties))
    children = [person.id for person in people if person.role == "child"]
    wanted = family.genogram.centre or centre or children[:1]
    return Tree(
        (*people, *strangers), unions, births, tuple(who for who in wanted if who in known), steps
    )


def _within(tie: Tie, known: set[str]) -> Tie | None:
    parents = tuple(who for who in tie.parents if who in known)
    children = tuple(who for who in tie.children if who in known)
    return replace(tie, parents=parents, children=children) if parents else None


def _named(ties: Iterable[Tie]) -> Iterator[Tie]:
    """Yield ties in which parents whom nobody knows have an id too."""
    number = 0
    for tie in ties:
        strangers = tuple(f"{UNKNOWN}{number + step + 1}" for step in range(tie.unknown_parents))
        number += len(strangers)
        yield replace(tie, parents=(*tie.parents, *strangers)[: max(_TWO, len(tie.parents))])


def _merged(ties: Sequence[Tie]) -> list[Union]:
    """Return one union for each couple, whatever number of ties tells of it."""
    unions: dict[frozenset[str], Union] = {}
    for tie in ties:
        for partners in _couples(tie.parents):
            key = frozenset(partners)
            links = tuple(Link(child, tie.link_kind) for child in tie.children)
            old = unions.get(key, Union(partners))
            fresh = tuple(link for link in links if link.child not in old.children)
            years = {
                name: getattr(old, name) or getattr(tie, name)
                for name in ("since", "until", "married", "separated", "divorced")
            }
            kind = old.kind or tie.union_kind
            unions[key] = replace(old, links=old.links + fresh, kind=kind, **years)
    return list(unions.values())


def _couples(parents: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a couple, one parent, or of more parents than two each with the next."""
    if len(parents) <= _TWO:
        yield parents
        return
    yield from pairwise(parents)


def _joined(unions: list[Union]) -> list[Union]:
    """Make a couple of two single parents of one child, and drop what a couple says already."""
    singles = [union for union in unions if len(union.partners) == 1]
    couples = [union for union in unions if len(union.partners) > 1]
    taken: dict[str, list[tuple[str, Link]]] = {}
    for union in singles:
        for link in union.links:
            told = any(
                union.partners[0] in couple.partners and link.child in couple.children
                for couple in couples
            )
            if not told:
                taken.setdefault(link.child, []).append((union.partners[0], link))
    for parents in taken.values():
        by_kind: dict[str, list[tuple[str, Link]]] = {}
        for who, link in parents:
            by_kind.setdefault(link.kind, []).append((who, link))
        for pairs in by_kind.values():
            _add_links(couples, [who for who, _ in pairs[:_TWO]], pairs[0][1])
            for who, link in pairs[_TWO:]:
                _add_links(couples, [who], link)
    return couples


def _add_links(unions: list[Union], partners: list[str], link: Link) -> None:
    for place, union in enumerate(unions):
        if set(union.partners) == set(partners):
            if link.child not in union.children:
                unions[place] = replace(union, links=(*union.links, link))
            return
    unions.append(Union(tuple(partners), (link,)))


def _without_known_steps(
    unions: list[Union],
) -> tuple[tuple[Union, ...], tuple[tuple[str, str], ...]]:
    """Take away the lines of step-parents who are in a union with a parent of the child."""
    steps: list[tuple[str, str]] = []
    left: list[Union] = []
    for union in unions:
        kept = tuple(link for link in union.links if not _is_shown_step(union, link, unions))
        gone = tuple(link for link in union.links if link not in kept)
        steps += [(who, link.child) for link in gone for who in union.partners]
        if kept or not gone or len(union.partners) > 1:
            left.append(replace(union, links=kept))
    return tuple(left), tuple(steps)


def _is_shown_step(union: Union, link: Link, unions: list[Union]) -> bool:
    if link.kind != "step":
        return False
    parents = {
        who
        for other in unions
        if other is not union and link.child in other.children
        for who in other.partners
    }
    return any(
        parents & set(other.partners) and set(union.partners) & set(other.partners)
        for other in unions
    )


def _births(ties: Sequence[Tie]) -> Iterator[Birth]:
    for tie in ties:
        for children, identical in ((tie.twins, False), (tie.identical, True)):
            found = tuple(child for child in children if child in tie.children)
            if len(found) >= _TWO:
                yield Birth(found, identical)
