"""Find places for everybody and for what they say, trying smaller people where bubbles lack room.

In: units, the panel, measured bubbles. Out: a composition with everything in its place, and the
bubbles that found no room at all. Nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.bubbles import EDGE_OF_BUBBLES, Saying, Speaker, Stage, place_sayings
from wnp.drawing.floating import SYMBOL_SIZE
from wnp.drawing.layout import TOP, Arrangement, Wishes, arrange
from wnp.drawing.library import Setting, picture
from wnp.drawing.rooms import Panel
from wnp.drawing.units import Seen, Unit
from wnp.geometry import Box
from wnp.lexicon.pictures import picture_ids
from wnp.model.scene import Scene
from wnp.values import Value, replace

TRIES = 7
FREE_ABOVE, HIGHEST_LIFT = 0.2, 0.14
"""How much of a high picture may be free above all heads, and how far people are lifted."""
MORE_ROOM = 26.0


class Composition(Value, frozen=True):
    """A picture before it is painted."""

    arrangement: Arrangement
    sayings: tuple[Saying, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    boxes: tuple[Box, ...] = ()
    dropped: tuple[Saying, ...] = ()
    """Bubbles that found no room beside heads and other bubbles."""

    @property
    def seen(self) -> tuple[Seen, ...]:
        """Everybody in the picture."""
        return tuple(one for staged in self.arrangement.staged for one in staged.seen)


def compose(
    units: Sequence[Unit], panel: Panel, scene: Scene, room: Setting, sayings: Sequence[Saying],
) -> Composition:  # fmt: skip
    """Place people and bubbles; a bubble is left out only if it fits with none of the tries."""
    reserve = _reserves(scene, sayings, panel)
    edge = EDGE_OF_BUBBLES * min(1.0, max(0.65, panel.size))
    right_to_left = any(saying.right_to_left for saying in sayings)
    for number in range(TRIES):
        wishes = Wishes(reserve, scene.labels, number * MORE_ROOM * min(1.0, panel.size))
        arrangement = arrange(units, panel, wishes)
        seen = tuple(one for staged in arrangement.staged for one in staged.seen)
        speakers = tuple(_speaker(saying, seen, panel, room) for saying in sayings)
        boxes, clear = place_sayings(
            sayings, speakers,
            Stage(
                Box(edge, edge, panel.width - edge, panel.height - edge),
                tuple(one.head for one in seen),
                tuple(hand for one in seen for hand in one.hands),
                right_to_left,
            ),
        )  # fmt: skip
        if clear:
            return Composition(arrangement, tuple(sayings), speakers, boxes)
    fewer = compose(units, panel, scene, room, sayings[:-1])
    return Composition(
        fewer.arrangement, fewer.sayings, fewer.speakers, fewer.boxes,
        (*fewer.dropped, sayings[-1]),
    )  # fmt: skip


def lifted(panel: Panel, composition: Composition) -> Panel:
    """Return the panel in which small groups in a high picture stand nearer to its middle."""
    tops = [one.head.top for one in composition.seen] + [box.top for box in composition.boxes]
    free = min(tops, default=0.0) - FREE_ABOVE * panel.height
    if panel.height < panel.width or free <= 0:
        return panel
    return replace(panel, lift=min(HIGHEST_LIFT * panel.height, free / 2))


def _reserves(scene: Scene, sayings: Sequence[Saying], panel: Panel) -> dict[str, float]:
    """Return how much room bubbles and symbols need above whom."""
    reserve: dict[str, float] = {}
    known = set(picture_ids("symbols"))
    for symbol in scene.symbols:
        if symbol.name in known and symbol.beside:
            height = picture("symbols", symbol.name).box.height * SYMBOL_SIZE
            for who in symbol.beside.split("+"):
                reserve[who] = reserve.get(who, TOP * min(1.0, panel.size)) + height + 12
    for saying in sayings:
        who = saying.bubble.who
        needed = EDGE_OF_BUBBLES * min(1.0, panel.size) + saying.height + saying.gap
        reserve[who] = max(reserve.get(who, 0.0), needed)
    return reserve


def _speaker(saying: Saying, seen: Sequence[Seen], panel: Panel, room: Setting) -> Speaker:
    """Return the head that a bubble belongs to; somebody unseen speaks from beyond the edge."""
    for one in seen:
        if one.who == saying.bubble.who:
            return Speaker(one.head, one.middle)
    door = room.seat("door")
    x = panel.width - 10 if door is None or door.at >= 0.5 else 10.0
    middle = complex(x, 0.42 * panel.height)
    return Speaker(Box(x - 8, middle.imag - 8, x + 8, middle.imag + 8), middle)
