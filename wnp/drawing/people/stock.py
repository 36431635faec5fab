"""Stock characters: what somebody from outside the family looks like when nothing is said.

Their dress says the job, and helpers vary in skin, age and build just as families do. The same
clothes are given to people of the family folder who have such a job.
"""

from __future__ import annotations

from wnp.model.family import AgeBand, Garment, Gender, Look
from wnp.values import Value, replace

FEMALE, MALE, ANY = Gender.FEMALE, Gender.MALE, Gender.UNKNOWN
NAVY_TROUSERS = Garment("trousers", "navy")
DARK_TROUSERS = Garment("trousers", "dark")
SAND_TROUSERS = Garment("trousers", "sand")


class StockCharacter(Value, frozen=True):
    """One row: who it is, as a body and a full look."""

    band: AgeBand
    gender: Gender
    look: Look
    size: float = 1.0


def _grown_up(gender: Gender, look: Look) -> StockCharacter:
    return StockCharacter(AgeBand.ADULT, gender, look)


STOCK = {
    "police": _grown_up(FEMALE, Look(
        "ponytail", "black", "s5", "police-cap", top=Garment("uniform", "blue"),
        bottom=NAVY_TROUSERS, shoes="dark")),
    "teacher": _grown_up(MALE, Look(
        "side-part", "brown", "s2", glasses="square", top=Garment("cardigan", "forest"),
        bottom=SAND_TROUSERS, shoes="brown")),
    "doctor": _grown_up(MALE, Look(
        "buzz", "black", "s7", glasses="round",
        top=Garment("doctor-coat", "white", second_colour="sky"),
        bottom=Garment("trousers", "teal"), shoes="white")),
    "nurse": _grown_up(FEMALE, Look(
        "bun", "dark", "s4", top=Garment("t-shirt", "mint"), bottom=Garment("trousers", "mint"),
        shoes="white", badge=True)),
    "judge": StockCharacter(AgeBand.ELDER, FEMALE, Look(
        "bob", "silver", "s2", glasses="round", top=Garment("robe", "dark"), bottom=DARK_TROUSERS,
        shoes="dark")),
    "worker": _grown_up(FEMALE, Look(
        "bob", "blond", "s1", glasses="square", top=Garment("shirt", "sky"), bottom=NAVY_TROUSERS,
        shoes="brown", badge=True)),
    "helper": _grown_up(MALE, Look(
        "locs", "black", "s8", top=Garment("jumper", "plum"), bottom=Garment("trousers", "sand"),
        shoes="brown", badge=True)),
    "counsellor": _grown_up(FEMALE, Look(
        "perm", "dark", "s5", "headscarf", "teal", top=Garment("cardigan", "mustard"),
        bottom=NAVY_TROUSERS, shoes="dark", badge=True)),
    "kita-teacher": _grown_up(FEMALE, Look(
        "curly-long", "dark", "s5", top=Garment("dungarees", "leaf", second_colour="cream"),
        shoes="red")),
    "colleague": _grown_up(MALE, Look(
        "curly", "dark", "s4", beard="short", top=Garment("shirt", "mint"), bottom=NAVY_TROUSERS,
        shoes="dark", badge=True)),
    "neighbour": _grown_up(FEMALE, Look(
        "bun", "chestnut", "s2", top=Garment("jumper", "lilac", "dots"),
        bottom=Garment("trousers", "forest"), shoes="brown")),
    "friend": StockCharacter(AgeBand.CHILD, ANY, Look(
        "curly", "black", "s7", top=Garment("t-shirt", "mustard", motif="rocket"),
        bottom=Garment("shorts", "teal"), shoes="red")),
    "child": StockCharacter(AgeBand.CHILD, ANY, Look(
        "mop", "brown", "s4", top=Garment("jumper", "coral"), bottom=Garment("trousers", "blue"),
        shoes="white")),
    "baby": StockCharacter(AgeBand.BABY, ANY, Look(
        "baby-curl", "brown", "s2", top=Garment("pyjamas", "mint"), shoes="mint")),
    "adult": _grown_up(ANY, Look(
        "short", "dark", "s4", top=Garment("jumper", "leaf"), bottom=NAVY_TROUSERS, shoes="brown")),
    "mother": _grown_up(FEMALE, Look(
        "long", "chestnut", "s2", top=Garment("jumper", "teal"), bottom=NAVY_TROUSERS,
        shoes="brown")),
    "father": _grown_up(MALE, Look(
        "short", "dark", "s4", beard="full", top=Garment("t-shirt", "orange", "stripes"),
        bottom=Garment("trousers", "forest"), shoes="dark")),
    "foster-mother": _grown_up(FEMALE, Look(
        "curly-long", "dark", "s7", top=Garment("jumper", "coral"),
        bottom=Garment("trousers", "teal"), shoes="red")),
    "foster-father": _grown_up(MALE, Look(
        "side-part", "red", "s1", glasses="square", top=Garment("jumper", "forest", "check"),
        bottom=SAND_TROUSERS, shoes="brown")),
    "grandmother": StockCharacter(AgeBand.ELDER, FEMALE, Look(
        "perm", "silver", "s1", glasses="round", top=Garment("cardigan", "plum"),
        bottom=Garment("skirt", "grey"), shoes="dark")),
    "grandfather": StockCharacter(AgeBand.ELDER, MALE, Look(
        "sides", "grey", "s2", beard="moustache", top=Garment("jumper", "leaf", "check"),
        bottom=Garment("trousers", "brown"), shoes="dark")),
    "firefighter": _grown_up(FEMALE, Look(
        "ponytail", "red", "s2", "fire-helmet",
        top=Garment("band-jacket", "navy"), bottom=NAVY_TROUSERS, shoes="dark",
        shoe_kind="boots")),
    "paramedic": _grown_up(MALE, Look(
        "undercut", "dark", "s6", beard="short", top=Garment("band-jacket", "red"),
        bottom=Garment("trousers", "red"), shoes="dark", shoe_kind="boots")),
    "lawyer": _grown_up(FEMALE, Look(
        "low-bun", "black", "s7", glasses="square",
        top=Garment("suit", "plum", second_colour="white"), bottom=Garment("trousers", "plum"),
        shoes="dark", earrings=True)),
    "midwife": _grown_up(FEMALE, Look(
        "one-plait", "chestnut", "s2", build="round", top=Garment("scrubs", "coral"),
        bottom=Garment("trousers", "white"), shoes="white",
        extras=(Garment("bag", "brown"),))),
    "youth-worker": _grown_up(MALE, Look(
        "man-bun", "brown", "s3", beard="full", top=Garment("hoodie", "leaf"),
        bottom=Garment("trousers", "blue"), shoes="white", badge=True)),
    "guard": _grown_up(FEMALE, Look(
        "bob-parted", "blond", "s2", build="round",
        top=Garment("uniform", "sky"), bottom=NAVY_TROUSERS, shoes="dark", badge=True)),
    "interpreter": _grown_up(FEMALE, Look(
        headwear="headscarf", headwear_colour="lilac", hair="long", hair_colour="dark", skin="s5",
        top=Garment("cardigan", "teal", second_colour="cream"),
        bottom=Garment("long-skirt", "navy"), shoes="dark", badge=True)),
    "cook": _grown_up(MALE, Look(
        "short", "dark", "s5", "cook-hat", beard="moustache", build="round",
        top=Garment("chef-jacket", "white"), bottom=Garment("trousers", "grey"), shoes="dark",
        extras=(Garment("scarf", "red"),))),
    "builder": _grown_up(MALE, Look(
        "short", "brown", "s4", "hard-hat", "mustard", build="big",
        top=Garment("t-shirt", "navy"), bottom=Garment("trousers", "sand"), shoes="brown",
        shoe_kind="boots", extras=(Garment("vest", "orange"),))),
    "caretaker": StockCharacter(AgeBand.ELDER, MALE, Look(
        "receding", "grey", "s3", "cap", "forest", beard="moustache",
        top=Garment("dungarees", "blue", second_colour="sand"), shoes="brown",
        shoe_kind="boots")),
    "silhouette": _grown_up(ANY, Look("short", "grey", "s4")),
}  # fmt: skip
GENDERED = {
    "police-male": _grown_up(MALE, Look(
        "short", "brown", "s2", "police-cap", top=Garment("uniform", "blue"),
        bottom=NAVY_TROUSERS, shoes="dark")),
    "teacher-female": _grown_up(FEMALE, Look(
        "ponytail", "brown", "s2", glasses="square", top=Garment("cardigan", "forest"),
        bottom=SAND_TROUSERS, shoes="brown")),
    "doctor-female": _grown_up(FEMALE, Look(
        "braids", "black", "s7", glasses="round",
        top=Garment("doctor-coat", "white", second_colour="sky"),
        bottom=Garment("trousers", "teal"), shoes="white")),
    "nurse-male": _grown_up(MALE, Look(
        "curly", "dark", "s4", top=Garment("t-shirt", "mint"), bottom=Garment("trousers", "mint"),
        shoes="white", badge=True)),
    "judge-male": StockCharacter(AgeBand.ELDER, MALE, Look(
        "side-part", "silver", "s2", beard="short", glasses="round", top=Garment("robe", "dark"),
        bottom=DARK_TROUSERS, shoes="dark")),
    "worker-male": _grown_up(MALE, Look(
        "side-part", "blond", "s1", beard="short", glasses="square", top=Garment("shirt", "sky"),
        bottom=NAVY_TROUSERS, shoes="brown", badge=True)),
    "helper-female": _grown_up(FEMALE, Look(
        "afro", "black", "s8", top=Garment("jumper", "plum"), bottom=Garment("trousers", "sand"),
        shoes="brown", earrings=True, badge=True)),
    "counsellor-male": _grown_up(MALE, Look(
        "buzz", "dark", "s5", beard="full", top=Garment("cardigan", "mustard"),
        bottom=NAVY_TROUSERS, shoes="dark", badge=True)),
    "kita-teacher-male": _grown_up(MALE, Look(
        "curly", "dark", "s5", beard="goatee",
        top=Garment("dungarees", "leaf", second_colour="cream"), shoes="red")),
    "colleague-female": _grown_up(FEMALE, Look(
        "curly-long", "dark", "s4", top=Garment("shirt", "mint"), bottom=NAVY_TROUSERS,
        shoes="dark", badge=True)),
    "neighbour-male": _grown_up(MALE, Look(
        "quiff", "chestnut", "s2", beard="moustache", top=Garment("jumper", "lilac", "dots"),
        bottom=Garment("trousers", "forest"), shoes="brown")),
    "friend-female": StockCharacter(AgeBand.CHILD, FEMALE, Look(
        "puffs", "black", "s7", top=Garment("t-shirt", "mustard", motif="sun"),
        bottom=Garment("trousers", "teal"), shoes="red")),
    "child-female": StockCharacter(AgeBand.CHILD, FEMALE, Look(
        "braids", "brown", "s4", top=Garment("jumper", "coral", motif="heart"),
        bottom=Garment("trousers", "blue"), shoes="white")),
    "child-male": StockCharacter(AgeBand.CHILD, MALE, Look(
        "short", "dark", "s2", top=Garment("t-shirt", "leaf", "stripes"),
        bottom=Garment("trousers", "blue"), shoes="red")),
    "firefighter-male": _grown_up(MALE, Look(
        "short", "dark", "s5", "fire-helmet", beard="short", top=Garment("band-jacket", "navy"),
        bottom=NAVY_TROUSERS, shoes="dark", shoe_kind="boots")),
    "paramedic-female": _grown_up(FEMALE, Look(
        "bun", "black", "s6", top=Garment("band-jacket", "red"),
        bottom=Garment("trousers", "red"), shoes="dark", shoe_kind="boots")),
    "lawyer-male": _grown_up(MALE, Look(
        "side-part", "grey", "s2", glasses="square",
        top=Garment("suit", "navy", second_colour="white"), bottom=NAVY_TROUSERS, shoes="dark",
        extras=(Garment("tie", "plum"),))),
    "midwife-male": _grown_up(MALE, Look(
        "curly", "brown", "s3", beard="short", top=Garment("scrubs", "coral"),
        bottom=Garment("trousers", "white"), shoes="white",
        extras=(Garment("bag", "brown"),))),
    "youth-worker-female": _grown_up(FEMALE, Look(
        "box-braids", "black", "s8", top=Garment("hoodie", "leaf"),
        bottom=Garment("trousers", "blue"), shoes="white", badge=True)),
    "guard-male": _grown_up(MALE, Look(
        "receding", "brown", "s4", beard="moustache", build="round",
        top=Garment("uniform", "sky"), bottom=NAVY_TROUSERS, shoes="dark", badge=True)),
    "interpreter-male": _grown_up(MALE, Look(
        "quiff", "black", "s5", glasses="round",
        top=Garment("suit", "teal", second_colour="cream"), bottom=NAVY_TROUSERS, shoes="dark",
        badge=True)),
    "cook-female": _grown_up(FEMALE, Look(
        "low-bun", "brown", "s2", "cook-hat", build="round", top=Garment("chef-jacket", "white"),
        bottom=Garment("trousers", "grey"), shoes="dark", extras=(Garment("scarf", "red"),))),
    "builder-female": _grown_up(FEMALE, Look(
        "ponytail", "blond", "s2", "hard-hat", "mustard", top=Garment("t-shirt", "navy"),
        bottom=Garment("trousers", "sand"), shoes="brown", shoe_kind="boots",
        extras=(Garment("vest", "orange"),))),
    "caretaker-female": StockCharacter(AgeBand.ELDER, FEMALE, Look(
        "pixie", "grey", "s4", glasses="round", top=Garment("shirt", "sand", "check"),
        bottom=Garment("trousers", "blue"), shoes="brown", shoe_kind="boots",
        extras=(Garment("apron", "forest"),))),
    "adult-female": _grown_up(FEMALE, Look(
        "wavy", "dark", "s4", top=Garment("jumper", "leaf"), bottom=NAVY_TROUSERS,
        shoes="brown")),
    "adult-male": _grown_up(MALE, Look(
        "short", "brown", "s2", beard="short", top=Garment("shirt", "sand"),
        bottom=NAVY_TROUSERS, shoes="brown")),
}  # fmt: skip
"""Stock characters of whom it is said that they are a woman or a man, where they look else."""
BY_ROLE = {
    "police": "police", "doctor": "doctor", "judge": "judge", "teacher": "teacher",
    "worker": "worker", "helper": "helper", "counsellor": "counsellor", "guardian": "colleague",
}  # fmt: skip
"""Whose clothes people of a family folder wear for their job."""


def stock_character(name: str) -> StockCharacter:
    """Return the row of a stock character, such as `teacher` or, as it was said, `teacher-female`.

    Unknown names give a plain adult.
    """
    if name in GENDERED:
        return GENDERED[name]
    base, _, gender = name.rpartition("-")
    if gender in (FEMALE, MALE) and base in STOCK:
        return replace(STOCK[base], gender=Gender(gender))
    return STOCK.get(name, STOCK["adult"])
