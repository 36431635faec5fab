"""Free symbols, things on the wall, and names under people: what floats, and where it finds room.

In: what is asked for, where the heads and bubbles are. Out: things laid on the page, labels.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from wnp.drawing.bubbles.outlines import rounded
from wnp.drawing.ink import STILL, Brush
from wnp.drawing.library.laying import Thing, thing_of
from wnp.drawing.library.pictures import Asset, Setting, picture
from wnp.drawing.scenes.layout import kept_apart
from wnp.drawing.scenes.rooms import INSET, Panel, room_boxes
from wnp.drawing.shapes import Shape, Text
from wnp.drawing.staging.signs import LARGE, sign_of
from wnp.drawing.staging.units import Seen
from wnp.drawing.text_width import width_of
from wnp.geometry import Box, Point
from wnp.lexicon.pictures import is_picture, picture_row
from wnp.model.scene import PlacedThing
from wnp.palette import INK, PAPER
from wnp.values import Value, replace

SYMBOL_SIZE = 1.3
"""Pixels a unit: symbols are as large in every picture."""
SMALLER = (0.7, 0.5)
"""Shares of that size for symbols that would hide a face otherwise."""
LABEL_SIZE = 34.0
LABEL_HEIGHT = 50.0
ABOVE_HEAD = 31.0
"""From the top of a head to the middle of the name above it."""
SIGN_SCALE = 6.0
SIGN_GAP = 40.0
"""Most pixels a unit of a sign that is the whole picture, and the air between two of them."""
HANGING = {"hangs": True}
"""What is not in the library, such as a child's own drawing, hangs."""
BOARD_ENDS, BOARD_PEN = 18.0, 0.7
"""How much longer a board is than what stands on it, and its line in pens of people."""
TOP_SHARES = (0.5, 0.3, 0.7, 0.14, 0.86)
SPOT_SHARES = {"left": 0.13, "middle": 0.5, "right": 0.87, "top": 0.5}


class Sky(Value, frozen=True):
    """What symbols must heed."""

    panel: Panel
    setting: Setting
    seen: tuple[Seen, ...]
    bubbles: tuple[Box, ...]
    angry: frozenset[str] = frozenset()
    language: str = "de"

    @property
    def area(self) -> Box:
        """Where symbols may be."""
        return self.panel.area.grown(-18)


def place_symbols(symbols: Sequence[PlacedThing], sky: Sky) -> tuple[Thing, ...]:
    """Find room for each symbol; one after the other, each clear of those before it.

    Large signs are no business of this one where there are people: they stand beside them.
    """
    shown = [one for one in symbols if is_picture("symbols", one.name)]
    wanted = [one for one in shown for _ in range(one.count)]
    if sky.seen:
        wanted = [one for one in wanted if one.name not in LARGE]
    elif wanted and (sky.setting.name == "plain" or any(one.name in LARGE for one in wanted)):
        return _filling([sign_of(one, sky.language) for one in wanted], sky)
    placed: list[Thing] = []
    for symbol in wanted:
        asset = sign_of(symbol, sky.language)
        placed.append(_best(asset, symbol, sky, [thing.page_box for thing in placed]))
    return tuple(placed)


def _filling(signs: Sequence[Asset], sky: Sky) -> tuple[Thing, ...]:
    """Let signs be the whole picture: in as many columns as make them largest."""
    area, count = sky.area.grown(-24), len(signs)
    cells = {columns: _cell(area, columns, count) for columns in range(1, count + 1)}
    columns = max(cells, key=lambda each: min(_scale_in(cells[each], sign) for sign in signs))
    cell, rows = cells[columns], math.ceil(count / columns)
    step = cell + complex(SIGN_GAP, SIGN_GAP)
    placed = []
    for index, sign in enumerate(signs):
        row, column = divmod(index, columns)
        in_row = min(columns, count - row * columns)
        off = complex((column - (in_row - 1) / 2) * step.real, (row - (rows - 1) / 2) * step.imag)
        scale = _scale_in(cell, sign)
        pen = min(1.8, 0.75 * scale / SYMBOL_SIZE)
        middle = area.middle + off - scale * sign.box.middle
        placed.append(thing_of(sign, scale, middle, pen=pen))
    return tuple(placed)


def _cell(area: Box, columns: int, count: int) -> complex:
    """Return the size of a cell where so many signs stand in so many columns."""
    rows = math.ceil(count / columns)
    return complex(
        (area.width - SIGN_GAP * (columns - 1)) / columns,
        (area.height - SIGN_GAP * (rows - 1)) / rows,
    )


def _scale_in(cell: complex, sign: Asset) -> float:
    return min(SIGN_SCALE, cell.real / sign.box.width, cell.imag / sign.box.height)


def symbol_size(panel: Panel) -> float:
    """Return the pixels a unit of a symbol: as many in every picture, fewer in a small place."""
    return SYMBOL_SIZE * min(1.0, max(0.5, min(panel.size, panel.width / 760)))


def _best(asset: Asset, symbol: PlacedThing, sky: Sky, taken: Sequence[Box]) -> Thing:
    """Return the symbol where it costs least, smaller where it would hide a face."""
    whole = symbol_size(sky.panel)
    sizes = [whole, *(share * whole for share in SMALLER if sky.seen)]
    for size in sizes:
        found = _cheapest(asset, symbol, sky, taken, size)
        if not any(found.page_box.overlap(one.face) for one in sky.seen):
            return found
    return found


def _cheapest(
    asset: Asset, symbol: PlacedThing, sky: Sky, taken: Sequence[Box], size: float
) -> Thing:
    """Return the symbol of a size at the cheapest of its candidates."""
    width, height = asset.box.width * size, asset.box.height * size
    wanted = _wanted(symbol, sky, width, height)
    furnished = room_boxes(sky.setting, sky.panel)
    # What belongs to nobody may go where the wall is free.
    dislike = 0.002 if symbol.beside or symbol.name == "quarrel" else 0.02

    def cost(point: Point) -> float:
        box = Box(
            point.real - width / 2, point.imag - height / 2,
            point.real + width / 2, point.imag + height / 2,
        )  # fmt: skip
        near = box.grown(6)
        hidden = sum(near.overlap(one.head) for one in sky.seen)
        hidden += sum(near.overlap(other) for other in (*sky.bubbles, *taken))
        soft = sum(box.overlap(hand) for one in sky.seen for hand in one.hands)
        crowded = dislike * sum(box.overlap(other) for other in furnished)
        outside = 0.0 if sky.area.holds(box) else 1e6
        return 14 * hidden + 4 * soft + crowded + outside + far(point)

    def far(point: Point) -> float:
        return min(abs(point - aim) + penalty for aim, penalty in wanted)

    points = [aim + off for aim, _ in wanted for off in _ring(width, height)]
    best = (math.inf, 0.0, 0.0)
    for point in sorted(points, key=far):
        if far(point) > best[0] + 1:  # the farther ones cost more still
            break
        best = min(best, (round(cost(point), 3), point.imag, point.real))
    found = complex(best[2], best[1])
    middle = asset.box.middle
    return thing_of(asset, size, found - size * middle)


def _ring(width: float, height: float) -> list[Point]:
    """Return small moves round a wish, the nearest first."""
    moves = [0j]
    for radius in (0.3, 0.6, 1.0, 1.5):
        for step in range(12):
            angle = math.tau * step / 12
            moves.append(
                complex(radius * width * math.cos(angle), radius * height * math.sin(angle))
            )
    return moves


def _wanted(
    symbol: PlacedThing, sky: Sky, width: float, height: float
) -> list[tuple[Point, float]]:
    """Return where a symbol would like to be, each with what choosing it costs."""
    near = [one for one in sky.seen if one.who in symbol.beside.split("+")]
    if symbol.name == "quarrel" and not near:
        near = [one for one in sky.seen if one.who in sky.angry][:2]
        near = near if len(near) == 2 else list(sky.seen[:2])
    if len(near) >= 2:
        first, second = near[0].middle, near[1].middle
        between = (first + second) / 2
        clear = abs(first.real - second.real) > near[0].head.width / 2 + near[1].head.width / 2 + (
            width
        )
        top = min(near[0].head.top, near[1].head.top) - height / 2 - 8
        return [(between, 0.0 if clear else 90.0), (complex(between.real, top), 40.0)]
    if near:
        return _near_head(near[0], width, height)
    return _in_room(symbol, sky, height)


def _near_head(one: Seen, width: float, height: float) -> list[tuple[Point, float]]:
    head = one.head
    above = complex(one.middle.real, head.top - height / 2 - 12)
    beside = 0.5 * width + 14
    return [
        (above, 0.0),
        (above + 0.55 * width, 30.0),
        (above - 0.55 * width, 30.0),
        (complex(head.right + beside, one.middle.imag - 0.3 * head.height), 60.0),
        (complex(head.left - beside, one.middle.imag - 0.3 * head.height), 60.0),
    ]


def _in_room(symbol: PlacedThing, sky: Sky, height: float) -> list[tuple[Point, float]]:
    panel = sky.panel
    top = sky.area.top + height / 2 + 14
    seat = sky.setting.seat(symbol.beside)
    if seat or symbol.beside in ("door", "window"):
        x = panel.at(seat.at) if seat else 0.9 * panel.width
        floor = panel.ground(sky.setting.horizon)
        return [(complex(x, floor - up * panel.room_scale), cost)
                for up, cost in ((190, 0.0), (290, 30.0))]  # fmt: skip
    if symbol.beside in SPOT_SHARES:
        return [(complex(panel.width * SPOT_SHARES[symbol.beside], top + 40), 0.0)]
    middle = sum(one.middle.real for one in sky.seen) / len(sky.seen) if sky.seen else 600.0
    if 0 < len(sky.seen) <= 2 and not symbol.beside:
        heads = [one.head for one in sky.seen]
        right = max(head.right for head in heads) + 70
        left = min(head.left for head in heads) - 70
        y = min(head.top for head in heads) - 10
        return [(complex(right, y), 0.0), (complex(left, y), 20.0)]
    return [
        (complex(panel.width * share, top + 30), 0.1 * abs(panel.width * share - middle))
        for share in TOP_SHARES
    ]


def place_on_wall(things: Sequence[Asset], sky: Sky) -> tuple[Thing, ...]:
    """Hang or set things where no person uses them: on the wall, on a shelf, in the sky."""
    placed: list[Thing] = []
    floor = sky.panel.ground(sky.setting.horizon)
    furnished = room_boxes(sky.setting, sky.panel)
    for index, asset in enumerate(things):
        shares = (0.5, 0.3, 0.7, 0.4, 0.6, 0.15, 0.85)
        points = [
            complex(sky.panel.width * share, floor - up * sky.panel.room_scale)
            for share in (*shares[index:], *shares[:index])
            for up in (250, 190, 310)
        ]
        scale = sky.panel.room_scale

        def hidden(point: Point, asset: Asset = asset, scale: float = scale) -> float:
            """Return how much of the thing, or of what hangs there already, would be hidden."""
            half = complex(asset.box.width, asset.box.height) * scale / 2
            low, high = point - half, point + half
            box = Box(low.real, low.imag, high.real, high.imag)
            others = [*furnished, *(other.page_box for other in placed)]
            return sum(box.overlap(other) for other in (*sky.bubbles, *others)) + sum(
                box.grown(10).overlap(one.figure) for one in sky.seen
            )

        found = min(points, key=hidden)
        thing = thing_of(asset, scale, found - scale * asset.box.middle)
        placed.extend([*_board_under(thing, asset), thing])
    return tuple(placed)


def _board_under(thing: Thing, asset: Asset) -> list[Thing]:
    """Return a board for what does not hang on a wall but stands."""
    if (picture_row("props", asset.name) or HANGING).get("hangs"):
        return []
    board = picture("pieces", "wall-board")
    scale = abs(thing.move.factor)
    share = scale * (asset.box.width + BOARD_ENDS) / board.box.width
    return [thing_of(board, share, thing.move.at(asset.anchor("ground") or 0j), pen=BOARD_PEN)]


class Label(Value, frozen=True):
    """A name and where it stands."""

    who: str
    name: str
    middle: Point
    size: float = LABEL_SIZE

    @property
    def box(self) -> Box:
        """The rounded sheet that the name stands on."""
        half = width_of(self.name, self.size) / 2 + 0.65 * self.size
        down = LABEL_HEIGHT / 2 * self.size / LABEL_SIZE
        x, y = self.middle.real, self.middle.imag
        return Box(x - half, y - down, x + half, y + down)


def place_labels(
    seen: Sequence[Seen], names: Mapping[str, str], panel: Panel, *, two_rows: bool
) -> list[Label]:
    """Set names under the people; in two rows above the heads of those behind."""
    bottom = panel.height - INSET - LABEL_HEIGHT * panel.label_share - panel.lift
    faces = [one.face for one in seen]
    above = []
    if two_rows:
        above = [one for one in seen if one.figure.bottom < bottom - 40 and _free_above(one, faces)]
    high = [
        Label(one.who, names[one.who], complex(one.middle.real, one.head.top - ABOVE_HEAD))
        for one in above
    ]
    low = [
        Label(one.who, names[one.who], complex(one.middle.real, bottom))
        for one in seen
        if one not in above
    ]
    return [*_spread(high, panel), *_spread(low, panel)]


def _spread(labels: Sequence[Label], panel: Panel) -> list[Label]:
    """Move names to the side until none covers another; each stays as near as it can."""
    if not labels:
        return []
    labels = sorted(labels, key=lambda label: label.middle.real)
    room = panel.width - 2 * INSET - 24
    needed = sum(label.box.width + 8 for label in labels)
    size = LABEL_SIZE * min(panel.label_share, room / needed)
    labels = [replace(label, size=size) for label in labels]
    halves = [label.box.width / 2 for label in labels]
    steps = [one + other + 7 for one, other in pairwise(halves)]
    first, last = INSET + 12 + halves[0], panel.width - INSET - 12 - halves[-1]
    places = kept_apart([label.middle.real for label in labels], steps, first, last)
    return [
        replace(label, middle=complex(x, label.middle.imag))
        for label, x in zip(labels, places, strict=True)
    ]


def _free_above(one: Seen, faces: Sequence[Box]) -> bool:
    top = one.head.top - LABEL_HEIGHT - 6
    box = Box(one.middle.real - 90, top, one.middle.real + 90, one.head.top)
    return top > INSET and not any(box.overlap(face) for face in faces if face != one.face)


def draw_label(label: Label, brush: Brush) -> tuple[Shape, ...]:
    """Return a name on a white rounded sheet."""
    rim = brush.paint((rounded(label.box),), STILL, brush.outlined(PAPER, width=0.75))
    return (rim, Text(label.name, label.middle + 0.36j * label.size, label.size, INK))
