"""Draw where a scene happens: wall, floor and things, moved so that nothing grows out of a head.

In: a setting, the size of the panel, where the heads are. Out: shapes that lie behind everybody.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.ink import STILL, Brush, Warp, ellipse
from wnp.drawing.library.laying import ROOM_PEN, lay_shapes
from wnp.drawing.library.pictures import WIDE, RoomPart, Setting, moved_shapes
from wnp.drawing.scenes.formats import size_of_people, stage_height
from wnp.drawing.shapes import Path, Pen, Shape, Text
from wnp.geometry import Box, Move, Outline, smooth_line
from wnp.palette import PAPER, ROOM_LINE, Role
from wnp.values import Value

INSET = 16.0
LEAST_SEEN = 0.3
"""A thing of which the edge leaves less than this share is left out."""
NEAR_HEAD = 26.0
"""A thing whose edge comes nearer to a head than this may look like a part of it."""
WIDEST_MOVED = 190.0
"""Things wider than this many units stay where they are: nobody takes a sofa for a hat."""
STEPS = (0, 24, -24, 48, -48, 76, -76, 108, -108, 144, -144, 184, -184, 230, -230)
"""Ways to the side that are tried, in pixels."""


class Panel(Value, frozen=True):
    """The sheet of a picture."""

    width: float
    height: float
    room_scale: float = 1.5
    """Pixels a unit for things of the room."""
    room_left: float = 0.0
    """Where the room begins: left of the sheet where only a part of the room is seen."""
    room_width: float = 0.0
    """How wide the whole room is in pixels; 0: as wide as the sheet."""

    corner: float = 46.0
    """Radius of the rounded corners."""
    is_part: bool = False
    """Whether it is one of several places of a picture."""
    lift: float = 0.0
    """How much higher everybody stands, in pixels, where much room is left above."""

    @property
    def stage_height(self) -> float:
        """How high the part is in which people move; what is more is wall or sky above them."""
        return stage_height(self.height)

    @property
    def size(self) -> float:
        """How large people and things are beside those of an ordinary panel."""
        return size_of_people(self.height)

    @property
    def label_share(self) -> float:
        """How large names are beside those of an ordinary panel: smaller in a small place."""
        return max(0.7, min(1.0, 1.4 * self.size))

    def ground(self, share: float) -> float:
        """Return the y of a line on the floor, as a share of the height of an ordinary panel."""
        return self.height - self.stage_height - self.lift + share * self.stage_height

    def at(self, share: float) -> float:
        """Return where a share of the room's width lies on the sheet."""
        return self.room_left + share * (self.room_width or self.width)

    @property
    def area(self) -> Box:
        """The picture area."""
        return Box(INSET, INSET, self.width - INSET, self.height - INSET)


def picture_area(panel: Panel, warp: Warp) -> Outline:
    """Return the rounded, slightly wobbly rectangle that nothing leaves."""
    box, round_by = panel.area, panel.corner
    points = []
    corners: set[int] = set()
    for x, y, dx, dy in (
        (box.left, box.top, 1, 1), (box.right, box.top, -1, 1),
        (box.right, box.bottom, -1, -1), (box.left, box.bottom, 1, -1),
    ):  # fmt: skip
        one, two = complex(x, y + dy * round_by), complex(x + dx * round_by, y)
        bow = complex(x + dx * 0.29 * round_by, y + dy * 0.29 * round_by)
        points += [one, bow, two] if dx == dy else [two, bow, one]
    along: list[complex] = []
    for index, point in enumerate(points):
        along.append(point)
        following = points[(index + 1) % len(points)]
        if abs(following - point) > 3 * round_by:
            along += [point + (following - point) * share / 5 for share in range(1, 5)]
    return Brush(warp, 1).lay(smooth_line(along, corners=frozenset(corners)), STILL)


def frame_line(area: Outline) -> Path:
    """Return the frame that only the colouring page shows: elsewhere it is as white as paper."""
    return Path((area,), Pen("", PAPER, 3.0, Role.ROOM))


def draw_room(
    setting: Setting, panel: Panel, warp: Warp, heads: Sequence[Box], taken: frozenset[str],
    covers: Sequence[Box] = (),
) -> tuple[Shape, ...]:  # fmt: skip
    """Draw a setting; parts named in `taken` are left out, foreground furniture stands for them.

    Signs keep clear of `covers`, the bubbles, too.
    """
    brush = Brush(warp, ROOM_PEN)
    floor = panel.ground(setting.horizon)
    shapes = [*_ground(setting, panel, floor, brush)]
    placed: list[_Placed] = []
    parts = [part for part in setting.parts if part.name not in taken and _is_seen(part, panel)]
    for index, part in enumerate(parts):
        move = _move_of(part, panel, floor)
        if part.wide:
            shapes += _laid_wide(part, panel, floor, brush)
            continue
        signs = any(isinstance(shape, Text) for shape in part.shapes)
        later = [
            _page_box(other.box, _move_of(other, panel, floor))
            for other in parts[index + 1 :]
            if not other.wide
        ]
        heeded = [*heads, *covers] if signs else heads
        shift = _shift(_page_box(part.box, move), part, panel, heeded, placed, later)
        if shift is not None:
            placed.append(_Placed(_page_box(part.box, move), shift))
            moved = Move(move.factor, move.shift + shift)
            shapes += lay_shapes(part.shapes, moved, brush, ROOM_PEN)
    return tuple(shapes)


class _Placed(Value, frozen=True):
    """A thing of the room, where it belongs and how far it was moved aside."""

    home: Box
    shift: float

    @property
    def box(self) -> Box:
        """Where it stands now."""
        home = self.home
        return Box(home.left + self.shift, home.top, home.right + self.shift, home.bottom)

    def carries(self, box: Box) -> bool:
        """Tell whether something stands on it: a plant on a chest, a pot on a stove."""
        on_top = abs(box.bottom - self.home.top) < 22 or (
            self.home.top < box.bottom < self.home.bottom and box.height < 0.6 * self.home.height
        )
        return on_top and self.home.left - 8 < box.middle.real < self.home.right + 8


def room_boxes(setting: Setting, panel: Panel) -> list[Box]:
    """Return where the things of a room stand before any is moved aside."""
    floor = panel.ground(setting.horizon)
    parts = (part for part in setting.parts if not part.wide)
    return [_page_box(part.box, _move_of(part, panel, floor)) for part in parts]


def _is_seen(part: RoomPart, panel: Panel) -> bool:
    """Tell whether enough of a thing lies within the sheet."""
    if part.wide or not panel.room_width:
        return True
    box = _page_box(part.box, _move_of(part, panel, 0.0))
    seen = min(box.right, panel.area.right) - max(box.left, panel.area.left)
    return seen >= LEAST_SEEN * box.width


def _ground(setting: Setting, panel: Panel, floor: float, brush: Brush) -> list[Shape]:
    """Draw wall (or sky), floor and the line between them."""
    box = panel.area.grown(8)
    steps = [box.left + box.width * share / 8 for share in range(9)]
    line = [complex(x, floor) for x in steps]
    wall = smooth_line(
        [complex(box.left, box.top), complex(box.right, box.top), *reversed(line)],
        corners=frozenset({0, 1, 2, 10}),
    )
    ground = smooth_line(
        [*line, complex(box.right, box.bottom), complex(box.left, box.bottom)],
        corners=frozenset({0, 8, 9, 10}),
    )
    shapes: list[Shape] = [
        brush.paint((wall,), STILL, Pen(setting.wall, role=Role.ROOM)),
        brush.paint((ground,), STILL, Pen(setting.floor, role=Role.ROOM)),
    ]
    shapes += _pattern(setting, panel, floor, brush)
    if setting.edge:
        edge = smooth_line(line, closed=False)
        shapes.append(brush.paint((edge,), STILL, Pen("", ROOM_LINE, 2.6, Role.ROOM)))
    return shapes


HEART = smooth_line(
    [0.35j, -0.5 - 0.1j, -0.28 - 0.5j, -0.22j, 0.28 - 0.5j, 0.5 - 0.1j], corners=frozenset({0, 3})
)


def _pattern(setting: Setting, panel: Panel, floor: float, brush: Brush) -> list[Shape]:
    """Draw small dots or hearts on the wall."""
    if setting.pattern not in ("dots", "hearts"):
        return []
    forms = []
    row, y = 0, 58.0
    while y < floor - 26:
        x = 66.0 + 52 * (row % 2)
        while x < panel.width - 30:
            move = Move(18 if setting.pattern == "hearts" else 4.4, complex(x, y))
            small = HEART if setting.pattern == "hearts" else ellipse(0j, 1.0, 1.0)
            forms.append(brush.lay(small, move))
            x += 104
        y, row = y + 82, row + 1
    return [Path(tuple(forms), Pen(setting.pattern_colour, role=Role.DECOR, opacity=0.8))]


def _move_of(part: RoomPart, panel: Panel, floor: float) -> Move:
    at = complex(panel.at(part.at), floor - part.up * panel.room_scale)
    return Move(panel.room_scale, at)


def _laid_wide(part: RoomPart, panel: Panel, floor: float, brush: Brush) -> tuple[Shape, ...]:
    """Lay a part that runs through the whole picture: its width follows the panel's."""
    stretch = (panel.room_width or panel.width) / (WIDE * panel.room_scale)
    move = Move(panel.room_scale, complex(panel.room_left, floor))
    if abs(stretch - 1) < 0.01:
        return lay_shapes(part.shapes, move, brush, ROOM_PEN)
    wide = moved_shapes(part.shapes, lambda point: complex(point.real * stretch, point.imag))
    return lay_shapes(wide, move, brush, ROOM_PEN)


def _page_box(box: Box, move: Move) -> Box:
    start = move.at(complex(box.left, box.top))
    end = move.at(complex(box.right, box.bottom))
    return Box(start.real, start.imag, end.real, end.imag)


def _shift(
    box: Box, part: RoomPart, panel: Panel, heads: Sequence[Box], placed: Sequence[_Placed],
    later: Sequence[Box],
) -> float | None:  # fmt: skip
    """Return how far to the side a thing moves to keep clear of heads.

    `None` leaves it out: a small thing that finds no clear place is missed by nobody.
    """
    base = next((one for one in reversed(placed) if one.carries(box)), None)
    if base:
        return base.shift
    if part.box.width > WIDEST_MOVED or not _disturbs(box, heads):
        return 0.0
    others = [*(one.box for one in placed), *later]
    for step in STEPS:
        moved = Box(box.left + step, box.top, box.right + step, box.bottom)
        inside = moved.left > INSET + 6 and moved.right < panel.width - INSET - 6
        free = not any(moved.overlap(other) > 0.05 * moved.width * moved.height for other in others)
        if inside and free and not _disturbs(moved, heads):
            return step
    return None if part.box.height < 120 and part.up > 40 else 0.0


def _disturbs(box: Box, heads: Sequence[Box]) -> bool:
    """Tell whether an edge of a thing comes so near to a head that it looks like a part of it."""
    for head in heads:
        near = head.grown(NEAR_HEAD)
        if not box.overlap(near):
            continue
        hidden = head.grown(-8).holds(box)
        behind = (
            box.left < head.left - 60 and box.right > head.right + 60 and (box.top < head.top - 60)
        )
        if not hidden and not behind:
            return True
    return False
