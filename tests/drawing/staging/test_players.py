"""What a scene leaves open is decided: poses, postures, feelings, who turns to whom."""

import pytest

from wnp.drawing.people.cast import choose_cast
from wnp.drawing.staging.players import RAISED_HANDS, choose_players
from wnp.model.family import Person
from wnp.model.scene import Actor, Bubble, Feeling, Relation, Scene

PEOPLE = (
    Person("mia", "Mia", "child", 6),
    Person("mama", "Mama", "mother", 34),
    Person("papa", "Papa", "father", 36),
    Person("tim", "Tim", "friend", 7),
)
CAST = choose_cast(PEOPLE)


def players(*actors, bubbles=()):
    return choose_players(Scene("plain", actors=actors, bubbles=tuple(bubbles)), CAST)


@pytest.mark.parametrize(
    ("actor", "pose", "posture"),
    [
        pytest.param(Actor("mia"), "stand", "", id="nothing said"),
        pytest.param(Actor("mia", feeling=Feeling("sad")), "limp", "", id="a feeling"),
        pytest.param(Actor("mia", "sit", seat="sofa"), "sit-front", "", id="on a sofa"),
        pytest.param(
            Actor("mia", "cover-ears", posture="sit", seat="bed"),
            "cover-ears", "sit-front", id="arms and legs",
        ),
        pytest.param(
            Actor("papa", "sit", seat="sofa", relations=(Relation("read-to", "mia"),)),
            "read", "sit-front", id="reading on a sofa",
        ),
        pytest.param(
            Actor("mama", relations=(Relation("kneel-before", "mia"),)), "kneel", "", id="kneeling"
        ),
        pytest.param(
            Actor("mama", "offer", relations=(Relation("kneel-before", "mia"),)),
            "offer", "kneel", id="offering on the knees",
        ),
        pytest.param(
            Actor("papa", "drink", holds=("bottle",)), "stand", "", id="no bottle at the mouth"
        ),
        pytest.param(Actor("mia", "sit", seat="floor"), "sit-floor", "", id="on the floor"),
        pytest.param(Actor("mia", "sleep", seat="bed"), "sleep", "", id="in bed"),
    ],
)  # fmt: skip
def test_arms_and_legs_are_decided(actor, pose, posture):
    (player,) = players(actor)

    assert (player.pose, player.posture) == (pose, posture)


@pytest.mark.parametrize("calm", [None, Feeling("calm")])
def test_nobody_smiles_beside_somebody_who_worries_only_because_they_are_calm(calm):
    mia, mama = players(Actor("mia", feeling=Feeling("worried")), Actor("mama", feeling=calm))

    assert (mia.feeling, mama.feeling) == (Feeling("worried"), Feeling("earnest"))


def test_who_sleeps_on_a_chair_sits():
    (mama,) = players(Actor("mama", "sleep", seat="chair"))

    assert (mama.pose, mama.feeling, mama.lies) == ("sit", Feeling("asleep"), False)


def test_whoever_is_ashamed_looks_down():
    (mia,) = players(Actor("mia", feeling=Feeling("ashamed")))

    assert mia.stance(1).nod > 0.5
    assert mia.stance(1, nod=-0.4).nod > 0.5


def test_children_run_to_open_arms():
    mia, papa = players(Actor("mia", "run"), Actor("papa", "hug", "kneel"))

    assert mia.partner == papa.who


def test_tears_are_seen_unless_the_eyes_are_to_be_covered():
    crying = Feeling("crying")
    mia, tim = players(Actor("mia", feeling=crying), Actor("tim", "cover-eyes", feeling=crying))

    assert (mia.pose, tim.pose) == ("wipe-tears", "cover-eyes")


def test_who_speaks_talks_and_looks_like_it():
    (mama,) = players(Actor("mama"), bubbles=[Bubble("mama", words="Hallo.")])

    assert (mama.pose, mama.feeling) == ("talk", Feeling("talking"))


def test_two_lines_about_one_person_are_one_player():
    (mia,) = players(Actor("mia", "wave"), Actor("mia", feeling=Feeling("happy")))

    assert (mia.pose, mia.feeling) == ("wave", Feeling("happy"))


def test_people_turn_to_whom_they_talk_to_touch_or_quarrel_with():
    quarrel = players(
        Actor("mama", "shout", feeling=Feeling("angry")),
        Actor("papa", feeling=Feeling("angry")),
        Actor("mia"),
    )
    talk = players(Actor("mama", relations=(Relation("talk-to", "tim"),)), Actor("tim"))

    assert [player.partner for player in quarrel] == ["papa", "mama", ""]
    assert [player.partner for player in talk] == ["tim", "mama"]


def test_a_speaker_turns_to_the_child():
    mama, _, mia = players(
        Actor("mama"), Actor("papa"), Actor("mia"), bubbles=[Bubble("mama", words="Du.")]
    )

    assert mama.partner == "mia"
    assert mia.partner == "mama"


def test_wide_gestures_are_calmed_in_a_crowd():
    crowd = players(Actor("mama", "explain"), Actor("papa"), Actor("mia"), Actor("tim"))

    assert crowd[0].pose == "talk"


def test_whoever_does_a_happy_thing_looks_happy_unless_something_else_is_said():
    mia, tim = players(Actor("mia", "clap"), Actor("tim", "clap", feeling=Feeling("tired")))

    assert (mia.feeling.name, tim.feeling.name) == ("happy", "tired")


def test_nobody_knocks_with_a_fist_beside_somebody_else():
    alone = players(Actor("mia", "knock"))
    together = players(Actor("mia", "knock"), Actor("tim"))

    assert [one.pose for one in (*alone, *together)] == ["knock", "ring", "stand"]


@pytest.mark.parametrize("pose", sorted(RAISED_HANDS))
def test_an_angry_grown_up_raises_no_hand_beside_others(pose):
    mama, mia = players(Actor("mama", pose, feeling=Feeling("angry")), Actor("mia", pose))

    assert mama.pose == "hands-on-hips"
    assert mia.pose != "hands-on-hips"


def test_two_who_play_football_have_one_ball():
    players = choose_players(Scene(actors=(Actor("child", "kick"), Actor("friend", "kick"))), {})

    assert [player.pose for player in players] == ["kick", "run"]


def test_nobody_beams_at_somebody_who_cries():
    scene = Scene(
        actors=(
            Actor("mia", feeling=Feeling("crying")),
            Actor("teacher", feeling=Feeling("friendly")),
            Actor("helper"),
        )
    )
    feelings = [player.feeling for player in choose_players(scene, {})]

    assert feelings == [Feeling("crying"), Feeling("friendly", 1), Feeling("earnest")]


def test_who_tells_something_without_words_turns_to_somebody():
    scene = Scene(actors=(Actor("judge"), Actor("mother", "talk"), Actor("father")))

    assert [player.partner for player in choose_players(scene, {})][1] == "judge"


@pytest.mark.parametrize("pose", ["hands-on-belly", "hands-on-cheeks"])
def test_who_holds_belly_or_head_does_not_smile(pose):
    assert players(Actor("mia", pose=pose))[0].feeling == Feeling("worried")
