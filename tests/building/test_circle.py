"""Who of the network reads everything, and who only their own page."""

import pytest

from wnp.building.circle import has_only_own_page
from wnp.building.order import build_outputs
from wnp.building.wishes import Options, prepare, seal_of
from wnp.model.audience import reader_for
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.plan import NetworkMember, Plan
from wnp.model.story import Frame, Passage, Story
from wnp.model.words import Paragraph, Span
from wnp.values import replace

KERN = Person("kern", "Frau Kern", "teacher")
OMA = Person("oma", "Oma Rosa", "grandparent")
FAMILY = Family((Person("mia", "Mia", "child", age=6), KERN, OMA))


def folder_with(*network):
    return FamilyFolder(FAMILY, plan=Plan(network=network))


@pytest.mark.parametrize(
    ("person", "network", "only_own"),
    [
        (KERN, (), True),
        (KERN, (NetworkMember("kern"),), False),
        (KERN, (NetworkMember("kern", knows="most"),), False),
        (KERN, (NetworkMember("kern", knows="little"),), True),
        (KERN, (NetworkMember("kern", knows="nothing"),), True),
        (OMA, (), False),
        (OMA, (NetworkMember("oma", knows="little"),), True),
    ],
)
def test_who_is_outside_or_knows_little_gets_only_their_own_page(person, network, only_own):
    assert has_only_own_page(folder_with(*network), reader_for(person)) is only_own


def test_without_a_plan_a_story_can_be_given_to_anybody():
    assert not has_only_own_page(FamilyFolder(FAMILY), reader_for(KERN))


def test_a_whole_plan_asked_for_an_outsider_is_refused_with_the_right_call(tmp_path):
    folder = tmp_path / "familie"
    folder.mkdir()
    (folder / "family.yaml").write_text(
        "Menschen:\n  mia: {Name: Mia, Rolle: Kind, Alter: 6}\n"
        "  kern: {Name: Frau Kern, Rolle: Lehrerin}\n",
        encoding="utf-8",
    )
    (folder / "plan.yaml").write_text("Titel: Plan\n", encoding="utf-8")

    whole = build_outputs(folder, Options(reader="Frau Kern", make=("plan",)))
    everything = build_outputs(folder, Options(reader="Frau Kern"))

    assert [found.kind for found in whole.problems] == ["only-own-page"]
    assert whole.files == ()
    assert set(everything.files) == {"personal.html", "personal.pdf"}
    assert everything.own_page


def test_pages_of_an_older_state_do_not_stay_beside_new_ones():
    words = (Passage((Paragraph((Span("Mama ist müde."),)),)),)
    told = replace(
        folder_with(), stories=(Story("Titel", frames=(Frame("Worte", passages=words),)),)
    )

    before = seal_of(prepare(folder_with(), Options(reader="child")))
    after = seal_of(prepare(told, Options(reader="child")))

    assert before != after
    assert seal_of(prepare(told, Options(reader="child"))) == after
