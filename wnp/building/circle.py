"""How much of a folder one helper by name is given: everything of the network, or their own page.

In: a folder and a reader. Out: yes or no. A school, a doctor or a neighbour belongs to the network
when the plan says so; until then they are outsiders. Who is in the plan and knows only a little
gets no more than that either. Families and those a child lives with are never outsiders.
"""

from __future__ import annotations

from wnp.model.audience import IN_FAMILY
from wnp.model.folder import FamilyFolder
from wnp.model.visibility import Audience, Reader

KNOWS_LITTLE = frozenset({"little", "nothing"})
INSIDERS = IN_FAMILY | {"foster_parent"}
OWN_PAGE = "personal"
"""The only product for somebody who is not to read the whole plan: what is theirs to do."""


def has_only_own_page(folder: FamilyFolder, reader: Reader) -> bool:
    """Say whether somebody of the network gets only the page that is theirs."""
    if reader.audience is not Audience.NETWORK or not reader.person or folder.plan is None:
        return False
    for member in folder.plan.network:
        if member.who == reader.person:
            return member.knows in KNOWS_LITTLE
    person = folder.family.person(reader.person)
    return person is not None and person.role not in INSIDERS
