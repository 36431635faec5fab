"""Lay people into beds, on sofas and mattresses, with who reads to them or strokes their hair.

In: a unit, a scale and the point on the ground under its middle. Out: the unit on the page. Nobody
ever sits on the legs of somebody else: who reads has a chair beside the bed, who strokes or holds a
hand sits behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.figures.figure import LAYERS
from wnp.drawing.library.laying import FURNITURE_PEN, Thing, thing_of
from wnp.drawing.library.pictures import Asset, picture
from wnp.drawing.people.posing import BACK, FRONT, Body, measures_of, pose_figure, reach_for
from wnp.drawing.staging.contacts import one_after_another
from wnp.drawing.staging.holding import things_for
from wnp.drawing.staging.players import Player
from wnp.drawing.staging.units import (
    LOOKS_AT_US,
    Gaze,
    Gazes,
    LyingHead,
    Seen,
    Staged,
    Step,
    Unit,
    body_of,
    finished,
    moved_to,
)
from wnp.geometry import Box, Point
from wnp.model.scene import Feeling
from wnp.values import Value, replace

BESIDE = 98 - 38j
"""Where the head of a second one lies, seen from the first one's, in units of the bed."""
TOUCHING_BED = {
    "hold-hand": 44.0, "stroke": -22.0, "comfort": -22.0, "kiss": -22.0, "hug": -22.0,
    "whisper": -30.0,
}  # fmt: skip
"""How far along a bed somebody sits behind it who touches who lies in it, in units of the bed."""
BEHIND_BED = -74.0
"""How high somebody's seat is behind a bed, in units."""
READER = 296.0
"""How far from the middle of a bed the chair stands of who reads to somebody in it."""
AT_FOOT = 146.0
"""Where somebody sits on the edge of a bed, near its foot."""
CHAIR = 78.0
ON_CHAIR = frozenset({"read-to", "talk-to", "look-at", "feed"})
"""What people do from a chair beside the bed."""
BED_HEAD = -148 - 128j
"""Where a head lies in a bed."""
WEARY = frozenset({"tired", "hurt"})
"""Feelings with which somebody who lies in bed has shut eyes and a calm face."""
SLEEP_SIGN = 46.0
ARMS = ("back-arm", "front-arm")
UNSEEN = ("shadow", "legs", "knees")
EDGE = 88.0
"""How high the edge of a bed is for who sits on it, in units."""


class Visit(Value, frozen=True):
    """Somebody at the bed of somebody else."""

    body: Body
    chair: tuple[Thing, ...] = ()
    is_behind: bool = False
    """Whether the bed hides the lower half; the arms lie on it."""


def stage_bed(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Lay one person into a bed, on a sofa or a mattress, or two beside each other."""
    asset = picture("furniture", unit.furniture)
    back = thing_of(asset, scale, at, layer="back", pen=FURNITURE_PEN)
    front = thing_of(asset, scale, at, layer="front", pen=FURNITURE_PEN)
    sleeper, *beside = [player for player in unit.players if player.lies]
    others = [player for player in unit.players if not player.lies][:1]
    lying, seen = _lying(sleeper, asset, back, scale)
    also = [_lying(one, asset, back, scale, aside=BESIDE) for one in beside[:1]]
    visits = [_visit(player, sleeper, seen, scale, at, gazes) for player in others]
    is_behind = any(visit.is_behind for visit in visits)
    lower = tuple((0, layer) for layer in LAYERS if layer not in ARMS) if is_behind else ()
    order = tuple(step for step in one_after_another(len(visits)) if step not in lower)
    before: list[Step] = [chair for visit in visits for chair in visit.chair]
    before += [*(step for step in lower if step[1] not in UNSEEN), back]
    before += [*(one for one, _ in also), lying, front, *_covers(sleeper, lying, scale)]
    before += _laid([*things_for(sleeper), *unit.things], lying, scale, at)
    before += [*_sleep_sign(lying, seen, scale)]
    staged = finished(
        replace(unit, players=tuple(others)), [visit.body for visit in visits], order,
        free={0: ()} if is_behind else {}, before=before,
    )  # fmt: skip
    return replace(staged, seen=(seen, *(one for _, one in also), *staged.seen))


def _visit(
    player: Player, sleeper: Player, seen: Seen, scale: float, at: Point, gazes: Gazes
) -> Visit:
    """Seat who is at somebody's bed: behind it, on a chair beside it, or on its edge."""
    kinds = {one.kind for one in player.actor.relations if one.other == sleeper.who}
    touch = next((kind for kind in TOUCHING_BED if kind in kinds), "")
    if touch:
        return _behind_bed(player, touch, seen, scale, at)
    if kinds & ON_CHAIR or player.pose == "read":
        spot = at + READER * scale
        gaze = Gaze(-1, 0.5, 0.25)
        chair = thing_of(picture("furniture", "chair"), scale, spot, mirror=True, pen=FURNITURE_PEN)
        pose = "sit" if player.pose == "sit-front" else player.pose
        body = body_of(replace(player, pose=pose, posture="sit"), scale, spot, gaze, CHAIR)
        return Visit(body, (chair,))
    gaze = gazes.get(player.who, LOOKS_AT_US)
    return Visit(body_of(player, scale, at + complex(AT_FOOT, 8) * scale, gaze, EDGE))


def _behind_bed(player: Player, touch: str, seen: Seen, scale: float, at: Point) -> Visit:
    """Seat somebody behind a bed, a hand on the hair or in the hand of who lies there."""
    x = TOUCHING_BED[touch]
    stance = replace(
        player.stance(-1, turn=0.55, nod=0.5), pose="stand", posture="", legs=False, tilt=7.0
    )
    body = pose_figure(player.look, stance, scale=scale, at=0)
    seat = BEHIND_BED - (26.0 if player.look.is_child else 0.0)
    body = moved_to(body, at + complex(x, seat) * scale)
    hair = seen.middle + complex(0.28, -0.36) * seen.head.width
    target = seen.hands[0].middle if touch == "hold-hand" else hair
    body = reach_for(body, FRONT, target, hand="mitt")
    body = reach_for(body, BACK, body.on_torso(0.1, 0.5), hand="mitt", shorter=0.8)
    spot = complex(body.on_torso(0, 0).real, at.imag - 30 * scale)
    chair = thing_of(picture("furniture", "chair"), 1.1 * scale, spot, pen=FURNITURE_PEN)
    return Visit(body, (chair,), is_behind=True)


def _lying(
    player: Player, asset: Asset, bed: Thing, scale: float, aside: Point = 0j
) -> tuple[LyingHead, Seen]:
    """Return somebody's head on the pillow, and where it is."""
    if player.feeling.name in WEARY:
        player = replace(player, feeling=Feeling("asleep"))
    sizes = measures_of(player.look)
    centre = bed.move.at((asset.anchor("head") or 0j) + 4j + aside)
    radius = sizes.head * scale / 1.16
    half = 0.56 * sizes.head * scale
    head = Box(centre.real - half, centre.imag - half, centre.real + half, centre.imag + half)
    body = Box(head.left, head.top, bed.page_box.right, bed.page_box.bottom)
    lower = (asset.anchor("head") or BED_HEAD).imag - BED_HEAD.imag
    hand = bed.move.at(-30 - 108j + 1j * lower + aside)
    spot = Box(hand.real - 12, hand.imag - 12, hand.real + 12, hand.imag + 12)
    lying = LyingHead(player, bed, centre, radius, lower=lower, aside=aside)
    return lying, Seen(player.who, head, head.grown(-0.3 * half), centre, body, (spot,))


def _covers(sleeper: Player, lying: LyingHead, scale: float) -> list[Step]:
    """Return the arm on the quilt, or the quilt drawn up to the eyes of who hides under it."""
    if sleeper.pose != "hide":
        return [replace(lying, part="arm")]
    move = lying.bed.move
    quilt = thing_of(
        picture("furniture", "quilt"), scale, move.shift + 1j * lying.lower * scale,
        pen=FURNITURE_PEN,
    )  # fmt: skip
    return [quilt, replace(lying, part="hands")]


def _laid(names: Sequence[str], lying: LyingHead, scale: float, at: Point) -> list[Thing]:
    """Lay things on the quilt."""
    return [
        thing_of(
            picture("props", name), scale * 0.78,
            at + complex(6 + 62 * index, lying.lower - 112) * scale, anchor="ground",
        )
        for index, name in enumerate(names[:2])
    ]  # fmt: skip


def _sleep_sign(lying: LyingHead, seen: Seen, scale: float) -> list[Thing]:
    """Return the small letters that tell of a calm sleep."""
    if lying.player.feeling.name != "asleep":
        return []
    asset = picture("symbols", "sleep")
    size = SLEEP_SIGN * scale / asset.box.height
    spot = complex(seen.head.right - 4 * scale, seen.head.top - 18 * scale)
    return [thing_of(asset, size, spot - size * asset.box.middle, pen=0.45)]
