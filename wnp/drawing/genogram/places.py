"""Lay a tree out: where everybody stands.

In: a tree, how large symbols are, what stands under each. Out: places in units of the drawing, not
yet scaled to any sheet. Nobody's symbol or name covers another's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wnp.drawing.genogram.generations import components_of, generations_of
from wnp.drawing.genogram.kin import Tree
from wnp.drawing.genogram.ordering import rows_of
from wnp.drawing.genogram.spacing import spread
from wnp.values import Value

BETWEEN = 18.0
"""Units between two names."""
BETWEEN_SYMBOLS = 26.0
COUPLE_LINE = 58.0
"""How long the line of a couple is at least."""
NOTE_ROOM = 18.0
STRANGERS_APART = 14.0
"""More room between neighbours who are neither a couple nor brothers and sisters."""
PARTS_APART = 46.0


class Label(Value, frozen=True):
    """What stands under somebody: lines of writing, and how much room they take."""

    lines: tuple[tuple[str, float, bool], ...]
    """Words, size, and whether they are bold."""
    width: float
    height: float


class Sizes(Value, frozen=True):
    """How large things are, in units."""

    symbol: float = 64.0
    """Across; symbols of people are as high as wide."""
    label_gap: float = 8.0
    above: float = 20.0
    """Room above a symbol for years and signs."""
    track: float = 20.0
    """Between two lines that run across between generations."""
    drop: float = 26.0
    """Above and below those lines."""


class Across(Value, frozen=True):
    """Where everybody stands from left to right."""

    rows: tuple[tuple[str, ...], ...]
    """The oldest generation first."""
    x: Mapping[str, float]
    halves: Mapping[str, float]
    """Half the width that symbol and name take."""


class Spacing(Value, frozen=True):
    """How far apart two neighbours stand, from middle to middle."""

    size: float
    labels: Mapping[str, Label]
    couples: Mapping[frozenset[str], float]
    """How wide the writing on a couple's line is."""
    siblings: frozenset[frozenset[str]]

    def between(self, one: str, other: str) -> float:
        """Return the distance that two neighbours need."""
        pair = frozenset((one, other))
        names = (self.labels[one].width + self.labels[other].width) / 2 + BETWEEN
        if pair in self.couples:
            return max(names, self.size + max(COUPLE_LINE, self.couples[pair] + NOTE_ROOM))
        apart = 0.0 if pair in self.siblings else STRANGERS_APART
        return max(names, self.size + BETWEEN_SYMBOLS) + apart


def place_across(
    tree: Tree, sizes: Sizes, labels: Mapping[str, Label], notes: Mapping[tuple[str, ...], float]
) -> Across:
    """Return everybody's place from left to right; `notes` are widths of writing on couples."""
    spacing = _spacing(tree, sizes, labels, notes)
    halves = {who: max(label.width, sizes.symbol) / 2 for who, label in labels.items()}
    generations = generations_of(tree)
    rows: list[list[str]] = [[] for _ in range(max(generations.values(), default=-1) + 1)]
    x: dict[str, float] = {}
    edges: dict[int, float] = {}
    for part in components_of(tree):
        flat = [[who for group in row for who in group] for row in rows_of(tree, generations, part)]
        unions = [one for one in tree.unions if part & set(one.partners)]
        own = spread(flat, unions, spacing.between)
        shift = _beside(flat, own, edges, halves)
        for index, row in enumerate(flat):
            rows[index] += row
            for who in row:
                x[who] = own[who] + shift
                edges[index] = max(edges.get(index, -1e9), x[who] + halves[who])
    return Across(tuple(tuple(row) for row in rows), x, halves)


def _spacing(
    tree: Tree, sizes: Sizes, labels: Mapping[str, Label], notes: Mapping[tuple[str, ...], float]
) -> Spacing:
    couples = {
        frozenset(one.partners): notes.get(one.partners, 0.0)
        for one in tree.unions
        if len(one.partners) > 1
    }
    siblings = {
        frozenset((one, other))
        for union in tree.unions
        for one in union.children
        for other in union.children
    }
    return Spacing(sizes.symbol, labels, couples, frozenset(siblings))


def _beside(
    rows: Sequence[Sequence[str]], own: Mapping[str, float], edges: Mapping[int, float],
    halves: Mapping[str, float],
) -> float:  # fmt: skip
    """Return how far a part of the family moves right so that it stands beside the others."""
    if not edges:
        return 0.0
    # The lines of one family run between its rows; somebody alone has none.
    around = (0,) if len(own) == 1 else (-1, 0, 1)
    shifts = [
        edges[index + step] + PARTS_APART - (own[row[0]] - halves[row[0]])
        for index, row in enumerate(rows)
        if row
        for step in around
        if index + step in edges
    ]
    first = min(own[row[0]] - halves[row[0]] for row in rows if row)
    return max(shifts, default=min(edges.values()) - first)
