"""What a reader sees of a family tree: the part of the gate that is about kinship.

In: people, ties, households and bonds, and whom the reader knows. Out: what is left of them. What
somebody did to somebody, and what somebody suffers from, is for those who keep the file alone,
whatever is written beside it; how people are with each other is never for a child.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from wnp.model.defaults import DEFAULTS
from wnp.model.family import Person, Tie
from wnp.model.hidden import Hidden
from wnp.model.kinship import HARMS, Bond, GenogramWish, Household
from wnp.model.permission import Permission
from wnp.model.visibility import EVERYONE, Audience
from wnp.values import default_of, field_names, replace

Grouped = TypeVar("Grouped", Household, Bond)
_TWO = 2
LOST = frozenset({"miscarriage", "stillbirth", "abortion"})


def seen_of_person(person: Person, audience: Audience) -> Mapping[str, object]:
    """Return the fields of a life that a reader gets changed; a child reads of no year."""
    names = ("born", "died", "health")
    changes = {
        name: default_of(person, name)
        for name in names
        if audience not in DEFAULTS[f"Person.{name}"]
    }
    if "died" in changes and person.died:
        changes["died"] = "yes"
    return changes


def is_too_early(person: Person, audience: Audience) -> bool:
    """Say whether somebody who was never born is not for this audience."""
    return person.beginning in LOST and audience not in DEFAULTS["Person.beginning"]


def seen_tie(tie: Tie, known: set[str], audience: Audience) -> Tie | None:
    """Return a tie between people whom the reader knows, or nothing."""
    parents = tuple(who for who in tie.parents if who in known)
    children = tuple(who for who in tie.children if who in known)
    if not parents or len(parents) + len(children) < _TWO:
        return None
    changes = {
        name: "" if name == "kind" else default_of(tie, name)
        for name in field_names(tie)
        if audience not in DEFAULTS.get(f"Tie.{name}", frozenset(Audience))
    }
    twins = {
        name: tuple(who for who in getattr(tie, name) if who in known)
        for name in ("twins", "identical")
    }
    return replace(tie, **{**twins, **changes, "parents": parents, "children": children})


def seen_group(
    group: Grouped, known: set[str], permission: Permission, hidden: Hidden
) -> Grouped | None:
    """Return a household or a bond as far as the reader may know of it."""
    if not permission.allows(group.visibility, DEFAULTS[type(group).__name__]):
        return None
    people = tuple(who for who in group.people if who in known)
    if isinstance(group, Bond) and not _may_know(group, people, permission):
        return None
    if isinstance(group, Household) and _leads_to_the_child(group, permission):
        return None
    if not people or hidden.is_told_in(group):
        return None
    return replace(group, people=people, visibility=EVERYONE)


def _may_know(bond: Bond, people: tuple[str, ...], permission: Permission) -> bool:
    audience = permission.reader.audience
    if bond.kind in HARMS and audience is not Audience.PROFESSIONALS:
        return False
    return audience is not Audience.CHILD and len(people) == _TWO


def _leads_to_the_child(household: Household, permission: Permission) -> bool:
    """Say whether somebody kept away from the child would learn with whom it lives."""
    return bool(permission.kept_away - set(household.people))


def seen_wish(wish: GenogramWish, known: set[str]) -> GenogramWish:
    """Return how the genogram is wanted, without people whom the reader does not know."""
    return replace(
        wish,
        centre=tuple(who for who in wish.centre if who in known),
        people=tuple(who for who in wish.people if who in known),
    )
