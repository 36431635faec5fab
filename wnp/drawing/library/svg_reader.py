"""Read the picture library's SVG files: a small, strict part of SVG, and nothing that could act.

In: the text of a file. Out: its layers of shapes, its anchors, and every problem with its line.
Pictures that somebody hands in are hostile until read: no declarations, scripts, styles, links,
filters or embedded images pass, and size, depth and number of elements are bounded.

Allowed are `svg g path rect circle ellipse line polyline polygon text title desc` with `fill`,
`stroke`, `stroke-width`, `stroke-dasharray`, `fill-rule`, `opacity`, `color`, `class`, `id`,
`transform`, `data-*` and the measures of each shape. What classes mean:

- `figure pattern room decor mark`: the role of what stands inside (`wnp.palette.Role`);
- the words of `wnp.drawing.library.conditions`, such as `night`, `rain`, `untidy`: drawn only then;
- `anchor`: not drawn, a named place (its `id`) such as the point that lies in the hand.

Every file looks right in any SVG viewer. Line widths are handed on in pens: in a room file
`ROOM_PEN` units are one pen, in every other file `FIGURE_PEN`
units; scaling by `transform` does not change the pen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from wnp.drawing.library.conditions import CONDITIONS, narrowed
from wnp.drawing.library.svg_elements import ELEMENTS, Affine, outlines_of, parse_affine
from wnp.drawing.shapes import Path, Pen, Shape, Text
from wnp.geometry import Box, Outline, Point, box_around
from wnp.palette import CLOTHES, INK, PAPER, Role
from wnp.problems import Findings, Place, Problem
from wnp.values import Value, replace

LARGEST_FILE = 200_000
LONGEST_VALUE = 20_000
DEEPEST = 24
MOST_ELEMENTS = 2_000
MOST_FOUND = 20
MOST_QUOTED = 40
ROOM_PEN = 2.2
"""Units of a line of one pen in a room: 3.4 px where a unit is 1.5 px."""
FIGURE_PEN = 3.6
"""Units of a line of one pen on people and what they use."""
CURRENT = "currentColor"
"""A fill that the place which uses the picture chooses, such as the colour of curtains."""
COLOURS = CLOTHES | {"ink": INK, "paper": PAPER, "none": "", "currentColor": CURRENT}
HEX = frozenset("0123456789abcdefABCDEF")
ROLES = {role.value: role for role in Role}
CLASSES = (*ROLES, *CONDITIONS, "anchor", "wide")
PAINT = ("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin")
EVERYWHERE = frozenset({*PAINT, "id", "class", "fill-rule", "opacity", "color", "transform"})
SILENT = frozenset({"title", "desc"})
PROGRAMS = frozenset({"script", "handler", "listener"})
LINKS = frozenset({"href", "src", "base"})
START = Pen(fill="#000000", width=1.0)
"""What SVG itself begins with."""


class Anchor(Value, frozen=True):
    """A named place in a picture: a point, and where it is an area, its outline."""

    name: str
    at: Point
    outline: Outline


class Layer(Value, frozen=True):
    """Shapes that follow each other, with what the outermost group around them says."""

    facts: tuple[tuple[str, str], ...]
    """The `data-…` values of the outermost group, without `data-`, and its `class`,
    `color`, `id` and `transform`."""
    part: int
    """Counts the outermost groups; layers of one group have the same number."""
    when: tuple[str, ...]
    """The conditions in which it is seen; empty: always."""
    shapes: tuple[Shape, ...]

    def fact(self, name: str, otherwise: str = "") -> str:
        """Return one of the facts."""
        return dict(self.facts).get(name, otherwise)


class SvgPicture(Value, frozen=True):
    """A file that was read: its frame, its layers from back to front, its anchors."""

    box: Box
    layers: tuple[Layer, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    colour: str = ""
    """What `currentColor` is where nobody says otherwise."""


NOTHING = SvgPicture(Box(0, 0, 0, 0))


def parse_picture(text: str, file: str) -> tuple[SvgPicture, tuple[Problem, ...]]:
    """Read a picture file; with problems, the picture is what could be read around them."""
    findings = Findings()
    if len(text) > LARGEST_FILE:
        findings.add(Place(file), "svg-too-large", limit=LARGEST_FILE // 1000)
        return NOTHING, tuple(findings)
    declaration = _declaration_line(text)
    if declaration:
        findings.add(Place(file, declaration), "svg-declaration")
        return NOTHING, tuple(findings)
    reader = _Reader(file, findings)
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, found: reader.open(
        name, found, parser.CurrentLineNumber
    )
    parser.EndElementHandler = lambda name: reader.close()
    parser.CharacterDataHandler = reader.write
    parser.ProcessingInstructionHandler = lambda target, data: reader.refuse(
        "svg-declaration", parser.CurrentLineNumber
    )
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        findings.add(Place(file, error.lineno, error.offset + 1), "svg-not-readable")
    return reader.picture(), tuple(findings)


def _declaration_line(text: str) -> int:
    """Return the line of the first declaration (`<!DOCTYPE`, `<!ENTITY`, CDATA), else 0."""
    start = text.find("<!")
    while start >= 0:
        if not text.startswith("<!--", start):
            return text.count("\n", 0, start) + 1
        end = text.find("-->", start)
        start = text.find("<!", end) if end >= 0 else -1
    return 0


class _Around(Value, frozen=True):
    """What the groups around an element hand down to it."""

    pen: Pen = START
    move: Affine = (1, 0, 0, 1, 0, 0)
    when: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    even_odd: bool = False


@dataclass(slots=True)
class _Reader:
    """Collects what the XML parser reports; everything refused is noted and left out."""

    file: str
    findings: Findings
    around: list[_Around] = field(default_factory=list)
    skipping: int = 0
    """How many elements deep inside something refused."""
    count: int = 0
    part: int = 0
    box: Box | None = None
    colour: str = ""
    unit: float = FIGURE_PEN
    loose: list[tuple[_Around, int, Shape | None]] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    text: Text | None = None
    words: list[str] = field(default_factory=list)

    def refuse(self, kind: str, line: int, **values: object) -> None:
        """Note what may not stand in a picture; after a page full of it nobody reads on."""
        if len(self.findings.found) < MOST_FOUND:
            self.findings.add(Place(self.file, line), kind, **values)

    def open(self, name: str, found: dict[str, str], line: int) -> None:
        """Take in one element with its attributes."""
        self.count += 1
        if self.skipping or self._is_beyond(line) or name in SILENT:
            self.skipping += 1
            return
        if name.lower() in PROGRAMS:
            self.refuse("svg-program", line, found=name)
            self.skipping += 1
            return
        if name not in ELEMENTS or (name == "svg") == bool(self.around):
            self.refuse("svg-forbidden-element", line, element=name[:MOST_QUOTED])
            self.skipping += 1
            return
        known = {key: text for key, text in found.items() if self._may_stand(name, key, text, line)}
        if name == "svg":
            self._frame(known, line)
        elif len(self.around) == 1:
            self.part += 1
        here = self._inside(known, line)
        self.around.append(here)
        if "data-piece" in known:
            self.loose.append((here, self.part, None))
        elif name not in ("svg", "g"):
            self._shape(name, known, here, line)

    def close(self) -> None:
        """End the innermost element."""
        if self.skipping:
            self.skipping -= 1
            return
        here = self.around.pop()
        if self.text:
            text = replace(self.text, words=" ".join("".join(self.words).split()))
            self.loose.append((here, self.part, text))
            self.text = None

    def write(self, words: str) -> None:
        """Take in the words of a text element; blanks between elements mean nothing."""
        if self.text and not self.skipping:
            self.words.append(words)

    def picture(self) -> SvgPicture:
        """Return what was read: shapes with the same facts, seen together, in one layer."""
        layers: list[Layer] = []
        for here, part, shape in self.loose:
            shapes = (shape,) if shape else ()
            last = layers[-1] if layers else None
            if last and (last.part, last.when, last.facts) == (part, here.when, here.facts):
                layers[-1] = replace(last, shapes=last.shapes + shapes)
            else:
                layers.append(Layer(here.facts, part, here.when, shapes))
        box = self.box or NOTHING.box
        return SvgPicture(box, tuple(layers), tuple(self.anchors), self.colour)

    def _is_beyond(self, line: int) -> bool:
        if len(self.around) >= DEEPEST:
            self.refuse("svg-too-deep", line, limit=DEEPEST)
            return True
        if self.count == MOST_ELEMENTS + 1:
            self.refuse("svg-too-many", line, limit=MOST_ELEMENTS)
        return self.count > MOST_ELEMENTS

    def _may_stand(self, element: str, key: str, text: str, line: int) -> bool:
        if key.startswith("xmlns"):
            return False
        if not (key in EVERYWHERE or key in ELEMENTS[element] or key.startswith("data-")):
            said = key[:MOST_QUOTED]
            if key.lower().startswith("on") or "javascript:" in text.lower():
                self.refuse("svg-program", line, found=said)
            elif key.rpartition(":")[2] in LINKS:
                self.refuse("svg-link", line, attribute=said)
            else:
                self.refuse("svg-forbidden-attribute", line, attribute=said, element=element)
            return False
        if "url(" in text:
            self.refuse("svg-link", line, attribute=key[:MOST_QUOTED])
            return False
        if len(text) > LONGEST_VALUE:
            self.refuse("svg-long-value", line, attribute=key, limit=LONGEST_VALUE)
            return False
        return True

    def _frame(self, known: dict[str, str], line: int) -> None:
        numbers = self._numbers(known, "viewBox", line)
        if len(numbers) == 4 and numbers[2] > 0 and numbers[3] > 0:
            x, y, wide, high = numbers
            self.box = Box(x, y, x + wide, y + high)
        elif numbers or not known.get("viewBox"):
            self.refuse("svg-no-frame", line)
        self.colour = self._colour(known, "color", line)
        if "room" in known.get("class", "").split():
            self.unit = ROOM_PEN

    def _inside(self, known: dict[str, str], line: int) -> _Around:
        """Return what holds inside an element: what is handed down, changed by what it says."""
        before = self.around[-1] if self.around else _Around()
        if not known:
            return before
        names = known.get("class", "").split()
        for name in names:
            if name not in CLASSES:
                self._unknown("svg-unknown-class", name[:MOST_QUOTED], CLASSES, line)
        facts = before.facts
        if len(self.around) == 1:
            facts = tuple(
                (key.removeprefix("data-"), text)
                for key, text in sorted(known.items())
                if key in ("class", "color", "id", "transform") or key.startswith("data-")
            )
        return _Around(
            self._pen(before.pen, names, known, line),
            self._move(before.move, known, line),
            narrowed(before.when, tuple(name for name in names if name in CONDITIONS)),
            facts,
            known["fill-rule"] == "evenodd" if "fill-rule" in known else before.even_odd,
        )

    def _pen(self, pen: Pen, names: list[str], known: dict[str, str], line: int) -> Pen:
        role = next((ROLES[name] for name in names if name in ROLES), pen.role)
        fill = self._colour(known, "fill", line) if "fill" in known else pen.fill
        stroke = self._colour(known, "stroke", line) if "stroke" in known else pen.line
        width = (self._numbers(known, "stroke-width", line) or [pen.width * self.unit])[
            0
        ] / self.unit
        opacity = (self._numbers(known, "opacity", line) or [1.0])[0] * pen.opacity
        dashes = pen.dashes
        if "stroke-dasharray" in known:
            dashes = tuple(self._numbers(known, "stroke-dasharray", line))
        return Pen(fill, stroke, width, role, opacity, True, dashes)

    def _shape(self, name: str, known: dict[str, str], here: _Around, line: int) -> None:
        if name == "text":
            self._start_text(known, here, line)
            return
        outlines = outlines_of(name, known, here.move)
        if outlines is None:
            if all(found.place.line != line for found in self.findings.found):
                self.refuse("svg-not-a-shape", line, element=name)
        elif "anchor" in known.get("class", "").split():
            box = box_around([p for part in outlines[0].segments for p in part[-1:]])
            self.anchors.append(Anchor(known.get("id", ""), box.middle, outlines[0]))
        else:
            pen = here.pen if here.pen.line else replace(here.pen, width=0.0)
            self.loose.append((here, self.part, Path(outlines, pen, here.even_odd)))

    def _start_text(self, known: dict[str, str], here: _Around, line: int) -> None:
        x, y, size = (
            (self._numbers(known, key, line) or [other])[0]
            for key, other in (("x", 0.0), ("y", 0.0), ("font-size", 16.0))
        )
        a, b, c, d, e, f = here.move
        at = complex(a * x + c * y + e, b * x + d * y + f)
        anchor = known.get("text-anchor", "middle")
        bold = known.get("font-weight") == "bold"
        self.words = []
        self.text = Text("", at, size * abs(complex(a, b)), here.pen.fill or INK, anchor, bold)

    def _move(self, before: Affine, known: dict[str, str], line: int) -> Affine:
        if "transform" not in known:
            return before
        move = parse_affine(known["transform"], before)
        if move is None:
            self.refuse(
                "svg-bad-value", line, attribute="transform", found=known["transform"][:MOST_QUOTED]
            )
        return move or before

    def _numbers(self, known: dict[str, str], key: str, line: int) -> list[float]:
        text = known.get(key, "")
        try:
            numbers = [float(word) for word in text.replace(",", " ").split()]
        except ValueError:
            numbers = [float("inf")]
        if all(abs(number) <= 5000 for number in numbers):
            return numbers
        self.refuse("svg-bad-value", line, attribute=key, found=text[:MOST_QUOTED])
        return []

    def _colour(self, known: dict[str, str], key: str, line: int) -> str:
        text = known.get(key, "none")
        if text in COLOURS:
            return COLOURS[text]
        digits = text[1:]
        if (
            text[:1] == "#"
            and len(digits) in (3, 6)
            and not set(digits) - set("0123456789abcdefABCDEF")
        ):
            return "#" + (digits if len(digits) == 6 else "".join(d * 2 for d in digits)).lower()
        self._unknown("svg-unknown-colour", text[:MOST_QUOTED], tuple(COLOURS), line)
        return ""

    def _unknown(self, kind: str, found: str, known: tuple[str, ...], line: int) -> None:
        from difflib import get_close_matches  # a slow import that good files do not need

        nearest = get_close_matches(found, known, 1)
        self.refuse(kind, line, found=found, nearest="".join(nearest), known=", ".join(known))
