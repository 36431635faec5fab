"""Hair as outlines: what is left of it under a hat, and how far it reaches."""

from __future__ import annotations

from functools import lru_cache

from wnp.drawing.ink import form
from wnp.drawing.people.bodies import FACES
from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.hairstyles import STYLES, HairStyle
from wnp.geometry import Outline, Point, box_around

USUAL_WIDTH = 0.475
UNDER_HAT = {
    "quiff": "short", "spiky": "short", "mop": "short", "afro": "curly", "bun": "short",
    "puffs": "buzz", "baby-curl": "bald", "undercut": "short", "high-top": "buzz",
    "man-bun": "buzz", "space-buns": "buzz", "high-ponytail": "ponytail", "half-up": "long",
    "crown-braid": "buzz", "short-locs": "locs", "thin": "sides",
}  # fmt: skip
"""What is left of high hair under a hat."""
BESIDE_BROWS = 0.36
"""Hair further aside than this lies beside the brows."""
COVERS_HAIR = frozenset({"headscarf", "turban", "kerchief", "patka"})
FLATTENS_HAIR = frozenset(
    {"police-cap", "cap", "beanie", "sun-hat", "bandana", "helmet", "hard-hat", "fire-helmet",
     "cook-hat"}
)  # fmt: skip


def style_of(appearance: Appearance) -> HairStyle:
    """Return the hair that is to be seen: none under a scarf, flat hair under a hat."""
    if appearance.headwear in COVERS_HAIR:
        return STYLES["bald"]
    if appearance.headwear in FLATTENS_HAIR:
        return STYLES[UNDER_HAT.get(appearance.hair, appearance.hair)]
    return STYLES.get(appearance.hair, STYLES["short"])


@lru_cache(maxsize=512)
def hair_form(text: str, stretch: float, shift: float = 0.0) -> Outline:
    """Return a piece of hair; what follows the slash is moved aside by `shift`."""
    crown, slash, edge = text.partition("/")
    if not slash:
        return form(text, stretch=stretch)
    moved = []
    for word in edge.split():
        x, _, y = word.partition(",")
        moved.append(f"{float(x) + shift / stretch:.4f},{y}")
    return form(f"{crown} {' '.join(moved)}", stretch=stretch)


@lru_cache(maxsize=64)
def hair_edge(text: str, stretch: float) -> Outline:
    """Return the line of a piece of hair over the forehead alone."""
    return form(text.partition("/")[2], stretch=stretch, closed=False)


@lru_cache(maxsize=64)
def fringe_end(text: str, stretch: float) -> float:
    """Return how far down hair hangs over the brows, in head heights; -1 where there is none."""
    edge = _points(text.partition("/")[2].replace("*", ""), stretch)
    return max([point.imag for point in edge if abs(point.real) < BESIDE_BROWS], default=-1.0)


@lru_cache(maxsize=256)
def _reach(style: HairStyle, headwear: str, stretch: float) -> tuple[float, float, float, float]:
    texts = [text for text in (*style.back, style.front) if text]
    outlines = [hair_form(text, stretch) for text in texts]
    points = [complex(-0.5 * stretch, -0.52), complex(0.5 * stretch, 0.5)]
    points += [point for outline in outlines for _, _, point in outline.segments]
    if style.paired:
        points += [-point.conjugate() for point in points]
    if style.plaits:
        points += [complex(-0.72 * stretch, 0.8), complex(0.72 * stretch, 0.8)]
    points += [spot * stretch for spot in _KNOTS_REACH if style.knots]
    for text in style.back_tubes:
        points += [spot + side for spot in _points(text, stretch) for side in (-0.06, 0.06)]
    points += HAT_REACH.get(headwear, ())
    box = box_around(points)
    return box.left, box.top, box.right, box.bottom


def _points(text: str, stretch: float) -> list[Point]:
    pairs = (word.partition(",") for word in text.split())
    return [complex(float(x) * stretch, float(y)) for x, _, y in pairs]


_KNOTS_REACH = (-0.62 - 0.83j, 0.56 - 0.83j)
HAT_REACH: dict[str, tuple[complex, ...]] = {
    "headscarf": (-0.6 + 0.8j, 0.6 - 0.6j),
    "police-cap": (-0.6 - 0.7j, 0.6 + 0j),
    "cap": (-0.5 - 0.66j, 0.8 + 0j),
    "beanie": (-0.5 - 0.86j, 0.5 + 0j),
    "sun-hat": (-0.86 - 0.7j, 0.86 + 0j),
    "turban": (-0.58 - 0.74j, 0.58 + 0j),
    "kerchief": (-0.78 - 0.62j, 0.56 + 0.56j),
    "bandana": (-0.8 - 0.62j, 0.56 + 0.3j),
    "patka": (-0.54 - 0.75j, 0.54 + 0j),
    "helmet": (-0.6 - 0.73j, 0.62 + 0.5j),
    "hard-hat": (-0.66 - 0.73j, 0.66 + 0j),
    "fire-helmet": (-0.66 - 0.73j, 0.66 + 0.3j),
    "cook-hat": (-0.62 - 1.05j, 0.62 + 0j),
}


def head_reach(appearance: Appearance) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of the head with its hair and hat, in head heights."""
    stretch = FACES[appearance.band].half_width / USUAL_WIDTH
    return _reach(style_of(appearance), appearance.headwear, stretch)
