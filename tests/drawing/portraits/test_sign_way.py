"""Faces in discs, and the way of a child's own sign, told by itself or in a frame."""

import pytest

from wnp.drawing.library.pictures import picture
from wnp.drawing.people.cast import stock_appearance
from wnp.drawing.portraits.medallions import SIDE, draw_medallion
from wnp.drawing.portraits.sign_way import WIDTH, draw_sign_way
from wnp.drawing.shapes import Group, Path, Text, in_mode
from wnp.lexicon.pictures import picture_ids
from wnp.palette import Mode

LONG = "ganz hinten oben im Regal neben dem Bett, gleich bei den Büchern"


def way(thing="stone", usual="im Regal", faces=2, language="de"):
    """Draw the way of a sign."""
    looks = [stock_appearance(name) for name in ("grandmother", "neighbour", "worker", "doctor")]
    return draw_sign_way(
        thing, usual, "auf der Fensterbank", "Oma kommt.", looks[:faces],
        title="Der Weg", description="Oma kommt.", language=language,
    )  # fmt: skip


def written(drawing):
    """Return the writing of a drawing: words and where they stand."""
    return [(one.words, one.at.real) for one in drawing.shapes if isinstance(one, Text)]


@pytest.mark.parametrize("faces", range(5))
def test_up_to_three_faces_come(faces):
    groups = [shape for shape in way(faces=faces).shapes if isinstance(shape, Group)]

    assert len([group for group in groups if group.clip]) == min(3, faces)


def test_the_way_goes_as_the_language_is_read():
    ltr, rtl = (written(way(language=language)) for language in ("de", "ar"))

    assert ltr[0][1] < ltr[-1][1]
    assert rtl[0][1] > rtl[-1][1]


def test_no_word_is_left_out_however_long_a_place_is():
    words = " ".join(words for words, _ in written(way(usual=LONG)))

    assert LONG in words


def test_what_the_library_lacks_is_left_to_be_drawn():
    dashed = [s for s in way(thing="").shapes if isinstance(s, Path) and s.pen.dashes]

    assert len(dashed) == 2


@pytest.mark.parametrize("thing", picture_ids("props"))
def test_every_thing_can_be_a_sign(thing):
    assert picture("props", thing).box.height > 0
    assert way(thing).width == WIDTH


@pytest.mark.parametrize("mode", list(Mode))
def test_a_face_has_a_name_for_those_who_do_not_see_it(mode):
    face = in_mode(
        draw_medallion(stock_appearance("teacher"), "Bild von Oma", language="de", number=1), mode
    )

    assert (face.title, face.width, face.height) == ("Bild von Oma", SIDE, SIDE)
