"""What bodies do: one row a pose, for every age and both facings.

Angles are absolute and in degrees: 0 hangs straight down, + is towards the side the person faces,
180 is straight up. A hand that touches something has a place instead of angles, and the elbow is
found from it; only so does one row fit a toddler and a tall man. Adding a pose is adding a row.
"""

from __future__ import annotations

from wnp.values import Value, replace


class Angles(Value, frozen=True):
    """An arm or leg by the directions of its upper and lower half."""

    upper: float
    lower: float


class OnHead(Value, frozen=True):
    """A hand at a point of the head, in head heights from its middle."""

    x: float
    y: float


class OnTorso(Value, frozen=True):
    """A hand at a point of the torso: x in shoulder half widths, y in torso lengths upwards."""

    x: float
    y: float


class OnShin(Value, frozen=True):
    """A hand on the own shin, a share of the way from knee to ankle, across to the other side."""

    share: float
    across: float = 0.0


class OnGround(Value, frozen=True):
    """A hand on the ground, so many arm lengths before the shoulder."""

    x: float


Limb = Angles | OnHead | OnTorso | OnShin | OnGround
HANDS = ("mitt", "open", "flat", "point", "fist", "clasp", "stop", "thumb")
RESTS = ("feet", "knee", "hip", "seat", "air", "back")
_HANG = Angles(14, 8)
_HANG_BACK = Angles(-14, -8)
_STAND = Angles(3, 2)
_STAND_BACK = Angles(-3, -2)


class Pose(Value, frozen=True):
    """One row of the table: front is the side that the person faces."""

    front_arm: Limb = _HANG
    back_arm: Limb = _HANG_BACK
    front_leg: Angles = _STAND
    back_leg: Angles = _STAND_BACK
    lean: float = 0.0
    tilt: float = 0.0
    turn: float = 0.35
    """How far the face turns towards the facing side, 0 to 1."""
    rests: str = "feet"
    hands: tuple[str, str] = ("mitt", "mitt")
    """Front and back hand."""
    thigh: float = 1.0
    """Thighs that point at the viewer look shorter."""
    legs_in_front: bool = False
    """Knees that are pulled up cover the torso."""
    stick: bool = False
    """Whether the front hand leans on a walking stick."""
    bundled: bool = False
    """A baby wrapped in a blanket: only the head is to be seen."""
    shut_eyes: bool = False
    from_behind: bool = False
    """Whether we see the person from behind."""
    nod: float = 0.0
    """Above 0 looks down, below 0 up, besides what the feeling does."""
    yawns: bool = False
    """Whether the mouth is wide open and the eyes are shut for it."""
    locked: bool = False
    """Whether the back hand lies over the front arm."""
    sign: str = ""
    """A row of the table of signs that is drawn beside head or hand."""


_SIT = Pose(Angles(14, 58), Angles(-6, 56), Angles(78, 4), Angles(70, -4), turn=0.4, rests="seat")
_FLOOR = Pose(
    OnShin(0.42), OnShin(0.42), Angles(76, -84), Angles(-76, 84), turn=0.1, rests="hip", thigh=0.86
)
_KNEES_UP = Pose(
    OnShin(0.42, 0.72), OnShin(0.42, 0.72), Angles(178, 8), Angles(-178, -8), tilt=8, turn=0.2,
    rests="hip", thigh=0.92, legs_in_front=True,
)  # fmt: skip
_PLAY = replace(_FLOOR, front_arm=Angles(50, 62), back_arm=OnShin(0.2), lean=5, turn=0.45)
_LIE = Pose(Angles(6, 4), Angles(-6, -4), tilt=0, turn=0, rests="back")
POSES = {
    "stand": Pose(),
    "front": Pose(turn=0),
    "wave": Pose(Angles(118, 168), tilt=4, hands=("open", "mitt"), sign="wave"),
    "arms-up": Pose(Angles(140, 165), Angles(-140, -165), turn=0, hands=("open", "open")),
    "point": Pose(Angles(82, 92), hands=("point", "mitt")),
    "talk": Pose(Angles(14, 118), Angles(-18, -4), tilt=-3, hands=("open", "mitt")),
    "explain": Pose(Angles(30, 100), Angles(-30, -100), turn=0.2, hands=("open", "open")),
    "hands-on-hips": Pose(Angles(52, -38), Angles(-52, 38), turn=0.1),
    "arms-crossed": Pose(OnTorso(-0.62, 0.56), OnTorso(0.62, 0.56), turn=0.2, locked=True),
    "think": Pose(OnHead(0.2, 0.56), OnTorso(0.45, 0.38), tilt=6, turn=0.3),
    "shy": Pose(
        OnTorso(0.14, 0.12), OnTorso(-0.14, 0.12), Angles(-3, 4), Angles(3, -4), tilt=8, turn=0.3,
        hands=("clasp", "fist"),
    ),
    "offer": Pose(Angles(48, 84), Angles(8, 76), lean=4, hands=("open", "open")),
    "cover-eyes": Pose(
        OnHead(0.2, 0.16), OnHead(-0.2, 0.16), tilt=5, turn=0, hands=("flat", "flat")
    ),
    "comfort": Pose(OnHead(0.39, 0.38), tilt=5, turn=0),
    "hands-on-cheeks": Pose(OnHead(0.43, 0.34), OnHead(-0.43, 0.34), tilt=4, turn=0),
    "cover-ears": Pose(OnHead(0.57, 0.07), OnHead(-0.57, 0.07), turn=0, hands=("flat", "flat")),
    "shout": Pose(Angles(58, 112), Angles(-40, -70), lean=7, tilt=4, hands=("open", "fist")),
    "phone": Pose(OnHead(0.54, 0.22), Angles(-12, -6), tilt=7, hands=("fist", "mitt")),
    "drink": Pose(OnHead(0.36, 0.56), Angles(-12, -6), hands=("fist", "mitt")),
    "cook": Pose(Angles(30, 96), Angles(-20, 60), turn=0.5),
    "read": Pose(OnTorso(0.62, 0.42), OnTorso(-0.62, 0.42), tilt=3, turn=0, hands=("fist", "fist")),
    "hold": Pose(OnTorso(0.45, 0.46), OnTorso(-0.45, 0.46), turn=0, hands=("fist", "fist")),
    "hand-on-heart": Pose(OnTorso(0.18, 0.6), turn=0.2),
    "hands-on-belly": Pose(OnTorso(0.3, 0.22), OnTorso(-0.3, 0.3), tilt=5, turn=0.3),
    "carry": Pose(Angles(34, 112), Angles(16, 104), turn=0.45),
    "hug": Pose(Angles(62, 96), Angles(50, 80), lean=6, tilt=8, turn=0.8),
    "run": Pose(
        Angles(34, 92), Angles(-58, 14), Angles(58, 2), Angles(-24, -78), lean=12, turn=0.7
    ),
    "walk": Pose(
        Angles(20, 36), Angles(-22, -6), Angles(22, 10), Angles(-18, -30), lean=3, turn=0.6
    ),
    "kneel": Pose(
        Angles(40, 84), Angles(24, 74), Angles(84, 0), Angles(4, -88), lean=6, turn=0.7,
        rests="knee",
    ),
    "sit": _SIT,
    "sit-front": Pose(
        OnShin(-0.06), OnShin(-0.06), Angles(52, 2), Angles(-52, -2), turn=0,
        rests="seat", thigh=0.46, legs_in_front=True,
    ),
    "sit-talk": replace(_SIT, front_arm=Angles(-8, 146), turn=0.5, hands=("open", "mitt")),
    "desk": replace(_SIT, front_arm=Angles(34, 84), back_arm=Angles(14, 84), lean=4),
    "sit-floor": _FLOOR,
    "hug-knees": _KNEES_UP,
    "play": _PLAY,
    "jump": Pose(
        Angles(140, 160), Angles(-140, -160), Angles(30, -30), Angles(-30, 30), turn=0.1,
        rests="air", hands=("open", "open"),
    ),
    "lie": _LIE,
    "sleep": replace(_LIE, shut_eyes=True),
    "hide": replace(_KNEES_UP, tilt=4),
    "ride": replace(
        _SIT, front_arm=Angles(40, 80), back_arm=Angles(24, 76), hands=("fist", "fist")
    ),
    "draw": replace(_PLAY, front_arm=Angles(54, 46), hands=("fist", "mitt")),
    "write": replace(
        _SIT, front_arm=Angles(34, 80), back_arm=Angles(14, 84), lean=6, hands=("fist", "mitt")
    ),
    "eat": replace(_SIT, front_arm=OnHead(0.36, 0.46), hands=("fist", "mitt")),
    "listen": Pose(OnTorso(0.13, 0.28), OnTorso(-0.13, 0.26), tilt=9, turn=0.5, nod=0.1),
    "stop": Pose(Angles(30, 173), hands=("stop", "mitt"), turn=0.15),
    "ring": Pose(Angles(76, 104), turn=0.6, hands=("point", "mitt")),
    "limp": Pose(Angles(5, 3), Angles(-5, -3), Angles(1, 1), Angles(-1, -1), turn=0.3),
    "wring": Pose(
        OnTorso(0.15, 0.46), OnTorso(-0.12, 0.40), Angles(-2, 3), Angles(2, -3), turn=0.25,
        hands=("clasp", "fist"),
    ),
    "wish": Pose(
        OnTorso(0.10, 0.68), OnTorso(-0.10, 0.66), turn=0.3, hands=("clasp", "fist"),
    ),
    "pray": Pose(
        Angles(0, 208), Angles(0, -208), tilt=3, turn=0.1, hands=("flat", "flat"), nod=0.6,
        shut_eyes=True,
    ),
    "wipe-tears": Pose(Angles(8, 4), OnHead(-0.33, 0.23), turn=0.3, hands=("mitt", "fist")),
    "cower": Pose(
        Angles(-4, 195), Angles(4, -195), Angles(-5, 7), Angles(5, -7), turn=0.15,
        hands=("fist", "fist"),
    ),
    "shrug": Pose(
        Angles(16, 126), Angles(-16, -126), turn=0.1, tilt=6, hands=("open", "open"),
    ),
    "take-heart": Pose(
        OnTorso(0.2, 0.6), Angles(-52, 38), turn=0.3, hands=("fist", "mitt"),
    ),
    "glad": Pose(Angles(20, 62), Angles(-20, -62), turn=0.3, hands=("open", "open")),
    "yawn": Pose(
        OnHead(0.27, 0.45), Angles(-8, -4), tilt=6, hands=("flat", "mitt"), turn=0.2, nod=-0.3,
        yawns=True,
    ),
    "stretch": Pose(
        Angles(134, 184), Angles(-140, -176), lean=-3, turn=0.1, hands=("fist", "fist"),
        shut_eyes=True,
    ),
    "raise-hand": Pose(Angles(146, 177), hands=("flat", "mitt"), turn=0.4, nod=-0.3),
    "clap": Pose(
        OnTorso(0.42, 0.64), OnTorso(-0.42, 0.62), turn=0.3, hands=("flat", "flat"), sign="clap",
    ),
    "dance": Pose(
        Angles(124, 158), Angles(-74, -116), Angles(34, -26), Angles(-5, -3), lean=-6, tilt=10,
        turn=0.3, hands=("open", "open"), sign="notes",
    ),
    "laugh": Pose(
        OnTorso(0.34, 0.3), Angles(-40, -104), lean=-6, tilt=-4, turn=0.3,
        hands=("mitt", "open"), nod=-0.5,
    ),
    "sing": Pose(
        OnTorso(0.16, 0.6), Angles(-42, -100), tilt=-4, turn=0.3, hands=("mitt", "open"),
        nod=-0.5, sign="notes",
    ),
    "nod": Pose(turn=0.25, tilt=3, nod=0.45, sign="nod"),
    "shake-head": Pose(Angles(22, 30), Angles(-22, -30), turn=-0.25, sign="shake"),
    "hush": Pose(OnHead(0.13, 0.47), turn=0.15, hands=("point", "mitt")),
    "whisper": Pose(OnHead(0.46, 0.42), lean=6, tilt=6, turn=0.75, hands=("flat", "mitt")),
    "thumbs-up": Pose(Angles(28, 104), hands=("thumb", "mitt"), turn=0.3),
    "step-back": Pose(
        Angles(24, 48), Angles(-30, -16), Angles(16, 4), Angles(-24, -14), lean=-8, turn=0.55,
    ),
    "wait": Pose(
        OnTorso(0.12, 0.26), OnTorso(-0.12, 0.26), Angles(8, 4), Angles(-2, -1), turn=0.5, tilt=-3,
        nod=-0.2, hands=("clasp", "fist"),
    ),
    "knock": Pose(Angles(50, 124), turn=0.6, hands=("fist", "mitt"), lean=3, sign="knock"),
    "lean-on": Pose(
        OnTorso(-0.62, 0.56), OnTorso(0.62, 0.56), Angles(16, 10), Angles(-4, 12), lean=-7,
        turn=0.2, locked=True,
    ),
    "wipe": Pose(
        Angles(46, 92), Angles(-20, -8), lean=6, turn=0.5, hands=("fist", "mitt"), nod=0.3,
    ),
    "sweep": Pose(
        Angles(40, 74), Angles(12, 70), lean=8, turn=0.5, hands=("fist", "fist"),
        nod=0.4,
    ),
    "wash-up": Pose(
        Angles(30, 92), Angles(14, 86), turn=0.5, lean=3, nod=0.4, hands=("fist", "fist"),
    ),
    "tidy": Pose(
        Angles(36, 40), Angles(14, 36), Angles(10, -6), Angles(2, -16), lean=26, tilt=-6, turn=0.6,
        nod=0.4,
    ),
    "brush-teeth": Pose(
        OnHead(0.30, 0.42), Angles(-16, -10), turn=0.2, hands=("fist", "mitt"),
    ),
    "blow-nose": Pose(
        OnHead(0.2, 0.40), Angles(-10, -6), tilt=4, turn=0.1, hands=("fist", "mitt"),
    ),
    "knit": Pose(
        OnTorso(0.36, 0.4), OnTorso(-0.36, 0.4), tilt=3, turn=0.1, hands=("fist", "fist"), nod=0.6,
        sign="needles",
    ),
    "throw": Pose(
        Angles(112, 150), Angles(-46, -60), Angles(18, 2), Angles(-18, -22), lean=6, turn=0.6,
        hands=("open", "open"),
    ),
    "catch": Pose(
        Angles(56, 96), Angles(30, 84), Angles(12, 0), Angles(-10, -6), lean=4, turn=0.5,
        hands=("open", "open"),
    ),
    "kick": Pose(
        Angles(34, 20), Angles(-48, -70), Angles(50, 34), Angles(-6, -10), lean=-7, turn=0.6,
    ),
    "climb": Pose(
        Angles(62, 104), Angles(-30, 10), Angles(64, 0), Angles(-12, -20), lean=9, turn=0.7,
        hands=("fist", "mitt"), nod=-0.3,
    ),
    "crouch": Pose(
        Angles(34, 66), Angles(16, 50), Angles(106, -30), Angles(88, -38), lean=20, turn=0.6,
        tilt=-8,
    ),
    "all-fours": Pose(
        OnGround(0.16), OnGround(0.22), Angles(14, -86), Angles(-8, -88), lean=70, tilt=-44,
        turn=0.6, rests="knee", nod=-0.4,
    ),
    "lie-belly": Pose(
        OnHead(0.30, 0.44), OnHead(-0.18, 0.48), Angles(-88, -128), Angles(-84, -152), lean=58,
        tilt=-26, turn=0.3, rests="hip",
    ),
    "pack": Pose(
        Angles(34, 52), Angles(16, 40), Angles(6, 2), Angles(-8, -6), lean=22, tilt=-4, turn=0.6,
        nod=0.5,
    ),
    "wash": Pose(
        Angles(26, 82), Angles(16, 96), lean=4, turn=0.5, nod=0.4, hands=("fist", "fist"),
    ),
    "comb": Pose(OnHead(0.56, -0.12), Angles(-12, -6), tilt=6, turn=0.2, hands=("fist", "mitt")),
    "search": Pose(
        OnHead(0.46, -0.26), Angles(-16, -8), lean=6, turn=0.7, hands=("flat", "mitt"),
    ),
    "welcome": Pose(
        Angles(56, 104), Angles(-56, -104), turn=0.35, hands=("open", "open"), tilt=4,
    ),
    "tiptoe": Pose(
        Angles(44, 108), Angles(-34, -70), Angles(44, -24), Angles(-4, -14), lean=10, turn=0.7,
        hands=("flat", "flat"),
    ),
    "peek": Pose(Angles(58, 116), Angles(-6, 4), lean=15, tilt=6, turn=0.6, hands=("flat", "mitt")),
    "first-steps": Pose(
        Angles(60, 122), Angles(-60, -122), Angles(16, 4), Angles(-12, -16), turn=0.5, tilt=3,
        hands=("open", "open"),
    ),
    "back": Pose(from_behind=True, turn=0),
    "walk-away": Pose(
        Angles(18, 10), Angles(-18, -10), Angles(4, 2), Angles(-8, -30), turn=0, from_behind=True,
    ),
    "baby-sit": Pose(
        Angles(60, 80), Angles(-60, -80), Angles(66, 62), Angles(-66, -62), turn=0.15, rests="hip"
    ),
    "wheelchair": Pose(
        Angles(20, 56), Angles(-20, 40), Angles(76, 8), Angles(70, 2), turn=0.35, rests="seat"
    ),
    "carried": Pose(
        Angles(60, 80), Angles(-10, 10), Angles(62, 10), Angles(40, 0), turn=0.3, rests="air",
    ),
    "in-arms": Pose(turn=0, rests="air", bundled=True),
    "stick-walk": Pose(
        Angles(26, 48), Angles(-14, -4), Angles(6, 2), Angles(-4, -8), lean=6, turn=0.5,
        hands=("fist", "mitt"), stick=True,
    ),
}  # fmt: skip
SITTING = frozenset({"sit", "sit-front", "sit-talk", "desk", "ride", "write", "eat", "wheelchair"})
LOW = frozenset(
    {"sit-floor", "hug-knees", "play", "draw", "hide", "baby-sit", "kneel", "crouch", "all-fours",
     "lie-belly"}
)  # fmt: skip
"""Poses on the ground."""
FACE_COVERED = frozenset({"cover-eyes"})
POSE_OF_FEELING = {
    "neutral": "stand", "calm": "stand", "earnest": "stand", "friendly": "stand",
    "happy": "glad", "joy": "jump", "loving": "hand-on-heart", "proud": "hands-on-hips",
    "hopeful": "wish", "relieved": "hand-on-heart", "brave": "take-heart",
    "sad": "limp", "tearful": "wipe-tears", "crying": "wipe-tears", "worried": "wring",
    "afraid": "cower", "angry": "arms-crossed", "furious": "hands-on-hips",
    "jealous": "arms-crossed",
    "surprised": "hands-on-cheeks", "ashamed": "shy", "tired": "limp", "confused": "shrug",
    "hurt": "hands-on-belly", "thinking": "think", "talking": "talk", "asleep": "sleep",
}  # fmt: skip
_GROWN_UP_POSES = {"jump": "arms-up"}
"""What adults do where a child would jump or hide: a grown-up keeps calmer in every picture."""


FEELING_OF_POSE = {
    "shout": "angry", "think": "thinking", "jump": "joy", "arms-up": "joy", "laugh": "joy",
    "sing": "talking", "dance": "happy", "clap": "happy", "glad": "happy", "thumbs-up": "happy",
    "throw": "happy", "catch": "happy", "kick": "happy", "first-steps": "happy",
    "welcome": "friendly", "take-heart": "brave", "wish": "hopeful",
    "yawn": "tired", "stretch": "tired", "limp": "sad", "hug-knees": "sad", "wipe-tears": "tearful",
    "wring": "worried", "cower": "afraid", "cover-ears": "worried", "shrug": "confused",
    "hands-on-belly": "worried", "hands-on-cheeks": "worried",
    "talk": "talking", "sit-talk": "talking", "explain": "talking", "whisper": "talking",
}  # fmt: skip
"""What somebody feels who does this, when no feeling was named; all others are calm."""


def find_pose(pose: str, feeling: str = "", *, is_child: bool = True) -> str:
    """Return the pose that was named, or the usual one of a feeling when none was named."""
    if pose in POSES:
        return pose
    usual = POSE_OF_FEELING.get(feeling, "stand")
    return usual if is_child else _GROWN_UP_POSES.get(usual, usual)
