"""Put the phrases about one person together: what they do, feel, hold and sit on.

In: meanings in the order in which they were written. Out: an actor. A person has one pose; of
"sits, covers the ears" the hands give the pose and the legs the posture.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wnp.model.scene import Actor, Feeling, Relation
from wnp.problems import Place
from wnp.reading.patterns import Meaning
from wnp.values import Value, field

POSTURES: Mapping[str, str] = MappingProxyType({
    "stand": "stand", "front": "stand", "walk": "walk", "run": "walk", "kneel": "kneel",
    "sit": "sit", "sit-front": "sit", "sit-floor": "sit-floor", "hug-knees": "sit-floor",
    "lie": "lie", "crouch": "crouch", "lie-belly": "lie-belly", "wheelchair": "wheelchair",
})  # fmt: skip
"""Poses of the whole body, and the posture that they leave when the hands do something."""
_WHOLE = frozenset({"hug-knees"})
"""Postures that keep the hands busy: nothing that is said later replaces them."""
SEATED_TALK = frozenset({"talk", "explain"})
SEAT_OF = {"ride": "car", "desk": "desk", "lie": "bed"}
"""Where somebody is whose pose says it; what an author wrote goes before."""
POSE_OF = {"kneel-before": "kneel", "point-at": "point"}
"""The pose that a relation says by itself."""

ACTS: Mapping[str, tuple[Meaning, ...]] = MappingProxyType({
    "quarrel-with": (("relation", "apart-from"), ("feeling", "angry")),
    "quarrel": (("mutual?", "apart-from"), ("feeling", "angry")),
    "apart": (("mutual?", "apart-from"),),
    "leave": (("pose", "walk-away"),),
    "leave-them": (("pose", "walk-away"), ("relation", "apart-from")),
    "feed-baby": (("relation", "feed"), ("holds", "baby-bottle")),
    "homework": (("relation", "talk-to"), ("pose", "sit"), ("seat", "table")),
    "push-swing": (("relation", "stand-beside"), ("pose", "offer")),
    "push-wheels": (("relation", "push"),),
    "write-plan": (("pose", "write"), ("holds", "plan")),
    "pack": (("holds", "suitcase"),),
    "watch-tv": (("pose", "sit"), ("seat", "sofa")),
    "place-thing": (),
    "shelve-thing": (),
    "hang-thing": (),
    "show-plan": (("pose", "point"), ("at", "plan"), ("relation", "talk-to")),
    "blow-nose": (("pose", "blow-nose"), ("holds", "tissue")),
    "video-call": (("pose", "hold"), ("holds", "video-call"), ("relation", "talk-to")),
    "cry-hands": (("pose", "cover-eyes"), ("feeling", "crying")),
    "swing": (("pose", "sit"), ("seat", "swing")),
    "under-blanket": (("seat", "bed"), ("pose", "hide")),
    "in-bed": (("seat", "bed"), ("pose?", "lie")),
    "in-car": (("pose", "ride"), ("relation", "stand-beside")),
    "listen-to": (("pose", "listen"), ("relation", "look-at")),
    "look": (),
    "look-thing": (),
    "by-thing": (),
    "look-out": (("seat", "window"),),
    "in-arms": (("in-arms", ""),),
    "with-them": (("mutual?", "stand-beside"),),
    "show-room": (("pose", "explain"), ("relation", "talk-to")),
    "open-door": (("pose", "stand"),),
    "push-chair": (("only", "push"),),
    "hold-their-hand": (("only", "hold-hand"),),
    "tuck-them": (("only", "comfort"),),
    "build-thing": (("pose", "offer"),),
    "build-snowman": (("pose", "offer"), ("watch", "snowman")),
    "think-of": (),
})  # fmt: skip
"""Phrases that mean several things at once. A `?` after a kind: only where nothing else is said."""

OTHERS_IN = {"homework": ("table", "write"), "push-swing": ("swing", "sit")}
"""Where those sit, and what they do, with whom somebody is busy."""


class ActorDraft(Value):
    """One person while the lines about them are read."""

    who: str
    place: Place
    action: str = ""
    posture: str = ""
    default_pose: str = ""
    place_of_pose: str = ""
    feelings: list[Feeling] = field(default_factory=list)
    spot: str = ""
    depth: str = ""
    gaze: str = ""
    seat: str = ""
    holds: list[str] = field(default_factory=list)
    colours: dict[str, str] = field(default_factory=dict)
    """The colours of the things held, where they were said."""
    relations: list[Relation] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    """Things pointed at."""
    puts: str = ""
    """Where a thing is put."""
    watches: list[str] = field(default_factory=list)
    """Things looked at."""

    @property
    def is_busy(self) -> bool:
        """Whether anything was said about the person but the name."""
        return self.finished() != Actor(self.who, place=self.place)

    def set_pose(self, pose: str) -> None:
        """Note a pose; of two that the hands do, the later one holds."""
        self.place_of_pose = SEAT_OF.get(pose, self.place_of_pose)
        if pose in POSTURES:
            self.posture = self.posture if self.posture in _WHOLE else pose
        else:
            self.action = pose

    def feel(self, name: str, strength: int) -> None:
        """Note a feeling, once."""
        if all(feeling.name != name for feeling in self.feelings):
            self.feelings.append(Feeling(name, strength))

    def hold(self, prop: str) -> None:
        """Put a thing in the hands, once."""
        if prop not in self.holds:
            self.holds.append(prop)

    def relate(self, kind: str, other: str) -> None:
        """Note what somebody does with or towards somebody else, once."""
        relation = Relation(kind, other)
        if relation not in self.relations:
            self.relations.append(relation)
        self.default_pose = self.default_pose or POSE_OF.get(kind, "")

    def point(self, thing: str) -> None:
        """Note a thing that is pointed at, once."""
        if thing and thing not in self.points:
            self.points.append(thing)
        self.default_pose = self.default_pose or POSE_OF["point-at"]

    def put_on(self, place: str) -> None:
        """Note where a thing is put."""
        self.puts = place

    def finished(self) -> Actor:
        """Return the actor."""
        pose, posture = self._pose()
        first, second = (*self.feelings, None, None)[:2]
        return Actor(
            who=self.who,
            pose=pose,
            posture=posture,
            feeling=first,
            second_feeling=second,
            spot=self.spot,
            depth=self.depth,
            gaze=self.gaze,
            seat=self.seat or self.place_of_pose,
            holds=tuple(self.holds[:2]),
            colours=tuple(self.colours.items()),
            relations=(
                *self.relations,
                *(Relation("point-at", thing) for thing in self.points),
                *((Relation("put-on", self.puts),) if self.puts else ()),
            ),
            place=self.place,
        )

    def _pose(self) -> tuple[str, str]:
        """Return the pose and, where hands and legs are told apart, the posture."""
        posture = POSTURES.get(self.posture, "")
        if self.posture in _WHOLE:
            return self.posture, ""
        if self.action in SEATED_TALK and posture == "sit":
            return "sit-talk", ""
        if self.action:
            return self.action, posture
        kneels = "kneel" if self.default_pose == "kneel" else ""
        return kneels or self.posture or self.default_pose, ""
