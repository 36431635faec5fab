"""Which hair style is meant by all that is said of somebody's hair.

In: traits, such as long and curly. Out: a row of the drawing table of styles, and which traits
cannot be true of one head.
"""

from __future__ import annotations

from collections.abc import Iterable

HAIR_STYLES: tuple[tuple[frozenset[str], str], ...] = tuple(
    (frozenset(traits.split()), style)
    for traits, style in (
        ("bald", "bald"), ("sides", "sides"), ("receding", "receding"),
        ("locs short", "short-locs"), ("locs", "locs"), ("cornrows", "cornrows"),
        ("box-braids", "box-braids"), ("high-top", "high-top"), ("afro", "afro"),
        ("undercut bun", "man-bun"), ("undercut", "undercut"), ("man-bun", "man-bun"),
        ("space-buns", "space-buns"), ("puffs", "puffs"), ("baby-curl", "baby-curl"),
        ("baby-cap", "baby-cap"), ("crown-braid", "crown-braid"), ("one-plait", "one-plait"),
        ("braids", "braids"), ("pigtails", "pigtails"), ("high-ponytail", "high-ponytail"),
        ("half-up", "half-up"), ("low-bun", "low-bun"), ("ponytail", "ponytail"), ("bun", "bun"),
        ("perm", "perm"), ("spiky", "spiky"), ("quiff", "quiff"), ("pixie", "pixie"),
        ("mullet", "mullet"), ("buzz", "buzz"), ("curtains short", "curtains"),
        ("curtains medium", "shoulder"), ("curtains long", "long"), ("curtains bob", "bob-parted"),
        ("curtains", "curtains"), ("wavy bob", "wavy-bob"), ("wavy chin", "wavy-bob"),
        ("side-part bob", "bob-parted"), ("bob-parted", "bob-parted"), ("fringe bob", "bob"),
        ("bob", "bob"), ("curly long", "curly-long"), ("curly medium", "curly-long"),
        ("curly chin", "perm"), ("curly", "curly"), ("wavy short", "mop"), ("wavy", "wavy"),
        ("side-swept", "side-swept"), ("mop", "mop"), ("fringe long", "long-fringe"),
        ("fringe medium", "bob"), ("fringe short", "mop"), ("side-part long", "side-swept"),
        ("side-part medium", "shoulder"), ("side-part chin", "bob-parted"),
        ("fringe chin", "bob"), ("chin", "bob-parted"), ("side-part", "side-part"),
        ("medium", "shoulder"), ("fringe", "long-fringe"), ("long", "long"), ("short", "short"),
        ("thin", "thin"),
    )
)  # fmt: skip
"""Hair styles by what is said of the hair; the first that fits is drawn."""
_LENGTHS = frozenset({"long", "short", "medium", "chin", "buzz", "bald"})
_WAVES = frozenset({"curly", "wavy", "straight"})
_SHAPES = frozenset(
    {"ponytail", "pigtails", "braids", "bun", "afro", "locs", "puffs", "perm", "bob", "bald",
     "cornrows", "box-braids", "high-top", "man-bun", "space-buns", "crown-braid", "one-plait",
     "high-ponytail", "half-up", "low-bun", "pixie", "mullet", "sides"}
)  # fmt: skip
_EXCLUDE = (_LENGTHS, _WAVES, _SHAPES)
SAME_TRAIT = {"short-hair": "short", "long-hair": "long"}
_TIED = frozenset({"ponytail", "bun", "braids"})
_STAYS = frozenset({"locs", "box-braids", "cornrows", "afro", "puffs"})
"""Hair that is drawn as it is, also where it is said to be tied."""


def hair_style(traits: Iterable[str]) -> str:
    """Return the style that fits what was said, or an empty text."""
    said = frozenset(traits)
    return next((style for needed, style in HAIR_STYLES if needed <= said), "")


def are_exclusive(trait: str, other: str) -> bool:
    """Say whether two different things cannot be said of one head."""
    both = {trait, other}
    if trait == other or (both & _TIED and both & _STAYS):
        return False
    return "bald" in both or any(both <= group for group in _EXCLUDE)
