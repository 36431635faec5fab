"""Somebody who puts a thing in its place: on the window sill, on a cupboard.

In: a unit of one, a scale and the point on the ground under its middle. Out: the unit on the page.
"""

from __future__ import annotations

from wnp.drawing.library.laying import FURNITURE_PEN, thing_of
from wnp.drawing.library.pictures import picture
from wnp.drawing.people.posing import BACK, FRONT, reach_for
from wnp.drawing.staging.contacts import one_after_another
from wnp.drawing.staging.holding import CHILD_SIZE, things_for
from wnp.drawing.staging.units import LOOKS_AT_US, Gaze, Gazes, Staged, Unit, body_of, finished
from wnp.geometry import Point
from wnp.values import replace

PLACES = {"window": "window-sill"}
"""What a thing is put on, by the seat that was said; on all others a sideboard."""
SIDEBOARD = "sideboard"
BEND = 0.8
"""How far an arm is stretched that sets something down."""


def stage_placing(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Let somebody stand beside a window or a cupboard and set a thing down there."""
    (player,) = unit.players
    facing = gazes.get(player.who, LOOKS_AT_US).facing
    names = things_for(player)
    rest = replace(player, actor=replace(player.actor, holds=names[1:]), pose="stand", posture="")
    body = body_of(rest, scale, at - 62 * facing * scale, Gaze(facing, 0.6, 0.2))
    asset = picture("furniture", PLACES.get(player.relation("put-on"), SIDEBOARD))
    top = asset.anchor("top") or -120j
    reach = BEND * body.measures.arm * scale
    down = at.imag + top.imag * scale - body.shoulder(FRONT).imag
    across = max(0.5 * reach, max(0.0, reach**2 - down**2) ** 0.5)
    spot = complex(body.shoulder(FRONT).real + facing * across, at.imag + top.imag * scale)
    x = spot.real + facing * 0.3 * asset.box.right * scale
    place = thing_of(asset, scale, complex(x, at.imag), pen=FURNITURE_PEN)
    size = scale * (CHILD_SIZE if player.look.is_child else 0.9)
    prop = picture("props", names[0])
    thing = thing_of(prop, size, spot + complex(14 * facing, 4) * scale, anchor="ground")
    hand = complex(spot.real - 10 * facing * scale, thing.page_box.middle.imag)
    body = reach_for(body, FRONT, hand, hand="mitt")
    return finished(
        replace(unit, players=(rest,)), (body,), one_after_another(1), free={0: (BACK,)},
        before=(place, thing),
    )  # fmt: skip
