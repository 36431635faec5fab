"""What stands together in a picture, and how it lies on the page once it is placed.

A unit is one person, people who touch, people on one sofa, round one table, in one car, or things
on the ground. Staged, every joint and thing has its place and the order of drawing is known; yet
nothing is drawn, so that a layout can try scales and places cheaply.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wnp.drawing.library.laying import Thing
from wnp.drawing.library.pictures import Asset
from wnp.drawing.people.posing import BACK, FRONT, Body, pose_figure
from wnp.drawing.staging.contacts import Order
from wnp.drawing.staging.holding import Held, fill_hands
from wnp.drawing.staging.players import Player
from wnp.geometry import Box, Outline, Point, join_boxes
from wnp.values import Value, replace

NEARER = 12.0
"""Children stand a step nearer to us: their feet are so many pixels lower."""


class Gaze(Value, frozen=True):
    """Where a player looks."""

    facing: int = 1
    turn: float | None = None
    nod: float = 0.0


class Seen(Value, frozen=True):
    """Where a person came to lie on the page."""

    who: str
    head: Box
    """With hair and hat."""
    face: Box
    middle: Point
    """The middle of the head."""
    figure: Box
    hands: tuple[Box, ...] = ()


class LyingHead(Value, frozen=True):
    """Somebody in a bed, of whom head, shoulder and one arm are seen; units of the bed."""

    player: Player
    bed: Thing
    centre: Point
    radius: float
    part: str = "head"
    """`head` (with the shoulder), or `arm`, which lies on the quilt."""
    lower: float = 0.0
    """How much nearer to the ground than in a bed, in units."""
    aside: Point = 0j
    """How far beside somebody else in the same bed, in units."""


class Rider(Value, frozen=True):
    """Somebody behind a window: head and shoulders, cut off by the pane."""

    player: Player
    centre: Point
    radius: float
    pane: Outline
    facing: int = 1


Step = tuple[int, str] | Thing | LyingHead | Rider
"""What is drawn next: a layer of a body, a thing, or somebody of whom only a part is seen."""


class Unit(Value, frozen=True):
    """People (or things) that keep together."""

    kind: str
    """A row of the table of stagers."""
    players: tuple[Player, ...] = ()
    furniture: str = ""
    """What people sit, lie or ride on; for a pair, how they touch."""
    things: tuple[str, ...] = ()
    """Props that stand on the ground, or lie on the table or bed of the unit."""
    sign: Asset | None = None
    """A large sign that stands beside people."""
    spot: str = ""
    depth: str = ""
    at: float | None = None
    """Where the unit belongs in the setting, as a share of the panel's width."""
    facing: int = 0
    """Where people look: 1 right, -1 left, 0: wherever their partner is."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Who belongs to it."""
        return tuple(player.who for player in self.players)


class Staged(Value, frozen=True):
    """A unit on the page."""

    bodies: tuple[Body, ...]
    steps: tuple[Step, ...]
    seen: tuple[Seen, ...]
    held: tuple[tuple[Held, ...], ...] = ()
    left_over: tuple[str, ...] = ()
    """Things that found no hand."""

    @property
    def box(self) -> Box:
        """Everything that is drawn."""
        things = [step.page_box for step in self.steps if isinstance(step, Thing)]
        hands = [one.thing.page_box for row in self.held for one in row]
        return join_boxes([*(one.figure for one in self.seen), *things, *hands])


Gazes = Mapping[str, Gaze]
LOOKS_AT_US = Gaze()


def seen_of(body: Body, who: str) -> Seen:
    """Return where a whole body lies on the page."""
    return Seen(
        who, body.head_box, body.face_box, body.head_move.shift, body.figure_box, body.hand_boxes
    )


def body_of(player: Player, scale: float, at: Point, gaze: Gaze, seat: float | None = None) -> Body:
    """Pose one player; children stand a step nearer."""
    stance = replace(player.stance(gaze.facing, turn=gaze.turn, nod=gaze.nod), seat=seat)
    near = NEARER * min(1.0, scale) * 1j if player.look.is_child and seat is None else 0j
    return pose_figure(player.look, stance, scale=scale, at=at + near)


def moved_to(body: Body, pelvis: Point) -> Body:
    """Return the body with its pelvis at a page point."""
    by = pelvis - body.on_torso(0, 0)
    return replace(body, place=replace(body.place, shift=body.place.shift + by))


def finished(
    unit: Unit, bodies: Sequence[Body], order: Order, *, free: Mapping[int, tuple[int, ...]],
    before: Sequence[Step] = (), after: Sequence[Step] = (),
) -> Staged:  # fmt: skip
    """Fill free hands and collect what is seen. `free` has the free hands of some bodies."""
    hands = [
        fill_hands(body, player, free.get(index, (FRONT, BACK)))
        for index, (body, player) in enumerate(zip(bodies, unit.players, strict=True))
    ]
    return Staged(
        tuple(one.body for one in hands),
        (*before, *order, *after),
        tuple(seen_of(one.body, who) for one, who in zip(hands, unit.ids, strict=True)),
        tuple(one.held for one in hands),
        tuple(name for one in hands for name in one.left_over),
    )
