"""A mapping: worries, what works, what must happen; under them the scale with everybody's mark."""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.ink import ellipse
from wnp.drawing.shapes import Drawing, Pen
from wnp.drawing.text_width import width_of
from wnp.drawing.tools.board import Board, Company, fit, sentences, soft_box
from wnp.drawing.tools.safety_house import shown
from wnp.geometry import Box, Point
from wnp.model.plan import Rating
from wnp.model.tools import CaseMap
from wnp.palette import INK, PAPER, ROOM_LINE, Role
from wnp.values import Value

COLUMNS = (
    ("worries", ("harm", "danger", "complicating"), "#dfe5ee", "#4f6587"),
    ("works", ("strengths", "existing_safety"), "#e6efd9", "#3f6d33"),
    ("must", ("goals_authority", "goals_family", "next_steps", "grey_area"), "#f8e7cb", "#8a4b1d"),
)
"""Heading, what stands under it, the colours of paper and ink."""
LEFT, RIGHT, TOP, BOTTOM = 34.0, 1166.0, 40.0, 536.0
GUTTER = 18.0
HEAD = 54.0
TITLE_HIGH = 42.0


class Room(Value, frozen=True):
    """The room over a scale: its height, and the corner that its title takes."""

    height: float
    title_height: float
    title: float
    """Where the title ends, counted from the 0 of the scale."""


def draw_mapping(case: CaseMap, company: Company) -> Drawing:
    """Draw a mapping in three columns over a scale, or as four questions."""
    board = Board(company, "#f7f3ea")
    if case.layout == "questions":
        _questions(board, case)
    else:
        _columns(board, case)
    title = case.title or company.words["mapping"]["title"]
    return board.finished(title, describe_mapping(case, company))


def describe_mapping(case: CaseMap, company: Company) -> str:
    """Return what stands in each column, and who sees today's safety where."""
    words = company.words["mapping"]
    told = []
    for _, sections, _, _ in COLUMNS:
        for section in sections:
            said = " · ".join(item.text for item in case.of(section))
            told.append(f"{words[section]}: {said}" if said else "")
    marks = (f"{company.name(one.who)}: {shown(one.value)}" for one in latest(case.ratings))
    told.append(f"{words['scale']} {', '.join(marks) or words['empty']}")
    return sentences(told)


def latest(ratings: Sequence[Rating]) -> tuple[Rating, ...]:
    """Return the last rating of everybody; where no date was written, the later one in the file."""
    last: dict[str, Rating] = {}
    for rating in sorted(ratings, key=lambda one: one.date):
        last[rating.who] = rating
    return tuple(last.values())


def _columns(board: Board, case: CaseMap) -> None:
    wide = (RIGHT - LEFT - 2 * GUTTER) / 3
    order = COLUMNS[::-1] if board.company.is_right_to_left else COLUMNS
    words = board.company.words["mapping"]
    for place, (name, sections, paper, ink) in enumerate(order):
        left = LEFT + place * (wide + GUTTER)
        box = Box(left, TOP, left + wide, BOTTOM)
        _column(board, case, words[name], sections, box, (paper, ink))
    draw_scale(board, case, Box(LEFT, BOTTOM + 16, RIGHT, 802))


def _questions(board: Board, case: CaseMap) -> None:
    words = board.company.words["mapping"]
    half, middle = (LEFT + RIGHT) / 2, 430.0
    left, right = (LEFT, half - GUTTER / 2), (half + GUTTER / 2, RIGHT)
    if board.company.is_right_to_left:
        left, right = right, left
    places = (Box(left[0], TOP, left[1], middle), Box(right[0], TOP, right[1], middle),
              Box(right[0], middle + GUTTER, right[1], 802))  # fmt: skip
    for (name, sections, paper, ink), box in zip(COLUMNS, places, strict=True):
        _column(board, case, words[f"question_{name}"], sections, box, (paper, ink))
    draw_scale(board, case, Box(left[0], middle + GUTTER, left[1], 802))


def _column(
    board: Board, case: CaseMap, title: str, sections: Sequence[str], box: Box,
    colours: tuple[str, str],
) -> None:  # fmt: skip
    paper, ink = colours
    board.paint(soft_box(box, 18), Pen(paper, ROOM_LINE, 3.0, Role.ROOM))
    head = Box(box.left + 14, box.top + 8, box.right - 14, box.top + HEAD)
    board.title(title, head, most=26, colour=ink)
    sheet = Box(box.left + 12, box.top + HEAD + 6, box.right - 12, box.bottom - 12)
    board.paint(soft_box(sheet, 10), Pen(PAPER, ROOM_LINE, 2.2, Role.ROOM))
    filled = [section for section in sections if case.of(section)]
    shown_ones = filled or [section for section in sections if section != "grey_area"]
    weights = [_weight(case, section) for section in shown_ones]
    y = sheet.top + 8
    free = (sheet.height - 14) / sum(weights)
    parts = []
    for section, weight in zip(shown_ones, weights, strict=True):
        parts.append((section, Box(sheet.left + 12, y, sheet.right - 10, y + free * weight)))
        y += free * weight
    size = min(_size(case, section, part) for section, part in parts)
    for section, part in parts:
        _section(board, case, section, part, (ink, size))


def _weight(case: CaseMap, section: str) -> float:
    """Return how much room a section needs: its heading, its things said, their letters."""
    return 90.0 + sum(28.0 + len(item.text) for item in case.of(section))


def _inside(box: Box) -> Box:
    return Box(box.left, box.top + 28, box.right, box.bottom - 6)


def _size(case: CaseMap, section: str, box: Box) -> float:
    """Return the size in which a section fits; the smallest holds for a whole column."""
    inside, said = _inside(box), [item.text for item in case.of(section)]
    return fit(said, inside.width, inside.height - 8, most=24, least=14, indent=0.8).size


def _section(board: Board, case: CaseMap, section: str, box: Box, style: tuple[str, float]) -> None:
    ink, size = style
    title = board.company.words["mapping"][section]
    x = box.right if board.company.is_right_to_left else box.left
    board.text(title, complex(x, box.top + 20), 18.5, anchor="start", bold=True, colour=ink)
    said = [item.text for item in case.of(section)]
    board.write(said, _inside(box), most=size, least=14, bullet=ink)


def draw_scale(board: Board, case: CaseMap, box: Box) -> None:
    """Draw the scale with its two ends in words, and the face of everybody at their mark."""
    words = board.company.words["mapping"]
    board.paint(soft_box(box, 18), Pen(PAPER, ROOM_LINE, 3.0, Role.ROOM))
    x = box.right - 22 if board.company.is_right_to_left else box.left + 22
    board.text(words["scale"], complex(x, box.top + 36), 23, anchor="start", bold=True)
    wide = box.width - 110
    start, y = box.left + 55, box.bottom - 74
    board.line([complex(start, y), complex(start + wide / 2, y), complex(start + wide, y)],
               Pen("", INK, 4.0))  # fmt: skip
    for step in range(11):
        x = start + wide * step / 10
        board.line([complex(x, y - 9), complex(x, y), complex(x, y + 9)], Pen("", INK, 3.0))
        board.text(str(step), complex(x, y + 32), 21, bold=step in (0, 10))
    zero = case.scale.zero if case.scale else words["zero"]
    ten = case.scale.ten if case.scale else words["ten"]
    half = box.width / 2 - 24
    for said, left in ((zero, box.left + 16), (ten, box.right - 16 - half)):
        ends = Box(left, box.bottom - 38, left + half, box.bottom - 4)
        at_left = left < box.middle.real
        _end(board, said, ends, "left" if at_left else "right")
    title = box.left + 22 + width_of(words["scale"], 23, bold=True)
    room = Room(y - 14 - box.top, TITLE_HIGH, title - start)
    _marks(board, latest(case.ratings), complex(start, y), wide, room)


def _end(board: Board, said: str, box: Box, side: str) -> None:
    fitted = fit([said], box.width, box.height, most=20, least=12)
    first = box.top + (0.98 if len(fitted.lines[0]) > 1 else 1.25) * fitted.size
    backwards = board.company.is_right_to_left
    anchor = "start" if (side == "left") != backwards else "end"
    for index, line in enumerate(fitted.lines[0]):
        x = box.left if side == "left" else box.right
        board.text(line, complex(x, first + 1.2 * index * fitted.size), fitted.size, anchor=anchor)


def _marks(board: Board, ratings: Sequence[Rating], start: Point, wide: float, room: Room) -> None:
    """Put a face with its name over each mark; who stands close to another stands higher."""
    radius = 27.0
    while radius > 13 and not _fits(ratings, wide, radius, room):
        radius -= 1.0
    rows, _ = _rows(ratings, wide, radius)
    step = 2 * radius + 22
    for rating, row in rows:
        mark = start + wide * rating.value / 10
        spot = mark - 1j * (radius + 34 + row * step)
        board.line([mark, (mark + spot) / 2, spot], Pen("", ROOM_LINE, 2.4, Role.ROOM))
    for number, (rating, row) in enumerate(rows):
        mark = start + wide * rating.value / 10
        spot = mark - 1j * (radius + 34 + row * step)
        board.paint(ellipse(mark, 8, 8), Pen("#f2bc4a", INK, 2.6))
        if rating.who in board.company.people:
            board.face(rating.who, spot, radius, number)
        name = board.company.name(rating.who)
        size = max(14.0, min(19.0, 0.8 * radius))
        board.name_plate(name, spot + 0.8j * radius, 4.2 * radius, size=size)


def _fits(ratings: Sequence[Rating], wide: float, radius: float, room: Room) -> bool:
    """Say whether all faces have room over the scale, and none covers its title."""
    rows, count = _rows(ratings, wide, radius)
    step = 2 * radius + 22
    under_title = [row for one, row in rows if wide * one.value / 10 - 2.2 * radius < room.title]
    most = max(under_title, default=-1) + 1
    return count * step <= room.height and most * step <= room.height - room.title_height


def _rows(
    ratings: Sequence[Rating], wide: float, radius: float
) -> tuple[list[tuple[Rating, int]], int]:
    """Return in which row over the scale everybody stands, and how many rows there are."""
    taken: list[tuple[float, int]] = []
    found = []
    for rating in sorted(ratings, key=lambda one: one.value):
        x = wide * rating.value / 10
        rows = {row for other, row in taken if abs(other - x) < 4.3 * radius}
        row = next(row for row in range(len(ratings)) if row not in rows)
        taken.append((x, row))
        found.append((rating, row))
    return found, 1 + max((row for _, row in found), default=0)
