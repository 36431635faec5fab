"""Ratings in the course of time: who saw how much safety when, told apart by sign and name.

Colours help, but the sign of each person and the name at the end of each line tell it in grey too.
A stretch in which others rated and this one did not is only dotted.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from wnp.drawing.ink import ellipse
from wnp.drawing.shapes import Drawing, Pen
from wnp.drawing.tools.board import Board, Company, fit, sentences, soft_box, straight
from wnp.drawing.tools.safety_house import shown
from wnp.geometry import Box, Outline, Point
from wnp.model.plan import Rating, Scale
from wnp.palette import CLOTHES, INK, PAPER, ROOM_LINE, Role
from wnp.values import Value

PLOT = Box(250, 70, 900, 726)
COLOURS = ("teal", "red", "navy", "orange", "plum", "forest", "brown", "blue")
SIGN = 12.0


class Dated(Value, frozen=True):
    """A day on which somebody rated, and how it is written."""

    iso: str
    written: str


def draw_chart(
    ratings: Sequence[Rating], days: Sequence[Dated], scale: Scale | None, company: Company,
    *, title: str,
) -> Drawing:  # fmt: skip
    """Draw everybody's ratings over the days; without ratings, an empty sheet to draw in."""
    board = Board(company, "#f4f1e8")
    board.paint(soft_box(Box(30, 30, 1170, 810), 24), Pen(PAPER, ROOM_LINE, 2.6, Role.ROOM))
    _grid(board, scale)
    places = _places([day.iso for day in days])
    _days(board, days, places)
    people = list(dict.fromkeys(rating.who for rating in ratings))
    ends = []
    for number, who in enumerate(people):
        own = sorted((one for one in ratings if one.who == who), key=lambda one: one.date)
        _course(board, own, places, number)
        ends.append((_at(places[own[-1].date], own[-1].value), who, number))
    _names(board, ends)
    return board.finished(title, describe_chart(ratings, days, company))


def describe_chart(ratings: Sequence[Rating], days: Sequence[Dated], company: Company) -> str:
    """Return everybody's values with their days."""
    words = company.words["ratings"]
    written = {day.iso: day.written for day in days}
    told = []
    for who in dict.fromkeys(rating.who for rating in ratings):
        own = sorted((one for one in ratings if one.who == who), key=lambda one: one.date)
        values = ", ".join(
            words["value_on"].format(value=shown(one.value), date=written[one.date])
            if one.date
            else shown(one.value)
            for one in own
        )
        told.append(words["row"].format(name=company.name(who), values=values))
    return sentences(told or [words["empty"]])


def _places(days: Sequence[str]) -> dict[str, float]:
    """Return where each day lies from left to right; none stands too close to the one before."""
    if not days:
        return {}
    stamps = [date.fromisoformat(day).toordinal() if len(day) == 10 else 0 for day in days]
    known = [stamp for stamp in stamps if stamp]
    first, last = (min(known), max(known)) if known else (0, 0)
    inner = Box(PLOT.left + 46, 0, PLOT.right - 40, 1)
    if len(days) == 1:
        return {days[0]: inner.middle.real}
    least = inner.width / (len(days) - 1) * 0.55
    free = inner.width - least * (len(days) - 1)
    spread = max(1, last - first)
    x, found = inner.left, {days[0]: inner.left}
    for (_, one), (day, other) in pairwise(zip(days, stamps, strict=True)):
        x += least + free * (max(0, other - max(one, first)) / spread if known else 0)
        found[day] = x
    return found


def _at(x: float, value: float) -> Point:
    return complex(x, PLOT.bottom - PLOT.height * value / 10)


def _grid(board: Board, scale: Scale | None) -> None:
    for step in range(11):
        left, right = _at(PLOT.left, step), _at(PLOT.right, step)
        strong = step in (0, 5, 10)
        pen = Pen("", "#cfc2ae" if not strong else "#9a8770", 1.6 if not strong else 2.6, Role.ROOM)
        board.line([left, (left + right) / 2, right], pen)
        board.text(str(step), left + complex(-26, 9), 26, bold=strong)
    for words, top in ((scale.ten if scale else "", 60.0), (scale.zero if scale else "", 540.0)):
        box = Box(48, top, 196, top + 200)
        if words:
            fitted = fit([words], box.width, box.height, most=23, least=13)
            y = box.top if top < 300 else max(box.top, PLOT.bottom + 10 - fitted.height)
            board.write([words], Box(box.left, y, box.right, y + fitted.height + 4), most=23,
                        least=13)  # fmt: skip
        else:
            y = 70.0 if top < 300 else 570.0
            board.rule(Box(box.left, y - 20, box.right, y + 130))


def _days(board: Board, days: Sequence[Dated], places: dict[str, float]) -> None:
    wide = min((b - a for a, b in pairwise(sorted(places.values()))), default=200.0)
    rows = 1 if wide > 118 else 2
    for number, day in enumerate(days):
        x = places[day.iso]
        board.line([complex(x, PLOT.bottom), complex(x, PLOT.bottom + 5),
                    complex(x, PLOT.bottom + 10)], Pen("", INK, 2.4))  # fmt: skip
        y = PLOT.bottom + 40 + 30 * (number % rows)
        size = 21.0 if len(days) <= 10 else 15.0
        board.text(day.written, complex(x, y), size)
    if not days:
        board.rule(Box(PLOT.left, PLOT.bottom + 8, PLOT.right, PLOT.bottom + 60))


def _course(board: Board, own: Sequence[Rating], places: dict[str, float], number: int) -> None:
    colour = CLOTHES[COLOURS[number % len(COLOURS)]]
    order = list(places)
    # Lines of the same height lie beside each other and not on each other.
    aside = 3.0 * ((number % 3) - 1) * 1j
    points = [(_at(places[one.date], one.value) + aside, order.index(one.date)) for one in own]
    for (start, here), (end, there) in pairwise(points):
        gap = there - here > 1
        pen = Pen("", colour, 3.4 if gap else 5.2, dashes=(0.1, 10.0) if gap else ())
        board.line([start, (start + end) / 2, end], pen)
    for point, _ in points:
        board.paint(sign_of(number, point), Pen(colour if number % 2 == 0 else PAPER, colour, 4.0))


def sign_of(number: int, at: Point) -> Outline:
    """Return the sign of a person: a disc, square, triangle, diamond; by turns filled and open."""
    size = SIGN
    forms = (
        ellipse(at, size, size),
        straight([at + size * complex(x, y) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]),
        straight([at + 1.25 * size * complex(x, y) for x, y in ((0, -1), (1, 0.8), (-1, 0.8))]),
        straight([at + 1.35 * size * complex(x, y) for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))]),
    )
    return forms[number % len(forms)]


def _names(board: Board, ends: Sequence[tuple[Point, str, int]]) -> None:
    """Write each name with face and sign at the end of its line; none covers another."""
    count = len(ends)
    step = min(74.0, 660 / max(1, count))
    radius = min(30.0, 0.4 * step)
    y = PLOT.top - step
    placed = []
    for end, who, number in sorted(ends, key=lambda one: one[0].imag):
        y = max(y + step, end.imag)
        placed.append((y, end, who, number))
    over = max(0.0, (placed[-1][0] if placed else 0) - PLOT.bottom)
    for index, (y, end, who, number) in enumerate(placed):
        least = PLOT.top + index * step
        _name(board, max(least, y - over), end, who, number, radius)


def _name(board: Board, y: float, end: Point, who: str, number: int, radius: float) -> None:
    colour = CLOTHES[COLOURS[number % len(COLOURS)]]
    x = PLOT.right + 26
    near = complex(x - 6, y)
    board.line([end + 16, (end + 16 + near) / 2, near], Pen("", ROOM_LINE, 1.8, Role.ROOM,
               dashes=(0.1, 6.0)))  # fmt: skip
    board.paint(sign_of(number, complex(x + 12, y)),
                Pen(colour if number % 2 == 0 else PAPER, colour, 4.0))  # fmt: skip
    left = x + 36
    if who in board.company.people:
        board.face(who, complex(left + radius, y), radius, number)
        left += 2 * radius + 10
    box = Box(left, y - 1.1 * radius, 1156, y + 1.1 * radius)
    name = board.company.name(who)
    fitted = fit([name], box.width, box.height, most=25, least=13)
    top = y - fitted.height / 2
    for index, line in enumerate(fitted.lines[0]):
        at = complex(left, top + (0.98 + 1.28 * index) * fitted.size)
        if board.company.is_right_to_left:
            at = complex(box.right, at.imag)
        board.text(line, at, fitted.size, anchor="start")
