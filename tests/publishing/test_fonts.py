"""Fonts are cut down to the letters of a page, the quick way or the whole way."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from wnp.publishing.fonts import font_faces, subset_font
from wnp.publishing.truetype import read_tables, write_tables
from wnp.resources import resource_path


def opened(data):
    return TTFont(BytesIO(data), checkChecksums=2)


def outline(font, letter):
    """Return the points of a letter, parts and all."""
    name = font.getBestCmap()[ord(letter)]
    return font["glyf"][name].getCoordinates(font["glyf"])[0]


@pytest.mark.parametrize("bold", [False, True])
def test_a_subset_draws_its_letters_as_the_whole_font_does(bold):
    whole = TTFont(resource_path(f"fonts/Andika-{'Bold' if bold else 'Regular'}.ttf"), lazy=False)
    small = opened(subset_font("Grüße, Šárka & Ирина ½", bold))

    for letter in "GrüßeŠáИ½":
        assert outline(small, letter) == outline(whole, letter)
        widths = [font["hmtx"][font.getBestCmap()[ord(letter)]] for font in (small, whole)]
        assert widths[0] == widths[1]


def test_a_subset_is_small_and_has_only_what_was_asked_for():
    data = subset_font("Mia")

    letters = set(map(chr, opened(data).getBestCmap()))
    assert {"M", "i", "a"} <= letters
    assert not {"z", "Ü"} & letters
    assert len(data) < 8_000


def test_a_subset_does_not_carry_the_reserved_name():
    names = {str(record) for record in opened(subset_font("Mia"))["name"].names}

    assert "wnp-lesen" in names
    assert not any("Andika" in name for name in names)


def test_the_same_letters_give_the_same_bytes():
    assert subset_font("Mia Ben") == subset_font("Ben Mia")


def test_arabic_keeps_the_rules_by_which_its_letters_join():
    faces = font_faces("شجار بصوت عالٍ (Mia)")

    assert [(face.family, face.bold) for face in faces] == [
        ("wnp-lesen", False),
        ("wnp-arabisch", False),
    ]
    arabic = opened(faces[1].data)
    assert {"GSUB", "GPOS"} <= set(arabic.keys())
    assert arabic["name"].getDebugName(1) == "wnp-arabisch"
    assert arabic["head"].modified == opened(font_faces("شجار")[1].data)["head"].modified


def test_loose_marks_keep_the_rules_that_place_them():
    assert "GPOS" in opened(subset_font("q\u0304"))


def test_a_font_taken_apart_is_put_together_again():
    font = subset_font("Mia")

    assert write_tables(read_tables(font)) == font
