"""A Safety House: who lives in it, who visits, who stays outside, its rules, and the way to it.

The child stands on the stone it named. Where nobody may see who stays outside, nothing tells of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.ink import ellipse
from wnp.drawing.scenes.houses import GRASS, SKY
from wnp.drawing.shapes import Drawing, Pen
from wnp.drawing.tools.board import (
    HEIGHT,
    WIDTH,
    Board,
    Company,
    fit,
    sentences,
    soft_box,
    straight,
)
from wnp.geometry import Box, smooth_line
from wnp.model.tools import SafetyHouse, ZoneItem
from wnp.palette import INK, PAPER, ROOM_LINE, Role

WALL, ROOF, DOOR = "#f6e3bd", "#cf8a6c", "#c98d5c"
RED = "#c8503f"
READ = 16.0
"""The smallest writing: 9 points where the sheet is A4."""
LEAST_ROW = 50.0
"""A row for somebody holds two lines of the smallest writing; who has no room is in the list."""
HIGHEST_ROW = 124.0
"""Who is alone in a part of the house stands at its top, so that more can be written below."""
HOUSE = Box(604, 292, 1150, 674)
ROOF_TOP = 30.0
STONES = tuple(complex(66 + 86.5 * step, 752 - 4.2 * max(0, step - 6) ** 2) for step in range(11))
"""Where the stones of the path lie, from the start to the door."""


def draw_safety_house(house: SafetyHouse, company: Company, *, red: bool = True) -> Drawing:
    """Draw a Safety House; without `red` there is no place for those who stay outside."""
    board = Board(company, SKY)
    _meadow(board)
    _walls(board)
    words = company.words["safety_house"]
    _rules(board, house, words["rules"])
    inside = Box(HOUSE.left + 26, HOUSE.top + 14, HOUSE.right - 26, HOUSE.bottom - 108)
    _people(board, house.of("inside"), inside, words["inside"], "#8a4b1d")
    visitors = Box(248 if red else 40, 60, 560, 600)
    board.paint(soft_box(visitors, 40), Pen("#f3f8ea", "#7fae62", 3.4, Role.ROOM))
    _people(board, house.of("visitors"), visitors.grown(-20), words["visitors"], "#3f6d33")
    if red:
        _red_circle(board, house.of("red"), words["red"])
    _path(board, house)
    return board.finished(words["title"], describe_safety_house(house, company, red=red))


def describe_safety_house(house: SafetyHouse, company: Company, *, red: bool = True) -> str:
    """Return who is where in the house, its rules and where the child stands."""
    words, empty = company.words["safety_house"], company.words["houses"]["empty"]
    told = []
    for zone in ("inside", "visitors", "rules", *(("red",) if red else ())):
        said = " · ".join(said_of(item, company) for item in house.of(zone))
        told.append(f"{words[zone]} {said or empty}" if words[zone].endswith("?")
                    else f"{words[zone]}: {said or empty}")  # fmt: skip
    if house.path is not None:
        told.append(here(house, company))
    return sentences(told)


def here(house: SafetyHouse, company: Company) -> str:
    """Return where on the path the child stands, in words."""
    words = company.words["safety_house"]
    value = shown(house.path or 0)
    if house.child in company.people:
        return str(words["here"]).format(name=company.name(house.child), value=value)
    return str(words["here_nobody"]).format(value=value)


def shown(value: float) -> str:
    """Return a place on the scale as it is printed; halves have a sign of their own."""
    return f"{int(value) or ''}½" if value % 1 else str(int(value))


def said_of(item: ZoneItem, company: Company) -> str:
    """Return who it is and what they do there, in one line."""
    what = " ".join(part for part in (item.words, f"({item.when})" if item.when else "") if part)
    who = company.name(item.who)
    return f"{who}: {what}" if who and what else who or what


def _meadow(board: Board) -> None:
    steps = [WIDTH * share / 8 for share in range(9)]
    wave = [complex(x, 640 + (8 if place % 2 else -6)) for place, x in enumerate(steps)]
    ends = [complex(WIDTH + 10, HEIGHT), complex(-10, HEIGHT)]
    outline = smooth_line([*wave, *ends], corners=frozenset({0, 8, 9, 10}))
    board.paint(outline, Pen(GRASS, ROOM_LINE, 3.0, Role.ROOM))


def _walls(board: Board) -> None:
    middle = HOUSE.middle.real
    board.sheet(Box(1010, 60, 1064, HOUSE.top), ROOF, corner=4)
    board.sheet(HOUSE, WALL, corner=6)
    slope = [
        complex(HOUSE.left - 34, HOUSE.top + 6), complex(middle - 150, ROOF_TOP),
        complex(middle + 150, ROOF_TOP), complex(HOUSE.right + 34, HOUSE.top + 6),
    ]  # fmt: skip
    board.paint(straight(slope), Pen(ROOF, ROOM_LINE, 3.4, Role.ROOM))
    door = Box(900, HOUSE.bottom - 96, 976, HOUSE.bottom + 2)
    board.sheet(door, DOOR, corner=14)
    board.paint(ellipse(complex(960, HOUSE.bottom - 46), 5, 5), Pen("#fff4df", INK, 2.0))
    for x in (650, 1040):
        board.sheet(Box(x, HOUSE.bottom - 88, x + 66, HOUSE.bottom - 24), "#d9edf3", corner=6)


def _rules(board: Board, house: SafetyHouse, title: str) -> None:
    middle = HOUSE.middle.real
    head = Box(middle - 130, ROOF_TOP + 10, middle + 130, ROOF_TOP + 50)
    board.title(title, head, most=28, colour=INK)
    sheet = Box(middle - 196, ROOF_TOP + 56, middle + 196, HOUSE.top - 12)
    board.paint(soft_box(sheet, 14), Pen(PAPER, ROOM_LINE, 2.6, Role.ROOM))
    rules = [item.words or board.company.name(item.who) for item in house.of("rules")]
    box = Box(sheet.left + 14, sheet.top + 10, sheet.right - 12, sheet.bottom - 10)
    board.write(rules, box, most=26, least=READ, bullet="#8a4b1d")


def _people(board: Board, items: Sequence[ZoneItem], box: Box, title: str, colour: str) -> None:
    """Write a heading and under it the faces, each with what they do there."""
    head = Box(box.left, box.top, box.right, box.top + 40)
    board.title(title, head, most=26, colour=colour)
    room = Box(box.left, head.bottom + 8, box.right, box.bottom)
    if not items:
        _empty_places(board, room)
        return
    columns = 2 if room.width > 420 and len(items) > 1 else 1
    shown = items[: columns * int(room.height / LEAST_ROW)]
    if len(shown) < len(items):
        board.left_out += len(items) - len(shown)
        board.text("…", complex(room.middle.real, room.bottom + 6), 26, bold=True)
    rows = -(-len(shown) // columns)
    wide, high = room.width / columns, min(HIGHEST_ROW, room.height / rows)
    radius = min(46.0, 0.42 * high)
    for place, item in enumerate(shown):
        left = room.left + (place % columns) * wide
        top = room.top + (place // columns) * high
        _person(board, item, Box(left, top, left + wide, top + high), radius, place)


def _person(board: Board, item: ZoneItem, box: Box, radius: float, number: int) -> None:
    name = board.company.name(item.who)
    text_left = box.left
    if item.who in board.company.people:
        middle = complex(box.left + radius + 2, box.middle.imag)
        if board.company.is_right_to_left:
            middle = complex(box.right - radius - 2, box.middle.imag)
        board.face(item.who, middle, radius, number)
        text_left = box.left + 2 * radius + 14
    what = said_of(item, board.company) if name else item.words
    words = Box(text_left, box.top + 4, box.right - 8, box.bottom - 4)
    if board.company.is_right_to_left:
        words = Box(box.left + 8, words.top, box.right - (text_left - box.left), words.bottom)
    if fit([what], words.width, words.height, most=23, least=READ).height > words.height:
        board.left_out += 1
        what = f"{name or what.split()[0]} …"
    board.write([what], _centred(words, what), most=23, least=READ)


def _centred(box: Box, words: str) -> Box:
    high = fit([words], box.width, box.height, most=23, least=READ).height
    top = max(box.top, box.middle.imag - high / 2)
    return Box(box.left, top, box.right, top + max(high + 1, box.bottom - top))


def _empty_places(board: Board, room: Box) -> None:
    count = 4 if room.width > 420 else 1 if room.width < 200 else 2
    radius = min(40.0, 0.22 * room.height)
    for place in range(count):
        x = room.left + room.width * (place + 0.5) / count
        board.empty_face(complex(x, room.top + radius + 6), radius)
    board.rule(Box(room.left, room.top + 2 * radius + 4, room.right, room.bottom))


def _red_circle(board: Board, items: Sequence[ZoneItem], title: str) -> None:
    middle, radius = complex(130, 330), 102.0
    pen = Pen("#fdf1ee", RED, 5.0, dashes=(12.0, 11.0))
    board.title(title, Box(26, 140, 236, 214), most=25, colour=RED)
    board.paint(ellipse(middle, radius, radius), pen)
    box = Box(middle.real - 74, middle.imag - 62, middle.real + 74, middle.imag + 62)
    said = [said_of(item, board.company) for item in items]
    board.write(said, box, most=24, least=READ, middle=True)


def _path(board: Board, house: SafetyHouse) -> None:
    words = board.company.words["safety_house"]
    for step, stone in enumerate(STONES):
        board.paint(ellipse(stone, 37, 17), Pen("#eadfca", ROOM_LINE, 3.0, Role.ROOM))
        board.text(str(step), stone + 8j, 24, bold=True)
    board.title(words["start"], Box(24, 779, 330, 812), most=19)
    board.title(words["door"], Box(860, 779, 1170, 812), most=19)
    if house.path is None:
        board.title(words["mark_here"], Box(340, 779, 850, 812), most=19)
        return
    low = int(house.path)
    along = house.path - low
    stone = STONES[low] if low == 10 else STONES[low] + (STONES[low + 1] - STONES[low]) * along
    if house.child in board.company.people:
        board.figure(house.child, stone - 8j, 150, "wave")
    else:
        board.symbol("star", stone - 44j, 56)
    board.title(here(house, board.company), Box(340, 779, 850, 812), most=22)
