"""Safety circles: three rings round the child, who is in which, and who is to come further in.

Faces stand along the sides of their ring; the top of each ring keeps its name.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, product

from wnp.drawing.ink import ellipse
from wnp.drawing.shapes import Drawing, Pen
from wnp.drawing.tools.board import Board, Company, sentences, straight
from wnp.geometry import Point
from wnp.model.tools import RINGS, Circles, RingItem
from wnp.palette import Role
from wnp.values import Value

CENTRE = complex(600, 420)
ARROW = "#7c4f80"


class Ring(Value, frozen=True):
    """One ring: its rim, the line along which faces stand, its colours."""

    across: float
    down: float
    faces_across: float
    faces_down: float
    fill: str
    line: str
    ink: str


LAYOUT = {
    "outer": Ring(574, 398, 486, 322, "#dbe7ea", "#2f8c88", "#1f6a66"),
    "middle": Ring(402, 282, 318, 212, "#fbe9cf", "#d98a35", "#8a4b1d"),
    "inner": Ring(238, 170, 168, 92, "#fdf6e3", "#c8503f", "#9c3a2c"),
}
FREE = 0.115
"""The share of the way round that stays free for the name at the top, on either side."""
SHIFTS = (0.0, -0.25, 0.25, -0.45, 0.45)
"""How far everybody in a ring may move along, in steps, so that no arrow meets a face."""


def draw_circles(circles: Circles, company: Company) -> Drawing:
    """Draw the rings, everybody in them, and arrows for who is to come further in."""
    board = Board(company, "#eef4f1")
    words = company.words["circles"]
    for ring in LAYOUT.values():
        pen = Pen(ring.fill, ring.line, 3.8, Role.ROOM)
        board.paint(ellipse(CENTRE, ring.across, ring.down), pen)
    spots = _arranged(circles)
    for name in RINGS:
        for item, spot in zip(circles.of(name), spots[name], strict=True):
            if item.moves_to in RINGS and item.moves_to != name:
                _arrow(board, spot, item.moves_to)
    _centre(board, circles.centre)
    for number, name in enumerate(RINGS):
        _faces(board, name, circles.of(name), spots[name], number)
        ring = LAYOUT[name]
        _name(board, words[f"{circles.labels}_{name}"], ring)
    title = circles.title or words["title"]
    return board.finished(title, describe_circles(circles, company))


def describe_circles(circles: Circles, company: Company) -> str:
    """Return who is in which ring, and who is to come further in."""
    labels, words = circles.labels, company.words["circles"]
    told = []
    if circles.centre:
        told.append(f"{words['centre']}: {', '.join(map(company.name, circles.centre))}")
    for name in RINGS:
        said = ", ".join(company.name(item.who) for item in circles.of(name))
        told.append(f"{words[f'{labels}_{name}']}: {said or words['empty']}")
    told += [
        words["moves"].format(name=company.name(item.who), ring=words[f"{labels}_{item.moves_to}"])
        for item in circles.items
        if item.moves_to in RINGS and item.moves_to != item.ring
    ]
    return sentences(told)


def _name(board: Board, words: str, ring: Ring) -> None:
    size = 27.0
    at = CENTRE - 1j * (ring.down - 44)
    board.text(words, at, size, bold=True, colour=ring.ink)


def _centre(board: Board, centre: Sequence[str]) -> None:
    known = [who for who in centre if who in board.company.people][:3]
    if not known:
        board.empty_face(CENTRE - 6j, 50)
        return
    radius = {1: 58.0, 2: 46.0}.get(len(known), 34.0)
    for place, who in enumerate(known):
        spot = CENTRE + complex(2.08 * radius * (place - (len(known) - 1) / 2), -16)
        board.face(who, spot, radius, 2)
        board.name_plate(board.company.name(who), spot + 0.84j * radius, 2.2 * radius, size=24)


def _radius(name: str, count: int) -> float:
    most = {"inner": 2, "middle": 6, "outer": 10}[name]
    base = {"inner": 40.0, "middle": 46.0, "outer": 52.0}[name]
    return max(20.0, base * min(1.0, math.pow(most / max(1, count), 0.75)))


def _faces(
    board: Board, name: str, items: Sequence[RingItem], spots: Sequence[Point], number: int
) -> None:
    radius = _radius(name, len(items))
    room = 2.9 * radius if name != "inner" else 2.6 * radius
    for place, (item, spot) in enumerate(zip(items, spots, strict=True)):
        up = spot - 0.28j * radius
        if item.who in board.company.people:
            board.face(item.who, up, radius, place + number)
            size = 24.0 if radius > 38 else 20.0 if radius > 28 else 16.0
            board.name_plate(board.company.name(item.who), up + 0.84j * radius, room, size=size)
        else:
            board.name_plate(item.who, spot - 12j, 1.2 * room, size=22)


def _arranged(circles: Circles) -> dict[str, list[Point]]:
    """Return a place for everybody, so that arrows meet as few faces as possible."""
    inner = _spots("inner", circles.of("inner"), 0.0)
    tried = (
        {
            "inner": inner,
            "middle": _spots("middle", circles.of("middle"), here),
            "outer": _spots("outer", circles.of("outer"), there),
        }
        for here, there in product(SHIFTS, SHIFTS)
    )
    return min(tried, key=lambda spots: _meetings(circles, spots))


def _meetings(circles: Circles, spots: dict[str, list[Point]]) -> float:
    """Return how near arrows come to faces of others, all in all."""
    near = 0.0
    for name in RINGS:
        for item, spot in zip(circles.of(name), spots[name], strict=True):
            if item.moves_to in RINGS and item.moves_to != name:
                tip = _tip(spot, item.moves_to)
                near += sum(
                    max(0.0, 90 - _distance(other, spot, tip))
                    for others in spots.values()
                    for other in others
                    if other != spot
                )
    return near


def _distance(point: Point, start: Point, end: Point) -> float:
    way = end - start
    share = ((point - start) * way.conjugate()).real / abs(way) ** 2
    return abs(point - (start + way * min(1.0, max(0.0, share))))


def _spots(name: str, items: Sequence[RingItem], shift: float) -> list[Point]:
    """Return places along a ring, evenly, with its top left free."""
    ring = LAYOUT[name]
    count = len(items)
    if name == "inner" and count <= 2:
        return [CENTRE + complex(side * 158, 14) for side in (-1, 1)][:count]
    # Where few stand, the bottom of a ring stays free too: it is narrower than its sides.
    low = 0.075 if count <= {"inner": 4, "middle": 6, "outer": 8}[name] else 0.0
    half = [FREE + (0.5 - low - FREE) * number / 120 for number in range(121)]
    rim = [_on(ring, share) for share in (*half, *(1 - share for share in reversed(half)))]
    lengths = [0.0]
    for one, other in pairwise(rim):
        gap = abs(other.imag - one.imag) < 1 and abs(other - one) > 20
        lengths.append(lengths[-1] + (0.0 if gap else abs(other - one)))
    goals = [(place + 0.5 + shift) / count * lengths[-1] for place in range(count)]
    return [rim[min(len(rim) - 1, bisect_left(lengths, goal))] for goal in goals]


def _on(ring: Ring, share: float) -> Point:
    angle = math.tau * share - math.pi / 2
    across, down = ring.faces_across * math.cos(angle), ring.faces_down * math.sin(angle)
    return CENTRE + complex(across, down)


def _tip(spot: Point, target: str) -> Point:
    """Return the point just inside a ring where an arrow ends."""
    ring, way = LAYOUT[target], CENTRE - spot
    along = way / abs(way)
    reach = 1 / math.hypot(way.real / ring.across, way.imag / ring.down)
    tip = CENTRE - way * reach + 34 * along
    # A face above the middle has its name on the way.
    least = 92 + 66 * max(0.0, along.imag)
    return spot + least * along if abs(tip - spot) < least else tip


def _arrow(board: Board, spot: Point, target: str) -> None:
    """Draw an arrow from a face inwards, until just inside the ring it is to reach."""
    tip = _tip(spot, target)
    along = (tip - spot) / abs(tip - spot)
    start, side = spot + 46 * along, 1j * along
    board.line([start, (start + tip) / 2 + 5 * side, tip - 10 * along], Pen("", ARROW, 6.0))
    head = [tip, tip - 26 * along + 14 * side, tip - 26 * along - 14 * side]
    board.paint(straight(head), Pen(ARROW, ARROW, 3.0))
