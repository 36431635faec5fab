"""Arms and legs as tubes: a soft middle line with a width, cut where a sleeve or hem ends.

In: the three joints of a limb. Out: outlines, open where the limb melts into body, hand or shoe,
so that an ink line is only where an edge is to be seen.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from wnp.geometry import Outline, Point, smooth_line
from wnp.values import Value

STEPS = (
    (0.9, (0.27, 0.5, 0.73)),
    (0.55, (0.2, 0.36, 0.5, 0.64, 0.8)),
    (-2.0, (0.14, 0.28, 0.38, 0.44, 0.5, 0.56, 0.62, 0.72, 0.86)),
)
"""Where between its ends a limb has points, by its straightness: a straight one needs few."""
SHARP = 0.55
"""Cosine of the bend above which a limb counts as nearly straight, so no inner fold arises."""

SOFT = 0.12
"""How far the elbow of a folded arm gives way: soft as a hose, not a corner."""
FOLDED = -0.1
"""Cosine of the bend below which forearm and upper arm are drawn one over the other."""


class Tube(Value, frozen=True, gc=False, cache_hash=True):
    """A limb from root over bend to end, with half widths at root and end."""

    root: Point
    bend: Point
    end: Point
    wide: float
    narrow: float
    rounding: float = 0.62
    """The share of each half of a limb that bends: the soft elbow of a rubber hose."""

    def at(self, share: float) -> tuple[Point, complex]:
        """Return the middle line and its direction at a share of the length, 0 to 1."""
        return self.along((share,))[0]

    def along(self, shares: Sequence[float]) -> list[tuple[Point, complex]]:
        """Return the middle line and its direction at shares of the length, 0 to 1."""
        inwards, outwards = self.bend - self.root, self.end - self.bend
        upper, lower = abs(inwards), abs(outwards)
        inwards, outwards = inwards / (upper or 1), outwards / (lower or 1)
        enter = self.bend + (self.root - self.bend) * self.rounding
        leave = self.bend + (self.end - self.bend) * self.rounding
        first, last = upper * (1 - self.rounding), lower * (1 - self.rounding)
        middle = (2 * abs(leave - enter) + self.rounding * (upper + lower)) / 3
        whole = first + middle + last
        found = []
        for share in shares:
            way = share * whole
            if way <= first:
                found.append((self.root + inwards * way, inwards))
            elif way >= first + middle:
                found.append((self.end - outwards * (whole - way), outwards))
            else:
                found.append(_on_bow(enter, self.bend, leave, (way - first) / (middle or 1)))
        return found

    @property
    def straightness(self) -> float:
        """1 for a straight limb, -1 for one that is folded up."""
        upper, lower = self.bend - self.root, self.end - self.bend
        size = abs(upper) * abs(lower)
        return (upper.conjugate() * lower).real / size if size else 1.0

    @property
    def is_folded(self) -> bool:
        """Whether the bend is so sharp that both halves are drawn, one before the other."""
        return self.straightness < FOLDED

    def half_width(self, share: float) -> float:
        """Return half the width at a share of the length."""
        return self.wide + (self.narrow - self.wide) * share

    def sides(self, start: float, stop: float, *, less: float = 0.0) -> tuple[list[Point], ...]:
        """Return the points along both edges, left of the way and right of it, root to end."""
        row, halves = _middle_line(self, start, stop)
        if less:
            halves = [half - 1j * less for half in halves]
        left = [point - along * half for (point, along), half in zip(row, halves, strict=True)]
        right = [point + along * half for (point, along), half in zip(row, halves, strict=True)]
        if self.straightness < SHARP:
            middles = [point for point, _ in row]
            limit = 0.94 * (min(self.wide, self.narrow) - less)
            left, right = _unfolded(left, middles, limit), _unfolded(right, middles, limit)
        return left, right

    def edges(self, start: float, stop: float) -> tuple[Outline, Outline]:
        """Return the two edges as lines of their own."""
        left, right = self.sides(start, stop)
        return smooth_line(left, closed=False), smooth_line(right, closed=False)

    @lru_cache(maxsize=256)  # noqa: B019 -- a tube is nothing but numbers
    def sleeve(self, start: float, stop: float) -> Outline:
        """Return an outline that is open at the root and has a straight hem at the end."""
        left, right = self.sides(start, stop)
        points = [*left, *reversed(right)]
        corners = frozenset({len(left) - 1, len(left)})
        return smooth_line(points, corners=corners, closed=False)

    @lru_cache(maxsize=256)  # noqa: B019 -- a tube is nothing but numbers
    def bare(self, start: float, stop: float) -> Outline:
        """Return an outline that is open at the end, where hand or foot goes on."""
        left, right = self.sides(start, stop)
        points = [*reversed(left), *right]
        corners = frozenset({len(left) - 1, len(left)})
        return smooth_line(points, corners=corners, closed=False)

    def rounded(self, start: float) -> Outline:
        """Return an outline that is open at the root and round at the end: a bent elbow."""
        left, right = self.sides(start, 1.0)
        point, along = self.at(1.0)
        cap = [point - along * self.half_width(1.0) * turned for turned in _CAP]
        return smooth_line([*left, *cap, *reversed(right)], closed=False)

    def halves(self) -> tuple[Tube, Tube]:
        """Return the upper and the lower half as tubes of their own, bowed a little outwards."""
        middle = (self.wide + self.narrow) / 2
        elbow = self.bend + SOFT * ((self.root + self.end) / 2 - self.bend)
        into, out = (self.root + self.bend) / 2, (self.bend + self.end) / 2
        upper = Tube(self.root, into, elbow, self.wide, middle, 1.0)
        return upper, Tube(elbow, out, self.end, middle, self.narrow, 1.0)

    @lru_cache(maxsize=256)  # noqa: B019 -- a tube is nothing but numbers
    def patch(self, start: float, stop: float, *, less: float = 0.0) -> Outline:
        """Return a closed outline with a round root, narrower by `less` on both sides."""
        left, right = self.sides(start, stop, less=less)
        point, along = self.at(start)
        radius = self.half_width(start) - less
        cap = [point + along * radius * turned for turned in _CAP]
        points = [*left, *reversed(right), *cap]
        corners = frozenset({len(left) - 1, len(left)})
        return smooth_line(points, corners=corners)

    def across(self, share: float, *, less: float = 0.0) -> tuple[Point, Point]:
        """Return the two ends of a line across the limb."""
        point, along = self.at(share)
        half = self.half_width(share) - less
        return point - 1j * along * half, point + 1j * along * half


@lru_cache(maxsize=256)
def _middle_line(
    tube: Tube, start: float, stop: float
) -> tuple[list[tuple[Point, complex]], list[complex]]:
    """Return points of the middle line with its direction there, and half the width across."""
    straight = tube.straightness
    steps = next(steps for least, steps in STEPS if straight >= least)
    shares = [start, *(step for step in steps if start + 0.03 < step < stop - 0.03), stop]
    return tube.along(shares), [1j * tube.half_width(share) for share in shares]


def _on_bow(start: Point, peak: Point, end: Point, share: float) -> tuple[Point, complex]:
    """Return a point of the bow from start to end, and the direction there."""
    rest = 1 - share
    along = 2 * (rest * (peak - start) + share * (end - peak))
    point = rest**2 * start + 2 * share * rest * peak + share * share * end
    return point, along / (abs(along) or 1)


_CAP = tuple(complex(math.cos(a), math.sin(a)) for a in (2.356, 3.1416, 3.927))


def _unfolded(edge: list[Point], middles: Sequence[Point], limit: float) -> list[Point]:
    """Return an edge without the points that lie inside the limb where it is bent sharply."""
    kept = [
        point for point in edge[1:-1] if min([abs(point - middle) for middle in middles]) >= limit
    ]
    return [edge[0], *kept, edge[-1]]
