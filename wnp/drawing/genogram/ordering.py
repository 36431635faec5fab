"""Order everybody of a generation from left to right: partners side by side, few lines crossing.

In: a tree and its generations. Out: rows of people. Partners form groups that move as one; small
groups are ordered by trying all ways, groups within a row by visiting the family from the oldest
down, then by sweeps to the middle of their kin and by swaps, as long as that saves crossings.
Brothers and sisters stand by age where nothing speaks against it. The same tree always gives the
same rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, permutations

from wnp.drawing.genogram.kin import Tree, Union
from wnp.model.family import Gender, Person

MOST_TRIED = 6
"""People of a group that is ordered by trying all ways: 720 of them."""
SWEEPS = 6
ROUNDS = 8
FAR_COUPLE = 10.0
AGE_ORDER = 0.3
"""What a brother on the wrong side costs, in crossings."""
STRETCH = 0.05
"""What each place costs that lies between parents and child, in crossings."""
LEAST_GAIN = 1e-6
FARTHEST = 6
"""How many neighbours a group is carried past in one go."""
Row = list[list[str]]
"""A generation: groups of partners from left to right."""


@dataclass(slots=True)
class Kinship:
    """What ordering asks all the time, looked up once."""

    tree: Tree
    rows: Mapping[str, int]
    part: frozenset[str]
    unions: list[Union] = field(default_factory=list)
    born_in: dict[str, list[Union]] = field(default_factory=dict)
    joined_in: dict[str, list[Union]] = field(default_factory=dict)
    age: dict[str, tuple[float, int]] = field(default_factory=dict)
    lines: dict[int, list[tuple[str, str, str]]] = field(default_factory=dict)
    """For each row the two parents above it, or one of them twice, and the child in it."""
    elders: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    """For each row brothers and sisters, the older one first."""

    def __post_init__(self) -> None:
        self.unions = [one for one in self.tree.unions if self.part & set(one.partners)]
        for union in self.unions:
            for child in union.children:
                self.born_in.setdefault(child, []).append(union)
            for who in union.partners:
                self.joined_in.setdefault(who, []).append(union)
        for place, person in enumerate(self.tree.people):
            self.age[person.id] = (_years(person), place)
        for union in self.unions:
            self._note_lines(union)

    def _note_lines(self, union: Union) -> None:
        """Keep a union's lines by the row of the children."""
        children = sorted(union.children, key=self.age.__getitem__)
        for child in children:
            row = self.rows[child]
            above = [who for who in union.partners if self.rows[who] == row - 1]
            if above:
                self.lines.setdefault(row, []).append((above[0], above[-1], child))
        for one, other in pairwise(children):
            if self.rows[one] == self.rows[other]:
                self.elders.setdefault(self.rows[one], []).append((one, other))


def _years(person: Person) -> float:
    """Return what sorts the oldest first; who has no year keeps the place in the list."""
    if person.born:
        return float(person.born)
    if person.beginning == "pregnancy":
        return 9999.0
    return 2030.0 - person.age if person.age is not None else 0.0


def rows_of(tree: Tree, generations: Mapping[str, int], part: frozenset[str]) -> list[Row]:
    """Return the rows of one part of the family, the oldest generation first."""
    kinship = Kinship(tree, generations, part)
    rows = _visited(kinship)
    tries = [_copied(rows)]
    for sweep in range(SWEEPS):
        _sweep(rows, kinship, down=sweep % 2 == 0)
        tries.append(_copied(rows))
    best = [tries[0], min(tries[1:], key=lambda one: _cost(one, kinship))]
    for one in best:
        _swap_and_flip(one, kinship)
    return min(best, key=lambda one: _cost(one, kinship))


def _copied(rows: Sequence[Row]) -> list[Row]:
    return [[list(group) for group in row] for row in rows]


def _visited(kinship: Kinship) -> list[Row]:
    """Return the rows in the order in which one walks through the family from the oldest."""
    groups = _groups(kinship)
    rows: list[Row] = [[] for _ in range(max(kinship.rows.values(), default=0) + 1)]
    seen: set[int] = set()

    def visit(who: str) -> None:
        group = groups[who]
        if id(group) in seen:
            return
        seen.add(id(group))
        rows[kinship.rows[who]].append(group)
        for member in group:
            for parent in (one.partners[0] for one in kinship.born_in.get(member, ())):
                visit(parent)
        for member in group:
            for union in kinship.joined_in.get(member, ()):
                for child in sorted(union.children, key=kinship.age.__getitem__):
                    visit(child)

    people = sorted(kinship.part, key=lambda who: (kinship.rows[who], kinship.age[who][1]))
    for who in people:
        visit(who)
    return rows


def _groups(kinship: Kinship) -> dict[str, list[str]]:
    """Return for everybody the partners, and their partners, who stand in the same row."""
    group: dict[str, list[str]] = {who: [who] for who in sorted(kinship.part)}
    for union in kinship.unions:
        for one, other in pairwise(union.partners):
            if kinship.rows[one] == kinship.rows[other] and group[one] is not group[other]:
                joined = group[one] + group[other]
                for who in joined:
                    group[who] = joined
    for members in {id(one): one for one in group.values()}.values():
        members[:] = _ordered_group(members, kinship)
    return group


def _ordered_group(members: list[str], kinship: Kinship) -> list[str]:
    """Return partners side by side: who has most of them in the middle, men rather left."""
    members = sorted(members, key=lambda who: kinship.age[who][1])
    pairs = [one.partners for one in kinship.unions if set(one.partners) <= set(members)]
    pairs = [pair for pair in pairs if len(pair) > 1]
    genders = {person.id: person.gender for person in kinship.tree.people}

    def cost(order: Iterable[str]) -> float:
        place = {who: index for index, who in enumerate(order)}
        total = 0.0
        for rank, (one, other) in enumerate(pairs):
            total += FAR_COUPLE * (abs(place[one] - place[other]) - 1)
            left, right = sorted((one, other), key=place.__getitem__)
            total += (genders[left] is Gender.FEMALE and genders[right] is Gender.MALE) * 1.0
            total += 0.01 * rank * -place[left]  # the first couple left of the next
        return total

    if len(members) <= MOST_TRIED:
        return list(min(permutations(members), key=cost))
    return _chained(members, pairs)


def _chained(members: list[str], pairs: list[tuple[str, ...]]) -> list[str]:
    """Order many partners: begin at an end of the chain and walk along it."""
    known: dict[str, list[str]] = {who: [] for who in members}
    for one, other in pairs:
        known[one].append(other)
        known[other].append(one)
    order: list[str] = []
    waiting = [min(members, key=lambda who: (len(known[who]), members.index(who)))]
    while waiting:
        who = waiting.pop()
        if who not in order:
            order.append(who)
            waiting += sorted(known[who], key=lambda one: -len(known[one]))
    return order


def _places(row: Row) -> dict[str, int]:
    return {who: index for index, who in enumerate([who for group in row for who in group])}


def _sweep(rows: list[Row], kinship: Kinship, *, down: bool) -> None:
    """Sort every row by the middle of the kin in the row above, or below."""
    order = range(1, len(rows)) if down else range(len(rows) - 2, -1, -1)
    for index in order:
        other = _places(rows[index - 1 if down else index + 1])
        own = _places(rows[index])
        wishes = {}
        for group in rows[index]:
            spots = [
                spot
                for who in group
                for spot in (_above(who, kinship, other) if down else _below(who, kinship, other))
            ]
            # Who has no kin there keeps the share of the row where they stand.
            share = own[group[0]] / max(1, len(own) - 1) * max(1, len(other) - 1)
            wishes[id(group)] = sum(spots) / len(spots) if spots else share
        rows[index].sort(key=lambda group: wishes[id(group)])


def _above(who: str, kinship: Kinship, places: Mapping[str, int]) -> list[float]:
    unions = kinship.born_in.get(who, ())
    return [_middle(one.partners, places) for one in unions if _known(one.partners, places)]


def _below(who: str, kinship: Kinship, places: Mapping[str, int]) -> list[float]:
    unions = kinship.joined_in.get(who, ())
    return [places[child] for one in unions for child in one.children if child in places]


def _known(people: Sequence[str], places: Mapping[str, int]) -> bool:
    return any(who in places for who in people)


def _middle(people: Sequence[str], places: Mapping[str, int]) -> float:
    spots = [places[who] for who in people if who in places]
    return sum(spots) / len(spots)


def _cost(rows: Sequence[Row], kinship: Kinship) -> float:
    """Return what all the lines cost: where they cross, how far they go, who stands wrong."""
    places = [_places(row) for row in rows]
    return sum(
        _cost_between(places[index - 1], places[index], index, kinship)
        for index in range(1, len(rows))
    )


def _cost_between(
    above: Mapping[str, int], below: Mapping[str, int], index: int, kinship: Kinship
) -> float:
    """Return what the lines between a row and the one above it cost."""
    lines = [(above[p] + above[q], below[child]) for p, q, child in kinship.lines.get(index, ())]
    lines.sort()
    crossings = 0
    passed: list[float] = []
    for _, spot in lines:  # every line passed before that ends farther right is crossed
        place = bisect_right(passed, spot)
        crossings += len(passed) - place
        passed.insert(place, spot)
    share = max(1, len(above) - 1) / max(1, len(below) - 1)
    stretch = sum([abs(up / 2 - down * share) for up, down in lines])
    wrong = sum([below[one] > below[other] for one, other in kinship.elders.get(index, ())])
    return crossings + STRETCH * stretch + AGE_ORDER * wrong


def _swap_and_flip(rows: list[Row], kinship: Kinship) -> None:
    """Swap neighbouring groups and turn groups round, as long as that costs less."""
    for _ in range(ROUNDS):
        helped = [_improve_row(rows, index, kinship) for index in range(len(rows))]
        if not any(helped):
            return


def _improve_row(rows: list[Row], index: int, kinship: Kinship) -> bool:
    """Turn groups of a row round and carry each to where it costs least."""
    row, helped = rows[index], False
    above = _places(rows[index - 1]) if index else {}
    below = _places(rows[index + 1]) if index + 1 < len(rows) else {}

    def cost() -> float:
        own = _places(row)
        up = _cost_between(above, own, index, kinship) if above else 0.0
        return up + (_cost_between(own, below, index + 1, kinship) if below else 0.0)

    now = cost()
    for group in tuple(row):
        if len(group) > 1:
            group.reverse()
            changed = cost()
            if changed < now - LEAST_GAIN:
                now, helped = changed, True
            else:
                group.reverse()
        now, moved = _carry(row, group, now, cost)
        helped |= moved
    return helped


def _carry(row: Row, group: list[str], now: float, cost: Callable[[], float]) -> tuple[float, bool]:
    """Carry a group past its neighbours on either side, to the place that costs least."""
    start = next(place for place, one in enumerate(row) if one is group)
    best, spot = now, start
    for step in (-1, 1):
        place = start
        while 0 <= place + step < len(row) and abs(place - start) < FARTHEST:
            row[place], row[place + step] = row[place + step], row[place]
            place += step
            changed = cost()
            if changed < best - LEAST_GAIN:
                best, spot = changed, place
        row.insert(start, row.pop(place))
    row.insert(spot, row.pop(start))
    return best, spot != start
