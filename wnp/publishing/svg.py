"""Write drawings as SVG: paths, text, groups and clip paths, and nothing that renderers dispute.

In: a drawing, whose coordinates are final. Out: SVG text with a title and a description for those
who do not see it. The only module that knows svgwrite. Ids are made of the prefix given, so that
several pictures can stand in one page, and the same drawing gives the same bytes.
"""

from __future__ import annotations

import re
from typing import assert_never

from svgwrite.base import BaseElement
from svgwrite.container import SVG, Group
from svgwrite.masking import ClipPath
from svgwrite.path import Path as PathElement
from svgwrite.text import Text as TextElement

from wnp.drawing.shapes import Drawing, Path, Pen, Shape, Text
from wnp.drawing.shapes import Group as ShapeGroup
from wnp.geometry import Outline

FONTS = "Andika, wnp-lesen, sans-serif"
ARABIC_FONTS = "Harmattan, wnp-arabisch, Andika, sans-serif"
ISOLATE_RIGHT_TO_LEFT, END_ISOLATE = "\u2067", "\u2069"
HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
# What XML cannot carry, not even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_svg(drawing: Drawing, *, prefix: str = "p", standalone: bool = False) -> str:
    """Return a drawing as SVG text; `standalone` makes it a file of its own.

    All ids start with `prefix`, which must be different for every picture of a page.
    """
    sheet = _empty_sheet(drawing, prefix, standalone)
    writer = _Writer(sheet, prefix)
    ground = Group(factory=sheet)
    ground.attribs = {"fill": "none", "stroke-linecap": "round", "stroke-linejoin": "round"}
    writer.add_all(drawing.shapes, ground)
    sheet.elements = [*sheet.elements[:2], *writer.clips, ground]
    written: str = sheet.tostring()
    return f"{HEADER}{written}\n" if standalone else written


def _empty_sheet(drawing: Drawing, prefix: str, standalone: bool) -> SVG:
    sheet = SVG(debug=False)
    sheet.attribs = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {_number(drawing.width)} {_number(drawing.height)}",
        "role": "img",
        "lang": drawing.language,
        "xml:lang": drawing.language,
        "aria-labelledby": f"{prefix}-title {prefix}-desc",
    }
    if standalone:
        sheet.attribs["width"] = _number(drawing.width)
        sheet.attribs["height"] = _number(drawing.height)
    sheet.set_desc(_clean(drawing.title), _clean(drawing.description))
    for element, name in zip(sheet.elements, ("title", "desc"), strict=False):
        element.xml.set("id", f"{prefix}-{name}")
    return sheet


class _Writer:
    """Turns shapes into elements, and keeps one clip path for each outline that cuts."""

    def __init__(self, sheet: SVG, prefix: str) -> None:
        self.sheet = sheet
        self.prefix = prefix
        self.clips: list[BaseElement] = []
        self.clip_names: dict[str, str] = {}

    def add_all(self, shapes: tuple[Shape, ...], parent: Group) -> None:
        """Add shapes to a group, from back to front."""
        for shape in shapes:
            match shape:
                case Path():
                    parent.elements.append(self.path_element(shape))
                case Text():
                    parent.elements.append(self.text_element(shape))
                case ShapeGroup():
                    self.add_group(shape, parent)
                case _:
                    assert_never(shape)

    def add_group(self, group: ShapeGroup, parent: Group) -> None:
        """Add a group; without a clip it needs no element of its own."""
        if group.clip is None:
            self.add_all(group.shapes, parent)
        elif group.shapes:
            element = Group(factory=self.sheet)
            element.attribs = {"clip-path": f"url(#{self.clip_name(group.clip)})"}
            self.add_all(group.shapes, element)
            parent.elements.append(element)

    def clip_name(self, outline: Outline) -> str:
        """Return the id of the clip path with this outline, made when it is first asked for."""
        data = path_data((outline,))
        if data not in self.clip_names:
            name = self.clip_names[data] = f"{self.prefix}-{len(self.clips) + 1}"
            clip = ClipPath(factory=self.sheet)
            clip.attribs = {"id": name}
            clip.elements.append(PathElement(data, factory=self.sheet))
            self.clips.append(clip)
        return self.clip_names[data]

    def path_element(self, path: Path) -> PathElement:
        """Return the element of a path."""
        element = PathElement(path_data(path.outlines), factory=self.sheet)
        element.attribs = pen_attributes(path.pen)
        if path.even_odd:
            element.attribs["fill-rule"] = "evenodd"
        return element

    def text_element(self, text: Text) -> TextElement:
        """Return the element of a line of writing."""
        words = _clean(text.words)
        if text.right_to_left:
            words = f"{ISOLATE_RIGHT_TO_LEFT}{words}{END_ISOLATE}"
        element = TextElement(words, factory=self.sheet)
        element.attribs = {
            "x": _number(text.at.real),
            "y": _number(text.at.imag),
            "font-family": ARABIC_FONTS if _ARABIC.search(words) else FONTS,
            "font-size": _number(text.size),
            "fill": text.colour,
        }
        if text.anchor != "start":
            element.attribs["text-anchor"] = text.anchor
        if text.bold:
            element.attribs["font-weight"] = "bold"
        return element


def pen_attributes(pen: Pen) -> dict[str, str]:
    """Return the presentation attributes of a pen; what the sheet sets already is left out."""
    attributes: dict[str, str] = {}
    if pen.fill:
        attributes["fill"] = pen.fill
    if pen.line and pen.width:
        attributes["stroke"] = pen.line
        attributes["stroke-width"] = _number(pen.width, 2)
        if not pen.round_ends:
            attributes["stroke-linecap"] = "butt"
        if pen.dashes:
            attributes["stroke-dasharray"] = " ".join(_number(dash) for dash in pen.dashes)
    if pen.opacity != 1:
        attributes["opacity"] = _number(pen.opacity, 2)
    return attributes


class _Tenths(dict[int, str]):
    """The shortest text for a number of tenths of a pixel, each made once."""

    def __missing__(self, tenths: int) -> str:
        text = self[tenths] = _number(tenths / 10)
        return text


_TENTHS = _Tenths()


def path_data(outlines: tuple[Outline, ...]) -> str:
    """Return the path data of outlines: relative steps in tenths of a pixel.

    Steps are differences of rounded places, so that roundings never add up along a line.
    """
    return "".join(map(_outline_data, outlines)).replace(" -", "-")


def _outline_data(outline: Outline) -> str:
    text = _TENTHS
    x, y = round(outline.start.real * 10), round(outline.start.imag * 10)
    steps: list[str] = []
    last = ""
    for segment in outline.segments:
        end = segment[-1]
        next_x, next_y = round(end.real * 10), round(end.imag * 10)
        command = "l" if len(segment) == 1 else "c"
        step = f"{text[next_x - x]} {text[next_y - y]}"
        if len(segment) == 3:
            out, into, _ = segment
            step = (
                f"{text[round(out.real * 10) - x]} {text[round(out.imag * 10) - y]} "
                f"{text[round(into.real * 10) - x]} {text[round(into.imag * 10) - y]} {step}"
            )
        steps.append(f" {step}" if command == last else command + step)
        x, y, last = next_x, next_y, command
    start = f"M{text[round(outline.start.real * 10)]} {text[round(outline.start.imag * 10)]}"
    return f"{start}{''.join(steps)}{'z' if outline.closed else ''}"


def _number(value: float, digits: int = 1) -> str:
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _clean(words: str) -> str:
    return _FORBIDDEN.sub("", words)
