"""Signs that tell something: a clock its time, a traffic light its lamp, a scale its number.

In: a symbol as it was asked for, and the language of what stands on it. Out: a picture of the
library with its hands, lamp, flag, days and writing in place, still in units.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from wnp.drawing.library.pictures import Asset, moved_shapes, picture
from wnp.drawing.shapes import Path, Pen, Shape, Text
from wnp.drawing.text_width import (
    LINE_HEIGHT,
    lines_from,
    runs_right_to_left,
    widest,
    with_soft_hyphens,
    wrap_balanced,
)
from wnp.geometry import Box, Outline, Point, box_around, turn
from wnp.lexicon import spoken
from wnp.lexicon.pictures import is_picture, picture_row
from wnp.model.scene import PlacedThing
from wnp.palette import INK

LARGE = frozenset(
    {"scale", "three-houses", "week", "traffic-light", "safety-circle", "people-circle"}
)
"""Signs that stand beside people, or are the whole picture."""
WITH_WORDS = {"worry-cloud": "worry-cloud-words"}
"""Symbols that have a file of their own with room for words."""
UNTOLD = frozenset({"", "all", "hands"})
"""Layers that are seen while a sign tells nothing in particular."""
LARGEST, SMALLEST = 30.0, 11.0
"""Sizes of writing, in units."""
HANDS = ((17.0, 4.6), (27.0, 3.6))
"""Length and width of the hands of a clock: hours, minutes."""
FLAG_WITH_WORDS = 1.5
DAY_SHARE = 0.42
"""How large a heart is in a cell of the week, beside the symbol."""


def sign_of(symbol: PlacedThing, language: str) -> Asset:
    """Return the picture of a symbol with what it tells and what stands on it."""
    return _sign(symbol.name, symbol.state, " ".join(symbol.words.split()), spoken(language))


def words_fit(symbol: PlacedThing) -> bool:
    """Say whether the words of a symbol find room on it."""
    if not symbol.words or not is_picture("symbols", symbol.name):
        return True
    area = _asset(symbol.name, symbol.words).area("writing")
    return area is None or bool(_lines(" ".join(symbol.words.split()), _box(area)))


@lru_cache(maxsize=256)
def _sign(name: str, state: str, words: str, language: str) -> Asset:
    asset = _asset(name, words)
    layers = [layer for layer in asset.layers if _is_seen(layer[0], state, asset)]
    told = TELLERS[name](asset, state, words) if name in TELLERS and state else ()
    written = _titles(asset, name, language) + _words(asset, words)
    added = (*told, *written)
    return Asset(
        asset.kind, asset.name, asset.box, (*layers, ("", added)) if added else tuple(layers),
        asset.anchors,
    )  # fmt: skip


def _asset(name: str, words: str) -> Asset:
    return picture("symbols", WITH_WORDS.get(name, name) if words else name)


def _is_seen(layer: str, state: str, asset: Asset) -> bool:
    if not state:
        return layer in UNTOLD
    return not layer or layer == state


def _time_told(asset: Asset, state: str, words: str) -> tuple[Shape, ...]:
    """Return the hands of a clock: `18:30`."""
    hour, minute = (int(part) for part in state.split(":"))
    angles = (30 * hour + minute / 2, 6 * minute)
    return tuple(
        Path((_line(0j, -1j * length * turn(angle)),), Pen("", INK, width / 3.6))
        for angle, (length, width) in zip(angles, HANDS, strict=True)
    )


def _line(start: complex, end: complex) -> Outline:
    step = (end - start) / 3
    return Outline(start, ((start + step, start + 2 * step, end),), closed=False)


def _days_told(asset: Asset, state: str, words: str) -> tuple[Shape, ...]:
    """Return a heart in the cell of each day: `mon+wed`."""
    heart = picture("symbols", "heart")
    spots = [asset.anchor(f"day-{DAYS.index(day) + 1}") for day in state.split("+")]
    return tuple(
        shape
        for spot in spots
        if spot is not None
        for shape in moved_shapes(heart.shapes, _placed(spot, DAY_SHARE))
    )


def _placed(spot: Point, share: float) -> Callable[[Point], Point]:
    return lambda point: spot + share * point


def _step_told(asset: Asset, state: str, words: str) -> tuple[Shape, ...]:
    """Return a flag, with the words on it, on a stone of the scale: `6`."""
    spot = asset.anchor(f"step-{state}")
    if spot is None:
        return ()
    size = FLAG_WITH_WORDS if words else 1.0
    flag = picture("symbols", "scale-flag").moved(lambda point: spot + size * point - 14j)
    return (*flag.shapes, *(_written(words, flag.area("writing")) if words else ()))


DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TELLERS: dict[str, Callable[[Asset, str, str], tuple[Shape, ...]]] = {
    "clock": _time_told,
    "week": _days_told,
    "scale": _step_told,
}
"""What a sign shows besides its layers, by its name."""


def _titles(asset: Asset, name: str, language: str) -> tuple[Text, ...]:
    """Return what always stands on a sign: names of houses, days of the week."""
    titles: Sequence[str] = picture_row("symbols", name).get(f"{language}_writing", ())
    return tuple(
        text
        for number, title in enumerate(titles, 1)
        for text in _written(title, asset.area(f"writing-{number}"))
    )


def _words(asset: Asset, words: str) -> tuple[Text, ...]:
    """Return an author's words on a sign, in the area for them or else in its middle."""
    if not words:
        return ()
    return _written(words, asset.area("writing"))


def _written(words: str, area: Outline | None) -> tuple[Text, ...]:
    if area is None:
        return ()
    box = _box(area)
    found = _lines(words, box) or (SMALLEST, (words,))
    size, lines = found
    top = box.middle.imag - LINE_HEIGHT * size * len(lines) / 2
    backwards = runs_right_to_left(words)
    return tuple(
        Text(line, complex(box.middle.real, y), size, INK, bold=True, right_to_left=backwards)
        for line, y in zip(lines, lines_from(top, len(lines), size), strict=True)
    )


def _box(area: Outline) -> Box:
    return box_around([area.start, *(point for part in area.segments for point in part)])


def _lines(words: str, box: Box) -> tuple[float, tuple[str, ...]] | None:
    """Return the largest size at which words fit into a box, and their lines there."""
    size = min(LARGEST, box.height / LINE_HEIGHT)
    while size >= SMALLEST:
        for text in dict.fromkeys((words, with_soft_hyphens(words))):
            lines = wrap_balanced(text, size, box.width, bold=True)
            high = LINE_HEIGHT * size * len(lines)
            if high <= box.height + 1 and widest(lines, size, bold=True) <= box.width:
                return size, lines
        size -= 1.0
    return None
