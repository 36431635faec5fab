"""What a face, an arm or a leg may have is drawn on one side only, and never as a wound."""

from itertools import pairwise

import pytest

from wnp.drawing.clothes.extras import EXTRAS as DRAWN_EXTRAS
from wnp.drawing.figures.figure import draw_figure
from wnp.drawing.figures.limb_aids import HAND_COLOUR
from wnp.drawing.heads.facewear import ON_FACE
from wnp.drawing.heads.features import DARK_INK, DARK_SKINS
from wnp.drawing.ink import Warp
from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.leaning import LEANING
from wnp.drawing.people.posing import Stance, pose_figure
from wnp.drawing.shapes import Group
from wnp.model.family import AIDS, EXTRAS, Garment
from wnp.palette import CLOTHES, INK, SKIN, channels


def layers(pose="stand", **look):
    body = pose_figure(Appearance(**look), Stance(pose), scale=1.0, at=0)
    return draw_figure(body, Warp(1, 0), 5.0)


def fills(shapes):
    for shape in shapes:
        if isinstance(shape, Group):
            yield from fills(shape.shapes)
        else:
            yield shape.pen.fill


LIMB_AIDS = {
    "arm-cast", "arm-prosthesis", "one-arm", "leg-cast", "leg-prosthesis", "knee-plaster",
}  # fmt: skip


def test_every_aid_is_drawn_somewhere():
    assert set(AIDS) == {"wheelchair", *LEANING, *ON_FACE, *LIMB_AIDS}


def test_every_extra_is_drawn_somewhere():
    assert set(EXTRAS) == {*DRAWN_EXTRAS, "tights", "gloves"}


@pytest.mark.parametrize("aid", ON_FACE)
@pytest.mark.parametrize("hair", ["short", "long"])
def test_what_is_on_the_face_is_in_the_head(aid, hair):
    assert len(layers(hair=hair, aids=(aid,)).only("head")) > len(layers(hair=hair).only("head"))


@pytest.mark.parametrize(("aid", "arm"), [("arm-cast", "back-arm"), ("one-arm", "back-arm")])
def test_an_arm_aid_leaves_the_front_arm_alone(aid, arm):
    with_aid, plain = layers(aids=(aid,)), layers()

    assert with_aid.only("front-arm") == plain.only("front-arm")
    assert with_aid.only(arm) != plain.only(arm)


def test_the_hand_of_a_prosthesis_is_grey():
    assert HAND_COLOUR in set(fills(layers(aids=("arm-prosthesis",)).only("back-arm")))


def test_a_false_leg_is_seen_under_long_trousers():
    assert CLOTHES["teal"] in set(
        fills(layers(bottom=Garment("trousers", "navy"), aids=("leg-prosthesis",)).only("legs"))
    )


def test_tights_and_gloves_colour_legs_and_hands():
    red = CLOTHES["red"]
    bare = Garment("skirt", "navy")

    assert red in set(fills(layers(bottom=bare, extras=(Garment("tights", "red"),)).only("legs")))
    assert red in set(fills(layers(extras=(Garment("gloves", "red"),)).only("front-arm")))


def test_a_silhouette_wears_and_has_nothing_that_tells_who_it_is():
    plain = layers(faceless=True)
    told = layers(
        faceless=True, aids=("eye-patch",), extras=(Garment("scarf", "red"),), beard="full"
    )

    assert told == plain


@pytest.mark.parametrize("skin", SKIN)
def test_lines_of_the_face_can_be_read_on_every_skin(skin):
    assert contrast(SKIN[skin], DARK_INK if skin in DARK_SKINS else INK) >= 2.5


def test_no_two_skins_are_hard_to_tell_apart():
    levels = sorted(sum(channels(colour)) for colour in SKIN.values())

    assert len(levels) >= 8
    assert min(b - a for a, b in pairwise(levels)) >= 30


def contrast(one, other):
    """Return the contrast of two colours as the rules for accessible pages count it."""
    bright, dark = sorted((_light(one), _light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _light(colour):
    shares = [value / 255 for value in channels(colour)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
