"""The way from today to the goal: stones along a path, each with what comes there.

For a child the stones are the same, in the words written for it; it stands at the beginning.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sin, tau

from wnp.drawing.ink import ellipse
from wnp.drawing.scenes.houses import GRASS, SKY
from wnp.drawing.shapes import Drawing, Pen
from wnp.drawing.tools.board import HEIGHT, WIDTH, Board, Company, fit, sentences, soft_box
from wnp.geometry import Box, Outline, Point, smooth_line
from wnp.palette import PAPER, ROOM_LINE, Role
from wnp.values import Value

MOST, FEWEST = 8, 3
"""Stones on one picture; more of them, or long words, take a second one."""
READ = 16.0
"""The smallest writing: 9 points where the sheet is A4."""
EMPTY_STONES = 5
FROM, TO = 150.0, 1040.0
STEPS = 48
WIDE = 54.0


class Stone(Value, frozen=True):
    """One step of the way: when or where on the scale, and what."""

    words: str
    above: str = ""
    """A date, or a stretch of the scale such as “3–5”."""


def stretches_of(stones: Sequence[Stone]) -> tuple[tuple[Stone, ...], ...]:
    """Return the stones of each picture: as few pictures as hold all words in letters to read."""
    if not stones:
        return ((),)
    for most in range(MOST, FEWEST - 1, -1):
        count = -(-len(stones) // most)
        ends = [len(stones) * place // count for place in range(count + 1)]
        parts = tuple(tuple(stones[start:end]) for start, end in pairwise(ends))
        if all(map(_all_fit, parts)):
            break
    return parts


def _all_fit(stones: Sequence[Stone]) -> bool:
    spots = _spots(len(stones), backwards=False)
    return all(
        fit([stone.words], room.width, room.height, most=READ, least=READ).height <= room.height
        for number, (stone, spot) in enumerate(zip(stones, spots, strict=True))
        for room in (_room_for_words(stone, _card_box(spot, number, len(stones))),)
    )


def draw_way(
    stones: Sequence[Stone], company: Company, *, title: str, walker: str = "", today: str = "",
    first: int = 1,
) -> Drawing:  # fmt: skip
    """Draw a path with a card for each stone; without stones, with cards to fill in.

    `first` is the number of the first stone, where others stand on pictures before this one.
    """
    board = Board(company, SKY)
    backwards = company.is_right_to_left
    _meadow(board)
    shown = tuple(stones[:MOST]) or (Stone(""),) * EMPTY_STONES
    board.left_out += max(0, len(stones) - MOST)
    path = [_on_path(place / STEPS, backwards=backwards) for place in range(STEPS + 1)]
    board.paint(_road(path), Pen("#f1e4c6", ROOM_LINE, 3.0, Role.ROOM))
    words = company.words["path"]
    _goal(board, _on_path(1.0, backwards=backwards), words["goal"])
    spots = _spots(len(shown), backwards=backwards)
    for number, (stone, spot) in enumerate(zip(shown, spots, strict=True)):
        _card(board, stone, spot, number, len(shown))
    for number, spot in enumerate(spots):
        board.paint(ellipse(spot, 33, 25), Pen("#fffdf8", ROOM_LINE, 3.4, Role.ROOM))
        board.text(str(number + first), spot + 9j, 26, bold=True)
    _start(board, _on_path(0.02, backwards=backwards), walker, today or words["start"])
    return board.finished(title, describe_way(stones, today, company, first=first))


def _spots(count: int, *, backwards: bool) -> list[Point]:
    return [_on_path(0.13 + 0.74 * (place + 0.5) / count, backwards=backwards)
            for place in range(count)]  # fmt: skip


def describe_way(stones: Sequence[Stone], today: str, company: Company, *, first: int = 1) -> str:
    """Return the steps of the way in their order."""
    words = company.words["path"]
    told = [today] + [
        f"{number}: {stone.above + ', ' if stone.above else ''}{stone.words}"
        for number, stone in enumerate(stones, first)
    ]
    return sentences(told if stones else [words["write"]])


def _meadow(board: Board) -> None:
    steps = [WIDTH * share / 8 for share in range(9)]
    wave = [complex(x, 300 - 14 * place + (10 if place % 2 else -8))
            for place, x in enumerate(steps)]  # fmt: skip
    ends = [complex(WIDTH + 10, HEIGHT), complex(-10, HEIGHT)]
    outline = smooth_line([*wave, *ends], corners=frozenset({0, 8, 9, 10}))
    board.paint(outline, Pen(GRASS, ROOM_LINE, 3.0, Role.ROOM))


def _road(path: Sequence[Point]) -> Outline:
    """Return the road along a path, as an outline that can be coloured in."""
    half = 0.5j * WIDE
    rows = [(one, (after - one) / abs(after - one)) for one, after in pairwise(path)]
    rows.append((path[-1], rows[-1][1]))
    over = [one - half * along for one, along in rows]
    under = [one + half * along for one, along in rows]
    return smooth_line([*over, *reversed(under)])


def _on_path(share: float, *, backwards: bool) -> Point:
    x = FROM + (TO - FROM) * share
    y = 470 - 60 * share + 34 * sin(tau * 1.5 * share)
    return complex(WIDTH - x if backwards else x, y)


def _goal(board: Board, spot: Point, words: str) -> None:
    board.symbol("sun", spot + complex(30, -312), 90)
    board.symbol("house", spot + complex(34, -66), 150)
    box = Box(spot.real - 56, spot.imag + 32, spot.real + 124, spot.imag + 68)
    board.title(words, box, most=26)


def _start(board: Board, spot: Point, walker: str, words: str) -> None:
    if walker in board.company.people:
        board.figure(walker, spot + 12j, 190, "front")
    else:
        board.paint(ellipse(spot - 8j, 20, 20), Pen("#f2bc4a", ROOM_LINE, 3.4, Role.ROOM))
    box = Box(spot.real - 112, spot.imag + 36, spot.real + 112, spot.imag + 96)
    board.title(words, box, most=24)


def _card(board: Board, stone: Stone, spot: Point, number: int, count: int) -> None:
    """Lay a card over or under a stone by turns."""
    box = _card_box(spot, number, count)
    edge = box.bottom if number % 2 == 0 else box.top
    board.line([complex(spot.real, edge), (complex(spot.real, edge) + spot) / 2, spot],
               Pen("", ROOM_LINE, 3.0, Role.ROOM))  # fmt: skip
    board.paint(soft_box(box, 16), Pen(PAPER, ROOM_LINE, 3.0, Role.ROOM))
    inside = _room_for_words(stone, box)
    if stone.above:
        head = Box(inside.left, box.top + 12, inside.right, box.top + 46)
        board.title(stone.above, head, most=22, colour="#8a4b1d")
    board.write([stone.words] if stone.words else [], inside, most=27, least=READ)


def _room_for_words(stone: Stone, box: Box) -> Box:
    top = box.top + (52 if stone.above else 12)
    return Box(box.left + 16, top, box.right - 14, box.bottom - 12)


def _card_box(spot: Point, number: int, count: int) -> Box:
    """Return where a card lies: over its stone, or under it."""
    step = (TO - FROM) * 0.74 / count
    wide = min(330.0, 2 * step - 22) if count > 2 else 360.0
    over = number % 2 == 0
    high = min(250.0, spot.imag - 116) if over else min(250.0, 786 - spot.imag - 76)
    top = spot.imag - 62 - high if over else spot.imag + 66
    left = min(max(spot.real - wide / 2, 34), 1166 - wide)
    return Box(left, top, left + wide, top + high)
