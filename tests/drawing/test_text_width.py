"""Words are as wide as the font says, and lines break where a reader expects it."""

import json

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from wnp.drawing.text_width import (
    lines_from,
    runs_right_to_left,
    widest,
    width_of,
    wrap_balanced,
    wrap_lines,
)
from wnp.resources import resource_path

BLOCKS = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x400, 0x52F), (0x1E00, 0x1EFF),
    (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2190, 0x2193), (0x2212, 0x2212),
)  # fmt: skip
WORDS = st.lists(st.text("abcdeßwürMx-–\u00ad", min_size=1, max_size=12), max_size=12)


def widths_of_font(name: str) -> list[list]:
    """Return runs of letters and their advance widths; -1 where the font has no such letter."""
    font = TTFont(resource_path("fonts") / f"Andika-{name}.ttf")
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    widths = {code: advances[glyph][0] for code, glyph in glyphs.items()}
    return [
        [first, [widths.get(code, -1) for code in range(first, last + 1)]] for first, last in BLOCKS
    ]


def test_the_table_of_widths_is_what_the_fonts_say(request):
    table = resource_path("fonts") / "andika-widths.json"
    made = {"units": 2048, "regular": widths_of_font("Regular"), "bold": widths_of_font("Bold")}

    if request.config.getoption("--update-golden"):
        text = json.dumps(made, separators=(",", ":"))
        table.write_text(text + "\n", encoding="utf-8", newline="\n")
    assert json.loads(table.read_text(encoding="utf-8")) == made


@pytest.mark.parametrize(
    ("text", "bold"), [("Größe", False), ("Größe", True), ("Мама і тато", False), ("", True)]
)
def test_a_line_is_the_sum_of_its_letters(text, bold):
    font = TTFont(resource_path("fonts") / f"Andika-{'Bold' if bold else 'Regular'}.ttf")
    advances = [font["hmtx"][font.getBestCmap()[ord(letter)]][0] for letter in text]

    assert width_of(text, 35, bold=bold) == pytest.approx(35 * sum(advances) / 2048)


@pytest.mark.parametrize(
    ("text", "sizes"),
    [("ماما", 1.8), ("ma\u0301", 1.26), ("Mi\u00ad\u200ba", 1.58), ("家", 1.0), ("🙂", 1.3)],
)
def test_what_the_font_lacks_is_estimated(text, sizes):
    assert width_of(text, 100) == pytest.approx(100 * sizes, abs=25)


def test_lines_are_filled_and_break_at_spaces():
    assert wrap_lines("Mama und Papa haben laut gestritten.", 35, 300) == (
        "Mama und Papa",
        "haben laut",
        "gestritten.",
    )


def test_an_authors_line_break_is_kept():
    assert wrap_lines("Gute Nacht,\nkleine Mia.", 35, 900) == ("Gute Nacht,", "kleine Mia.")


def test_words_break_after_a_hyphen_and_soft_hyphens_show_only_there():
    assert wrap_lines("Schutz-Plan", 35, 130) == ("Schutz-", "Plan")
    assert wrap_lines("Sicherheits\u00advereinbarung", 35, 300) == ("Sicherheits-", "vereinbarung")
    assert wrap_lines("Sicherheits\u00advereinbarung", 35, 900) == ("Sicherheitsvereinbarung",)


def test_a_word_that_is_too_wide_stands_alone():
    assert wrap_lines("die Jugendhilfeeinrichtung hilft", 35, 200) == (
        "die",
        "Jugendhilfeeinrichtung",
        "hilft",
    )


def test_a_fixed_space_holds_words_together():
    assert wrap_lines("um 18\u00a0Uhr", 35, 130) == ("um", "18\u00a0Uhr")


def test_balanced_lines_leave_no_word_alone():
    text = "Wir machen einen Plan. Alle helfen mit."

    assert wrap_lines(text, 35, 600) == ("Wir machen einen Plan. Alle helfen", "mit.")
    assert wrap_balanced(text, 35, 600) == ("Wir machen einen", "Plan. Alle helfen mit.")


def test_each_line_of_an_author_is_balanced_for_itself():
    text = "Du bist nicht schuld.\nMama und Papa haben dich sehr lieb."

    assert wrap_balanced(text, 35, 500) == (
        "Du bist nicht schuld.",
        "Mama und Papa",
        "haben dich sehr lieb.",
    )


@given(WORDS, st.sampled_from([60, 150, 400, 2000]))
def test_balancing_loses_nothing_and_adds_no_line(words, width):
    text = " ".join(words)
    filled, balanced = wrap_lines(text, 35, width), wrap_balanced(text, 35, width)

    assert len(balanced) <= len(filled)
    assert widest(balanced, 35) <= widest(filled, 35) + 1e-6

    def letters(lines):
        return "".join(lines).replace(" ", "").replace("-", "").replace("\u00ad", "")

    assert letters(balanced) == letters(filled) == letters([text])


def test_base_lines_are_a_line_height_apart():
    assert lines_from(100, 3, 50) == pytest.approx((149, 213, 277))
    assert lines_from(100, 0, 50) == ()


def test_scripts_from_right_to_left_are_known():
    assert [runs_right_to_left(text) for text in ("مرحبا Mia", "שלום", "Мама", "Mia 12")] == [
        True,
        True,
        False,
        False,
    ]
