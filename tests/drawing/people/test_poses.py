"""Every pose of the scene words is a row of the table, and feelings have a usual pose."""

import pytest

from wnp.drawing.people.faces import FEELINGS
from wnp.drawing.people.poses import HANDS, LOW, POSE_OF_FEELING, POSES, RESTS, SITTING, find_pose

WORDS = (
    "stand", "front", "wave", "arms-up", "point", "talk", "explain", "hands-on-hips",
    "arms-crossed", "think", "shy", "offer", "cover-eyes", "comfort", "hands-on-cheeks",
    "cover-ears", "shout", "phone", "drink", "cook", "read", "hold", "hand-on-heart",
    "hands-on-belly", "carry", "run", "walk", "kneel", "sit", "sit-front", "sit-talk", "desk",
    "sit-floor", "hug-knees", "play", "jump", "lie", "sleep", "hide", "ride", "draw", "write",
    "eat", "listen", "stop", "ring", "hug",
)  # fmt: skip


def test_the_table_has_every_pose_of_the_scene_words():
    assert set(WORDS) <= set(POSES)


@pytest.mark.parametrize("name", POSES)
def test_a_row_only_names_what_can_be_drawn(name):
    pose = POSES[name]

    assert pose.rests in RESTS
    assert set(pose.hands) <= set(HANDS)


def test_sitting_and_low_poses_are_rows():
    assert set(POSES) >= SITTING | LOW


def test_every_feeling_has_a_usual_pose():
    assert set(POSE_OF_FEELING) == set(FEELINGS)
    assert set(POSE_OF_FEELING.values()) <= set(POSES)


def test_a_named_pose_is_kept():
    assert find_pose("read", "joy") == "read"


def test_children_jump_for_joy_and_grown_ups_raise_their_arms():
    assert find_pose("", "joy") == "jump"
    assert find_pose("", "joy", is_child=False) == "arms-up"


def test_an_unknown_pose_stands():
    assert find_pose("", "") == "stand"
