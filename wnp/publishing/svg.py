"""Write drawings as SVG: paths, text, groups and clip paths, and nothing that renderers dispute.

In: a drawing, whose coordinates are final. Out: SVG text with a title and a description for those
who do not see it. The only module that writes SVG. Ids are made of the prefix given, so that
several pictures can stand in one page, and the same drawing gives the same bytes.

Most of a picture are the numbers of its paths, so they are kept short: the sheet is measured in
tenths of a pixel, which makes every number whole, and a curve that goes on smoothly does not repeat
the handle that it shares with the curve before it. Shapes whose lines have one colour stand in a
group that says so once.
"""

from __future__ import annotations

import re
from binascii import b2a_base64
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from wnp.drawing.shapes import Drawing, Group, Path, Pen, Raster, Shape, Text
from wnp.geometry import Outline
from wnp.values import replace

FONTS = "Andika, wnp-lesen, sans-serif"
ARABIC_FONTS = "Harmattan, wnp-arabisch, Andika, sans-serif"
ISOLATE_RIGHT_TO_LEFT, END_ISOLATE = "\u2067", "\u2069"
HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
GROUND = '<g fill="none" stroke-linecap="round" stroke-linejoin="round">'
SMOOTH = 0.08
"""Pixels by which a handle may miss the reflection of the one before it; nobody can see so few."""
NO_PEN = Pen()
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
# What XML cannot carry, not even as a reference.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\udfff]|[\ufffe\uffff]")


def render_svg(drawing: Drawing, *, prefix: str = "p", standalone: bool = False) -> str:
    """Return a drawing as SVG text; `standalone` makes it a file of its own.

    All ids start with `prefix`, which must be different for every picture of a page.
    """
    writer = _Writer(prefix)
    writer.add_all(drawing.shapes)
    written = "".join(
        (
            _opening(drawing, prefix, standalone),
            f'<title id="{prefix}-title">{_clean(drawing.title)}</title>',
            f'<desc id="{prefix}-desc">{_clean(drawing.description)}</desc>',
            *(
                f'<clipPath id="{name}"><path d="{data}"/></clipPath>'
                for data, name in writer.clips.items()
            ),
            GROUND,
            *writer.written,
            "</g></svg>",
        )
    )
    return f"{HEADER}{written}\n" if standalone else written


def _opening(drawing: Drawing, prefix: str, standalone: bool) -> str:
    language = _escaped(drawing.language)
    width, height = round(drawing.width * 10), round(drawing.height * 10)
    size = f' width="{_number(drawing.width)}" height="{_number(drawing.height)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f'{size if standalone else ""} role="img" lang="{language}" xml:lang="{language}"'
        f' aria-labelledby="{prefix}-title {prefix}-desc">'
    )


class _Writer:
    """Turns shapes into elements, and keeps one clip path for each outline that cuts."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.written: list[str] = []
        self.clips: dict[str, str] = {}
        """The name of each clip path by its data."""

    def add_all(self, shapes: Iterable[Shape]) -> None:
        """Add shapes from back to front."""
        for run in _runs(_joined(_seen(shapes))):
            lined = [shape.pen for shape in run if isinstance(shape, Path) and _line_of(shape)]
            if len(lined) < 2:
                self.add_each(run, NO_PEN)
                continue
            (width, _), *_ = Counter(pen.width for pen in lined).most_common(1)
            around = Pen("", lined[0].line, width)
            self.written.append(f"<g{pen_attributes(around)}>")
            self.add_each(run, around)
            self.written.append("</g>")

    def add_each(self, shapes: Sequence[Shape], around: Pen) -> None:
        """Add shapes inside a group that draws its lines with a pen."""
        for shape in shapes:
            match shape:
                case Path():
                    self.written.append(_path(shape, around))
                case Text():
                    self.written.append(_text(shape, around))
                case Raster():
                    self.written.append(_raster(shape))
                case Group():
                    clip = f'<g clip-path="url(#{self.clip_name(shape)})">'
                    self.written.append(clip)
                    self.add_all(shape.shapes)
                    self.written.append("</g>")
                case _:
                    assert_never(shape)

    def clip_name(self, group: Group) -> str:
        """Return the id of the clip path of a group, made when it is first asked for."""
        data = path_data((group.clip,)) if group.clip else ""
        return self.clips.setdefault(data, f"{self.prefix}-{len(self.clips) + 1}")


# What stands together


def _seen(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """Yield the shapes that leave a trace; a group without a clip needs no element of its own."""
    for shape in shapes:
        if isinstance(shape, Group):
            if shape.clip is None:
                yield from _seen(shape.shapes)
            elif shape.shapes:
                yield shape
        elif not isinstance(shape, Path) or shape.pen.fill or _line_of(shape):
            yield shape


def _line_of(shape: Shape) -> str:
    """Return the colour of the line round a shape, if it has one."""
    return shape.pen.line if isinstance(shape, Path) and shape.pen.width else ""


def _joined(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """Yield shapes, bare lines that follow each other with one pen as one path.

    Filled shapes stay apart: where two overlap, the one in front hides the line of the other.
    """
    held: Path | None = None
    for shape in shapes:
        if held and isinstance(shape, Path) and shape.pen == held.pen:
            held = replace(held, outlines=held.outlines + shape.outlines)
            continue
        if held:
            yield held
        held = None
        if isinstance(shape, Path) and not shape.pen.fill and shape.pen.opacity == 1:
            held = shape
        else:
            yield shape
    if held:
        yield held


def _runs(shapes: Iterable[Shape]) -> Iterator[list[Shape]]:
    """Yield neighbours whose lines have one colour; what has no line may stand between them."""
    run: list[Shape] = []
    colour, lined = "", 0
    for shape in shapes:
        line = _line_of(shape)
        if line != colour if line else isinstance(shape, Group):
            yield from filter(None, (run[:lined], run[lined:]))
            run, colour, lined = [], line, 0
        run.append(shape)
        if line:
            lined = len(run)
    yield from filter(None, (run[:lined], run[lined:]))


# Elements


def _path(path: Path, around: Pen) -> str:
    rule = ' fill-rule="evenodd"' if path.even_odd else ""
    pen = pen_attributes(path.pen, around)
    return f'<path{pen}{rule} d="{path_data(path.outlines)}"/>'


def pen_attributes(pen: Pen, around: Pen = NO_PEN) -> str:
    """Return the attributes of a pen inside a group with another one; what that says is left out.

    Widths and dashes are in tenths of a pixel, as everything on the sheet.
    """
    words = f' fill="{pen.fill}"' if pen.fill else ""
    if pen.line and pen.width:
        if pen.line != around.line:
            words += f' stroke="{pen.line}"'
        if pen.width != around.width:
            words += f' stroke-width="{round(pen.width * 10)}"'
        if not pen.round_ends:
            words += ' stroke-linecap="butt"'
        if pen.dashes:
            dashes = " ".join(str(round(dash * 10)) for dash in pen.dashes)
            words += f' stroke-dasharray="{dashes}"'
    elif around.line:
        words += ' stroke="none"'
    return f'{words} opacity="{_number(pen.opacity)}"' if pen.opacity != 1 else words


def _text(text: Text, around: Pen) -> str:
    """Return the element of a line of writing."""
    words = _clean(text.words)
    if text.right_to_left:
        words = f"{ISOLATE_RIGHT_TO_LEFT}{words}{END_ISOLATE}"
    x, y, size = (round(10 * number) for number in (text.at.real, text.at.imag, text.size))
    pen = pen_attributes(Pen(text.colour), around)
    anchor = f' text-anchor="{text.anchor}"' if text.anchor != "start" else ""
    weight = ' font-weight="bold"' if text.bold else ""
    fonts = ARABIC_FONTS if _ARABIC.search(words) else FONTS
    return (
        f'<text x="{x}" y="{y}" font-family="{fonts}" font-size="{size}"{pen}{anchor}{weight}>'
        f"{words}</text>"
    )


def _raster(raster: Raster) -> str:
    """Return the element of an own picture, which stands in the file itself."""
    box = raster.box
    x, y, width, height = (round(10 * n) for n in (box.left, box.top, box.width, box.height))
    data = b2a_base64(raster.content, newline=False).decode("ascii")
    return (
        f'<image x="{x}" y="{y}" width="{width}" height="{height}" preserveAspectRatio="none"'
        f' href="data:{raster.media_type};base64,{data}"/>'
    )


def _clean(words: str) -> str:
    return _escaped(_FORBIDDEN.sub("", words))


def _escaped(words: str) -> str:
    """Return words as XML carries them; `html.escape` would load two thousand names of letters."""
    signs = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))
    for sign, name in signs:
        words = words.replace(sign, name)
    return words


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text[1:] if text.startswith("0.") else text


# Path data


class _Spaced(dict[float, str]):
    """The text of a whole number after another one, made once; a minus parts them as well."""

    def __missing__(self, number: float) -> str:
        text = self[number] = (
            f" {number:.0f}" if number > 0 else f"{number:.0f}" if number else " 0"
        )
        return text


class _First(dict[float, str]):
    """The text of a whole number after a letter, made once."""

    def __missing__(self, number: float) -> str:
        text = self[number] = f"{number:.0f}"
        return text


_SPACED, _FIRST = _Spaced(), _First()
_ROUND = complex(1.5 * 2**52, 1.5 * 2**52)
"""Added and taken away again, it leaves no room for digits after the point: both parts of a complex
number are rounded at once."""


def path_data(outlines: tuple[Outline, ...]) -> str:
    """Return the path data of outlines: relative steps in tenths of a pixel.

    Steps are differences of rounded places, so that roundings never add up along a line.
    """
    return "".join(map(_outline_data, outlines))


def _outline_data(outline: Outline) -> str:
    """Return the path data of one outline; half of the time of a picture is spent in this loop."""
    text, first, nil = _SPACED, _FIRST, _ROUND
    at, before, last = outline.start, None, "M"
    here = at * 10 + nil - nil
    parts = [f"M{here.real:.0f}{text[here.imag]}"]
    for segment in outline.segments:
        there = segment[-1] * 10 + nil - nil
        c = there - here
        if len(segment) == 1:
            into, command, a, more = None, "l", c, text[c.imag]
        else:
            out, into, _ = segment
            b = into * 10 + nil - nil - here
            if before is not None and abs(out + before - at - at) <= SMOOTH:
                command, a = "s", b
                more = f"{text[b.imag]}{text[c.real]}{text[c.imag]}"
            else:
                command, a = "c", out * 10 + nil - nil - here
                more = f"{text[a.imag]}{text[b.real]}{text[b.imag]}{text[c.real]}{text[c.imag]}"
        if command == last:
            parts.append(f"{text[a.real]}{more}")
        else:
            parts.append(f"{command}{first[a.real]}{more}")
            last = command
        at, here, before = segment[-1], there, into
    return "".join([*parts, "z"] if outline.closed else parts)
