"""Who an output reaches, and whether a restriction lets it through.

In: a restriction, the thing's own default, a reader. Out: yes or no. An output for an audience
without a name is received by everybody of that audience, so all their secrets hold at once; and
what is given to children or to the network travels on to parents and relatives. What is made for
one grown person stays with that person.
"""

from __future__ import annotations

from wnp.model.family import Contact, Family, Person
from wnp.model.visibility import Audience, Reader, Visibility
from wnp.values import Value

Audiences = frozenset[Audience]
CHILD = frozenset({Audience.CHILD})
PARENTS = frozenset({Audience.PARENTS})
NETWORK = frozenset({Audience.NETWORK})
PROFESSIONALS = frozenset({Audience.PROFESSIONALS})
COURT = frozenset({Audience.COURT})
ADULTS = PARENTS | NETWORK | PROFESSIONALS
ALL = CHILD | ADULTS
"""Everybody whom the plan helps; a court reads of it what it decides by."""
EVERYBODY = ALL | COURT

AUDIENCE_OF_ROLE = {
    "child": Audience.CHILD,
    "sibling": Audience.CHILD,
    "mother": Audience.PARENTS,
    "father": Audience.PARENTS,
    "carer": Audience.PARENTS,
    "worker": Audience.PROFESSIONALS,
    "guardian": Audience.PROFESSIONALS,
    "judge": Audience.COURT,
}
"""Every other role, teachers and doctors too, reads what the network reads and not the file."""
NOT_READING = frozenset({"silhouette", "pet"})
WITH_PARENTS = frozenset({"partner"})
"""Roles that live with a parent: what the parents hold, they can pick up."""


def audience_of(person: Person) -> Audience:
    """Return the audience that a person belongs to."""
    return AUDIENCE_OF_ROLE.get(person.role, Audience.NETWORK)


def can_receive(person: Person, reader: Reader) -> bool:
    """Say whether an output made for this reader can come into a person's hands.

    For a child and for the network that is everybody but those who keep the file: a booklet lies
    where the child lives, and a sheet for the network hangs in a kitchen. A child's own booklet
    lies there too; only what is kept from another child may stand in it. What goes to a court the
    parents read as its parties.
    """
    if person.id == reader.person or person.role in NOT_READING:
        return person.id == reader.person
    theirs = audience_of(person)
    if reader.audience is Audience.COURT:
        return theirs in (Audience.PARENTS, Audience.COURT)
    if reader.person:
        grown_up = theirs in (Audience.PARENTS, Audience.NETWORK)
        return reader.audience is Audience.CHILD and grown_up
    if reader.audience is Audience.PROFESSIONALS:
        return theirs is Audience.PROFESSIONALS or person.is_professional
    if reader.audience is Audience.PARENTS:
        return theirs is Audience.PARENTS or person.role in WITH_PARENTS
    if reader.audience is Audience.NETWORK and theirs is Audience.CHILD:
        return False
    return theirs not in (Audience.PROFESSIONALS, Audience.COURT)


def is_kept_away_from_the_child(person: Person, reader: Reader) -> bool:
    """Say whether somebody without contact to the child can read this output of adults."""
    if reader.audience is Audience.CHILD:
        return False  # nobody without contact is there when the child is given its booklet
    return person.contact is Contact.NO and can_receive(person, reader)


class Permission(Value, frozen=True):
    """A reader together with everybody whom the same output can reach."""

    reader: Reader
    recipients: frozenset[str]
    kept_away: frozenset[str]
    """Those among the recipients who may not be with the child."""

    @property
    def reads_kept_away(self) -> bool:
        """Whether somebody kept away reads it: it is theirs, or that of the parents together.

        The network cannot do without when and where; each of its people has a page of their own.
        """
        reader = self.reader
        theirs = reader.audience is Audience.PARENTS or reader.person in self.kept_away
        return bool(self.kept_away) and theirs

    def allows(self, visibility: Visibility, default: Audiences) -> bool:
        """Say whether the reader may see a thing; `default` holds where nothing is written."""
        if visibility.hide_from & self.recipients:
            return False
        if self.reader.person and self.reader.person in visibility.only_people:
            return True
        if visibility.only or visibility.only_people:
            return self.reader.audience in visibility.only
        return self.reader.audience in default


def permission_for(family: Family, reader: Reader) -> Permission:
    """Return what holds for a reader in a family."""
    people = family.people
    return Permission(
        reader,
        frozenset(p.id for p in people if can_receive(p, reader)) | {reader.person} - {""},
        frozenset(p.id for p in people if is_kept_away_from_the_child(p, reader)),
    )
