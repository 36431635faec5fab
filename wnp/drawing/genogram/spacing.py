"""Give everybody a place across: parents over their children, nobody on anybody's name.

In: rows of people and how far neighbours must stay apart. Out: a place for each. Row by row, down
and up again, everybody moves towards where their kin would like them; who would come too near is
pushed, all of a row as little as possible (the pool-adjacent-violators rule).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from wnp.drawing.genogram.kin import Union

PASSES = 18
CLOSER = 0.55
"""How far brothers and sisters draw together in a pass, as far as others leave them room."""
CHILD, PARENT, PARTNER = 1.0, 1.0, 0.5
"""How strongly children pull, and are pulled, and partners hold together."""
Gap = Callable[[str, str], float]


def spread(rows: Sequence[Sequence[str]], unions: Sequence[Union], gap: Gap) -> dict[str, float]:
    """Return the place of everybody; neighbours in a row are at least `gap` apart."""
    across: dict[str, float] = {}
    for row in rows:
        at = 0.0
        for place, who in enumerate(row):
            at += gap(row[place - 1], who) if place else 0.0
            across[who] = at
        middle = at / 2
        for who in row:
            across[who] -= middle
    gaps = [[gap(one, other) for one, other in pairwise(row)] for row in rows]
    level = {who: index for index, row in enumerate(rows) for who in row}
    for step in range(PASSES):
        down = step % 2 == 0
        order = range(len(rows)) if down else range(len(rows) - 1, -1, -1)
        for index in order:
            wishes = _wishes(rows[index], index, unions, across, level, gap, down=down)
            _settle(rows[index], gaps[index], wishes, across)
    return across


Wish = dict[str, list[tuple[float, float]]]


def _wishes(
    row: Sequence[str], index: int, unions: Sequence[Union], across: Mapping[str, float],
    level: Mapping[str, int], gap: Gap, *, down: bool,
) -> Wish:  # fmt: skip
    """Return for everybody of a row where they would like to be, and how much."""
    wishes: Wish = {who: [] for who in row}
    for union in unions:
        own = [who for who in union.partners if level.get(who) == index]
        children = [child for child in union.children if child in level]
        if own and children and not down:
            shift = _mid(children, across) - _mid(union.partners, across)
            for who in own:
                wishes[who].append((across[who] + shift, PARENT * len(children) ** 0.5))
        mine = [child for child in children if level[child] == index]
        if mine and down:
            home, middle = _mid(union.partners, across), _mid(children, across)
            for child in mine:
                wishes[child].append((home + (across[child] - middle) * CLOSER, CHILD))
        if len(own) > 1:
            _hold_together(own, across, gap, wishes)
    return wishes


def _hold_together(own: Sequence[str], across: Mapping[str, float], gap: Gap, wishes: Wish) -> None:
    one, other = sorted(own[:2], key=across.__getitem__)
    middle, half = _mid(own[:2], across), gap(one, other) / 2
    wishes[one].append((middle - half, PARTNER))
    wishes[other].append((middle + half, PARTNER))


def _mid(people: Sequence[str], across: Mapping[str, float]) -> float:
    spots = [across[who] for who in people if who in across]
    return (min(spots) + max(spots)) / 2 if spots else 0.0


def _settle(
    row: Sequence[str], gaps: Sequence[float], wishes: Wish, across: dict[str, float]
) -> None:
    """Move a row to its wishes as near as the gaps allow."""
    if not row:
        return
    offsets = [0.0]
    for gap in gaps:
        offsets.append(offsets[-1] + gap)
    blocks: list[tuple[float, float, int]] = []
    for who, offset in zip(row, offsets, strict=True):
        pulls = wishes[who] or [(across[who], 0.05)]
        weight = sum(pull for _, pull in pulls)
        spot = sum(goal * pull for goal, pull in pulls) / weight - offset
        count = 1
        while blocks and blocks[-1][0] >= spot:
            before, heavy, many = blocks.pop()
            spot = (before * heavy + spot * weight) / (heavy + weight)
            weight, count = weight + heavy, count + many
        blocks.append((spot, weight, count))
    settled = [spot for spot, _, count in blocks for _ in range(count)]
    for who, spot, offset in zip(row, settled, offsets, strict=True):
        across[who] = spot + offset
