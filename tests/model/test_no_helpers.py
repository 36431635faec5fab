"""The gate finds out who is never named as somebody to turn to."""

import pytest

from wnp.model.audience import gate
from wnp.model.family import Contact, Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.plan import NetworkMember, Plan
from wnp.model.visibility import Audience, Reader, Visibility

FOLDER = FamilyFolder(
    Family(
        (
            Person("mia", "Mia", "child"),
            Person("papa", "Papa", "father", contact=Contact.NO),
            Person("uwe", "Uwe", "carer", contact=Contact.ACCOMPANIED),
            Person("eva", "Eva", "mother"),
            Person("ali", "Quendalf", "father", contact=Contact.NO,
                   visibility=Visibility(hide_from=frozenset({"eva"}))),
        )
    ),
    plan=Plan(network=(NetworkMember("eva", consent="no"), NetworkMember("uwe", consent="yes"))),
)  # fmt: skip


@pytest.mark.parametrize("audience", [Audience.CHILD, Audience.NETWORK])
def test_no_contact_and_no_consent_make_no_helper(audience):
    assert gate(FOLDER, Reader(audience)).no_helpers == ("papa", "eva")


def test_who_is_hidden_is_not_even_told_as_no_helper():
    assert "ali" not in repr(gate(FOLDER, Reader(Audience.CHILD, "mia")).no_helpers)
