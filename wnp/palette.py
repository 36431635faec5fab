"""The colours of the house, what each is for, and what the three print modes make of them.

Names and values follow the illustration guide: warm dark ink, pastel rooms, clothes that stay apart
in grey. A colour is a text such as `#33261f`.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache


class Mode(StrEnum):
    """How a picture is printed; geometry never depends on it."""

    COLOUR = "colour"
    INK_SAVING = "ink-saving"
    LINES = "lines"


class Role(StrEnum):
    """What a painted shape is, so that a print mode knows what to make of it."""

    FIGURE = "figure"
    """People, what they wear and hold, bubbles, symbols: fills and dark outlines."""
    PATTERN = "pattern"
    """Stripes, dots, checks on clothes and quilts: outlines only in the colouring page."""
    ROOM = "room"
    """Everything behind the people: pastel fills and thin brown lines."""
    DECOR = "decor"
    """Wall patterns, shadows and shine: gone in the colouring page."""
    BLUSH = "blush"
    """Red cheeks: only in colour, they would be stains in grey. Their lines stay, in grey."""
    MARK = "mark"
    """Pupils, highlights, tears, writing: stays as it is, in grey where grey is asked."""


INK = "#33261f"
PAPER = "#fffdf8"
ROOM_LINE = "#8f7766"
LINES_INK = "#2a2a2a"
LINES_ROOM = "#555555"
CHEEK_LINE = 92.0
"""The grey of the strokes that stand for red cheeks."""

CLOTHES = {
    "cream": "#fff4df",
    "white": "#fffdf8",
    "red": "#c8503f",
    "coral": "#f0957d",
    "mustard": "#f2bc4a",
    "orange": "#e58a35",
    "teal": "#2f8c88",
    "mint": "#a9d6c3",
    "sky": "#9ccbe4",
    "blue": "#4c82b8",
    "navy": "#35486e",
    "plum": "#7c4f80",
    "lilac": "#c9b2dc",
    "leaf": "#7fae62",
    "forest": "#47735a",
    "brown": "#96683f",
    "sand": "#ddb98a",
    "grey": "#a9a39c",
    "dark": "#4a4242",
    "pink": "#f3b9b4",
}
SKIN = {
    "s1": "#fbe3d0",
    "s2": "#f5cfad",
    "s3": "#ebbe93",
    "s4": "#e0ac80",
    "s5": "#c68e60",
    "s6": "#b57e52",
    "s7": "#a87049",
    "s8": "#8e5f44",
    "s9": "#7b503a",
}
HAIR = {
    "black": "#3a312e",
    "dark": "#5e4030",
    "brown": "#8c5a36",
    "chestnut": "#a5552f",
    "blond": "#e8c067",
    "red": "#cf6a34",
    "grey": "#b8b2aa",
    "white": "#ede8e0",
    "silver": "#d3cec6",
    "teal": "#4f9ea0",
    "blue": "#4a76ab",
    "green": "#6f9a58",
    "pink": "#e39aa6",
    "purple": "#8a649c",
}
DYED_HAIR = frozenset({"teal", "blue", "green", "pink", "purple"})
"""Hair colours that nobody is born with."""
SHADE = "#5a2e1e"
BLUSH = "#e2593f"
MOUTH = "#8c3b34"
TONGUE = "#e88b7c"
TEAR = "#bfe1f2"
TEAR_LINE = "#4c7fa6"
SILHOUETTE = "#a9a39c"


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=1024)
def mix(colour: str, other: str, share: float) -> str:
    """Return the colour with a share (0 to 1) of the other one in it."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


@lru_cache(maxsize=1024)
def grey_of(colour: str) -> int:
    """Return the printed brightness of a colour, 0 (black) to 255."""
    red, green, blue = channels(colour)
    return round(0.299 * red + 0.587 * green + 0.114 * blue)


def _grey(value: float) -> str:
    level = f"{round(min(255.0, max(0.0, value))):02x}"
    return f"#{level * 3}"


@lru_cache(maxsize=1024)
def fill_in(colour: str, role: Role, mode: Mode) -> str:
    """Return what a fill becomes in a print mode; an empty text is "no fill"."""
    if mode is Mode.COLOUR or not colour:
        return colour
    if role is Role.BLUSH:
        return ""
    if mode is Mode.LINES:
        if role in (Role.PATTERN, Role.DECOR):
            return ""
        return colour if role is Role.MARK else "#ffffff"
    grey = grey_of(colour)
    if role in (Role.ROOM, Role.DECOR):
        return _grey(255 - 0.34 * (255 - grey))
    return _grey(255 * (grey / 255) ** 0.8)


@lru_cache(maxsize=1024)
def line_in(colour: str, role: Role, mode: Mode) -> str:
    """Return what a line becomes in a print mode; an empty text is "no line"."""
    if mode is Mode.COLOUR or not colour:
        return colour
    if mode is Mode.LINES:
        if role is Role.DECOR:
            return ""
        return LINES_ROOM if role in (Role.ROOM, Role.BLUSH) else LINES_INK
    if role is Role.BLUSH:
        return _grey(CHEEK_LINE)
    grey = grey_of(colour)
    return _grey(max(150, grey)) if role is Role.ROOM else _grey(255 * (grey / 255) ** 0.8)
