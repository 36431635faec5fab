"""Say in words what people in a picture do, and how they feel.

In: a group of people who do and feel the same. Out: one sentence, or two. Their forms are in
`lexicon/<language>/alt.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wnp.drawing.alt.groups import Pair, held_by
from wnp.drawing.alt.names import CAPITAL, Naming
from wnp.drawing.alt.things import by_hand, name_in_sentence
from wnp.lexicon.pictures import is_picture
from wnp.model.scene import Actor, Feeling
from wnp.values import Value

SEATS_TO_STAND_AT = frozenset({"door", "window"})
STANDING = frozenset({"stand", "front", "sit", "sit-front", "walk", ""})
UPRIGHT = frozenset({"stand", "front"})
"""Poses that say nothing beside anything else."""
WHOLE = frozenset({
    "stand", "front", "back", "sit", "sit-front", "baby-sit", "hug-knees", "kneel", "crouch", "lie",
    "lie-belly", "sleep", "all-fours", "walk", "walk-away", "run", "tiptoe", "first-steps",
    "step-back", "stick-walk", "dance", "jump", "climb", "ride",
})  # fmt: skip
"""Poses of the whole body: beside them no posture is told."""
GOING = frozenset({"walk", "run", "tiptoe", "first-steps", "stick-walk"})
"""Poses of those who go somewhere: the place is where they go to."""
ON_SOMEBODY = frozenset({"sit-on-lap", "ride-on"})
"""What says where somebody is, so that no place does."""
LYING = frozenset({"lie", "sleep", "lie-belly"})
PASSED = frozenset({"give", "put-on"})
"""What is done with a thing; that it is in the hand need not be said."""
NOT_LOOKING = frozenset({"walk", "run", "sleep", "back", "walk-away", "cover-eyes"})
"""Poses of those who go away or see nothing; where they look need not be said."""
LOOKING = frozenset({"look-at", "point-at", "read-to"})
"""What is done with the eyes on somebody."""
WHEELED = frozenset({"", "table", "round-table", "desk", "door", "window"})
"""Where a wheelchair may stand; in other seats somebody sits without it."""
SAID_BY_RELATION = {
    "hug": {"hug"}, "comfort": {"comfort"}, "carry": {"carry"}, "talk": {"talk-to"},
    "explain": {"talk-to"}, "read": {"read-to"}, "kneel": {"kneel-before"},
    "point": {"point-at"}, "whisper": {"whisper"}, "sit": {"sit-on-lap", "ride-on"},
    "offer": {"give"},
}  # fmt: skip
"""Poses that a relation of the same person already tells."""
BEING_WITH = frozenset({"stand-beside"})
"""What any other contact with the same person says as well."""


class Group(Value, frozen=True):
    """People who do and feel the same, and how the sentences about them are formed."""

    actor: Actor
    """The first of them, who stands for all."""
    ids: tuple[str, ...]
    mutual: frozenset[Pair]
    """What they do to somebody who does it to them: told elsewhere."""
    naming: Naming

    @property
    def subject(self) -> str:
        """The group as the beginning of a sentence."""
        return self.naming.started(self.ids)

    def clause(self, section: str, row: str, **values: str) -> str:
        """Return what the group does, from a row of two forms."""
        pattern = self.naming.form(section, row, self.ids)
        return self.naming.fill(pattern, self.ids, **values)


def tell(group: Group) -> Iterator[str]:
    """Yield what people do, then how they feel."""
    naming = group.naming
    feels = _feelings(group)
    with_others = {who for _, who, _ in group.mutual} >= set(group.ids)
    does = _does(group, alone=not feels and not with_others)
    if not does and not feels:
        if with_others:
            return
        does = [group.clause("being", "there")]
    pronoun = pronoun_of(group)
    if does and feels and not pronoun and group.ids[0] not in naming.people:
        does, feels = [*does, *feels], []
    if does:
        yield _sentence(group.subject, does, naming)
    if feels:
        yield _sentence(CAPITAL + pronoun if does and pronoun else group.subject, feels, naming)


def pronoun_of(group: Group) -> str:
    """Return “she”, empty where names are clearer: another she is in the sentence, too."""
    gender = group.naming.gender(group.ids)
    if len(group.ids) == 1:
        others = {group.naming.gender([other]) for _, other in _relations(group)}
        if gender in others:
            return ""
    return str(group.naming.words["pronouns"].get(gender, ""))


def _sentence(who: str, does: Sequence[str], naming: Naming) -> str:
    return str(naming.words["sentence"]).format(who=who, does=naming.listed(does))


def _does(group: Group, *, alone: bool) -> list[str]:
    """Return what people do; `alone` where nothing else will be said of them."""
    actor = group.actor
    kinds = {relation.kind for relation in actor.relations}
    rides = [one for one in actor.holds if one in group.naming.words["riding"]]
    if rides and actor.pose == "ride":
        return [group.clause("riding", rides[0]), *_contacts(group), *_gaze(group)]
    holds = [] if kinds & PASSED else _holds(group)
    further = [*holds, *_contacts(group), *_gaze(group)]
    clauses = [*_stands(group, kinds, alone=alone and not further), *further]
    return list(dict.fromkeys(clause for clause in clauses if clause))


def _gaze(group: Group) -> list[str]:
    actor, gazes = group.actor, group.naming.words["gazes"]
    looks = any(relation.kind in LOOKING for relation in actor.relations)
    if looks or actor.gaze not in gazes or {actor.pose, actor.posture} & NOT_LOOKING:
        return []
    return [group.clause("gazes", actor.gaze)]


# Together with others


def _contacts(group: Group) -> Iterator[str]:
    """Yield what people do with others, each kind of contact once for all whom it is with."""
    naming, told = group.naming, _relations(group)
    things = naming.listed(_named(group.actor, naming)) or str(naming.words["something"])
    before: list[str] = []
    for kind in dict.fromkeys(kind for kind, _ in told):
        others = [other for one, other in told if one == kind]
        values = _targets(others, naming)
        if not values:
            values = naming.others(others, again=others == before)
        with_pets = f"{kind}-pet" if all(map(naming.is_pet, others)) else kind
        row = with_pets if with_pets in naming.words["relations"] else kind
        yield group.clause("relations", row, things=things, **values)
        before = others


def _relations(group: Group) -> list[tuple[str, str]]:
    """Return contacts that are to be told: not those told for both, nor what others include."""
    told = [
        (one.kind, one.other)
        for one in group.actor.relations
        if (one.kind, group.actor.who, one.other) not in group.mutual
        and one.kind in group.naming.words["relations"]
    ]
    close = {other for kind, other in told if kind not in BEING_WITH}
    return [(kind, other) for kind, other in told if kind not in BEING_WITH or other not in close]


def _shelf(name: str) -> str:
    """Return among which pictures a thing is that somebody points at."""
    return "props" if is_picture("props", name) else "symbols"


def _targets(others: Sequence[str], naming: Naming) -> dict[str, str]:
    """Return the forms of things and parts of a place that are pointed or looked at."""
    targets = naming.words["targets"]
    forms = [
        targets[one] if one in targets else (naming.picture(_shelf(one), one, "has"),) * 2
        for one in others
        if one not in naming.people and (one in targets or is_picture(_shelf(one), one))
    ]
    if not forms or len(forms) < len(others):
        return {}
    whom, to = (naming.listed([str(form[case]) for form in forms]) for case in (0, 1))
    before = naming.words["before"]
    return {"whom": whom, "to": to, "whose": to} | {
        key: str(before[key]).format(who=to) for key in ("of", "at")
    }


# How they stand, sit or lie


def _stands(group: Group, kinds: set[str], *, alone: bool) -> list[str]:
    """Return how people stand, sit or lie, and what their hands do."""
    pose, posture, seat = _posture(group, kinds)
    poses = group.naming.words["poses"]
    if kinds & ON_SOMEBODY:
        return [] if pose in WHOLE else [_pose(group, pose, "")]
    takes_place = pose in poses and "{where}" in group.naming.form("poses", pose, group.ids)
    first = posture if pose not in WHOLE or posture == "wheelchair" else ""
    if not first and not takes_place and pose not in WHOLE and _where(group, seat):
        first = "stand" if seat in SEATS_TO_STAND_AT or not seat else "sit"
    where = _where(group, seat, first or pose)
    if first in UPRIGHT and not where and pose in poses:
        first = ""
    if not first and pose in UPRIGHT and not where and not alone:
        pose = ""
    clauses = [_pose(group, first, where)] if first else []
    return [*clauses, _pose(group, pose, "" if first else where)]


def _posture(group: Group, kinds: set[str]) -> tuple[str, str, str]:
    """Return pose, posture and seat as they are to be told."""
    actor = group.actor
    pose, posture, seat = actor.pose, actor.posture, actor.seat
    if "sit-floor" in (pose, posture):
        seat = seat or "floor"
        pose, posture = ("sit" if one == "sit-floor" else one for one in (pose, posture))
    if pose == "sit-talk":
        pose, posture = "talk", posture or "sit"
    if seat in WHEELED and _in_wheelchair(group) and (posture or pose) in STANDING:
        pose, posture = ("" if pose in STANDING else pose), "wheelchair"
    if SAID_BY_RELATION.get(pose, set()) & kinds or (pose in ("hold", "carry") and actor.holds):
        pose = ""
    if SAID_BY_RELATION.get(posture, set()) & kinds:
        posture = ""
    return pose, posture, seat


def _pose(group: Group, pose: str, where: str) -> str:
    if pose not in group.naming.words["poses"]:
        return ""
    return group.clause("poses", pose, where=where)


def _in_wheelchair(group: Group) -> bool:
    person = group.naming.people.get(group.actor.who)
    return person is not None and "wheelchair" in person.look.aids


def _where(group: Group, seat: str, pose: str = "") -> str:
    """Return place and spot in the order of the language, each with a space before it."""
    words, actor = group.naming.words, group.actor
    seats = words["seats"]
    if pose in GOING:
        seats = words["towards"] | {"stairs": seats["stairs"]}
    elif pose in LYING and not group.naming.is_pet(actor.who):
        seats = seats | words["in_bed"]
    parts = {
        "depth": words["depths"].get(actor.depth),
        "spot": words["spots"].get(actor.spot),
        "seat": seats.get(seat),
    }
    return "".join(f" {parts[part]}" for part in words["where"] if parts[part])


def _holds(group: Group) -> list[str]:
    naming, actor = group.naming, group.actor
    clauses = []
    for row, things in by_hand(held_by(actor), "carry" if actor.pose == "carry" else "hold"):
        named = [name_in_sentence(one, "props", "has", naming) for one in things]
        clauses.append(group.clause("holding", row, things=naming.listed(named)))
    return clauses


def _named(actor: Actor, naming: Naming) -> list[str]:
    return [name_in_sentence(one, "props", "has", naming) for one in held_by(actor)]


# How they feel


def _feelings(group: Group) -> list[str]:
    """Return how people feel; “is sad and a little angry” says “is” once."""
    actor = group.actor
    felt = [feeling for feeling in (actor.feeling, actor.second_feeling) if feeling]
    if {actor.pose, actor.posture} & {"sleep", "think"}:
        felt = [one for one in felt if one.name not in ("asleep", "thinking")]
    clauses = [clause for clause in (_feeling(group, one) for one in felt) if clause]
    if len({clause.split()[-1] for clause in clauses}) < len(clauses):
        clauses = clauses[:1]
    return [
        _after(before, one, group) for before, one in zip(["", *clauses], clauses, strict=False)
    ]


def _after(before: str, clause: str, group: Group) -> str:
    """Return a clause without the “is” that the clause before it has, too."""
    verb, _, rest = clause.partition(" ")
    said_before = before.partition(" ")[0] == verb and verb in group.naming.words["being"]["verbs"]
    return rest if said_before else clause


def _feeling(group: Group, feeling: Feeling) -> str:
    """Return a feeling in its strength; rows may have own words for it, strong to weak."""
    row = group.naming.words["feelings"].get(feeling.name)
    if not row or not row[0]:
        return ""
    own = row[2:]
    much = str(group.naming.words["strength"].get(str(feeling.strength), ""))
    if 3 - feeling.strength < len(own):
        much = str(own[3 - feeling.strength])
    return group.clause("feelings", feeling.name, much=much)
