"""Arms hang together from shoulder to hand, whatever they do and whatever is worn."""

import pytest

from wnp.drawing.clothes.dressing import Dress, draw_torso
from wnp.drawing.figures.arms import draw_arm
from wnp.drawing.figures.figure import YAWN, draw_figure, head_of
from wnp.drawing.ink import Brush, Warp
from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.posing import BACK, FRONT, Stance, pose_figure
from wnp.drawing.shapes import Group
from wnp.model.family import AgeBand, Garment
from wnp.palette import CLOTHES, SKIN

FLAT = Warp(1, 0)
SHORT = Appearance("ben", AgeBand.CHILD, top=Garment("t-shirt", "leaf"), skin="s2")
LONG = Appearance("mia", AgeBand.CHILD, top=Garment("jumper", "coral", motif="heart"))
DARK = Appearance("mum", AgeBand.ADULT, top=Garment("cardigan", "forest"))


def dressed(look, pose):
    return Dress(pose_figure(look, Stance(pose), scale=1.0, at=0), Brush(FLAT, 5.0))


def fills(shapes):
    return [shape.pen.fill for shape in shapes if not isinstance(shape, Group)]


@pytest.mark.parametrize("pose", ["hands-on-cheeks", "cower", "think", "hand-on-heart", "pray"])
def test_a_folded_bare_arm_shows_skin_then_sleeve_then_forearm(pose):
    shapes = draw_arm(dressed(SHORT, pose), FRONT)

    skin, sleeve = SKIN["s2"], CLOTHES["leaf"]
    assert fills(shapes) == [skin, skin, sleeve, skin, ""]


def test_a_folded_long_sleeve_is_two_pieces_and_has_its_cuff():
    shapes = draw_arm(dressed(LONG, "hand-on-heart"), FRONT)

    assert fills(shapes)[1:] == [CLOTHES["coral"], CLOTHES["coral"], ""]


def test_a_straight_sleeve_is_one_piece():
    shapes = draw_arm(dressed(LONG, "stand"), FRONT)

    assert fills(shapes)[1:] == [CLOTHES["coral"], ""]


def test_a_light_edge_round_dark_sleeves_stays_within_the_trunk():
    dress = dressed(DARK, "wring")
    edges = [shape for shape in draw_arm(dress, FRONT) if isinstance(shape, Group)]

    trunk = dress.brush.lay(dress.trunk, dress.body.torso.then(dress.body.place))
    assert [edge.clip for edge in edges] == [trunk]


@pytest.mark.parametrize(("pose", "seen"), [("stand", 1), ("hands-on-hips", 1), ("think", 0),
                                            ("hand-on-heart", 0), ("arms-crossed", 0)])  # fmt: skip
def test_a_picture_on_the_chest_is_whole_or_left_out(pose, seen):
    assert fills(draw_torso(dressed(LONG, pose))).count(CLOTHES["red"]) == seen


def test_the_back_hand_lies_on_the_front_arm_where_arms_are_crossed():
    layers = draw_figure(pose_figure(LONG, Stance("arms-crossed"), scale=1, at=0), FLAT, 5.0)

    assert layers.only("front-arm")[-1] == layers.only("back-hand")[0]


def test_fingers_are_seen_of_a_hand_round_the_other_one():
    clasped, fist = (draw_arm(dressed(SHORT, "wish"), side) for side in (FRONT, BACK))

    assert (fills(clasped)[:2], len(clasped[1].outlines)) == ([SKIN["s2"], ""], 3)
    assert len(clasped) == len(fist) + 1


def test_who_yawns_opens_the_mouth_wide_and_shuts_the_eyes():
    face = head_of(pose_figure(LONG, Stance("yawn", posture="sit"), scale=1, at=0)).expression

    assert (face.eyes, face.mouth, face.mouth_open) == ("shut", "o", YAWN)
