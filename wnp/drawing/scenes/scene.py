"""From a scene in words to a finished drawing: room, people, bubbles, symbols, and its alt text.

In: a scene, the cast, who the people are. Out: a drawing, and what could not be drawn as it was
asked for. The same scene, cast and seed give the same drawing everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wnp.drawing.alt.text import describe_scene
from wnp.drawing.bubbles.outlines import content_spots, draw_saying
from wnp.drawing.bubbles.sayings import Panelling, Saying, measure_saying
from wnp.drawing.fading import FILLS, faded
from wnp.drawing.figures.figure import draw_head_portrait
from wnp.drawing.ink import STILL, Brush, Warp, ellipse, pen_width
from wnp.drawing.library.laying import Thing, paint_thing, thing_of
from wnp.drawing.library.pictures import Asset, Setting, picture, setting
from wnp.drawing.people.cast import Appearance, stock_appearance
from wnp.drawing.people.hair import head_reach
from wnp.drawing.scenes.composition import Composition, compose, lifted
from wnp.drawing.scenes.cropping import crop
from wnp.drawing.scenes.floating import (
    Sky,
    draw_label,
    place_labels,
    place_on_wall,
    place_symbols,
)
from wnp.drawing.scenes.formats import LANDSCAPE, Sheet, panelling_of
from wnp.drawing.scenes.own_pictures import framed
from wnp.drawing.scenes.rooms import Panel, draw_room, frame_line, picture_area
from wnp.drawing.shapes import Drawing, Group, Mark, Shape
from wnp.drawing.staging.casting import make_units
from wnp.drawing.staging.holding import tinted
from wnp.drawing.staging.kinds import set_down_left_overs
from wnp.drawing.staging.painting import paint_staged
from wnp.drawing.staging.players import Player, choose_players
from wnp.drawing.staging.settling import settle
from wnp.drawing.staging.signposts import with_signs
from wnp.drawing.staging.signs import LARGE, words_fit
from wnp.drawing.staging.units import Unit
from wnp.drawing.text_width import runs_right_to_left
from wnp.geometry import Box, Point
from wnp.lexicon import RIGHT_TO_LEFT
from wnp.lexicon.pictures import is_picture
from wnp.model.family import Person
from wnp.model.own_picture import CleanPicture
from wnp.model.scene import Feeling, Scene
from wnp.problems import Problem, problem
from wnp.values import replace

ON_WALL = frozenset({"wall", "shelf", "top", "window"})
LIGHTS = frozenset({"sun", "moon"})
"""Symbols that stand for the sun or moon of the sky, which then is left out."""
SMALL_SYMBOL = 0.86
"""Pixels a unit of a symbol inside a bubble."""
PORTRAIT_RADIUS = 80.0
PORTRAIT_OVAL = (1.22, 1.1)
"""What is seen of a portrait in a cloud, in radii to the side and up."""
SEEN_THROUGH = 14.0
"""Symbols hide nothing that lies behind them, as far as they reach."""
ROOM_SCALES = (1.3, 1.5)
"""Rooms follow the people's scale only so far."""
HAPPY = Feeling("happy")
WALL_PARTS = frozenset({"window"})
"""What stands in the foreground where somebody puts something on its sill."""
AT_DOORS = frozenset({"door", "mat", "canopy", "letter-box"})
"""Parts of a house that an open door in the foreground stands for."""
NO_PICTURES: Mapping[str, CleanPicture] = {}


def draw_scene(
    scene: Scene, cast: Mapping[str, Appearance], people: Mapping[str, Person], *,
    language: str, seed: int, sheet: Sheet = LANDSCAPE, region: str = "",
    own: Mapping[str, CleanPicture] = NO_PICTURES,
) -> tuple[Drawing, tuple[Problem, ...]]:  # fmt: skip
    """Compose a scene. People whom `cast` does not know are drawn as stock characters.

    `own` are the drawings and photos that can hang on its wall, by the name of their file.
    """
    room = setting(
        scene.setting, scene.time, language, region, scene.weather, scene.states
    )  # fmt: skip
    written, scene = scene, settle(scene, room)
    players = choose_players(scene, cast)
    backwards = language in RIGHT_TO_LEFT
    units = make_units(players, scene, room, right_to_left=backwards)
    units = with_signs(set_down_left_overs(units), scene, language)
    whole = Panel(sheet.width, sheet.height, corner=sheet.corner, is_part=sheet.is_part)
    panel = crop(room, whole, _used(units), _taken(room, units))
    sayings, problems = _measured(scene, language, panelling_of(sheet))
    composition = compose(units, panel, scene, room, sayings)
    if (raised := lifted(panel, composition)) is not panel:
        panel, composition = raised, compose(units, raised, scene, room, sayings)
    problems += tuple(_bubble_problem(saying.bubble.words, scene) for saying in composition.dropped)
    problems += tuple(
        problem(one.place, "sign-too-long", words=one.words)
        for one in scene.symbols
        if not words_fit(one)
    )
    least, most = (panel.size * share for share in ROOM_SCALES)
    scale = min(most, max(least, composition.arrangement.scale))
    painter = _Painter(
        scene, room, replace(panel, room_scale=scale), Warp(seed), cast, people, own,
        language=language,
    )  # fmt: skip
    shapes = painter.paint(composition, players, units)
    alt = describe_scene(written, people, language)
    drawing = Drawing(
        sheet.width, sheet.height, shapes, alt.title, alt.description, alt.language,
        tuple(painter.marks),
    )  # fmt: skip
    return drawing, problems


def _signs(composition: Composition) -> tuple[Box, ...]:
    """Return where large signs stand, which nothing may hide."""
    steps = (step for staged in composition.arrangement.staged for step in staged.steps)
    return tuple(one.page_box for one in steps if isinstance(one, Thing) and one.name in LARGE)


def _used(units: Sequence[Unit]) -> tuple[float, ...]:
    """Return where in the room people are who use a place of it, as shares of its width."""
    return tuple(unit.at for unit in units if unit.at is not None)


def _taken(room: Setting, units: Sequence[Unit]) -> frozenset[str]:
    """Return the parts of a room for which foreground furniture stands."""
    used = {unit.furniture.removesuffix("-made").removesuffix("-lying") for unit in units}
    replaced = {seat.replaces for seat in room.seats if seat.replaces and seat.furniture in used}
    doors = AT_DOORS if "doorway" in used else frozenset[str]()
    return frozenset(replaced | (used & WALL_PARTS) | doors)


def _measured(
    scene: Scene, language: str, panel: Panelling
) -> tuple[tuple[Saying, ...], tuple[Problem, ...]]:
    """Break the words of all bubbles; what is too long is left out and named."""
    found: list[Saying] = []
    problems: list[Problem] = []
    for bubble in scene.bubbles:
        backwards = language in RIGHT_TO_LEFT and runs_right_to_left(bubble.words)
        saying = measure_saying(bubble, len(scene.bubbles), right_to_left=backwards, panel=panel)
        if saying:
            found.append(saying)
        else:
            problems.append(_bubble_problem(bubble.words, scene))
    return tuple(found), tuple(problems)


def _bubble_problem(words: str, scene: Scene) -> Problem:
    place = next((one.place for one in scene.bubbles if one.words == words), scene.place)
    return problem(place if place.line else scene.place, "bubble-too-long", words=words)


def _share_for_hair(look: Appearance) -> float:
    """Return how much smaller a portrait is so that high and wide hair fits into its oval."""
    left, top, right, _ = head_reach(look)
    across = 0.84 * 1.16 * max(-left, right) / PORTRAIT_OVAL[0]
    up = (0.12 - 0.98 * 1.16 * top) / PORTRAIT_OVAL[1]
    return min(1.0, 1 / math.hypot(across, up))


@dataclass(slots=True)
class _Painter:
    """Paints a composition from back to front, and marks where everything came to lie."""

    scene: Scene
    room: Setting
    panel: Panel
    warp: Warp
    cast: Mapping[str, Appearance]
    people: Mapping[str, Person]
    own: Mapping[str, CleanPicture] = field(default_factory=dict)
    language: str = "de"
    marks: list[Mark] = field(default_factory=list)

    def paint(
        self, composition: Composition, players: Sequence[Player], units: Sequence[Unit]
    ) -> tuple[Shape, ...]:
        """Return all shapes, cut off at the picture area, and the frame of the colouring page."""
        width = pen_width(composition.arrangement.scale)
        brush = Brush(self.warp, width)
        sky = Sky(
            self.panel, self.room, composition.seen, (*composition.boxes, *_signs(composition)),
            frozenset(player.who for player in players if player.is_angry), self.language,
        )  # fmt: skip
        symbols = place_symbols(self.scene.symbols, sky)
        shapes = self._behind(sky, units, symbols)
        for staged in composition.arrangement.staged:
            shapes += paint_staged(staged, self.warp, width)
            held = [one.thing for row in staged.held for one in row]
            things = [step for step in staged.steps if isinstance(step, Thing)]
            self.marks += [Mark("prop", one.name, one.page_box) for one in (*held, *things)]
        self._mark_people(composition)
        shapes += self._symbols(symbols, brush)
        shapes += self._labels(composition, brush)
        shapes += self._bubbles(composition, brush)
        area = picture_area(self.panel, self.warp)
        return (Group(tuple(shapes), area), frame_line(area))

    def _behind(self, sky: Sky, units: Sequence[Unit], symbols: Sequence[Thing]) -> list[Shape]:
        """Draw the room, and what hangs on its wall."""
        taken = _taken(self.room, units)
        if LIGHTS & {symbol.name for symbol in symbols}:
            taken |= {"sun"}
        taken |= {"clock"} & {symbol.name for symbol in symbols}
        things = place_on_wall(self._hung(), sky)
        heeded = [one.head for one in sky.seen]
        heeded += [one.page_box.grown(-SEEN_THROUGH) for one in symbols]
        heeded += [one.page_box for one in things]
        shapes = [*draw_room(self.room, self.panel, self.warp, heeded, taken, sky.bubbles)]
        if self.scene.to_finish:
            shapes = [*faded(tuple(shapes), 1.0 if self.room.name == "plain" else FILLS)]
        brush = Brush(self.warp, pen_width(self.panel.room_scale))
        for thing in things:
            shapes += self._thing(thing, "prop", brush)
        return shapes

    def _hung(self) -> list[Asset]:
        """Return what hangs on the wall: things of the library, and own pictures in frames."""
        props = [one for one in self.scene.props if one.beside in ON_WALL]
        return [
            framed(self.own[one.file])
            if one.file in self.own
            else picture("props", tinted(one.name, one.colour))
            for one in props
            if is_picture("props", one.name)
            for _ in range(one.count)
        ]

    def _thing(self, thing: Thing, kind: str, brush: Brush) -> tuple[Shape, ...]:
        self.marks.append(Mark(kind, thing.name, thing.page_box))
        return paint_thing(thing, brush)

    def _mark_people(self, composition: Composition) -> None:
        for one in composition.seen:
            self.marks += [
                Mark("head", one.who, one.head),
                Mark("face", one.who, one.face),
                Mark("figure", one.who, one.figure),
                *(Mark("hand", one.who, hand) for hand in one.hands),
            ]

    def _symbols(self, symbols: Sequence[Thing], brush: Brush) -> list[Shape]:
        return [shape for thing in symbols for shape in self._thing(thing, "symbol", brush)]

    def _labels(self, composition: Composition, brush: Brush) -> list[Shape]:
        """Write names under people; where two rows stand, above those behind."""
        if not self.scene.labels:
            return []
        shapes: list[Shape] = []
        named = [one for one in composition.seen if one.who in self.people]
        names = {one.who: self.people[one.who].name for one in named}
        two_rows = composition.arrangement.two_rows
        for label in place_labels(named, names, self.panel, two_rows=two_rows):
            self.marks.append(Mark("label", label.who, label.box))
            shapes += draw_label(label, brush)
        return shapes

    def _bubbles(self, composition: Composition, brush: Brush) -> list[Shape]:
        shapes: list[Shape] = []
        every = zip(composition.sayings, composition.boxes, composition.speakers, strict=True)
        for saying, box, speaker in every:
            self.marks.append(Mark("bubble", saying.bubble.who, box))
            shapes += draw_saying(saying, box, speaker, brush)
            shapes += self._content(saying, box, brush)
        return shapes

    def _content(self, saying: Saying, box: Box, brush: Brush) -> list[Shape]:
        """Draw symbols and portraits of those spoken or thought of."""
        spots = content_spots(saying, box)
        shapes: list[Shape] = []
        for name, spot in zip(saying.bubble.symbols, spots.symbols, strict=True):
            if is_picture("symbols", name):
                asset = picture("symbols", name)
                size = min(SMALL_SYMBOL, 78 / asset.box.height, 88 / asset.box.width)
                thing = thing_of(asset, size, spot - size * asset.box.middle, pen=0.8)
                shapes += paint_thing(thing, brush)
        for who, spot in zip(saying.bubble.people, spots.portraits, strict=True):
            shapes.append(self._portrait(who, spot, brush))
        return shapes

    def _portrait(self, who: str, spot: Point, brush: Brush) -> Shape:
        look = self.cast.get(who) or stock_appearance(who)
        radius = PORTRAIT_RADIUS * _share_for_hair(look)
        shapes = draw_head_portrait(
            look, HAPPY, spot, radius, self.warp, pen_width=0.85 * brush.width
        )
        across, down = (share * PORTRAIT_RADIUS for share in PORTRAIT_OVAL)
        clip = brush.lay(ellipse(spot, across, down), STILL)
        return Group(shapes, clip)
