"""The people of a family folder: who they are, what they look like, who belongs to whom."""

from __future__ import annotations

from enum import StrEnum

from wnp.lexicon.regions import Here, Where
from wnp.model.kinship import (
    LINK_KINDS,
    NO_WISH,
    UNION_KINDS,
    Bond,
    GenogramWish,
    Household,
)
from wnp.model.pack import NO_PACK, Pack
from wnp.model.visibility import EVERYONE, Visibility
from wnp.problems import NOWHERE, Place
from wnp.values import Value


class Gender(StrEnum):
    """For pronouns and drawing; `UNKNOWN` asks for neutral wording."""

    FEMALE = "female"
    MALE = "male"
    DIVERSE = "diverse"
    UNKNOWN = "unknown"


class Contact(StrEnum):
    """Whether a person may be with the child."""

    YES = "yes"
    ACCOMPANIED = "accompanied"
    NO = "no"


class AgeBand(StrEnum):
    """Seven builds of body, from birth to old age."""

    BABY = "baby"
    TODDLER = "toddler"
    CHILD = "child"
    SCHOOLCHILD = "schoolchild"
    TEEN = "teen"
    ADULT = "adult"
    ELDER = "elder"


ROLES = (
    "child", "sibling", "mother", "father", "partner", "grandparent", "relative", "friend",
    "neighbour", "teacher", "doctor", "worker", "helper", "counsellor", "foster_parent", "carer",
    "guardian", "judge", "police", "person_of_concern", "silhouette", "pet",
)  # fmt: skip
PROFESSIONAL_ROLES = frozenset(
    {"teacher", "doctor", "worker", "helper", "counsellor", "guardian", "judge", "police"}
)


HAIR_STYLES = (
    "short", "side-part", "mop", "buzz", "spiky", "quiff", "curly", "afro", "puffs", "locs",
    "long", "long-fringe", "wavy", "bob", "curly-long", "ponytail", "pigtails", "braids", "bun",
    "perm", "sides", "bald", "baby-curl", "baby-cap", "curtains", "pixie", "undercut", "high-top",
    "man-bun", "receding", "thin", "mullet", "short-locs", "cornrows", "box-braids", "shoulder",
    "bob-parted", "wavy-bob", "side-swept", "half-up", "high-ponytail", "one-plait", "space-buns",
    "low-bun", "crown-braid",
)  # fmt: skip
HEADWEAR = (
    "headscarf", "police-cap", "cap", "beanie", "bow", "sun-hat", "kippah", "turban", "kerchief",
    "bandana", "patka", "helmet", "hard-hat", "fire-helmet", "cook-hat", "hair-band",
)  # fmt: skip
BEARDS = ("full", "long", "short", "goatee", "moustache")
GLASSES = ("round", "square")
ANIMALS = ("dog", "cat", "rabbit", "bird")
BUILDS = ("slim", "middle", "round", "big")
HEIGHTS = ("small", "tall")
TOPS = (
    "t-shirt", "jumper", "hoodie", "cardigan", "jacket", "shirt", "dungarees", "dress", "coat",
    "pyjamas", "uniform", "doctor-coat", "robe", "tank-top", "suit", "scrubs", "band-jacket",
    "chef-jacket", "winter-coat", "abaya",
)  # fmt: skip
BOTTOMS = ("trousers", "shorts", "skirt", "long-skirt")
SHOES = ("shoes", "boots", "sandals")
EXTRAS = (
    "scarf", "tie", "bow-tie", "apron", "vest", "sling", "backpack", "bag", "tights", "gloves",
)  # fmt: skip
"""What is worn over other clothes, or besides them."""
PATTERNS = ("stripes", "dots", "check", "yoke", "flowers")
MOTIFS = ("heart", "star", "sun", "moon", "flower", "rocket")
AIDS = (
    "wheelchair", "hearing-aid", "stick", "crutches", "walking-frame", "white-cane",
    "cochlear-implant", "eye-patch", "plaster", "nose-tube", "birthmark", "arm-cast", "leg-cast",
    "knee-plaster", "arm-prosthesis", "leg-prosthesis", "one-arm",
)  # fmt: skip
"""What helps, and what a body has: things a child knows somebody by."""


class Garment(Value, frozen=True):
    """A piece of clothing: its kind, colour (a palette name) and pattern (empty: plain)."""

    kind: str
    colour: str
    pattern: str = ""
    motif: str = ""
    second_colour: str = ""


class Look(Value, frozen=True):
    """What can be drawn of a person. Empty means "not said": the cast chooses, once for all pages.

    Every name is a row of the drawing tables (hair styles, garments …) or of the palette.
    """

    hair: str = ""
    hair_colour: str = ""
    skin: str = ""
    """`s1` (lightest) to `s9`."""
    headwear: str = ""
    headwear_colour: str = ""
    beard: str = ""
    glasses: str = ""
    """`round` or `square`."""
    glasses_colour: str = ""
    freckles: bool = False
    earrings: bool = False
    build: str = ""
    """`slim`, `middle`, `round` or `big`."""
    height: str = ""
    """`small` or `tall`."""
    top: Garment | None = None
    bottom: Garment | None = None
    shoes: str = ""
    """Their colour."""
    shoe_kind: str = ""
    """`shoes`, `boots` or `sandals`."""
    extras: tuple[Garment, ...] = ()
    """Scarf, tie, apron …: rows of EXTRAS."""
    streaks: str = ""
    """The colour of strands in the hair."""
    aids: tuple[str, ...] = ()
    """`wheelchair`, `hearing-aid`, `stick` …"""
    badge: bool = False
    pregnant: bool = False
    animal: str = ""
    """What a pet is; its fur or feathers have the `hair_colour`."""


class Person(Value, frozen=True):
    """One person; everything else names them by `id`."""

    id: str
    name: str
    """The name the child uses, printed exactly as written."""
    role: str = "relative"
    age: int | None = None
    gender: Gender = Gender.UNKNOWN
    look: Look = Look()
    contact: Contact = Contact.YES
    phone: str = ""
    phone_visibility: Visibility = EVERYONE
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE
    born: str = ""
    """The year of birth."""
    died: str = ""
    """The year of death, or `yes`; empty: the person lives."""
    beginning: str = ""
    """`pregnancy`, `miscarriage`, `stillbirth` or `abortion`; empty: the person was born."""
    health: tuple[str, ...] = ()
    """`illness`, `addiction`, `recovery`: for those who keep the file alone."""

    @property
    def is_professional(self) -> bool:
        """Whether the person helps as a job."""
        return self.role in PROFESSIONAL_ROLES

    @property
    def age_band(self) -> AgeBand:
        """The build of body: from the age where it is known, else from the role."""
        if self.age is None:
            by_role = {"child": AgeBand.CHILD, "sibling": AgeBand.CHILD}
            by_role["grandparent"] = AgeBand.ELDER
            return by_role.get(self.role, AgeBand.ADULT)
        limits = (
            (1, AgeBand.BABY), (4, AgeBand.TODDLER), (8, AgeBand.CHILD), (12, AgeBand.SCHOOLCHILD),
            (18, AgeBand.TEEN), (65, AgeBand.ADULT),
        )  # fmt: skip
        return next((band for limit, band in limits if self.age < limit), AgeBand.ELDER)


class Tie(Value, frozen=True):
    """A union of people with its children, or one parent of one child."""

    parents: tuple[str, ...]
    children: tuple[str, ...] = ()
    kind: str = ""
    """What the couple is (a row of UNION_KINDS), or how the children came (of LINK_KINDS).

    Empty where nothing is said.
    """
    place: Place = NOWHERE
    child_kind: str = ""
    """How the children came, where `kind` tells about the couple."""
    unknown_parents: int = 0
    """How many parents nobody knows by name."""
    since: str = ""
    until: str = ""
    married: str = ""
    separated: str = ""
    divorced: str = ""
    """Years."""
    twins: tuple[str, ...] = ()
    identical: tuple[str, ...] = ()
    """Children of one birth; `identical` of one egg."""

    @property
    def union_kind(self) -> str:
        """What the couple is: a row of UNION_KINDS, or nothing."""
        return self.kind if self.kind in UNION_KINDS else ""

    @property
    def link_kind(self) -> str:
        """How the children came to these parents: a row of LINK_KINDS."""
        return self.child_kind or (self.kind if self.kind in LINK_KINDS else "birth")


class Family(Value, frozen=True):
    """Everybody in the folder, and the settings that hold for all its files."""

    people: tuple[Person, ...] = ()
    ties: tuple[Tie, ...] = ()
    region: str = "DE"
    language: str = "de"
    place: Place = NOWHERE
    households: tuple[Household, ...] = ()
    bonds: tuple[Bond, ...] = ()
    genogram: GenogramWish = NO_WISH
    own_words: tuple[tuple[str, str], ...] = ()
    """From `words.yaml`: words, and the plain words that the organisation wants, or `ok`."""
    pack: Pack = NO_PACK
    """What the region or organisation of this family says differently."""
    pack_name: str = ""
    """The id of the pack that the folder asks for."""
    pack_place: Place = NOWHERE

    @property
    def here(self) -> Where:
        """Where the family lives, with what its pack changes there."""
        return Here(self.region, self.pack.changes) if self.pack else self.region

    def person(self, person_id: str) -> Person | None:
        """Return the person with this id."""
        return next((person for person in self.people if person.id == person_id), None)
