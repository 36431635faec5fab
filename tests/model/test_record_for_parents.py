"""Parents see who decided what about the version in their hands, and nothing else of the record."""

import pytest

from wnp.model.audience import gate, reader_for
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.plan import NetworkMember, Plan
from wnp.model.record import NO_RECORD, Approval, Copy, Decision, Record, Told
from wnp.model.story import Frame, Story
from wnp.model.visibility import Audience, Reader, Visibility
from wnp.problems import Place
from wnp.values import replace

MAMA, PAPA = Person("mama", "Mama", "mother"), Person("papa", "Papa", "father")
OMA, ALI = Person("oma", "Oma Rosa", "grandparent"), Person("ali", "Onkel Ali", "relative")
PEOPLE = (Person("mia", "Mia", "child", 6), MAMA, PAPA, OMA, ALI)
PARENTS = Reader(Audience.PARENTS)


def said(who, version="2", about="plan", decision=Decision.AGREES, **more):
    return Approval(who, decision, about, version, "2026-11-03", **more)


def folder(*approvals, people=PEOPLE, **more):
    """Build a folder whose plan and story are in version 2, and whose plan names Oma Rosa."""
    story = Story("Eine Geschichte", people=("mia",), frames=(Frame("Malen"),), version="2")
    plan = Plan(version="2", network=(NetworkMember("oma"),))
    return FamilyFolder(Family(people), (story,), plan, Record(approvals, **more))


def approvals_for(reader, whole):
    return gate(whole, reader).record.approvals


@pytest.mark.parametrize("reader", [PARENTS, reader_for(MAMA), reader_for(PAPA)], ids=str)
def test_parents_see_who_decided_what_and_when(reader):
    made = (said("mama"), said("papa", decision=Decision.DISAGREES), said("oma", about="story"))

    assert approvals_for(reader, folder(*made)) == made


@pytest.mark.parametrize(
    ("reader", "reasons"),
    [
        pytest.param(PARENTS, ["", ""], id="a sheet for both"),
        pytest.param(reader_for(MAMA), ["Ich war da.", ""], id="the mother's own"),
        pytest.param(reader_for(PAPA), ["", "Es war anders."], id="the father's own"),
    ],
)
def test_reasons_are_for_the_one_who_gave_them(reader, reasons):
    whole = folder(
        said("mama", decision=Decision.AGREES_EXCEPT, reason="Ich war da."),
        said("papa", decision=Decision.DISAGREES, reason="Es war anders."),
    )

    assert [approval.reason for approval in approvals_for(reader, whole)] == reasons


@pytest.mark.parametrize(
    "approval",
    [
        pytest.param(said("mama", "1"), id="to an older version"),
        pytest.param(said("mama", ""), id="to no version"),
        pytest.param(said("ali"), id="by somebody whom the plan does not name"),
        pytest.param(said("niemand"), id="by nobody of the family"),
    ],
)
def test_a_decision_that_is_not_about_this_paper_goes(approval):
    assert approvals_for(PARENTS, folder(approval)) == ()


def test_a_version_that_nobody_wrote_is_agreed_by_nobody():
    whole = folder(said("mama", ""))

    assert approvals_for(PARENTS, replace(whole, plan=replace(whole.plan, version=""))) == ()


def test_nobody_is_on_record_for_a_reader_who_may_not_know_them():
    hidden = replace(OMA, visibility=Visibility(hide_from=frozenset({"papa"})))
    whole = folder(said("oma"), said("mama"), people=(*PEOPLE[:3], hidden))

    assert approvals_for(PARENTS, whole) == (said("mama"),)
    assert approvals_for(reader_for(PAPA), whole) == (said("mama"),)
    assert approvals_for(reader_for(MAMA), whole) == (said("oma"), said("mama"))


def test_an_own_reason_names_nobody_who_is_hidden():
    hidden = replace(OMA, visibility=Visibility(hide_from=frozenset({"papa"})))
    whole = folder(said("papa", reason="Oma Rosa war da."), people=(*PEOPLE[:3], hidden))

    assert approvals_for(reader_for(PAPA), whole) == (said("papa"),)


def test_copies_tellings_and_places_stay_in_the_file():
    whole = folder(
        said("mama", place=Place("record.yaml", 3)),
        copies=(Copy("oma"),),
        told=(Told("mia", ("mama",)),),
        delete_after="2030-01-01",
    )

    assert gate(whole, PARENTS).record == Record((said("mama"),))
    assert gate(whole, Reader(Audience.PROFESSIONALS)).record == whole.record


@pytest.mark.parametrize(
    "reader",
    [Reader(Audience.CHILD), Reader(Audience.NETWORK), reader_for(OMA), reader_for(PEOPLE[0])],
    ids=str,
)
def test_children_and_network_see_nothing_of_the_record(reader):
    assert gate(folder(said("mama"), said("oma")), reader).record == NO_RECORD


def test_the_court_reads_every_answer_to_the_plan_and_parents_only_of_whom_they_read():
    refused = said("ali", decision=Decision.REFUSED_TO_SIGN)
    whole = folder(said("mama"), refused, replace(refused, version="1"))

    assert approvals_for(PARENTS, whole) == (said("mama"),)
    assert approvals_for(Reader(Audience.COURT), whole) == (said("mama"), refused)


def test_the_court_reads_no_answer_of_somebody_hidden_from_it():
    hidden = replace(ALI, visibility=Visibility(only=frozenset({Audience.PROFESSIONALS})))
    whole = folder(said("mama"), said("ali"), people=(*PEOPLE[:-1], hidden))

    assert approvals_for(Reader(Audience.COURT), whole) == (said("mama"),)
