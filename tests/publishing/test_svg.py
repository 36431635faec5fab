"""Drawings become plain SVG: short, the same every time, and readable without eyes."""

import re
import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from wnp.drawing.shapes import Drawing, Group, Path, Pen, Text
from wnp.geometry import Outline, smooth_line, straight_line
from wnp.publishing.svg import path_data, pen_attributes, render_svg

SVG = "{http://www.w3.org/2000/svg}"
SQUARE = straight_line([10, 20, 20 + 10j, 10 + 10j])
PEN = Pen(fill="#f0957d", line="#33261f", width=5.2)


def drawing(*shapes, title="Mia", description="Mia lacht."):
    return Drawing(1200, 840, shapes, title, description, "de")


def test_a_drawing_is_written_as_plain_svg():
    written = render_svg(drawing(Path((SQUARE,), PEN)), prefix="p3")

    assert written == (
        '<svg aria-labelledby="p3-title p3-desc" lang="de" role="img" viewBox="0 0 1200 840"'
        ' xml:lang="de" xmlns="http://www.w3.org/2000/svg">'
        '<title id="p3-title">Mia</title><desc id="p3-desc">Mia lacht.</desc>'
        '<g fill="none" stroke-linecap="round" stroke-linejoin="round">'
        '<path d="M10 0l10 0 0 10-10 0z" fill="#f0957d" stroke="#33261f" stroke-width="5.2" />'
        "</g></svg>"
    )


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

    assert path_data((curve,)) == "M0 0c1 1 2 1 3 0l1 0"
    assert 'fill-rule="evenodd"' in render_svg(drawing(holed))


def test_roundings_do_not_add_up_along_a_line():
    line = straight_line([complex(step * 0.04, 0) for step in range(1001)], closed=False)

    steps = [float(number) for number in re.findall(r"-?[\d.]+", path_data((line,)))]
    assert round(sum(steps[2::2]), 1) == 40.0


def test_numbers_are_as_short_as_they_can_be():
    line = straight_line([0.04 - 0.04j, -0.5 + 0.5j, 100 + 0.26j], closed=False)

    assert path_data((line,)) == "M0 0l-.5 .5 100.5-.2"


def test_a_pen_says_only_what_differs_from_the_sheet():
    dotted = Pen(line="#33261f", width=3, round_ends=False, dashes=(2, 9.5), opacity=0.16)

    assert pen_attributes(Pen()) == {}
    assert pen_attributes(dotted) == {
        "stroke": "#33261f",
        "stroke-width": "3",
        "stroke-linecap": "butt",
        "stroke-dasharray": "2 9.5",
        "opacity": ".16",
    }


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
