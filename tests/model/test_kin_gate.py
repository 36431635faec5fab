"""Nobody reads of a family tree what is not for them."""

import pytest

from wnp.model.audience import gate
from wnp.model.family import Contact, Family, Person, Tie
from wnp.model.folder import FamilyFolder
from wnp.model.kinship import HARMS, Bond, GenogramWish, Household
from wnp.model.permission import audience_of
from wnp.model.scene import PeoplePicture
from wnp.model.story import Frame, Story
from wnp.model.visibility import Audience, Reader, Visibility
from wnp.values import replace

CHILD, PARENTS, NETWORK, PROFESSIONALS, COURT = Audience
MIA = Person("mia", "Mia", "child", 6, born="2019")
STAR = Person("stern", "Stern", "sibling", beginning="miscarriage")
BABY = Person("baby", "Baby", "sibling", beginning="pregnancy")
MAMA = Person("mama", "Mama", "mother", health=("addiction",))
PAPA = Person("papa", "Papa", "father")
OPA = Person("opa", "Opa", "grandparent", born="1940", died="2019")
ALI = Person("ali", "Onkel Quendalf", "relative")
PEOPLE = (MIA, STAR, BABY, MAMA, PAPA, OPA, ALI)
TIE = Tie(
    ("mama", "papa"), ("mia", "stern"), "divorced", child_kind="adopted", unknown_parents=1,
    since="2010", until="2018", married="2011", separated="2015", divorced="2018",
)  # fmt: skip
OPEN = Visibility(only=frozenset({CHILD, PARENTS, NETWORK}))


def folder(*people, ties=(TIE,), **more):
    story = Story("Titel", people=("mia",), frames=(Frame("Bild"),))
    return FamilyFolder(Family(people or PEOPLE, ties, **more), (story,))


def seen(reader, of):
    return gate(of, reader if isinstance(reader, Reader) else Reader(reader)).family


@pytest.mark.parametrize("reader", [CHILD, NETWORK])
def test_a_child_and_the_network_read_no_history_of_a_couple(reader):
    assert seen(reader, folder()).ties == (Tie(("mama", "papa"), ("mia",), ""),)


def test_parents_read_their_own_history():
    told = replace(TIE, children=("mia", "stern"))

    assert seen(PARENTS, folder()).ties == (told,)


def test_health_is_for_the_file_alone():
    told = {reader: seen(reader, folder()).person("mama").health for reader in Audience}

    assert told == {CHILD: (), PARENTS: (), NETWORK: (), PROFESSIONALS: ("addiction",), COURT: ()}


def test_years_and_losses_are_not_for_a_child():
    of = folder(genogram=GenogramWish(people=("opa",)))
    opa = {reader: seen(reader, of).person("opa") for reader in Audience}
    lost = {reader: bool(seen(reader, of).person("stern")) for reader in Audience}

    assert {reader: (p.born, p.died) for reader, p in opa.items()} == {
        CHILD: ("", "yes"), NETWORK: ("", "yes"), PARENTS: ("1940", "2019"),
        PROFESSIONALS: ("1940", "2019"), COURT: ("", "yes"),
    }  # fmt: skip
    not_told = dict.fromkeys((CHILD, NETWORK, COURT), False)
    assert lost == {**not_told, PARENTS: True, PROFESSIONALS: True}


def test_a_court_gets_no_genogram():
    assert seen(PROFESSIONALS, folder()).ties
    assert seen(COURT, folder()).ties == ()


def test_a_picture_of_everybody_tells_of_no_loss():
    story = Story(
        "Titel", people=("mia",), frames=(Frame("Bild", picture=PeoplePicture("genogram")),)
    )
    family = seen(CHILD, FamilyFolder(Family(PEOPLE, (TIE,)), (story,)))

    assert {p.id for p in family.people} == {"mia", "baby", "mama", "papa", "opa", "ali"}


@pytest.mark.parametrize("kind", HARMS)
def test_what_was_done_to_somebody_stays_in_the_file_whatever_is_written(kind):
    of = folder(bonds=(Bond(("papa", "mama"), kind, OPEN),))
    told = [reader for reader in Audience if seen(reader, of).bonds]
    readers = [Reader(audience_of(p), p.id) for p in PEOPLE]

    assert told == []  # the author's `only` leaves the file out
    assert not any(seen(reader, of).bonds for reader in readers)
    assert seen(PROFESSIONALS, folder(bonds=(Bond(("papa", "mama"), kind),))).bonds


def test_how_people_are_with_each_other_is_never_for_a_child():
    of = folder(bonds=(Bond(("papa", "mama"), "conflict", OPEN),))
    plain = folder(bonds=(Bond(("papa", "mama"), "conflict"),))

    assert [reader for reader in Audience if seen(reader, of).bonds] == [PARENTS, NETWORK]
    assert [r for r in Audience if seen(r, plain).bonds] == [PARENTS, PROFESSIONALS]


def test_a_bond_to_somebody_hidden_goes_with_them():
    hidden = replace(ALI, visibility=Visibility(hide_from=frozenset({"papa"})))
    of = folder(
        MIA, MAMA, PAPA, hidden,
        bonds=(Bond(("mama", "ali"), "close"),),
        households=(Household(("mama", "mia"), "bei Quendalf", OPEN),),
        genogram=GenogramWish(people=("ali",), centre=("ali",)),
    )  # fmt: skip

    assert "uendalf" not in repr(seen(PARENTS, of))
    assert "'ali'" not in repr(seen(PARENTS, of))
    assert seen(PROFESSIONALS, of).bonds
    assert seen(Reader(PARENTS, "mama"), of).bonds


def test_who_lives_together_is_for_the_file_and_for_whom_it_is_opened():
    home = Household(("mama", "mia"), "bei Mama")
    opened = replace(home, visibility=OPEN)

    assert [r for r in Audience if seen(r, folder(households=(home,))).households] == [
        PROFESSIONALS
    ]
    assert [r for r in Audience if seen(r, folder(households=(opened,))).households] == [
        CHILD, PARENTS, NETWORK,
    ]  # fmt: skip


def test_whoever_may_not_see_the_child_does_not_learn_where_it_lives():
    away = replace(PAPA, contact=Contact.NO)
    home = Household(("mama", "mia"), "bei Mama", OPEN)
    of = folder(MIA, MAMA, away, households=(home,))

    assert [r for r in Audience if seen(r, of).households] == [CHILD]
    assert seen(Reader(PARENTS, "papa"), of).households == ()
    assert seen(Reader(PARENTS, "mama"), of).households
