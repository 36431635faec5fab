"""What somebody who may not be with the child gets of a plan: what they need, and nothing else.

In: a thing of a plan, its reader's permission. Out: yes or no. What is theirs to do, to keep to or
to come to they get; of the others' they get the fields in the table, because free words can always
tell of a street, a way or a school that no table of words knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from wnp.model.permission import Permission
from wnp.values import Value


class Needed(Value, frozen=True):
    """What is needed of a kind of thing."""

    people: tuple[str, ...] = ()
    """The fields that name whose thing it is."""
    of_others: frozenset[str] = frozenset()
    """The fields that are needed of other people's things too; without any they stay away."""
    never: frozenset[str] = frozenset()
    """Fields that tell what is done about the child, whoever they are."""
    is_for_all: bool = False
    """Whether a thing that names nobody is for everybody."""


NEEDED: Mapping[str, Needed] = {
    "Rating": Needed(("who",), frozenset({"who", "value", "date"})),
    "OpenRating": Needed(("who",), frozenset({"who"})),
    "BottomLine": Needed(never=frozenset({"how"})),
    "Rule": Needed(("applies_to",), is_for_all=True),
    "WarningSign": Needed(
        ("seen_by",), frozenset({"text", "level"}), frozenset({"then", "actions", "call"})
    ),
    "Action": Needed(("who", "stand_in", "checked_by")),
    "NetworkMember": Needed(("who",), frozenset({"who", "knows", "agreed_on", "consent"})),
    "VisibleSign": Needed(("observed_by",), frozenset({"text"})),
    "Contingency": Needed(("decides", "call"), never=frozenset({"then"})),
    "Meeting": Needed(("who",), is_for_all=True),
}
"""What is not in this table is theirs as the other tables of the gate say."""


def is_not_needed(thing: object, permission: Permission) -> bool:
    """Say whether a thing is other people's, and nothing of it is for this reader."""
    needed = NEEDED.get(type(thing).__name__)
    if needed is None or not needed.people or not permission.reads_kept_away:
        return False
    return not needed.of_others and not _is_theirs(thing, needed, permission)


def is_field_not_needed(thing: object, field: str, permission: Permission) -> bool:
    """Say whether a reader does not need this field of a thing."""
    needed = NEEDED.get(type(thing).__name__)
    if needed is None or not permission.reads_kept_away or field in ("visibility", "place"):
        return False
    if field in needed.never:
        return True
    others = bool(needed.of_others) and not _is_theirs(thing, needed, permission)
    return others and field not in needed.of_others


def _is_theirs(thing: object, needed: Needed, permission: Permission) -> bool:
    named = {person for field in needed.people for person in _people(getattr(thing, field))}
    return bool(named & permission.kept_away) or (needed.is_for_all and not named)


def _people(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids in a field, which may hold words such as “ali und oma”."""
    texts = (value,) if isinstance(value, str) else value
    return tuple(word for text in texts for word in re.findall(r"[\w-]+", text))
