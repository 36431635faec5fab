"""Who plays which part in a picture: what is left open in a scene is decided here.

In: a scene and the cast. Out: one `Player` for each person seen, with pose, posture, feeling, what
the hands hold and whom it turns to. No places and no sizes yet.
"""

from __future__ import annotations

from collections.abc import Mapping

from wnp.drawing.people.cast import Appearance, stock_appearance
from wnp.drawing.people.poses import FEELING_OF_POSE, LOW, POSES, SITTING, find_pose
from wnp.drawing.people.posing import Stance
from wnp.drawing.staging.nearness import sit_together
from wnp.model.scene import Actor, Bubble, Feeling, Relation, Scene
from wnp.values import Value, replace

TOUCHING = (
    "carry", "piggyback", "ride-on", "hold-on-lap", "sit-on-lap", "hug", "kiss", "whisper",
    "comfort", "stroke", "feed", "high-five", "shake-hands", "give", "push", "hold-hand",
)  # fmt: skip
"""Relations in which bodies touch, the closest first."""
TURNING = ("talk-to", "read-to", "kneel-before", "look-at", "point-at", "comfort", "stand-beside")
ANGRY = frozenset({"angry", "furious"})
SEATS_TO_SIT = frozenset(
    {"bed", "sofa", "bench", "chair", "table", "round-table", "desk", "car", "swing", "stairs"}
)
ONLY_TO_SIT = SEATS_TO_SIT - {"bed", "sofa", "bench"}
"""Seats on which people who sleep do so sitting."""
FRONTAL_SEATS = frozenset(
    {"bed", "sofa", "bench", "swing", "stairs", "table", "round-table", "desk"}
)
"""Seats on which people sit with their face to us."""
MOVING = frozenset(
    {"sad", "tearful", "crying", "worried", "afraid", "angry", "furious", "jealous",
     "ashamed"}
)  # fmt: skip
"""Feelings that show in the arms of whoever sits, too."""
RESTS_ON_SEATS = frozenset({"limp"})
"""Poses of feelings that leave the arms to whoever sits."""
IN_ARMS = frozenset(
    {"proud", "loving", "confused", "thinking", "surprised", "talking", "hopeful", "relieved",
     "brave", "tired", "hurt"}
)  # fmt: skip
"""Feelings that show in the arms of whoever stands."""
HEAVY = MOVING | {"hurt"}
"""Feelings beside which nobody smiles only because they are calm."""
LOOKS_DOWN = {"ashamed": 0.75, "sad": 0.2}
"""How far heads hang in some feelings."""
LEAVING = frozenset({"walk-away", "ride"})
"""Poses of those to whom others wave."""
NODS = {"down": 0.8, "up": -0.75, "viewer": 0.0}
"""How far heads nod where an author says where somebody looks."""
BESIDE_SORROW = {
    "calm": Feeling("earnest"),
    "friendly": Feeling("friendly", 1),
    "loving": Feeling("friendly", 1),
}
"""How people look beside somebody who is sad, afraid or angry, unless they are glad themselves."""
TALKING = frozenset({"talk", "sit-talk", "explain"})
"""Poses of those who tell somebody something, even where no words stand in the picture."""
OPEN_ARMED = frozenset({"hug", "offer", "kneel", "welcome"})
"""Poses of those to whom others run."""
LEGS_ONLY = frozenset({"sit", "sit-front", "sit-floor", "stand", "kneel", "walk"})
"""Poses that leave the arms free for what relations, things or speech suggest."""
CALM_GESTURES = {"explain": "talk", "arms-up": "wave", "welcome": "wave", "take-heart": "stand"}
"""What wide gestures become where many people stand close together."""
BESIDE_OTHERS = {"knock": "ring"}
"""Gestures that must never look like a hand raised against somebody who stands near."""
RAISED_HANDS = frozenset({"stop", "raise-hand", "throw", "knock", "arms-up", "wave", "stretch"})
"""Gestures that angry grown-ups never make beside others."""
POSE_OF_RELATION = {
    "talk-to": "talk", "read-to": "read", "point-at": "point", "kneel-before": "kneel",
}  # fmt: skip
GESTURES = frozenset(
    {"wave", "point", "talk", "explain", "offer", "shout", "phone", "drink", "cook", "stop", "ring",
     "sit-talk", "eat", "think", "hand-on-heart", "raise-hand", "thumbs-up", "knock",
     "hush", "whisper", "yawn", "brush-teeth", "wipe", "take-heart", "blow-nose", "peek", "sing",
     "laugh", "throw", "sweep", "kick", "tidy", "comb"}
)  # fmt: skip
"""Poses of the front arm; a second thing goes into the other hand."""


class Player(Value, frozen=True):
    """One person of a picture with everything decided but the place."""

    actor: Actor
    look: Appearance
    pose: str
    posture: str
    feeling: Feeling
    partner: str = ""
    """Whom the player turns to."""
    speaks: bool = False

    @property
    def who(self) -> str:
        """The person id or stock character."""
        return self.actor.who

    @property
    def lies(self) -> bool:
        """Whether the player lies in a bed or on the ground."""
        hides = self.pose == "hide" and self.actor.seat == "bed"
        return hides or self.pose in ("lie", "sleep") or self.posture == "lie"

    @property
    def sits(self) -> bool:
        """Whether the player needs something to sit on."""
        return self.legs in SITTING and not self.rolls

    @property
    def rolls(self) -> bool:
        """Whether the player uses a wheelchair."""
        return "wheelchair" in self.look.aids

    @property
    def is_low(self) -> bool:
        """Whether the player is down on the ground."""
        return self.legs in LOW

    @property
    def legs(self) -> str:
        """The pose that decides over the legs."""
        return self.posture or self.pose

    @property
    def is_angry(self) -> bool:
        """Whether the player is in a quarrel."""
        return self.feeling.name in ANGRY or self.pose == "shout"

    def relation(self, kind: str) -> str:
        """Return the other of a relation of this kind, or an empty text."""
        return next((one.other for one in self.actor.relations if one.kind == kind), "")

    def stance(self, facing: int, *, turn: float | None = None, nod: float = 0.0) -> Stance:
        """Return the stance for pose_figure; whoever is ashamed looks down."""
        nod = max(nod, LOOKS_DOWN.get(self.feeling.name, nod))
        nod = NODS.get(self.actor.gaze, nod)
        turn = 0.0 if self.actor.gaze == "viewer" else turn
        return Stance(
            pose=self.pose,
            posture=self.posture,
            feeling=self.feeling,
            second_feeling=self.actor.second_feeling,
            facing=facing,
            turn=turn,
            nod=nod,
        )


def choose_players(scene: Scene, cast: Mapping[str, Appearance]) -> tuple[Player, ...]:
    """Return everybody who is seen, each once, in the order of the scene."""
    rolling = {actor.who for actor in scene.actors if "wheelchair" in _look(actor, cast).aids}
    scene = sit_together(scene, rolling)
    actors: dict[str, Actor] = {}
    for actor in scene.actors:
        known = actors.get(actor.who)
        actors[actor.who] = _joined(known, actor) if known else actor
    crowd = len(actors) >= 4
    speakers = {bubble.who for bubble in scene.bubbles if bubble.kind == "speech"}
    players = [
        _player(actor, _look(actor, cast), who_speaks, crowd)
        for actor in actors.values()
        for who_speaks in (actor.who in speakers,)
    ]
    if len(players) > 1:
        players = [_beside_others(one) for one in players]
    if any(player.feeling.name in HEAVY for player in players):
        players = [_without_a_smile(player) for player in players]
    players = _with_one_ball(players)
    return tuple(replace(player, partner=_partner(player, players, scene)) for player in players)


def _look(actor: Actor, cast: Mapping[str, Appearance]) -> Appearance:
    """Return how somebody looks; a wheelchair may be theirs in this picture alone."""
    look = cast.get(actor.who) or stock_appearance(actor.who)
    rolls = "wheelchair" in (actor.pose, actor.posture) and "wheelchair" not in look.aids
    return replace(look, aids=(*look.aids, "wheelchair")) if rolls else look


def _beside_others(player: Player) -> Player:
    """Keep hands down that could look raised against somebody."""
    if player.is_angry and not player.look.is_child and player.pose in RAISED_HANDS:
        return replace(player, pose="hands-on-hips")
    return replace(player, pose=BESIDE_OTHERS.get(player.pose, player.pose))


def _with_one_ball(players: list[Player]) -> list[Player]:
    """Let one of those who play football kick the ball, and the others run for it."""
    kicks = [player for player in players if player.pose == "kick" and not player.actor.holds]
    return [replace(one, pose="run") if one in kicks[1:] else one for one in players]


def _without_a_smile(player: Player) -> Player:
    """Let nobody beam at somebody who is sad: the calm look earnest, the friendly smile less."""
    quieter = BESIDE_SORROW.get(player.feeling.name)
    return replace(player, feeling=quieter) if quieter else player


def _joined(known: Actor, more: Actor) -> Actor:
    """Return one actor from two lines about the same person; the first word counts."""
    return replace(
        known,
        pose=known.pose or more.pose,
        posture=known.posture or more.posture,
        feeling=known.feeling or more.feeling,
        second_feeling=known.second_feeling or more.second_feeling,
        spot=known.spot or more.spot,
        depth=known.depth or more.depth,
        seat=known.seat or more.seat,
        holds=(known.holds + more.holds)[:2],
        gaze=known.gaze or more.gaze,
        relations=known.relations + more.relations,
    )


def _player(actor: Actor, look: Appearance, speaks: bool, crowd: bool) -> Player:
    pose, posture = _pose_and_posture(actor, look, speaks)
    if actor.seat in ONLY_TO_SIT and "sleep" in (pose, posture):
        actor = replace(actor, feeling=Feeling("asleep"))
        pose, posture = _seated("", "sit", actor.seat)
    feeling = actor.feeling or Feeling(_usual_feeling(actor, look, pose, speaks))
    if pose == "sleep":
        feeling = Feeling("asleep")
    if not pose:
        pose = _pose_of_feeling(feeling.name, posture, look)
    if pose == "drink" and "bottle" in actor.holds:
        pose = posture or "stand"
    if crowd:
        pose = CALM_GESTURES.get(pose, pose)
    if pose == posture:
        posture = ""
    return Player(actor, look, pose, posture, feeling, speaks=speaks)


def _pose_of_feeling(feeling: str, posture: str, look: Appearance) -> str:
    """Return what arms do when only a feeling was named; on a seat they mostly rest."""
    usual = find_pose("", feeling, is_child=look.is_child)
    if feeling in MOVING:
        return posture if posture and usual in RESTS_ON_SEATS else usual
    if posture or feeling not in IN_ARMS:
        return posture or "stand"
    return usual


def _usual_feeling(actor: Actor, look: Appearance, pose: str, speaks: bool) -> str:
    if speaks or pose in ("talk", "sit-talk", "explain"):
        return "talking"
    if any(one.kind in ("hug", "carry") for one in actor.relations):
        return "loving"
    if pose == "hands-on-belly" and look.pregnant:
        return "calm"
    return FEELING_OF_POSE.get(pose, "calm")


def _pose_and_posture(actor: Actor, look: Appearance, speaks: bool) -> tuple[str, str]:
    """Return what the arms and what the legs do; empty where the other one decides or feeling."""
    pose, posture = actor.pose, actor.posture
    if pose in LEGS_ONLY and not posture:
        pose, posture = "", pose
    pose = pose or _pose_of_hands(actor, speaks)
    if not posture and actor.seat in SEATS_TO_SIT and not _fits_seat(pose, actor.seat):
        posture = "sit"
    if posture in ("", "sit") and actor.seat == "floor" and not _lies(pose):
        posture = "" if pose in LOW else "sit-floor"
    if pose in SITTING or posture in SITTING:
        pose, posture = _seated(pose, posture, actor.seat)
    if any(one.kind == "kneel-before" for one in actor.relations) and pose != "kneel":
        posture = posture or "kneel"
    if "wheelchair" in look.aids and not (_lies(pose) or actor.seat in ("bed", "sofa", "car")):
        posture = "wheelchair"
    if pose == posture:
        posture = ""
    return (pose if pose in POSES else ""), (posture if posture in POSES else "")


def _lies(pose: str) -> bool:
    return pose in ("lie", "sleep")


def _fits_seat(pose: str, seat: str) -> bool:
    if seat == "bed":
        return _lies(pose) or pose in ("hug-knees", "hide")
    return pose in SITTING or _lies(pose) or pose == "hide"


def _seated(pose: str, posture: str, seat: str) -> tuple[str, str]:
    """Let people on a sofa, a bed or stairs show us their face, with whatever their arms do."""
    frontal = seat in FRONTAL_SEATS
    if pose in ("sit", "sit-front", ""):
        chosen = "sit-front" if frontal or "sit-front" in (pose, posture) else "sit"
        return ("", chosen) if pose == "" else (chosen, "")
    if pose in SITTING:
        return (pose, "sit-front") if frontal else (pose, "")
    return pose, "sit-front" if frontal else posture


def _pose_of_hands(actor: Actor, speaks: bool) -> str:
    """Return the pose that relations, things held or speech suggest."""
    kinds = {one.kind for one in actor.relations}
    found = next((POSE_OF_RELATION[kind] for kind in POSE_OF_RELATION if kind in kinds), "")
    if found or not speaks or actor.feeling or actor.holds or kinds & set(TOUCHING):
        return found
    return "talk"


def _partner(player: Player, players: list[Player], scene: Scene) -> str:
    """Return whom a player turns to: by relation, in talk, in a quarrel."""
    others = {other.who for other in players} - {player.who}
    for kind in (*TOUCHING, *TURNING):
        other = player.relation(kind)
        if other in others:
            return other
    for other_player in players:
        if any(_turns_to(one, player.who) for one in other_player.actor.relations):
            return other_player.who
    if player.is_angry:
        rivals = [one.who for one in players if one.is_angry and one.who != player.who]
        return rivals[0] if rivals else ""
    if player.pose == "wave":
        leaving = [one.who for one in players if one.pose in LEAVING and one.who != player.who]
        return leaving[0] if leaving else _listener(player, players, scene.bubbles)
    if player.legs in ("run", "walk"):
        return next((one.who for one in players if one.pose in OPEN_ARMED), "")
    return _listener(player, players, scene.bubbles)


def _turns_to(relation: Relation, who: str) -> bool:
    return relation.other == who and relation.kind in (*TOUCHING, *TURNING)


def _listener(player: Player, players: list[Player], bubbles: tuple[Bubble, ...]) -> str:
    """Return whom speech is meant for: another speaker, else a child, else the first other one."""
    others = [one for one in players if one.who != player.who]
    speakers = [one.who for one in others if one.speaks]
    tells = player.pose in TALKING
    if not (player.speaks or tells):
        return speakers[0] if len(speakers) == 1 else ""
    children = [one.who for one in others if one.look.is_child]
    found = speakers or children or [one.who for one in others]
    return found[0] if found and (bubbles or tells) else ""
