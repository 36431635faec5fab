"""What cannot be said in a table of fields: what a reader does not get, although it is theirs.

In: a thing, its reader's permission, the family. Out: yes or no. Three rules of the house: dates
nobody may know of stay in the file; a child's words stay there until it lets them go; and whoever
may not be with the child learns neither where it is nor what it does when it is afraid.
"""

from __future__ import annotations

from wnp.model.family import Family
from wnp.model.hidden import as_seen, pattern_of
from wnp.model.needed import is_field_not_needed, is_not_needed
from wnp.model.permission import Permission, audience_of
from wnp.model.plan import (
    Action,
    ChildRule,
    CodeWord,
    Danger,
    Journal,
    Meeting,
    NetworkMember,
    OpenRating,
    PhoneNumber,
    Rating,
    Rule,
    SafePlace,
    SafetyObject,
    Service,
    Trial,
)
from wnp.model.tools import CaseMap, Circles, HouseItem, Houses, SafetyHouse, ZoneItem
from wnp.model.unannounced import is_unannounced
from wnp.model.visibility import Audience, Visibility

WHERE_THE_CHILD_IS = (SafetyObject, CodeWord, SafePlace, ChildRule, Journal, Trial)
"""What tells where the child is or goes, or how it calls for help."""
AROUND_THE_CHILD = (Houses, HouseItem, SafetyHouse, ZoneItem, Circles, CaseMap)
"""Tools; somebody kept away gets of them what is open to that very person."""
WHEN = frozenset({"when", "days", "time", "until", "daytime", "trigger", "begins", "ends"})


def is_withheld(thing: object, permission: Permission, family: Family) -> bool:
    """Say whether a reader does not get a thing that the tables would let through."""
    if permission.reader.audience is not Audience.PROFESSIONALS and _is_for_the_file(thing):
        return True
    if permission.reader.audience is Audience.CHILD:
        own = _own_children(permission, family)
        if isinstance(thing, (OpenRating, Rating)):
            return thing.who not in own
        if isinstance(thing, Danger) and thing.children and own.isdisjoint(thing.children):
            return True
    if is_not_needed(thing, permission):
        return True
    return bool(permission.kept_away) and _leads_to_the_child(thing, permission, family)


def is_blanked(thing: object, field: str, permission: Permission, family: Family) -> bool:
    """Say whether a reader gets a thing without this field."""
    away = permission.kept_away
    if is_field_not_needed(thing, field, permission):
        return True
    if isinstance(thing, Meeting) and field in ("where", "time"):
        return not away <= set(thing.who)
    if isinstance(thing, Action) and field in WHEN:
        if permission.reader.audience is not Audience.PROFESSIONALS and is_unannounced(thing.when):
            return True
        return not _may_know_when(permission, (thing.who,))
    if isinstance(thing, Rule) and field == "when":
        return not _may_know_when(permission, thing.applies_to)
    if isinstance(thing, NetworkMember) and field in ("phone", "reachable"):
        if field == "phone" and _is_for_parents(thing, permission):
            return True
        person = family.person(thing.who)
        return bool(away - {thing.who}) and not (person and person.is_professional)
    if isinstance(thing, SafetyHouse) and field in ("path", "words", "released"):
        return not thing.released and permission.reader.audience is not Audience.PROFESSIONALS
    return False


def _is_for_the_file(thing: object) -> bool:
    """Say whether a thing is for professionals alone as long as nobody else is named beside it."""
    match thing:
        case Meeting():
            return thing.unannounced or is_unannounced(thing.purpose)
        case Trial():
            return thing.unannounced or is_unannounced(thing.step)
        case NetworkMember():
            return thing.consent == "no"
        case HouseItem() | ZoneItem():
            return not thing.released and not _is_opened(thing.visibility)
    return False


def _is_for_parents(member: NetworkMember, permission: Permission) -> bool:
    """Say whether a number is not for this one of the network: its owner has not agreed."""
    if permission.reader.audience is not Audience.NETWORK:
        return False
    return member.consent != "yes" and permission.reader.person != member.who


def _is_opened(visibility: Visibility) -> bool:
    return bool(visibility.only or visibility.only_people)


def _own_children(permission: Permission, family: Family) -> frozenset[str]:
    if permission.reader.person:
        return frozenset({permission.reader.person})
    return frozenset(p.id for p in family.people if audience_of(p) is Audience.CHILD)


def _leads_to_the_child(thing: object, permission: Permission, family: Family) -> bool:
    reader = permission.reader.person
    if isinstance(thing, PhoneNumber):
        return _is_of_the_family(thing.label, reader, family)
    if isinstance(thing, Service):
        return bool(thing.who) and reader not in thing.who
    if isinstance(thing, AROUND_THE_CHILD):
        return not reader or reader not in thing.visibility.only_people
    return isinstance(thing, WHERE_THE_CHILD_IS)


def _is_of_the_family(label: str, reader: str, family: Family) -> bool:
    """Say whether a number is that of somebody of family or network who can reach the child."""
    named = pattern_of(
        person.name
        for person in family.people
        if person.name and not person.is_professional and person.id != reader
    )
    return bool(named and named.search(as_seen(label)))


def _may_know_when(permission: Permission, people: tuple[str, ...]) -> bool:
    """Say whether a plan tells when somebody is with the child."""
    return not permission.reads_kept_away or bool(permission.kept_away & set(people))
