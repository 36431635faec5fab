"""The gate lets through what a reader may see, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.model import plan as plan_module
from wnp.model import story as story_module
from wnp.model import tools as tools_module
from wnp.model.audience import DEFAULTS, gate, reader_for
from wnp.model.family import Contact, Family, Person, Tie
from wnp.model.folder import FamilyFolder
from wnp.model.permission import AUDIENCE_OF_ROLE
from wnp.model.plan import (
    Action,
    BottomLine,
    ChildRule,
    Contingency,
    Danger,
    Meeting,
    NetworkMember,
    PhoneNumber,
    Plan,
    Rating,
    Rule,
    SafetyGoal,
    SafetyObject,
    Scale,
    VisibleSign,
    WarningSign,
)
from wnp.model.record import NO_RECORD, Approval, Copy, Decision, Record
from wnp.model.scene import (
    Actor,
    Bubble,
    EmptyFrame,
    OwnPicture,
    PeoplePicture,
    PlacedThing,
    Relation,
    Scene,
)
from wnp.model.story import Frame, Passage, Story
from wnp.model.visibility import EVERYONE, Audience, Reader, Visibility
from wnp.model.words import plain
from wnp.values import field_names, replace

CHILD, PARENTS, NETWORK, PROFESSIONALS, COURT = Audience

MIA = Person("mia", "Mia", "child", 6)
BEN = Person("ben", "Ben", "child", 2)
MAMA = Person("mama", "Mama", "mother")
PAPA = Person("papa", "Papa", "father")
OMA = Person("oma", "Oma Rosa", "grandparent", phone="0664 123456")
ALI = Person("ali", "Onkel Ali", "relative")
KLEIN = Person("klein", "Frau Klein", "worker", phone="01 4000 8011")
PEOPLE = (MIA, BEN, MAMA, PAPA, OMA, ALI, KLEIN)
ONLY_NETWORK = Visibility(only=frozenset({NETWORK}))
NOT_PAPA = Visibility(hide_from=frozenset({"papa"}))
NOT_BEN = Visibility(hide_from=frozenset({"ben"}))


def words(text):
    return (plain(text),)


def folder(*frames, people=PEOPLE, **more):
    """Build a folder of one story for Mia from frames or their words."""
    made = tuple(
        frame if isinstance(frame, Frame) else Frame("Bild", passages=(Passage(words(frame)),))
        for frame in frames
    )
    story = Story("Eine Geschichte", people=("mia",), frames=made)
    return FamilyFolder(Family(people), (story,), **more)


def titles(seen):
    return [frame.title for story in seen.stories for frame in story.frames]


def readers():
    """Return the audiences and every person."""
    return [Reader(audience) for audience in Audience] + [reader_for(person) for person in PEOPLE]


@pytest.mark.parametrize("reader", readers(), ids=str)
def test_what_is_for_everybody_passes(reader):
    story = Story("Für beide", people=("mia", "ben"), frames=(Frame("Malen"),))
    told = () if reader.audience is COURT else (story,)  # a court reads the plan, not the story

    assert gate(replace(folder(), stories=(story,)), reader).stories == told


@pytest.mark.parametrize(
    ("visibility", "reader", "passes"),
    [
        pytest.param(ONLY_NETWORK, Reader(NETWORK), True, id="its audience"),
        pytest.param(ONLY_NETWORK, Reader(CHILD), False, id="another audience"),
        pytest.param(ONLY_NETWORK, Reader(PROFESSIONALS), False, id="not even the file"),
        pytest.param(ONLY_NETWORK, reader_for(OMA), True, id="one of the audience"),
        pytest.param(NOT_PAPA, Reader(PARENTS), False, id="hidden from one of the parents"),
        pytest.param(NOT_PAPA, reader_for(MAMA), True, id="the other parent by name"),
        pytest.param(NOT_PAPA, reader_for(PAPA), False, id="himself"),
        pytest.param(NOT_PAPA, Reader(CHILD), False, id="a booklet lies at home"),
        pytest.param(NOT_PAPA, Reader(NETWORK), False, id="a sheet hangs in a kitchen"),
        pytest.param(NOT_PAPA, reader_for(MIA), False, id="the child's own lies there too"),
        pytest.param(NOT_BEN, reader_for(MIA), True, id="kept from another child"),
        pytest.param(NOT_BEN, Reader(CHILD), False, id="a booklet for both children"),
        pytest.param(NOT_PAPA, Reader(PROFESSIONALS), True, id="the file"),
    ],
)
def test_a_restriction_beside_a_frame_holds(visibility, reader, passes):
    secret = Frame("Geheim", passages=(Passage(words("Ein Satz.")),), visibility=visibility)

    assert titles(gate(folder("Offen.", secret), reader)) == ["Bild"] + ["Geheim"] * passes


def test_a_named_person_gets_what_is_only_for_them():
    only_oma = Visibility(only_people=frozenset({"oma"}))
    secret = Frame("Für Oma", passages=(Passage(words("Liebe Oma.")),), visibility=only_oma)

    story = Story("Für beide", people=("mia", "ben"), frames=(secret,))
    whole = replace(folder(), stories=(story,))

    assert [one for one in readers() if titles(gate(whole, one))] == [reader_for(OMA)]


def test_a_frame_goes_with_its_last_words():
    inner = Passage(words("Nur für das Netzwerk."), visibility=ONLY_NETWORK)
    frame = Frame("Beides", passages=(Passage(words("Für alle.")), inner))
    alone = Frame("Allein", passages=(inner,))

    seen = gate(folder(frame, alone), Reader(CHILD))

    assert seen.stories[0].frames == (Frame("Beides", passages=(Passage(words("Für alle.")),)),)


def test_a_translation_tells_nothing_that_the_first_language_keeps_back():
    open_frame, secret = Frame("Offen", number=1), Frame("Geheim", number=2)
    first = Story("Mia", "de", frames=(open_frame, replace(secret, visibility=ONLY_NETWORK)))
    second = Story("Mia", "tr", frames=(open_frame, secret))
    whole = replace(folder(), stories=(first, second))

    assert titles(gate(whole, Reader(CHILD))) == ["Offen", "Offen"]
    assert titles(gate(whole, Reader(NETWORK))) == ["Offen", "Geheim", "Offen", "Geheim"]


def test_without_a_story_for_the_reader_there_is_no_translation():
    first, second = Story("Ben", people=("ben",)), Story("Ben", "tr")

    assert gate(replace(folder(), stories=(first, second)), reader_for(MIA)).stories == ()


def test_a_story_goes_with_its_last_frame():
    secret = Frame("Geheim", visibility=ONLY_NETWORK)

    assert gate(folder(secret), Reader(CHILD)).stories == ()


def test_nothing_tells_from_whom_a_thing_is_kept():
    secret = Frame("Bild", passages=(Passage(words("Hier."), visibility=NOT_PAPA),))

    seen = gate(folder(secret), reader_for(MAMA))

    assert "hide_from=frozenset({'papa'})" not in repr(seen)
    assert seen.stories[0].frames[0].passages[0].visibility == EVERYONE


HIDDEN_ALI = replace(ALI, visibility=NOT_PAPA)
WITH_HIDDEN_ALI = (*PEOPLE[:5], HIDDEN_ALI, KLEIN)


def scene_with_ali():
    """Return a scene in which Mia hugs her uncle, who says something."""
    return Scene(
        actors=(
            Actor("mia", relations=(Relation("hug", "ali"), Relation("look-at", "mama"))),
            Actor("ali", relations=(Relation("hug", "mia"),)),
            Actor("mama"),
        ),
        bubbles=(Bubble("ali", words="Komm."), Bubble("mia", "thought", people=("ali",))),
        symbols=(PlacedThing("heart", beside="ali"), PlacedThing("sun")),
    )


def test_a_hidden_person_leaves_the_picture():
    frame = Frame("Bild", picture=scene_with_ali(), passages=(Passage(words("Mia freut sich.")),))

    seen = gate(folder(frame, people=WITH_HIDDEN_ALI), Reader(PARENTS))

    assert seen.stories[0].frames[0].picture == Scene(
        actors=(Actor("mia", relations=(Relation("look-at", "mama"),)), Actor("mama")),
        symbols=(PlacedThing("sun"),),
    )
    assert "ali" not in repr(seen)


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(Scene(actors=(Actor("ali"),)), id="alone in a scene"),
        pytest.param(PeoplePicture("family", ("ali",)), id="alone in a picture of the family"),
        pytest.param(OwnPicture("kind.png", "Onkel Ali im Garten"), id="in words for the blind"),
        pytest.param(OwnPicture("Ali.png"), id="in the name of a file"),
    ],
)
def test_a_picture_of_a_hidden_person_becomes_a_frame_to_draw_in(picture):
    frame = Frame("Bild", picture=picture, passages=(Passage(words("Mia freut sich.")),))

    seen = gate(folder(frame, people=WITH_HIDDEN_ALI), Reader(PARENTS))

    assert seen.stories[0].frames[0].picture == EmptyFrame()


@pytest.mark.parametrize(
    "told",
    ["Onkel Ali kommt.", "Ali kommt.", "Bei Alis Haus.", "Zu onkel  ali!", "(Ali)", "Ali’s Hund."],
)
def test_words_that_name_a_hidden_person_are_not_told(told):
    seen = gate(folder(told, "Mia freut sich.", people=WITH_HIDDEN_ALI), Reader(PARENTS))

    assert [frame.passages for frame in seen.stories[0].frames] == [
        (Passage(words("Mia freut sich.")),)
    ]


def test_words_that_only_look_like_a_hidden_name_stay():
    frames = ("Alina kommt.", "Das ist real.", "Der Onkel malt.")

    seen = gate(folder(*frames, people=WITH_HIDDEN_ALI), Reader(PARENTS))

    assert len(seen.stories[0].frames) == 3


def test_a_name_that_somebody_else_bears_too_may_be_read():
    second = Person("papa2", "Papa", "partner", visibility=NOT_PAPA)

    seen = gate(folder("Papa kommt.", people=(*PEOPLE, second)), Reader(PARENTS))

    assert len(seen.stories[0].frames) == 1
    assert "papa2" not in repr(seen)


def test_a_title_that_names_a_hidden_person_becomes_plain():
    whole = folder("Mia freut sich.", people=WITH_HIDDEN_ALI)
    story = replace(whole.stories[0], title="Warum Mia bei Onkel Ali wohnt")

    seen = gate(replace(whole, stories=(story,)), Reader(PARENTS))

    assert seen.stories[0].title == "Eine Geschichte"


def test_a_child_does_not_get_the_story_of_another_child():
    assert gate(folder("Nur Mia."), reader_for(BEN)).stories == ()
    assert len(gate(folder("Nur Mia."), reader_for(MIA)).stories) == 1


def test_the_one_who_reported_is_nobody():
    reporter = Person("melder", "Frau Schmitz", "silhouette", 50, phone="030 123456")
    actor = Frame("Sorge", picture=Scene(actors=(Actor("melder"),)))

    seen = gate(
        folder(actor, "Frau Schmitz hat angerufen.", people=(MIA, reporter)), Reader(PROFESSIONALS)
    )

    assert titles(seen) == ["Sorge"]
    assert seen.family.people == (MIA, Person("melder", "Jemand", "silhouette"))


def test_a_silhouette_called_somebody_may_be_told_of():
    reporter = Person("melder", "Jemand", "silhouette")

    seen = gate(folder("Jemand hat angerufen.", people=(MIA, reporter)), Reader(CHILD))

    assert len(seen.stories[0].frames) == 1


def test_people_whom_the_reader_does_not_meet_are_left_out():
    frame = Frame("Bild", picture=Scene(actors=(Actor("oma"),)))

    seen = gate(folder(frame), Reader(CHILD))

    assert [person.id for person in seen.family.people] == ["mia", "ben", "mama", "papa", "oma"]


def test_whoever_reads_is_there_by_name():
    seen = gate(folder("Mia malt."), reader_for(OMA))

    assert "Oma Rosa" in [person.name for person in seen.family.people]


@pytest.mark.parametrize(
    ("kind", "people"),
    [
        ("family", ("mia", "ben", "mama", "papa", "oma", "ali")),
        ("circles", ("mia", "ben", "mama", "papa", "oma", "ali", "klein")),
    ],
)
def test_a_picture_of_the_family_says_who_is_in_it(kind, people):
    frame = Frame("Familie", picture=PeoplePicture(kind))

    seen = gate(folder(frame), Reader(CHILD))

    assert seen.stories[0].frames[0].picture == PeoplePicture(kind, people)
    assert tuple(person.id for person in seen.family.people) == people


def phone_of(seen, who):
    person = seen.family.person(who)
    return person.phone if person else ""


@pytest.mark.parametrize(
    ("written", "gets"),
    [
        pytest.param(EVERYONE, {PARENTS, PROFESSIONALS}, id="nothing written"),
        pytest.param(Visibility(frozenset({CHILD, NETWORK})), {CHILD, NETWORK}, id="chosen"),
        pytest.param(NOT_PAPA, {PROFESSIONALS}, id="kept from the father"),
    ],
)
def test_a_number_goes_only_where_it_is_wanted(written, gets):
    oma = replace(OMA, phone_visibility=written)
    frame = Frame("Bild", picture=Scene(actors=(Actor("oma"),)))
    people = tuple(oma if person is OMA else person for person in PEOPLE)

    seen = {one: gate(folder(frame, people=people), Reader(one)) for one in Audience}

    assert {one for one in Audience if phone_of(seen[one], "oma")} == gets


def test_a_number_kept_back_is_not_told_in_words_either():
    oma = replace(OMA, phone_visibility=NOT_PAPA)
    people = (MIA, MAMA, PAPA, oma)

    seen = gate(folder("Ruf an: +43 664/12 34 56", "Gut.", people=people), Reader(PARENTS))

    assert len(seen.stories[0].frames) == 1


NO_CONTACT = tuple(
    replace(person, contact=Contact.NO) if person is PAPA else person for person in PEOPLE
)


def test_whoever_may_not_see_the_child_is_not_led_there():
    plan = Plan(
        meetings=(
            Meeting("2026-02-01", "Besuch", "15 Uhr", "bei Oma", ("oma", "mia")),
            Meeting("2026-02-08", "Gespräch", "9 Uhr", "im Amt", ("papa",)),
        ),
        safety_object=SafetyObject("roter Stein", "Regal", "Fensterbank"),
        actions=(Action("oma", "holt Mia ab", "am Freitag"), Action("papa", "ruft an", "sonntags")),
    )
    whole = folder("Mia malt.", people=NO_CONTACT, plan=plan)

    seen = gate(whole, Reader(PARENTS))

    assert seen.plan == Plan(
        meetings=plan.meetings[1:],
        actions=plan.actions[1:],
    )
    assert gate(whole, reader_for(NO_CONTACT[3])).plan == seen.plan
    assert gate(whole, Reader(NETWORK)).plan.actions == plan.actions
    assert phone_of(seen, "oma") == ""
    assert gate(whole, reader_for(MAMA)).plan == plan
    for_mia = replace(plan, actions=())
    assert gate(whole, Reader(CHILD)).plan == for_mia
    assert gate(whole, reader_for(MIA)).plan == for_mia


FULL_PLAN = Plan(
    title="Plan",
    version="1",
    dangers=(
        Danger(
            ("oma",), "Streit", "Mia wird verletzt", "Schlag", "Papa sieht es anders",
            "Lauter Streit", SafetyGoal("ruhig bleiben"), Scale("nicht gut", "gut"),
            (Rating("oma", 6), Rating("mia", 4), Rating("ben", 3)),
        ),
    ),
    bottom_lines=(
        BottomLine("Nie allein", "Gericht", "2025", "Immer ist jemand da."), BottomLine("X"),
    ),
    rules=(Rule("Nur Oma spricht", child_text="Oma redet."), Rule("Y")),
    triggers=(Rule("Geld", child_text="Geld"),),
    warning_signs=(WarningSign("liegt im Bett", "red", ("oma",), "anrufen", "Mama ist müde."),),
    actions=(Action("oma", "holt ab", "Freitag", "Frau Klein fragt", "ali", "Oma kommt."),),
    network=(NetworkMember("oma", "hilft", "alles", "2025-01-01"),),
    visible_signs=(VisibleSign("Frühstück"),),
    safety_object=SafetyObject("Stein"),
    child_rules=(ChildRule("Ich klingle."),),
    contingencies=(Contingency("Oma krank", "Lena kommt"),),
    meetings=(Meeting("2026-02-01"), Meeting("2026-02-02", unannounced=True)),
    numbers=(PhoneNumber("Hilfe", "147"),),
)  # fmt: skip


def seen_plan(audience):
    return gate(folder("Mia malt.", plan=FULL_PLAN), Reader(audience)).plan


def test_the_child_gets_its_own_wording_of_the_plan():
    assert seen_plan(CHILD) == Plan(
        title="Plan",
        version="1",
        dangers=(
            Danger(
                ("oma",),
                child_text="Lauter Streit",
                scale=Scale("nicht gut", "gut"),
                ratings=(Rating("mia", 4), Rating("ben", 3)),
            ),
        ),
        bottom_lines=(BottomLine("Immer ist jemand da.", child_text="Immer ist jemand da."),),
        rules=(Rule("Oma redet.", child_text="Oma redet."),),
        warning_signs=(WarningSign("Mama ist müde.", "red", child_text="Mama ist müde."),),
        actions=(Action("oma", "Oma kommt.", "Freitag", stand_in="ali", child_text="Oma kommt."),),
        network=(NetworkMember("oma", "hilft"),),
        safety_object=SafetyObject("Stein"),
        child_rules=(ChildRule("Ich klingle."),),
        meetings=(Meeting("2026-02-01"),),
        numbers=(PhoneNumber("Hilfe", "147"),),
    )


def test_the_network_gets_everything_but_harm_and_surprise():
    danger = replace(FULL_PLAN.dangers[0], harm="")

    assert seen_plan(NETWORK) == replace(
        FULL_PLAN, dangers=(danger,), meetings=FULL_PLAN.meetings[:1]
    )


def test_parents_get_everything_but_surprise():
    assert seen_plan(PARENTS) == replace(FULL_PLAN, meetings=FULL_PLAN.meetings[:1])


def test_professionals_get_the_whole_plan():
    assert seen_plan(PROFESSIONALS) == FULL_PLAN


def test_a_child_by_name_sees_only_its_own_rating():
    seen = gate(folder("Mia malt.", plan=FULL_PLAN), reader_for(MIA))

    assert seen.plan.dangers[0].ratings == (Rating("mia", 4),)


def test_what_a_hidden_person_does_is_not_in_the_plan():
    seen = gate(folder("Mia malt.", people=(MIA, PAPA, HIDDEN_ALI, OMA), plan=Plan(
        actions=(Action("ali", "holt ab"), Action("oma", "kocht", stand_in="ali")),
        rules=(Rule("Onkel Ali ruft an."), Rule("Alle klopfen.", ("ali", "oma"))),
    )), Reader(PARENTS))  # fmt: skip

    assert seen.plan == Plan(
        actions=(Action("oma", "kocht"),), rules=(Rule("Alle klopfen.", ("oma",)),)
    )


def agreed(*approvals, version="2", people=PEOPLE):
    whole = folder("Mia malt.", people=people, record=Record(approvals))
    story = replace(whole.stories[0], version=version)
    return gate(replace(whole, stories=(story,)), Reader(CHILD)).story_agreed


def yes(who, version="2", decision=Decision.AGREES, date=""):
    return Approval(who, decision, "story", version, date)


@pytest.mark.parametrize(
    ("approvals", "is_agreed"),
    [
        pytest.param((yes("mama"), yes("papa")), True, id="both"),
        pytest.param((yes("mama"),), False, id="one silent"),
        pytest.param((yes("mama"), yes("papa", "1")), False, id="an older version"),
        pytest.param(
            (yes("mama"), yes("papa", decision=Decision.AGREES_EXCEPT)), False, id="an exception"
        ),
        pytest.param(
            (yes("mama"), yes("papa"), yes("papa", decision=Decision.DISAGREES)), False,
            id="no later",
        ),
        pytest.param(
            (yes("mama"), yes("papa", date="2026-02-02"),
             yes("papa", decision=Decision.DISAGREES, date="2026-02-01")), True, id="yes later",
        ),
        pytest.param(
            (yes("mama"), yes("papa", date="2026-02-02"), yes("papa", decision=Decision.DISAGREES)),
            False, id="a later no without a date",
        ),
        pytest.param(
            (yes("mama"), yes("papa", decision=Decision.NOT_REACHED),
             yes("papa", date="2026-02-02")), True, id="reached at last",
        ),
        pytest.param((yes("mama"), yes("papa", "2.0")), False, id="nearly the same version"),
        pytest.param((yes("mama"), yes("papa", " 2")), False, id="a version with a space"),
        pytest.param((yes("mama"), yes("papa", "")), False, id="no version"),
        pytest.param((yes("mama"), yes("oma")), False, id="somebody else in place of a parent"),
        pytest.param(
            (yes("mama"), yes("papa", decision=Decision.REFUSED_TO_SIGN)), False, id="not signed"
        ),
        pytest.param((), False, id="nothing recorded"),
    ],
)  # fmt: skip
def test_a_story_is_agreed_when_every_parent_said_so(approvals, is_agreed):
    assert agreed(*approvals) is is_agreed


def test_a_story_without_version_or_parents_is_not_agreed():
    assert not agreed(yes("mama", ""), yes("papa", ""), version="")
    assert not agreed(people=(MIA,))


PAPA_2 = Person("papa2", "Papa", "father")
PFLEGE = Person("anna", "Anna", "foster_parent")
AWAY = Person("tom", "Tom", "foster_parent", contact=Contact.NO)


@pytest.mark.parametrize(
    ("people", "said", "is_agreed"),
    [
        pytest.param((MIA, PAPA, PAPA_2), ("papa",), False, id="one of two fathers"),
        pytest.param((MIA, PAPA, PAPA_2), ("papa", "papa2"), True, id="two fathers"),
        pytest.param((MIA, MAMA), ("mama",), True, id="one parent"),
        pytest.param((MIA, MAMA, PFLEGE), ("anna",), False, id="a carer beside a parent"),
        pytest.param((MIA, PFLEGE), ("anna",), True, id="a carer alone"),
        pytest.param((MIA, PFLEGE, AWAY), ("anna",), True, id="a carer who may not come"),
        pytest.param((MIA, AWAY), ("tom",), False, id="only a carer who may not come"),
        pytest.param((MIA, KLEIN), ("klein",), False, id="a worker"),
        pytest.param((MIA, ALI), ("ali", "mia"), False, id="nobody who could agree"),
        pytest.param((), (), False, id="no people at all"),
    ],
)
def test_those_agree_who_answer_for_the_child(people, said, is_agreed):
    assert agreed(*map(yes, said), people=people) is is_agreed


def test_every_language_of_a_story_has_to_be_agreed():
    whole = folder("Mia malt.", record=Record((yes("mama"), yes("papa"))))
    first = replace(whole.stories[0], version="2")
    other = replace(first, language="tr", version="3")

    both = replace(whole, stories=(first, other))

    assert not gate(both, Reader(CHILD)).story_agreed
    assert gate(replace(whole, stories=(first,)), Reader(CHILD)).story_agreed


def test_only_those_who_keep_the_file_get_the_record():
    record = Record((yes("mama"),), (Copy("oma"),))
    whole = folder("Mia malt.", record=record)

    records = {one: gate(whole, Reader(one)).record for one in Audience}

    assert records == dict.fromkeys(Audience, NO_RECORD) | {PROFESSIONALS: record}


def test_the_kind_of_a_union_is_not_for_the_child():
    tie = Tie(("mama", "papa"), ("mia",), "divorced")
    whole = replace(folder("Mia malt."), family=Family(PEOPLE, (tie,)))

    assert gate(whole, Reader(CHILD)).family.ties == (replace(tie, kind=""),)
    assert gate(whole, Reader(PARENTS)).family.ties == (tie,)


def test_every_part_of_a_plan_and_of_the_tools_has_a_row_in_the_table():
    parts = {
        name for module in (plan_module, tools_module) for name, kind in vars(module).items()
        if isinstance(kind, type) and kind.__module__ == module.__name__
    }  # fmt: skip

    others = {"Frame", "Passage", "Person", "Tie", "Household", "Bond"}
    assert parts | others == {row.split(".")[0] for row in DEFAULTS}
    for row in DEFAULTS:
        part, _, field = row.partition(".")
        homes = (plan_module, tools_module, story_module)
        home = next((module for module in homes if part in vars(module)), None)
        if field and home:
            assert field in field_names(vars(home)[part])


# ---- whatever is marked for others occurs nowhere ------------------------------------------------

IDS = tuple(person.id for person in PEOPLE)
visibilities = st.builds(
    Visibility,
    only=st.frozensets(st.sampled_from(list(Audience)), max_size=2),
    only_people=st.frozensets(st.sampled_from(IDS), max_size=1),
    hide_from=st.frozensets(st.sampled_from(IDS), max_size=2),
)
ADULTS = frozenset({PARENTS, NETWORK, PROFESSIONALS})


def forbids(visibility, reader):
    """Say without the gate's own words whether a reader may not see a thing (the oracle)."""
    hidden = visibility.hide_from
    if reader.person:
        if reader.person in hidden:
            return True
    elif reader.audience is PROFESSIONALS:
        if "klein" in hidden:
            return True
    elif reader.audience in (PARENTS, COURT):  # the parties read what a court gets
        if hidden & {"mama", "papa"}:
            return True
    elif hidden & (
        {"mama", "papa", "oma", "ali"} | ({"mia", "ben"} if reader.audience is CHILD else set())
    ):
        return True
    if reader.person and reader.person in visibility.only_people:
        return False
    if visibility.only or visibility.only_people:
        return reader.audience not in visibility.only
    return False


@st.composite
def marked_folders(draw):
    """Build a folder in which every text is a mark, with what restricts each mark."""
    marks: dict[str, list[Visibility]] = {}

    def mark(*restrictions):
        text = f"Marke{len(marks):03d}x"
        marks[text] = list(restrictions)
        return text

    frames = []
    for _ in range(draw(st.integers(0, 4))):
        outer = draw(visibilities)
        passages = []
        for _ in range(draw(st.integers(1, 3))):
            inner = draw(visibilities)
            speaker = draw(st.sampled_from(("", *IDS)))
            passages.append(Passage(words(mark(outer, inner)), speaker, visibility=inner))
        alt = Bubble("mia", words=mark(outer))
        frames.append(
            Frame(mark(outer), picture=Scene(actors=(Actor("mia"),), bubbles=(alt,)),
                  passages=tuple(passages), visibility=outer)
        )  # fmt: skip
    shown = [draw(visibilities) for _ in range(6)]
    danger = draw(visibilities)
    plan = Plan(
        dangers=(
            Danger(about=mark(danger), harm=mark(danger), child_text=mark(danger),
                   visibility=danger,
                   ratings=(Rating("oma", 5, reason=mark(danger, shown[0]), visibility=shown[0]),)),
        ),
        actions=(Action("oma", mark(shown[1]), checked=mark(shown[1]), visibility=shown[1]),),
        rules=(Rule(mark(shown[2]), child_text=mark(shown[2]), visibility=shown[2]),),
        contingencies=(Contingency(mark(shown[3]), mark(shown[3]), visibility=shown[3]),),
        meetings=(Meeting("2026-01-01", mark(shown[4]), visibility=shown[4]),),
        numbers=(PhoneNumber(mark(shown[5]), mark(shown[5]), visibility=shown[5]),),
    )  # fmt: skip
    record = Record((Approval("mama", Decision.DISAGREES, reason=mark()),))
    people = tuple(
        replace(person, visibility=draw(visibilities)) if person.id in ("oma", "ali") else person
        for person in PEOPLE
    )
    story = Story("Titel", people=("mia",), frames=tuple(frames))
    whole = FamilyFolder(Family(people), (story,), plan, record)
    return whole, marks, record


@settings(max_examples=40, deadline=None)
@given(marked_folders())
def test_what_is_marked_for_others_occurs_nowhere(made):
    whole, marks, record = made
    hidden = {p.id: p for p in whole.family.people}

    for reader in readers():
        seen = repr(gate(whole, reader))
        told = [m for m, rows in marks.items() if any(forbids(row, reader) for row in rows)]
        assert [text for text in told if text in seen] == []
        for who in ("oma", "ali"):
            if forbids(hidden[who].visibility, reader):
                assert hidden[who].name not in seen
                assert f"'{who}'" not in seen
        if reader.audience not in (PROFESSIONALS, COURT):
            assert record.approvals[0].reason not in seen


def test_every_named_role_has_an_audience_that_exists():
    assert set(AUDIENCE_OF_ROLE.values()) <= set(Audience)
