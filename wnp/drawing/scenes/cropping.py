"""Show a part of a room where the sheet is too narrow for the whole of it.

In: a setting, the sheet, the places in the room that people use. Out: the panel, moved along the
room to where most of its things can be seen whole.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from wnp.drawing.library.pictures import WIDE, RoomPart, Setting
from wnp.drawing.scenes.rooms import Panel
from wnp.values import replace

USUAL_SCALE = 1.5
"""Pixels a unit of a room in an ordinary panel."""
DENSER = 0.93
"""Things may stand so much closer before a part of the room is cut off."""
STEPS = 24
NEAR_EDGE = 0.14
"""Places that people use stay so far from the edges, as a share of the sheet."""


def crop(room: Setting, panel: Panel, used: Sequence[float], taken: frozenset[str]) -> Panel:
    """Return the panel with the part of the room that shows most of it, used places first.

    `used` are shares of the room's width; parts named in `taken` count for nothing.
    """
    scale = USUAL_SCALE * panel.size
    whole = DENSER * scale * WIDE
    panel = replace(panel, room_scale=scale)
    if whole <= panel.width:
        return panel
    parts = [part for part in room.parts if not part.wide and part.name not in taken]
    lefts = [-(whole - panel.width) * step / STEPS for step in range(STEPS + 1)]
    panels = [replace(panel, room_left=left, room_width=whole) for left in lefts]
    return max(panels, key=lambda one: (_worth(one, parts, used), -abs(_off_middle(one))))


def _off_middle(panel: Panel) -> float:
    return panel.room_left + (panel.room_width - panel.width) / 2


def _worth(panel: Panel, parts: Sequence[RoomPart], used: Sequence[float]) -> float:
    """Return how much of the room is seen; what is cut in two counts against it."""
    margin = NEAR_EDGE * panel.width
    missed = sum(not margin <= panel.at(share) <= panel.width - margin for share in used)
    return sum(_worth_of(part, panel) for part in parts) - 1000 * missed


def _worth_of(part: RoomPart, panel: Panel) -> float:
    """Return the worth of what is seen of a part: large things tell more about a place."""
    left = panel.at(part.at) + part.box.left * panel.room_scale
    right = panel.at(part.at) + part.box.right * panel.room_scale
    width = max(1.0, right - left)
    seen = min(right, panel.area.right) - max(left, panel.area.left)
    share = max(0.0, min(1.0, seen / width))
    size = min(200.0, math.sqrt(part.box.width * part.box.height))
    return size * (share if share > 0.98 else 0.6 * share - 0.25 * (0.05 < share < 0.5))
