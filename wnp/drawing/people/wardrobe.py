"""What people may look like when little is said: pools to choose from, the likeliest first.

Nobody wears black but the judge. Children wear warm, light things, the eye goes there first.
"""

from __future__ import annotations

from wnp.model.family import AgeBand, Garment, Gender
from wnp.palette import CLOTHES, grey_of

YOUNG = frozenset({AgeBand.TODDLER, AgeBand.CHILD, AgeBand.SCHOOLCHILD})
DARK_SKINS = frozenset({"s7", "s8", "s9"})
FAMILY_SKINS = ("s2", "s4", "s1", "s5", "s3", "s7", "s2", "s6", "s8", "s4", "s9")
"""For whole families; a seed made of their ids chooses."""
LIGHT_SKINS = ("s2", "s1", "s3")
"""For families in which somebody has fair or red hair."""
FAIR_HAIR = frozenset({"blond", "red", "chestnut"})
HELPER_SKINS = ("s1", "s5", "s4", "s8", "s2", "s7", "s3", "s6", "s9")
HAIR_OF_SKIN = {
    "s1": ("blond", "red", "brown", "chestnut"),
    "s2": ("brown", "chestnut", "blond", "dark"),
    "s3": ("brown", "dark", "chestnut", "black"),
    "s4": ("dark", "brown", "black", "chestnut"),
    "s5": ("black", "dark", "brown"),
    "s6": ("black", "dark"),
    "s7": ("black", "dark"),
    "s8": ("black", "dark"),
    "s9": ("black", "dark"),
}
OLD_HAIR = ("silver", "grey", "white")
HAIR_POOLS = {
    ("young", Gender.FEMALE): (
        "pigtails", "bob", "braids", "long-fringe", "ponytail", "wavy", "curly-long", "space-buns",
        "long", "one-plait", "half-up", "high-ponytail", "bob-parted", "crown-braid",
    ),
    ("young", Gender.MALE): (
        "mop", "short", "curly", "spiky", "side-part", "quiff", "buzz", "curtains",
    ),
    ("young", Gender.UNKNOWN): (
        "mop", "bob", "curly", "side-part", "ponytail", "spiky", "long-fringe", "curtains",
        "braids",
    ),
    ("grown", Gender.FEMALE): (
        "long", "bun", "wavy", "bob", "ponytail", "curly-long", "long-fringe",
        "shoulder", "one-plait", "bob-parted", "low-bun", "wavy-bob", "side-swept", "half-up",
    ),
    ("grown", Gender.MALE): (
        "short", "curly", "side-part", "buzz", "quiff", "undercut", "curtains", "receding",
        "mop",
    ),
    ("grown", Gender.UNKNOWN): (
        "side-part", "bob", "curly", "short", "bun", "wavy", "quiff", "shoulder", "curtains",
        "long",
    ),
    ("old", Gender.FEMALE): (
        "perm", "bun", "bob", "wavy-bob", "short", "low-bun", "side-part", "pixie", "bob-parted",
        "long",
    ),
    ("old", Gender.MALE): ("sides", "short", "bald", "side-part", "curly", "receding", "thin",
                           "buzz"),
    ("old", Gender.UNKNOWN): ("perm", "short", "sides", "bob", "side-part", "curly", "bun"),
    ("baby", Gender.UNKNOWN): ("baby-curl", "baby-cap", "bald"),
}  # fmt: skip
DARK_SKIN_HAIR = {
    ("young", Gender.FEMALE): (
        "puffs", "braids", "curly-long", "afro", "bun", "cornrows", "box-braids", "ponytail",
        "short-locs",
    ),
    ("young", Gender.MALE): (
        "curly", "buzz", "short-locs", "afro", "high-top", "cornrows", "short",
    ),
    ("young", Gender.UNKNOWN): (
        "curly", "puffs", "short-locs", "buzz", "braids", "afro", "cornrows",
    ),
    ("grown", Gender.FEMALE): (
        "afro", "locs", "bun", "curly-long", "braids", "box-braids", "low-bun", "ponytail", "long",
    ),
    ("grown", Gender.MALE): (
        "buzz", "locs", "curly", "bald", "afro", "short-locs", "high-top", "cornrows",
    ),
    ("grown", Gender.UNKNOWN): ("curly", "locs", "afro", "buzz", "bun", "braids", "short-locs"),
    ("old", Gender.FEMALE): ("perm", "bun", "curly", "afro", "locs", "low-bun", "bob"),
    ("old", Gender.MALE): ("sides", "buzz", "curly", "bald", "short", "thin"),
    ("old", Gender.UNKNOWN): ("curly", "perm", "sides", "buzz", "bun"),
    ("baby", Gender.UNKNOWN): ("baby-cap", "baby-curl", "bald"),
}  # fmt: skip
LITTLE_HAIR = frozenset({"bald", "sides", "thin", "receding"})
"""Heads that nobody gets of whom a colour of hair was said, and no teenager."""
CHILD_TOPS = (
    Garment("t-shirt", "coral", "dots"), Garment("jumper", "mustard", motif="star"),
    Garment("t-shirt", "leaf", "stripes"), Garment("hoodie", "sky"),
    Garment("t-shirt", "orange", motif="sun"),
    Garment("jumper", "lilac", "check"), Garment("t-shirt", "red", "stripes"),
    Garment("dungarees", "blue", second_colour="mustard"), Garment("jumper", "mint", motif="heart"),
    Garment("hoodie", "coral"), Garment("t-shirt", "mustard", "stripes", second_colour="red"),
    Garment("jumper", "teal", "dots"),
)  # fmt: skip
GIRL_FIRST = Garment("dress", "coral", "dots")
BABY_TOPS = (
    Garment("pyjamas", "mint"), Garment("pyjamas", "mustard", "dots"),
    Garment("pyjamas", "sky", "stripes"),
)  # fmt: skip
GROWN_UP_TOPS = (
    Garment("jumper", "teal"), Garment("t-shirt", "orange", "stripes"),
    Garment("jumper", "plum", "check"),
    Garment("cardigan", "forest"), Garment("shirt", "sand"), Garment("jumper", "red", "dots"),
    Garment("jacket", "leaf"), Garment("jumper", "forest", "stripes"), Garment("hoodie", "navy"),
    Garment("jumper", "lilac", "dots"), Garment("shirt", "mint", "check", second_colour="forest"),
    Garment("cardigan", "red"), Garment("jumper", "mustard", "yoke", second_colour="red"),
)  # fmt: skip
OLD_TOPS = (
    Garment("cardigan", "plum"), Garment("jumper", "leaf", "check"), Garment("cardigan", "teal"),
    Garment("jumper", "lilac", "dots"), Garment("shirt", "sand", "stripes"),
    Garment("jacket", "navy"),
)  # fmt: skip
HELPER_TOPS = (
    Garment("shirt", "sky"), Garment("cardigan", "plum"), Garment("jumper", "teal"),
    Garment("jacket", "blue"), Garment("shirt", "mint", "stripes", second_colour="white"),
    Garment("jumper", "plum", "yoke"), Garment("cardigan", "grey"), Garment("shirt", "lilac"),
)  # fmt: skip
EXTRA_COLOURS = {
    "scarf": "red", "tie": "navy", "bow-tie": "red", "apron": "cream", "vest": "orange",
    "sling": "plum", "backpack": "blue", "bag": "brown", "tights": "navy", "gloves": "red",
}  # fmt: skip
"""The colours of extras of which none was said."""
SIZE_OF_HEIGHT = {"small": 0.93, "tall": 1.05}
TROUSER_COLOURS = ("navy", "forest", "blue", "brown", "sand", "teal", "plum")
SHOE_COLOURS = {
    "young": ("red", "teal", "white", "blue", "plum"),
    "grown": ("brown", "dark", "red", "white"),
    "old": ("dark", "brown"),
    "baby": ("mint",),
}
BEARDS_TO_TELL_APART = ("full", "", "short", "moustache", "goatee")
GLASSES_TO_TELL_APART = ("round", "square")
SILHOUETTES = {
    "short": ("short", "side-part", "buzz", "baby-cap", "receding", "curtains", "cornrows"),
    "high": ("quiff", "undercut", "high-top"), "bare": ("bald", "baby-curl", "sides", "thin"),
    "tufts": ("mop", "spiky", "pixie"), "round": ("curly", "perm"), "cloud": ("afro", "curly-long"),
    "two tails": ("pigtails", "puffs", "space-buns"), "plaits": ("braids",),
    "ropes": ("locs", "short-locs", "box-braids"), "one plait": ("one-plait", "side-swept"),
    "veil": ("long", "long-fringe", "wavy", "half-up", "shoulder"),
    "bell": ("bob", "bob-parted", "wavy-bob", "mullet"), "tail": ("ponytail", "high-ponytail"),
    "knot": ("bun", "man-bun"), "smooth": ("low-bun",), "crown": ("crown-braid",),
}  # fmt: skip
SILHOUETTE_OF = {style: name for name, styles in SILHOUETTES.items() for style in styles}
"""Which hair looks the same from afar."""


def life_stage(band: AgeBand) -> str:
    """Return the pool an age band chooses from: `baby`, `young`, `grown`, `old`."""
    if band is AgeBand.BABY:
        return "baby"
    if band in YOUNG:
        return "young"
    return "old" if band is AgeBand.ELDER else "grown"


def hair_pool(band: AgeBand, gender: Gender, skin: str) -> tuple[str, ...]:
    """Return the hair styles to choose from."""
    stage = life_stage(band)
    pools = DARK_SKIN_HAIR if skin in DARK_SKINS else HAIR_POOLS
    pool = pools.get((stage, gender)) or pools[stage, Gender.UNKNOWN]
    return tuple(style for style in pool if band is not AgeBand.TEEN or style not in LITTLE_HAIR)


def brightness(colour: str) -> str:
    """Return the class of a clothes colour in grey print: `dark`, `middle` or `light`."""
    grey = grey_of(CLOTHES.get(colour, CLOTHES["grey"]))
    return "dark" if grey < 102 else "middle" if grey < 170 else "light"


def pattern_of(top: Garment) -> str:
    """Return what is seen of a garment from afar: its pattern, motif or cut."""
    if top.pattern or top.motif:
        return top.pattern or "motif"
    return CUT_PATTERNS.get(top.kind, "plain")


CUT_PATTERNS = {
    "cardigan": "open", "jacket": "open", "doctor-coat": "open", "coat": "open",
    "dungarees": "bib", "uniform": "uniform", "robe": "robe",
}  # fmt: skip
