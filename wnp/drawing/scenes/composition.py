"""Find places for everybody and for what they say, trying smaller people where bubbles lack room.

In: units, the panel, measured bubbles. Out: a composition with everything in its place, and the
bubbles that found no room at all. Nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.bubbles.room import CROWDED, Speaker, Stage, are_in_order, place_sayings
from wnp.drawing.bubbles.sayings import EDGE_OF_BUBBLES, Saying
from wnp.drawing.library.pictures import Setting, picture
from wnp.drawing.scenes.floating import LABEL_HEIGHT, symbol_size
from wnp.drawing.scenes.layout import TOP, Arrangement, Wishes, arrange, rehearse
from wnp.drawing.scenes.rooms import Panel
from wnp.drawing.staging.units import Seen, Unit
from wnp.geometry import Box
from wnp.lexicon.pictures import is_picture
from wnp.model.scene import Scene
from wnp.values import Value, replace

TRIES, TRIES_IN_CROWDS = range(7), range(0, 9, 2)
FREE_ABOVE, HIGHEST_LIFT = 0.2, 0.14
"""How much of a high picture may be free above all heads, and how far people are lifted."""
MORE_ROOM = 26.0
LEAST_BESIDE_WORDS = 0.45
"""How small people may become to make room for words, as a share of their size without any."""
NEAR_EDGE = 0.05
DOOR_UP = 150.0
"""How high above the floor a voice comes through a door, in units."""


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
    foot = (1.6 * LABEL_HEIGHT + panel.lift) * scene.labels
    rehearsal = rehearse(units)
    free = arrange(units, panel, Wishes({}, scene.labels), rehearsal).scale if sayings else 0.0
    clear_one: Composition | None = None
    for number in TRIES if len(sayings) < CROWDED else TRIES_IN_CROWDS:
        wishes = Wishes(reserve, scene.labels, number * MORE_ROOM * min(1.0, panel.size))
        arrangement = arrange(units, panel, wishes, rehearsal)
        seen = tuple(one for staged in arrangement.staged for one in staged.seen)
        voice = _telephone(arrangement)
        speakers = tuple(_speaker(saying, seen, panel, room, voice) for saying in sayings)
        if scene.labels:
            seen, speakers = _below_labels(seen, speakers, arrangement)
        stage = Stage(
            Box(edge, edge, panel.width - edge, panel.height - max(edge, foot)),
            tuple(one.head for one in seen),
            tuple(hand for one in seen for hand in one.hands),
            right_to_left,
        )
        boxes, clear = place_sayings(sayings, speakers, stage)
        clear = clear and arrangement.scale >= LEAST_BESIDE_WORDS * free
        found = Composition(arrangement, tuple(sayings), speakers, boxes)
        if clear and are_in_order(boxes, stage):
            return found
        clear_one = clear_one or (found if clear else None)
    if clear_one:
        return clear_one
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


def _below_labels(
    seen: Sequence[Seen], speakers: Sequence[Speaker], arrangement: Arrangement
) -> tuple[tuple[Seen, ...], tuple[Speaker, ...]]:
    """Return heads with the names above them, where two rows stand: bubbles hide no name."""
    if not arrangement.two_rows:
        return tuple(seen), tuple(speakers)
    taller = {one.head: _with_label(one.head) for one in seen}
    return (
        tuple(replace(one, head=taller[one.head]) for one in seen),
        tuple(replace(one, head=taller.get(one.head, one.head)) for one in speakers),
    )


def _with_label(head: Box) -> Box:
    return Box(head.left, head.top - LABEL_HEIGHT - 8, head.right, head.bottom)


def _reserves(scene: Scene, sayings: Sequence[Saying], panel: Panel) -> dict[str, float]:
    """Return how much room bubbles and symbols need above whom."""
    reserve: dict[str, float] = {}
    for symbol in scene.symbols:
        if is_picture("symbols", symbol.name) and symbol.beside:
            height = picture("symbols", symbol.name).box.height * symbol_size(panel)
            for who in symbol.beside.split("+"):
                reserve[who] = reserve.get(who, TOP * min(1.0, panel.size)) + height + 12
    for saying in sayings:
        who = saying.bubble.who
        needed = EDGE_OF_BUBBLES * min(1.0, panel.size) + saying.height + saying.gap
        reserve[who] = max(reserve.get(who, 0.0), needed)
    return reserve


def _speaker(
    saying: Saying, seen: Sequence[Seen], panel: Panel, room: Setting, telephone: Speaker | None
) -> Speaker:
    """Return the head that a bubble belongs to.

    Somebody unseen speaks from a telephone, from behind a door, or from beyond the edge.
    """
    for one in seen:
        if one.who == saying.bubble.who:
            return Speaker(one.head, one.middle)
    if telephone and saying.bubble.kind == "speech":
        return telephone
    door = room.seat("door")
    if door and NEAR_EDGE * panel.width < panel.at(door.at) < (1 - NEAR_EDGE) * panel.width:
        at = complex(panel.at(door.at), panel.ground(room.horizon) - DOOR_UP * panel.room_scale)
        return Speaker(Box(at.real - 20, at.imag - 20, at.real + 20, at.imag + 20), at)
    x = panel.width - 10 if door is None or panel.at(door.at) >= 0.5 * panel.width else 10.0
    middle = complex(x, 0.42 * panel.height)
    return Speaker(Box(x - 8, middle.imag - 8, x + 8, middle.imag + 8), middle)


def _telephone(arrangement: Arrangement) -> Speaker | None:
    """Return the telephone in somebody's hand: out of it whoever is not there can be heard."""
    for staged in arrangement.staged:
        for one in (held for row in staged.held for held in row):
            if one.thing.name == "phone":
                box = one.thing.page_box
                return Speaker(box, box.middle)
    return None
