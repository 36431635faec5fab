"""A sheet on which the tools are drawn: faces, words that fit their place, lines to write on.

In: who the people are and how they look. Out: shapes and marks, collected from back to front, and
at last a drawing. Words grow smaller until they fit; what never fits is counted, never cut.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wnp.drawing.bubbles.outlines import rounded
from wnp.drawing.figures.figure import draw_figure, draw_head_portrait
from wnp.drawing.ink import STILL, Brush, Warp, ellipse
from wnp.drawing.library.laying import paint_thing, thing_of
from wnp.drawing.library.pictures import picture
from wnp.drawing.people.cast import Appearance, stock_appearance
from wnp.drawing.people.posing import Stance, pose_figure
from wnp.drawing.portraits.page import DISCS, FEELINGS
from wnp.drawing.scenes.rooms import Panel, frame_line, picture_area
from wnp.drawing.shapes import Drawing, Group, Mark, Pen, Shape, Text
from wnp.drawing.text_width import LINE_HEIGHT, width_of, with_soft_hyphens, wrap_lines
from wnp.geometry import Box, Outline, Point, smooth_line
from wnp.lexicon import RIGHT_TO_LEFT, spoken, table
from wnp.model.family import Person
from wnp.model.scene import Feeling
from wnp.palette import INK, PAPER, ROOM_LINE, Role
from wnp.values import Value

WIDTH, HEIGHT = 1200.0, 840.0
PEN = 4.6
RULED = "#b9a793"
RULE_STEP = 46.0
"""From one line to write on to the next: 9 mm where the picture is as wide as a sheet A4."""
LEAST = 17.0
"""The smallest writing, in pixels; 10 points on A4."""
GAP = 0.5
"""Between two things said, in font sizes."""
BULLET = 0.16
SOFT = Pen("", ROOM_LINE, 3.0, Role.ROOM)
HAPPY = Feeling("happy")


class Company(Value, frozen=True):
    """The people that a tool speaks of: how they look, what they are called, in which language."""

    cast: Mapping[str, Appearance]
    people: Mapping[str, Person]
    language: str
    seed: int = 1

    @property
    def words(self) -> Mapping[str, Any]:
        """The words of the tools in the language of the page."""
        return table(f"{spoken(self.language)}/tools")

    @property
    def is_right_to_left(self) -> bool:
        """Whether the page is read from the right."""
        return self.language in RIGHT_TO_LEFT

    def name(self, who: str) -> str:
        """Return what somebody is called; who is no person of the family stays as written."""
        return self.people[who].name if who in self.people else who

    def look(self, who: str) -> Appearance:
        """Return how somebody looks."""
        return self.cast.get(who) or stock_appearance("relative")


class Fitted(Value, frozen=True):
    """Words broken into lines in a size in which they fit, and how many of them did not."""

    size: float
    lines: tuple[tuple[str, ...], ...]
    left_out: int = 0

    @property
    def height(self) -> float:
        """How high all the lines are."""
        count = sum(len(said) for said in self.lines)
        return self.size * (LINE_HEIGHT * count + GAP * max(0, len(self.lines) - 1))


def fit(
    said: Sequence[str], width: float, height: float, *, most: float, least: float = LEAST,
    bold: bool = False, indent: float = 0.0,
) -> Fitted:  # fmt: skip
    """Return words in the largest size in which they fit; at the least size the last ones go."""
    size = most
    while True:
        fitted = _broken(said, width - indent * size, size, bold=bold)
        wide = max((width_of(line, size, bold=bold) for some in fitted.lines for line in some),
                   default=0.0)  # fmt: skip
        if fitted.height <= height and wide <= width - indent * size + 1:
            return fitted
        if size <= least:
            break
        size = max(least, size - max(1.0, 0.06 * size))
    kept = fitted.lines
    while len(kept) > 1 and Fitted(size, kept).height > height:
        kept = kept[:-1]
    return Fitted(size, kept, len(fitted.lines) - len(kept))


def _begun(
    said: Sequence[str], width: float, height: float, *, most: float, least: float, indent: float
) -> Fitted:
    """Return words that fit; of one thing said that is too long, its beginning.

    The list beside the picture holds the whole of it, in letters that can be read.
    """
    fitted = fit(said, width, height, most=most, least=least, indent=indent)
    room = max(1, int(height / (LINE_HEIGHT * fitted.size)))
    if len(fitted.lines) != 1 or len(fitted.lines[0]) <= room:
        return fitted
    return Fitted(fitted.size, (fitted.lines[0][:room],), fitted.left_out + 1)


def _broken(said: Sequence[str], width: float, size: float, *, bold: bool) -> Fitted:
    lines = tuple(wrap_lines(with_soft_hyphens(one), size, width, bold=bold) for one in said)
    return Fitted(size, lines)


@dataclass(slots=True)
class Board:
    """Collects shapes and marks of one picture, from back to front."""

    company: Company
    ground: str = "#f6efe2"
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    left_out: int = 0
    """How many things said had no room."""

    @property
    def panel(self) -> Panel:
        """The sheet."""
        return Panel(WIDTH, HEIGHT)

    @property
    def warp(self) -> Warp:
        """How the hand trembles."""
        return Warp(self.company.seed)

    @property
    def brush(self) -> Brush:
        """The pen of outlines."""
        return Brush(self.warp, PEN)

    def paint(self, outline: Outline, pen: Pen) -> None:
        """Paint one outline."""
        self.shapes.append(self.brush.paint((outline,), STILL, pen))

    def paper(self, box: Box, fill: str = PAPER, line: str = ROOM_LINE, width: float = 3.0) -> None:
        """Lay a sheet with round corners."""
        self.paint(rounded(box), Pen(fill, line, width, Role.ROOM))

    def sheet(self, box: Box, fill: str, line: str = ROOM_LINE, *, corner: float = 18.0) -> None:
        """Lay a box whose corners are only a little round."""
        self.paint(soft_box(box, corner), Pen(fill, line, 3.0, Role.ROOM))

    def symbol(self, name: str, middle: Point, size: float) -> None:
        """Draw a sign of the library so high or wide at the most."""
        asset = picture("symbols", name)
        scale = size / max(asset.box.width, asset.box.height)
        thing = thing_of(asset, scale, middle - scale * asset.box.middle, pen=0.8)
        self.shapes += paint_thing(thing, self.brush)
        self.marks.append(Mark("symbol", name, thing.page_box))

    def line(self, points: Sequence[Point], pen: Pen) -> None:
        """Draw a line through points."""
        self.paint(smooth_line(points, closed=False), pen)

    def text(
        self, words: str, at: Point, size: float, *, anchor: str = "middle", bold: bool = False,
        colour: str = INK,
    ) -> None:  # fmt: skip
        """Write one line; its base line stands at `at`."""
        backwards = self.company.is_right_to_left
        if backwards and anchor != "middle":
            anchor = "end" if anchor == "start" else "start"
        self.shapes.append(
            Text(words, at, size, colour, anchor, bold=bold, right_to_left=backwards)
        )

    def title(self, words: str, box: Box, *, most: float = 30.0, colour: str = INK) -> None:
        """Write a heading into the middle of a box, on as many lines as it needs."""
        fitted = fit([words], box.width, box.height, most=most, bold=True, least=13.0)
        top = box.middle.imag - fitted.height / 2
        for index, line in enumerate(fitted.lines[0]):
            y = top + (index * LINE_HEIGHT + 0.98) * fitted.size
            self.text(line, complex(box.middle.real, y), fitted.size, bold=True, colour=colour)
        self.marks.append(Mark("label", words, box))

    def write(
        self, said: Sequence[str], box: Box, *, most: float = 28.0, least: float = LEAST,
        bullet: str = "", middle: bool = False, blank_lines: bool = True,
    ) -> int:  # fmt: skip
        """Write things said into a box, one under the other; an empty box gets lines to write on.

        Return how many had no room. `bullet` is the colour of the dot before each.
        """
        if not said:
            if blank_lines:
                self.rule(box)
            return 0
        indent = 0.8 if bullet else 0.0
        fitted = _begun(said, box.width, box.height - (8 if bullet else 0), most=most, least=least,
                        indent=indent)  # fmt: skip
        y = box.top if not middle else box.middle.imag - fitted.height / 2
        for lines in fitted.lines:
            if bullet:
                self._dot(box, y, fitted.size, bullet)
            self._lines(lines, box, y, fitted.size, indent, middle=middle)
            y += (LINE_HEIGHT * len(lines) + GAP) * fitted.size
        self.marks.append(Mark("words", said[0], Box(box.left, box.top, box.right, box.bottom)))
        self.left_out += fitted.left_out
        if fitted.left_out:
            self.text("…", complex(box.middle.real, box.bottom), fitted.size, bold=True)
        return fitted.left_out

    def _lines(
        self, lines: Sequence[str], box: Box, top: float, size: float, indent: float, *,
        middle: bool,
    ) -> None:  # fmt: skip
        backwards = self.company.is_right_to_left
        edge = box.right - indent * size if backwards else box.left + indent * size
        x = box.middle.real if middle else edge
        for index, line in enumerate(lines):
            at = complex(x, top + (index * LINE_HEIGHT + 0.98) * size)
            self.text(line, at, size, anchor="middle" if middle else "start")

    def _dot(self, box: Box, top: float, size: float, colour: str) -> None:
        x = box.right - 0.3 * size if self.company.is_right_to_left else box.left + 0.3 * size
        middle = complex(x, top + 0.66 * size)
        self.paint(ellipse(middle, BULLET * size, BULLET * size), Pen(colour, colour, 2.0))

    def rule(self, box: Box, step: float = RULE_STEP) -> None:
        """Draw lines to write on by hand."""
        pen = Pen("", RULED, 2.2, Role.ROOM, dashes=(0.1, 8.0))
        y = box.top + step
        while y <= box.bottom + 2:
            across = (box.left, (box.left + box.right) / 2, box.right)
            self.line([complex(x, y) for x in across], pen)
            y += step

    def face(self, who: str, spot: Point, radius: float, number: int = 0) -> None:
        """Draw somebody's head and shoulders in a disc."""
        disc = ellipse(spot, radius, radius)
        pen = 0.62 * PEN + 0.016 * radius
        brush = Brush(self.warp, pen)
        inside = draw_head_portrait(
            self.company.look(who), FEELINGS[number % len(FEELINGS)], spot - 0.02j * radius,
            0.94 * radius, self.warp, pen_width=pen,
        )  # fmt: skip
        fill = Pen(DISCS[number % len(DISCS)], role=Role.ROOM)
        self.paint(disc, fill)
        self.shapes.append(Group(inside, brush.lay(disc, STILL)))
        self.shapes.append(brush.paint((disc,), STILL, brush.line()))
        box = Box(
            spot.real - radius, spot.imag - radius, spot.real + radius, spot.imag + radius
        )  # fmt: skip
        self.marks.append(Mark("face", who, box))

    def empty_face(self, spot: Point, radius: float) -> None:
        """Draw a disc in which somebody can be drawn."""
        pen = Pen(PAPER, RULED, 2.4, Role.ROOM, dashes=(7.0, 9.0))
        self.paint(ellipse(spot, radius, radius), pen)

    def name_plate(self, words: str, middle: Point, most: float, *, size: float = 24.0) -> None:
        """Write a name on a small plate; long ones grow smaller, then take two lines."""
        fitted = fit([words], most, 2.6 * size, most=size, least=0.62 * size)
        lines = fitted.lines[0]
        wide = max(width_of(line, fitted.size) for line in lines)
        high = LINE_HEIGHT * len(lines) * fitted.size
        box = Box(
            middle.real - wide / 2 - 11, middle.imag - 3,
            middle.real + wide / 2 + 11, middle.imag + high + 5,
        )  # fmt: skip
        self.paint(rounded(box), self.brush.outlined(PAPER, width=0.6))
        for index, line in enumerate(lines):
            y = middle.imag + (index * LINE_HEIGHT + 0.98) * fitted.size
            self.text(line, complex(middle.real, y), fitted.size)
        self.marks.append(Mark("label", words, box))

    def figure(self, who: str, ground: Point, height: float, pose: str = "front") -> Box:
        """Draw somebody from head to foot, so high at the most; return where they stand."""
        look = self.company.look(who)
        stance = Stance(pose=pose, feeling=HAPPY)
        flat = pose_figure(look, stance, scale=1.0, at=0)
        scale = height / -flat.figure_box.top
        body = pose_figure(look, stance, scale=scale, at=ground)
        self.shapes += draw_figure(body, self.warp, 0.55 * PEN + 0.4 * PEN * scale).shapes
        self.marks += [Mark("head", who, body.head_box), Mark("figure", who, body.figure_box)]
        return body.figure_box

    def finished(self, title: str, description: str) -> Drawing:
        """Return the drawing."""
        panel = self.panel
        area = picture_area(panel, self.warp)
        back = self.brush.paint(
            (soft_box(panel.area.grown(8), 0.5),), STILL, Pen(self.ground, role=Role.ROOM)
        )
        shapes = (Group((back, *self.shapes), area), frame_line(area))
        language = spoken(self.company.language)
        return Drawing(
            WIDTH, HEIGHT, shapes, title, description, language, tuple(self.marks)
        )  # fmt: skip


def soft_box(box: Box, corner: float = 18.0) -> Outline:
    """Return an upright box with small round corners, and points that bend with the page."""
    corner = min(corner, box.width / 3, box.height / 3)
    ends = [
        (complex(box.left, box.top), 1, 1), (complex(box.right, box.top), -1, 1),
        (complex(box.right, box.bottom), -1, -1), (complex(box.left, box.bottom), 1, -1),
    ]  # fmt: skip
    points: list[Point] = []
    for index, (at, across, down) in enumerate(ends):
        one, two = at + 1j * down * corner, at + across * corner
        bow = at + 0.29 * corner * complex(across, down)
        points += [one, bow, two] if index % 2 == 0 else [two, bow, one]
    along: list[Point] = []
    for index, point in enumerate(points):
        along.append(point)
        if index % 3 == 2:
            after = points[(index + 1) % len(points)]
            along += [point + (after - point) * share for share in (0.04, 0.3, 0.5, 0.7, 0.96)]
    return smooth_line(along)


def straight(points: Sequence[Point], *, closed: bool = True) -> Outline:
    """Return straight edges between corners, with points between them that bend with the page."""
    along: list[Point] = []
    ends = (*points[1:], points[0]) if closed else points[1:]
    for corner, after in zip(points, ends, strict=False):
        along += [corner + (after - corner) * share / 4 for share in range(4)]
    if not closed:
        along.append(points[-1])
    sharp = frozenset(range(0, len(along), 4))
    return smooth_line(along, corners=sharp, closed=closed)


def sentences(parts: Sequence[str]) -> str:
    """Join sentences; each ends with a stop."""
    ended = (part if part.rstrip("“”\"»").endswith((".", "!", "?", "…")) else f"{part}."
             for part in (each.strip() for each in parts) if part)  # fmt: skip
    return " ".join(ended)
