"""What the fonts of the house can print, and what stands in the place of the rest."""

import pytest

from wnp.composing.letters import known_letters, missing_letters, printable
from wnp.resources import resource_path


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        pytest.param("Grüße – „ja“ … ½", "Grüße – „ja“ … ½", id="Latin"),
        pytest.param("привіт", "привіт", id="Cyrillic"),
        pytest.param("\u2067مرحبا\u2069", "\u2067مرحبا\u2069", id="Arabic with its marks"),
        pytest.param("e\u0301", "é", id="composed"),
        pytest.param("Hallo 👨\u200d👩\u200d👧!", "Hallo \ufffd!", id="one sign for one emoji"),
        pytest.param("❤\ufe0f", "\ufffd", id="emoji variant"),
        pytest.param("a\x07b\x00c\nd", "abc\nd", id="control signs"),
        pytest.param("a\u3000b", "a b", id="a space that no font has"),
    ],
)
def test_text_is_printed_with_letters_that_there_are(written, printed):
    assert printable(written) == printed


def test_missing_letters_are_told_once_each():
    assert missing_letters("♥ Mia ♥ 😀") == ("♥", "😀")


def test_the_table_of_letters_is_what_the_fonts_hold():
    ttlib = pytest.importorskip("fontTools.ttLib")
    held = set()
    for family in ("Andika", "Harmattan"):
        faces = [
            ttlib.TTFont(resource_path(f"fonts/{family}-{style}.ttf"), lazy=False).getBestCmap()
            for style in ("Regular", "Bold")
        ]
        held |= set(faces[0]) & set(faces[1])

    assert known_letters() == set(map(chr, held))
