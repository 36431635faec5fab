"""What a reader sees of a family's pack: words and numbers always, the letterhead only adults.

In: a family and a reader. Out: the pack. An organisation's street is no secret by itself; but
nobody who may not be with the child learns from a sheet where the family goes for help.
"""

from __future__ import annotations

from wnp.model.family import Contact, Family
from wnp.model.pack import Pack
from wnp.model.permission import can_receive
from wnp.model.visibility import Audience, Reader
from wnp.values import replace


def pack_seen(family: Family, reader: Reader) -> Pack:
    """Return the pack of a family as a reader sees it."""
    pack = family.pack
    if not pack.letterhead or not _hides_letterhead(family, reader):
        return pack
    return replace(pack, said=tuple(one for one in pack.said if one.path[0] != "letterhead"))


def _hides_letterhead(family: Family, reader: Reader) -> bool:
    return reader.audience is Audience.CHILD or any(
        person.contact is Contact.NO and can_receive(person, reader) for person in family.people
    )
