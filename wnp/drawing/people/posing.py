"""A person in a stance becomes a body: every joint in its place, nothing drawn yet.

In: an `Appearance`, a `Stance`, a scale in pixels a unit and the point on the ground between the
feet. Out: a `Body`, which tells where hands, head and face lie on the page. Contacts and layout
move bodies and hands about; drawing comes after.
"""

from __future__ import annotations

import math

from wnp.drawing.people.bearing import UPRIGHT, Bearing, borne, find_bearing
from wnp.drawing.people.bodies import BODIES, Measures
from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.hair import head_reach
from wnp.drawing.people.leaning import aid_reach, leaning_pose
from wnp.drawing.people.poses import (
    POSES,
    Angles,
    OnGround,
    OnHead,
    OnShin,
    OnTorso,
    Pose,
    find_pose,
)
from wnp.drawing.people.poses import Limb as LimbPose
from wnp.geometry import Box, Move, Point, bend_elbow, box_around, limb_direction, turn
from wnp.model.family import AgeBand
from wnp.model.scene import Feeling
from wnp.values import Value, replace

CALM = Feeling("calm")
OWN_LEGS = frozenset({"carried", "in-arms", "all-fours", "first-steps"})
"""Poses in which babies do not sit."""
NEAR, MOST_SHORTENED = 1.7, 0.76
"""A hand near its own shoulder: the elbow points at us, so the arm looks shorter."""
HANGS = 58.0
"""Arms that go up no further than this many degrees only hang."""
FRONT, BACK = 0, 1
"""The arm or leg on the side that the person faces, and the other one."""


class Stance(Value, frozen=True):
    """What somebody does in a picture, with all that is left open to the pose."""

    pose: str = ""
    """A row of POSES; empty: the usual pose of the feeling."""
    posture: str = ""
    """A row of POSES for legs and lean, where they do something else than the arms."""
    feeling: Feeling = CALM
    second_feeling: Feeling | None = None
    facing: int = 1
    """1 to the right of the page, -1 to the left."""
    turn: float | None = None
    """How far the face turns: 0 to us, 1 to the facing side, below 0 away; empty: by the pose."""
    nod: float = 0.0
    """Above 0 looks down, below 0 up, about -0.9 to 0.9."""
    tilt: float | None = None
    """Degrees that the head leans towards the facing side; empty: by the pose."""
    seat: float | None = None
    """Height of the seat above the ground in units; empty: as high as the legs reach."""
    hands: tuple[str, str] = ("", "")
    """Front and back hand (`mitt`, `open`, `flat`, `point`, `fist`); empty: by the pose."""
    legs: bool = True
    """Whether legs are drawn; nobody sees them behind a table."""


class Limb(Value, frozen=True):
    """An arm or leg, in the body's own units."""

    root: Point
    bend: Point
    end: Point
    hand: str = ""
    """How the hand is held; empty for legs."""
    behind: bool = False
    """Whether an arm is drawn behind the body."""


FACE = Box(-0.32, -0.16, 0.32, 0.36)
"""Where eyes, nose and mouth are, in head heights."""


class Body(Value, frozen=True):
    """A solved body. Joints are in its own units (facing right); methods answer in page pixels."""

    appearance: Appearance
    stance: Stance
    pose: Pose
    measures: Measures
    place: Move
    """From the body's own units to the page."""
    pelvis: Point
    torso: Move
    """From torso units (origin at the pelvis, y up is negative) to body units."""
    head: Move
    """From head heights (origin in the middle of the head) to body units."""
    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb]
    bearing: Bearing = UPRIGHT
    """How the feeling shows in shoulders and head."""

    @property
    def scale(self) -> float:
        """Pixels a unit."""
        return abs(self.place.factor)

    @property
    def facing(self) -> int:
        """1 to the right of the page, -1 to the left."""
        return -1 if self.place.mirror else 1

    @property
    def head_move(self) -> Move:
        """From head heights to the page."""
        return self.head.then(self.place)

    @property
    def head_radius(self) -> float:
        """Half the head height in pixels."""
        return self.measures.head * self.scale / 2

    def shoulder(self, side: int) -> Point:
        """Return the page point of a shoulder (FRONT or BACK)."""
        return self.place.at(self.arms[side].root)

    def hand(self, side: int) -> Point:
        """Return the page point of the middle of a hand (FRONT or BACK)."""
        return self.place.at(hand_middle(self.arms[side], self.measures))

    def hand_angle(self, side: int) -> float:
        """Return how a hand is turned: degrees from straight down, + towards the right."""
        arm = self.arms[side]
        along = self.place.at(arm.end) - self.place.at(arm.bend)
        return degrees_from_down(along)

    def on_torso(self, x: float, y: float) -> Point:
        """Return a page point: x in shoulder half widths, y in torso lengths above the pelvis."""
        return self.place.at(self.torso.at(self.torso_point(x, y)))

    def torso_point(self, x: float, y: float) -> Point:
        """Return a point of the torso in torso units."""
        return complex(x * self.measures.shoulder, -y * self.measures.torso)

    def side_towards(self, point: Point) -> int:
        """Return FRONT or BACK: the arm nearer to a page point."""
        return FRONT if (point.real - self.on_torso(0, 0.5).real) * self.facing >= 0 else BACK

    @property
    def head_box(self) -> Box:
        """The head with its hair and hat."""
        return self.head_move.box(Box(*head_reach(self.appearance)))

    @property
    def face_box(self) -> Box:
        """The part of the head with eyes, nose and mouth, which nothing may cover."""
        return self.head_move.box(FACE)

    @property
    def hand_boxes(self) -> tuple[Box, Box]:
        """Front and back hand."""
        radius = 0.6 * self.measures.arm_width * self.scale
        front, back = (self.hand(side) for side in (FRONT, BACK))
        return Box(
            front.real - radius, front.imag - radius, front.real + radius, front.imag + radius
        ), Box(back.real - radius, back.imag - radius, back.real + radius, back.imag + radius)

    @property
    def figure_box(self) -> Box:
        """Everything of the person that is drawn."""
        scale, sizes = self.scale, self.measures
        points = [self.place.at(limb.bend) for limb in (*self.arms, *self.legs)]
        points += [self.place.at(leg.end) for leg in self.legs]
        points += [self.place.at(point) for point in self._aid_points()]
        box = box_around(points).grown(0.5 * sizes.leg_width * scale)
        head, hands = self.head_box, self.hand_boxes
        every = (box, head, *hands, self._torso_box())
        return Box(
            min(one.left for one in every), min(one.top for one in every),
            max(one.right for one in every), max(one.bottom for one in every),
        )  # fmt: skip

    def _aid_points(self) -> list[Point]:
        """Return how far what the person leans on stands out."""
        if not self.stance.legs:
            return []
        behind, before = aid_reach(self.appearance.aids, self.pose.rests, self.measures.head)
        return [complex(-behind, -40), complex(before, -40)] if behind or before else []

    def _torso_box(self) -> Box:
        corners = ((x, y) for x in (-1.1, 1.1) for y in (-0.12, 1.0))
        return box_around(self.on_torso(x, y) for x, y in corners)


def degrees_from_down(along: complex) -> float:
    """Return the angle of a direction: 0 straight down, 90 to the right, 180 up."""
    return math.degrees(math.atan2(along.real, along.imag))


def hand_middle(arm: Limb, measures: Measures) -> Point:
    """Return the middle of a hand in body units: a little beyond the wrist."""
    along = arm.end - arm.bend
    return arm.end + along / (abs(along) or 1) * hand_offset(measures)


def hand_offset(measures: Measures) -> float:
    """Return how far the middle of a hand lies beyond the wrist."""
    return 0.35 * 0.52 * measures.arm_width


def measures_of(appearance: Appearance) -> Measures:
    """Return the body of a person: age band, size and build."""
    return BODIES[appearance.band].scaled(appearance.size).built(appearance.build)


def pose_figure(appearance: Appearance, stance: Stance, *, scale: float, at: Point) -> Body:
    """Put a person into a stance; `at` is the page point on the ground between the feet."""
    name = find_pose(stance.pose, stance.feeling.name, is_child=appearance.is_child)
    pose, bearing = _pose_of(appearance, name, stance), _bearing_of(stance, name)
    sizes = borne(measures_of(appearance), bearing)
    place = Move(scale, at, stance.facing < 0)
    legs = tuple(_leg(side, pose, sizes) for side in (FRONT, BACK))
    lift = -_depth(pose, sizes, legs, stance.seat)
    pelvis = complex(0, lift)
    legs = tuple(_raised(leg, pelvis) for leg in legs)
    if pose.rests == "seat":
        legs = tuple(_feet_on_ground(leg, sizes) for leg in legs)
    lean = pose.lean + bearing.lean
    torso = Move(turn(lean), pelvis)
    tilt = pose.tilt + bearing.tilt if stance.tilt is None else stance.tilt
    neck = torso.at(complex(0, -sizes.torso)) + bearing.bow * sizes.head
    head_turn = turn(lean / 2 + tilt)
    head = Move(sizes.head * head_turn, neck + head_turn * -1j * (0.5 * sizes.head + sizes.neck))
    body = Body(
        appearance, stance, pose, sizes, place, pelvis, torso, head,
        (Limb(0, 0, 0), Limb(0, 0, 0)), (legs[0], legs[1]), bearing,
    )  # fmt: skip
    body = replace(body, arms=(_arm(body, FRONT), _arm(body, BACK)))
    return _laid_down(body) if pose.rests == "back" else body


def _bearing_of(stance: Stance, name: str) -> Bearing:
    """Return how the feeling is borne; nobody bears anything lying down."""
    if POSES[name].rests == "back" or POSES[name].bundled:
        return UPRIGHT
    return find_bearing(stance.feeling)


def _pose_of(appearance: Appearance, name: str, stance: Stance) -> Pose:
    """Return the pose a person can take: babies sit, a wheelchair and a stick come along."""
    pose, posture = POSES[name], stance.posture
    if pose.rests in ("back", "hip") or name in OWN_LEGS:
        return _with_posture(pose, posture)
    if appearance.band is AgeBand.BABY:
        posture = "baby-sit"
    elif "wheelchair" in appearance.aids:
        posture = "wheelchair"
    elif not posture and stance.legs:
        return leaning_pose(pose, name, appearance.aids)
    return _with_posture(pose, posture)


def _with_posture(pose: Pose, posture: str) -> Pose:
    """Return a pose of the arms on the legs of another one: sitting and covering the ears."""
    legs = POSES.get(posture)
    if legs is None:
        return pose
    front, back = pose.front_arm, pose.back_arm
    if posture == "sit-front":
        front, back = _on_knee(front, legs.front_arm), _on_knee(back, legs.back_arm)
    return replace(
        legs, front_arm=front, back_arm=back, hands=pose.hands, tilt=pose.tilt,
        turn=pose.turn, shut_eyes=pose.shut_eyes, nod=pose.nod, sign=pose.sign,
        from_behind=pose.from_behind, locked=pose.locked, yawns=pose.yawns,
    )  # fmt: skip


def _on_knee(arm: LimbPose, resting: LimbPose) -> LimbPose:
    """Return an arm as it is, or on the knee where it would only hang down into a lap."""
    hangs = isinstance(arm, Angles) and max(abs(arm.upper), abs(arm.lower)) <= HANGS
    return resting if hangs else arm


def _leg(side: int, pose: Pose, sizes: Measures) -> Limb:
    angles = pose.front_leg if side == FRONT else pose.back_leg
    hip = complex((0.48 if side == FRONT else -0.48) * sizes.hip, 2)
    half = sizes.leg / 2
    knee = hip + limb_direction(angles.upper) * half * pose.thigh
    return Limb(hip, knee, knee + limb_direction(angles.lower) * half)


def _raised(limb: Limb, by: complex) -> Limb:
    return replace(limb, root=limb.root + by, bend=limb.bend + by, end=limb.end + by)


def sole(sizes: Measures) -> float:
    """Return how far the sole lies below the ankle."""
    return 0.42 * sizes.leg_width


def _depth(pose: Pose, sizes: Measures, legs: tuple[Limb, ...], seat: float | None) -> float:
    """Return how high above the ground the pelvis lies."""
    soles = max(leg.end.imag for leg in legs) + sole(sizes)
    half = sizes.leg_width / 2
    if pose.rests == "air":
        return soles + 0.35 * sizes.head
    if pose.rests == "knee":
        return max(max(leg.bend.imag for leg in legs) + half, legs[FRONT].end.imag + sole(sizes))
    if pose.rests == "hip":
        return max(soles, 2 + half, *(leg.bend.imag + half for leg in legs))
    if pose.rests == "seat" and seat is not None:
        return seat + 2 + half
    return soles


def _feet_on_ground(leg: Limb, sizes: Measures) -> Limb:
    """Lift feet that a low seat would push into the ground, and bend the knees for it."""
    ground = -sole(sizes)
    if leg.end.imag <= ground:
        return leg
    upper, lower = abs(leg.bend - leg.root), abs(leg.end - leg.bend)
    foot = complex(leg.end.real + (leg.end.imag - ground) * 0.4, ground)
    knee = bend_elbow(leg.root.conjugate(), foot.conjugate(), upper, lower, outward=0).conjugate()
    return replace(leg, bend=knee, end=foot)


def _arm(body: Body, side: int) -> Limb:
    pose, sizes = body.pose, body.measures
    row: LimbPose = pose.front_arm if side == FRONT else pose.back_arm
    sign = 1 if side == FRONT else -1
    offset = sizes.shoulder - 0.42 * sizes.arm_width
    drop = 0.17 + body.bearing.shoulders
    shoulder = body.torso.at(complex(sign * offset, -sizes.torso + drop * sizes.head))
    hand = body.stance.hands[side] or pose.hands[side]
    if isinstance(row, Angles):
        half = sizes.arm / 2
        elbow = shoulder + limb_direction(row.upper) * half
        return Limb(shoulder, elbow, elbow + limb_direction(row.lower) * half, hand)
    target = _anchor(body, row, side)
    return aim_arm(Limb(shoulder, 0, 0, hand), target, sizes, sign)


def _anchor(body: Body, row: OnHead | OnTorso | OnShin | OnGround, side: int) -> Point:
    if isinstance(row, OnHead):
        return body.head.at(complex(row.x, row.y))
    if isinstance(row, OnTorso):
        return body.torso.at(body.torso_point(row.x, row.y))
    if isinstance(row, OnGround):
        sign = 1 if side == FRONT else -1
        root = body.torso.at(complex(sign * body.measures.shoulder, -0.9 * body.measures.torso))
        return complex(root.real + row.x * body.measures.arm, -0.5 * body.measures.arm_width)
    leg = body.legs[side]
    point = leg.bend + (leg.end - leg.bend) * row.share
    return complex(point.real * (1 - row.across), point.imag)


def aim_arm(arm: Limb, target: Point, sizes: Measures, sign: float, shorter: float = 1.0) -> Limb:
    """Lay the middle of a hand on a point of the body's own units; the elbow goes outwards.

    With a sign of 0 the elbow only goes down.
    """
    near = NEAR * abs(target - arm.root) / sizes.arm
    half, offset = sizes.arm / 2 * min(shorter, max(MOST_SHORTENED, near)), hand_offset(sizes)
    elbow = bend_elbow(arm.root, target, half, half + offset, outward=sign)
    along = target - elbow
    reach = along / (abs(along) or 1)
    return replace(arm, bend=elbow, end=elbow + reach * half)


def reach_for(
    body: Body, side: int, target: Point, *, hand: str = "fist", behind: bool = False,
    shorter: float = 1.0, outward: float = 1.0,
) -> Body:  # fmt: skip
    """Return the body with the middle of one hand on a page point, as near as the arm reaches.

    `outward` says how much the elbow goes away from the body rather than down.
    """
    local = (target - body.place.shift) / body.place.factor
    if body.place.mirror:
        local = -local.conjugate()
    sign = outward if side == FRONT else -outward
    arm = aim_arm(body.arms[side], local, body.measures, sign, shorter)
    arm = replace(arm, hand=hand, behind=behind)
    arms = (arm, body.arms[BACK]) if side == FRONT else (body.arms[FRONT], arm)
    return replace(body, arms=arms)


def shifted(body: Body, by: complex) -> Body:
    """Return the body moved on the page."""
    return replace(body, place=replace(body.place, shift=body.place.shift + by))


def _laid_down(body: Body) -> Body:
    """Turn a standing body onto its back, head to the side it does not face."""
    sizes = body.measures
    length = abs(body.head.shift) + sizes.head / 2
    aside = sizes.shoulder + 0.6 * sizes.arm_width
    lying = Move(turn(-90), complex(length / 2, -aside))
    return replace(body, place=lying.then(body.place))
