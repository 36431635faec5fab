"""Things lie in hands: the right hand, the right way, and never a third one."""

import pytest

from wnp.drawing.library.pictures import picture
from wnp.drawing.people.cast import choose_cast
from wnp.drawing.people.posing import BACK, FRONT, pose_figure
from wnp.drawing.staging.holding import WORN, fill_hands, things_for
from wnp.drawing.staging.players import choose_players
from wnp.lexicon.pictures import picture_ids, picture_table
from wnp.model.family import Person
from wnp.model.scene import Actor, Feeling, Scene
from wnp.palette import CLOTHES

CAST = choose_cast((Person("mia", "Mia", "child", 6), Person("papa", "Papa", "father", 36)))


def filled(actor, free=(FRONT, BACK)):
    (player,) = choose_players(Scene("plain", actors=(actor,)), CAST)
    body = pose_figure(player.look, player.stance(1), scale=1.5, at=600 + 780j)
    return fill_hands(body, player, free)


@pytest.mark.parametrize(
    ("actor", "slots"),
    [
        (Actor("mia", holds=("teddy",)), ["both"]),
        (Actor("mia", holds=("flower",)), ["front"]),
        (Actor("papa", holds=("cup", "key")), ["front", "back"]),
        (Actor("papa", "wave", holds=("suitcase",)), ["back"]),
        (Actor("papa", "phone"), ["front"]),
        (Actor("papa", "read"), ["both"]),
        (Actor("papa"), []),
    ],
)
def test_each_thing_finds_its_hand(actor, slots):
    assert [one.slot for one in filled(actor).held] == slots


def test_hands_that_cover_the_ears_hold_nothing():
    assert filled(Actor("mia", "cover-ears", holds=("teddy",))).left_over == ("teddy",)


def test_a_hand_that_is_held_holds_nothing_else():
    handful = filled(Actor("mia", holds=("teddy", "ball")), free=(BACK,))

    assert [one.slot for one in handful.held] == ["back"]
    assert handful.left_over == ("ball",)


def carried(way):
    """Return the props that people carry in a way."""
    return [name for name, row in picture_table("props").items() if row["carried"] == way]


@pytest.mark.parametrize(
    "thing", [one for one in picture_ids("props") if one not in {*carried("stand"), *WORN}]
)
@pytest.mark.parametrize("who", ["mia", "papa"])
def test_every_thing_lies_near_a_hand_and_above_the_ground(who, thing):
    handful = filled(Actor(who, holds=(thing,)))
    (held,) = handful.held
    box = held.thing.page_box.grown(14)

    assert any(box.overlap(hand) for hand in handful.body.hand_boxes)
    assert held.thing.page_box.bottom < 795


@pytest.mark.parametrize("who", ["mia", "papa"])
def test_a_backpack_is_worn_on_the_back_and_leaves_both_hands_free(who):
    handful = filled(Actor(who, holds=("backpack", "teddy")))

    assert [one.slot for one in handful.held] == ["behind", "over", "front"]


@pytest.mark.parametrize("feeling", ["sad", "crying", "tearful"])
def test_a_tissue_is_held_to_the_cheek_of_who_weeps(feeling):
    handful = filled(Actor("papa", holds=("tissue",), feeling=Feeling(feeling)))
    (held,) = handful.held

    assert abs(held.thing.page_box.middle - handful.body.head_move.shift) < 1.3 * (
        handful.body.head_radius
    )


@pytest.mark.parametrize("thing", carried("stand"))
def test_what_nobody_can_carry_is_set_down(thing):
    assert filled(Actor("papa", holds=(thing,))).left_over == (thing,)


@pytest.mark.parametrize("thing", carried("lean"))
@pytest.mark.parametrize("who", ["mia", "papa"])
def test_what_one_leans_on_stands_on_the_ground(who, thing):
    (held,) = filled(Actor(who, holds=(thing,))).held

    ground = held.thing.move.at(0)
    assert abs(ground.imag - 780) < 0.01


def test_whoever_sits_has_a_bicycle_beside_the_chair():
    assert filled(Actor("papa", "sit", holds=("bicycle",))).left_over == ("bicycle",)


def test_what_a_pose_needs_is_there_without_a_word():
    (player,) = choose_players(Scene("plain", actors=(Actor("papa", "drink"),)), CAST)

    assert things_for(player) == ("cup",)


def test_a_ball_in_the_hand_has_the_colour_that_was_said():
    (held,) = filled(Actor("mia", holds=("ball",), colours=(("ball", "blue"),))).held

    assert held.thing.shapes == picture("props", "ball", CLOTHES["blue"]).shapes


def test_a_plan_keeps_its_own_colours():
    (held,) = filled(Actor("mia", holds=("plan",), colours=(("plan", "blue"),))).held

    assert held.thing.shapes == picture("props", "plan").shapes
