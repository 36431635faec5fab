"""Faces show feelings, a little, plainly or strongly, and two at once."""

import pytest

from wnp.drawing.heads.eyes import EYES
from wnp.drawing.heads.features import MOUTH_LINES, MOUTHS
from wnp.drawing.people.faces import FEELINGS, STRONGER, TELLING, find_expression
from wnp.model.scene import Feeling

WORDS = (
    "neutral", "calm", "friendly", "happy", "joy", "loving", "proud", "hopeful", "relieved",
    "brave", "sad", "tearful", "crying", "worried", "afraid", "angry", "furious", "jealous",
    "surprised", "ashamed", "tired", "confused", "hurt", "thinking", "talking", "asleep",
)  # fmt: skip


def test_the_table_has_every_feeling_of_the_scene_words():
    assert set(FEELINGS) == {*WORDS, "earnest"}


@pytest.mark.parametrize("name", FEELINGS)
def test_a_row_only_names_what_can_be_drawn(name):
    face = FEELINGS[name]

    assert face.eyes in EYES
    assert face.mouth in {*MOUTH_LINES, *MOUTHS}


def test_no_two_feelings_look_the_same():
    assert len(set(FEELINGS.values())) == len(FEELINGS)


def test_plainly_is_the_row_of_the_table():
    assert find_expression(Feeling("sad")) == FEELINGS["sad"]


def test_the_stronger_a_feeling_the_further_go_brows_and_mouth():
    little, plain, strong = (find_expression(Feeling("sad", step)) for step in (1, 2, 3))

    assert little.brow_slope < plain.brow_slope < strong.brow_slope
    assert little.mouth_curve > plain.mouth_curve > strong.mouth_curve


def test_anger_is_never_larger_than_the_table_allows():
    assert find_expression(Feeling("furious", 3)).mouth_open <= 0.125


def test_a_little_furious_is_angry_and_strongly_tearful_is_crying():
    assert find_expression(Feeling("furious", 1)) == FEELINGS["angry"]
    assert find_expression(Feeling("tearful", 3)) == FEELINGS["crying"]


def test_happy_and_sad_smiles_under_sad_brows_with_a_tear():
    both = find_expression(Feeling("happy"), Feeling("sad"))

    assert both.mouth == "smile"
    assert both.brow_slope == FEELINGS["sad"].brow_slope
    assert both.tears == 1


def test_angry_and_sad_has_angry_brows_over_a_sad_mouth_and_a_tear():
    both = find_expression(Feeling("angry"), Feeling("sad"))

    assert both.brow_slope == FEELINGS["angry"].brow_slope
    assert both.mouth_curve == FEELINGS["sad"].mouth_curve
    assert both.tears == 1


@pytest.mark.parametrize("one", [name for name in TELLING if sum(TELLING[name]) > 4])
@pytest.mark.parametrize("other", ["sad", "happy", "angry", "tired"])
def test_two_feelings_look_like_neither_alone(one, other):
    if one == other:
        return

    both = find_expression(Feeling(one), Feeling(other))

    assert both not in (FEELINGS[one], FEELINGS[other])


@pytest.mark.parametrize("name", sorted(set(FEELINGS) - {"neutral", "asleep"}))
def test_a_little_plainly_and_strongly_are_three_faces(name):
    faces = {find_expression(Feeling(name, strength)) for strength in (1, 2, 3)}

    assert len(faces) == 3 or name in STRONGER


def test_calm_is_no_broad_smile():
    assert FEELINGS["calm"].mouth_curve < 0.6 * FEELINGS["friendly"].mouth_curve


def test_an_unknown_feeling_is_calm():
    assert find_expression(Feeling("peckish")) == FEELINGS["calm"]


def test_who_is_jealous_looks_aside_with_a_small_mouth():
    jealous, angry = FEELINGS["jealous"], FEELINGS["angry"]

    assert (jealous.eyes, jealous.gaze.real > 0) == ("look", True)
    assert jealous.mouth_width < angry.mouth_width


@pytest.mark.parametrize("strength", [1, 2, 3])
def test_only_who_yawns_opens_a_tired_mouth(strength):
    assert find_expression(Feeling("tired", strength)).mouth_open == 0


def test_a_little_sad_is_much_less_than_sad():
    little, plain = find_expression(Feeling("sad", 1)), find_expression(Feeling("sad"))

    assert little.mouth_curve > plain.mouth_curve / 2
    assert little.brow_slope < 0.6 * plain.brow_slope
