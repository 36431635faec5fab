"""The pictures of animals: a dog, a cat, a rabbit, a bird, in the colour that was said.

In: the appearance of a pet. Out: a picture of the library (`illustrations/pets`), or its head in a
circle. Animals look to the right.
"""

from __future__ import annotations

from wnp.drawing.ink import Brush, Warp
from wnp.drawing.library.laying import paint_thing, thing_of
from wnp.drawing.library.pictures import Asset, asset_names, picture
from wnp.drawing.people.cast import Appearance
from wnp.drawing.shapes import Shape
from wnp.geometry import Point
from wnp.palette import HAIR

HEAD = 34.0
"""Half the width of an animal's head, in units; generous, so that nothing covers it."""
SMALL = {"bird": 0.4}
"""How much smaller than that the head of an animal is."""


def animal_picture(look: Appearance, pose: str = "sit") -> Asset:
    """Return an animal in a pose (`sit`, `stand`, `lie`); where it has none such, it sits."""
    names = asset_names("pets")
    name = f"{look.animal}-{pose}"
    found = name if name in names else f"{look.animal}-sit"
    return picture("pets", found, colour=HAIR.get(look.hair_colour, ""))


def head_size(look: Appearance) -> float:
    """Return half the width of the head in units."""
    return HEAD * SMALL.get(look.animal, 1.0)


def animal_portrait(
    look: Appearance, centre: Point, radius: float, warp: Warp, pen_width: float
) -> tuple[Shape, ...]:
    """Draw head and chest round a point; clip it there."""
    scale = 0.62 * radius / head_size(look)
    asset = animal_picture(look)
    thing = thing_of(asset, scale, centre, anchor="head", pen=min(1.0, 2.2 / scale))
    return paint_thing(thing, Brush(warp, pen_width))
