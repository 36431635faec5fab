"""Rooms stay behind the people: nothing grows out of a head, and nothing leaves the picture."""

from wnp.drawing.ink import Warp
from wnp.drawing.library.pictures import RoomPart, setting
from wnp.drawing.scenes.rooms import Panel, draw_room, frame_line, picture_area, room_boxes
from wnp.drawing.shapes import Path, Pen
from wnp.geometry import Box, box_around, straight_line
from wnp.palette import PAPER, Role
from wnp.values import replace

PANEL = Panel(1200, 840, 1.5)
WARP = Warp(1, 0)
LAMP = Path((straight_line([-20, 20, 20 - 250j, -20 - 250j]),), Pen("#ff0000", role=Role.ROOM))
POT = Path((straight_line([-14, 14, 14 - 40j, -14 - 40j]),), Pen("#00ff00", role=Role.ROOM))


def part(name, at, up, shape, box):
    return RoomPart(name, at, up, False, (shape,), box)


LAMP_PART = part("lamp", 0.5, 0, LAMP, Box(-20, -250, 20, 0))
POT_PART = part("pot", 0.5, 250, POT, Box(-14, -40, 14, 0))


def room(*parts):
    return replace(setting("plain"), parts=parts)


def where(shapes, colour):
    for shape in shapes:
        if isinstance(shape, Path) and shape.pen.fill == colour:
            outline = shape.outlines[0]
            return box_around([outline.start, *(step[-1] for step in outline.segments)])
    return None


def drawn(*parts, heads=(), taken=frozenset()):
    return draw_room(room(*parts), PANEL, WARP, heads, taken)


def test_without_people_everything_stands_where_it_belongs():
    assert where(drawn(LAMP_PART), "#ff0000").middle.real == 600


def test_a_lamp_moves_aside_for_a_head():
    head = Box(540, 200, 680, 340)
    lamp = where(drawn(LAMP_PART, heads=[head]), "#ff0000")

    assert not lamp.overlap(head.grown(20))
    assert abs(lamp.middle.real - 600) < 200


def test_what_stands_on_a_thing_moves_with_it():
    head = Box(540, 200, 680, 340)
    shapes = drawn(LAMP_PART, POT_PART, heads=[head])

    assert where(shapes, "#00ff00").middle.real == where(shapes, "#ff0000").middle.real


def test_a_small_thing_on_the_wall_without_a_free_place_is_left_out():
    crowd = [Box(x, 100, x + 40, 420) for x in range(0, 1200, 60)]

    assert where(drawn(POT_PART, heads=crowd), "#00ff00") is None


def test_foreground_furniture_takes_the_place_of_the_rooms_own():
    assert where(drawn(LAMP_PART, taken=frozenset({"lamp"})), "#ff0000") is None


def test_the_boxes_of_a_room_are_those_of_its_things():
    (box,) = room_boxes(room(LAMP_PART), PANEL)
    floor = setting("plain").horizon * 840

    assert box == Box(570, floor - 375, 630, floor)


def test_the_picture_area_is_rounded_and_inside_the_sheet():
    area = picture_area(PANEL, Warp(3))
    box = box_around([area.start, *(step[-1] for step in area.segments)])

    assert area.closed
    assert Box(0, 0, 1200, 840).holds(box)
    assert box.width > 1150


def test_the_frame_is_as_white_as_paper_but_a_line_in_the_colouring_page():
    line = frame_line(picture_area(PANEL, WARP))

    assert (line.pen.line, line.pen.role) == (PAPER, Role.ROOM)
