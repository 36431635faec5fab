"""The lines of a genogram: couples, their children, and how people are with each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from wnp.drawing.genogram.board import (
    DASH_DOT,
    DASHED,
    DOTTED,
    INK_WIDTH,
    LINE_WIDTH,
    QUIET,
    Board,
    box_round,
)
from wnp.drawing.genogram.kin import Birth, Link
from wnp.drawing.genogram.routes import Route, twin_point
from wnp.drawing.genogram.stands import Stands
from wnp.drawing.ink import ellipse
from wnp.geometry import Box, Outline, Point, straight_line
from wnp.model.kinship import HARMS, Bond
from wnp.palette import INK, PAPER, Role

UNION_DASHES = {"together": DASHED, "affair": DOTTED}
LINK_DASHES: Mapping[str, Mapping[str, tuple[float, ...]]] = {
    "mcgoldrick": {"adopted": DASHED, "foster": DOTTED, "step": DASH_DOT, "donor": DASH_DOT},
    "de": {"step": DASH_DOT, "donor": DASH_DOT, "adopted": DASHED, "foster": DASHED},
}
LETTERS_IN = frozenset({"de"})
"""Profiles that write a letter on the line of an adopted or fostered child."""
SLASH = 10.0
NOTE_SIZE = 16.0
NOTE_STEP = 18.0
LETTER_SIZE = 17.0
BOND_COLOURS = {"close": "#2f8c88", "distant": "#6b594d", "conflict": "#b8432f"}
BOND_WIDTH = 2.4
ZIGZAG, WAVE = 5.0, 13.0
APART = 4.4
"""Units between parallel lines."""
BOWS = (0.0, 34.0, -34.0, 62.0, -62.0, 96.0, -96.0, 140.0, -140.0)
"""How far a line may swing out so that it runs over nobody."""
Form = tuple[Outline, tuple[float, ...]]
"""A line and its dashes."""


def draw_union(board: Board, route: Route, stands: Stands, notes: Sequence[str]) -> None:
    """Draw a couple's line with what became of it, and the way down to the children."""
    union = route.union
    pen = board.pen(INK_WIDTH, dashes=UNION_DASHES.get(union.kind, ()))
    if len(union.partners) == 1:
        return
    left, right = sorted(union.partners, key=lambda who: stands.at(who).real)
    if route.far is None:
        start = stands.at(left) + stands.half(left)
        end = stands.at(right) - stands.half(right)
        board.line((start, end), pen)
        parted = union.kind in ("separated", "divorced")
        _write_notes(board, notes, (start + end) / 2 - (17j if parted else 9j))
        draw_slashes(board, union.kind, 0.74 * start + 0.26 * end, end - start)
        return
    level = stands.track(route.row, route.far_track)
    one, other = route.far
    points = (
        stands.at(left) + stands.half(left) + 8j,
        complex(one, stands.at(left).imag + 8), complex(one, level), complex(other, level),
        complex(other, stands.at(right).imag + 8),
        stands.at(right) - stands.half(right) + 8j,
    )  # fmt: skip
    board.line(points, pen)
    side = one if abs(route.drop - one) > abs(route.drop - other) else other
    way = 1 if side == one else -1
    draw_slashes(board, union.kind, complex(side + 26 * way, level), way)
    note = ", ".join(notes)
    wide = board.width(note, NOTE_SIZE)
    if note and wide < abs(route.drop - side) - 60:
        middle = complex(side + way * (52 + wide / 2), level - 7)
        _write_notes(board, (note,), middle)


def _write_notes(board: Board, notes: Sequence[str], at: Point) -> None:
    for number, note in enumerate(reversed(notes)):
        spot = at - 1j * NOTE_STEP * number
        board.write(note, spot, NOTE_SIZE, colour=QUIET)
        wide = board.width(note, NOTE_SIZE)
        board.mark("note", note, box_round(spot - 0.34j * NOTE_SIZE, wide, 0.72 * NOTE_SIZE))


def draw_slashes(board: Board, kind: str, at: Point, along: complex) -> None:
    """Draw one slash through the line of a couple that parted, two of a divorced one."""
    count = {"separated": 1, "divorced": 2}.get(kind, 0)
    direction = along / abs(along) if along else 1
    for number in range(count):
        middle = at + direction * 7 * number
        lean = complex(0.5, -1) * SLASH
        board.paint((straight_line([middle - lean, middle + lean], closed=False),),
                    board.pen(LINE_WIDTH))  # fmt: skip


def draw_children(
    board: Board, route: Route, stands: Stands, births: Sequence[Birth], *,
    profile: str, letters: Mapping[str, str],
) -> None:  # fmt: skip
    """Draw the way from a couple down to each child; children born together share its end."""
    if not route.reaches:
        return
    level = stands.track(route.row, route.track if route.track >= 0 else 0)
    start = complex(route.drop, _start_of(route, stands))
    reaches = dict(route.reaches)
    tops = {child: _top_of(child, spot, stands) for child, spot in route.reaches}
    joints = {child: complex(spot, level) for child, spot in route.reaches}
    for birth in births:
        if all(child in reaches for child in birth.children):
            point = complex(twin_point(birth, reaches), level)
            joints |= dict.fromkeys(birth.children, point)
            if birth.identical:
                _draw_bar(board, [joints[c] * 0.45 + tops[c] * 0.55 for c in birth.children])
    kinds = {link.kind for link in route.union.links}
    trunk = LINK_DASHES[profile].get(kinds.pop(), ()) if len(kinds) == 1 else ()
    ends = [complex(route.drop, level), *joints.values()]
    left, right = min(p.real for p in ends), max(p.real for p in ends)
    board.line((start, complex(route.drop, level)), board.pen(LINE_WIDTH, dashes=trunk))
    if right - left > 0.5:
        bar = (complex(left, level), complex(right, level))
        board.line(bar, board.pen(LINE_WIDTH, dashes=trunk))
    for link in route.union.links:
        _draw_link(board, link, joints[link.child], tops[link.child], profile, letters)


def _start_of(route: Route, stands: Stands) -> float:
    """Return where the way down begins: at the couple's line, or under a single parent's name."""
    if len(route.union.partners) == 1:
        return stands.label_end(route.union.partners[0])
    if route.far is not None:
        return stands.track(route.row, route.far_track)
    return stands.at(route.union.partners[0]).imag


def _top_of(child: str, spot: float, stands: Stands) -> Point:
    """Return where a line meets a child's symbol from above."""
    return complex(spot, stands.at(child).imag - stands.high(child, spot))


def _draw_link(
    board: Board, link: Link, start: Point, end: Point, profile: str, letters: Mapping[str, str]
) -> None:
    board.line((start, end), board.pen(LINE_WIDTH, dashes=LINK_DASHES[profile].get(link.kind, ())))
    letter = letters.get(link.kind, "") if profile in LETTERS_IN else ""
    if letter:
        middle = start + 0.5 * (end - start)
        board.paint((ellipse(middle, 11, 11),), board.pen(fill=PAPER, line="", role=Role.ROOM))
        board.write(letter, middle + 0.36j * LETTER_SIZE, LETTER_SIZE, bold=True)


def _draw_bar(board: Board, ends: Sequence[Point]) -> None:
    board.line((min(ends, key=lambda p: p.real), max(ends, key=lambda p: p.real)),
               board.pen(LINE_WIDTH))  # fmt: skip


# How people are with each other


def draw_bond(
    board: Board, bond: Bond, stands: Stands, taken: Sequence[Box], *, is_couple: bool, number: int
) -> None:
    """Draw how two people are with each other, in a bow that runs over nobody if there is one.

    `number` counts the bonds of the same two that are drawn already.
    """
    one, other = (stands.at(who) for who in bond.people)
    halves = [stands.half(who) for who in bond.people]
    if is_couple and one.imag == other.imag:
        level = 20j + 17j * number
        ways = [_straight(one + level, other + level)]
    else:
        ways = [_bow(one, other, bow) for bow in BOWS[number:]]
    mine = [stands.box(who) for who in bond.people]
    others = [box for box in taken if box not in mine]
    points = min((_trimmed(way, *halves) for way in ways), key=lambda way: _hits(way, others))
    for form, dashes in _forms_of(bond.kind, points):
        pen = board.pen(BOND_WIDTH, line=colour_of(bond.kind), dashes=dashes)
        board.paint((form,), pen)
    if bond.kind in HARMS:
        _draw_arrow(board, bond.kind, points)


def _straight(one: Point, other: Point) -> list[Point]:
    return [one + (other - one) * step / 40 for step in range(41)]


def draw_sample_bond(board: Board, kind: str, start: Point, end: Point, colour: str) -> None:
    """Draw a short piece of a bond for the legend."""
    points = _straight(start, end)
    for form, dashes in _forms_of(kind, points):
        board.paint((form,), board.pen(BOND_WIDTH, line=colour, dashes=dashes))
    if kind in HARMS:
        _draw_arrow(board, kind, points)


def colour_of(kind: str) -> str:
    """Return the colour of a bond; what it means its form says too."""
    if kind in ("close", "very-close", "repaired"):
        return BOND_COLOURS["close"]
    return BOND_COLOURS["distant" if kind == "distant" else "conflict"]


def _bow(one: Point, other: Point, bow: float) -> list[Point]:
    across = (other - one) / abs(other - one) * -1j if other != one else 1j
    control = (one + other) / 2 + across * 2 * bow
    steps = [step / 40 for step in range(41)]
    return [one * (1 - t) ** 2 + 2 * control * t * (1 - t) + other * t * t for t in steps]


def _hits(way: Sequence[Point], boxes: Sequence[Box]) -> int:
    return sum(
        1
        for point in way
        for box in boxes
        if box.left < point.real < box.right and box.top < point.imag < box.bottom
    )


def _trimmed(points: Sequence[Point], start: float, end: float) -> list[Point]:
    """Return a line without what lies inside the symbols at its ends."""
    first, last = points[0], points[-1]
    left = [p for p in points if abs(p - first) >= start + 6 and abs(p - last) >= end + 6]
    return left if len(left) > 3 else list(points[16:25])


def _forms_of(kind: str, points: Sequence[Point]) -> list[Form]:
    """Return the lines of a bond: parallel, zigzag, dotted or broken."""
    straight: list[Form] = [(_beside(points, 0.0), ())]
    zigzag: list[Form] = [(_zigzag(points), ())]
    pair: list[Form] = [(_beside(points, side * APART / 2), ()) for side in (-1, 1)]
    triple: list[Form] = [(_beside(points, side * APART), ()) for side in (-1, 0, 1)]
    table: dict[str, list[Form]] = {
        "close": pair,
        "very-close": triple,
        "distant": [(_beside(points, 0.0), DOTTED)],
        "conflict": zigzag,
        "close-conflict": [*[(_beside(points, side * 8.0), ()) for side in (-1, 1)], *zigzag],
        "cut-off": _broken(points, repaired=False),
        "repaired": _broken(points, repaired=True),
        "control": straight,
        "neglect": [(_beside(points, 0.0), DASHED)],
    }
    return table.get(kind, zigzag)


def _beside(points: Sequence[Point], aside: float) -> Outline:
    return straight_line([p + aside * _normal(points, i) for i, p in enumerate(points)],
                         closed=False)  # fmt: skip


def _normal(points: Sequence[Point], index: int) -> complex:
    before, after = points[max(0, index - 1)], points[min(len(points) - 1, index + 1)]
    way = after - before
    return way / abs(way) * 1j if way else 1j


def _walked(points: Sequence[Point], step: float) -> list[tuple[Point, complex]]:
    """Return points at even distances along a line, each with its direction."""
    found: list[tuple[Point, complex]] = []
    rest = 0.0
    for here, there in pairwise(points):
        length = abs(there - here)
        while length and rest <= length:
            found.append((here + (there - here) * rest / length, (there - here) / length))
            rest += step
        rest -= length
    return found


def _zigzag(points: Sequence[Point]) -> Outline:
    walked = _walked(points, WAVE / 2)
    teeth = [
        at + way * 1j * (ZIGZAG if number % 2 else -ZIGZAG)
        for number, (at, way) in enumerate(walked)
    ]
    return straight_line([points[0], *teeth[1:-1], points[-1]], closed=False)


def _broken(points: Sequence[Point], *, repaired: bool) -> list[Form]:
    """Return a line that is interrupted by two bars, and where it was mended by a ring."""
    walked = _walked(points, 2.0)
    middle, way = walked[len(walked) // 2]
    gap = 7.0
    first = [p for p in points if abs(p - points[0]) < abs(middle - points[0]) - gap]
    last = [p for p in points if abs(p - points[-1]) < abs(middle - points[-1]) - gap]
    forms = [
        straight_line([*first, middle - way * gap], closed=False),
        straight_line([middle + way * gap, *last], closed=False),
    ]
    forms += [
        straight_line([middle + way * side - way * 9j, middle + way * side + way * 9j],
                      closed=False)
        for side in (-gap, gap)
    ]  # fmt: skip
    if repaired:
        forms.append(ellipse(middle, 4.5, 4.5))
    return [(form, ()) for form in forms]


def _draw_arrow(board: Board, kind: str, points: Sequence[Point]) -> None:
    """Draw the head of an arrow towards the person whom it hits: filled, open or half."""
    tip, before = points[-1], points[max(0, len(points) - 3)]
    way = (tip - before) / abs(tip - before) if tip != before else 1j
    wings = [tip - way * 15 + way * side for side in (7j, -7j)]
    colour = colour_of(kind)
    outline = straight_line([tip, *wings])
    fill = {"violence": colour, "emotional-abuse": PAPER, "sexual-abuse": INK}.get(kind, "")
    if fill:
        board.paint((outline,), board.pen(BOND_WIDTH, fill=fill, line=colour))
    else:
        board.paint((straight_line([wings[0], tip, wings[1]], closed=False),),
                    board.pen(BOND_WIDTH, line=colour))  # fmt: skip
