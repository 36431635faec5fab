"""Drawings become plain SVG: short, the same every time, and readable without eyes."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from svgwrite.validator2 import get_validator

from wnp.building.sketching import draw_text
from wnp.drawing.shapes import Drawing, Group, Path, Pen, Raster, Text
from wnp.geometry import Box, Outline, smooth_line, straight_line
from wnp.palette import Mode
from wnp.publishing.svg import path_data, pen_attributes, render_svg
from wnp.values import replace

SVG = "{http://www.w3.org/2000/svg}"
SQUARE = straight_line([10, 20, 20 + 10j, 10 + 10j])
PEN = Pen(fill="#f0957d", line="#33261f", width=5.2)


def drawing(*shapes, title="Mia", description="Mia lacht."):
    return Drawing(1200, 840, shapes, title, description, "de")


def test_a_drawing_is_written_as_plain_svg():
    written = render_svg(drawing(Path((SQUARE,), PEN)), prefix="p3")

    assert written == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12000 8400"'
        ' role="img" lang="de" xml:lang="de" aria-labelledby="p3-title p3-desc">'
        '<title id="p3-title">Mia</title><desc id="p3-desc">Mia lacht.</desc>'
        '<g fill="none" stroke-linecap="round" stroke-linejoin="round">'
        '<path fill="#f0957d" stroke="#33261f" stroke-width="52" d="M100 0l100 0 0 100-100 0z"/>'
        "</g></svg>"
    )


def test_an_own_picture_stands_in_the_file_itself():
    raster = Raster(b"pixels", "image/jpeg", Box(100, 50, 300.25, 200))

    written = render_svg(drawing(Group((raster,), clip=SQUARE), raster))

    element = (
        '<image x="1000" y="500" width="2002" height="1500" preserveAspectRatio="none"'
        ' href="data:image/jpeg;base64,cGl4ZWxz"/>'
    )
    assert written.count(element) == 2


def test_a_file_of_its_own_says_its_size():
    written = render_svg(drawing(), standalone=True)

    assert written.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')
    assert ' width="1200"' in written
    assert ' height="840"' in written
    assert written.endswith("</svg>\n")


def test_the_same_drawing_gives_the_same_bytes():
    picture = drawing(Group((Path((SQUARE,), PEN),), clip=SQUARE))

    assert render_svg(picture) == render_svg(picture)


def test_equal_clips_are_written_once_with_ids_of_the_prefix():
    inner = Group((Path((SQUARE,), PEN),), clip=SQUARE)
    root = ET.fromstring(render_svg(drawing(inner, inner, Group((inner,))), prefix="bild7"))

    assert [clip.get("id") for clip in root.iter(f"{SVG}clipPath")] == ["bild7-1"]
    assert len(root.findall(f".//{SVG}g[@clip-path='url(#bild7-1)']")) == 3


def test_groups_without_a_clip_leave_no_trace():
    path = Path((SQUARE,), PEN)

    assert render_svg(drawing(Group((Group((path,)),)))) == render_svg(drawing(path))


def test_curves_and_holes_are_written():
    curve = Outline(0j, ((1 + 1j, 2 + 1j, 3 + 0j), (4 + 0j,)), closed=False)
    holed = Path((SQUARE, SQUARE), Pen(fill="#ffffff"), even_odd=True)

    assert path_data((curve,)) == "M0 0c10 10 20 10 30 0l10 0"
    assert 'fill-rule="evenodd"' in render_svg(drawing(holed))


def test_roundings_do_not_add_up_along_a_line():
    line = straight_line([complex(step * 0.04, 0) for step in range(1001)], closed=False)

    steps = [int(number) for number in re.findall(r"-?\d+", path_data((line,)))]
    assert sum(steps[2::2]) == 400


def test_numbers_are_as_short_as_they_can_be():
    line = straight_line([0.04 - 0.04j, -0.5 + 0.5j, 100 + 0.26j], closed=False)

    assert path_data((line,)) == "M0 0l-5 5 1005-2"


def test_a_curve_that_goes_on_smoothly_shares_a_handle_with_the_one_before():
    wave = smooth_line([0, 30 + 30j, 60, 90 + 30j], corners=frozenset({2}), closed=False)

    assert path_data((wave,)) == "M0 0c50 50 200 300 300 300s300-300 300-300 250 250 300 300"


def test_a_handle_that_is_no_reflection_is_kept():
    bent = Outline(0j, ((5 + 0j, 10 + 5j, 10 + 0j), (10 - 4.8j, 20 - 5j, 20 + 0j)), closed=False)

    assert path_data((bent,)) == "M0 0c50 0 100 50 100 0 0-48 100-50 100 0"


def test_a_pen_says_only_what_differs_from_the_group_around_it():
    dotted = Pen(line="#33261f", width=3, round_ends=False, dashes=(2, 9.5), opacity=0.16)

    assert pen_attributes(Pen()) == ""
    assert pen_attributes(dotted) == (
        ' stroke="#33261f" stroke-width="30" stroke-linecap="butt" stroke-dasharray="20 95"'
        ' opacity=".16"'
    )
    assert pen_attributes(PEN, Pen(line="#33261f", width=3)) == ' fill="#f0957d" stroke-width="52"'
    assert pen_attributes(PEN, PEN) == ' fill="#f0957d"'
    assert pen_attributes(Pen("#f0957d"), PEN) == ' fill="#f0957d" stroke="none"'


def written_shapes(*shapes):
    """Return what is written between the ground of the sheet and its end."""
    _, _, written = render_svg(drawing(*shapes)).partition('stroke-linejoin="round">')
    return written.removesuffix("</g></svg>").replace(path_data((SQUARE,)), "…")


def test_shapes_whose_lines_have_one_colour_say_it_once():
    thin, spot = Path((SQUARE,), replace(PEN, width=2)), Path((SQUARE,), Pen("#ffffff"))

    assert written_shapes(spot, Path((SQUARE,), PEN), spot, thin, Path((SQUARE,), PEN), spot) == (
        '<path fill="#ffffff" d="…"/>'
        '<g stroke="#33261f" stroke-width="52"><path fill="#f0957d" d="…"/>'
        '<path fill="#ffffff" stroke="none" d="…"/>'
        '<path fill="#f0957d" stroke-width="20" d="…"/><path fill="#f0957d" d="…"/></g>'
        '<path fill="#ffffff" d="…"/>'
    )


def test_bare_lines_of_one_pen_are_one_path_and_filled_shapes_stay_apart():
    line = Path((SQUARE,), Pen(line="#33261f", width=2))
    faint = Path((SQUARE,), replace(line.pen, opacity=0.5))

    assert written_shapes(line, line) == '<path stroke="#33261f" stroke-width="20" d="……"/>'
    assert written_shapes(*2 * [Path((SQUARE,), Pen("#ffffff"))]).count("<path") == 2
    assert written_shapes(faint, faint).count("<path") == 2


def test_what_has_no_colour_is_not_written():
    assert written_shapes(Path((SQUARE,), Pen()), Path((SQUARE,), Pen(line="#33261f"))) == ""


def test_writing_right_to_left_is_isolated_and_set_in_a_font_that_has_it():
    arabic = Text("مرحبا", 10 + 20j, 35, "#33261f", right_to_left=True)
    root = ET.fromstring(render_svg(drawing(arabic)))
    (text,) = root.iter(f"{SVG}text")

    assert text.text == "\u2067مرحبا\u2069"
    assert text.get("font-family") == "Harmattan, wnp-arabisch, Andika, sans-serif"
    assert text.get("text-anchor") == "middle"


@given(st.text())
def test_any_words_can_be_written_and_read_back(words):
    picture = drawing(Text(words, 0j, 35, "#33261f"), title=words, description=words)
    root = ET.fromstring(render_svg(picture).encode("utf-8", "strict"))

    kept = "".join(char for char in words if char in "\t\n\r" or ord(char) >= 0x20)
    kept = kept.replace("\ufffe", "").replace("\uffff", "")
    for element in (root.find(f"{SVG}title"), root.find(f".//{SVG}text")):
        assert (element.text or "").replace("\r\n", "\n").replace("\r", "\n") == kept.replace(
            "\r\n", "\n"
        ).replace("\r", "\n")


def test_nothing_but_plain_elements_and_presentation_attributes_is_written():
    smooth = smooth_line([0, 10, 10 + 10j])
    picture = drawing(
        Group((Path((smooth,), PEN),), clip=SQUARE),
        Text("Hallo", 0j, 35, "#33261f", bold=True, anchor="start"),
    )
    root = ET.fromstring(render_svg(picture))

    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {
        "svg", "title", "desc", "clipPath", "path", "g", "text",
    }  # fmt: skip
    assert not any(
        "style" in element.attrib or "class" in element.attrib for element in root.iter()
    )


EVERYTHING = (
    "Ort: Küche; Kind: sitzt am Tisch, isst; Mama: kocht; Mama sagt: „Das Essen ist gleich da.“",
    "Ort: Kinderzimmer, Nacht; Kind: sitzt auf dem Bett, ängstlich; Zeichen: Sorgenwolke über Kind",
    "Ort: Straße; Kind: geht; Polizistin: winkt; Kind denkt: an Mama; Namen: ja",
    "Ort: Auto; Kind: sitzt im Auto; Mama: fährt",
)
FULL_SVG = get_validator("full", debug=True)


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("words", EVERYTHING)
def test_a_validator_of_svg_has_no_objection(words, mode):
    written, _ = draw_text(words, "de", mode)

    for element in ET.fromstring(written.encode()).iter():
        name = element.tag.removeprefix(SVG)
        for key, value in element.attrib.items():
            if not key.startswith(("aria-", "role", "lang", "{")):
                spaced = re.sub(r"(?<=\d)-", " -", value)  # the validator's own grammar wants it
                FULL_SVG.check_svg_attribute_value(name, key, spaced)
        for child in element:
            FULL_SVG.check_valid_children(name, child.tag.removeprefix(SVG))


@pytest.mark.parametrize("mode", list(Mode))
def test_a_room_with_four_people_is_a_small_file(mode):
    words = (
        "Ort: Haustür; Kind: klingelt; Nachbarin: steht, freundlich; Mama: steht, traurig; "
        "Papa: steht"
    )

    assert len(draw_text(words, "de", mode)[0].encode()) < 50_000
