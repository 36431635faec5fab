"""Compose several places into one picture: side by side, in houses cut open, in rooms of a house.

In: a picture of places, the cast, who the people are. Out: one drawing. Every place is a scene of
its own, composed for its box of the sheet; `houses` draws what stands round the boxes.
"""

from __future__ import annotations

from collections.abc import Mapping

from wnp.drawing.alt.several import describe_places
from wnp.drawing.ink import Brush, Warp
from wnp.drawing.library.laying import ROOM_PEN
from wnp.drawing.library.pictures import moved_shapes
from wnp.drawing.people.cast import Appearance
from wnp.drawing.scenes.formats import LANDSCAPE, Sheet
from wnp.drawing.scenes.houses import Frame, draw_houses, frame_of
from wnp.drawing.scenes.rooms import INSET, Panel, frame_line, picture_area
from wnp.drawing.scenes.scene import draw_scene
from wnp.drawing.shapes import Drawing, Group, Mark, Shape, Text
from wnp.drawing.text_width import runs_right_to_left, width_of
from wnp.geometry import Box, Point
from wnp.lexicon import RIGHT_TO_LEFT
from wnp.model.family import Person
from wnp.model.own_picture import CleanPicture
from wnp.model.scene import Picture, PlacesPicture, Scene, scenes_in
from wnp.palette import INK
from wnp.problems import Problem
from wnp.values import Value, replace

TITLE_ROOM = 56.0
TITLE_SIZE = 40.0
ROUND, IN_HOUSE = 34.0, 10.0
"""Radius of the corners of a place that stands free, and of a room."""
NO_PICTURES: Mapping[str, CleanPicture] = {}


class _Placed(Value, frozen=True):
    """The drawing of one place, and where its sheet begins."""

    drawing: Drawing
    at: Point


def draw_places(
    picture: PlacesPicture, cast: Mapping[str, Appearance], people: Mapping[str, Person], *,
    language: str, seed: int, sheet: Sheet = LANDSCAPE, region: str = "",
    own: Mapping[str, CleanPicture] = NO_PICTURES,
) -> tuple[Drawing, tuple[Problem, ...]]:  # fmt: skip
    """Compose a picture of one to four places."""
    frame = _frame(picture, sheet, language)
    problems: list[Problem] = []
    placed: list[_Placed] = []
    for number, (scene, box) in enumerate(zip(picture.scenes, frame.boxes, strict=True)):
        drawing, found = draw_scene(
            scene, cast, people, language=language, seed=seed + number, region=region, own=own,
            sheet=sheet_of(picture, box, sheet),
        )  # fmt: skip
        problems += found
        placed.append(_Placed(drawing, complex(box.left, box.bottom - drawing.height)))
    alt = describe_places(picture, frame.positions, people, language)
    drawing = Drawing(
        sheet.width, sheet.height, _shapes(picture, frame, placed, sheet, seed), alt.title,
        alt.description, alt.language, _marks(placed),
    )  # fmt: skip
    return drawing, tuple(problems)


def sheets_of(picture: Picture | None, sheet: Sheet = LANDSCAPE) -> tuple[tuple[Scene, Sheet], ...]:
    """Return every scene of a picture with the sheet for which it is composed."""
    if not isinstance(picture, PlacesPicture):
        return tuple((scene, sheet) for scene in scenes_in(picture))
    boxes = _frame(picture, sheet, "").boxes
    return tuple(
        (scene, sheet_of(picture, box, sheet))
        for scene, box in zip(picture.scenes, boxes, strict=True)
    )


def sheet_of(picture: PlacesPicture, box: Box, sheet: Sheet) -> Sheet:
    """Return the sheet of one place: its box, less the room for writing above it."""
    titled = any(scene.title for scene in picture.scenes)
    corner = ROUND if picture.kind == "side-by-side" else IN_HOUSE
    return Sheet(box.width, box.height - TITLE_ROOM * titled, sheet.text_size, corner, is_part=True)


def _frame(picture: PlacesPicture, sheet: Sheet, language: str) -> Frame:
    backwards = language in RIGHT_TO_LEFT
    return frame_of(picture.kind, len(picture.scenes), sheet, right_to_left=backwards)


def _shapes(
    picture: PlacesPicture, frame: Frame, placed: list[_Placed], sheet: Sheet, seed: int
) -> tuple[Shape, ...]:
    """Return everything from back to front: houses, places, what is written above them."""
    warp = Warp(seed)
    panel = Panel(sheet.width, sheet.height, corner=sheet.corner)
    area = picture_area(panel, warp)
    at_night = all(scene.time == "night" for scene in picture.scenes)
    shapes: list[Shape] = []
    if frame.houses:
        brush = Brush(warp, ROOM_PEN)
        shapes = [*draw_houses(frame.houses, panel.area, brush, at_night=at_night)]
    for scene, one, box in zip(picture.scenes, placed, frame.boxes, strict=True):
        shapes += moved_shapes(one.drawing.shapes, one.at.__add__)
        shapes += _title(scene.title, box)
    return (Group(tuple(shapes), area), frame_line(area)) if frame.houses else tuple(shapes)


def _title(words: str, box: Box) -> tuple[Text, ...]:
    """Return what is written above a place, as large as it fits."""
    if not words:
        return ()
    size = min(TITLE_SIZE, (box.width - 4 * INSET) / width_of(words, 1.0, bold=True))
    at = complex(box.middle.real, box.top + INSET + 0.5 * TITLE_ROOM + 0.3 * size)
    backwards = runs_right_to_left(words)
    return (Text(words, at, round(size, 1), INK, bold=True, right_to_left=backwards),)


def _marks(placed: list[_Placed]) -> tuple[Mark, ...]:
    return tuple(
        replace(mark, box=_moved(mark.box, one.at)) for one in placed for mark in one.drawing.marks
    )


def _moved(box: Box, by: Point) -> Box:
    x, y = by.real, by.imag
    return Box(box.left + x, box.top + y, box.right + x, box.bottom + y)
