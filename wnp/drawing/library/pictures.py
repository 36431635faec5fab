"""The picture library: settings, furniture, props and symbols, ready to be placed.

In: the files in `illustrations/`. Out: assets in units (see the illustration guide: an adult is
367 units tall, y downwards, the floor at 0). Whoever lays out a scene scales and moves them.

How to use them:

- Line widths are counted in pens: multiply by the room's pen (3.4 px) for settings, by the pen of
  the figures for furniture, props and symbols.
- Long straight lines come as cubics, so that warping their points bends them.
- A setting is a list of parts from back to front. Part at `at` (share of the panel's width), its
  origin `up` units above the line between wall and floor; a `wide` part is drawn for a panel of
  `WIDE` units and stretched to the panel's width (x only), its y still in units. Settings are
  composed for 1.5 px a unit in a panel of 1200 px and keep that scale however large the people
  are; a little smaller does no harm, what belongs together stays together.
- Furniture has layers `back` and `front`: people come between them. `widened` makes a table longer
  without stretching its ends.
- Names and phrases for people are in `wnp.lexicon.pictures`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from wnp.drawing.library.conditions import conditions, is_seen
from wnp.drawing.library.light import Light, light_of_day, light_of_weather
from wnp.drawing.library.svg_elements import STILL, parse_affine
from wnp.drawing.library.svg_reader import CURRENT, Anchor, Layer, SvgPicture, parse_picture
from wnp.drawing.shapes import Group, Path, Pen, Raster, Shape, Text
from wnp.geometry import Box, Outline, Point, box_around, join_boxes
from wnp.lexicon import spoken
from wnp.lexicon.pictures import PackName, picture_row, split_colour
from wnp.palette import CLOTHES, Role
from wnp.resources import resource_names, resource_text
from wnp.values import Value, replace

WIDE = 800.0
"""Width of a panel in units for which wide parts are drawn: 1200 px at 1.5 px a unit."""
GROUND = frozenset({"hills", "ground", "verge", "kerb", "lawn", "meadow"})
"""Wide parts that are ground: snow lies on them."""


class Asset(Value, frozen=True):
    """A drawn thing: its layers from back to front, its named places, the box it fills."""

    kind: str
    name: str
    box: Box
    layers: tuple[tuple[str, tuple[Shape, ...]], ...]
    """Name (`back`, `front` … or empty) and shapes."""
    anchors: tuple[Anchor, ...] = ()

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """All shapes from back to front."""
        return tuple(shape for _, shapes in self.layers for shape in shapes)

    def layer(self, name: str) -> tuple[Shape, ...]:
        """Return the shapes of one layer, from back to front."""
        return tuple(shape for each, shapes in self.layers if each == name for shape in shapes)

    def anchor(self, name: str) -> Point | None:
        """Return a named point, such as `hand` or `seat`."""
        return next((anchor.at for anchor in self.anchors if anchor.name == name), None)

    def area(self, name: str) -> Outline | None:
        """Return a named outline, such as the pane of a car window to clip a rider to."""
        return next((anchor.outline for anchor in self.anchors if anchor.name == name), None)

    def widened(self, width: float) -> Asset:
        """Return the thing with its two halves moved apart (or together) to fill a width."""
        extra = (width - self.box.width) / 2

        def place(point: Point) -> Point:
            return point + (extra if point.real > 1 else -extra if point.real < -1 else 0)

        return self.moved(place)

    def moved(self, place: Callable[[Point], Point]) -> Asset:
        """Return the thing with every point put somewhere else."""
        layers = tuple((name, moved_shapes(shapes, place)) for name, shapes in self.layers)
        anchors = tuple(
            Anchor(anchor.name, place(anchor.at), _moved_outline(anchor.outline, place))
            for anchor in self.anchors
        )
        corners = (complex(self.box.left, self.box.top), complex(self.box.right, self.box.bottom))
        return replace(
            self, layers=layers, anchors=anchors, box=box_around([place(p) for p in corners])
        )


class RoomPart(Value, frozen=True):
    """One thing of a setting, or a stretch of ground."""

    name: str
    at: float
    """Where its origin stands, as a share of the panel's width; 0 for wide parts."""
    up: float
    """How far its origin is above the line between wall and floor, in units."""
    wide: bool
    shapes: tuple[Shape, ...]
    box: Box
    """What it fills, in units around its origin."""


class RoomSeat(Value, frozen=True):
    """A place in a setting where people sit, lie or stand."""

    name: str
    at: float
    """Share of the panel's width."""
    furniture: str = ""
    """The piece of `furniture` that people use there, drawn in the foreground."""
    replaces: str = ""
    """The part of the setting that is left out when the furniture is drawn."""


class Setting(Value, frozen=True):
    """Where a scene happens: colours, the things that stand there, and places to be."""

    name: str
    time: str
    wall: str
    """Colour of the wall, outdoors of the sky."""
    floor: str
    """Colour of the floor, outdoors of the nearest ground."""
    horizon: float
    """Where wall and floor meet, as a share of the panel's height."""
    edge: bool
    """Whether a line is drawn where they meet."""
    pattern: str
    """`dots`, `hearts` or empty: small signs on the wall, of role DECOR."""
    pattern_colour: str
    outdoors: bool
    parts: tuple[RoomPart, ...]
    seats: tuple[RoomSeat, ...]

    def seat(self, name: str) -> RoomSeat | None:
        """Return a place to be, where the setting has it."""
        return next((seat for seat in self.seats if seat.name == name), None)


@cache
def read_file(kind: str, name: str) -> SvgPicture:
    """Read one file of the library; its problems are the business of the tests."""
    if isinstance(name, PackName):
        return parse_picture(name.svg, name)[0]
    file = f"illustrations/{kind}/{name}.svg"
    return parse_picture(resource_text(file), file)[0]


def asset_names(kind: str) -> tuple[str, ...]:
    """Return the names of all files of a kind: `settings pieces furniture props symbols`."""
    return resource_names(f"illustrations/{kind}", ".svg")


@cache
def picture(
    kind: str, name: str, colour: str = "", now: frozenset[str] = conditions("day")
) -> Asset:
    """Return a piece of furniture, a prop, a symbol or a piece of a room, as it is now.

    A name may say a colour of the palette: `ball@red`.
    """
    name, tint = split_colour(name)
    colour = colour or CLOTHES.get(tint, "")
    found = read_file(kind, name)
    layers = tuple(
        (layer.fact("layer"), _coloured(layer.shapes, colour or found.colour))
        for layer in found.layers
        if is_seen(layer.when, now)
    )
    return Asset(kind, name, found.box, layers, found.anchors)


@cache
def setting(
    name: str, time: str = "day", language: str = "de", region: str = "",
    weather: str = "", states: tuple[str, ...] = (),
) -> Setting:  # fmt: skip
    """Return a setting at a time of day, its signs written in a language as a region has them."""
    row = picture_row("settings", name)
    outdoors = bool(row.get("outdoors", False))
    now = conditions(time, weather, states)
    day = light_of_day(time, outdoors=outdoors)
    open_air = outdoors or name == "plain"
    sky = light_of_weather(now, outdoors=open_air)
    parts = _parts(read_file("settings", name), now)
    if open_air:
        parts += _weather(now)
    sign = _sign(row.get("sign", {}), spoken(language), region)
    light = day.then(sky)
    return Setting(
        name,
        time,
        sky.on_wall(str(row.get(f"wall_{time}", day.on_wall(row["wall"])))),
        sky.on_ground(str(row.get(f"floor_{time}", day.on_ground(row["floor"])))),
        float(row.get("horizon", 0.715)),
        bool(row.get("edge", True)),
        str(row.get("pattern", "")),
        light.on_thing(str(row.get("pattern_colour", row["wall"]))),
        outdoors,
        tuple(_retouched(part, light, sign) for part in parts),
        tuple(_seat(seat, facts) for seat, facts in row.get("seats", {}).items()),
    )


def _sign(signs: Mapping[str, str], language: str, region: str) -> str:
    """Return what a sign says in a language, in the words of a region where they differ."""
    return str(signs.get(f"{language}-{region}", signs.get(language, "")))


def _weather(now: frozenset[str]) -> list[RoomPart]:
    """Return what falls from the sky, in front of everything that stands there."""
    names = [f"sky-{name}" for name in sorted(now) if f"sky-{name}" in asset_names("pieces")]
    drawn = [(name, picture("pieces", name, now=now).shapes) for name in names]
    return [RoomPart(name, 0.0, 0.0, True, shapes, shapes_box(shapes)) for name, shapes in drawn]


def _seat(name: str, facts: dict[str, Any]) -> RoomSeat:
    return RoomSeat(
        name, float(facts["at"]), str(facts.get("furniture", "")), str(facts.get("replaces", ""))
    )


def _parts(found: SvgPicture, now: frozenset[str]) -> list[RoomPart]:
    """Return the parts of a setting file, each outermost group one part."""
    parts: dict[int, RoomPart] = {}
    origins: dict[str, Point] = {}
    for layer in found.layers:
        if not is_seen(layer.when, now):
            continue
        wide = "wide" in layer.fact("class").split()
        name = layer.fact("id") or layer.fact("piece")
        own = 0j if wide else _origin(layer)
        origins.setdefault(name, own)
        origin = origins.get(layer.fact("with"), own)
        shapes = _piece(layer, now, own - origin) or _layer_shapes(layer, origin, found.colour)
        if layer.part in parts:
            shapes = parts[layer.part].shapes + shapes
        box = shapes_box(shapes)
        parts[layer.part] = RoomPart(name, origin.real / WIDE, -origin.imag, wide, shapes, box)
    return [part for part in parts.values() if part.shapes]


def _origin(layer: Layer) -> Point:
    """Return where the thing stands in the panel of the file: what its group is moved by."""
    move = parse_affine(layer.fact("transform")) or STILL
    return complex(move[4], move[5])


def _layer_shapes(layer: Layer, origin: Point, colour: str) -> tuple[Shape, ...]:
    shapes = _coloured(layer.shapes, colour)
    return moved_shapes(shapes, lambda point: point - origin) if origin else shapes


def _piece(layer: Layer, now: frozenset[str], shift: Point) -> tuple[Shape, ...]:
    """Return the shared piece that a group refers to, in its colour, size and place."""
    name = layer.fact("piece")
    if not name:
        return ()
    shapes = picture("pieces", name, layer.fact("color"), now).shapes
    move = parse_affine(layer.fact("transform")) or STILL
    if move[:4] == STILL[:4] and not shift:
        return shapes
    a, b, c, d = move[:4]
    return moved_shapes(
        shapes,
        lambda point: (
            shift + complex(a * point.real + c * point.imag, b * point.real + d * point.imag)
        ),
    )


def _retouched(part: RoomPart, light: Light, sign: str) -> RoomPart:
    """Return a part in the light of the place, with the words on its sign."""
    shapes = part.shapes
    if light.tints:
        tinted = light.on_ground if part.wide and part.name in GROUND else light.on_thing
        shapes = tuple(_tinted(shape, tinted) for shape in shapes)
    if sign:
        shapes = tuple(
            replace(shape, words=sign) if isinstance(shape, Text) else shape for shape in shapes
        )
    return part if shapes is part.shapes else replace(part, shapes=shapes)


def _tinted(shape: Shape, tinted: Callable[[str], str]) -> Shape:
    if not isinstance(shape, Path) or shape.pen.role is Role.MARK or not shape.pen.fill:
        return shape
    return replace(shape, pen=replace(shape.pen, fill=tinted(shape.pen.fill)))


def _coloured(shapes: tuple[Shape, ...], colour: str) -> tuple[Shape, ...]:
    """Return the shapes with a colour for what the place may choose."""
    return tuple(
        replace(shape, pen=_coloured_pen(shape.pen, colour))
        if isinstance(shape, Path) and CURRENT in (shape.pen.fill, shape.pen.line)
        else shape
        for shape in shapes
    )


def _coloured_pen(pen: Pen, colour: str) -> Pen:
    fill, line = (colour if paint == CURRENT else paint for paint in (pen.fill, pen.line))
    return replace(pen, fill=fill, line=line)


def moved_shapes(shapes: tuple[Shape, ...], place: Callable[[Point], Point]) -> tuple[Shape, ...]:
    """Return shapes with every point put somewhere else; pens and letters keep their size."""
    return tuple(_moved(shape, place) for shape in shapes)


def _moved(shape: Shape, place: Callable[[Point], Point]) -> Shape:
    if isinstance(shape, Path):
        outlines = tuple(_moved_outline(outline, place) for outline in shape.outlines)
        return replace(shape, outlines=outlines)
    if isinstance(shape, Group):
        clip = _moved_outline(shape.clip, place) if shape.clip else None
        return Group(moved_shapes(shape.shapes, place), clip)
    if isinstance(shape, Raster):
        box = shape.box
        corners = (complex(box.left, box.top), complex(box.right, box.bottom))
        return replace(shape, box=box_around([place(corner) for corner in corners]))
    return replace(shape, at=place(shape.at))


def _moved_outline(outline: Outline, place: Callable[[Point], Point]) -> Outline:
    segments = tuple(tuple([place(point) for point in part]) for part in outline.segments)
    return Outline(place(outline.start), segments, outline.closed)


def shapes_box(shapes: tuple[Shape, ...]) -> Box:
    """Return a box around all points of shapes, handles included; empty shapes fill nothing."""
    boxes = []
    for shape in shapes:
        if isinstance(shape, Path):
            for outline in shape.outlines:
                points = [point for part in outline.segments for point in part]
                boxes.append(box_around([outline.start, *points]))
        elif isinstance(shape, Group):
            boxes.append(shapes_box(shape.shapes))
    return join_boxes(boxes) if boxes else Box(0, 0, 0, 0)
