"""The picture library is whole: every file reads, has its names and keeps to its box."""

import pytest

from wnp.drawing.library.conditions import conditions
from wnp.drawing.library.pictures import (
    Asset,
    asset_names,
    picture,
    read_file,
    setting,
    shapes_box,
)
from wnp.drawing.library.svg_reader import parse_picture
from wnp.drawing.shapes import Path, Text
from wnp.geometry import Box
from wnp.lexicon.pictures import KINDS, picture_ids
from wnp.palette import CLOTHES, Role
from wnp.resources import resource_text

TIMES = ("day", "evening", "night")
THINGS = ("pieces", "furniture", "props", "symbols", "pets")
FILES = [(kind, name) for kind in ("settings", *THINGS) for name in asset_names(kind)]
ASSETS = [(kind, name) for kind, name in FILES if kind != "settings"]
LARGEST_SETTING = 8_000
SMALL = ("tuft", "meadow-flower")
SLACK = 12.0
"""Handles may leave the box that the curves fill."""


@pytest.mark.parametrize(("kind", "name"), FILES)
def test_every_file_reads_without_problems(kind, name):
    text = resource_text(f"illustrations/{kind}/{name}.svg")

    assert parse_picture(text, name)[1] == ()
    assert len(text) <= LARGEST_SETTING


@pytest.mark.parametrize("kind", KINDS)
def test_names_and_files_belong_together(kind):
    drawn = {name for name in asset_names(kind) if not name.endswith(("-back", "-words", "-flag"))}

    assert set(picture_ids(kind)) == drawn


@pytest.mark.parametrize(("kind", "name"), ASSETS)
def test_everything_drawn_lies_in_its_box(kind, name):
    for time in TIMES:
        asset = picture(kind, name, now=conditions(time))
        if asset.shapes:
            assert asset.box.grown(SLACK).holds(shapes_box(asset.shapes)), time


@pytest.mark.parametrize(("kind", "name"), ASSETS)
def test_every_anchor_lies_in_its_box(kind, name):
    asset = picture(kind, name)
    names = [anchor.name for anchor in asset.anchors]

    assert all(names)
    assert len(set(names)) == len(names)
    for anchor in asset.anchors:
        spot = Box(anchor.at.real, anchor.at.imag, anchor.at.real, anchor.at.imag)
        assert asset.box.holds(spot), anchor.name


@pytest.mark.parametrize("name", asset_names("props"))
def test_every_prop_can_be_held_and_can_stand(name):
    prop = picture("props", name)

    assert prop.anchor("hand") is not None
    assert prop.anchor("ground") is not None


def roles(asset: Asset) -> set[Role]:
    """Return the roles of all painted shapes."""
    return {shape.pen.role for shape in asset.shapes if isinstance(shape, Path)}


@pytest.mark.parametrize(("kind", "name"), ASSETS)
def test_rooms_are_painted_as_rooms_and_things_as_things(kind, name):
    main, other = (Role.ROOM, Role.FIGURE) if kind == "pieces" else (Role.FIGURE, Role.ROOM)
    found = set().union(*(roles(picture(kind, name, now=conditions(time))) for time in TIMES))

    assert other not in found
    assert main in found


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize("name", picture_ids("settings"))
def test_every_setting_is_there_at_any_time_with_few_things(name, time):
    place = setting(name, time)
    things = [part for part in place.parts if not (part.wide or part.name in SMALL)]

    assert all(part.shapes for part in place.parts)
    assert bool(place.parts)
    assert len(things) <= 13
    assert all(-0.1 <= part.at <= 1.1 for part in place.parts)
    assert place.wall.startswith("#")
    assert 0.6 <= place.horizon <= 0.75


@pytest.mark.parametrize("name", picture_ids("settings"))
def test_seats_name_furniture_and_parts_that_exist(name):
    place = setting(name)
    parts = {part.name for part in place.parts}

    for seat in place.seats:
        assert 0 < seat.at < 1
        assert not seat.furniture or seat.furniture in asset_names("furniture")
        assert not seat.replaces or seat.replaces in parts


def test_settings_know_what_they_are_at_night():
    day, night = setting("child-bedroom"), setting("child-bedroom", "night")

    assert (day.wall, night.wall) == ("#e6ecf3", "#c9d0e6")
    assert day.parts != night.parts


def test_signs_are_written_in_the_language_of_the_booklet():
    words = {
        shape.words
        for part in setting("police", "day", "fr").parts
        for shape in part.shapes
        if isinstance(shape, Text)
    }

    assert words == {"POLICE"}


def test_shared_pieces_stand_where_the_setting_puts_them_in_its_colour():
    window = next(part for part in setting("kitchen").parts if part.name == "window")
    fills = {shape.pen.fill for shape in window.shapes if isinstance(shape, Path)}

    assert (window.at, window.up) == (0.5, 238.0)
    assert "#f0d189" in fills
    assert "currentColor" not in fills


def test_a_wider_table_keeps_its_ends():
    table = picture("furniture", "table")

    wide = table.widened(table.box.width + 100)

    assert wide.box == Box(
        table.box.left - 50, table.box.top, table.box.right + 50, table.box.bottom
    )
    assert wide.anchor("edge") == table.anchor("edge")
    assert shapes_box(wide.shapes).width == shapes_box(table.shapes).width + 100


def test_the_car_says_where_its_riders_are_seen():
    car = picture("furniture", "car")

    assert car.area("back-window") is not None
    assert car.area("front-window") is not None
    assert {name for name, _ in car.layers} == {"back", "front"}


def test_nothing_in_the_library_shows_a_red_cross():
    for time in TIMES:
        for part in setting("hospital", time).parts:
            if part.name == "sign":
                fills = [shape.pen.fill for shape in part.shapes if isinstance(shape, Path)]
                assert CLOTHES["red"] not in fills


def test_a_file_is_read_once():
    assert read_file("props", "teddy") is read_file("props", "teddy")
