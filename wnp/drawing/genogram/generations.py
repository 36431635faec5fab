"""Find the generation of everybody: partners share one, children are below their parents.

In: a tree. Out: a number for each person, 0 for the oldest. Where a family marries across its
generations, parents stay above their children and the couple stands on two rows. A ring of people
who are each other's ancestors cannot be: the tie that would close it is not counted.
"""

from __future__ import annotations

from collections.abc import Mapping

from wnp.drawing.genogram.kin import Tree, Union
from wnp.model.kinship import reaches

STEPS_FROM_CHILD = {
    "grandparent": -2, "mother": -1, "father": -1, "partner": -1, "relative": -1,
    "foster_parent": -1, "carer": -1, "person_of_concern": -1, "guardian": -1,
}  # fmt: skip
"""Where somebody without any tie stands, beside a child."""


def generations_of(tree: Tree) -> dict[str, int]:
    """Return everybody's row; parts of the family without a tie between them are lined up."""
    arrows = _arrows(tree)
    home = _households_of_partners(tree, arrows)
    rows = _longest_ways(tree, arrows, home)
    _pull_down(rows, arrows, home)
    return _lined_up(tree, {who: rows[home[who]] for who in home})


def _arrows(tree: Tree) -> list[tuple[str, str]]:
    """Return parent and child of every link that closes no ring."""
    below: dict[str, set[str]] = {}
    kept: list[tuple[str, str]] = []
    for union in tree.unions:
        for link in union.links:
            for parent in union.partners:
                if parent != link.child and not reaches(below, link.child, parent):
                    below.setdefault(parent, set()).add(link.child)
                    kept.append((parent, link.child))
    return kept


def _households_of_partners(tree: Tree, arrows: list[tuple[str, str]]) -> dict[str, str]:
    """Return for everybody the one who stands for all partners of their row."""
    home = {person.id: person.id for person in tree.people}
    for union in tree.unions:
        first, *others = union.partners
        for other in others:
            old, new = home[other], home[first]
            if old == new:
                continue
            merged = {who: new if one == old else one for who, one in home.items()}
            if not _has_ring(merged, arrows):
                home = merged
    return home


def _has_ring(home: Mapping[str, str], arrows: list[tuple[str, str]]) -> bool:
    below: dict[str, set[str]] = {}
    above: dict[str, int] = dict.fromkeys(home.values(), 0)
    for parent, child in arrows:
        one, other = home[parent], home[child]
        if one == other:
            return True
        if other not in below.setdefault(one, set()):
            below[one].add(other)
            above[other] += 1
    free = [who for who, count in above.items() if not count]
    done = 0
    while free:
        here = free.pop()
        done += 1
        for other in below.get(here, ()):
            above[other] -= 1
            if not above[other]:
                free.append(other)
    return done < len(above)


def _longest_ways(
    tree: Tree, arrows: list[tuple[str, str]], home: Mapping[str, str]
) -> dict[str, int]:
    rows = dict.fromkeys(home.values(), 0)
    for _ in tree.people:
        moved = False
        for parent, child in arrows:
            least = rows[home[parent]] + 1
            if rows[home[child]] < least:
                rows[home[child]] = least
                moved = True
        if not moved:
            break
    return rows


def _pull_down(
    rows: dict[str, int], arrows: list[tuple[str, str]], home: Mapping[str, str]
) -> None:
    """Let parents stand directly above their children, and children beside each other."""
    for _ in range(2 * len(rows)):
        lowest: dict[str, int] = {}
        for parent, child in arrows:
            one, limit = home[parent], rows[home[child]] - 1
            lowest[one] = min(lowest.get(one, limit), limit)
        beside: dict[str, int] = {}
        for parent, child in arrows:
            beside[home[parent]] = max(beside.get(home[parent], 0), rows[home[child]])
        for parent, child in arrows:
            # Whoever has children stays above them; others join the lowest of their siblings.
            lowest.setdefault(home[child], beside[home[parent]])
        moved = {one: limit for one, limit in lowest.items() if limit > rows[one]}
        if not moved:
            return
        rows.update(moved)


def components_of(tree: Tree) -> tuple[frozenset[str], ...]:
    """Return the parts of a family between which there is no tie; the largest comes first."""
    part = {person.id: {person.id} for person in tree.people}
    for union in tree.unions:
        people = _people_of(union)
        whole = set().union(*(part[who] for who in people))
        for who in whole:
            part[who] = whole
    order = {person.id: place for place, person in enumerate(tree.people)}
    parts = {frozenset(one) for one in part.values()}
    return tuple(sorted(parts, key=lambda one: (-len(one), min(order[who] for who in one))))


def _people_of(union: Union) -> tuple[str, ...]:
    return (*union.partners, *union.children)


def _lined_up(tree: Tree, rows: dict[str, int]) -> dict[str, int]:
    """Shift parts of the family so that grandparents stand beside grandparents."""
    found: dict[str, int] = {}
    roles = {person.id: person.role for person in tree.people}
    for part in components_of(tree):
        offsets = sorted(rows[who] - STEPS_FROM_CHILD.get(roles[who], 0) for who in part)
        children = [rows[who] for who in sorted(part) if who in tree.centre]
        zero = children[0] if children else offsets[len(offsets) // 2]
        found |= {who: rows[who] - zero for who in part}
    top = min(found.values(), default=0)
    return {who: row - top for who, row in found.items()}
