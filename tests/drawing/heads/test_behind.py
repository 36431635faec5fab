"""People seen from behind have hair to the nape and no face."""

import pytest

from wnp.drawing.figures.figure import draw_figure, head_of
from wnp.drawing.heads.behind import draw_head_behind
from wnp.drawing.heads.headwear import HATS
from wnp.drawing.ink import Brush, Warp
from wnp.drawing.people.cast import stock_appearance
from wnp.drawing.people.hairstyles import STYLES
from wnp.drawing.people.posing import Stance, pose_figure
from wnp.drawing.shapes import Group, Path
from wnp.palette import MOUTH, Role
from wnp.values import replace

WARP = Warp(1)


def body(look):
    return pose_figure(look, Stance("back"), scale=1.0, at=0)


def pens(shapes):
    for shape in shapes:
        if isinstance(shape, Group):
            yield from pens(shape.shapes)
        elif isinstance(shape, Path):
            yield shape.pen


@pytest.mark.parametrize("hair", STYLES)
def test_every_hair_style_has_a_back_without_a_face(hair):
    look = replace(stock_appearance("child"), hair=hair)
    drawn = list(pens(draw_head_behind(head_of(body(look)), Brush(WARP, 4.0))))

    assert drawn
    assert not [pen for pen in drawn if pen.fill == MOUTH or pen.role is Role.BLUSH]


@pytest.mark.parametrize("hat", HATS)
def test_every_hat_has_a_back(hat):
    look = replace(stock_appearance("mother"), headwear=hat)

    assert draw_head_behind(head_of(body(look)), Brush(WARP, 4.0))


def test_long_hair_falls_over_the_back_and_not_behind_it():
    layers = draw_figure(body(stock_appearance("mother")), WARP, 4.0)

    assert not layers.only("back-hair")
    assert layers.only("head")
