"""Find the ways of the lines: from couples down to their children.

In: where everybody stands across. Out: for every union where its line leaves and on which track it
runs across, so that no two families share a line, and few cross.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from wnp.drawing.genogram.kin import Birth, Tree, Union
from wnp.drawing.genogram.places import Across
from wnp.values import Value, replace

CLOSE = 9.0
"""Two upright lines nearer than this look like one."""
ASIDE = 13.0
"""How far apart two lines to the same child arrive."""
OVERLAID = 20.0
"""What it costs if two lines lie on each other, in crossings."""
BEND = 15.0
PAD = 6.0
BESIDE = 9.0
"""Units from a name to the upright of a couple's line that runs below others."""


class Route(Value, frozen=True):
    """How one union's line runs."""

    union: Union
    row: int
    drop: float
    """Where the line goes down."""
    reaches: tuple[tuple[str, float], ...]
    """Children and where their line arrives."""
    far: tuple[float, float] | None = None
    """Where the uprights of a couple stand that has somebody between them."""
    far_track: int = -1
    track: int = -1
    """The track on which the line runs across; -1: straight down, or no children."""

    @property
    def span(self) -> tuple[float, float]:
        """From where to where the line runs across."""
        spots = [self.drop, *(spot for _, spot in self.reaches)]
        return min(spots), max(spots)


def find_routes(tree: Tree, across: Across) -> tuple[Route, ...]:
    """Return the way of every union's line."""
    arrivals: dict[str, int] = {}
    routes = [_route(union, tree, across, arrivals) for union in tree.unions]
    routes = [_straightened(route) for route in _kept_apart(routes, across)]
    found: list[Route] = []
    for row in range(len(across.rows)):
        found += _on_tracks([route for route in routes if route.row == row])
    return tuple(found)


def tracks_under(routes: Sequence[Route], row: int) -> int:
    """Return how many tracks run under a row."""
    own = [route for route in routes if route.row == row]
    return max((max(route.track, route.far_track) + 1 for route in own), default=0)


def _route(union: Union, tree: Tree, across: Across, arrivals: dict[str, int]) -> Route:
    rows = [index for index, row in enumerate(across.rows) for who in row if who in union.partners]
    reaches = []
    for child in union.children:
        number = arrivals.get(child, 0)
        arrivals[child] = number + 1
        reaches.append((child, across.x[child] + _aside(number)))
    wish = _middle([spot for _, spot in reaches])
    partners = sorted(union.partners, key=across.x.__getitem__)
    if len(partners) == 1:
        return Route(union, rows[0], across.x[partners[0]], tuple(reaches))
    left, right = partners
    if rows[0] == rows[1] and _are_neighbours(left, right, across):
        least = across.x[left] + across.halves[left] + PAD
        most = across.x[right] - across.halves[right] - PAD
        return Route(union, rows[0], _between(wish, least, most), tuple(reaches))
    far = (
        across.x[left] + across.halves[left] + BESIDE,
        across.x[right] - across.halves[right] - BESIDE,
    )
    drop = _between(wish, far[0] + PAD, far[1] - PAD)
    return Route(union, max(rows), drop, tuple(reaches), far)


def _aside(number: int) -> float:
    """Return where a child's further lines arrive: right, then left of the first."""
    return ASIDE * ((number + 1) // 2) * (1 if number % 2 else -1) if number else 0.0


def _middle(spots: Sequence[float]) -> float | None:
    return (min(spots) + max(spots)) / 2 if spots else None


def _between(wish: float | None, least: float, most: float) -> float:
    middle = (least + most) / 2
    if wish is None or least > most:
        return middle
    return min(max(wish, least), most)


def _are_neighbours(left: str, right: str, across: Across) -> bool:
    return any(pair in ((left, right), (right, left)) for row in across.rows
               for pair in pairwise(row))  # fmt: skip


def _kept_apart(routes: list[Route], across: Across) -> list[Route]:
    """Move lines that go down where the line of another family arrives."""
    moved: list[Route] = []
    for route in routes:
        taken = [
            spot
            for other in routes
            if other is not route and other.row == route.row
            for spot in (other.drop, *(end for _, end in other.reaches))
        ]
        spots = (route.drop, *_free_spots(route, across))
        drop = next((x for x in spots if all(abs(x - one) >= CLOSE for one in taken)), route.drop)
        moved.append(replace(route, drop=drop))
    return moved


def _straightened(route: Route) -> Route:
    """Let a line arrive a little beside a child's middle rather than make a tiny bend."""
    if len(route.reaches) != 1:
        return route
    ((child, spot),) = route.reaches
    return (
        replace(route, reaches=((child, route.drop),)) if abs(spot - route.drop) < BEND else route
    )


def _free_spots(route: Route, across: Across) -> Iterator[float]:
    """Yield other places where a line may go down, the nearest first."""
    partners = sorted(route.union.partners, key=across.x.__getitem__)
    if len(partners) == 1:
        return
    left, right = partners
    least = across.x[left] + across.halves[left] + PAD
    most = across.x[right] - across.halves[right] - PAD
    for step in (12.0, -12.0, 24.0, -24.0, 36.0, -36.0):
        if least <= route.drop + step <= most:
            yield route.drop + step


def _on_tracks(routes: list[Route]) -> list[Route]:
    """Give the lines under one row their tracks: those of couples first, then of children."""
    far = sorted((one for one in routes if one.far), key=lambda one: one.far or (0.0, 0.0))
    levels: dict[int, int] = {}
    for place, route in enumerate(far):
        taken = [levels[before] for before in range(place)
                 if _overlap(far[before].far, route.far)]  # fmt: skip
        levels[place] = max(taken, default=-1) + 1
    routes = [replace(one, far_track=levels[far.index(one)]) if one.far else one for one in routes]
    first = max(levels.values(), default=-1) + 1
    bars = [one for one in routes if one.reaches and _runs_across(one)]
    order = _least_crossing(bars)
    tracks: dict[int, int] = {}
    for place, route in enumerate(order):
        above = [
            tracks[before] for before in range(place) if _overlap(order[before].span, route.span)
        ]
        tracks[place] = max(above, default=first - 1) + 1
    placed = {id(route): tracks[place] for place, route in enumerate(order)}
    return [replace(one, track=placed.get(id(one), -1)) for one in routes]


def _runs_across(route: Route) -> bool:
    left, right = route.span
    return right - left > 0.5


def _overlap(one: tuple[float, float] | None, other: tuple[float, float] | None) -> bool:
    if one is None or other is None:
        return False
    return one[0] < other[1] + CLOSE and other[0] < one[1] + CLOSE


def _least_crossing(bars: list[Route]) -> list[Route]:
    """Return lines from the highest track to the lowest; neighbours change while that helps."""
    order = sorted(bars, key=lambda one: (one.span[1] - one.span[0], one.span[0]))
    for _ in range(len(order)):
        changed = False
        for place in range(len(order) - 1):
            one, other = order[place], order[place + 1]
            if _crossings(one, other) > _crossings(other, one):
                order[place], order[place + 1] = other, one
                changed = True
        if not changed:
            break
    return order


def _crossings(upper: Route, lower: Route) -> float:
    """Return how often two families' lines cross if one runs above the other."""
    left, right = lower.span
    top_left, top_right = upper.span
    cost = sum(1.0 for _, spot in upper.reaches if left < spot < right)
    cost += float(top_left < lower.drop < top_right)
    cost += OVERLAID * sum(1 for _, spot in upper.reaches if abs(spot - lower.drop) < CLOSE)
    return cost


def twin_point(birth: Birth, reaches: Mapping[str, float]) -> float:
    """Return where the lines of children born together begin."""
    spots = [reaches[child] for child in birth.children if child in reaches]
    return (min(spots) + max(spots)) / 2


def count_crossings(routes: Sequence[Route]) -> int:
    """Return how many crossings the lines between couples and children have; for tests."""
    total = 0
    for one in routes:
        for other in routes:
            if one is other or one.row != other.row or not other.reaches or other.track < 0:
                continue
            left, right = other.span
            ends = [spot for _, spot in one.reaches] if one.track < other.track else []
            total += sum(1 for spot in ends if left + 1 < spot < right - 1)
            total += int(one.track > other.track and left + 1 < one.drop < right - 1)
    return total
