"""Faces with names: the family round the child, and the circles of people who help.

In: a picture of people, the cast, who they are. Out: a drawing. Medallions shrink as people
become more, so that labels never cover a face.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from wnp.drawing.alt.text import describe_people
from wnp.drawing.bubbles.outlines import rounded
from wnp.drawing.figures.figure import draw_figure, draw_head_portrait
from wnp.drawing.ink import STILL, Brush, Warp, ellipse
from wnp.drawing.library.laying import paint_thing, thing_of
from wnp.drawing.library.pictures import picture
from wnp.drawing.people.cast import Appearance, stock_appearance
from wnp.drawing.people.posing import Stance, pose_figure
from wnp.drawing.scenes.rooms import Panel, frame_line, picture_area
from wnp.drawing.shapes import Drawing, Group, Mark, Pen, Shape, Text
from wnp.drawing.text_width import widest, width_of, wrap_balanced
from wnp.geometry import Box, Outline, Point
from wnp.lexicon import RIGHT_TO_LEFT, spoken, table
from wnp.model.family import Person
from wnp.model.scene import Feeling, PeoplePicture
from wnp.palette import INK, PAPER, Role
from wnp.values import Value

WIDTH, HEIGHT = 1200.0, 840.0
DISCS = ("#fbe7e0", "#fdf4dc", "#e2f0ee", "#e6eaf6")
FAMILY_OVAL = Pen("#f8dcc0", role=Role.ROOM)
FAMILY_LINE = Pen("", "#c8503f", 4.2, Role.ROOM, dashes=(0.1, 13.0))
RINGS = (
    (Pen("#d5e7e2", "#2f8c88", 3.6, Role.ROOM), "#1f6a66"),
    (Pen("#fbe6c8", "#d98a35", 3.6, Role.ROOM), "#8a4b1d"),
)
"""Outer and inner circle: the oval, and the colour of its title."""
GROUND = {"family": "#fcefdb", "circles": "#eaf1ed"}
LIGHT = Pen("#fff8e6", role=Role.ROOM)
PEN = 5.0
MIDDLE = Feeling("happy")
FEELINGS = (Feeling("happy"), Feeling("calm"), Feeling("loving"), Feeling("happy"))
LABEL = 34.0
INNER_ROWS: dict[int, tuple[tuple[float, float], ...]] = {
    1: ((176, 12),),
    2: ((176, -90), (176, 110)),
    3: ((172, -126), (226, 24), (166, 172)),
    4: ((168, -132), (238, -10), (226, 112), (84, 196)),
}
"""Where pairs of medallions stand beside the child, in pixels from the middle."""
INSIDE_ROLES = frozenset(
    {"child", "sibling", "mother", "father", "partner", "grandparent", "relative", "friend",
     "foster_parent", "pet"}
)  # fmt: skip
"""Who belongs to the inner circle; everybody else helps."""


def draw_people(
    picture_of: PeoplePicture, cast: Mapping[str, Appearance], people: Mapping[str, Person], *,
    language: str, seed: int, width: float = WIDTH, height: float = HEIGHT,
) -> Drawing:  # fmt: skip
    """Compose a picture of people; the first child among them stands in the middle."""
    ids = list(dict.fromkeys(picture_of.people or people))
    middle = _middle(ids, people)
    others = [who for who in ids if who != middle]
    painter = _Painter(cast, people, Panel(width, height), Warp(seed), language)
    if picture_of.kind == "family":
        rings: list[list[str]] = [others]
        shapes = painter.family(middle, others)
    else:
        inner = [who for who in others if who in people and people[who].role in INSIDE_ROLES]
        rings = [inner, [who for who in others if who not in inner]]
        shapes = painter.circles(middle, *rings)
    alt = describe_people(picture_of, [[middle] if middle else [], *rings], people, language)
    return Drawing(
        width, height, shapes, alt.title, alt.description, alt.language, tuple(painter.marks)
    )


def _middle(ids: Sequence[str], people: Mapping[str, Person]) -> str:
    """Return who stands in the middle: the first child, else the first person."""
    for role in ("child", "sibling"):
        for who in ids:
            if who in people and people[who].role == role:
                return who
    return ids[0] if ids else ""


class _Oval(Value, frozen=True):
    """An ellipse round the middle of the sheet."""

    middle: Point
    across: float
    down: float

    @property
    def outline(self) -> Outline:
        """The ellipse itself."""
        return ellipse(self.middle, self.across, self.down)

    def spread(self, count: int, first: float) -> list[Point]:
        """Return points at even distances along the rim, clockwise.

        `first` is where the first one stands, in steps from the top.
        """
        rim = [self._on_rim(number / 360) for number in range(361)]
        lengths = [0.0]
        for here, there in pairwise(rim):
            lengths.append(lengths[-1] + abs(there - here))
        spots = []
        for index in range(count):
            goal = ((index + first) / count) % 1 * lengths[-1]
            spots.append(rim[bisect_left(lengths, goal)])
        return spots

    def _on_rim(self, share: float) -> Point:
        angle = math.tau * share - math.pi / 2
        return self.middle + complex(self.across * math.cos(angle), self.down * math.sin(angle))


@dataclass(slots=True)
class _Painter:
    """Paints medallions, labels and ovals, and marks where the heads came to lie."""

    cast: Mapping[str, Appearance]
    people: Mapping[str, Person]
    panel: Panel
    warp: Warp
    language: str
    marks: list[Mark] = field(default_factory=list)

    @property
    def brush(self) -> Brush:
        """The pen of medallions and labels."""
        return Brush(self.warp, PEN)

    @property
    def centre(self) -> Point:
        """The middle of the sheet."""
        return complex(self.panel.width / 2, self.panel.height / 2)

    def family(self, middle: str, others: Sequence[str]) -> tuple[Shape, ...]:
        """Return the child with everybody else on a dotted line round it."""
        size = self._unit()
        count = len(others)
        across, down = (425, 296) if 2 < count < 10 else (478, 318) if count > 9 else (330, 270)
        oval = _Oval(self.centre, across * size, down * size)
        shapes = [
            self._flat(oval.outline, FAMILY_OVAL),
            self._flat(oval.outline, FAMILY_LINE),
            *self._child(middle, 1.05 * size, 150 * size),
            *self._hearts(count, size),
        ]
        radius = (112 if count < 3 else _radius(count, 93, 62)) * size
        # Nobody stands exactly above the child's head.
        spots = oval.spread(count, 0.5 if count > 1 else 0.25)
        for index, (who, spot) in enumerate(zip(others, spots, strict=True)):
            room = 2.9 if count < 11 else 2.3
            shapes += self._medallion(who, self._kept_inside(spot, radius), radius, index, room)
        return self._framed(shapes, GROUND["family"])

    def circles(self, middle: str, inner: Sequence[str], outer: Sequence[str]) -> tuple[Shape, ...]:
        """Return the child, round it family and friends, round them people who help."""
        size = self._unit()
        wide = _Oval(self.centre, 560 * size, 391 * size)
        near = _Oval(self.centre, 302 * size, 244 * size)
        crowded = len(inner) > 4
        if crowded:
            near = _Oval(self.centre, 352 * size, 282 * size)
        titles = table(f"{spoken(self.language)}/alt")["circle"]
        shapes: list[Shape] = []
        for oval, (pen, colour), title in zip(
            (wide, near), RINGS, (titles["outer_title"], titles["inner_title"]), strict=True
        ):
            shapes.append(self._flat(oval.outline, pen))
            at = oval.middle - 1j * (oval.down - (66 if oval is wide else 54) * size)
            shapes.append(Text(title, at, 33 * size, colour, bold=True))
        shapes += self._child(middle, (0.84 if crowded else 0.92) * size, 118 * size)
        for index, (who, spot, radius) in enumerate(
            [*_inside(inner, near, size), *_outside(outer, wide, near, size)]
        ):
            shapes += self._medallion(who, spot, radius, index)
        return self._framed(shapes, GROUND["circles"])

    def _unit(self) -> float:
        return min(self.panel.width / WIDTH, self.panel.height / HEIGHT)

    def _flat(self, outline: Outline, pen: Pen) -> Shape:
        return self.brush.paint((outline,), STILL, pen)

    def _framed(self, shapes: Sequence[Shape], ground: str) -> tuple[Shape, ...]:
        area = picture_area(self.panel, self.warp)
        back = self.brush.paint((_sheet(self.panel),), STILL, Pen(ground, role=Role.ROOM))
        return (Group((back, *shapes), area), frame_line(area))

    def _kept_inside(self, spot: Point, radius: float) -> Point:
        """Return a place whose medallion and label stay on the sheet."""
        box = self.panel.area.grown(-14)
        x = min(max(spot.real, box.left + radius), box.right - radius)
        y = min(max(spot.imag, box.top + radius), box.bottom - radius - 26)
        return complex(x, y)

    def _child(self, who: str, scale: float, light: float) -> list[Shape]:
        if not who:
            return []
        look = self._look(who)
        stance = Stance(pose="front", feeling=MIDDLE)
        body = pose_figure(look, stance, scale=scale, at=0)
        height = -body.figure_box.top
        if height > 2.05 * light:
            scale *= 2.05 * light / height
            height = 2.05 * light
        body = pose_figure(look, stance, scale=scale, at=self.centre + 0.5j * height)
        self._mark(who, body.head_box, body.face_box)
        disc = self._flat(ellipse(self.centre, light, light), LIGHT)
        return [disc, *draw_figure(body, self.warp, PEN).shapes]

    def _mark(self, who: str, head: Box, face: Box) -> None:
        self.marks += [Mark("head", who, head), Mark("face", who, face)]

    def _look(self, who: str) -> Appearance:
        return self.cast.get(who) or stock_appearance(who)

    def _medallion(
        self, who: str, spot: Point, radius: float, index: int, room: float = 2.9
    ) -> list[Shape]:
        """Return a disc with head and shoulders, and the name over its lower rim."""
        brush = Brush(self.warp, 0.95 * PEN)
        disc = ellipse(spot, radius, radius)
        feeling = FEELINGS[index % len(FEELINGS)]
        look = self._look(who)
        inside = draw_head_portrait(
            look, feeling, spot - 0.02j * radius, 0.94 * radius, self.warp, pen_width=0.9 * PEN
        )
        half = 0.55 * radius
        head = Box(spot.real - half, spot.imag - half, spot.real + half, spot.imag + half)
        self._mark(who, head, head.grown(-0.3 * half))
        rim = brush.lay(disc, STILL)
        fill = brush.paint((disc,), STILL, Pen(DISCS[index % len(DISCS)], role=Role.ROOM))
        line = brush.paint((disc,), STILL, brush.line())
        return [
            fill,
            Group(inside, rim),
            line,
            *self._label(who, spot + 0.98j * radius, room * radius),
        ]

    def _label(self, who: str, middle: Point, most: float) -> list[Shape]:
        name = self.people[who].name if who in self.people else _stock_name(who, self.language)
        size = LABEL * self._unit()
        lines: tuple[str, ...] = (name,)
        if width_of(name, size) > most:
            size *= max(0.8, most / width_of(name, size))
            # Small faces stand close: their names rather grow smaller than taller.
            if most > 200 * self._unit() or width_of(name, size) > most + 1:
                lines = wrap_balanced(name, size, most)
        width = widest(lines, size)
        if width > most:
            size, width = size * most / width, most
        half, down = width / 2 + 22 * self._unit(), (0.14 + 0.58 * len(lines)) * size
        x = min(max(middle.real, 24 + half), self.panel.width - 24 - half)
        y = middle.imag + down - 0.72 * size
        box = Box(x - half, y - down, x + half, y + down)
        self.marks.append(Mark("label", who, box))
        rim = self.brush.paint((rounded(box),), STILL, self.brush.outlined(PAPER, width=0.75))
        first = y + (0.35 - 0.58 * (len(lines) - 1)) * size
        texts = [
            Text(line, complex(x, first + 1.16 * size * index), size, INK,
                 right_to_left=self.language in RIGHT_TO_LEFT)
            for index, line in enumerate(lines)
        ]  # fmt: skip
        return [rim, *texts]

    def _hearts(self, count: int, size: float) -> list[Shape]:
        """Return four small hearts between the child and the others."""
        heart = picture("symbols", "heart")
        spots = [complex(x, y) for x in (-208, 208) for y in (-38, 132)] if 2 < count < 11 else []
        return [
            shape
            for spot in spots
            for shape in paint_thing(
                thing_of(heart, 0.46 * size, self.centre + spot * size, pen=0.6), self.brush
            )
        ]


def _stock_name(who: str, language: str) -> str:
    rows = table(f"{spoken(language)}/alt")["stock"]
    return str(rows[who][4]) if who in rows else who


def _sheet(panel: Panel) -> Outline:
    box = panel.area.grown(8)
    corners = [
        complex(box.left, box.top), complex(box.right, box.top),
        complex(box.right, box.bottom), complex(box.left, box.bottom),
    ]  # fmt: skip
    return Outline(corners[0], tuple((corner,) for corner in corners[1:]))


def _radius(count: int, largest: float, smallest: float) -> float:
    """Return the size of medallions: smaller from the eighth person on."""
    return max(smallest, min(largest, largest - 6.5 * (count - 7)))


def _inside(ids: Sequence[str], oval: _Oval, size: float) -> list[tuple[str, Point, float]]:
    """Place the inner circle: left and right of the child, below the title."""
    radius = (74 if len(ids) <= 4 else 62 if len(ids) <= 6 else 54) * size
    rows = INNER_ROWS[min(4, max(1, math.ceil(len(ids) / 2)))]
    spots = []
    for index, who in enumerate(ids):
        x, y = rows[min(index // 2, len(rows) - 1)]
        side = -1 if index % 2 == 0 else 1
        spots.append((who, oval.middle + complex(side * x, y) * size, radius))
    return spots


def _outside(
    ids: Sequence[str], oval: _Oval, near: _Oval, size: float
) -> list[tuple[str, Point, float]]:
    """Place the outer circle at left and right, so that the titles at the top stay free."""
    sides = (ids[0::2], ids[1::2])
    most = max(len(sides[0]), 1)
    radius = (80 if most <= 3 else 66 if most == 4 else 54) * size
    spots = []
    for sign, row in zip((-1, 1), sides, strict=True):
        for index, who in enumerate(row):
            step = min(2.5 * radius, 1.62 * oval.down / max(1, len(row)))
            y = (index - (len(row) - 1) / 2) * step + 14 * size
            bow = math.sqrt(max(0.0, 1 - (y / oval.down) ** 2))
            x = max(0.82 * oval.across * bow, near.across * 0.7 + radius)
            spots.append((who, oval.middle + complex(sign * x, y), radius))
    return spots
