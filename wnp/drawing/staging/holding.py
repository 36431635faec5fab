"""Put things into hands: which hand holds what, and how it is held.

In: a body that stands on the page, what it holds, and which hands are free. Out: the body with its
arms moved, the things laid where the hands are, and what found no hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from wnp.drawing.ink import Brush
from wnp.drawing.library.laying import Thing, paint_thing, thing_of
from wnp.drawing.library.pictures import Asset, picture, read_file
from wnp.drawing.people.posing import BACK, FRONT, Body, reach_for
from wnp.drawing.shapes import Shape
from wnp.drawing.staging.players import GESTURES, Player
from wnp.geometry import turn
from wnp.lexicon.pictures import in_colour, is_picture, picture_row, split_colour
from wnp.values import Value

SLOTS = ("front", "back")
CHILD_SIZE = 0.78
THING_OF_POSE = {
    "phone": "phone", "drink": "cup", "cook": "spoon", "read": "book", "write": "pen",
    "draw": "pen", "eat": "spoon", "wipe": "cloth", "sweep": "broom", "brush-teeth": "toothbrush",
    "wash-up": "dishes", "blow-nose": "tissue", "comb": "comb", "tidy": "toy-blocks",
}  # fmt: skip
"""What a pose holds when nothing is said."""
RAISED = {
    "phone": -14.0, "drink": -24.0, "eat": -75.0, "write": 24.0, "draw": 24.0, "cook": 8.0,
    "wipe": 0.0, "sweep": 8.0, "brush-teeth": -80.0, "blow-nose": 0.0, "comb": -40.0, "tidy": 0.0,
}  # fmt: skip
"""Poses whose front hand holds a thing where it is, and how far the thing is turned."""
ARMS_BUSY = frozenset(
    {"cover-ears", "cover-eyes", "hands-on-cheeks", "hug-knees", "arms-crossed", "lean-on"}
)
"""Poses in which no hand can hold anything."""
HANDLE = complex(15, 2)
"""Where the handle of a cup is."""
HIDES_FACE = 104.0
"""Things so high are held out to the side, never before the chest: an umbrella, a balloon."""
WORN = frozenset({"backpack"})
"""What is worn on the back by whoever stands or walks, as both hands stay free."""
BAG, STRAPS = 2.9, 1.72
"""How wide a bag on a back and its straps are, in half widths of the shoulders."""
WIPED = frozenset({"tissue"})
"""What whoever is moved to tears holds to the cheek."""
TEARS = frozenset({"sad", "tearful", "crying", "hurt", "ashamed"})
AT_CHEEK = complex(0.41, 0.30)
"""Where a hand with a tissue is, in head heights."""
AT_FACE = 0.72
BULKY = 44.0
"""Things so wide are carried farther from the legs."""
GRIPS = {"bottle": -30j}
"""Where a hanging hand holds a thing, where that is not its usual place: a bottle by its neck."""


class Held(Value, frozen=True):
    """A thing in the `front`, the `back` or `both` hands, or worn `behind` and `over` the trunk."""

    slot: str
    thing: Thing


class Handful(Value, frozen=True):
    """A body with everything it holds, and the names of things that found no hand."""

    body: Body
    held: tuple[Held, ...] = ()
    left_over: tuple[str, ...] = ()


def things_for(player: Player) -> tuple[str, ...]:
    """Return what a player holds: what was said, else what the pose needs."""
    colours = dict(player.actor.colours)
    said = tuple(
        tinted(name, colours.get(name, ""))
        for name in player.actor.holds
        if is_picture("props", name)
    )
    needed = THING_OF_POSE.get(player.pose, "")
    return said or ((needed,) if needed else ())


def tinted(name: str, colour: str) -> str:
    """Return the name of a prop in a colour, as the library knows it: `ball@red`.

    What has colours of its own, such as a plan, keeps them.
    """
    return in_colour(name, colour) if colour and read_file("props", name).colour else name


def base_of(name: str) -> str:
    """Return the name of a prop without its colour."""
    return split_colour(name)[0]


def stands_on_ground(name: str) -> bool:
    """Tell whether a prop that is in no hand belongs on the ground: a bicycle, a tent."""
    way = picture_row("props", base_of(name)).get("carried")
    return way in ("lean", "stand") or picture("props", name).box.height > HIDES_FACE


def fill_hands(body: Body, player: Player, free: Sequence[int] = (FRONT, BACK)) -> Handful:
    """Give a body what its player holds, as far as hands are free."""
    names = things_for(player)
    held: list[Held] = []
    hands = list(free)
    left_over: list[str] = []
    for name in names:
        if base_of(name) in WORN and _stands_upright(player):
            held += _worn(body, name)
            continue
        way = _way(name, player, hands, single=len(names) == 1)
        if way == "both":
            body, one = _in_both(body, name, player)
            held.append(one)
            hands = []
        elif way:
            side = hands.pop(-1 if _is_busy(player) and way != "pose" else 0)
            way = "pose" if side == BACK and player.pose == name == "phone" else way
            body, one = _in_one(body, name, player, side, way)
            held.append(one)
            if side == BACK and player.relation("point-at") == name:
                body = reach_for(body, FRONT, _before(one.thing, body), hand="point")
        else:
            left_over.append(name)
    return Handful(body, tuple(held), tuple(left_over))


def _way(name: str, player: Player, hands: Sequence[int], *, single: bool) -> str:
    """Return how a thing is held: `both`, `pose`, `up`, `down`, `chest`, `lean`, or not at all."""
    name = base_of(name)
    usual = str(picture_row("props", name).get("carried", "up"))
    if not hands or usual == "stand" or (usual == "lean" and not _stands_upright(player)):
        return ""
    if player.pose in RAISED and hands[0] == FRONT and THING_OF_POSE[player.pose] == name:
        return "pose"
    if player.pose == "drink" and hands[0] == FRONT and name in ("cup", "bottle"):
        return "pose"
    if player.pose in ARMS_BUSY:
        return ""
    if name in WIPED and player.feeling.name in TEARS:
        return "cheek"
    busy = _is_busy(player)
    if len(hands) == 2 and single and not busy and usual in ("both", "read", "chest"):
        return "both"
    if usual in ("down", "lean"):
        return usual
    if picture("props", name).box.height > HIDES_FACE:
        return "" if busy or player.sits else "up"
    return "up" if usual == "up" and not busy and not player.sits else "chest"


def _worn(body: Body, name: str) -> list[Held]:
    """Wear a bag on the back: its edges are seen behind the shoulders, and the straps."""
    bag, straps = picture("props", name), picture("furniture", "straps")
    across = body.measures.shoulder * body.scale
    size, small = BAG * across / bag.box.width, STRAPS * across / straps.box.width
    behind = thing_of(bag, size, body.on_torso(-0.42, 0.5) - size * bag.box.middle)
    over = thing_of(straps, small, body.on_torso(0.0, 0.68), pen=0.8)
    return [Held("behind", behind), Held("over", over)]


def _stands_upright(player: Player) -> bool:
    """Tell whether a hand can rest on a thing that stands on the ground."""
    return not (player.sits or player.is_low or player.rolls or player.lies)


def _is_busy(player: Player) -> bool:
    """Tell whether the front hand is busy with a gesture."""
    return player.pose in GESTURES


def _size(player: Player) -> float:
    return CHILD_SIZE if player.look.is_child else 1.0


def _in_both(body: Body, name: str, player: Player) -> tuple[Body, Held]:
    """Hold a thing in front of the chest; its anchors say where the hands go."""
    asset = picture("props", "book-back" if name == "book" else name)
    scale = body.scale * _size(player)
    low = player.legs in ("sit-floor", "play", "draw")
    middle = body.on_torso(0, 0.34 if low else 0.4)
    thing = thing_of(asset, scale, middle, anchor="hand")
    for side, anchor in ((FRONT, "right-hand"), (BACK, "left-hand")):
        spot = asset.anchor(anchor if body.facing > 0 else _other(anchor))
        spot = spot if spot is not None else _beside(asset, side, body.facing)
        body = reach_for(body, side, thing.move.at(spot), hand="fist")
    return body, Held("both", thing)


def _other(anchor: str) -> str:
    return "left-hand" if anchor == "right-hand" else "right-hand"


def _beside(asset: Asset, side: int, facing: int) -> complex:
    """Return where a hand goes on a thing without marks for hands: its waist."""
    way = facing if side == FRONT else -facing
    return complex(way * 0.3 * asset.box.width, (asset.anchor("hand") or 0j).imag)


def _leaning(body: Body, asset: Asset, side: int, size: float) -> tuple[Body, Held]:
    """Rest a hand on a thing that stands on the ground: a bicycle, a pram, a broom."""
    scale, ground = body.scale * size, body.place.shift.imag
    out = body.facing if side == FRONT else -body.facing
    grip = asset.anchor("hand") or 0j
    x = body.shoulder(side).real + out * 0.5 * body.measures.arm * body.scale
    body = reach_for(body, side, complex(x, ground + grip.imag * scale), hand="fist")
    at = complex(body.hand(side).real, ground + grip.imag * scale)
    return body, Held(SLOTS[side], thing_of(asset, scale, at, anchor="hand", mirror=out < 0))


def _in_one(body: Body, name: str, player: Player, side: int, way: str) -> tuple[Body, Held]:
    asset = picture("props", name)
    size = _size(player) * (0.84 if way == "down" and player.look.is_child else 1.0)
    size *= AT_FACE if way == "cheek" else 1.0
    if way == "lean":
        return _leaning(body, asset, side, size)
    factor = turn(0)
    out = 1 if side == FRONT else -1
    if way == "pose":
        factor = turn(RAISED.get(player.pose, 0.0) * body.facing * out)
        if side == BACK:
            body = reach_for(body, BACK, body.head_move.at(-0.54 + 0.22j))
    elif way == "down":
        reach = body.measures.arm * body.scale
        drop = min(0.93 * reach, _room_below(body, side, asset, size))
        away = 0.44 if asset.box.width * size > BULKY else 0.24
        target = body.shoulder(side) + complex(out * body.facing * away * reach, drop)
        body = reach_for(body, side, target)
    elif way == "cheek":
        spot = body.head_move.at(complex(out * AT_CHEEK.real, AT_CHEEK.imag))
        body = reach_for(body, side, spot)
    elif way == "chest":
        shown = side == BACK and player.relation("point-at") == name
        body = reach_for(
            body, side, body.on_torso(out * (1.2 if shown else 0.42), 0.2 if shown else 0.42)
        )
    else:
        arm = body.measures.arm * body.scale
        aside = complex(out * body.facing * 0.56, 0.16) * arm
        body = reach_for(body, side, body.shoulder(side) + aside)
    scale, hand = body.scale * size, body.hand(side)
    if asset.name == "cup":
        return body, cup_in_hand(body, side, scale, name=name, inwards=way == "pose")
    if way == "down" and name in GRIPS:
        return body, Held(SLOTS[side], thing_of(asset, scale, hand - GRIPS[name] * scale))
    thing = thing_of(asset, scale, hand, anchor="hand", factor=factor, mirror=body.facing < 0)
    return body, Held(SLOTS[side], thing)


def cup_in_hand(body: Body, side: int, scale: float, *, inwards: bool, name: str = "cup") -> Held:
    """Return a cup held by its handle, on the inner (towards the mouth) or outer side."""
    outer = body.facing if side == FRONT else -body.facing
    handle_right = (outer > 0) == inwards
    grip = HANDLE if handle_right else -HANDLE.conjugate()
    at = body.hand(side) - grip * scale
    cup = thing_of(picture("props", name), scale, at, mirror=not handle_right)
    return Held(SLOTS[side], cup)


def _before(thing: Thing, body: Body) -> complex:
    """Return where a finger ends that points at a thing in the other hand."""
    box = thing.page_box
    return complex(box.middle.real + 0.62 * box.width * body.facing, box.middle.imag)


def _room_below(body: Body, side: int, asset: Asset, size: float) -> float:
    """Return how far a hanging hand may go down before the thing would sink into the ground."""
    hand = GRIPS.get(asset.name, asset.anchor("hand") or 0j)
    ground = body.place.shift.imag - (asset.box.bottom - hand.imag) * size * body.scale
    return max(0.3 * body.measures.arm * body.scale, ground - body.shoulder(side).imag)


def paint_held(held: Iterable[Held], brush: Brush) -> Mapping[str, tuple[Shape, ...]]:
    """Return what each slot holds as shapes on the page."""
    shapes: dict[str, tuple[Shape, ...]] = {}
    for one in held:
        shapes[one.slot] = shapes.get(one.slot, ()) + paint_thing(one.thing, brush)
    return shapes
