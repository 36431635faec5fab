"""People who touch: hands that really meet, and what is drawn in front of what.

Each function takes bodies that already stand about right and returns new bodies with the order of
their layers. In the order, `(0, "torso")` is the torso of the first body that was given; draw each
body with `draw_figure` and take its layers with `Layers.only`. Hands meet within 6 px. Nothing is
drawn here.
"""

from __future__ import annotations

from collections.abc import Callable

from wnp.drawing.figures.figure import LAYERS
from wnp.drawing.people.posing import BACK, FRONT, Body, pose_figure, reach_for, shifted
from wnp.geometry import Move, Point, turn
from wnp.model.family import AgeBand
from wnp.values import Value, replace

Order = tuple[tuple[int, str], ...]
"""Which layer of which body comes next, from back to front; hands may come once more alone."""
JOINED = 3.0
"""How far each of two joined hands lies from their middle, in pixels."""
HIGH_HAIR = frozenset({"puffs", "afro", "curlylong", "curly", "perm"})
"""Hair that stands out at the height of the eyes; tails and braids hang below them."""
ARM_NAMES = ("front-arm", "back-arm")
HAND_NAMES = ("front-hand", "back-hand")
_BELOW_ARMS = LAYERS[: LAYERS.index("both")]


class Contact(Value, frozen=True):
    """Bodies that touch, and the order in which their layers are drawn."""

    bodies: tuple[Body, ...]
    order: Order


SMALLER = 0.84
"""Whose torso is shorter by this share does not reach round the other's shoulders."""


def one_after_another(count: int) -> Order:
    """Return the order of people who stand side by side: each one whole."""
    return tuple((index, layer) for index in range(count) for layer in LAYERS)


def hold_hands(one: Body, other: Body) -> Contact:
    """Join the near hands of two people; they move together if their arms are too short."""
    side = one.side_towards(other.on_torso(0, 0.5))
    opposite = other.side_towards(one.on_torso(0, 0.5))
    a, b = one.shoulder(side), other.shoulder(opposite)
    sign = 1 if a.real <= b.real else -1
    y = _meeting_height(a, b, _reach(one), _reach(other))
    across_a, across_b = _across(a, _reach(one), y), _across(b, _reach(other), y)
    missing = max(0.0, abs(b.real - a.real) - across_a - across_b)
    one, other = shifted(one, sign * missing / 2), shifted(other, -sign * missing / 2)
    a, b = a + sign * missing / 2, b - sign * missing / 2
    least, most = (
        max(a.real - across_a, b.real - across_b),
        min(a.real + across_a, b.real + across_b),
    )
    middle = complex(min(max((a.real + b.real) / 2, least), most), y)
    one = reach_for(one, side, middle - sign * JOINED)
    other = reach_for(other, opposite, middle + sign * JOINED)
    return Contact((one, other), one_after_another(2))


def _reach(body: Body) -> float:
    """Return how far an arm reaches, in pixels."""
    return 0.98 * body.measures.arm * body.scale


def _across(shoulder: Point, reach: float, y: float) -> float:
    """Return how far to the side a hand reaches at a height."""
    return float(max(0.0, reach**2 - (y - shoulder.imag) ** 2) ** 0.5)


def _meeting_height(a: Point, b: Point, reach_a: float, reach_b: float) -> float:
    """Return how high two hands meet: hanging where people are alike, raised for a small child."""
    low, shorter = max(a.imag, b.imag), min(reach_a, reach_b)
    hanging = 0.9 if abs(a.imag - b.imag) < 0.3 * shorter else 0.6
    y = low + hanging * shorter
    gap = abs(b.real - a.real)
    for shoulder, reach in ((a, reach_a), (b, reach_b)):
        half = gap * reach / (reach_a + reach_b)
        hangs = max(0.0, (0.97 * reach) ** 2 - half**2) ** 0.5
        y = min(y, shoulder.imag + max(hangs, 0.4 * reach), shoulder.imag + 0.97 * reach)
    return float(
        min(max(y, low + 0.1 * shorter), min(a.imag + 0.97 * reach_a, b.imag + 0.97 * reach_b))
    )


def hug(big: Body, small: Body) -> Contact:
    """Let two people hug; the bigger one kneels down to a child and is drawn behind it."""
    sign = 1 if big.place.shift.real <= small.place.shift.real else -1
    kneels = small.appearance.is_child and not big.appearance.is_child
    big = posed_again(big, "kneel" if kneels else "hug", sign, tilt=7, nod=0.35 if kneels else 0.0)
    small = posed_again(small, "stand", -sign, tilt=7, nod=-0.3 if kneels else 0.0)
    small = replace(small, pose=replace(small.pose, turn=0.3))
    big, small = _heads_together(big, small, sign)
    big = reach_for(big, FRONT, small.on_torso(-0.98, 0.62), hand="mitt", outward=0)
    big = reach_for(big, BACK, small.on_torso(0.5, 0.34), hand="mitt")
    small = reach_for(small, FRONT, big.on_torso(-0.12, 0.74), hand="mitt", outward=0)
    small = reach_for(small, BACK, small.on_torso(-0.3, 0.4), behind=True)
    order = (
        *((0, layer) for layer in _BELOW_ARMS), (0, "front-arm"),
        *((1, layer) for layer in _BELOW_ARMS if layer != "head"),
        (0, "back-arm"), (1, "front-arm"), (0, "front-hand"), (1, "head"),
    )  # fmt: skip
    return Contact((big, small), order)


def posed_again(
    body: Body, pose: str, facing: int, *, tilt: float | None = None, nod: float = 0.0,
    turned: float | None = None,
) -> Body:  # fmt: skip
    """Return the person in another pose at the same place."""
    stance = replace(body.stance, pose=pose, facing=facing, tilt=tilt, nod=nod, turn=turned)
    return pose_figure(body.appearance, stance, scale=body.scale, at=body.place.shift)


def _heads_together(big: Body, small: Body, sign: int) -> tuple[Body, Body]:
    """Move two people so near that their cheeks nearly touch; both go half of the way."""
    one, other = big.head_move.shift, small.head_move.shift
    wide = 0.50 * (abs(big.head_move.factor) + abs(small.head_move.factor))
    down = other.imag - one.imag
    wanted = max((max(0.0, wide**2 - down**2)) ** 0.5, 0.62 * wide)
    too_far = sign * (other.real - one.real) - wanted - _hair_over_face(big, small, sign, wanted)
    return shifted(big, sign * too_far / 2), shifted(small, -sign * too_far / 2)


def _hair_over_face(big: Body, small: Body, sign: int, apart: float) -> float:
    """Return how much further apart two heads must be so that no hair lies over eyes or mouth."""
    hair, face = small.head_box, big.face_box
    if small.appearance.hair not in HIGH_HAIR or hair.bottom < face.top or hair.top > face.bottom:
        return 0.0
    middle = small.head_move.shift.real
    loose = middle - hair.left if sign > 0 else hair.right - middle
    features = 0.28 * abs(big.head_move.factor)
    head = abs(small.head_move.factor)
    return min(0.6 * head, max(0.0, loose + features - apart - 0.04 * head))


def comfort(helper: Body, other: Body) -> Contact:
    """Lay the helper's near arm round the other's shoulders; the hand shows on the far one."""
    side = helper.side_towards(other.on_torso(0, 0.5))
    far = 1 - other.side_towards(helper.on_torso(0, 0.5))
    sizes = other.measures
    if helper.measures.torso < SMALLER * sizes.torso:
        return _stroke_arm(helper, other, side)
    width = sizes.arm_width * other.scale
    sign = 1 if other.shoulder(far).real >= helper.shoulder(side).real else -1
    target = other.shoulder(far) + complex(-0.2 * sign, 0.35) * width
    chin = other.head_move.at(0.5j).imag + 0.7 * width
    if chin > target.imag:
        # A child's head is wider than its shoulders: the hand goes to the upper arm below it.
        target = complex(target.real + 0.55 * sign * width, chin)
    way = target - helper.shoulder(side)
    across = max(0.0, (0.94 * _reach(helper)) ** 2 - way.imag**2) ** 0.5
    missing = abs(way.real) - across
    if missing > 0:
        helper = shifted(helper, sign * missing)
    if helper.appearance.is_child:
        helper = shifted(helper, _aside(helper, other))
    helper = reach_for(helper, side, target, hand="mitt")
    order = (*one_after_another(2), (0, HAND_NAMES[side]))
    return Contact((helper, other), order)


def _stroke_arm(small: Body, tall: Body, side: int) -> Contact:
    """Lay a small hand on the arm of somebody taller; nothing of the small face is hidden."""
    near = tall.arms[tall.side_towards(small.on_torso(0, 0.5))]
    target = tall.place.at(near.root + 0.62 * (near.bend - near.root))
    small = shifted(small, _aside(small, tall))
    small = reach_for(small, side, target, hand="mitt")
    return Contact((small, tall), tuple((index, layer) for index in (1, 0) for layer in LAYERS))


def _aside(one: Body, other: Body) -> float:
    """Return how far somebody moves aside so that neither head covers the other's face."""
    away = 1 if one.place.shift.real > other.place.shift.real else -1
    way = one.head_move.shift - other.head_move.shift
    wide = 1.06 * (one.head_radius + other.head_radius)
    room = max(0.0, wide**2 - way.imag**2) ** 0.5
    return float(away * max(0.0, max(room, 0.8 * wide) - abs(way.real)))


def hide_behind(small: Body, tall: Body) -> Contact:
    """Let a child look out from behind a grown-up, one hand on the grown-up's side."""
    away = -tall.facing
    small = posed_again(small, "front", tall.facing, tilt=5)
    wanted = tall.on_torso(0, 0).real + away * (
        tall.measures.shoulder * tall.scale + 0.92 * small.head_radius
    )
    small = shifted(small, wanted - small.place.shift.real)
    side = small.side_towards(tall.on_torso(0, 0.5))
    small = reach_for(small, side, tall.on_torso(0.92 * -1, 0.16), hand="mitt")
    order = (*one_after_another(2), (0, HAND_NAMES[side]))
    return Contact((small, tall), order)


def carry(adult: Body, toddler: Body) -> Contact:
    """Seat a small child on the adult's hip; no arm ever covers its face."""
    sign = adult.facing
    toddler = posed_again(toddler, "carried", -sign, tilt=-4)
    seat = adult.on_torso(1.42, 0.16)
    toddler = shifted(toddler, seat - toddler.place.at(toddler.pelvis))
    under = (
        toddler.place.at(toddler.pelvis)
        + complex(-0.1 * sign * toddler.measures.hip, 0.5 * toddler.measures.leg_width)
        * toddler.scale
    )
    adult = reach_for(adult, FRONT, under, hand="mitt")
    adult = reach_for(adult, BACK, toddler.on_torso(-0.15, 0.18), hand="mitt")
    toddler = reach_for(toddler, FRONT, adult.on_torso(0.35, 0.7), hand="mitt")
    toddler = reach_for(toddler, BACK, adult.on_torso(0.55, 0.45), behind=True)
    order = (
        *((0, layer) for layer in _BELOW_ARMS if layer != "head"), (0, "front-arm"),
        *((1, layer) for layer in LAYERS if layer != "shadow"), (0, "head"), (0, "back-arm"),
        (0, "front-hand"),
    )  # fmt: skip
    return Contact((adult, toddler), order)


def hold_baby(adult: Body, baby: Body) -> Contact:
    """Lay a baby, wrapped in a blanket, across the adult's chest."""
    sizes, small = adult.measures, baby.measures
    bundle = pose_figure(
        baby.appearance, replace(baby.stance, pose="in-arms", facing=adult.facing, turn=0.0),
        scale=adult.scale, at=0,
    )  # fmt: skip
    head = adult.torso.at(complex(0.62 * sizes.shoulder, -0.60 * sizes.torso))
    feet = adult.torso.at(complex(-0.9 * sizes.shoulder, -0.36 * sizes.torso))
    along = feet - head
    bundle = replace(
        bundle, place=adult.place, pelvis=feet,
        head=Move(0.94 * small.head * turn(34), head),
        torso=Move(along / 1j / small.torso, head),
    )  # fmt: skip
    low = adult.place.at((head + 2 * feet) / 3 + complex(0, 14))
    adult = reach_for(adult, BACK, low, hand="mitt")
    under = head + complex(0.30, 0.48) * small.head
    adult = reach_for(adult, FRONT, adult.place.at(under), hand="mitt", shorter=0.9)
    order = (
        *((0, layer) for layer in _BELOW_ARMS), (0, "front-arm"),
        *((1, layer) for layer in LAYERS), (0, "front-hand"), (0, "back-arm"),
    )  # fmt: skip
    return Contact((adult, bundle), order)


def hold(adult: Body, little: Body) -> Contact:
    """Carry a small child: a baby in both arms, an older one on the hip."""
    is_baby = little.appearance.band is AgeBand.BABY
    return hold_baby(adult, little) if is_baby else carry(adult, little)


CONTACTS: dict[str, Callable[[Body, Body], Contact]] = {
    "hug": hug,
    "hold-hand": hold_hands,
    "comfort": comfort,
    "carry": hold,
}
"""By kind of relation: the first body is the one who hugs, comforts, carries."""
