"""An own picture lies whole on its sheet, and hangs in a frame on a wall."""

import pytest

from wnp.drawing.scenes.own_pictures import LONGEST, WIDTH, draw_own_picture, framed, is_own
from wnp.drawing.scenes.scene import draw_scene
from wnp.drawing.shapes import Group, Raster, in_mode
from wnp.model.own_picture import CleanPicture
from wnp.model.scene import Actor, OwnPicture, PlacedThing, Scene
from wnp.palette import Mode

SIZES = [(2000, 1500), (1500, 2000), (2000, 2000), (2000, 150), (40, 2000)]


def clean(width=2000, height=1500):
    return CleanPicture(b"pixels", "image/jpeg", width, height)


def rasters_in(shapes):
    """Return every raster among shapes, and the outline that cuts it."""
    found = []
    for shape in shapes:
        if isinstance(shape, Raster):
            found.append(shape)
        elif isinstance(shape, Group):
            found += rasters_in(shape.shapes)
    return found


def drawn(size=(2000, 1500), alt="", language="de"):
    own = OwnPicture("Mia_Schule_Wien.jpg", alt)
    return draw_own_picture(own, clean(*size), language=language, seed=1)


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_is_neither_cropped_nor_stretched(size):
    drawing = drawn(size)

    (raster,) = rasters_in(drawing.shapes)
    assert raster.box.width / raster.box.height == pytest.approx(size[0] / size[1])
    assert drawing.marks[0].box == raster.box
    assert 0 < raster.box.left < raster.box.right < drawing.width
    assert 0 < raster.box.top < raster.box.bottom < drawing.height
    room = (raster.box.width / drawing.width, raster.box.height / drawing.height)
    assert max(room) > 0.85


def test_the_sheet_stands_on_end_where_the_picture_does():
    sheets = [(drawn(size).width, drawn(size).height) for size in SIZES]

    assert sheets == [(1200, 840), (840, 1200), (1200, 840), (1200, 840), (840, 1200)]


def test_a_sheet_with_an_own_picture_is_known_again():
    assert is_own(drawn())
    assert not is_own(hung_in({"haus.jpg": clean()}))


@pytest.mark.parametrize(
    ("language", "alt", "said", "said_in"),
    [
        ("de", "Ein Haus mit Sonne", "Ein Haus mit Sonne", "de"),
        ("de", "", "Ein eigenes Bild.", "de"),
        ("en", "", "A picture of their own.", "en"),
        ("fr", "", "Une image personnelle.", "fr"),
        ("tr", "Bir ev", "Bir ev", "tr"),
        ("tr", "", "A picture of their own.", "en"),
    ],
)
def test_words_for_the_blind_are_the_authors_or_say_what_is_known(language, alt, said, said_in):
    drawing = drawn(alt=alt, language=language)

    assert (drawing.title, drawing.description, drawing.language) == (said, "", said_in)


def test_the_name_of_the_file_goes_no_further():
    assert "Schule" not in repr(drawn())


def test_print_modes_leave_pixels_alone():
    drawing = drawn()

    for mode in Mode:
        assert rasters_in(in_mode(drawing, mode).shapes) == rasters_in(drawing.shapes)


@pytest.mark.parametrize("size", SIZES)
def test_a_frame_on_the_wall_is_filled_and_crops_gently(size):
    asset = framed(clean(*size))

    raster, *others = rasters_in(asset.shapes)
    assert not others
    assert raster.box.width / raster.box.height == pytest.approx(size[0] / size[1])
    (window,) = (shape.clip for shape in asset.shapes if isinstance(shape, Group))
    points = [window.start, *(segment[-1] for segment in window.segments)]
    assert raster.box.left <= min(point.real for point in points)
    assert raster.box.bottom >= max(point.imag for point in points)
    assert 1 / LONGEST - 0.2 < asset.box.width / asset.box.height < LONGEST


def hung_in(own, file="haus.jpg"):
    scene = Scene(
        "living-room",
        actors=(Actor("child"),),
        props=(PlacedThing("picture-frame", "wall", file=file),),
    )
    drawing, problems = draw_scene(scene, {}, {}, language="de", seed=1, own=own)
    assert problems == ()
    return drawing


def test_an_own_picture_hangs_on_the_wall_of_a_scene():
    drawing = hung_in({"haus.jpg": clean()})

    (raster,) = rasters_in(drawing.shapes)
    assert (raster.content, raster.media_type) == (b"pixels", "image/jpeg")
    assert 0 < raster.box.left < raster.box.right < WIDTH
    heads = [mark.box for mark in drawing.marks if mark.kind == "head"]
    assert not any(raster.box.overlap(head) for head in heads)
    assert "An der Wand sieht man ein eigenes Bild." in drawing.description
    assert "haus" not in repr(drawing)


def test_without_its_file_an_empty_frame_hangs_there():
    drawing = hung_in({})

    assert rasters_in(drawing.shapes) == []
    assert "picture-frame" in {mark.name for mark in drawing.marks}
