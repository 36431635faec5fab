"""Whoever lies has the head in a pillow, and nobody sits on anybody's legs."""

import pytest

from wnp.drawing.library.laying import Thing
from wnp.drawing.library.pictures import setting
from wnp.drawing.people.cast import choose_cast
from wnp.drawing.staging.beds import stage_bed
from wnp.drawing.staging.casting import make_units
from wnp.drawing.staging.players import choose_players
from wnp.drawing.staging.units import LyingHead
from wnp.model.family import Person
from wnp.model.scene import Actor, Feeling, Relation, Scene

FAMILY = (
    Person("mia", "Mia", "child", 6), Person("mama", "Mama", "mother", 34),
    Person("baby", "Lou", "sibling", 0),
)  # fmt: skip
CAST = choose_cast(FAMILY)
MIA = Actor("mia", "sleep", seat="bed")


def staged(*actors):
    scene = Scene("child-bedroom", actors=actors)
    (unit,) = make_units(choose_players(scene, CAST), scene, setting("child-bedroom", "day", "de"))
    return unit, stage_bed(unit, 1.0, 0j, {})


def caring(kind, **more):
    return Actor("mama", relations=(Relation(kind, "mia"),), **more)


def things(staged_bed):
    return [step.name for step in staged_bed.steps if isinstance(step, Thing)]


@pytest.mark.parametrize("kind", ["stroke", "hold-hand", "comfort", "kiss"])
def test_who_touches_somebody_in_bed_sits_behind_it(kind):
    _, bed = staged(MIA, caring(kind))

    place = things(bed).index("bed")
    assert things(bed)[:place] == ["chair"]
    assert bed.steps.index((0, "torso")) < next(
        index for index, step in enumerate(bed.steps) if isinstance(step, LyingHead)
    )


@pytest.mark.parametrize("kind", ["read-to", "talk-to"])
def test_who_reads_or_talks_sits_on_a_chair_beside_the_bed(kind):
    _, bed = staged(MIA, caring(kind, seat="bed"))
    (body,) = bed.bodies

    assert "chair" in things(bed)
    assert body.pose.rests == "seat"
    assert body.on_torso(0, 0).real > 226


def test_a_hand_lies_on_the_hair_of_who_is_stroked():
    _, bed = staged(MIA, caring("stroke"))
    head = bed.seen[0].head

    assert any(head.grown(6).overlap(hand) for hand in bed.bodies[0].hand_boxes)


@pytest.mark.parametrize("feeling", ["tired", "hurt"])
def test_weary_people_in_bed_sleep_calmly(feeling):
    _, bed = staged(Actor("mia", "lie", seat="bed", feeling=Feeling(feeling)))

    (head,) = [one for one in bed.steps if isinstance(one, LyingHead) and one.part == "head"]
    assert head.player.feeling.name == "asleep"
    assert "sleep" in things(bed)


def test_who_hides_under_the_blanket_lies_in_bed_with_the_quilt_up_to_the_eyes():
    _, bed = staged(Actor("mia", "hide", seat="bed"))

    parts = [one.part for one in bed.steps if isinstance(one, LyingHead)]
    assert parts == ["head", "hands"]
    assert "quilt" in things(bed)


def test_a_baby_sleeps_in_a_cot():
    unit, _ = staged(Actor("baby", "sleep", seat="bed"))

    assert unit.furniture == "cot"
