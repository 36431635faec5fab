"""Show a child's drawing or a photo: on a sheet of its own, or in a frame on the wall of a scene.

In: a picture that was made clean. Out: a drawing, or a thing to hang up. The sheet is as large as
that of any scene, and stands on end where the picture does; nothing is cropped there. In a frame on
the wall a little of a very long picture is.
"""

from __future__ import annotations

from wnp.drawing.ink import STILL, Brush, Warp
from wnp.drawing.library.pictures import Asset
from wnp.drawing.scenes.rooms import Panel, frame_line, picture_area
from wnp.drawing.shapes import Drawing, Group, Mark, Path, Pen, Raster, Shape
from wnp.geometry import Box, Outline, Point, straight_line, turn
from wnp.lexicon import spoken, table
from wnp.model.own_picture import CleanPicture
from wnp.model.scene import OwnPicture
from wnp.palette import INK, PAPER, Role

WIDTH, HEIGHT = 1200.0, 840.0
OWN = "own-picture"
MARGIN = 58.0
"""Pixels from the edge of the sheet to the picture."""
RIM = 13.0
"""Pixels of paper round the picture, so that its wobbly edge cuts nothing off."""
EDGE = 4.2
GROUND = "#f3e6d2"
SHADOW = Pen("#e4d2b8", role=Role.DECOR)
SHADOW_OFF = 7 + 9j
TAPE = Pen("#f2d492", role=Role.DECOR, opacity=0.85)
TAPE_LENGTH, TAPE_WIDTH = 84.0, 28.0
TAPE_TURN = 38.0
STEP = 90.0
"""Pixels between the points of a straight edge, so that bending the page makes it wobble."""

ON_WALL = 122.0
"""Units of the longer side of a picture on a wall; a grown-up is 367 tall."""
LONGEST = 1.5
"""Times as long as it is wide is what a frame on the wall shows of a picture."""
WOOD, WOOD_WIDTH = "#c89a62", 10.0
MOUNT = 7.0
OVERHANG = 3.0


def draw_own_picture(
    own: OwnPicture, clean: CleanPicture, *, language: str, seed: int,
) -> Drawing:  # fmt: skip
    """Lay an own picture on a sheet, which stands on end where it does, and tape it there."""
    width, height = (HEIGHT, WIDTH) if clean.height > clean.width else (WIDTH, HEIGHT)
    panel = Panel(width, height)
    brush = Brush(Warp(seed), EDGE)
    box = _fitted(clean, panel.area.grown(16 - MARGIN))
    area = picture_area(panel, brush.warp)
    shapes = (Path((area,), Pen(GROUND, role=Role.ROOM)), *_taped(clean, box, brush))
    title = own.alt or table(f"{spoken(language)}/alt")["own_picture"]
    said_in = language if own.alt else spoken(language)
    marks = (Mark(OWN, "", box),)
    all_shapes = (Group(shapes, area), frame_line(area))
    return Drawing(width, height, all_shapes, title, "", said_in, marks)


def is_own(drawing: Drawing) -> bool:
    """Say whether a drawing is a sheet with an own picture on it."""
    return any(mark.kind == OWN for mark in drawing.marks)


def _fitted(clean: CleanPicture, room: Box) -> Box:
    """Return the largest box of the picture's own form in the middle of a room."""
    scale = min(room.width / clean.width, room.height / clean.height)
    return _around(room.middle, scale * clean.width, scale * clean.height)


def _around(middle: Point, width: float, height: float) -> Box:
    x, y = middle.real, middle.imag
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _taped(clean: CleanPicture, box: Box, brush: Brush) -> tuple[Shape, ...]:
    """Return a picture on its paper, with two strips of tape over the upper corners."""
    paper = brush.lay(_rectangle(box.grown(RIM)), STILL)
    shadow = brush.lay(_rectangle(box.grown(RIM), SHADOW_OFF), STILL)
    edge = box.grown(RIM)  # where the tape hides nothing of the picture
    left, right = complex(edge.left, edge.top), complex(edge.right, edge.top)
    strips = (_strip(left, -TAPE_TURN), _strip(right, TAPE_TURN))
    return (
        Path((shadow,), SHADOW),
        Path((paper,), brush.outlined(PAPER)),
        Raster(clean.content, clean.media_type, box),
        Path(tuple(brush.lay(strip, STILL) for strip in strips), TAPE),
    )


def _rectangle(box: Box, off: Point = 0j) -> Outline:
    """Return the edge of a box, with points enough to be bent."""
    corners = [
        complex(box.left, box.top), complex(box.right, box.top),
        complex(box.right, box.bottom), complex(box.left, box.bottom),
    ]  # fmt: skip
    points: list[Point] = []
    for here, there in zip(corners, (*corners[1:], corners[0]), strict=True):
        count = max(1, round(abs(there - here) / STEP))
        points += [here + (there - here) * step / count + off for step in range(count)]
    return straight_line(points)


def _strip(middle: Point, degrees: float) -> Outline:
    along = turn(degrees) * TAPE_LENGTH / 2
    across = turn(degrees) * 1j * TAPE_WIDTH / 2
    corners = (-along - across, along - across, along + across, across - along)
    return straight_line([middle + corner for corner in corners])


def framed(clean: CleanPicture) -> Asset:
    """Return an own picture in a wooden frame, in units, to hang on a wall."""
    long, short = max(clean.width, clean.height), min(clean.width, clean.height)
    other = ON_WALL / min(LONGEST, long / short)
    size = (ON_WALL, other) if clean.width >= clean.height else (other, ON_WALL)
    window = _around(0j, *size)
    rim = window.grown(MOUNT + WOOD_WIDTH)
    picture = Raster(clean.content, clean.media_type, _filling(clean, window.grown(OVERHANG)))
    shapes: tuple[Shape, ...] = (
        Path((_rectangle(rim),), Pen(WOOD, INK, 0.72)),
        Path((_rectangle(window.grown(MOUNT)),), Pen(PAPER, INK, 0.42)),
        Group((picture,), _rectangle(window)),
        Path((_rectangle(window),), Pen("", INK, 0.3)),
    )
    return Asset("props", OWN, rim, (("", shapes),))


def _filling(clean: CleanPicture, room: Box) -> Box:
    """Return the smallest box of the picture's own form that fills a room."""
    scale = max(room.width / clean.width, room.height / clean.height)
    return _around(room.middle, scale * clean.width, scale * clean.height)
