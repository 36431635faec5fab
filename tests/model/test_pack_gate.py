"""The letterhead of an organisation is for adults, and for nobody who is kept away."""

import pytest

from tests.packs import pack_of
from wnp.model.family import Contact, Family, Person
from wnp.model.pack import NO_PACK
from wnp.model.pack_gate import pack_seen
from wnp.model.visibility import Audience, Reader
from wnp.values import replace

PACK = pack_of('[letterhead]\nstreet = "Lindenweg 4"\nname = "Nord"\n')
MAMA = Person("mama", "Mama", role="mother")
PAPA = Person("papa", "Papa", role="father")


def letterhead(reader, *, papa=Contact.YES):
    """Return the letterhead that a reader sees of a family with two parents."""
    family = Family((MAMA, replace(PAPA, contact=papa)), pack=PACK)
    return pack_seen(family, reader).letterhead


@pytest.mark.parametrize("audience", [Audience.PARENTS, Audience.PROFESSIONALS])
def test_adults_see_it_name_first(audience):
    assert letterhead(Reader(audience)) == ("Nord", "Lindenweg 4")


def test_a_child_does_not():
    assert letterhead(Reader(Audience.CHILD)) == ()


def test_nothing_that_can_reach_somebody_kept_away_has_it():
    assert letterhead(Reader(Audience.PARENTS), papa=Contact.NO) == ()
    assert letterhead(Reader(Audience.PARENTS, "papa"), papa=Contact.NO) == ()


def test_what_is_made_for_one_parent_alone_has_it():
    assert letterhead(Reader(Audience.PARENTS, "mama"), papa=Contact.NO) == ("Nord", "Lindenweg 4")


def test_no_pack_stays_none():
    assert pack_seen(Family((MAMA,)), Reader(Audience.CHILD)) is NO_PACK
