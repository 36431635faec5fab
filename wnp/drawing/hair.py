"""Hair: one row a style. Adding a style is adding a row.

Forms are in head heights, origin in the middle of the head, for a half head width of 0.475; wider
heads stretch them. A form is written as for `ink.form`; what follows a `/` is the lower edge over
the forehead, which moves a little when the head turns. The back piece stays inside the front piece
on the crown, else a dark double line appears there.
"""

from __future__ import annotations

from functools import lru_cache

from wnp.drawing.bodies import FACES
from wnp.drawing.cast import Appearance
from wnp.drawing.ink import form
from wnp.geometry import Outline, box_around
from wnp.values import Value

CROWN = "-.495,.03* -.525,-.15 -.465,-.37 -.27,-.54 0,-.6 .27,-.54 .465,-.37 .525,-.15 .495,.03* / "
OPEN = "-.525,-.15 -.465,-.37 -.27,-.54 0,-.6 .27,-.54 .465,-.37 .525,-.15 / "
CAP = "-.475,-.02* -.49,-.18 -.43,-.38 -.24,-.505 0,-.54 .24,-.505 .43,-.38 .49,-.18 .475,-.02* / "
USUAL_WIDTH = 0.475


class HairStyle(Value, frozen=True):
    """One row: pieces behind and in front of the head, and a few strands for direction."""

    front: str = ""
    back: tuple[str, ...] = ()
    strands: tuple[str, ...] = ()
    curls: tuple[str, ...] = ()
    """Places of small hooks that make hair look curly."""
    front_tubes: tuple[str, ...] = ()
    """Middle lines of locks in front; back pieces without a front end in them too."""
    back_tubes: tuple[str, ...] = ()
    ears: bool = True
    """Whether ears are to be seen."""
    paired: bool = False
    """Whether the back pieces are given for one side and mirrored."""
    bobbles: bool = False
    plaits: bool = False
    melts: bool = False
    """Whether the front piece melts into the back piece: a line only over the forehead."""
    knot: str = ""
    """The ellipse of a bun: centre and radii."""


_LONG_BACK = (
    "0,-.5 .3,-.46 .49,-.22 .545,.15 .58,.52 .57,.86 .34,.93 0,.9 -.34,.93 -.57,.86 -.58,.52"
    " -.545,.15 -.49,-.22 -.3,-.46"
)
_PARTED = ".49,.06* .45,-.06 .36,-.21 0,-.41* -.36,-.21 -.45,-.06 -.49,.06*"
_PARTING = "0,-.575 .006,-.5 0,-.43"
STYLES = {
    "short": HairStyle(
        CROWN + ".45,-.09 .405,-.22* .2,-.205 -.05,-.285 -.2,-.2 -.405,-.235* -.45,-.09",
        strands=(".04,-.33 .1,-.42 .2,-.5", ".16,-.27 .24,-.36 .34,-.41"),
    ),
    "side-part": HairStyle(
        CROWN
        + ".455,-.06 .42,-.2* .3,-.17 .05,-.22 -.17,-.38* -.3,-.25 -.42,-.16* -.455,-.06",
        strands=("-.17,-.4 -.12,-.49 -.02,-.56", "-.02,-.36 .14,-.36 .3,-.3"),
    ),
    "mop": HairStyle(
        CROWN
        + ".46,-.02 .42,-.12* .32,-.22 .24,-.13* .12,-.23 .03,-.12* -.1,-.23 -.2,-.13* -.3,-.21"
        " -.42,-.11* -.46,-.02",
        strands=("-.18,-.28 -.17,-.36 -.2,-.44", ".02,-.28 .03,-.37 .01,-.46",
                 ".22,-.27 .2,-.36 .21,-.43"),
    ),
    "buzz": HairStyle(
        CAP + ".44,-.12 .37,-.26* .18,-.315 0,-.325 -.18,-.315 -.37,-.26* -.44,-.12"
    ),
    "spiky": HairStyle(
        "-.5,.02* -.56,-.16 -.6,-.3* -.46,-.34 -.46,-.56* -.28,-.5 -.2,-.7* -.03,-.55 .1,-.73*"
        " .22,-.53 .4,-.63* .44,-.4 .6,-.38* .54,-.16 .5,.02* / .45,-.09 .4,-.22* .26,-.3"
        " .18,-.19* .06,-.31 -.05,-.19* -.16,-.31 -.26,-.2* -.36,-.28 -.45,-.09",
    ),
    "quiff": HairStyle(
        "-.49,0* -.51,-.2 -.44,-.4 -.36,-.6 -.08,-.74 .24,-.72 .48,-.56 .5,-.38 .51,-.18 .49,0*"
        " / .45,-.12 .4,-.26* .16,-.33 -.12,-.31 -.38,-.25* -.45,-.12",
        strands=("-.2,-.42 -.1,-.54 .1,-.62", "-.02,-.41 .1,-.48 .3,-.53",
                 "-.3,-.36 -.27,-.44 -.2,-.53"),
    ),
    "curly": HairStyle(
        "-.48,0~.085 -.52,-.2~.085 -.44,-.4~.085 -.26,-.54~.085 -.02,-.59~.085 .22,-.55~.085"
        " .42,-.41~.085 .52,-.2~.085 .48,0 / .44,-.1 .38,-.2 .2,-.27 0,-.23 -.2,-.28 -.38,-.2"
        " -.44,-.1",
        curls=("-.2,-.4", ".1,-.46", ".3,-.34"),
    ),
    "afro": HairStyle(
        "-.5,.02 -.54,-.2 -.46,-.4 -.26,-.52 0,-.56 .26,-.52 .46,-.4 .54,-.2 .5,.02 / .47,0"
        " .42,-.17 .25,-.27 0,-.29 -.25,-.27 -.42,-.17 -.47,0",
        back=("-.536,.216~.075 -.679,-.025~.075 -.685,-.295~.075 -.552,-.539~.075 -.307,-.709~.075"
              " 0,-.77~.075 .307,-.709~.075 .552,-.539~.075 .685,-.295~.075 .679,-.025~.075"
              " .536,.216 0,.1",),
        curls=("-.3,-.46", "-.08,-.4", ".04,-.6", ".3,-.5", "-.5,-.2", ".48,-.2"),
        ears=False,
        melts=True,
    ),
    "puffs": HairStyle(
        CAP + ".45,-.1 .38,-.23 0,-.33 -.38,-.23 -.45,-.1",
        back=("-.21,-.46~.045 -.268,-.306~.045 -.417,-.224~.045 -.585,-.252~.045 -.695,-.378~.045"
              " -.695,-.542~.045 -.585,-.668~.045 -.417,-.696~.045 -.268,-.614~.045",),
        strands=("0,-.52 .004,-.44 0,-.36",),
        paired=True,
    ),
    "locs": HairStyle(
        CROWN + ".45,-.09 .38,-.2 .18,-.25 0,-.23 -.18,-.26 -.38,-.2 -.45,-.09",
        back_tubes=("-.416,-.2 -.562,.1 -.541,.42", "-.32,-.2 -.432,.1 -.416,.52",
                    ".32,-.2 .432,.1 .416,.52", ".416,-.2 .562,.1 .541,.42"),
        front_tubes=("-.4,-.36 -.5,-.14 -.52,.2", ".4,-.36 .5,-.14 .52,.2"),
        strands=("-.24,-.29 -.22,-.4 -.14,-.52", "-.06,-.27 -.06,-.4 -.03,-.54",
                 ".1,-.27 .1,-.4 .06,-.54", ".26,-.27 .24,-.4 .16,-.52"),
        ears=False,
    ),
    "long": HairStyle(
        OPEN + ".55,.2 .545,.46* .46,.34 .435,.08 .33,-.2 .03,-.42* -.27,-.2 -.435,.08 -.46,.34"
        " -.545,.46* -.55,.2",
        back=(_LONG_BACK,),
        strands=("0,-.575 .02,-.5 .03,-.44", "-.1,-.42 -.36,-.24 -.46,.02",
                 ".16,-.4 .37,-.22 .47,.1"),
        ears=False,
    ),
    "long-fringe": HairStyle(
        OPEN + ".55,.2 .545,.5* .455,.36 .43,0 .41,-.12* .22,-.155 0,-.15 -.22,-.155 -.41,-.12*"
        " -.43,0 -.455,.36 -.545,.5* -.55,.2",
        back=(_LONG_BACK,),
        strands=("-.16,-.24 -.14,-.34 -.1,-.43", "0,-.24 0,-.34 0,-.44",
                 ".16,-.24 .14,-.34 .1,-.43"),
        ears=False,
    ),
    "wavy": HairStyle(
        OPEN + ".6,.04 .555,.24 .6,.44* .47,.36 .445,.1 .36,-.12 .1,-.24 -.14,-.42* -.34,-.2"
        " -.445,.08 -.47,.34 -.6,.44* -.555,.24 -.6,.04",
        back=("0,-.5 .3,-.46 .5,-.24 .58,.02 .55,.24 .65,.46 .59,.66 .62,.84 .36,.92 0,.86"
              " -.36,.92 -.62,.84 -.59,.66 -.65,.46 -.55,.24 -.58,.02 -.5,-.24 -.3,-.46",),
        strands=("-.14,-.44 -.1,-.52 -.02,-.57", ".02,-.36 .26,-.3 .44,-.08"),
        ears=False,
    ),
    "bob": HairStyle(
        OPEN + ".565,.14 .56,.4 .47,.46* .435,.26 .425,0 .41,-.13* .22,-.165 0,-.16 -.22,-.165"
        " -.41,-.13* -.425,0 -.435,.26 -.47,.46* -.56,.4 -.565,.14",
        back=("0,-.5 .3,-.46 .5,-.24 .55,.1 .56,.38 .47,.49 0,.46 -.47,.49 -.56,.38 -.55,.1"
              " -.5,-.24 -.3,-.46",),
        strands=("-.17,-.25 -.14,-.35 -.1,-.43", "0,-.25 0,-.35 0,-.44",
                 ".17,-.25 .14,-.35 .1,-.43"),
        ears=False,
    ),
    "curly-long": HairStyle(
        "-.46,.2~.08 -.54,0~.08 -.53,-.2~.08 -.44,-.4~.08 -.26,-.54~.08 -.02,-.59~.08 .22,-.55~.08"
        " .42,-.41~.08 .53,-.2~.08 .54,0~.08 .46,.2 / .43,.02 .36,-.17 .18,-.26 0,-.22 -.18,-.27"
        " -.36,-.18 -.43,.02",
        back=("-.5,.55~.075 -.62,.28~.075 -.63,0~.075 -.58,-.28~.075 -.4,-.5~.075 -.14,-.6~.075"
              " .14,-.6~.075 .4,-.5~.075 .58,-.28~.075 .63,0~.075 .62,.28~.075 .5,.55~.075"
              " .2,.62~.075 -.2,.62~.075",),
        curls=("-.24,-.42", ".06,-.48", ".3,-.4", "-.5,.02", ".5,.06"),
        ears=False,
        melts=True,
    ),
    "ponytail": HairStyle(
        OPEN + ".49,.06* .45,-.06 .4,-.18 .22,-.19 .02,-.28 -.1,-.385* -.25,-.28 -.4,-.17"
        " -.45,-.06 -.49,.06*",
        back=("-.3,-.44 -.58,-.5 -.8,-.3 -.84,.05 -.72,.36 -.6,.5* -.58,.2 -.52,-.06 -.36,-.2",),
        strands=("-.1,-.4 -.06,-.48 .02,-.56", ".06,-.35 .24,-.32 .38,-.26",
                 "-.62,-.3 -.72,-.06 -.68,.2"),
    ),
    "pigtails": HairStyle(
        OPEN + _PARTED,
        back=("-.44,-.16 -.62,-.24 -.82,-.1 -.86,.18 -.74,.42 -.66,.48* -.6,.26 -.5,.06",),
        strands=(_PARTING,),
        paired=True, bobbles=True,
    ),
    "braids": HairStyle(OPEN + _PARTED, strands=(_PARTING,), plaits=True, ears=False),
    "bun": HairStyle(
        OPEN + ".49,.06* .45,-.08 .36,-.24 0,-.345 -.36,-.24 -.45,-.08 -.49,.06*",
        strands=("-.2,-.34 -.16,-.42 -.08,-.52", ".06,-.38 .05,-.45 .02,-.54",
                 ".26,-.32 .2,-.42 .1,-.52"),
        knot="-.04,-.66 .185,.17",
    ),
    "perm": HairStyle(
        "-.45,.24~.075 -.54,.06~.075 -.55,-.14~.075 -.49,-.34~.075 -.32,-.5~.075 -.11,-.57~.075"
        " .11,-.57~.075 .32,-.5~.075 .49,-.34~.075 .55,-.14~.075 .54,.06~.075 .45,.24 / .42,.04"
        " .38,-.14 .24,-.24 .08,-.2 -.08,-.25 -.24,-.21 -.38,-.14 -.42,.04",
        curls=("-.26,-.38", ".02,-.44", ".28,-.38", "-.46,-.04", ".46,-.02"),
        ears=False,
    ),
    "sides": HairStyle(
        "-.4,.2~.05 -.505,.12~.05 -.54,-.02~.05 -.51,-.16~.05 -.43,-.25 -.415,-.12 -.405,.04",
        paired=True,
    ),
    "bald": HairStyle(),
    "baby-curl": HairStyle(strands=("-.06,-.49 -.02,-.6 .07,-.61 .09,-.53 .03,-.5",
                                    "-.12,-.47 -.14,-.55")),
    "baby-cap": HairStyle(
        "-.45,-.17* -.46,-.34 -.26,-.52 0,-.56 .26,-.52 .46,-.34 .45,-.17* / .26,-.3 .1,-.27"
        " .02,-.2* -.08,-.28 -.28,-.29",
    ),
}  # fmt: skip
UNDER_HAT = {
    "quiff": "short", "spiky": "short", "mop": "short", "afro": "curly", "bun": "short",
    "puffs": "buzz", "baby-curl": "bald",
}  # fmt: skip
"""What is left of high hair under a hat."""


def style_of(appearance: Appearance) -> HairStyle:
    """Return the hair that is to be seen: none under a scarf, flat hair under a hat."""
    if appearance.headwear in ("headscarf", "turban"):
        return STYLES["bald"]
    if appearance.headwear in ("police-cap", "cap", "beanie", "sun-hat"):
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
    if style.knot:
        points.append(-0.83j)
    if style.back_tubes:
        points += [complex(-0.62 * stretch, 0.55), complex(0.62 * stretch, 0.55)]
    points += HAT_REACH.get(headwear, ())
    box = box_around(points)
    return box.left, box.top, box.right, box.bottom


HAT_REACH: dict[str, tuple[complex, ...]] = {
    "headscarf": (-0.6 + 0.8j, 0.6 - 0.6j),
    "police-cap": (-0.6 - 0.7j, 0.6 + 0j),
    "cap": (-0.5 - 0.66j, 0.8 + 0j),
    "beanie": (-0.5 - 0.86j, 0.5 + 0j),
    "sun-hat": (-0.86 - 0.7j, 0.86 + 0j),
    "turban": (-0.58 - 0.74j, 0.58 + 0j),
}


def head_reach(appearance: Appearance) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of the head with its hair and hat, in head heights."""
    stretch = FACES[appearance.band].half_width / USUAL_WIDTH
    return _reach(style_of(appearance), appearance.headwear, stretch)
